### សម្រាប់សវនករ៖ កំណត់ហេតុសកម្មភាព ក្បាលកំណត់ហេតុ ការសួរបញ្ជីឈ្មោះ និងអ្វីដែលខុសប្រក្រតី

head-made =
    🔏 <b>កំណត់ហេតុសវនកម្ម · ក្បាលទី { $number }</b>
    { $at } · កំណត់ត្រាចំនួន { $entries }
    កូដសង្ខេប៖ { $digest }
    សូមរក្សាទុកសារនេះ។ តាមរយៈសារនេះ លោកអ្នកអាចបង្ហាញនៅពេលក្រោយថា គ្មានកំណត់ត្រាណាមុននេះត្រូវបានកែប្រែ ឬដកចេញឡើយ។

## កំណត់ហេតុ

audit-head = <b>កំណត់ហេតុសវនកម្ម</b>
audit-whole-state = កំណត់ហេតុសវនកម្មគ្របដណ្តប់ទូទាំងប្រទេស ដូច្នេះមានតែសវនករទូទាំងប្រទេសទេដែលអាចអានបាន។
audit-none = គ្មានកំណត់ត្រាបែបនេះទេ។
audit-entry = <b>{ $seq }</b> · { $at } · { $who }
audit-did = { $what }៖ { $thing }
audit-details = <i>{ $told }</i>
audit-only-who = ដោយ៖ <b>{ $value }</b>
audit-only-action = សកម្មភាព៖ <b>{ $value }</b>
audit-only-thing = អំពី៖ <b>{ $value }</b>
audit-only-days = ថ្ងៃ៖ <b>{ $first } – { $last }</b>
audit-only-purpose = ឈ្មោះត្រូវបានបង្ហាញសម្រាប់គោលបំណងនេះ៖ <b>{ $value }</b>។ ការមើលនេះត្រូវបានកត់ត្រាទុក។
audit-newest = « ថ្មីបំផុត
audit-older = មុននេះ ›
audit-find = 🔍 អ្នកណា ឬលេខអ្វី
audit-actions = តាមសកម្មភាព
audit-today = ថ្ងៃនេះ
audit-week = ៧ ថ្ងៃ
audit-month = ៣០ ថ្ងៃ
audit-day = ថ្ងៃផ្សេង
audit-why = បង្ហាញឈ្មោះមន្ត្រី
audit-everything = ‹ កំណត់ត្រាទាំងអស់
audit-alarms = ⚠️ ការជូនដំណឹង ({ $total })
audit-look-ups = ការសួរបញ្ជីក្នុងសប្តាហ៍
audit-open = បើកកំណត់ហេតុ
audit-which-action = <b>កំណត់ហេតុសវនកម្ម</b>៖ សកម្មភាពអ្វី?
audit-which-day = <b>កំណត់ហេតុសវនកម្ម</b>៖ ថ្ងៃណា?
audit-clock = នាឡិកាប្រព័ន្ធ
audit-operator = អ្នកទទួលបន្ទុកប្រព័ន្ធ

## អ្វីដែលបានធ្វើ

did-accept-invitation = បានទទួលយកការអញ្ជើញ
did-answer-enquiry = បានទទួលចម្លើយពីបញ្ជីឈ្មោះ
did-approve-enquiry = បានអនុញ្ញាតចម្លើយពេញលេញ
did-approve-session = បានឯកភាពលើវគ្គធ្វើតេស្ត
did-ask-full-answer = បានស្នើសុំចម្លើយពេញលេញ
did-ask-release = បានស្នើសុំលិខិតបញ្ជាក់ការផុតកំណត់
did-ask-what-if = បានសួរថាតារាងរយៈពេលនឹងផ្លាស់ប្តូរអ្វី
did-call-off-session = បានលុបចោលវគ្គធ្វើតេស្ត
did-change-membership = បានប្តូររយៈពេលសិទ្ធិ
did-change-photo = បានកែថារូបថតបង្ហាញអ្វី
did-change-roster = បានកែបញ្ជីរាយនាម
did-change-setting = បានប្តូរការកំណត់
did-close-session = បានបិទវគ្គធ្វើតេស្ត
did-confirm-admin = បានសម្រេចលើការផ្តល់សិទ្ធិអ្នកគ្រប់គ្រង
did-correct-report = បានកែរបាយការណ៍
did-decide-namesake = បានសម្រេចថាជាមនុស្សផ្សេង
did-end-membership = បានបញ្ចប់សិទ្ធិ
did-enquire = បានសួរបញ្ជីឈ្មោះ
did-enrol = បានចូលជាសមាជិក
did-export-reports = បានស្នើសុំរបាយការណ៍ជាឯកសារ
did-fill-terms = បានកំណត់រយៈពេលដែលនៅរង់ចាំ
did-forget-person = បានលុបទិន្នន័យបុគ្គល
did-give-purpose = បានប្រាប់គោលបំណងនៃការមើលឈ្មោះ
did-import-dismissals = បាននាំចូលបញ្ជីការបញ្ឈប់
did-import-institutions = បាននាំចូលបញ្ជីស្ថាប័ន
did-invite = បានអញ្ជើញអ្នកថ្មី
did-keep-photo = បានរក្សាទុករូបថត
did-list-cases = បានមើលបញ្ជីសំណុំរឿង
did-list-causes = បានមើលសំណុំរឿងដែលអាចនាំទៅដល់ការបញ្ឈប់
did-list-entries = បានមើលបញ្ជីការចុះបញ្ជី
did-list-import = បានមើលបញ្ជីដែលបាននាំចូល
did-list-people = បានមើលបញ្ជីអ្នកប្រើប្រាស់
did-list-waiting = បានមើលរបាយការណ៍ដែលរង់ចាំការពិនិត្យ
did-make-head = បានចុះហត្ថលេខាលើក្បាលកំណត់ហេតុ
did-make-notice-code = បានបង្កើតកូដសម្រាប់លិខិតជូនដំណឹង
did-mark = បានកត់សម្គាល់បុគ្គលក្នុងវគ្គ
did-open-case = បានបើកសំណុំរឿង
did-open-session = បានបើកវគ្គធ្វើតេស្ត
did-plan-session = បានរៀបចំវគ្គធ្វើតេស្ត
did-practise = បានហាត់រាយការណ៍
did-propose-terms = បានស្នើតារាងរយៈពេល
did-read-audit = បានមើលកំណត់ហេតុសវនកម្ម
did-read-digest = បានមើលការសួរបញ្ជីប្រចាំសប្តាហ៍
did-read-petition = បានអានបណ្ដឹង
did-read-summary = បានអានសេចក្តីសង្ខេប
did-refuse-enquiry = បានបដិសេធចម្លើយពេញលេញ
did-refuse-photo = បានបដិសេធរូបថត
did-refuse-terms = បានបដិសេធ ឬដកតារាងរយៈពេល
did-rest-negative = បានបញ្ជាក់ថាអ្នកឯទៀតទាំងអស់អវិជ្ជមាន
did-retry-parked = បានសាកល្បងសារដែលរក្សាទុកម្តងទៀត
did-review-report = បានពិនិត្យរបាយការណ៍
did-search-people = បានស្វែងរកអ្នកប្រើប្រាស់
did-see-attendance = បានមើលបុគ្គលក្នុងវគ្គ
did-see-case = បានមើលសំណុំរឿង
did-see-document = បានមើលឯកសារ
did-see-enquiry = បានមើលការសាកសួរ
did-see-full-answer = បានអានចម្លើយពេញលេញ
did-see-history = បានមើលប្រវត្តិរបាយការណ៍
did-see-list = បានមើលបញ្ជីនៃវគ្គ
did-see-names = បានឃើញឈ្មោះមន្ត្រីក្នុងកំណត់ហេតុ
did-see-own-record = បានមើលកំណត់ត្រារបស់ខ្លួន
did-see-parked = បានមើលសារដែលរក្សាទុក
did-see-person = បានមើលសិទ្ធិរបស់អ្នកប្រើប្រាស់
did-see-photo = បានមើលរូបថត
did-see-report = បានមើលរបាយការណ៍
did-see-roster = បានមើលបញ្ជីរាយនាម
did-see-what-if = បានមើលអ្វីដែលតារាងរយៈពេលនឹងផ្លាស់ប្តូរ
did-send-certificate = បានទទួលលិខិតបញ្ជាក់
did-send-export = បានទទួលឯកសាររបាយការណ៍
did-send-lines = បានផ្ញើបុគ្គលជាបន្ទាត់
did-send-summary = បានផ្ញើសេចក្តីសង្ខេប
did-settle-parked = បានដោះស្រាយសារដែលរក្សាទុក
did-sign-namesake = បានចុះហត្ថលេខាថាជាមនុស្សផ្សេង
did-sign-terms = បានចុះហត្ថលេខាលើតារាងរយៈពេល
did-skip-practice = បានរំលងការហាត់
did-submit-report = បានបញ្ជូនរបាយការណ៍
did-suspend-membership = បានផ្អាក ឬបើកសិទ្ធិវិញ
did-take-back = បានដកការកត់សម្គាល់វិញ
did-tell-asker = បានជូនដំណឹងអ្នកដែលបានសួរថាចម្លើយបានផ្លាស់ប្តូរ
did-use-notice-code = បានប្រើកូដនៃលិខិតជូនដំណឹង
did-waive-practice = បានអនុញ្ញាតឱ្យរំលងការហាត់
did-wish-certificate = បានស្នើសុំលិខិតបញ្ជាក់
did-withdraw-invitation = បានដកការអញ្ជើញវិញ
did-withdraw-report = បានដករបាយការណ៍

## ការសួរបញ្ជីឈ្មោះ

look-ups-head = <b>ការសួរបញ្ជីឈ្មោះ</b> · { $first } – { $last }
look-ups-none = ក្នុងសប្តាហ៍នេះ គ្មានអ្នកណាបានសួរបញ្ជីឈ្មោះទេ។
look-ups-total = បានសួរ <b>{ $n }</b> ដង ក្នុងនោះចម្លើយពេញលេញ៖ { $full }
look-ups-outcomes = <b>តាមចម្លើយ</b>
look-ups-purposes = <b>តាមគោលបំណង</b>
look-ups-offices = <b>តាមស្ថាប័ន</b>
look-ups-officers = <b>តាមមន្ត្រី</b>
look-ups-line = { $label }៖ { $n }
look-ups-share = { $who }៖ <b>{ $n }</b> (រកឃើញ { $hits } គ្មានកំណត់ត្រា { $misses })
look-ups-more = និង { $n } ទៀត
look-ups-before = ‹ សប្តាហ៍មុន
look-ups-after = សប្តាហ៍បន្ទាប់ ›

look-up-no-record = គ្មានកំណត់ត្រា
look-up-possible-match = អាចត្រូវគ្នា
look-up-confirmed-match = ត្រូវគ្នាច្បាស់លាស់
look-up-false-match = មិនមែនបុគ្គលនេះ
look-up-insufficient-identifiers = ព័ត៌មានមិនគ្រប់គ្រាន់
look-up-insufficient = ព័ត៌មានមិនគ្រប់គ្រាន់

purpose-pre-employment = មុនការជ្រើសរើស
purpose-contract-renewal = ការបន្តកិច្ចសន្យា
purpose-transfer = ការផ្ទេរភារកិច្ច
purpose-promotion = ការដំឡើងឋានៈ
purpose-periodic-recheck = ការពិនិត្យតាមកាលកំណត់
purpose-self-check = ការពិនិត្យខ្លួនឯង
purpose-appeal = បណ្តឹងតវ៉ា
purpose-audit = សវនកម្ម
purpose-court-order = ដីកាតុលាការ

## អ្វីដែលខុសប្រក្រតី

alarm-told =
    ⚠️ <b>{ $what }</b>
    មន្ត្រី { $officer } · { $office }
    { $day }
    នេះគ្រាន់តែជាភាពខុសប្រក្រតី មិនមែនជាភស្តុតាងទេ៖ សូមពិនិត្យមុននឹងវិនិច្ឆ័យ។
alarm-open = មើលកំណត់ត្រាទាំងនេះ
alarms-head = ⚠️ <b>ការជូនដំណឹង៖ { $total }</b> · ទំព័រ { $page } នៃ { $pages }
alarms-none = គ្មានអ្វីខុសប្រក្រតីក្នុងការសួរបញ្ជីឈ្មោះទេ។
pattern-misses = សួរច្រើនដែលគ្មានកំណត់ត្រា៖ { $n }
pattern-colleague = សួរអំពីបុគ្គលក្នុងស្ថាប័នខ្លួន៖ { $n }
pattern-namesakes = ចម្លើយអាចត្រូវគ្នាច្រើន៖ { $n }
pattern-night = សួរនៅពេលយប់៖ { $n }
pattern-neighbours = សួរលេខជាប់ៗគ្នា៖ { $n }
pattern-quota = ជិតអស់ចំនួនដែលអនុញ្ញាត៖ { $n }
