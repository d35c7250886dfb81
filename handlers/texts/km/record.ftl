### កូដលើលិខិតជូនដំណឹង និងអ្វីដែលសាមីខ្លួនអាន

notice-make = 🔑 កូដថ្មីសម្រាប់លិខិតជូនដំណឹង
notice-code =
    🔑 <b>សម្រាប់លិខិតជូនដំណឹងនៃ { $number }</b>

    តំណ៖ { $link }
    ឬវាយបញ្ចូលក្នុងការសន្ទនានេះ៖ <code>{ $digits }</code>

    សូមបោះពុម្ពទាំងពីរលើលិខិតជូនដំណឹង ហើយប្រគល់ជូនតែសាមីខ្លួនប៉ុណ្ណោះ។ ប្រើបានតែម្តង រហូតដល់{ $until }។ បង្ហាញតែពេលនេះប៉ុណ្ណោះ; បើបាត់ អាចសុំថ្មីបាន ហើយកូដចាស់នឹងលែងដំណើរការ។
notice-printed = បានបោះពុម្ពហើយ៖ លុបចេញពីការសន្ទនា
notice-wrong =
    កូដនេះមិនអាចប្រើបានទេ។ សូមផ្ទៀងផ្ទាត់ជាមួយលិខិតម្តងទៀត។
    បើសាកល្បងច្រើនដង ត្រូវរង់ចាំមួយម៉ោង។ បើនៅតែមិនបាន ការិយាល័យដែលបានប្រគល់លិខិតជូនលោកអ្នក អាចផ្តល់កូដថ្មីបាន។

record-welcome =
    <b>នេះជាកំណត់ត្រាផ្ទាល់ខ្លួនរបស់លោកអ្នក។</b>
    មានតែលោកអ្នក និងអ្នកដែលត្រូវដោះស្រាយប៉ុណ្ណោះ ដែលមើលឃើញវានៅទីនេះ ហើយការមើលម្តងៗត្រូវបានកត់ត្រាទុក។ លោកអ្នកអាចអានអ្វីដែលបានកត់ត្រាអំពីខ្លួន ឆ្លើយតប និងប្រាប់ថាមានអ្វីមិនត្រឹមត្រូវ។ ទាំងអស់នេះមិនអស់ប្រាក់ទេ ហើយគ្មាននរណាមានសិទ្ធិទារប្រាក់ពីលោកអ្នកឡើយ។
record-head = <b>កំណត់ត្រារបស់ខ្ញុំ</b>
record-none = នៅទីនេះ គ្មានអ្វីត្រូវបានកត់ត្រាអំពីលោកអ្នកទេ។
record-open = កំណត់ត្រារបស់ខ្ញុំ
record-again = ↻ មើលម្តងទៀត
record-back = ‹ កំណត់ត្រារបស់ខ្ញុំ
record-entry =
    <b>ការចុះបញ្ជីលេខ { $number }</b>
    { $place } · { $ground }
    ថ្ងៃបញ្ឈប់ពីការងារ៖ { $day }
record-stands-proposed = 📝 ទើបតែ<b>ស្នើ</b>ប៉ុណ្ណោះ។ មិនទាន់មានអ្នកបញ្ជាក់ទេ ហើយវាគ្មានប្រសិទ្ធភាពអ្វីឡើយ។
record-stands-provisional = ⏳ <b>បណ្ដោះអាសន្ន។</b> វាមិនទាន់ហាមឃាត់អ្វីទេ៖ លោកអ្នកមានពេលឆ្លើយតបជាមុនសិន។
record-stands-active = ⛔ <b>មានប្រសិទ្ធភាព។</b> ស្ថាប័នរដ្ឋមិនអាចជ្រើសរើសលោកអ្នកបានទេ។
record-stands-term_pending = ⛔ <b>មានប្រសិទ្ធភាព។</b> ស្ថាប័នរដ្ឋមិនអាចជ្រើសរើសលោកអ្នកបានទេ។ រយៈពេលមិនទាន់ត្រូវបានសម្រេចនៅឡើយ; លោកអ្នកនឹងទទួលបានដំណឹងភ្លាមពេលសម្រេចរួច។
record-stands-suspended = ⏸ <b>ផ្អាក</b> ក្នុងពេលពិនិត្យបណ្ដឹង។ ក្នុងពេលនេះ វាមិនហាមឃាត់អ្វីឡើយ។
record-stands-expired = ✅ <b>ផុតកំណត់ហើយ។</b> វាលែងហាមឃាត់អ្វីទៀត។
record-stands-rescinded = ✅ <b>បានលុបចោលហើយ។</b> វាគ្មានប្រសិទ្ធភាពអ្វីឡើយ។
record-until = វានឹងផុតកំណត់នៅ{ $day }៖ នៅសល់ { $left } ថ្ងៃ។
record-until-then = បើវាចូលជាធរមាន វានឹងផុតកំណត់នៅ{ $day } គឺ { $left } ថ្ងៃទៀត។
record-window = លោកអ្នកអាចឆ្លើយតបរហូតដល់ចប់{ $day }៖ នៅសល់ { $left } ថ្ងៃ។
record-answered = លោកអ្នកបានឆ្លើយតបនៅ { $at }។
record-answer = ✎ ឆ្លើយតប { $number }
record-answer-kept =
    ✅ <b>ចម្លើយរបស់លោកអ្នកត្រូវបានរក្សាទុក</b> ជាមួយការចុះបញ្ជីលេខ { $number }។
    អ្នកដែលទទួលបន្ទុកនឹងអានវា។ បើមានអ្វីមិនត្រឹមត្រូវ លោកអ្នកក៏អាចដាក់បណ្ដឹងបាន; ប៊ូតុងមាននៅក្នុងកំណត់ត្រារបស់លោកអ្នក។
record-answer-officer = ✎ សាមីខ្លួនបានឆ្លើយតបលិខិតជូនដំណឹងនៃ <b>{ $number }</b>។
record-too-late = ផុតពេលសម្រាប់ការនេះហើយ ឬបានធ្វើរួចហើយ។
record-release = 📄 លិខិតបញ្ជាក់ថា { $number } ផុតកំណត់

record-ground-confirmed_use = ការប្រើប្រាស់គ្រឿងញៀន ដែលបានបញ្ជាក់
record-ground-refusal = ការបដិសេធមិនធ្វើតេស្ត
record-ground-sale_distribution = ការលក់ ឬចែកចាយ
record-ground-trafficking = ការជួញដូរ
record-ground-possession = ការរក្សាទុក
record-ground-facilitation = ការសម្រួលឱ្យប្រើប្រាស់
record-ground-conviction = ការផ្តន្ទាទោសដោយតុលាការ
record-ground-admission = ការទទួលសារភាព

record-confirmation = <b>តេស្តលេខ { $number }</b>
record-confirmation-awaiting_custody = ⏳ តេស្តរហ័សបង្ហាញការសង្ស័យ។ នេះមិនមែនជាលទ្ធផលទេ៖ មន្ទីរពិសោធន៍ត្រូវធ្វើតេស្តជាមុនសិន។
record-confirmation-in_custody = ⏳ តេស្តរហ័សបង្ហាញការសង្ស័យ។ នេះមិនមែនជាលទ្ធផលទេ៖ វត្ថុសំណាកត្រូវបានរក្សាទុកសម្រាប់មន្ទីរពិសោធន៍។
record-confirmation-sent = ⏳ តេស្តរហ័សបង្ហាញការសង្ស័យ។ នេះមិនមែនជាលទ្ធផលទេ៖ វត្ថុសំណាកកំពុងបញ្ជូនទៅមន្ទីរពិសោធន៍។
record-confirmation-received = ⏳ តេស្តរហ័សបង្ហាញការសង្ស័យ។ នេះមិនមែនជាលទ្ធផលទេ៖ មន្ទីរពិសោធន៍កំពុងធ្វើតេស្ត។
record-confirmation-medical_review = 🩺 វេជ្ជបណ្ឌិតពិនិត្យលទ្ធផលមន្ទីរពិសោធន៍ ហើយនឹងស្តាប់លោកអ្នកជាមុនសិន។ មិនទាន់មានលទ្ធផលទេ។
record-confirmation-refusal_review = 🩺 វេជ្ជបណ្ឌិតពិនិត្យថាតើមានការបដិសេធឬទេ ហើយនឹងស្តាប់លោកអ្នកជាមុនសិន។ មិនទាន់មានការសម្រេចទេ។
record-confirmation-verified_negative = ✅ អវិជ្ជមាន។ គ្មានផលវិបាកអ្វីទេ។
record-confirmation-closed_negative = ✅ អវិជ្ជមាន។ គ្មានផលវិបាកអ្វីទេ។
record-confirmation-verified_positive = វិជ្ជមាន បានពិនិត្យដោយវេជ្ជបណ្ឌិត។ លោកអ្នកនឹងទទួលបានលិខិតជូនដំណឹង ហើយបន្ទាប់មកអាចសុំធ្វើតេស្តដប B បាន។
record-confirmation-notified = វិជ្ជមាន បានពិនិត្យដោយវេជ្ជបណ្ឌិត។ វាមិនទាន់ជាស្ថាពរទេ ដរាបណាលោកអ្នកនៅអាចសុំធ្វើតេស្តដប B។
record-confirmation-split_requested = 🧪 កំពុងធ្វើតេស្តដប B។ មុនពេលនោះ គ្មានអ្វីជាស្ថាពរទេ។
record-confirmation-reconfirmed = វិជ្ជមាន ហើយដប B ក៏វិជ្ជមានដែរ។
record-confirmation-closed_positive = វិជ្ជមាន បានពិនិត្យដោយវេជ្ជបណ្ឌិត។ តេស្តនេះបានបញ្ចប់។
record-confirmation-refusal_verified = បានពិនិត្យដោយវេជ្ជបណ្ឌិត៖ មានការបដិសេធមិនធ្វើតេស្ត។
record-confirmation-closed_refusal = បានពិនិត្យដោយវេជ្ជបណ្ឌិត៖ មានការបដិសេធមិនធ្វើតេស្ត។ សំណុំរឿងនេះបានបញ្ចប់។
record-confirmation-test_cancelled = ✅ តេស្តនេះត្រូវបានលុបចោល។ វាមិនមែនវិជ្ជមាន មិនមែនអវិជ្ជមាន ហើយគ្មានផលវិបាកអ្វីទេ។
record-confirmation-closed_cancelled = ✅ តេស្តនេះត្រូវបានលុបចោល។ វាមិនមែនវិជ្ជមាន មិនមែនអវិជ្ជមាន ហើយគ្មានផលវិបាកអ្វីទេ។
record-confirmation-withdrawn = ✅ របាយការណ៍ត្រូវបានដកវិញ។ គ្មានផលវិបាកអ្វីទេ។
record-finding = <b>ការរកឃើញលេខ { $number }</b>
record-split-until = លោកអ្នកអាចសុំឱ្យមន្ទីរពិសោធន៍ផ្សេងធ្វើតេស្តដប B រហូតដល់ { $at }។ មិនចាំបាច់ប្រាប់មូលហេតុទេ។
record-split = 🧪 សុំធ្វើតេស្តដប B ({ $number })
record-split-sure = តេស្តលេខ { $number }៖ តើត្រូវធ្វើតេស្តដប B មែនទេ? មុនពេលមានលទ្ធផលនោះ គ្មានអ្វីជាស្ថាពរឡើយ។
record-split-yes = បាទ/ចាស សុំធ្វើតេស្តដប B
record-split-done = បានកត់ត្រាហើយ។ ដប B នឹងត្រូវធ្វើតេស្ត។

record-petition = <b>បណ្ដឹងលេខ { $number }</b> អំពី { $entry }
record-petition-received = ⏳ បានមកដល់ហើយ។
record-petition-under_review = 📖 កំពុងពិនិត្យ។
record-petition-suspended = 📖 កំពុងពិនិត្យ។ ការចុះបញ្ជីត្រូវបានផ្អាកក្នុងពេលនេះ។
record-petition-decided = ✍️ កំពុងសម្រេច។
record-petition-final-retain = ⚖️ សម្រេចថា៖ រក្សាការចុះបញ្ជីដដែល។
record-petition-final-correct = ⚖️ សម្រេចថា៖ ការចុះបញ្ជីត្រូវបានកែតម្រូវ។
record-petition-final-remove = ⚖️ សម្រេចថា៖ ការចុះបញ្ជីត្រូវបានលុប។
record-petition-due = ត្រូវសម្រេចត្រឹម{ $day }។

record-asked = <b>អ្នកដែលបានសួរអំពីលោកអ្នក៖ { $total }</b>
record-asked-none = មិនទាន់មាននរណាសួរអំពីលោកអ្នក ហើយទទួលបានចម្លើយអំពីការនេះទេ។
record-asked-line = • { $day } · { $office } · { $purpose }
record-purpose-pre_employment = មុនជ្រើសរើស
record-purpose-contract_renewal = បន្តកិច្ចសន្យា
record-purpose-transfer = ផ្ទេរការងារ
record-purpose-promotion = តម្លើងឋានៈ
record-purpose-periodic_recheck = ពិនិត្យឡើងវិញតាមកាលកំណត់
record-purpose-self_check = សួរដោយខ្លួនឯង
record-purpose-appeal = បណ្ដឹង
record-purpose-audit = សវនកម្ម
record-purpose-court_order = ដីកាតុលាការ

ends-person =
    ✅ <b>ការចុះបញ្ជីលេខ { $number } ផុតកំណត់ហើយ។</b> វាលែងហាមឃាត់អ្វីទៀត។
    លោកអ្នកអាចសុំលិខិតបញ្ជាក់ឥឡូវនេះ ឬពេលក្រោយពីកំណត់ត្រារបស់លោកអ្នក។
ends-officer = ✅ ការចុះបញ្ជីលេខ <b>{ $number }</b> ផុតកំណត់តាមកាលបរិច្ឆេទ។ វាលែងហាមឃាត់អ្វីទៀត។
ends-forgotten = អ្វីដែលបានកត់ត្រាអំពីលោកអ្នក ត្រូវបានលុបហើយ ព្រោះផុតរយៈពេលរក្សាទុក។ គ្មានអ្វីអាចអានបានទៀតទេ។

release-office = បញ្ជីអ្នកត្រូវបានបញ្ឈប់ពីការងារ
release-purpose = សម្រាប់សាមីខ្លួន
release-expired = ការចុះបញ្ជីលេខ { $number } បានផុតកំណត់តាំងពី{ $day }។ វាលែងហាមឃាត់អ្វីទៀត។
release-rescinded = ការចុះបញ្ជីលេខ { $number } ត្រូវបានលុបចោលនៅ{ $day }។ វាគ្មានប្រសិទ្ធភាពអ្វីឡើយ។
