### Dismissals: entries of the register, from the proposal to the day when they are forgotten

form-dismissal = Dismissal
field-order_number = Number of the order
field-dismissed_on = Day of dismissal
field-departure = How the person left
ask-dismissal-institution = Which institution dismissed the person?
ask-dismissal-born_on =
    When was the person born? Without it, two people of one name can hardly be told apart.
    Type the date, for example 15.03.1988. What you type is deleted from this chat once it is stored.
ask-order_number =
    What is the number of the order of dismissal?
    Type it as it stands on the document.
ask-dismissed_on =
    From which day on is the person dismissed?
    Press a button, or type the date, for example 21.11.2026.
ask-departure = How did the person leave?
option-departure-dismissed = Dismissed
option-departure-resigned_under_investigation = Resigned under investigation
option-departure-contract_not_renewed = Contract not renewed
option-departure-deceased = Deceased

form-refused = Why it is not confirmed
field-why_refused = Reason
ask-why_refused = Why do you not confirm it? Whoever proposed it will read the reason.
option-why_refused-facts_differ = The document says something else
option-why_refused-no_ground = The ground is not proven
option-why_refused-no_document = The document is missing
option-why_refused-wrong_person = It is another person
option-why_refused-other = Another reason…

form-noticed = Notice to the person
field-noticed_on = Day of the notice
field-noticed_how = How it was given
field-window_days = Days to answer
ask-noticed_on =
    On which day did the person get the notice?
    Press a button, or type the date, for example 21.11.2026.
ask-noticed_how = How was it given?
ask-window_days =
    How many days has the person to answer, from 30 to 90?
    Skip for the usual 30. Until they are over, the entry is provisional.
option-noticed_how-in_person = Handed over in person
option-noticed_how-by_post = By registered post
option-noticed_how-through_office = Through the institution
option-noticed_how-at_home = Left at home with a witness

form-answered = Answer of the person
field-answered_on = Day of the answer
field-answer = Answer
field-answer_words = In the person's words
ask-answered_on =
    On which day did the person answer?
    Press a button, or type the date, for example 21.11.2026.
ask-answer = What did the person answer?
ask-answer_words =
    What did the person say, in short?
    What you type is deleted from this chat once it is stored.
option-answer-accepts = Accepts it
option-answer-disputes = Disputes it
option-answer-explains = Explains, without disputing

form-referred = Referral to the prosecution
form-charged = Charge
form-verdict = Verdict
field-referred_on = Day of the referral
field-charged_on = Day of the charge
field-verdict_on = Day of the verdict
field-court = Court
field-court_number = Number of the court's case
field-outcome_of_court = Verdict
ask-referred_on =
    On which day was the matter given to the prosecution?
    Press a button, or type the date, for example 21.11.2026.
ask-referred-authority = To which prosecution was it given?
ask-charged_on =
    On which day was the person charged?
    Press a button, or type the date, for example 21.11.2026.
ask-verdict_on =
    On which day did the court decide?
    Press a button, or type the date, for example 21.11.2026.
ask-court = Which court is it?
ask-court_number = What is the number of the court's case?
ask-outcome_of_court =
    What did the court decide?
    After an acquittal the entry is looked at again, without anybody having to ask for it.
option-outcome_of_court-convicted = Convicted
option-outcome_of_court-acquitted = Acquitted

case-dismissal = <b>Entry { $number }</b> · dismissal
dismissal-state-proposed = ◌ <b>Proposed</b>: it bars nobody before a second person has confirmed it.
dismissal-state-refused = ✕ <b>Not confirmed</b>: it bars nobody.
dismissal-state-taken_back = ✕ <b>Taken back</b>: it bars nobody.
dismissal-state-confirmed = ◔ <b>Provisional</b>: confirmed, but the person has no notice yet.
dismissal-state-provisional = ◔ <b>Provisional</b>: the person may answer until { $until }.
dismissal-state-active = ● <b>Active</b>: the person may be hired again from { $ends }.
dismissal-state-term_pending = ● <b>Active, term not decided</b>: until when is still to be decided.
dismissal-state-suspended = ◌ <b>Suspended</b>: an appeal has frozen it.
dismissal-state-expired = ○ <b>Expired</b>: it ended on { $ends } and bars nobody.
dismissal-state-rescinded = ✕ <b>Rescinded</b>: it was wrong, and bars nobody.
dismissal-state-ended = ○ <b>Ended</b>: the term is served; it bars nobody.
dismissal-state-archived = ○ <b>Archived</b>: names and numbers are erased.
dismissal-short-proposed = proposed
dismissal-short-refused = not confirmed
dismissal-short-taken_back = taken back
dismissal-short-confirmed = provisional, no notice
dismissal-short-provisional = provisional
dismissal-short-active = active
dismissal-short-term_pending = term not decided
dismissal-short-suspended = suspended
dismissal-short-expired = expired
dismissal-short-rescinded = rescinded
dismissal-short-ended = ended
dismissal-short-archived = archived
dismissal-step-opened = Entered
dismissal-step-confirmed = Confirmed
dismissal-step-refused = Not confirmed
dismissal-step-taken_back = Taken back
dismissal-step-noticed = Notice given
dismissal-step-answered = Answer of the person
dismissal-step-referred = Court: referred
dismissal-step-charged = Court: charged
dismissal-step-verdict = Court: verdict
dismissal-step-term_set = Term set
dismissal-step-frozen = Frozen by an appeal
dismissal-step-unfrozen = Runs again
dismissal-step-shortened = Shortened
dismissal-step-amended = Corrected
dismissal-step-rescinded = Rescinded
dismissal-step-reinstated = Reinstated
dismissal-step-ended = Ended
dismissal-step-archived = Archived
dismissal-do-confirmed = ✔ Confirm the dismissal
dismissal-do-refused = ✕ Do not confirm
dismissal-do-taken_back = ↶ Take back
dismissal-do-noticed = ✉ Record the notice
dismissal-do-answered = Record the answer
dismissal-do-referred = Court: referred
dismissal-do-charged = Court: charged
dismissal-do-verdict = Court: verdict
dismissal-sure-confirmed =
    Do you confirm entry { $number }?
    You have compared order, person and ground with the documents. The entry is provisional then, and the person must get a notice.
dismissal-sure-taken_back =
    Take back entry { $number }?
    It bars nobody then. It stays to be found.
dismissal-enter = + Enter the dismissal
dismissal-may-enter = <b>{ $number }</b>: a dismissal may rest on this case now. Enter it when there is an order.

## The register

entries-head = <b>Register of dismissals</b>
entries-not-yours = The register is not yours to read.
entries-count-proposed = ◌ Proposed: { $n }
entries-count-confirmed = ◔ Provisional, without a notice: { $n }
entries-count-noticed = ● With a notice: { $n }
entries-count-over = ○ Over: { $n }
entries-open-proposed = ◌ Proposed ({ $n })
entries-open-confirmed = ◔ Without a notice ({ $n })
entries-open-noticed = ● With a notice ({ $n })
entries-open-over = ○ Over ({ $n })
entries-proposed = <b>Proposed entries</b>: they bar nobody yet (page { $page })
entries-confirmed = <b>Provisional entries that wait for the notice</b> (page { $page })
entries-noticed = <b>Entries with a notice</b> (page { $page })
entries-over = <b>Entries that are over</b> (page { $page })
entries-find = 🔍 Open by number
entries-enter = + Enter a dismissal ({ $n })
entries-finding = + Record a finding
entries-causes =
    <b>Cases on which a dismissal may rest: { $total }</b>
    Choose the case that the order is about.
entries-causes-none = There is no case now on which you may enter a dismissal. It takes a verified positive whose time for the second bottle is over, a refusal that was reviewed, or a confirmed finding, none of them decided by yourself.
entries-cause = { $number } · { $who }
entries-back = ‹ Register
form-find_entry = Entry by its number
field-entry_number = Number of the entry
ask-entry_number = Type the number, for example REG-26-000123.

form-import_dismissals = Who confirms the list

## An existing list

import-what = What is in this file?
import-impdis = A list of dismissals
import-improster = The roster of an institution
import-dry-run =
    <b>Trial run: nothing is entered yet.</b>
    ✔ good: { $good }
    ⚠️ doubtful: { $doubtful } (entered too, but each is looked at by itself)
    ✕ refused: { $wrong }
    ↺ entered before: { $known }
import-wrong = ✕ Row { $row }: { $why }
import-doubtful = ⚠️ Row { $row }: { $why }
import-page = (page { $page } of { $pages })
import-take = ✔ Enter { $n } as proposed
import-entering =
    { $n ->
        [one] 1 row is being entered as <b>proposed</b>. It bars nobody before a second person has confirmed it.
       *[other] { $n } rows are being entered as <b>proposed</b>. They bar nobody before a second person has confirmed them.
    }
import-entered = Entered as <b>proposed</b>: { $n }, of which doubtful: { $doubtful }. Whoever shall confirm them has been told.
import-asked =
    { $n ->
        [one] A list with <b>1</b> dismissal was imported as <b>proposed</b>, and you are asked to confirm it or not.
       *[other] A list of <b>{ $n }</b> dismissals was imported as <b>proposed</b>, and you are asked to confirm them or not.
    }
import-look = Look at the list
import-list = <b>Imported, proposed: { $total }</b> (page { $page } of { $pages }). Compare each with its document.
import-entry = • <b>{ $number }</b> · { $who }
import-entry-doubtful = ⚠️ <b>{ $number }</b> · { $who } · doubtful
import-facts = { $facts }
import-sign =
    { $n ->
        [one] ✔ Confirm this one
       *[other] ✔ Confirm these { $n }
    }
import-sure =
    { $n ->
        [one] Do you confirm this entry?
       *[other] Do you confirm these { $n } entries?
    }
    You have compared each with its document. They are provisional then, and each person must get a notice.
import-back = ‹ The list
import-nothing = Nothing of this page waits for you any more.
import-signed = Confirmed: { $n }
import-none-waits = Nothing of this list waits any more.
import-not-yours = Nothing on this page is yours to confirm.
