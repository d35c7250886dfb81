### The code on a notice, and what somebody reads who is concerned

notice-make = 🔑 New code for the notice
notice-code =
    🔑 <b>For the notice of { $number }</b>

    Link: { $link }
    Or to type in this chat: <code>{ $digits }</code>

    Print both on the notice, and give it to nobody but the person it is about. They work once, until { $until }. They are shown only now; whoever loses them gets new ones, and these stop working.
notice-printed = It is on the paper: take it out of this chat
notice-wrong =
    This code can't be used. Please compare it with the paper once more.
    After some tries you have to wait for an hour. If it still does not work, the office that gave you the paper can give you a new one.

record-welcome =
    <b>This is your own record.</b>
    Only you and those who have to deal with it see it here, and each look is written down. You can read what is recorded of you, answer, and say that something is wrong. Nothing here costs anything, and nobody may ask you for money for it.
record-head = <b>My record</b>
record-none = Nothing is recorded of you here.
record-open = My record
record-again = ↻ Look again
record-back = ‹ My record
record-entry =
    <b>Entry { $number }</b>
    { $place } · { $ground }
    Day of the dismissal: { $day }
record-stands-proposed = 📝 Only <b>proposed</b>. Nobody has confirmed it, and it counts for nothing.
record-stands-provisional = ⏳ <b>Provisional.</b> It bars nothing yet: first you have time to answer.
record-stands-active = ⛔ <b>In force.</b> State institutions may not hire you.
record-stands-term_pending = ⛔ <b>In force.</b> State institutions may not hire you. For how long is not decided yet; you will be told as soon as it is.
record-stands-suspended = ⏸ <b>Suspended</b> while a petition is read. It bars nothing meanwhile.
record-stands-expired = ✅ <b>Over.</b> It bars nothing any more.
record-stands-rescinded = ✅ <b>Taken back.</b> It counts for nothing.
record-until =
    It is over on { $day }: { $left ->
        [one] one day is left.
       *[other] { $left } days are left.
    }
record-until-then = If it comes into force, it is over on { $day }, { $left } days from now.
record-window =
    You can answer until { $day }: { $left ->
        [0] today is the last day.
        [one] one day is left.
       *[other] { $left } days are left.
    }
record-answered = You answered on { $at }.
record-answer = ✎ Answer to { $number }
record-answer-kept =
    ✅ <b>Your answer is kept</b>, with entry { $number }.
    Those who deal with it read it. If something is wrong, you can also petition; the button is in your record.
record-answer-officer = ✎ The person has answered the notice of <b>{ $number }</b>.
record-too-late = The time for this is over, or it is done already.
record-release = 📄 Certificate that { $number } is over

record-ground-confirmed_use = use of drugs, confirmed
record-ground-refusal = refusal of a test
record-ground-sale_distribution = sale or distribution
record-ground-trafficking = trafficking
record-ground-possession = possession
record-ground-facilitation = facilitation
record-ground-conviction = conviction
record-ground-admission = admission

record-confirmation = <b>Test { $number }</b>
record-confirmation-awaiting_custody = ⏳ A rapid test raised a suspicion. That is no result: a laboratory tests first.
record-confirmation-in_custody = ⏳ A rapid test raised a suspicion. That is no result: the specimen is kept for the laboratory.
record-confirmation-sent = ⏳ A rapid test raised a suspicion. That is no result: the specimen is on its way to the laboratory.
record-confirmation-received = ⏳ A rapid test raised a suspicion. That is no result: the laboratory is testing.
record-confirmation-medical_review = 🩺 A doctor reviews what the laboratory found, and hears you first. There is no result yet.
record-confirmation-refusal_review = 🩺 A doctor looks into whether a test was refused, and hears you first. Nothing is decided yet.
record-confirmation-verified_negative = ✅ Negative. Nothing follows from it.
record-confirmation-closed_negative = ✅ Negative. Nothing follows from it.
record-confirmation-verified_positive = Positive, reviewed by a doctor. You will be given notice of it, and can then have bottle B tested.
record-confirmation-notified = Positive, reviewed by a doctor. It is not final as long as you can have bottle B tested.
record-confirmation-split_requested = 🧪 Bottle B is being tested. Nothing is final until then.
record-confirmation-reconfirmed = Positive, and bottle B too.
record-confirmation-closed_positive = Positive, reviewed by a doctor. The test is closed.
record-confirmation-refusal_verified = Reviewed by a doctor: the test was refused.
record-confirmation-closed_refusal = Reviewed by a doctor: the test was refused. It is closed.
record-confirmation-test_cancelled = ✅ The test was cancelled. It is neither positive nor negative, and nothing follows from it.
record-confirmation-closed_cancelled = ✅ The test was cancelled. It is neither positive nor negative, and nothing follows from it.
record-confirmation-withdrawn = ✅ The report was withdrawn. Nothing follows from it.
record-finding = <b>Finding { $number }</b>
record-split-until = You can have bottle B tested by another laboratory until { $at }. You need not say why.
record-split = 🧪 Have bottle B tested ({ $number })
record-split-sure = Test { $number }: is bottle B to be tested? Until that result is there, nothing is final.
record-split-yes = Yes, have bottle B tested
record-split-done = It is noted. Bottle B will be tested.

record-petition = <b>Petition { $number }</b> about { $entry }
record-petition-received = ⏳ It has arrived.
record-petition-under_review = 📖 It is being read.
record-petition-suspended = 📖 It is being read. The entry is suspended meanwhile.
record-petition-decided = ✍️ It is being decided.
record-petition-final-retain = ⚖️ Decided: the entry stays as it is.
record-petition-final-correct = ⚖️ Decided: the entry was corrected.
record-petition-final-remove = ⚖️ Decided: the entry was removed.
record-petition-due = To be decided by { $day }.

record-asked = <b>Who asked about you: { $total }</b>
record-asked-none = Nobody has asked about you and been told of this.
record-asked-line = • { $day } · { $office } · { $purpose }
record-purpose-pre_employment = before hiring
record-purpose-contract_renewal = renewal of a contract
record-purpose-transfer = transfer
record-purpose-promotion = promotion
record-purpose-periodic_recheck = regular recheck
record-purpose-self_check = asked by oneself
record-purpose-appeal = petition
record-purpose-audit = audit
record-purpose-court_order = order of a court

ends-person =
    ✅ <b>Entry { $number } is over.</b> It bars nothing any more.
    You can have a certificate of it now, and later from your record.
ends-officer = ✅ Entry <b>{ $number }</b> is over by its date. It bars nothing any more.
ends-forgotten = What was recorded of you has been erased, as the time for keeping it is over. Nothing of it can be read any more.

release-office = The register of dismissals
release-purpose = For the person concerned
release-expired = Entry { $number } has been over since { $day }. It bars nothing any more.
release-rescinded = Entry { $number } was taken back on { $day }. It counts for nothing.
