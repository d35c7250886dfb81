## សំណុំរឿង៖ អ្វីដែលបន្តពីរបាយការណ៍ ជាជំហានៗ

case-who = បុគ្គល៖ { $who }
case-forgotten = បុគ្គល៖ ទិន្នន័យត្រូវបានលុបហើយ ព្រោះផុតរយៈពេលរក្សាទុក
case-who-hidden = ឈ្មោះបុគ្គលមិនបង្ហាញជូនលោកអ្នកទេ៖ សំណាកត្រូវសម្គាល់តាមលេខរបស់វា។
case-place = ស្ថាប័ន៖ { $place }
case-due = ត្រូវធ្វើមុន { $at }
case-step = • <b>{ $step }</b> · { $name } · { $at }
case-itself = ដោយស្វ័យប្រវត្តិ
case-list = ‹ កិច្ចការដែលរង់ចាំ
case-back = ‹ សំណុំរឿង
case-documents = 📎 ឯកសារ ({ $n })
case-document = <b>{ $number }</b> · { $step } · { $label }
case-beneath = ផ្អែកលើ { $number }
case-changed = ក្នុងពេលនោះ មានអ្នកផ្សេងបានបន្តសំណុំរឿងនេះហើយ។ នេះជាស្ថានភាពបច្ចុប្បន្ន។
case-taken = រួចរាល់។ សំណុំរឿង { $number } បានបន្តទៅមុខ; អ្នកមិនអាចមើលវាទៀតទេ។
cases-none = គ្មានអ្វីរង់ចាំអ្នកទេ។
cases-head = <b>កិច្ចការដែលរង់ចាំអ្នក៖ { $total }</b> (ទំព័រ { $page } នៃ { $pages })
case-remind = ⚠️ <b>{ $number }</b> បានរង់ចាំយូរហួសពេល៖ { $state }។ គួរតែធ្វើរួចមុន { $at }។
case-open = បើកសំណុំរឿង
case-earlier = … និងមុននេះ { $n } ជំហានទៀត ដែលគ្មានកន្លែងបង្ហាញនៅទីនេះ
