### ការបញ្ជាក់៖ ពីការសង្ស័យវិជ្ជមាន ទៅលទ្ធផលដែលបានផ្ទៀងផ្ទាត់

case-confirmation = 🧪 <b>តេស្តលេខ { $number }</b>

## ស្ថានភាពតេស្ត

confirmation-state-awaiting_custody = <b>សង្ស័យវិជ្ជមាន៖ គ្រាន់តែជាការសង្ស័យ មិនមែនជាលទ្ធផលទេ។</b> ត្រូវបិទត្រាសំណាក និងធ្វើទម្រង់រក្សាសំណាក។
confirmation-state-in_custody = <b>សង្ស័យវិជ្ជមាន៖ គ្រាន់តែជាការសង្ស័យ មិនមែនជាលទ្ធផលទេ។</b> សំណាកបានបិទត្រាហើយ ត្រូវផ្ញើទៅមន្ទីរពិសោធន៍។
confirmation-state-sent = <b>សង្ស័យវិជ្ជមាន៖ គ្រាន់តែជាការសង្ស័យ មិនមែនជាលទ្ធផលទេ។</b> សំណាកកំពុងធ្វើដំណើរទៅមន្ទីរពិសោធន៍។
confirmation-state-received = <b>សង្ស័យវិជ្ជមាន៖ គ្រាន់តែជាការសង្ស័យ មិនមែនជាលទ្ធផលទេ។</b> សំណាកនៅមន្ទីរពិសោធន៍ហើយ។
confirmation-state-medical_review = <b>មិនទាន់បានផ្ទៀងផ្ទាត់ទេ។</b> មន្ទីរពិសោធន៍បានរកឃើញអ្វីមួយ។ វេជ្ជបណ្ឌិតត្រូវស្តាប់សាមីខ្លួនសិន មុនពេលវាក្លាយជាលទ្ធផល។
confirmation-state-refusal_review = <b>បានរាយការណ៍ថាបដិសេធ តែមិនទាន់បានផ្ទៀងផ្ទាត់ទេ។</b> វេជ្ជបណ្ឌិតត្រូវស្តាប់សាមីខ្លួនសិន មុនពេលវាក្លាយជាលទ្ធផល។
confirmation-state-verified_negative = ✅ <b>បានផ្ទៀងផ្ទាត់ថាអវិជ្ជមាន។</b> ត្រូវជូនដំណឹងដល់សាមីខ្លួន។
confirmation-state-verified_positive = <b>បានផ្ទៀងផ្ទាត់ថាវិជ្ជមាន។</b> ត្រូវជូនដំណឹងដល់សាមីខ្លួន ដែលបន្ទាប់មកអាចសុំឱ្យធ្វើតេស្តដប B។
confirmation-state-refusal_verified = <b>បានផ្ទៀងផ្ទាត់ថាបដិសេធមិនធ្វើតេស្ត។</b> ត្រូវជូនដំណឹងដល់សាមីខ្លួន។
confirmation-state-test_cancelled = ✖️ <b>តេស្តត្រូវបានលុបចោល៖ មិនវិជ្ជមាន មិនអវិជ្ជមាន និងគ្មានផលវិបាក។</b> ត្រូវជូនដំណឹងដល់សាមីខ្លួន។
confirmation-state-notified = <b>បានផ្ទៀងផ្ទាត់ថាវិជ្ជមាន ហើយសាមីខ្លួនបានទទួលដំណឹង។</b> ក្នុងរយៈពេល ៧២ ម៉ោង សាមីខ្លួនអាចសុំឱ្យធ្វើតេស្តដប B ដោយគ្រាន់តែនិយាយប៉ុណ្ណោះ។
confirmation-state-split_requested = <b>បានផ្ទៀងផ្ទាត់ថាវិជ្ជមាន តែដប B កំពុងត្រូវបានធ្វើតេស្តតាមសំណើសាមីខ្លួន។</b> មុនពេលនោះ គ្មានផលវិបាកអ្វីឡើយ។
confirmation-state-reconfirmed = <b>ដប B បានបញ្ជាក់ម្តងទៀត។</b> ត្រូវជូនដំណឹងដល់សាមីខ្លួន។
confirmation-state-closed_negative = ✅ <b>បានបិទ៖ ផ្ទៀងផ្ទាត់ថាអវិជ្ជមាន។</b>
confirmation-state-closed_positive = <b>បានបិទ៖ ផ្ទៀងផ្ទាត់ថាវិជ្ជមាន។</b>
confirmation-state-closed_refusal = <b>បានបិទ៖ ផ្ទៀងផ្ទាត់ថាបដិសេធមិនធ្វើតេស្ត។</b>
confirmation-state-closed_cancelled = ✖️ <b>បានបិទ៖ តេស្តត្រូវបានលុបចោល គ្មានផលវិបាក។</b>
confirmation-state-withdrawn = ✖️ <b>បានដកវិញជាមួយរបាយការណ៍៖ គ្មានការសង្ស័យ គ្មានលទ្ធផល។</b>

confirmation-short-awaiting_custody = សង្ស័យ៖ ត្រូវបិទត្រា
confirmation-short-in_custody = សង្ស័យ៖ ត្រូវផ្ញើ
confirmation-short-sent = សង្ស័យ៖ កំពុងធ្វើដំណើរ
confirmation-short-received = សង្ស័យ៖ នៅមន្ទីរពិសោធន៍
confirmation-short-medical_review = វេជ្ជបណ្ឌិតពិនិត្យ
confirmation-short-refusal_review = បដិសេធ៖ វេជ្ជបណ្ឌិតពិនិត្យ
confirmation-short-verified_negative = អវិជ្ជមាន៖ ត្រូវជូនដំណឹង
confirmation-short-verified_positive = ផ្ទៀងផ្ទាត់រួច៖ ត្រូវជូនដំណឹង
confirmation-short-refusal_verified = បដិសេធ៖ ត្រូវជូនដំណឹង
confirmation-short-test_cancelled = លុបចោល៖ ត្រូវជូនដំណឹង
confirmation-short-notified = រយៈពេល ៧២ ម៉ោងរបស់សាមីខ្លួន
confirmation-short-split_requested = ដប B
confirmation-short-reconfirmed = បញ្ជាក់ម្តងទៀត៖ ត្រូវជូនដំណឹង

## អ្វីដែលបានធ្វើ

confirmation-step-opened = បានរាយការណ៍ការសង្ស័យ
confirmation-step-refused = ការបដិសេធ៖ បញ្ជូនទៅវេជ្ជបណ្ឌិត
confirmation-step-custody = បានបិទត្រាសំណាក
confirmation-step-sent = បានផ្ញើទៅមន្ទីរពិសោធន៍
confirmation-step-received = មន្ទីរពិសោធន៍បានទទួល
confirmation-step-laboratory = លទ្ធផលមន្ទីរពិសោធន៍
confirmation-step-interviewed = បានស្តាប់សាមីខ្លួន
confirmation-step-verified = បានផ្ទៀងផ្ទាត់
confirmation-step-notified = បានជូនដំណឹងសាមីខ្លួន
confirmation-step-split_requested = បានសុំធ្វើតេស្តដប B
confirmation-step-split_result = លទ្ធផលដប B
confirmation-step-closed = ផុតរយៈពេល ៧២ ម៉ោង
confirmation-step-cancelled = បានលុបចោល
confirmation-step-flawed = កំហុសធ្ងន់ធ្ងរ៖ តេស្តត្រូវបានលុបចោល
confirmation-step-withdrawn = បានដកវិញជាមួយរបាយការណ៍

## អ្វីដែលអាចធ្វើបាន

confirmation-do-custody = បិទត្រាសំណាក
confirmation-do-sent = ផ្ញើទៅមន្ទីរពិសោធន៍
confirmation-do-received = ទទួលសំណាក
confirmation-do-laboratory = បញ្ចូលលទ្ធផល
confirmation-do-interviewed = កត់ត្រាការស្តាប់សាមីខ្លួន
confirmation-do-verified = ផ្ទៀងផ្ទាត់លទ្ធផល
confirmation-do-notified = បានជូនដំណឹងសាមីខ្លួន
confirmation-do-split_requested = សាមីខ្លួនសុំតេស្តដប B
confirmation-do-split_result = បញ្ចូលលទ្ធផលដប B
confirmation-do-cancelled = លុបតេស្តចោល
confirmation-sure-split_requested =
    <b>តេស្តលេខ { $number }</b>៖ តើសាមីខ្លួនចង់ឱ្យធ្វើតេស្តដប B ឬ?
    គ្រាន់តែនិយាយគឺគ្រប់គ្រាន់ មិនត្រូវការមូលហេតុ ឬទម្រង់ឡើយ។ គ្មានផលវិបាកអ្វីពីតេស្តនេះទេ រហូតដល់ដប B មានលទ្ធផល។

## ទម្រង់

form-custody = ទម្រង់រក្សាសំណាក
form-custody_sent = ការផ្ញើសំណាក
form-custody_received = ការទទួលសំណាក
form-laboratory = លទ្ធផលមន្ទីរពិសោធន៍
form-interview = ការស្តាប់សាមីខ្លួន
form-verification = ការផ្ទៀងផ្ទាត់
form-test_notice = ការជូនដំណឹងសាមីខ្លួន
form-split_result = លទ្ធផលដប B
form-test_cancel = ការលុបតេស្តចោល

field-seal_a = លេខត្រាដប A
field-seal_b = លេខត្រាដប B
field-handed_by = អ្នកប្រគល់
field-handed_to = អ្នកទទួល
field-handed_on = ថ្ងៃប្រគល់
field-custody_photo = រូបថតទម្រង់រក្សាសំណាក
field-laboratory_name = មន្ទីរពិសោធន៍
field-carrier = អ្នកដឹកជញ្ជូន
field-sent_on = ថ្ងៃផ្ញើ
field-seals = ត្រា
field-signatures = ហត្ថលេខា
field-received_on = ថ្ងៃទទួល
field-lab_result = លទ្ធផលមន្ទីរពិសោធន៍
field-lab_substances = សារធាតុដែលរកឃើញ
field-lab_number = លេខឯកសារ
field-lab_on = ថ្ងៃខែឯកសារ
field-lab_document = រូបថតឯកសារ
field-interview = ការស្តាប់សាមីខ្លួន
field-interview_on = ថ្ងៃស្តាប់
field-prescription = វេជ្ជបញ្ជា
field-prescription_photo = រូបថតវេជ្ជបញ្ជា
field-interview_note = អ្វីដែលសាមីខ្លួនបាននិយាយ
field-result = លទ្ធផលដែលបានផ្ទៀងផ្ទាត់
field-result_note = មូលហេតុ
field-notice_how = របៀបជូនដំណឹង
field-notice_on = ថ្ងៃជូនដំណឹង
field-notice_photo = រូបថតលិខិតជូនដំណឹង
field-split_result = ដប B
field-split_laboratory = មន្ទីរពិសោធន៍ដប B
field-split_number = លេខឯកសារ
field-split_on = ថ្ងៃខែឯកសារ
field-split_document = រូបថតឯកសារ
field-flaw = កំហុសធ្ងន់ធ្ងរ
field-flaw_note = អ្វីដែលបានឃើញ

ask-custody-specimen =
    សូមវាយលេខសំណាកតាមទម្រង់រក្សាសំណាក ឬផ្ញើរូបថតកូដលើស្លាក។
    សូមចម្លងពីទម្រង់ មិនមែនពីរបាយការណ៍ទេ ព្រោះលេខទាំងពីរនឹងត្រូវផ្ទៀងគ្នា។
ask-custody_received-specimen =
    សូមវាយលេខសំណាកដែលមាននៅលើដប ឬផ្ញើរូបថតកូដរបស់វា។
    លេខនេះនឹងត្រូវផ្ទៀងជាមួយទម្រង់រក្សាសំណាក និងរបាយការណ៍។
ask-seal_a = សូមវាយលេខត្រាលើដប A ឬផ្ញើរូបថតកូដរបស់វា។
ask-seal_b = សូមវាយលេខត្រាលើដប B ឬផ្ញើរូបថតកូដរបស់វា។
ask-handed_by = តើអ្នកណាបានប្រគល់សំណាកដែលបិទត្រារួច? សូមសរសេរឈ្មោះតាមទម្រង់រក្សាសំណាក។
ask-handed_to = តើបានប្រគល់ទៅអ្នកណា? សូមសរសេរឈ្មោះតាមទម្រង់រក្សាសំណាក។
ask-handed_on = តើបានប្រគល់នៅថ្ងៃណា?
ask-custody_photo = សូមបន្ថែមរូបថតទម្រង់រក្សាសំណាកដែលមានហត្ថលេខា។ អាចរំលងបាន។
ask-laboratory_name = តើផ្ញើទៅមន្ទីរពិសោធន៍ណា?
ask-carrier = តើអ្នកណាជាអ្នកដឹកជញ្ជូន? សូមសរសេរឈ្មោះបុគ្គល ឬសេវាដឹកជញ្ជូន។
ask-sent_on = តើបានផ្ញើនៅថ្ងៃណា?
ask-seals =
    តើត្រាលើដបទាំងពីរនៅល្អ ហើយមានលេខដូចក្នុងទម្រង់រក្សាសំណាកឬទេ?
    ត្រាដែលមិនត្រឹមត្រូវ ធ្វើឱ្យតេស្តត្រូវលុបចោល។
ask-signatures =
    តើទម្រង់រក្សាសំណាកមានហត្ថលេខាគ្រប់ឬទេ៖ សាមីខ្លួន អ្នកយកសំណាក និងសាក្សី?
    បើខ្វះហត្ថលេខា តេស្តត្រូវលុបចោល។
ask-received_on = តើសំណាកមកដល់នៅថ្ងៃណា?
ask-lab_result = តើមន្ទីរពិសោធន៍រកឃើញអ្វីក្នុងដប A?
ask-lab_substances =
    តើមន្ទីរពិសោធន៍រកឃើញសារធាតុអ្វីខ្លះ?
    អាចជ្រើសរើសបានច្រើន រួចចុច «រួចរាល់»។
ask-lab_number = តើឯកសាររបស់មន្ទីរពិសោធន៍មានលេខអ្វី?
ask-lab_on = តើឯកសារចុះថ្ងៃខែណា?
ask-lab_document = លោកអ្នកអាចបន្ថែមរូបថតឯកសារ។
ask-interview =
    តើបានស្តាប់សាមីខ្លួនហើយឬនៅ?
    «ទាក់ទងមិនបាន» សម្រាប់អ្នកដែលបានហៅពីរដង តែមិនឆ្លើយតប។
ask-interview_on = តើនៅថ្ងៃណា?
ask-prescription = តើសាមីខ្លួនបានបង្ហាញវេជ្ជបញ្ជាឬទេ?
ask-prescription_photo = លោកអ្នកអាចបន្ថែមរូបថតវេជ្ជបញ្ជា។ មានតែវេជ្ជបណ្ឌិតប៉ុណ្ណោះដែលដឹងថាមានវា។
ask-interview_note =
    តើសាមីខ្លួនបាននិយាយអ្វី?
    អ្វីដែលលោកអ្នកវាយ នឹងត្រូវលុបចេញពីការសន្ទនានេះបន្ទាប់ពីរក្សាទុក ហើយមានតែវេជ្ជបណ្ឌិតប៉ុណ្ណោះដែលអានបាន។
ask-result =
    តើលទ្ធផលយ៉ាងដូចម្តេច?
    «លុបចោល» មានន័យថា មិនវិជ្ជមាន មិនអវិជ្ជមាន និងគ្មានផលវិបាក។
ask-result_note = តើមានមូលហេតុដែលត្រូវបន្ថែមឬទេ?
ask-notice_how = តើបានជូនដំណឹងអំពីលទ្ធផលដល់សាមីខ្លួនដោយរបៀបណា?
ask-notice_on = តើបានជូនដំណឹងនៅថ្ងៃណា?
ask-notice_photo = លោកអ្នកអាចបន្ថែមរូបថតលិខិតជូនដំណឹងដែលមានហត្ថលេខា។
ask-split_result = តើមន្ទីរពិសោធន៍រកឃើញអ្វីក្នុងដប B?
ask-split_laboratory = តើមន្ទីរពិសោធន៍ណាបានធ្វើតេស្តដប B?
ask-split_number = តើឯកសាររបស់មន្ទីរពិសោធន៍មានលេខអ្វី?
ask-split_on = តើឯកសារចុះថ្ងៃខែណា?
ask-split_document = លោកអ្នកអាចបន្ថែមរូបថតឯកសារ។
ask-flaw = តើតេស្តនេះមានកំហុសអ្វី? កំហុសធ្ងន់ធ្ងរធ្វើឱ្យតេស្តត្រូវលុបចោល ហើយសាមីខ្លួនគ្មានផលវិបាកអ្វីឡើយ។
ask-flaw_note = តើបានឃើញអ្វី? សូមសរសេរមួយ ឬពីរប្រយោគ ដោយមិនដាក់ឈ្មោះ។

option-seals-intact = នៅល្អទាំងពីរ
option-seals-broken = ត្រាមួយបានដាច់
option-seals-other_number = លេខខុសពីទម្រង់
option-signatures-all_there = មានគ្រប់
option-signatures-missing = ខ្វះហត្ថលេខា
option-lab_result-negative = អវិជ្ជមាន
option-lab_result-negative_dilute = អវិជ្ជមាន តែលាយទឹក
option-lab_result-positive = វិជ្ជមាន (ត្រូវផ្ទៀងផ្ទាត់)
option-lab_result-positive_dilute = វិជ្ជមាន តែលាយទឹក (ត្រូវផ្ទៀងផ្ទាត់)
option-lab_result-adulterated = លាយសារធាតុផ្សេង (ត្រូវផ្ទៀងផ្ទាត់)
option-lab_result-substituted = ត្រូវបានដូរសំណាក (ត្រូវផ្ទៀងផ្ទាត់)
option-lab_result-invalid = មិនអាចសន្និដ្ឋានបាន
option-lab_result-rejected_for_testing = មិនទទួលធ្វើតេស្ត
option-lab_substances-met = មេតំហ្វេតាមីន (MET)
option-lab_substances-amp = អំហ្វេតាមីន (AMP)
option-lab_substances-mdma = អេកស្តាស៊ី (MDMA)
option-lab_substances-opi = អាភៀន និងម៉ូហ្វីន (OPI)
option-lab_substances-thc = កញ្ឆា (THC)
option-lab_substances-ket = កេតាមីន (KET)
option-lab_substances-coc = កូកាអ៊ីន (COC)
option-lab_substances-bzo = បេនហ្សូឌីអាហ្សេពីន (BZO)
option-interview-held = បានស្តាប់
option-interview-declined = មិនព្រមឱ្យស្តាប់
option-interview-not_reached = ទាក់ទងមិនបាន
option-prescription-none = គ្មាន
option-prescription-shown = បានបង្ហាញ មិនទាន់ផ្ទៀងផ្ទាត់
option-prescription-checked = បានបង្ហាញ និងផ្ទៀងផ្ទាត់រួច
option-result-verified_negative = ផ្ទៀងផ្ទាត់ថាអវិជ្ជមាន
option-result-verified_positive = ផ្ទៀងផ្ទាត់ថាវិជ្ជមាន
option-result-refusal_to_test = បដិសេធមិនធ្វើតេស្ត
option-result-test_cancelled = លុបតេស្តចោល
option-notice_how-in_person = ដោយផ្ទាល់
option-notice_how-by_telephone = តាមទូរស័ព្ទ
option-notice_how-by_letter = តាមលិខិត
option-notice_how-not_found = ទុកនៅអាសយដ្ឋានចុងក្រោយ
option-split_result-reconfirmed = បានបញ្ជាក់ម្តងទៀត
option-split_result-failed_to_reconfirm = មិនអាចបញ្ជាក់ម្តងទៀត
option-flaw-number_mismatch = លេខសំណាកមិនដូចគ្នា
option-flaw-broken_seal = ត្រាដាច់ ឬខុសលេខ
option-flaw-expired_kit = ឧបករណ៍ផុតកំណត់នៅថ្ងៃធ្វើតេស្ត
option-flaw-missing_signature = ខ្វះហត្ថលេខា
option-flaw-rejected = មន្ទីរពិសោធន៍មិនទទួល
option-flaw-other = កំហុសផ្សេង
