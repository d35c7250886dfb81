### ការពិនិត្យ ការកែតម្រូវ និងការដករបាយការណ៍ដែលបានរក្សាទុក

review-head = <b>ត្រូវពិនិត្យ</b> · ចំនួន { $total } · ទំព័រ { $page } នៃ { $pages }
review-urgent = ⚠️ សង្ស័យវិជ្ជមាន៖ { $n }។ របាយការណ៍ទាំងនេះនៅមុនគេ ហើយត្រូវតែពិនិត្យជានិច្ច។
review-none = គ្មានរបាយការណ៍រង់ចាំការពិនិត្យរបស់លោកអ្នកទេ។
review-list = ‹ ត្រូវពិនិត្យ
review-open = បើករបាយការណ៍
review-author = រាយការណ៍ដោយ៖ { $name }
review-approved = បានអនុម័ត។
review-changed = របាយការណ៍នេះបានផ្លាស់ប្តូររួចហើយ។ នេះជាស្ថានភាពបច្ចុប្បន្ន សូមពិនិត្យម្តងទៀត។
review-which = <b>{ $number }</b>៖ តើចម្លើយណាមិនត្រឹមត្រូវ?
correct-which = <b>{ $number }</b>៖ តើត្រូវកែតម្រូវចម្លើយណា?
review-about = ចម្លើយដែលត្រូវពិនិត្យឡើងវិញ៖ <b>{ $label }</b>
review-reason = មូលហេតុ៖ <i>{ $why }</i>
review-told = របាយការណ៍ <b>{ $number }</b>

## ស្ថានភាពរបាយការណ៍

state-submitted = ⏳ រង់ចាំការពិនិត្យ
state-urgent = ⏳⚠️ រង់ចាំការពិនិត្យ៖ ការសង្ស័យត្រូវតែពិនិត្យជានិច្ច
state-returned = ↩️ បានបញ្ជូនត្រឡប់ទៅអ្នករាយការណ៍
state-approved = ✅ បានពិនិត្យ និងអនុម័ត
state-withdrawn = ✖️ បានដកវិញ៖ មិនត្រូវបានរាប់ទេ

## អ្វីដែលអាចធ្វើបាន

deed-approved = ✅ អនុម័ត
deed-returned = ↩️ បញ្ជូនត្រឡប់
deed-mended = ✎ កែចម្លើយនេះ
deed-corrected = ✎ កែតម្រូវ
deed-withdrawn = ✖️ ដកវិញ

## អ្វីដែលបានធ្វើ

review-history = ប្រវត្តិ
history-head = <b>ប្រវត្តិនៃ { $number }</b> ថ្មីបំផុតនៅមុន
history-back = ‹ របាយការណ៍
history-submitted = 📝 <b>បានដាក់របាយការណ៍</b> · { $name } · { $at }
history-returned = ↩️ <b>បានបញ្ជូនត្រឡប់</b> · { $name } · { $at }
history-mended = ✎ <b>បានកែតាមការស្នើ</b> · { $name } · { $at }
history-approved = ✅ <b>បានអនុម័ត</b> · { $name } · { $at }
history-corrected = ✎ <b>បានកែតម្រូវ</b> · { $name } · { $at }
history-withdrawn = ✖️ <b>បានដកវិញ</b> · { $name } · { $at }
difference-line = { $label }៖ { $before } → <b>{ $after }</b>
difference-none = គ្មាន

## ពេលកំពុងកែចម្លើយ

mending-head = របាយការណ៍ <b>{ $number }</b>
mending-meanwhile = ⚠️ <b>អ្វីដែលអ្នកផ្សេងបានធ្វើក្នុងពេលនោះ៖</b>
mending-mine = <b>ការកែរបស់លោកអ្នក៖</b>
mending-none = គ្មាន
mending-keep = ដាក់ការកែរបស់ខ្ញុំពីលើ
mending-drop = ទុកដូចបច្ចុប្បន្ន
mending-let-go = បានបោះបង់ការកែរបស់លោកអ្នក។ គ្មានអ្វីត្រូវបានរក្សាទុកទេ។
review-same = ⚠️ អាចរាយការណ៍ពីរដង៖ បុគ្គលនេះមានរបាយការណ៍លេខ { $numbers } សម្រាប់ថ្ងៃនេះដែរ។ អ្នកពិនិត្យជាអ្នកសម្រេច គ្មានអ្វីត្រូវបានលុបទេ។
