### អ្នកប្រើប្រាស់ និងសិទ្ធិ សម្រាប់អ្នកគ្រប់គ្រង

people-head =
    <b>អ្នកប្រើប្រាស់</b>
    អញ្ជើញអ្នកថ្មី ឬមើលថាអ្នកណាមានសិទ្ធិអ្វី។
people-invite = + អញ្ជើញអ្នកថ្មី
people-all = បញ្ជី
people-search = ស្វែងរក
people-pending = រង់ចាំការបញ្ជាក់ ({ $total })
people-links = ការអញ្ជើញដែលនៅបើក ({ $total })
people-home = ‹ អ្នកប្រើប្រាស់
people-back = ‹ បញ្ជី
people-list = <b>អ្នកប្រើប្រាស់</b> · { $total } នាក់ · ទំព័រ { $page } នៃ { $pages }
people-name = <b>{ $name }</b>
people-waiting = <b>ការផ្តល់សិទ្ធិ { $total } កំពុងរង់ចាំអ្នកគ្រប់គ្រងទីពីរ</b>
people-waiting-none = គ្មានអ្វីរង់ចាំអ្នកគ្រប់គ្រងទីពីរទេ។
search-found = <b>រកឃើញ { $total } នាក់</b> (បង្ហាញយ៉ាងច្រើន { $most } នាក់)
search-none = រកមិនឃើញទេ។ សូមសាកល្បងផ្នែកខ្លីជាងនេះនៃឈ្មោះ ឬលេខទូរស័ព្ទ។
search-again = ស្វែងរកម្តងទៀត

person-head = <b>{ $name }</b>
person-phone = ទូរស័ព្ទ៖ { $phone }
person-blocked = បានបិទមិនទទួលសារពីប្រព័ន្ធនេះ ដូច្នេះសារមិនទៅដល់ទេ។
person-open = បង្ហាញ
person-back = ‹ អ្នកប្រើប្រាស់
back = ‹ ថយក្រោយ

membership-head = <b>{ $name }</b>
membership-waits = ផ្តល់សិទ្ធិដោយ { $name }។ អ្នកគ្រប់គ្រងម្នាក់ទៀតត្រូវបញ្ជាក់។
granted-by-operator = អ្នកទទួលបន្ទុកប្រព័ន្ធ

## អ្វីដែលអាចធ្វើចំពោះសិទ្ធិ

act-confirm = ✔ បញ្ជាក់
act-refuse = ✕ បដិសេធ
act-term = ប្តូរកាលកំណត់
act-term30 = ៣០ ថ្ងៃ
act-term90 = ៩០ ថ្ងៃ
act-term365 = ៣៦៥ ថ្ងៃ
act-endless = គ្មានកាលកំណត់
act-suspend = ផ្អាក
act-resume = បើកវិញ
act-end = បញ្ចប់
act-done = រួចរាល់។
act-already = ដូច្នេះរួចហើយ។ គ្មានអ្វីផ្លាស់ប្តូរទេ។
term-ask =
    <b>{ $name }</b>
    { $membership }

    តើសិទ្ធិនេះត្រូវមានសុពលភាពរយៈពេលប៉ុន្មាន គិតពីថ្ងៃនេះ?
end-sure =
    <b>{ $name }</b>
    { $membership }

    តើចង់បញ្ចប់ជាស្ថាពរឬ? មិនអាចបើកវិញបានទេ។ សាមីខ្លួនត្រូវអញ្ជើញជាថ្មី។
end-yes = បាទ/ចាស បញ្ចប់
end-no = ទេ ទុកដដែល

## អ្វីដែលអ្នកដទៃត្រូវបានជូនដំណឹង

told-accepted = { $name } បានទទួលការអញ្ជើញរបស់លោកអ្នក៖ <b>{ $role }</b> · { $area } { $until }។
told-waits = { $name } ត្រូវបានស្នើជា <b>{ $role }</b> · { $area }។ អ្នកគ្រប់គ្រងទីពីរត្រូវបញ្ជាក់។
told-lasts = សិទ្ធិរបស់លោកអ្នកជា <b>{ $role }</b> · { $area } ឥឡូវមានសុពលភាព{ $until }។
told-confirm = សិទ្ធិរបស់លោកអ្នកជា <b>{ $role }</b> · { $area } ត្រូវបានបញ្ជាក់ហើយ។ សូមផ្ញើ /start ដើម្បីចាប់ផ្តើម។
told-refuse = សិទ្ធិរបស់លោកអ្នកជា <b>{ $role }</b> · { $area } មិនត្រូវបានបញ្ជាក់ទេ។
told-suspend = សិទ្ធិរបស់លោកអ្នកជា <b>{ $role }</b> · { $area } ត្រូវបានផ្អាក។ អ្នកគ្រប់គ្រងរបស់លោកអ្នកអាចពន្យល់បន្ថែម។
told-resume = សិទ្ធិរបស់លោកអ្នកជា <b>{ $role }</b> · { $area } បើកវិញហើយ។ សូមផ្ញើ /start ដើម្បីបន្ត។
told-end = សិទ្ធិរបស់លោកអ្នកជា <b>{ $role }</b> · { $area } បានបញ្ចប់។ អ្វីដែលលោកអ្នកបានរាយការណ៍នៅតែរក្សាទុកដោយសុវត្ថិភាព។
told-admins-confirm = { $name } ត្រូវបានបញ្ជាក់ជា <b>{ $role }</b> · { $area }។
told-admins-refuse = { $name } មិនត្រូវបានបញ្ជាក់ជា <b>{ $role }</b> · { $area } ទេ។
