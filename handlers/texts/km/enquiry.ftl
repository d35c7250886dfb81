### ការសាកសួរ៖ សួរបញ្ជីអំពីបុគ្គលម្នាក់ មុនពេលជ្រើសរើសចូលបម្រើការងារ និងចម្លើយ

form-enquiry = ការសាកសួរ
form-enquiry_list = ការសាកសួរតាមបញ្ជីឈ្មោះ
field-purpose = គោលបំណង
field-reference = លេខយោង
field-namesake = កូដអ្នកមានឈ្មោះដូចគ្នា
ask-enquiry-institution =
    តើលោកអ្នកសាកសួរសម្រាប់ស្ថាប័នណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-enquiry_list-institution =
    តើលោកអ្នកសាកសួរសម្រាប់ស្ថាប័នណា?
    សូមជ្រើសរើសពីបញ្ជី ឬវាយផ្នែកណាមួយនៃឈ្មោះ ដើម្បីស្វែងរក។
ask-purpose = តើលោកអ្នកសាកសួរក្នុងគោលបំណងអ្វី? គោលបំណងនេះត្រូវបានកត់ត្រា ហើយសាមីខ្លួនអាចអានបាននៅពេលក្រោយ។
ask-reference =
    តើពាក់ព័ន្ធនឹងឯកសារណា?
    សូមវាយលេខលិខិត លេខពាក្យស្នើសុំ ឬលេខតំណែង ឧទាហរណ៍ ១២/២៦។
ask-enquiry-identity =
    សូមវាយលេខអត្តសញ្ញាណប័ណ្ណ (៩ ខ្ទង់) ឬអត្តលេខមន្ត្រី ជាលេខខ្មែរ ឬលេខឡាតាំង ឬផ្ញើរូបថតបាកូដនៅលើប័ណ្ណ។
    បើមានលេខ ចម្លើយច្បាស់លាស់ជាងគេ។ សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-enquiry-name_km =
    សូមសរសេរគោត្តនាម និងនាមជាអក្សរខ្មែរ ឧទាហរណ៍ សុខ ដារ៉ា។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-enquiry-name_latin =
    សូមសរសេរគោត្តនាម និងនាមជាអក្សរឡាតាំង ឧទាហរណ៍ SOK Dara។
    សារដែលលោកអ្នកវាយនឹងត្រូវលុបចេញពីការសន្ទនានេះ ក្រោយពេលរក្សាទុករួច។
ask-enquiry-born_on =
    តើសាមីខ្លួនកើតនៅថ្ងៃខែឆ្នាំណា?
    សូមវាយកាលបរិច្ឆេទ ឧទាហរណ៍ ១៥.០៣.១៩៨៨។ បើគ្មានលេខអត្តសញ្ញាណទេ ឈ្មោះត្រូវមានថ្ងៃខែឆ្នាំកំណើតជាមួយ ទើបអាចឆ្លើយបាន។
ask-enquiry-sex = តើសាមីខ្លួនមានភេទអ្វី? អាចរំលងបាន។
ask-namesake =
    តើសាមីខ្លួនមានកូដដែលបញ្ជាក់ថាខ្លួនជាអ្នកផ្សេងដែលមានឈ្មោះដូចគ្នាឬទេ?
    សូមវាយកូដនោះ ឬចុចរំលង។
option-purpose-pre_employment = មុនជ្រើសរើសចូលបម្រើការងារ
option-purpose-contract_renewal = ការបន្តកិច្ចសន្យា
option-purpose-transfer = ការផ្លាស់ប្តូរកន្លែងការងារ
option-purpose-promotion = ការដំឡើងតំណែង
option-purpose-periodic_recheck = ការពិនិត្យឡើងវិញតាមកាលកំណត់
option-purpose-self_check = តាមសំណើរបស់សាមីខ្លួន
option-purpose-appeal = បណ្ដឹងតវ៉ា
option-purpose-audit = សវនកម្ម
option-purpose-court_order = ដីកាតុលាការ

enquiry-desk =
    <b>ការសាកសួរបញ្ជី</b>
    រាល់សំណួរត្រូវបានកត់ត្រា ជាមួយគោលបំណង មុនពេលឆ្លើយ។ សាមីខ្លួនអាចដឹងនៅពេលក្រោយថា អ្នកណាបានសួរ និងសួរដើម្បីអ្វី។
    ថ្ងៃនេះ លោកអ្នកអាចសួរបាន { $left } ដងទៀត និងសួរតាមបញ្ជីឈ្មោះបាន { $rows } ជួរទៀត។
    ចម្លើយចាស់៖ សូមវាយ /check និងលេខរបស់វា។
enquiry-one = បុគ្គលម្នាក់
enquiry-several = បញ្ជីឈ្មោះ
enquiry-back = ‹ ការសាកសួរ
enquiry-another = សាកសួរម្តងទៀត
enquiry-waiting = ត្រូវយល់ព្រម៖ { $n }
enquiry-signing = ត្រូវបញ្ជាក់៖ { $n }
enquiry-quota = សម្រាប់ថ្ងៃនេះគ្រប់ចំនួនហើយ៖ មន្ត្រីម្នាក់សួរបានច្រើនបំផុត { $most } ក្នុងមួយថ្ងៃ ដើម្បីកុំឱ្យនរណាអាចអានបញ្ជីទាំងមូល។ ថ្ងៃស្អែក លោកអ្នកអាចបន្តបាន។ បើមិនអាចរង់ចាំ សហការីក្នុងការិយាល័យរបស់លោកអ្នកអាចសួរជំនួស។
enquiry-unknown = គ្មានការសាកសួរលេខនេះទេ ឬវាមិនមែនជារបស់ការិយាល័យលោកអ្នក។ លេខមានទម្រង់ដូច ENQ-២៦-០០០១២៣។

enquiry-head = <b>{ $number }</b> · { $at }
enquiry-for = សាកសួរសម្រាប់៖ { $institution }
enquiry-why = { $purpose } · { $reference }
enquiry-who = បុគ្គល៖ { $who }
enquiry-nobody = –
enquiry-forgotten = ទិន្នន័យត្រូវបានលុបហើយ ព្រោះផុតរយៈពេលរក្សាទុក

enquiry-no_record =
    ⚪ <b>គ្មានកំណត់ត្រា</b>
    ចំពោះទិន្នន័យដែលលោកអ្នកបានផ្តល់ បញ្ជីគ្មានកំណត់ត្រាដែលមានសុពលភាពនៅថ្ងៃនេះទេ។ បញ្ជីមិនដឹងអ្វីផ្សេងអំពីសាមីខ្លួនឡើយ។ បើមានកំណត់ត្រាថ្មីក្នុងរយៈពេលមួយឆ្នាំ លោកអ្នកនឹងទទួលដំណឹងនៅទីនេះ។
enquiry-possible_match =
    🟡 <b>អាចត្រូវគ្នា ប៉ុន្តែមិនទាន់បញ្ជាក់</b>
    មានបុគ្គលម្នាក់ក្នុងបញ្ជី អាចជាសាមីខ្លួន ឬជាអ្នកមានឈ្មោះដូចគ្នា។ សូមកុំទាន់សម្រេច៖ សូមសួរ <b>{ $place }</b> ហើយប្រៀបធៀបលេខ និងថ្ងៃខែឆ្នាំកំណើតជាមួយឯកសារ។
enquiry-confirmed_match-active =
    🔴 <b>ត្រូវគ្នា៖ ហាមរហូតដល់ { $until }</b>
    ចាប់ពីថ្ងៃនោះ សាមីខ្លួនអាចចូលបម្រើការងារវិញបាន។ បើត្រូវការដឹងបន្ថែម សូមសួរ <b>{ $place }</b>។
enquiry-confirmed_match-term_pending =
    🔴 <b>ត្រូវគ្នា៖ ហាម ប៉ុន្តែរយៈពេលមិនទាន់សម្រេច</b>
    រយៈពេលហាមនៅត្រូវសម្រេច ហើយលោកអ្នកនឹងទទួលដំណឹងនៅទីនេះ។ បើត្រូវការដឹងបន្ថែម សូមសួរ <b>{ $place }</b>។
enquiry-confirmed_match-provisional =
    🟠 <b>ត្រូវគ្នា៖ បណ្តោះអាសន្ន មិនទាន់ជាស្ថាពរ</b>
    សាមីខ្លួននៅមានពេលឆ្លើយតប ហើយមិនទាន់ត្រូវហាមទេ។ លោកអ្នកនឹងទទួលដំណឹងនៅទីនេះអំពីលទ្ធផល។ សូមសួរ <b>{ $place }</b>។
enquiry-confirmed_match-suspended =
    🟠 <b>ត្រូវគ្នា៖ ផ្អាក ព្រោះកំពុងដោះស្រាយបណ្ដឹង</b>
    ក្នុងរយៈពេលនេះ សាមីខ្លួនមិនត្រូវហាមទេ។ លោកអ្នកនឹងទទួលដំណឹងនៅទីនេះអំពីលទ្ធផល។ សូមសួរ <b>{ $place }</b>។
enquiry-insufficient_identifiers =
    ⚪ <b>ទិន្នន័យមិនគ្រប់គ្រាន់ដើម្បីឆ្លើយ</b>
    មិនទាន់បានរកមើលអ្វីទេ។ អ្វីដែលខ្វះ៖ { $missing }។ លេខអត្តសញ្ញាណតែមួយគ្រប់គ្រាន់ហើយ បើគ្មានទេ ត្រូវមានឈ្មោះជាមួយថ្ងៃខែឆ្នាំកំណើត។
enquiry-lacks-identity = លេខអត្តសញ្ញាណ
enquiry-lacks-name = ឈ្មោះ
enquiry-lacks-born_on = ថ្ងៃខែឆ្នាំកំណើត
enquiry-unanswered = ចម្លើយកំពុងរៀបចំ។
enquiry-then = <b>បានឆ្លើយនៅ { $at }៖</b>
enquiry-now = <b>អ្វីដែលមានសុពលភាពឥឡូវនេះ { $at }៖</b>
enquiry-now-same = <b>{ $at }៖</b> ចម្លើយនេះនៅតែមានសុពលភាព។
enquiry-now-forgotten = ទិន្នន័យអំពីសាមីខ្លួនត្រូវបានលុបហើយ៖ សូមសាកសួរម្តងទៀត។
enquiry-pdf = 📄 លិខិតបញ្ជាក់ (PDF)

enquiry-full = ចម្លើយពេញលេញ
enquiry-full-asked = បានស្នើហើយ។ មន្ត្រីទីពីរក្នុងការិយាល័យត្រូវយល់ព្រមជាមុន។ លោកអ្នកនឹងទទួលដំណឹងនៅទីនេះ។
enquiry-full-refused = មន្ត្រីទីពីរមិនបានយល់ព្រមលើចម្លើយពេញលេញទេ។ ចម្លើយមានកម្រិតនៅដដែល។
enquiry-full-was-given = { $name } បានយល់ព្រមលើចម្លើយពេញលេញនៃ <b>{ $number }</b>។
enquiry-full-was-refused = { $name } មិនបានយល់ព្រមលើចម្លើយពេញលេញនៃ <b>{ $number }</b> ទេ។ ចម្លើយមានកម្រិតនៅដដែល។
enquiry-full-head = <b>ចម្លើយពេញលេញ</b>
enquiry-full-nothing = បញ្ជីគ្មានកំណត់ត្រាពាក់ព័ន្ធដែលមានសុពលភាពនៅថ្ងៃនេះទេ។
enquiry-approve-asked = { $name } ស្នើសុំចម្លើយពេញលេញនៃ <b>{ $number }</b>៖ មូលហេតុ លិខិត និងកាលបរិច្ឆេទ។ សូមពិនិត្យថាតើគោលបំណងត្រូវការវាឬទេ។
enquiry-approve-open = ពិនិត្យ
enquiry-approve-list = ចម្លើយពេញលេញដែលរង់ចាំលោកអ្នក៖ { $n }
enquiry-approve = { $name } ស្នើសុំចម្លើយពេញលេញ៖ មូលហេតុ លិខិត និងកាលបរិច្ឆេទ។ តើគោលបំណងត្រូវការវាឬទេ?
enquiry-approve-yes = ✅ យល់ព្រម
enquiry-approve-no = ✖️ មិនយល់ព្រម
enquiry-approve-given = បានយល់ព្រម៖ <b>{ $number }</b>។
enquiry-approve-refused = មិនបានយល់ព្រម៖ <b>{ $number }</b>។
enquiry-approve-over = រឿងនេះត្រូវបានសម្រេចរួចហើយ។

enquiry-entry = <b>{ $number }</b> · { $state }
enquiry-ground = មូលហេតុ៖ { $ground }
enquiry-order = លិខិត៖ { $number } · { $day }
enquiry-by = បញ្ឈប់ដោយ៖ { $place }
enquiry-day-until = ហាមរហូតដល់៖ { $day }
enquiry-day-answer = ពេលសម្រាប់ឆ្លើយតប៖ រហូតដល់ { $day }
enquiry-state-proposed = បានស្នើ
enquiry-state-provisional = បណ្តោះអាសន្ន មិនទាន់ជាស្ថាពរ
enquiry-state-active = មានសុពលភាព
enquiry-state-term_pending = រយៈពេលមិនទាន់សម្រេច
enquiry-state-suspended = ផ្អាកដោយបណ្ដឹង
enquiry-state-expired = ផុតកំណត់
enquiry-state-rescinded = បានលុបចោល
enquiry-ground-confirmed_use = ការប្រើប្រាស់ដែលបានបញ្ជាក់
enquiry-ground-refusal = បដិសេធធ្វើតេស្ត
enquiry-ground-sale_distribution = ការលក់ ឬចែកចាយ
enquiry-ground-trafficking = ការជួញដូរ
enquiry-ground-possession = ការកាន់កាប់
enquiry-ground-facilitation = ការជួយសម្រួល
enquiry-ground-conviction = ការផ្តន្ទាទោស
enquiry-ground-admission = ការទទួលសារភាព
enquiry-verdict-confirmed = ភស្តុតាងនៃការត្រូវគ្នា៖
enquiry-verdict-possible = ភស្តុតាង (ត្រឹមតែអាចត្រូវគ្នា)៖
enquiry-evidence = { $mark } { $part }៖ { $how }
enquiry-part-identity = លេខអត្តសញ្ញាណ
enquiry-part-name_km = ឈ្មោះជាអក្សរខ្មែរ
enquiry-part-name_latin = ឈ្មោះជាអក្សរឡាតាំង
enquiry-part-name = ឈ្មោះ ជាអក្សរពីរប្រភេទ
enquiry-part-born_on = ថ្ងៃខែឆ្នាំកំណើត
enquiry-part-sex = ភេទ
enquiry-how-equal = ដូចគ្នា
enquiry-how-order_swapped = ដូចគ្នា តែលំដាប់ផ្សេង
enquiry-how-same_sound = សរសេរខុសគ្នា តែសូរដូចគ្នា
enquiry-how-spelling_variant = ឈ្មោះដដែល តែអក្ខរាវិរុទ្ធផ្សេង
enquiry-how-across_scripts = ឈ្មោះដដែល ជាអក្សរផ្សេង
enquiry-how-one_digit_off = ខុសគ្នាមួយខ្ទង់
enquiry-how-day_and_month_swapped = ថ្ងៃ និងខែប្តូរកន្លែងគ្នា
enquiry-how-same_year = ឆ្នាំដូចគ្នា តែមិនដឹងថ្ងៃ
enquiry-how-other_kind = លេខពីរប្រភេទ មិនអាចប្រៀបធៀបបាន
enquiry-how-differs = ខុសគ្នា
enquiry-how-not_given = មិនដឹងនៅម្ខាង

enquiry-other = មិនមែនបុគ្គលនេះទេ
enquiry-other-sure =
    <b>{ $number }៖ មិនមែនបុគ្គលនេះទេមែនឬ?</b>
    សូមបញ្ជាក់តែក្នុងករណីដែលឯកសារនៅចំពោះមុខបង្ហាញថា បុគ្គលដែលលោកអ្នកសាកសួរ ជាអ្នកផ្សេងពីអ្នកក្នុងកំណត់ត្រា។ មន្ត្រីទីពីរ នៅកន្លែងដែលបានធ្វើកំណត់ត្រា នឹងពិនិត្យដែរ។ បន្ទាប់មក សាមីខ្លួនទទួលបានកូដមួយ ដើម្បីកុំឱ្យមានការសង្ស័យដដែលលើកក្រោយ។
enquiry-other-yes = បាទ/ចាស ជាអ្នកផ្សេង
enquiry-other-waits = <b>{ $number }</b>៖ ការសម្រេចរបស់លោកអ្នកត្រូវបានរក្សាទុក។ វាមានសុពលភាពនៅពេលមន្ត្រីទីពីរ នៅកន្លែងដែលបានធ្វើកំណត់ត្រា បញ្ជាក់។
enquiry-other-not = អាចសម្រេចបែបនេះបានតែចំពោះចម្លើយ «អាចត្រូវគ្នា» ហើយត្រូវមានលេខប័ណ្ណរបស់សាមីខ្លួន។
enquiry-sign-asked = <b>{ $number }</b>៖ មន្ត្រីម្នាក់បានសម្រេចថា បុគ្គលដែលបានសាកសួរ មិនមែនជាអ្នកក្នុងកំណត់ត្រា { $entry } ទេ។ សូមប្រៀបធៀបជាមួយឯកសាររបស់លោកអ្នក។
enquiry-sign-list = ការសម្រេចដែលរង់ចាំលោកអ្នកបញ្ជាក់៖ { $n }
enquiry-sign = តើបុគ្គលដែលបានសាកសួរ ជាអ្នកផ្សេងពីអ្នកក្នុងកំណត់ត្រានេះមែនឬ?
enquiry-sign-yes = ✅ បញ្ជាក់៖ ជាអ្នកផ្សេង
enquiry-signed = បានបញ្ជាក់៖ <b>{ $number }</b>។
enquiry-code =
    <b>{ $number }</b>៖ មន្ត្រីពីរនាក់បានបញ្ជាក់ថា បុគ្គលនេះជាអ្នកផ្សេង។
    សូមប្រគល់កូដនេះដល់សាមីខ្លួន៖ <code>{ $code }</code>
    បើផ្តល់កូដនេះជាមួយការសាកសួរ និងលេខប័ណ្ណដដែល សាមីខ្លួននឹងមិនត្រូវបានសង្ស័យដដែលទេ។

enquiry-changed = 🔔 ចម្លើយដែលលោកអ្នកបានទទួលចំពោះ <b>{ $number }</b> នៅ { $day } លែងមានសុពលភាពហើយ។ ឥឡូវនេះ៖
enquiry-changed-open = បើកការសាកសួរ

enquiry-list-send =
    <b>{ $number }</b> · { $institution }
    ឥឡូវនេះ សូមផ្ញើបញ្ជីជាឯកសារ XLSX ឬ CSV ក្នុងរយៈពេលមួយម៉ោង៖ មួយជួរសម្រាប់មនុស្សម្នាក់ ដោយមានចំណងជើងជួរឈរ។ ជួរឈរ៖ លេខអត្តសញ្ញាណ ឈ្មោះជាអក្សរខ្មែរ ឈ្មោះជាអក្សរឡាតាំង ថ្ងៃខែឆ្នាំកំណើត ភេទ។ ថ្ងៃនេះនៅសល់ { $left } ជួរ។
enquiry-list-reading = ⏳ <b>{ $number }</b>៖ កំពុងអានបញ្ជី។ ចម្លើយនឹងមកដល់ទីនេះក្នុងពេលឆាប់ៗ។
enquiry-list-asked = ⏳ <b>{ $number }</b>៖ កំពុងរកមើលមនុស្ស { $n } នាក់។
enquiry-list-answered =
    <b>{ $number }</b>៖ បានឆ្លើយ។
    ចំនួនមនុស្ស៖ { $n }
    ⚪ គ្មានកំណត់ត្រា៖ { $no_record }
    🟡 អាចត្រូវគ្នា ប៉ុន្តែមិនទាន់បញ្ជាក់៖ { $possible_match }
    🔴 ត្រូវគ្នា៖ { $confirmed_match }
    ⚪ ទិន្នន័យមិនគ្រប់គ្រាន់៖ { $insufficient_identifiers }
    ឯកសារមានមួយជួរសម្រាប់ម្នាក់ តាមលំដាប់របស់លោកអ្នក ហើយមួយៗមានលេខរៀងខ្លួន។ សូមពិនិត្យករណីអាចត្រូវគ្នាម្តងមួយៗ មុនសម្រេចអ្វីមួយ។
enquiry-list-caption = { $number }៖ ចម្លើយសម្រាប់ជួរនីមួយៗ។ 🔒 សូមរក្សាជាសម្ងាត់។
enquiry-list-unsure = Telegram មិនបានបញ្ជាក់ថាចម្លើយនៃ { $number } បានមកដល់ទេ។ សូមពិនិត្យមើលខាងលើ។ ជួរនីមួយៗអាចសួរតាមលេខរបស់វា។
enquiry-list-sheet = ចម្លើយ
enquiry-list-column-row = ជួរ
enquiry-list-column-number = លេខ
enquiry-list-column-who = បុគ្គល
enquiry-list-column-answer = ចម្លើយ
enquiry-list-column-until = ហាមរហូតដល់
enquiry-list-column-ask = សូមសួរ
enquiry-list-said-no_record = គ្មានកំណត់ត្រា
enquiry-list-said-possible_match = អាចត្រូវគ្នា ប៉ុន្តែមិនទាន់បញ្ជាក់
enquiry-list-said-confirmed_match-active = ត្រូវគ្នា៖ ហាម
enquiry-list-said-confirmed_match-term_pending = ត្រូវគ្នា៖ ហាម រយៈពេលមិនទាន់សម្រេច
enquiry-list-said-confirmed_match-provisional = ត្រូវគ្នា៖ បណ្តោះអាសន្ន មិនទាន់ជាស្ថាពរ
enquiry-list-said-confirmed_match-suspended = ត្រូវគ្នា៖ ផ្អាកដោយបណ្ដឹង
enquiry-list-said-insufficient_identifiers = ទិន្នន័យមិនគ្រប់គ្រាន់ដើម្បីឆ្លើយ
