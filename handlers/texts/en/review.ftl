### Review, correction and withdrawal of reports that were stored

review-head = <b>To review</b> · { $total ->
    [one] one report
   *[other] { $total } reports
 } · page { $page } of { $pages }
review-urgent = ⚠️ Presumptive positive: { $n }. These stand first and are never left without a review.
review-none = Nothing waits for your review.
review-list = ‹ To review
review-open = Open the report
review-author = Reported by: { $name }
review-approved = Approved.
review-changed = This report has changed meanwhile. Here is how it stands now; please look again.
review-which = <b>{ $number }</b>: which answer is wrong?
correct-which = <b>{ $number }</b>: which answer is to be corrected?
review-about = Answer in question: <b>{ $label }</b>
review-reason = Reason: <i>{ $why }</i>
review-told = Report <b>{ $number }</b>

## How a report stands

state-submitted = ⏳ Waits for a review
state-urgent = ⏳⚠️ Waits for a review: a suspicion is never left without one
state-returned = ↩️ Returned to its author
state-approved = ✅ Reviewed and approved
state-withdrawn = ✖️ Withdrawn: it is not counted

## What may be done

deed-approved = ✅ Approve
deed-returned = ↩️ Return
deed-mended = ✎ Mend this answer
deed-corrected = ✎ Correct
deed-withdrawn = ✖️ Withdraw

## What was done

review-history = History
history-head = <b>History of { $number }</b>, the latest first
history-back = ‹ The report
history-submitted = 📝 <b>Submitted</b> · { $name } · { $at }
history-returned = ↩️ <b>Returned</b> · { $name } · { $at }
history-mended = ✎ <b>Mended</b> · { $name } · { $at }
history-approved = ✅ <b>Approved</b> · { $name } · { $at }
history-corrected = ✎ <b>Corrected</b> · { $name } · { $at }
history-withdrawn = ✖️ <b>Withdrawn</b> · { $name } · { $at }
difference-line = { $label }: { $before } → <b>{ $after }</b>
difference-none = none

## While answers are being changed

mending-head = Report <b>{ $number }</b>
mending-meanwhile = ⚠️ <b>What others did meanwhile:</b>
mending-mine = <b>Your change:</b>
mending-none = none
mending-keep = Put my change on top
mending-drop = Leave it as it is now
mending-let-go = Your change was dropped. Nothing of it was stored.
review-same = ⚠️ Possible duplicate: this person was reported for this day in { $numbers } too. Whoever reviews decides; nothing is dropped.
