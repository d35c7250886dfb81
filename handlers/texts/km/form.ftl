### ទម្រង់បំពេញ៖ ចំណងជើង សំណួរ និងជម្រើស

form-find_person = ស្វែងរកអ្នកប្រើប្រាស់
form-invite = ការអញ្ជើញ
form-return_report = ការបញ្ជូនរបាយការណ៍ត្រឡប់
form-correct_report = ការកែតម្រូវរបាយការណ៍
form-withdraw_report = ការដករបាយការណ៍វិញ
form-propose_terms = តារាងរយៈពេលហាមឃាត់
field-in_force_from = ចូលជាធរមានពី
field-term_lines = រយៈពេល
field-fills_pending = រយៈពេលដែលមិនទាន់កំណត់
ask-in_force_from = សម្រាប់ការបញ្ឈប់ចាប់ពីថ្ងៃណាតទៅ? មិនអាចមុនថ្ងៃនេះទេ។
ask-term_lines =
    សូមសរសេររយៈពេល មួយវិធានមួយបន្ទាត់៖ មូលហេតុ ប្រភេទមន្ត្រី លើកដំបូងឬម្តងទៀត ចំនួនឆ្នាំ។ អ្វីដែលបន្ទាត់មិនសរសេរ មានន័យថាទាំងអស់។

    ការប្រើប្រាស់ លើកដំបូង ៥ ឆ្នាំ
    ការប្រើប្រាស់ ម្តងទៀត ១០ ឆ្នាំ
    បដិសេធធ្វើតេស្ត មន្ត្រីនគរបាល យោធិន ៣ ឆ្នាំ
    ការជួញដូរ ១៥ ឆ្នាំ

    អ្វីដែលគ្មានបន្ទាត់កំណត់ នៅតែមិនទាន់កំណត់។
ask-fills_pending = តើការចុះបញ្ជីដែលរង់ចាំរយៈពេល ត្រូវទទួលរយៈពេលតាមតារាងនេះភ្លាមពេលចុះហត្ថលេខាឬទេ?
option-fills_pending-no = ទេ ទុកឱ្យនៅមិនទាន់កំណត់
option-fills_pending-yes = បាទ/ចាស បំពេញរយៈពេលដែលរង់ចាំទាំងអស់
form-test_result = លទ្ធផលតេស្តរកសារធាតុញៀន
form-nil_return = គ្មានការត្រួតពិនិត្យ
form-practice = ការហាត់អនុវត្ត

## ស្លាកខ្លីនៃសំណួរនីមួយៗ

field-institution = ស្ថាប័ន
field-tested_on = ថ្ងៃធ្វើតេស្ត
field-category = ប្រភេទមន្ត្រី
field-identity = លេខអត្តសញ្ញាណ
field-name_km = ឈ្មោះជាអក្សរខ្មែរ
field-name_latin = ឈ្មោះជាអក្សរឡាតាំង
field-sex = ភេទ
field-reason = មូលហេតុធ្វើតេស្ត
field-outcome = លទ្ធផល
field-substances = សារធាតុដែលសង្ស័យ
field-refusal_kind = ទម្រង់នៃការបដិសេធ
field-absence_kind = មូលហេតុអវត្តមាន
field-specimen = លេខសំណាក
field-kit_lot = លេខឡូត៍ឧបករណ៍តេស្ត
field-kit_expiry = ថ្ងៃផុតកំណត់ឧបករណ៍តេស្ត
field-photo = រូបថត
field-note = កំណត់សម្គាល់
field-why_returned = មូលហេតុ
field-why_corrected = មូលហេតុ
field-why_withdrawn = មូលហេតុ
field-why_words = មូលហេតុជាពាក្យរបស់លោកអ្នក
field-day = ថ្ងៃ
field-because = មូលហេតុ
field-words = ពាក្យស្វែងរក
field-role = តួនាទី
field-reach = ដែនសមត្ថកិច្ច
field-workplace = ស្ថាប័ននៃតួនាទី
field-ministry = ក្រសួង
field-province = រាជធានី ឬខេត្ត
field-phone = លេខទូរស័ព្ទ

## សំណួរ

ask-institution =
    តើសាមីខ្លួនបម្រើការងារនៅស្ថាប័នណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-tested_on =
    តើបានធ្វើតេស្តនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-category = តើសាមីខ្លួនស្ថិតក្នុងប្រភេទណា?
ask-identity =
    សូមវាយលេខអត្តសញ្ញាណប័ណ្ណ (៩ ខ្ទង់) ឬអត្តលេខមន្ត្រីរបស់សាមីខ្លួន។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-name_km =
    សូមសរសេរគោត្តនាម និងនាមរបស់សាមីខ្លួនជាអក្សរខ្មែរ ឧទាហរណ៍ សុខ ដារ៉ា។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-name_latin =
    សូមសរសេរគោត្តនាម និងនាមរបស់សាមីខ្លួនជាអក្សរឡាតាំង ឧទាហរណ៍ SOK Dara។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-sex = តើសាមីខ្លួនមានភេទអ្វី?
ask-reason = តើបានធ្វើតេស្តដោយមូលហេតុអ្វី?
ask-outcome =
    តើលទ្ធផលយ៉ាងដូចម្តេច?
    បន្ទាត់ T ទោះស្រាលក៏រាប់ជាអវិជ្ជមាន។ «សង្ស័យវិជ្ជមាន» មិនទាន់ជាលទ្ធផលចុងក្រោយទេ ត្រូវរង់ចាំមន្ទីរពិសោធន៍បញ្ជាក់។
ask-substances =
    តើតេស្តបង្ហាញការសង្ស័យលើសារធាតុអ្វីខ្លះ?
    អាចជ្រើសរើសបានច្រើន រួចចុច «រួចរាល់»។
ask-refusal_kind = តើសាមីខ្លួនបានបដិសេធដោយរបៀបណា?
ask-absence_kind = តើសាមីខ្លួនអវត្តមានដោយមូលហេតុអ្វី?
ask-specimen =
    សូមវាយលេខសំណាក ឬផ្ញើរូបថតកូដលើស្លាក។
    លេខនេះមាននៅលើស្លាកដប។
ask-kit_lot =
    សូមវាយលេខឡូត៍ (LOT) របស់ឧបករណ៍តេស្ត ឬផ្ញើរូបថតកូដលើកញ្ចប់។
    លេខនេះមាននៅលើកញ្ចប់ឧបករណ៍តេស្ត។
ask-kit_expiry =
    តើឧបករណ៍តេស្តផុតកំណត់នៅថ្ងៃណា?
    សូមវាយតាមកញ្ចប់ (EXP) ឧទាហរណ៍ ៣១.០៨.២០២៧ ឬ ០៨/២០២៧។
ask-photo =
    លោកអ្នកអាចផ្ញើរូបថតមួយបន្ថែម ឧទាហរណ៍ រូបថតឧបករណ៍តេស្ត។
    សូមកុំថតមុខ ឬឯកសារអត្តសញ្ញាណរបស់សាមីខ្លួន។
ask-note =
    តើមានអ្វីត្រូវបញ្ជាក់បន្ថែមទេ?
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-why_returned = តើហេតុអ្វីត្រូវពិនិត្យចម្លើយនេះឡើងវិញ? អ្នករាយការណ៍នឹងអានមូលហេតុនេះ។
ask-why_corrected = តើហេតុអ្វីត្រូវកែតម្រូវរបាយការណ៍នេះ? មូលហេតុនឹងត្រូវរក្សាទុកក្នុងប្រវត្តិរបស់វា។
ask-why_withdrawn =
    តើហេតុអ្វីត្រូវដករបាយការណ៍នេះវិញ?
    វានឹងលែងត្រូវបានរាប់ ហើយមិនអាចយកមកវិញបានទេ។ វានៅតែអាចរកឃើញ រួមទាំងមូលហេតុ។
ask-why_words =
    សូមសរសេរមូលហេតុមួយប្រយោគ ដោយមិនដាក់ឈ្មោះ ឬលេខរបស់សាមីខ្លួន។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-nil_return-institution =
    តើស្ថាប័នណាដែលគ្មានការត្រួតពិនិត្យ?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-day =
    តើនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-because = ហេតុអ្វីបានជាគ្មានការត្រួតពិនិត្យនៅថ្ងៃនោះ?
ask-nil_return-note =
    តើមានអ្វីត្រូវបញ្ជាក់បន្ថែមទេ? បើជ្រើស «មូលហេតុផ្សេង» សូមសរសេរមូលហេតុនោះ។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-words =
    សូមវាយផ្នែកណាមួយនៃឈ្មោះ ឬលេខទូរស័ព្ទ ឬតួនាទី។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ។
ask-role = តើអ្នកនោះមានតួនាទីអ្វី?
ask-reach = តើតួនាទីនេះមានដែនសមត្ថកិច្ចដល់ណា?
ask-workplace =
    នៅស្ថាប័នណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-ministry =
    នៅក្រសួងណា រួមទាំងអង្គភាពក្រោមឱវាទ?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-province =
    នៅរាជធានី ឬខេត្តណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-phone =
    សូមវាយលេខទូរស័ព្ទរបស់អ្នកនោះ ឧទាហរណ៍ ០១២ ៣៤៥ ៦៧៨៖ មានតែម្ចាស់លេខនេះទេដែលអាចប្រើតំណបាន។
    បើគ្មានលេខ អ្នកណាដែលមានតំណអាចប្រើបាន។

## ជម្រើស

option-category-civil_servant = មន្ត្រីរាជការ
option-category-police = មន្ត្រីនគរបាល
option-category-soldier = យោធិន
option-category-contracted_official = មន្ត្រីជាប់កិច្ចសន្យា

option-sex-female = ស្រី
option-sex-male = ប្រុស

option-reason-regular_inspection = ការត្រួតពិនិត្យជាប្រចាំ
option-reason-leaders_first = ថ្នាក់ដឹកនាំធ្វើមុន
option-reason-commission_self_test = គណៈកម្មការធ្វើតេស្តខ្លួនឯង
option-reason-pre_employment = មុនចូលបម្រើការងារ
option-reason-random = ជ្រើសរើសដោយចៃដន្យ
option-reason-reasonable_suspicion = មានមូលហេតុគួរឱ្យសង្ស័យ
option-reason-post_accident = ក្រោយគ្រោះថ្នាក់
option-reason-return_to_duty = មុនត្រឡប់មកបម្រើការងារវិញ
option-reason-follow_up = ការតាមដានបន្ត
option-reason-confirmation_recheck = ពិនិត្យឡើងវិញដើម្បីបញ្ជាក់
option-reason-appeal_retest = តេស្តឡើងវិញតាមបណ្តឹងតវ៉ា

option-outcome-negative = អវិជ្ជមាន
option-outcome-presumptive_positive = សង្ស័យវិជ្ជមាន (រង់ចាំបញ្ជាក់)
option-outcome-kit_invalid = ឧបករណ៍តេស្តមិនដំណើរការ
option-outcome-refused = បដិសេធ
option-outcome-evaded = គេចវេះ
option-outcome-excused_absence = អវត្តមានមានច្បាប់

option-substances-met = មេតំហ្វេតាមីន (MET)
option-substances-amp = អំហ្វេតាមីន (AMP)
option-substances-mdma = អេកស្តាស៊ី (MDMA)
option-substances-opi = អាភៀន និងម៉ូហ្វីន (OPI)
option-substances-thc = កញ្ឆា (THC)
option-substances-ket = កេតាមីន (KET)
option-substances-coc = កូកាអ៊ីន (COC)
option-substances-bzo = បេនហ្សូឌីអាហ្សេពីន (BZO)

option-refusal_kind-did_not_appear = មិនបានមកបង្ហាញខ្លួន
option-refusal_kind-left_before_the_end = ចាកចេញមុនចប់
option-refusal_kind-no_specimen = មិនផ្តល់សំណាក
option-refusal_kind-refused_observation = បដិសេធការសង្កេតផ្ទាល់
option-refusal_kind-declined_second_test = បដិសេធតេស្តលើកទីពីរ

option-absence_kind-leave = ឈប់សម្រាកតាមច្បាប់
option-absence_kind-mission = ទៅបំពេញបេសកកម្ម
option-absence_kind-sickness = មានជំងឺ
option-absence_kind-maternity = លំហែមាតុភាព

option-why_returned-contradicts = ផ្ទុយនឹងចម្លើយផ្សេង
option-why_returned-unlikely = ហាក់ដូចជាមានកំហុស
option-why_returned-unclear = មិនច្បាស់លាស់
option-why_returned-check_paper = សូមផ្ទៀងផ្ទាត់នឹងឯកសារក្រដាស
option-why_returned-other = មូលហេតុផ្សេង…

option-why_corrected-typing = វាយខុស
option-why_corrected-misread = អានខុសពីប័ណ្ណ ឬឧបករណ៍តេស្ត
option-why_corrected-wrong_person = ច្រឡំមនុស្ស
option-why_corrected-learned_later = ទើបដឹងនៅពេលក្រោយ
option-why_corrected-other = មូលហេតុផ្សេង…

option-why_withdrawn-twice = រាយការណ៍ពីរដង
option-why_withdrawn-wrong_person = រាយការណ៍ច្រឡំមនុស្ស
option-why_withdrawn-not_tested = មិនបានធ្វើតេស្តទេ
option-why_withdrawn-practice = គ្រាន់តែជាការសាកល្បង
option-why_withdrawn-other = មូលហេតុផ្សេង…
option-because-no_session_planned = គ្មានវគ្គតាមផែនការ
option-because-holiday = ថ្ងៃឈប់សម្រាក
option-because-kits_missing = ខ្វះឧបករណ៍តេស្ត
option-because-people_on_mission = មន្ត្រីចុះបេសកកម្ម
option-because-postponed = ត្រូវបានលើកពេល
option-because-other = មូលហេតុផ្សេង

option-role-member = សមាជិកគណៈកម្មការ
option-role-lead = ប្រធានគណៈកម្មការ
option-role-governor = អភិបាល
option-role-personnel_officer = មន្ត្រីបុគ្គលិក
option-role-auditor = សវនករ
option-role-admin = អ្នកគ្រប់គ្រង
option-role-laboratory = មន្ទីរពិសោធន៍បញ្ជាក់
option-role-doctor = វេជ្ជបណ្ឌិតពិនិត្យ
option-role-panel = គណៈកម្មការដោះស្រាយបណ្ដឹង

option-reach-institution = ស្ថាប័នតែមួយ
option-reach-ministry = ក្រសួង និងអង្គភាពក្រោមឱវាទ
option-reach-province = រាជធានី ឬខេត្ត
option-reach-state = ទូទាំងប្រទេស

## វគ្គធ្វើតេស្ត

form-exception = ករណីផ្សេងពីអវិជ្ជមាន
form-lines = ការផ្ញើជាបន្ទាត់
form-session = វគ្គធ្វើតេស្ត
form-session_result = លទ្ធផលក្នុងវគ្គ
field-held_on = ថ្ងៃនៃវគ្គ
field-kit_name = ឧបករណ៍តេស្ត
field-panel = សារធាតុដែលតេស្ត
field-cutoffs = កម្រិតកំណត់
field-person = បុគ្គល
field-people = បុគ្គលជាច្រើន
field-lines = បន្ទាត់
ask-held_on =
    តើវគ្គធ្វើនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ៣០.១១.២០២៦។
ask-kit_name =
    តើឧបករណ៍តេស្តមានឈ្មោះអ្វី?
    សូមវាយឈ្មោះដែលមាននៅលើកញ្ចប់។
ask-panel =
    តើឧបករណ៍នេះតេស្តរកសារធាតុអ្វីខ្លះ?
    អាចជ្រើសរើសបានច្រើន រួចចុច «រួចរាល់»។
ask-cutoffs =
    តើកម្រិតកំណត់នៃឡូត៍នេះប៉ុន្មាន?
    សូមវាយដូចនៅលើកញ្ចប់ ឧទាហរណ៍ MET ១០០០, AMP ៥០០ (ng/ml)។
ask-person =
    តើជានរណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយលេខរៀងក្នុងបញ្ជី ឈ្មោះ ឬលេខអត្តសញ្ញាណប័ណ្ណ។
    អ្វីដែលលោកអ្នកវាយ នឹងត្រូវលុបចេញពីការសន្ទនានេះ។
ask-people =
    តើមាននរណាខ្លះ?
    សូមគូសយក ឬវាយលេខរៀងក្នុងបញ្ជី ឧទាហរណ៍ ១៧ ៤៥ ១០២ រួចចុច «រួចរាល់»។
    អ្វីដែលលោកអ្នកវាយ នឹងត្រូវលុបចេញពីការសន្ទនានេះ។
ask-lines =
    សូមវាយ ឬបិទភ្ជាប់ម្នាក់មួយបន្ទាត់៖ លេខ ឈ្មោះ ភេទ និងលទ្ធផល តាមលំដាប់ណាក៏បាន។ ឧទាហរណ៍៖
    ០១២៣៤៥៦៧៨ សុខ ដារ៉ា ប្រុស អវិជ្ជមាន
    គ្មានអ្វីត្រូវបានរក្សាទុក មុនពេលលោកអ្នកឃើញអ្វីដែលយល់បានឡើយ។
    អ្វីដែលលោកអ្នកវាយ នឹងត្រូវលុបចេញពីការសន្ទនានេះ។
option-outcome-unlocated = រកមិនឃើញ

option-panel-met = មេតំហ្វេតាមីន (MET)
option-panel-amp = អំហ្វេតាមីន (AMP)
option-panel-mdma = អេកស្តាស៊ី (MDMA)
option-panel-opi = អាភៀន និងម៉ូហ្វីន (OPI)
option-panel-thc = កញ្ឆា (THC)
option-panel-ket = កេតាមីន (KET)
option-panel-coc = កូកាអ៊ីន (COC)
option-panel-bzo = បេនហ្សូឌីអាហ្សេពីន (BZO)
form-roster = បញ្ជីឈ្មោះដែលបានផ្ញើ
form-roster_lines = បុគ្គលសម្រាប់បញ្ជីឈ្មោះ
field-persons = បុគ្គលជាច្រើន
ask-persons =
    សូមបិទភ្ជាប់ម្នាក់មួយបន្ទាត់៖ លេខ ឈ្មោះ និងភេទ។ ឧទាហរណ៍៖
    ០១២៣៤៥៦៧៨ សុខ ដារ៉ា ប្រុស
    អ្វីដែលលោកអ្នកបិទភ្ជាប់ នឹងត្រូវលុបចេញពីការសន្ទនានេះ។
ask-roster-institution =
    តើឯកសារនេះជាបញ្ជីឈ្មោះរបស់ស្ថាប័នណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-session-institution =
    តើវគ្គធ្វើតេស្តនៅស្ថាប័នណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-session-category = តើបុគ្គលភាគច្រើនស្ថិតក្នុងប្រភេទណា? បញ្ជីឈ្មោះអាចបញ្ជាក់ផ្សេងសម្រាប់បុគ្គលម្នាក់ៗ។
ask-session-reason = តើធ្វើតេស្តដោយមូលហេតុអ្វី?

form-session_photo = រូបថតនៃវគ្គ
field-shows = រូបថតបង្ហាញអ្វី
field-picture = រូបថត
ask-shows = តើរូបថតនេះបង្ហាញអ្វី?
ask-picture =
    សូមផ្ញើរូបថត៖ ឧបករណ៍តេស្តដែលមានបន្ទាត់លទ្ធផល ឬបញ្ជីដែលបានចុះហត្ថលេខា ដោយថតត្រង់ ច្បាស់ និងមានពន្លឺគ្រប់គ្រាន់។
    រូបនេះនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
option-shows-kit = ឧបករណ៍តេស្ត
option-shows-sheet = បញ្ជីចុះហត្ថលេខា

## បណ្ដឹង និងចម្លើយតបលិខិតជូនដំណឹង

form-petition = បណ្ដឹង
form-petition_paper = បណ្ដឹងលើក្រដាស
form-petition_again = ការពិនិត្យសេចក្តីសម្រេចឡើងវិញ
form-answer_notice = ចម្លើយតបលិខិតជូនដំណឹង
form-retain = រក្សាការចុះបញ្ជី
form-correct = កែតម្រូវការចុះបញ្ជី
form-remove = លុបការចុះបញ្ជី
form-disagreed = មិនចុះហត្ថលេខាទីពីរ

field-petition_kind = អ្វីដែលមិនត្រឹមត្រូវ
field-petition_words = ពាក្យផ្ទាល់ខ្លួន
field-work_blocked = ពាក់ព័ន្ធនឹងការងារ
field-petition_photo = ឯកសារ
field-petition_entry = លេខការចុះបញ្ជី
field-handed_in_on = ថ្ងៃទទួល
field-my_answer = ចម្លើយ
field-my_words = ពាក្យផ្ទាល់ខ្លួន
field-my_document = ឯកសារ
field-reasons = មូលហេតុ
field-corrects = អ្វីដែលកែតម្រូវ
field-right_day = ថ្ងៃបញ្ឈប់ដែលត្រឹមត្រូវ
field-right_ground = មូលហេតុបញ្ឈប់ដែលត្រឹមត្រូវ
field-right_basis = មូលដ្ឋានដែលត្រឹមត្រូវ
field-right_end = អាចជ្រើសរើសបានចាប់ពី
field-right_identity = លេខអត្តសញ្ញាណត្រឹមត្រូវ
field-right_name_km = ឈ្មោះខ្មែរត្រឹមត្រូវ
field-right_name_latin = ឈ្មោះឡាតាំងត្រឹមត្រូវ
field-right_born_on = ថ្ងៃកំណើតត្រឹមត្រូវ

ask-petition_kind = តើអ្វីមិនត្រឹមត្រូវក្នុងការចុះបញ្ជីនេះ?
ask-petition_words =
    សូមសរសេរតាមពាក្យរបស់លោកអ្នកផ្ទាល់ថា អ្វីមិនត្រឹមត្រូវ។ ពីរបីប្រយោគគ្រប់គ្រាន់ហើយ។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។ អ្នកដែលសម្រេចនឹងអានវា។
ask-work_blocked =
    តើពេលនេះ មានការងារណាអាស្រ័យលើចម្លើយនេះទេ ដូចជាមុខតំណែង ឬកិច្ចសន្យាដែលលោកអ្នកនឹងទទួលបាន?
    បើមាន នឹងសម្រេចក្នុងរយៈពេល ១៤ ថ្ងៃ បើគ្មាន ក្នុងរយៈពេល ៤៥ ថ្ងៃ។
ask-petition_photo = លោកអ្នកអាចភ្ជាប់រូបថតឯកសារដែលបង្ហាញការនេះ ឧទាហរណ៍ សាលក្រម ឬលទ្ធផលតេស្ត។
ask-petition_entry =
    សូមវាយលេខការចុះបញ្ជី ឧទាហរណ៍ REG-២៦-០០០១២៣។
    លេខនេះមានលើលិខិតជូនដំណឹង។
ask-handed_in_on =
    តើបណ្ដឹងត្រូវបានដាក់នៅថ្ងៃណា? រយៈពេលសម្រេចគិតចាប់ពីថ្ងៃនោះ។
    សូមចុចប៊ូតុង ឬវាយថ្ងៃខែឆ្នាំ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-my_answer = តើលោកអ្នកឆ្លើយតបលិខិតជូនដំណឹងយ៉ាងដូចម្តេច?
ask-my_words =
    សូមសរសេរអ្វីដែលលោកអ្នកចង់ពន្យល់។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។ អ្នកដែលទទួលបន្ទុកនឹងអានវា។
ask-my_document = លោកអ្នកអាចភ្ជាប់រូបថតឯកសារដែលបង្ហាញការនេះ។
ask-reasons =
    សូមសរសេរមូលហេតុជាពាក្យងាយយល់៖ សាមីខ្លួននឹងអានវា។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។
ask-disagreed-reasons =
    សូមសរសេរថា ហេតុអ្វីលោកអ្នកមិនចុះហត្ថលេខា។ គណៈកម្មការនឹងអានវា។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។
ask-corrects = តើត្រូវកែតម្រូវអ្វីក្នុងការចុះបញ្ជី?
ask-right_day =
    តើថ្ងៃណាជាថ្ងៃបញ្ឈប់ពីការងារ?
    សូមវាយថ្ងៃខែឆ្នាំ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-right_ground = តើមូលហេតុបញ្ឈប់ពីការងារដែលត្រឹមត្រូវជាអ្វី?
ask-right_basis = តើវាផ្អែកលើអ្វី?
ask-right_end =
    តើអាចជ្រើសរើសបុគ្គលនេះម្តងទៀតចាប់ពីថ្ងៃណា? ថ្ងៃនេះអាចតែមុនថ្ងៃបច្ចុប្បន្នដែលបានកំណត់ប៉ុណ្ណោះ។
    សូមវាយថ្ងៃខែឆ្នាំ ឧទាហរណ៍ ២១.១១.២០២៧។
ask-right_identity =
    សូមវាយលេខអត្តសញ្ញាណប័ណ្ណ ឬលេខមន្ត្រីដែលត្រឹមត្រូវ ឬរំលងបើលេខត្រឹមត្រូវហើយ។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។
ask-right_name_km =
    សូមសរសេរឈ្មោះជាភាសាខ្មែរដែលត្រឹមត្រូវ ឬរំលងបើត្រឹមត្រូវហើយ។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។
ask-right_name_latin =
    សូមសរសេរឈ្មោះជាអក្សរឡាតាំងដែលត្រឹមត្រូវ ឬរំលងបើត្រឹមត្រូវហើយ។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។
ask-right_born_on =
    សូមវាយថ្ងៃកំណើតដែលត្រឹមត្រូវ ឧទាហរណ៍ ២១.១១.១៩៩០ ឬរំលងបើត្រឹមត្រូវហើយ។
    អ្វីដែលលោកអ្នកសរសេរ នឹងត្រូវលុបចេញពីការសន្ទនានេះក្រោយពេលរក្សាទុក។

option-petition_kind-wrong_person = មិនមែនជាខ្ញុំទេ
option-petition_kind-wrong_fact = អង្គហេតុមិនត្រឹមត្រូវ
option-petition_kind-wrong_term = កាលបរិច្ឆេទ ឬរយៈពេលមិនត្រឹមត្រូវ
option-petition_kind-procedure = មិនបានអនុវត្តតាមនីតិវិធី
option-petition_kind-new_evidence = មានភស្តុតាងថ្មី
option-petition_kind-overturned = សេចក្តីសម្រេចត្រូវបានបដិសេធ
option-petition_kind-term_served = រយៈពេលបានផុតហើយ
option-work_blocked-no = ទេ
option-work_blocked-yes = មាន ការងារអាស្រ័យលើវា
option-my_answer-accepts = ខ្ញុំទទួលយក
option-my_answer-disputes = វាមិនពិតទេ
option-my_answer-explains = ខ្ញុំចង់ពន្យល់
option-corrects-dismissed_on = ថ្ងៃបញ្ឈប់ពីការងារ
option-corrects-ground = មូលហេតុ និងមូលដ្ឋាន
option-corrects-term = រយៈពេល (បន្ថយប៉ុណ្ណោះ)
option-corrects-identity = អត្តសញ្ញាណបុគ្គល
option-right_ground-confirmed_use = ការប្រើប្រាស់ ដែលបានបញ្ជាក់
option-right_ground-refusal = ការបដិសេធ
option-right_ground-sale_distribution = ការលក់ ឬចែកចាយ
option-right_ground-trafficking = ការជួញដូរ
option-right_ground-possession = ការរក្សាទុក
option-right_ground-facilitation = ការសម្រួលឱ្យប្រើប្រាស់
option-right_ground-conviction = ការផ្តន្ទាទោស
option-right_ground-admission = ការទទួលសារភាព
option-right_basis-confirmed_test = តេស្តដែលបានបញ្ជាក់
option-right_basis-court_judgment = សាលក្រមតុលាការ
option-right_basis-disciplinary_decision = សេចក្តីសម្រេចវិន័យ
option-right_basis-admission = ការទទួលសារភាព
## កំណត់ហេតុសវនកម្ម

form-find_entries = កំណត់ត្រាក្នុងកំណត់ហេតុ
field-entries_of = អ្នកណា ឬលេខអ្វី
ask-entries_of = កំណត់ត្រារបស់អ្នកណា ឬអំពីអ្វី? ឧទាហរណ៍ #១២ សម្រាប់បុគ្គល, clock, operator ឬលេខដូចជា KP-២៦-០០០១២៣។
form-audit_purpose = ឈ្មោះមន្ត្រី
field-audit_purpose = គោលបំណង
ask-audit_purpose = លោកអ្នកត្រូវការមើលឈ្មោះមន្ត្រីសម្រាប់គោលបំណងអ្វី? គោលបំណងនេះត្រូវបានកត់ត្រាទុកក្នុងកំណត់ហេតុ មុនពេលបង្ហាញឈ្មោះ។
option-audit_purpose-complaint = បណ្តឹងតវ៉ា
option-audit_purpose-alarm = ការជូនដំណឹង
option-audit_purpose-inspection = ការត្រួតពិនិត្យតាមធម្មតា
option-audit_purpose-court_order = ដីកាតុលាការ
option-audit_purpose-other = គោលបំណងផ្សេង
field-purpose_words = ពន្យល់ដោយពាក្យផ្ទាល់
ask-purpose_words = សម្រាប់គោលបំណងអ្វី? សូមសរសេរដោយខ្លី។
