### ការបញ្ឈប់៖ កំណត់ត្រាក្នុងបញ្ជី ចាប់ពីការស្នើ រហូតដល់ថ្ងៃលុបទិន្នន័យ

form-dismissal = ការបញ្ឈប់
field-order_number = លេខលិខិតបញ្ឈប់
field-dismissed_on = ថ្ងៃបញ្ឈប់
field-departure = ទម្រង់នៃការចាកចេញ
ask-dismissal-institution = តើស្ថាប័នណាបានបញ្ឈប់សាមីខ្លួន?
ask-dismissal-born_on =
    តើសាមីខ្លួនកើតនៅថ្ងៃខែឆ្នាំណា? បើគ្មានទេ ពិបាកបែងចែកមនុស្សពីរនាក់ដែលមានឈ្មោះដូចគ្នា។
    សូមវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ១៥.០៣.១៩៨៨។ សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-order_number =
    តើលិខិតបញ្ឈប់មានលេខអ្វី?
    សូមវាយដូចនៅលើឯកសារ។
ask-dismissed_on =
    តើសាមីខ្លួនត្រូវបានបញ្ឈប់ចាប់ពីថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-departure = តើសាមីខ្លួនបានចាកចេញដោយរបៀបណា?
option-departure-dismissed = ត្រូវបានបញ្ឈប់
option-departure-resigned_under_investigation = លាឈប់ពេលកំពុងស៊ើបអង្កេត
option-departure-contract_not_renewed = មិនបានបន្តកិច្ចសន្យា
option-departure-deceased = ទទួលមរណភាព

form-refused = មូលហេតុដែលមិនបញ្ជាក់
field-why_refused = មូលហេតុ
ask-why_refused = តើហេតុអ្វីលោកអ្នកមិនបញ្ជាក់? អ្នកដែលបានស្នើនឹងអានមូលហេតុនេះ។
option-why_refused-facts_differ = ឯកសារនិយាយខុសពីនេះ
option-why_refused-no_ground = មូលហេតុមិនមានភស្តុតាង
option-why_refused-no_document = ខ្វះឯកសារ
option-why_refused-wrong_person = ជាមនុស្សផ្សេង
option-why_refused-other = មូលហេតុផ្សេង…

form-noticed = ការជូនដំណឹងដល់សាមីខ្លួន
field-noticed_on = ថ្ងៃជូនដំណឹង
field-noticed_how = របៀបជូនដំណឹង
field-window_days = ចំនួនថ្ងៃសម្រាប់ឆ្លើយ
ask-noticed_on =
    តើសាមីខ្លួនបានទទួលលិខិតជូនដំណឹងនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-noticed_how = តើបានជូនដំណឹងដោយរបៀបណា?
ask-window_days =
    តើសាមីខ្លួនមានពេលប៉ុន្មានថ្ងៃដើម្បីឆ្លើយ ពី ៣០ ដល់ ៩០?
    សូមចុចរំលង ប្រសិនបើយក ៣០ ថ្ងៃតាមធម្មតា។ មុនពេលផុតរយៈពេលនេះ កំណត់ត្រានៅបណ្តោះអាសន្ន។
option-noticed_how-in_person = ប្រគល់ដោយផ្ទាល់
option-noticed_how-by_post = តាមប្រៃសណីយ៍ចុះបញ្ជី
option-noticed_how-through_office = តាមរយៈស្ថាប័ន
option-noticed_how-at_home = ទុកនៅលំនៅឋាន ដោយមានសាក្សី

form-answered = ចម្លើយរបស់សាមីខ្លួន
field-answered_on = ថ្ងៃឆ្លើយ
field-answer = ចម្លើយ
field-answer_words = តាមសម្តីរបស់សាមីខ្លួន
ask-answered_on =
    តើសាមីខ្លួនបានឆ្លើយនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-answer = តើសាមីខ្លួនបានឆ្លើយដូចម្តេច?
ask-answer_words =
    តើសាមីខ្លួនបាននិយាយអ្វី ដោយសង្ខេប?
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
option-answer-accepts = ទទួលយក
option-answer-disputes = តវ៉ា
option-answer-explains = ពន្យល់ ដោយមិនតវ៉ា

form-referred = ការបញ្ជូនទៅអយ្យការ
form-charged = ការចោទប្រកាន់
form-verdict = សាលក្រម
field-referred_on = ថ្ងៃបញ្ជូន
field-charged_on = ថ្ងៃចោទប្រកាន់
field-verdict_on = ថ្ងៃប្រកាសសាលក្រម
field-court = តុលាការ
field-court_number = លេខសំណុំរឿងតុលាការ
field-outcome_of_court = សាលក្រម
ask-referred_on =
    តើសំណុំរឿងត្រូវបានបញ្ជូនទៅអយ្យការនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-referred-authority = តើបានបញ្ជូនទៅអយ្យការណា?
ask-charged_on =
    តើសាមីខ្លួនត្រូវបានចោទប្រកាន់នៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-verdict_on =
    តើតុលាការបានសម្រេចនៅថ្ងៃណា?
    សូមចុចប៊ូតុង ឬវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ២១.១១.២០២៦។
ask-court = តើជាតុលាការណា?
ask-court_number = តើសំណុំរឿងនៅតុលាការមានលេខអ្វី?
ask-outcome_of_court =
    តើតុលាការបានសម្រេចដូចម្តេច?
    ក្រោយការរួចពីបទចោទ កំណត់ត្រានឹងត្រូវពិនិត្យឡើងវិញ ដោយមិនចាំបាច់មានអ្នកណាស្នើសុំឡើយ។
option-outcome_of_court-convicted = ត្រូវផ្តន្ទាទោស
option-outcome_of_court-acquitted = រួចពីបទចោទប្រកាន់

case-dismissal = <b>កំណត់ត្រា { $number }</b> · ការបញ្ឈប់
dismissal-state-proposed = ◌ <b>ទើបស្នើឡើង</b>៖ វាមិនហាមឃាត់នរណាឡើយ មុនពេលមនុស្សទីពីរបញ្ជាក់។
dismissal-state-refused = ✕ <b>មិនត្រូវបានបញ្ជាក់</b>៖ វាមិនហាមឃាត់នរណាឡើយ។
dismissal-state-taken_back = ✕ <b>បានដកវិញ</b>៖ វាមិនហាមឃាត់នរណាឡើយ។
dismissal-state-confirmed = ◔ <b>បណ្តោះអាសន្ន</b>៖ បានបញ្ជាក់ ប៉ុន្តែសាមីខ្លួនមិនទាន់បានទទួលដំណឹងទេ។
dismissal-state-provisional = ◔ <b>បណ្តោះអាសន្ន</b>៖ សាមីខ្លួនអាចឆ្លើយបានដល់ { $until }។
dismissal-state-active = ● <b>មានសុពលភាព</b>៖ សាមីខ្លួនអាចត្រូវជ្រើសរើសចូលបម្រើការងារវិញបាន ចាប់ពី { $ends }។
dismissal-state-term_pending = ● <b>មានសុពលភាព តែរយៈពេលមិនទាន់កំណត់</b>៖ ត្រូវរង់ចាំការសម្រេចថាដល់ពេលណា។
dismissal-state-suspended = ◌ <b>ផ្អាក</b>៖ បណ្តឹងតវ៉ាបានបង្កកវា។
dismissal-state-expired = ○ <b>ផុតកំណត់</b>៖ វាបានចប់នៅ { $ends } ហើយមិនហាមឃាត់នរណាឡើយ។
dismissal-state-rescinded = ✕ <b>ត្រូវបានលុបចោល</b>៖ វាមិនត្រឹមត្រូវ ហើយមិនហាមឃាត់នរណាឡើយ។
dismissal-state-ended = ○ <b>បានបញ្ចប់</b>៖ រយៈពេលបានគ្រប់ហើយ; វាមិនហាមឃាត់នរណាឡើយ។
dismissal-state-archived = ○ <b>តម្កល់ទុក</b>៖ ឈ្មោះ និងលេខត្រូវបានលុបហើយ។
dismissal-short-proposed = ទើបស្នើឡើង
dismissal-short-refused = មិនត្រូវបានបញ្ជាក់
dismissal-short-taken_back = បានដកវិញ
dismissal-short-confirmed = បណ្តោះអាសន្ន មិនទាន់ជូនដំណឹង
dismissal-short-provisional = បណ្តោះអាសន្ន
dismissal-short-active = មានសុពលភាព
dismissal-short-term_pending = រយៈពេលមិនទាន់កំណត់
dismissal-short-suspended = ផ្អាក
dismissal-short-expired = ផុតកំណត់
dismissal-short-rescinded = ត្រូវបានលុបចោល
dismissal-short-ended = បានបញ្ចប់
dismissal-short-archived = តម្កល់ទុក
dismissal-step-opened = បានបញ្ចូល
dismissal-step-confirmed = បានបញ្ជាក់
dismissal-step-refused = មិនបានបញ្ជាក់
dismissal-step-taken_back = បានដកវិញ
dismissal-step-noticed = បានជូនដំណឹង
dismissal-step-answered = ចម្លើយរបស់សាមីខ្លួន
dismissal-step-referred = តុលាការ៖ បានបញ្ជូនទៅអយ្យការ
dismissal-step-charged = តុលាការ៖ បានចោទប្រកាន់
dismissal-step-verdict = តុលាការ៖ សាលក្រម
dismissal-step-term_set = បានកំណត់រយៈពេល
dismissal-step-frozen = បង្កកដោយបណ្តឹងតវ៉ា
dismissal-step-unfrozen = រត់រយៈពេលវិញ
dismissal-step-shortened = បានបន្ថយរយៈពេល
dismissal-step-amended = បានកែតម្រូវ
dismissal-step-rescinded = បានលុបចោល
dismissal-step-reinstated = បានដាក់ឱ្យមានឡើងវិញ
dismissal-step-ended = បានបញ្ចប់
dismissal-step-archived = បានតម្កល់ទុក
dismissal-do-confirmed = ✔ បញ្ជាក់ការបញ្ឈប់
dismissal-do-refused = ✕ មិនបញ្ជាក់
dismissal-do-taken_back = ↶ ដកវិញ
dismissal-do-noticed = ✉ កត់ត្រាការជូនដំណឹង
dismissal-do-answered = កត់ត្រាចម្លើយ
dismissal-do-referred = តុលាការ៖ បញ្ជូនទៅអយ្យការ
dismissal-do-charged = តុលាការ៖ ការចោទប្រកាន់
dismissal-do-verdict = តុលាការ៖ សាលក្រម
dismissal-sure-confirmed =
    តើលោកអ្នកបញ្ជាក់កំណត់ត្រា { $number } មែនទេ?
    លោកអ្នកបានផ្ទៀងផ្ទាត់លិខិត បុគ្គល និងមូលហេតុ នឹងឯកសារ។ បន្ទាប់មក កំណត់ត្រានៅបណ្តោះអាសន្ន ហើយត្រូវជូនដំណឹងដល់សាមីខ្លួន។
dismissal-sure-taken_back =
    តើដកកំណត់ត្រា { $number } វិញមែនទេ?
    បន្ទាប់មក វាមិនហាមឃាត់នរណាឡើយ។ វានៅតែអាចរកឃើញ។
dismissal-enter = + បញ្ចូលការបញ្ឈប់
dismissal-may-enter = <b>{ $number }</b>៖ ឥឡូវការបញ្ឈប់អាចផ្អែកលើសំណុំរឿងនេះបាន។ សូមបញ្ចូល នៅពេលមានលិខិតបញ្ឈប់។

## បញ្ជី

entries-head = <b>បញ្ជីការបញ្ឈប់</b>
entries-not-yours = លោកអ្នកមិនមានសិទ្ធិអានបញ្ជីនេះទេ។
entries-count-proposed = ◌ ទើបស្នើឡើង៖ { $n }
entries-count-confirmed = ◔ បណ្តោះអាសន្ន មិនទាន់ជូនដំណឹង៖ { $n }
entries-count-noticed = ● បានជូនដំណឹង៖ { $n }
entries-count-over = ○ ចប់ហើយ៖ { $n }
entries-open-proposed = ◌ ទើបស្នើឡើង ({ $n })
entries-open-confirmed = ◔ មិនទាន់ជូនដំណឹង ({ $n })
entries-open-noticed = ● បានជូនដំណឹង ({ $n })
entries-open-over = ○ ចប់ហើយ ({ $n })
entries-proposed = <b>កំណត់ត្រាទើបស្នើឡើង</b>៖ មិនទាន់ហាមឃាត់នរណាឡើយ (ទំព័រ { $page })
entries-confirmed = <b>កំណត់ត្រាបណ្តោះអាសន្ន ដែលរង់ចាំការជូនដំណឹង</b> (ទំព័រ { $page })
entries-noticed = <b>កំណត់ត្រាដែលបានជូនដំណឹង</b> (ទំព័រ { $page })
entries-over = <b>កំណត់ត្រាដែលចប់ហើយ</b> (ទំព័រ { $page })
entries-find = 🔍 បើកតាមលេខ
entries-enter = + បញ្ចូលការបញ្ឈប់ ({ $n })
entries-finding = + កត់ត្រារបកគំហើញ
entries-causes =
    <b>សំណុំរឿងដែលការបញ្ឈប់អាចផ្អែកលើ៖ { $total }</b>
    សូមជ្រើសរើសសំណុំរឿងដែលលិខិតនោះនិយាយអំពី។
entries-causes-none = ឥឡូវគ្មានសំណុំរឿងណាដែលលោកអ្នកអាចបញ្ចូលការបញ្ឈប់បានទេ។ ត្រូវមានលទ្ធផលវិជ្ជមានដែលបានផ្ទៀងផ្ទាត់ និងផុតរយៈពេលសុំតេស្តដបទីពីរ ការបដិសេធដែលបានពិនិត្យ ឬរបកគំហើញដែលបានបញ្ជាក់ ហើយមិនមែនសម្រេចដោយលោកអ្នកផ្ទាល់។
entries-cause = { $number } · { $who }
entries-back = ‹ បញ្ជីការបញ្ឈប់
form-find_entry = កំណត់ត្រាតាមលេខ
field-entry_number = លេខកំណត់ត្រា
ask-entry_number = សូមវាយលេខ ឧទាហរណ៍ REG-២៦-០០០១២៣។

form-import_dismissals = អ្នកបញ្ជាក់បញ្ជី

## បញ្ជីដែលមានស្រាប់

import-what = តើឯកសារនេះមានអ្វី?
import-impdis = បញ្ជីការបញ្ឈប់
import-improster = បញ្ជីឈ្មោះនៃស្ថាប័ន
import-dry-run =
    <b>ការសាកល្បង៖ មិនទាន់បញ្ចូលអ្វីទេ។</b>
    ✔ ល្អ៖ { $good }
    ⚠️ ទិន្នន័យមិនទាន់ច្បាស់៖ { $doubtful } (បញ្ចូលដែរ ប៉ុន្តែត្រូវពិនិត្យម្តងមួយៗ)
    ✕ មិនទទួល៖ { $wrong }
    ↺ បានបញ្ចូលពីមុន៖ { $known }
import-wrong = ✕ ជួរទី { $row }៖ { $why }
import-doubtful = ⚠️ ជួរទី { $row }៖ { $why }
import-page = (ទំព័រ { $page } នៃ { $pages })
import-take = ✔ បញ្ចូល { $n } ជាសំណើ
import-entering = កំពុងបញ្ចូល { $n } ជួរជា<b>សំណើ</b>។ វាមិនហាមឃាត់នរណាឡើយ មុនពេលមនុស្សទីពីរបញ្ជាក់។
import-entered = បានបញ្ចូលជា<b>សំណើ</b>៖ { $n } ក្នុងនោះទិន្នន័យមិនទាន់ច្បាស់៖ { $doubtful }។ អ្នកដែលត្រូវបញ្ជាក់បានទទួលដំណឹងហើយ។
import-asked = បញ្ជីការបញ្ឈប់ <b>{ $n }</b> ត្រូវបាននាំចូលជា<b>សំណើ</b> ហើយសូមលោកអ្នកបញ្ជាក់ ឬមិនបញ្ជាក់។
import-look = មើលបញ្ជី
import-list = <b>បាននាំចូលជាសំណើ៖ { $total }</b> (ទំព័រ { $page } នៃ { $pages })។ សូមផ្ទៀងផ្ទាត់នីមួយៗនឹងឯកសាររបស់វា។
import-entry = • <b>{ $number }</b> · { $who }
import-entry-doubtful = ⚠️ <b>{ $number }</b> · { $who } · ទិន្នន័យមិនទាន់ច្បាស់
import-facts = { $facts }
import-sign = ✔ បញ្ជាក់ទាំង { $n } នេះ
import-sure =
    តើលោកអ្នកបញ្ជាក់កំណត់ត្រាទាំង { $n } នេះមែនទេ?
    លោកអ្នកបានផ្ទៀងផ្ទាត់នីមួយៗនឹងឯកសាររបស់វា។ បន្ទាប់មក កំណត់ត្រាទាំងនេះនៅបណ្តោះអាសន្ន ហើយត្រូវជូនដំណឹងដល់សាមីខ្លួនម្នាក់ៗ។
import-back = ‹ បញ្ជី
import-nothing = ក្នុងទំព័រនេះ លែងមានអ្វីរង់ចាំលោកអ្នកទៀតហើយ។
import-signed = បានបញ្ជាក់៖ { $n }
import-none-waits = ក្នុងបញ្ជីនេះ លែងមានអ្វីរង់ចាំទៀតហើយ។
import-not-yours = ក្នុងទំព័រនេះ គ្មានអ្វីសម្រាប់លោកអ្នកបញ្ជាក់ទេ។
