## Cases: what follows from a report, in steps

case-who = Person: { $who }
case-forgotten = Person: forgotten, as the time for keeping their data is over
case-who-hidden = The person is not shown to you: the specimen goes by its number.
case-place = Institution: { $place }
case-due = To be done by { $at }
case-step = • <b>{ $step }</b> · { $name } · { $at }
case-itself = by itself
case-list = ‹ What waits
case-back = ‹ The case
case-documents = 📎 Documents ({ $n })
case-document = <b>{ $number }</b> · { $step } · { $label }
case-beneath = Rests on { $number }
case-changed = Meanwhile somebody else has taken this case further. This is how it stands now.
case-taken = Done. Case { $number } has gone on; you do not see it any more.
cases-none = Nothing waits for you.
cases-head = <b>What waits for you: { $total }</b> (page { $page } of { $pages })
case-remind = ⚠️ <b>{ $number }</b> has waited too long: { $state }. It should have been done by { $at }.
case-open = Open the case
case-earlier = … and before that { $n ->
    [one] one step
   *[other] { $n } steps
 } for which there is no room here
