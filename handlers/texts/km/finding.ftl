### របកគំហើញ៖ អ្វីដែលដឹងអំពីបុគ្គលម្នាក់ ដោយគ្មានតេស្ត

form-finding = របកគំហើញដោយគ្មានតេស្ត
field-born_on = ថ្ងៃខែឆ្នាំកំណើត
field-ground = មូលហេតុនៃការបញ្ឈប់
field-basis = មូលដ្ឋាន
field-authority = តុលាការ ឬអាជ្ញាធរ
field-document_number = លេខឯកសារ
field-decided_on = ថ្ងៃសម្រេច
field-document = រូបថតឯកសារ
field-second = អ្នកបញ្ជាក់
field-second_office = ការិយាល័យដែលបញ្ជាក់
ask-born_on =
    តើសាមីខ្លួនកើតនៅថ្ងៃខែឆ្នាំណា?
    សូមវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ១៥.០៣.១៩៨៨។ សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-ground = តើមូលហេតុអ្វី?
ask-basis =
    តើវាផ្អែកលើមូលដ្ឋានអ្វី?
    របាយការណ៍នគរបាលតែមួយមុខ មិនមែនជាមូលដ្ឋានទេ។
ask-authority = តើតុលាការ ឬអាជ្ញាធរណាបានសម្រេច ឬសាមីខ្លួនបានទទួលសារភាពនៅចំពោះមុខនរណា?
ask-document_number =
    តើសាលក្រម សេចក្តីសម្រេច ឬកំណត់ហេតុ មានលេខអ្វី?
    សូមវាយដូចនៅលើឯកសារ។
ask-decided_on =
    តើបានសម្រេច ឬទទួលសារភាពនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-document =
    លោកអ្នកអាចបន្ថែមរូបថតឯកសារ។
    សូមផ្ញើទំព័រដែលបង្ហាញលេខ និងកាលបរិច្ឆេទ។
ask-second =
    តើនរណានឹងបញ្ជាក់? ត្រូវមានមនុស្សទីពីរ មកពីការិយាល័យផ្សេង។
    ប្រធានគណៈកម្មការអាចបញ្ជាក់បាន ឬមន្ត្រីបុគ្គលិកនៃស្ថាប័នផ្សេង។
ask-second_office =
    តើស្ថាប័នណាផ្សេងទៀតនឹងបញ្ជាក់?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
option-ground-confirmed_use = ការប្រើប្រាស់ (បានបញ្ជាក់)
option-ground-refusal = បដិសេធធ្វើតេស្ត
option-ground-sale_distribution = ការលក់ ឬចែកចាយ
option-ground-trafficking = ការជួញដូរ
option-ground-possession = ការកាន់កាប់
option-ground-facilitation = ការជួយសម្រួល
option-ground-conviction = ការផ្តន្ទាទោស
option-ground-admission = ការទទួលសារភាព
option-basis-confirmed_test = តេស្តដែលបានបញ្ជាក់
option-basis-court_judgment = សាលក្រមតុលាការ
option-basis-disciplinary_decision = សេចក្តីសម្រេចវិន័យ
option-basis-admission = ការទទួលសារភាព
option-basis-police_report = របាយការណ៍នគរបាលតែមួយមុខ
option-second-lead = ប្រធានគណៈកម្មការ
option-second-office = ស្ថាប័នផ្សេង

case-finding = <b>របកគំហើញ { $number }</b>
finding-state-proposed = ◌ <b>ទើបស្នើឡើង</b>៖ គ្មានអ្វីបន្តពីវាទេ មុនពេលមនុស្សទីពីរបញ្ជាក់។
finding-state-confirmed = ✔ <b>បានបញ្ជាក់</b>៖ ការបញ្ឈប់អាចផ្អែកលើវាបាន។
finding-state-refused = ✕ <b>មិនត្រូវបានបញ្ជាក់</b>៖ គ្មានអ្វីបន្តពីវាទេ។
finding-state-taken_back = ✕ <b>បានដកវិញ</b>៖ គ្មានអ្វីបន្តពីវាទេ។
finding-short-proposed = របកគំហើញទើបស្នើ
finding-step-opened = បានកត់ត្រា
finding-step-confirmed = បានបញ្ជាក់
finding-step-refused = មិនបានបញ្ជាក់
finding-step-taken_back = បានដកវិញ
finding-do-confirmed = ✔ បញ្ជាក់របកគំហើញ
finding-do-refused = ✕ មិនបញ្ជាក់
finding-do-taken_back = ↶ ដកវិញ
finding-sure-confirmed =
    តើលោកអ្នកបញ្ជាក់របកគំហើញ { $number } មែនទេ?
    លោកអ្នកបានផ្ទៀងផ្ទាត់វានឹងឯកសារ ហើយវាត្រូវនឹងសាមីខ្លួន។ បន្ទាប់មក ការបញ្ឈប់អាចផ្អែកលើវាបាន។
finding-sure-taken_back =
    តើដករបកគំហើញ { $number } វិញមែនទេ?
    បន្ទាប់មក គ្មានអ្វីបន្តពីវាទេ។ វានៅតែអាចរកឃើញ។

## ការស្នើឱ្យមនុស្សទីពីរបញ្ជាក់ និងអ្វីដែលគាត់ឆ្លើយ

signing-open = { $number }
signing-asked-finding = <b>{ $number }</b>៖ មានការស្នើរបកគំហើញមួយ ហើយសូមលោកអ្នកបញ្ជាក់ ឬមិនបញ្ជាក់។
signing-asked-dismissal = <b>{ $number }</b>៖ មានការស្នើបញ្ឈប់មួយ ហើយសូមលោកអ្នកបញ្ជាក់ ឬមិនបញ្ជាក់។
signing-confirmed-finding = <b>{ $number }</b>៖ របកគំហើញដែលលោកអ្នកបានកត់ត្រា ត្រូវបានបញ្ជាក់ហើយ។
signing-confirmed-dismissal = <b>{ $number }</b>៖ ការបញ្ឈប់ដែលលោកអ្នកបានបញ្ចូល ត្រូវបានបញ្ជាក់ហើយ។ កំណត់ត្រានេះនៅ<b>បណ្តោះអាសន្ន</b>; ឥឡូវត្រូវជូនដំណឹងដល់សាមីខ្លួន។
signing-refused-finding = <b>{ $number }</b>៖ របកគំហើញដែលលោកអ្នកបានកត់ត្រា មិនត្រូវបានបញ្ជាក់ទេ។ មូលហេតុមាននៅក្នុងសំណុំរឿង។
signing-refused-dismissal = <b>{ $number }</b>៖ ការបញ្ឈប់ដែលលោកអ្នកបានបញ្ចូល មិនត្រូវបានបញ្ជាក់ទេ។ មូលហេតុមាននៅក្នុងសំណុំរឿង។
