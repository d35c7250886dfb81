### ការកំណត់៖ ភាសា និងម៉ោងទទួលរបាយការណ៍សង្ខេបប្រចាំថ្ងៃ

settings-head = <b>ការកំណត់</b>
settings-language = ភាសា៖ <b>{ $language }</b>
settings-zone = ល្វែងម៉ោង៖ <b>{ $zone }</b> ពេលនេះ { $now }
settings-daily-on = របាយការណ៍សង្ខេបប្រចាំថ្ងៃ៖ <b>{ $at }</b> លើកក្រោយ { $next }
settings-daily-soon = របាយការណ៍សង្ខេបប្រចាំថ្ងៃ៖ <b>{ $at }</b>។ លើកក្រោយនឹងមកដល់ក្នុងមួយនាទី។
settings-daily-off = របាយការណ៍សង្ខេបប្រចាំថ្ងៃ៖ <b>បានបិទ</b>
settings-time = ម៉ោងទទួលរបាយការណ៍
settings-turn-off = បិទរបាយការណ៍សង្ខេប
settings-turn-on = បើករបាយការណ៍សង្ខេបប្រចាំថ្ងៃ
settings-choose-time = <b>របាយការណ៍សង្ខេបប្រចាំថ្ងៃ</b>៖ តើនៅម៉ោងប៉ុន្មាន? ចាប់ពីថ្ងៃត្រង់ទៅ គឺសម្រាប់ថ្ងៃនោះ ហើយពេលព្រឹក គឺសម្រាប់ថ្ងៃមុន។
settings-minutes-0 = ម៉ោងគត់
settings-minutes-30 = កន្លះម៉ោង
settings-back = ‹ ការកំណត់

## ភាសានីមួយៗតាមឈ្មោះរបស់វា

language-km = ភាសាខ្មែរ
language-en = English
