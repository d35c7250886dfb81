### របាយការណ៍សង្ខេបសម្រាប់អភិបាល និងប្រធានគណៈកម្មការ៖ មានតែតួលេខ

summary-head = <b>របាយការណ៍សង្ខេប · { $area }</b>
summary-day = <b>{ $day }</b>
summary-week = <b>សប្តាហ៍៖ { $first } ដល់ { $last }</b>
summary-as-of = ទិន្នន័យគិតត្រឹម { $at }
summary-late = ⏰ ផ្ញើយឺត៖ ត្រូវផ្ញើនៅ { $due }។ តួលេខខាងក្រោមគិតត្រឹមពេលនេះ។
summary-none-day = គ្មានរបាយការណ៍សម្រាប់កាលបរិច្ឆេទនេះទេ។
summary-none-week = គ្មានរបាយការណ៍សម្រាប់សប្តាហ៍នេះទេ។

## តួលេខដែលបានជូនដំណឹងរួច ហើយបានផ្លាស់ប្តូរក្រោយមក

summary-restated = ↻ <b>កែតួលេខ៖</b> { $day }៖ { $changes }
summary-restated-since = សេចក្តីសង្ខេបនៃថ្ងៃនេះបានផ្ញើនៅ { $at }។ ក្រោយមក៖
summary-changed = { $label } { $before } → <b>{ $after }</b>

## តួលេខ

summary-tested = <b>បានធ្វើតេស្ត៖ { $n } នាក់</b> ក្នុងនោះស្រី៖ { $women } នាក់
summary-before-day = ថ្ងៃមុន៖ ធ្វើតេស្ត { $tested } សង្ស័យ { $presumptive }
summary-before-week = ថ្ងៃដូចគ្នានៃសប្តាហ៍មុន៖ ធ្វើតេស្ត { $tested } សង្ស័យ { $presumptive }
summary-mean = មធ្យម ៧ ថ្ងៃ៖ ធ្វើតេស្ត { $tested } សង្ស័យ { $presumptive }
summary-outcomes = <b>តាមលទ្ធផល</b>
summary-categories = <b>ចំនួនធ្វើតេស្តតាមប្រភេទមន្ត្រី</b>
summary-line = { $label }៖ { $n }
summary-line-women = { $label }៖ { $n } (ស្រី { $women })

option-outcome-verified_negative = អវិជ្ជមាន (បានផ្ទៀងផ្ទាត់)
option-outcome-verified_positive = វិជ្ជមាន (បានបញ្ជាក់ និងផ្ទៀងផ្ទាត់)
option-outcome-refusal_to_test = បដិសេធធ្វើតេស្ត (បានផ្ទៀងផ្ទាត់)
option-outcome-test_cancelled = តេស្តត្រូវបានលុបចោល

## ផ្នែកនៃដែនសមត្ថកិច្ច

summary-parts-province = <b>ចំនួនធ្វើតេស្តតាមក្រុង ស្រុក ខណ្ឌ</b>
summary-parts-ministry = <b>ចំនួនធ្វើតេស្តតាមស្ថាប័ន</b>
summary-parts-state = <b>ចំនួនធ្វើតេស្តតាមស្ថាប័ន</b>
summary-own-level = ថ្នាក់ខេត្ត
summary-part = { $name }៖ <b>{ $n }</b>
summary-part-presumptive = សង្ស័យ { $n }
summary-part-confirmed = បានបញ្ជាក់ { $n }
summary-part-untested = មិនបានធ្វើតេស្ត { $n }
summary-parts-more = និង { $n } ទៀត៖ <b>{ $tested }</b>

## អ្វីដែលនៅខ្វះ

summary-waiting = ⏳ <b>រង់ចាំការបញ្ជាក់៖ { $n }</b> (គ្រប់ថ្ងៃ)។ ការសង្ស័យមិនមែនជាលទ្ធផលទេ។
summary-step = · { $label }៖ { $n }
summary-silent = <b>មិនទាន់រាយការណ៍៖ { $n } ក្នុងចំណោម { $of } ស្ថាប័ន</b>
summary-silent-line = – { $name }
summary-silent-more = និង { $n } ទៀត
summary-all-reported = ស្ថាប័នទាំងអស់បានរាយការណ៍ហើយ។
summary-nil = គ្មានការត្រួតពិនិត្យ៖ { $n } ស្ថាប័ន

## ប៊ូតុង

summary-today = ថ្ងៃនេះ
summary-yesterday = ម្សិលមិញ
summary-week-button = សប្តាហ៍នេះ
summary-days = ថ្ងៃផ្សេង
summary-areas = ដែនសមត្ថកិច្ចផ្សេង
summary-other = ថ្ងៃផ្សេងទៀត
summary-choose-area = <b>របាយការណ៍សង្ខេប</b>៖ តើរបស់ដែនសមត្ថកិច្ចណា?
summary-choose-day = <b>របាយការណ៍សង្ខេប · { $area }</b>៖ តើថ្ងៃណា?
summary-earlier = ‹ មុន
summary-later = ក្រោយ ›
