### បញ្ជីឈ្មោះ៖ អ្នកណាបម្រើការនៅទីណា

roster = 👥 បញ្ជីឈ្មោះ
roster-count-none = ស្ថាប័ននេះមិនទាន់មានបញ្ជីឈ្មោះទេ។
roster-count = ក្នុងបញ្ជីឈ្មោះរបស់ស្ថាប័នមាន <b>{ $listed }</b> នាក់។
roster-head = <b>បញ្ជីឈ្មោះ</b> · { $institution }
roster-how = សូមផ្ញើឯកសារ Excel (.xlsx) ឬ CSV មកក្នុងការសន្ទនានេះ ដើម្បីធ្វើបច្ចុប្បន្នភាពបញ្ជី៖ ម្នាក់មួយជួរ មានឈ្មោះ លេខ និងភេទ។ ឬបិទភ្ជាប់ជាបន្ទាត់។ គ្មានអ្វីត្រូវបានយក មុនពេលលោកអ្នកពិនិត្យឡើយ។
roster-lines = ✎ បិទភ្ជាប់ជាបន្ទាត់
roster-look = មើលបញ្ជីឈ្មោះ
roster-list = <b>{ $institution }</b> · { $total } នាក់ · ទំព័រ { $page } នៃ { $pages }
roster-reading = កំពុងអានឯកសារ។ អ្វីដែលយល់បាននឹងបង្ហាញក្នុងពេលបន្តិច។
roster-proposal = <b>{ $institution }</b>៖ យល់បាន { $n } នាក់។ សូមពិនិត្យមុនពេលយកជាបញ្ជី។
roster-column = • { $told }
roster-no-names = ⚠️ រកមិនឃើញជួរឈរដែលមានឈ្មោះទេ។ សូមជ្រើសរើសជួរឈរ។
roster-no-column = គ្មានជួរឈរ
roster-changes = ធៀបនឹងបញ្ជីបច្ចុប្បន្ន៖ ថ្មី { $added } កែប្រែ { $changed } មិនមានក្នុងបញ្ជីនេះ { $gone }។
roster-bad = ⚠️ ជួរដែលមិនយក៖ { $n }។ សូមកែ ហើយផ្ញើជួរទាំងនោះម្តងទៀត ឬបន្តដោយគ្មានជួរទាំងនោះ។
roster-doubts = សូមមើលជួរទាំងនេះ៖ { $n }
roster-fault = ជួរទី { $row }៖ { $why }
roster-no-sex = ⚠️ ខ្វះភេទសម្រាប់ { $n } នាក់ ដូច្នេះមិនយកទេ។
roster-take = ✔ យកជាបញ្ជីទាំងមូល ({ $n })
roster-add = + បន្ថែមទៅក្នុងបញ្ជី ({ $n })
roster-columns-change = ⇄ ជួរឈរ
roster-columns =
    <b>ជួរឈរ</b>
    តើព័ត៌មានណាត្រូវយកពីជួរឈរផ្សេង? សូមជ្រើសរើស។
roster-which-column = តើ «{ $field }» ស្ថិតនៅជួរឈរណា?
roster-drop = ✕ បោះបង់បញ្ជីនេះ
roster-dropped = បញ្ជីនេះត្រូវបានបោះបង់។ គ្មានអ្វីត្រូវបានរក្សាទុកទេ។
roster-taken = បានយក៖ { $n } នាក់។
roster-over = បញ្ជីនេះត្រូវបានយក ឬបោះបង់រួចហើយ។
roster-field-identity = លេខ
roster-field-name_km = ឈ្មោះជាអក្សរខ្មែរ
roster-field-given_km = នាមខ្លួនជាអក្សរខ្មែរ
roster-field-name_latin = ឈ្មោះជាអក្សរឡាតាំង
roster-field-given_latin = នាមខ្លួនជាអក្សរឡាតាំង
roster-field-sex = ភេទ
roster-field-category = ប្រភេទ
