### វគ្គធ្វើតេស្ត៖ ថ្ងៃធ្វើការរបស់គណៈកម្មការនៅស្ថាប័នមួយ បញ្ជីឈ្មោះ និងអ្វីដែលរកឃើញ

sessions-head = <b>វគ្គធ្វើតេស្ត</b>
sessions-none = គ្មានវគ្គណាបានគ្រោង កំពុងបើក ឬរង់ចាំពិនិត្យនៅក្នុងដែនសមត្ថកិច្ចរបស់លោកអ្នកទេ។
sessions-one = { $institution } · { $day } · { $state }
sessions-plan = + គ្រោងវគ្គថ្មី
sessions-back = ‹ វគ្គធ្វើតេស្ត

session-state-planned = បានគ្រោង
session-state-open = កំពុងបើក
session-state-closed = បានបិទ រង់ចាំពិនិត្យ
session-state-reviewed = បានពិនិត្យ
session-state-called_off = បានលុបចោល

session-head = <b>{ $institution }</b> · { $day } · { $state }
session-told = { $reason } · ឧបករណ៍តេស្ត { $kit } LOT { $lot } ផុតកំណត់ { $expiry }
session-panel = សារធាតុដែលតេស្ត៖ { $panel }
session-number = លេខ៖ <code>{ $number }</code>
session-people = កំពុងធ្វើការ៖ { $names }
session-people-then = បានធ្វើការ៖ { $names }
session-roster-none = មិនទាន់មានបញ្ជីឈ្មោះទេ។ សូមចុច «ផ្ញើជាបន្ទាត់» ឬសុំបញ្ជីពីប្រធាន មុនពេលបើកវគ្គ។
session-roster = ក្នុងបញ្ជី៖ <b>{ $listed }</b> នាក់ ក្នុងនោះស្ត្រី { $women } នាក់
session-count = { $outcome }៖ <b>{ $n }</b>
session-rest = អ្នកនៅសល់ទាំងអស់រហូតដល់លេខ { $upto } គឺអវិជ្ជមាន បញ្ជាក់ដោយ { $name }។
session-missing = ⚠️ មិនទាន់ដឹង៖ <b>{ $n }</b> នាក់
session-adds-up = ✅ ចំនួនសរុបត្រូវនឹងបញ្ជី។
session-hidden = លោកអ្នកគ្រប់គ្រងវគ្គនេះ ចំណែកអ្វីដែលរកឃើញ គឺសម្រាប់តែគណៈកម្មការប៉ុណ្ណោះ។

session-open = ▶ បើកវគ្គ
session-call-off = ✕ លុបចោលវគ្គ
session-refresh = ↻ មើលឡើងវិញ
session-rest-negative = ✔ អ្នកនៅសល់ទាំងអស់អវិជ្ជមាន
session-rest-back = ↺ មិនមែនអវិជ្ជមានទាំងអស់ទេ
session-mark = + { $outcome }
session-marked = ករណីផ្សេងពីអវិជ្ជមាន ({ $n })
session-noted = បានកត់ត្រាម្នាក់ៗ ({ $n })
session-left = មិនទាន់ដឹង ({ $n })
session-lines = ✎ ផ្ញើជាបន្ទាត់
session-close = ■ បិទវគ្គ
session-back = ‹ វគ្គ
session-approve = ✔ យល់ព្រមលើវគ្គ

session-changed = វគ្គនេះទើបតែត្រូវបានកែប្រែ។ នេះជាស្ថានភាពបច្ចុប្បន្ន។
session-not-today = វគ្គនេះបានគ្រោងសម្រាប់ថ្ងៃ { $day }។ អាចបើកបាននៅថ្ងៃនោះ។
session-cant-close = ចំនួនសរុបមិនទាន់ត្រូវនឹងបញ្ជីទេ។
session-called-off = វគ្គនេះត្រូវបានលុបចោល។ គ្មានអ្វីត្រូវបានរក្សាទុកជាលទ្ធផលទេ។

session-sure =
    <b>តើលោកអ្នកចង់បិទវគ្គនេះឬ?</b>
    បន្ទាប់ពីនេះ រាល់ការផ្លាស់ប្តូរជាការកែតម្រូវដែលត្រូវមានមូលហេតុ។ របាយការណ៍ចំនួន { $reports } នឹងត្រូវរក្សាទុក។
session-sure-yes = ■ បាទ/ចាស បិទវគ្គ
session-sure-no = ទេ បន្តទៅទៀត
session-check-few = ⚠️ សូមពិនិត្យ៖ បានធ្វើតេស្ត { $tested } នាក់ ចំណែកវគ្គមុនៗមាន { $least } ដល់ { $most } នាក់។
session-check-twice = ⚠️ អាចរាយការណ៍ពីរដង ({ $n } នាក់)៖ លេខ { $places } មានរបាយការណ៍សម្រាប់ថ្ងៃនេះរួចហើយ។ ប្រធានជាអ្នកសម្រេច គ្មានអ្វីត្រូវបានលុបទេ។
session-check-late = ⚠️ សូមពិនិត្យកាលបរិច្ឆេទ៖ វគ្គនេះបានគ្រោងសម្រាប់ថ្ងៃ { $day }។

session-receipt =
    ✅ <b>វគ្គត្រូវបានបិទ និងរក្សាទុកហើយ។</b>

    លេខ៖ <code>{ $number }</code>
    រក្សាទុកនៅ៖ { $at }
    { $institution } · { $day }
    { $listed } នាក់៖ { $totals }

    <b>ជំហានបន្ទាប់</b>
    { $next }
session-next = ប្រធាន ឬសមាជិកម្នាក់ទៀតនឹងពិនិត្យ។ ករណីសង្ស័យនឹងត្រូវបញ្ជូនទៅមន្ទីរពិសោធន៍ ព្រោះមិនទាន់ជាលទ្ធផលទេ។ សូមផ្ញើរូបថតបញ្ជីដែលបានចុះហត្ថលេខា ដោយឆ្លើយតបនឹងសារនេះ។
session-approved = វគ្គត្រូវបានយល់ព្រមហើយ។
session-approved-but = វគ្គត្រូវបានយល់ព្រមហើយ។ ករណីសង្ស័យត្រូវពិនិត្យម្តងមួយៗ៖ { $n } សូមមើល /review។
session-own = លោកអ្នកបានធ្វើការក្នុងវគ្គនេះ ដូច្នេះអ្នកផ្សេងត្រូវពិនិត្យ។
session-told-closed = <b>{ $institution }</b> · { $day }៖ វគ្គលេខ { $number } បានបិទ ហើយរង់ចាំការពិនិត្យរបស់លោកអ្នក។
session-look = មើលវគ្គនេះ

list-marked = <b>បានកត់ត្រាម្នាក់ៗ</b> · { $total } នាក់ · ទំព័រ { $page } នៃ { $pages }
list-marked-none = មិនទាន់មានអ្វីត្រូវបានកត់ត្រាសម្រាប់បុគ្គលណាម្នាក់ទេ។
list-left = <b>មិនទាន់ដឹង</b> · { $total } នាក់ · ទំព័រ { $page } នៃ { $pages }
list-left-none = បានដឹងអំពីគ្រប់គ្នាហើយ។
list-line = { $place }. { $name } – { $outcome }
list-name = { $place }. { $name }
list-person = <b>{ $place }. { $name }</b>
list-said-by = កត់ត្រាដោយ { $name }
list-take-back = ↺ ដកវិញ
list-taken-back-rest = បានដកវិញ។ ពាក្យ «អ្នកនៅសល់ទាំងអស់អវិជ្ជមាន» គឺនិយាយពីអ្នកដទៃប៉ុណ្ណោះ ដូច្នេះបានដកវិញដែរ។ សូមបញ្ជាក់ម្តងទៀត ពេលដែលពិតដូច្នោះ។
list-taken-back = បានដកវិញ។

exception-stored = បានរក្សាទុក៖ { $n } នាក់ { $outcome }។

plan-stored =
    ✅ <b>វគ្គត្រូវបានគ្រោងហើយ។</b>
    សមាជិកគណៈកម្មការនឹងទទួលការរំលឹកនៅល្ងាចមុន និងនៅព្រឹកថ្ងៃនោះ។
plan-remind = 🗓 <b>{ $institution }</b>៖ មានវគ្គគ្រោងសម្រាប់{ $day }។ ឧបករណ៍តេស្ត { $kit } LOT { $lot } ផុតកំណត់ { $expiry }។ ក្នុងបញ្ជីមាន { $listed } នាក់។

lines-read = បន្ទាត់ដែលយល់បាន៖ <b>{ $good }</b> ក្នុងចំណោម { $all }
lines-good = ✓ { $place }. { $said }
lines-bad = ✗ { $place }. { $said } – { $why }
lines-more = … និង { $n } ទៀត
lines-send-again = បន្ទាត់ដែលមានសញ្ញា ✗ នឹងមិនត្រូវរក្សាទុកទេ។ បន្ទាប់ពីបញ្ជូន លោកអ្នកអាចចម្លង កែតម្រូវ ហើយផ្ញើបន្ទាត់ទាំងនោះម្តងទៀត។
lines-left =
    ⚠️ បន្ទាត់ដែលមិនបានរក្សាទុក៖ <b>{ $n }</b>
    សូមចុចលើបន្ទាត់ដើម្បីចម្លង រួចផ្ញើម្តងទៀតដោយកែតម្រូវ។
lines-stored = បានរក្សាទុក៖ { $n } នាក់។
lines-doubt = ? { $place }. { $said } – { $why }
total-total = សរុប
total-tested = បានធ្វើតេស្ត
total-women = ស្រី
total-negative = អវិជ្ជមាន
total-presumptive_positive = សង្ស័យវិជ្ជមាន
total-kit_invalid = ឧបករណ៍មិនដំណើរការ
total-refused = បដិសេធ
total-evaded = គេចវេះ
total-excused_absence = អវត្តមានមានច្បាប់
total-unlocated = រកមិនឃើញ
session-template = បើគ្មានឈ្មោះអ្នកអវិជ្ជមាន សូមបំពេញចំនួនសរុបទាំងនេះ សរសេរមួយបន្ទាត់ខាងក្រោមសម្រាប់ម្នាក់ៗដែលខុសពីគេ រួចផ្ញើទាំងអស់ជាបន្ទាត់៖
