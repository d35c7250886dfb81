### លិខិតបញ្ជាក់៖ ចម្លើយ ឬការបញ្ចប់ ដែលអាចផ្ទៀងផ្ទាត់បាន; សញ្ញា | ក្នុងអត្ថបទនៃទំព័រ គឺកន្លែងដែលពាក្យចប់

certificate-kingdom = ព្រះរាជាណាចក្រកម្ពុជា
certificate-motto = ជាតិ  សាសនា  ព្រះមហាក្សត្រ
certificate-title-enquiry = លិខិតបញ្ជាក់ចម្លើយ
certificate-title-release = លិខិតបញ្ជាក់ការផុតរយៈពេលហាម
certificate-subtitle-enquiry = ពីបញ្ជីអ្នកដែលត្រូវបានបញ្ឈប់ និងលុបឈ្មោះចេញពីក្របខ័ណ្ឌ
certificate-subtitle-release = ការហាមជ្រើសរើសចូលបម្រើការងារនៅស្ថាប័នរដ្ឋ
certificate-number = លេខ
certificate-moment = { $day } ម៉ោង { $clock }
certificate-at-enquiry = កាលបរិច្ឆេទសាកសួរ
certificate-at-release = កាលបរិច្ឆេទចេញលិខិត
certificate-institution-enquiry = សម្រាប់ស្ថាប័ន
certificate-institution-release = ស្ថាប័ន
certificate-office-enquiry = អ្នកសាកសួរ
certificate-office-release = អ្នកចេញលិខិត
certificate-purpose = គោលបំណង
certificate-reference = លេខយោង
certificate-person-enquiry = បុគ្គលដែលបានសាកសួរ តាមទិន្នន័យដែលមន្ត្រីបានផ្តល់
certificate-person-release = បុគ្គល
certificate-identity = លេខអត្តសញ្ញាណ
certificate-name-km = ឈ្មោះជាអក្សរខ្មែរ
certificate-name-latin = ឈ្មោះជាអក្សរឡាតាំង
certificate-born-on = ថ្ងៃខែឆ្នាំកំណើត
certificate-sex = ភេទ
certificate-none = មិនបានផ្តល់
certificate-answer-enquiry = ចម្លើយ
certificate-answer-release = ការបញ្ជាក់
certificate-outcome-no_record = គ្មានកំណត់ត្រា
certificate-outcome-confirmed_match = ត្រូវគ្នា ដោយមានការបញ្ជាក់
certificate-outcome-possible_match = អាចត្រូវគ្នា ប៉ុន្តែមិនទាន់បញ្ជាក់
certificate-outcome-false_match = មិនមែនបុគ្គលនេះទេ
certificate-outcome-insufficient_identifiers = ទិន្នន័យមិនគ្រប់គ្រាន់ដើម្បីឆ្លើយ
certificate-outcome-released = ផុតរយៈពេលហាម
certificate-valid = តាមបញ្ជីគិតត្រឹម
certificate-earlier = លិខិតបញ្ជាក់មុនៗ
certificate-earlier-none = គ្មាន
certificate-earlier-more = ចាស់ជាងនេះ { $n }
certificate-proves = ទំព័រ|នេះ|បញ្ជាក់|តែ|ចម្លើយ|ដែល|បញ្ជី|បាន|ឆ្លើយ |នៅ|ពេលវេលា|ខាងលើ |ចំពោះ|ទិន្នន័យ|ដែល|មន្ត្រី|បាន|ផ្តល់|ប៉ុណ្ណោះ។ |ទំព័រ|នេះ|មិន|មែន|ជា|ការវាយតម្លៃ|អំពី|ការប្រព្រឹត្ត|របស់|នរណា|ឡើយ។ |មុន|ពេល|សម្រេច |សូម|សួរ|ប្រព័ន្ធ|តាម|លេខ|លិខិត|នេះ |ថា|តើ|ចម្លើយ|នៅ|មាន|តម្លៃ|ដដែល|ឬ|ទេ។
certificate-verify = ឯកសារ|នេះ|មាន|ហត្ថលេខា|ឌីជីថល៖ |អ្នក|ដែល|មាន|ឯកសារ |អាច|ផ្ទៀងផ្ទាត់|បាន |ដោយ|មិន|ចាំបាច់|មាន|អ៊ីនធឺណិត |តាម|សោសាធារណៈ|ដែល|បាន|ផ្សព្វផ្សាយ។ |ច្បាប់|បោះពុម្ព|តែ|ឯង|មិន|បញ្ជាក់|អ្វី|ឡើយ៖ |សូម|ប្រៀបធៀប|លេខ |និង|កូដ|ផ្ទៀងផ្ទាត់ |ជាមួយ|អ្វី|ដែល|ប្រព័ន្ធ|ឆ្លើយ។
certificate-code = កូដផ្ទៀងផ្ទាត់
certificate-key = សោសាធារណៈ

certificate-making = ⏳ កំពុងរៀបចំលិខិតបញ្ជាក់ { $number }។ លិខិតនឹងមកដល់ទីនេះក្នុងពេលឆាប់ៗ។
certificate-caption =
    លិខិតបញ្ជាក់ { $number }
    🔒 លិខិតនេះមានទិន្នន័យផ្ទាល់ខ្លួន។ សូមរក្សាជាសម្ងាត់។ ឯកសារនេះមានហត្ថលេខាឌីជីថល៖ រាល់ការកែប្រែនឹងត្រូវដឹង។
certificate-unsure = Telegram មិនបានបញ្ជាក់ថាលិខិតបញ្ជាក់ { $number } បានមកដល់ទេ។ សូមពិនិត្យមើលខាងលើ។ បើមិនឃើញទេ សូមស្នើសុំម្តងទៀត។
certificate-failed = មានបញ្ហាខាងប្រព័ន្ធរបស់យើង ដូច្នេះមិនអាចរៀបចំលិខិតបញ្ជាក់ { $number } បានទេ។ ចម្លើយនៅតែរក្សាទុកតាមលេខរបស់វា។ សូមស្នើសុំម្តងទៀតនៅពេលក្រោយ។
certificate-again = ស្នើសុំម្តងទៀត
