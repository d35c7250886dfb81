### Findings: what is known of somebody without a test

form-finding = Finding without a test
field-born_on = Birth date
field-ground = Ground
field-basis = Basis
field-authority = Court or authority
field-document_number = Number of the document
field-decided_on = Day of the decision
field-document = Photo of the document
field-second = Who confirms
field-second_office = Office that confirms
ask-born_on =
    When was the person born?
    Type the date, for example 15.03.1988. What you type is deleted from this chat once it is stored.
ask-ground = What is the ground?
ask-basis =
    What does it rest on?
    A police report alone is no basis.
ask-authority = Which court or authority decided it, or before whom was it admitted?
ask-document_number =
    What is the number of the judgment, decision or record?
    Type it as it stands on the document.
ask-decided_on =
    On which day was it decided or admitted?
    Press a button, or type the date, for example 21.11.2026.
ask-document =
    You may add a photo of the document.
    Please send a page that shows its number and date.
ask-second =
    Who shall confirm this? It needs a second person, of another office.
    The commission's lead may, or a personnel officer of another institution.
ask-second_office =
    Which other institution shall confirm it?
    Choose from the list, or type a part of the name to search.
option-ground-confirmed_use = Confirmed use
option-ground-refusal = Refusal of the test
option-ground-sale_distribution = Sale or distribution
option-ground-trafficking = Trafficking
option-ground-possession = Possession
option-ground-facilitation = Facilitation
option-ground-conviction = Conviction
option-ground-admission = Admission
option-basis-confirmed_test = Confirmed test
option-basis-court_judgment = Court judgment
option-basis-disciplinary_decision = Disciplinary decision
option-basis-admission = Admission
option-basis-police_report = A police report alone
option-second-lead = The commission's lead
option-second-office = Another institution

case-finding = <b>Finding { $number }</b>
finding-state-proposed = ◌ <b>Proposed</b>: nothing follows from it before a second person has confirmed it.
finding-state-confirmed = ✔ <b>Confirmed</b>: a dismissal may rest on it.
finding-state-refused = ✕ <b>Refused</b>: nothing follows from it.
finding-state-taken_back = ✕ <b>Taken back</b>: nothing follows from it.
finding-short-proposed = proposed finding
finding-step-opened = Recorded
finding-step-confirmed = Confirmed
finding-step-refused = Refused
finding-step-taken_back = Taken back
finding-do-confirmed = ✔ Confirm the finding
finding-do-refused = ✕ Do not confirm
finding-do-taken_back = ↶ Take back
finding-sure-confirmed =
    Do you confirm finding { $number }?
    You have compared it with the document, and it fits the person. A dismissal may rest on it then.
finding-sure-taken_back =
    Take back finding { $number }?
    Nothing follows from it then. It stays to be found.

## Asking a second person to sign, and what they say

signing-open = { $number }
signing-asked-finding = <b>{ $number }</b>: a finding is proposed, and you are asked to confirm it or not.
signing-asked-dismissal = <b>{ $number }</b>: a dismissal is proposed, and you are asked to confirm it or not.
signing-confirmed-finding = <b>{ $number }</b>: the finding that you recorded is confirmed.
signing-confirmed-dismissal = <b>{ $number }</b>: the dismissal that you entered is confirmed. The entry is <b>provisional</b>; the person must get a notice now.
signing-refused-finding = <b>{ $number }</b>: the finding that you recorded was not confirmed. The reason stands in the case.
signing-refused-dismissal = <b>{ $number }</b>: the dismissal that you entered was not confirmed. The reason stands in the case.
