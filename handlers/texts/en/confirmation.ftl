### Confirmation: from a presumptive positive to a verified result

case-confirmation = 🧪 <b>Test { $number }</b>

## How a test stands

confirmation-state-awaiting_custody = <b>Presumptive positive: a suspicion, no result.</b> The specimen is to be sealed, with its custody form.
confirmation-state-in_custody = <b>Presumptive positive: a suspicion, no result.</b> The specimen is sealed, and to be sent to the laboratory.
confirmation-state-sent = <b>Presumptive positive: a suspicion, no result.</b> The specimen is on its way to the laboratory.
confirmation-state-received = <b>Presumptive positive: a suspicion, no result.</b> The specimen is at the laboratory.
confirmation-state-medical_review = <b>Not verified yet.</b> The laboratory has found something; a doctor hears the person before it is a result.
confirmation-state-refusal_review = <b>Reported as a refusal, not verified yet.</b> A doctor hears the person before it is a result.
confirmation-state-verified_negative = ✅ <b>Verified negative.</b> The person is to be told.
confirmation-state-verified_positive = <b>Verified positive.</b> The person is to be told, and may then have bottle B tested.
confirmation-state-refusal_verified = <b>Verified refusal to test.</b> The person is to be told.
confirmation-state-test_cancelled = ✖️ <b>Test cancelled: neither positive nor negative, no consequence.</b> The person is to be told.
confirmation-state-notified = <b>Verified positive, the person was told.</b> For 72 hours the person may have bottle B tested; a word is enough.
confirmation-state-split_requested = <b>Verified positive; bottle B is being tested at the person's wish.</b> Until then nothing follows.
confirmation-state-reconfirmed = <b>Reconfirmed by bottle B.</b> The person is to be told.
confirmation-state-closed_negative = ✅ <b>Closed: verified negative.</b>
confirmation-state-closed_positive = <b>Closed: verified positive.</b>
confirmation-state-closed_refusal = <b>Closed: verified refusal to test.</b>
confirmation-state-closed_cancelled = ✖️ <b>Closed: test cancelled, no consequence.</b>
confirmation-state-withdrawn = ✖️ <b>Withdrawn with its report: no suspicion, no result.</b>

confirmation-short-awaiting_custody = Presumptive: to be sealed
confirmation-short-in_custody = Presumptive: to be sent
confirmation-short-sent = Presumptive: on its way
confirmation-short-received = Presumptive: at the laboratory
confirmation-short-medical_review = Medical review
confirmation-short-refusal_review = Refusal: medical review
confirmation-short-verified_negative = Negative: tell the person
confirmation-short-verified_positive = Verified: tell the person
confirmation-short-refusal_verified = Refusal: tell the person
confirmation-short-test_cancelled = Cancelled: tell the person
confirmation-short-notified = The person's 72 hours
confirmation-short-split_requested = Bottle B
confirmation-short-reconfirmed = Reconfirmed: tell the person

## What was done

confirmation-step-opened = Suspicion reported
confirmation-step-refused = Refusal: goes to the doctor
confirmation-step-custody = Specimen sealed
confirmation-step-sent = Sent to the laboratory
confirmation-step-received = Received at the laboratory
confirmation-step-laboratory = Laboratory's result
confirmation-step-interviewed = Person heard
confirmation-step-verified = Verified
confirmation-step-notified = Person told
confirmation-step-split_requested = Test of bottle B requested
confirmation-step-split_result = Result of bottle B
confirmation-step-closed = 72 hours are over
confirmation-step-cancelled = Cancelled
confirmation-step-flawed = Fatal flaw: cancelled
confirmation-step-withdrawn = Withdrawn with the report

## What may be done

confirmation-do-custody = Seal the specimen
confirmation-do-sent = Send to the laboratory
confirmation-do-received = Receive the specimen
confirmation-do-laboratory = Enter the result
confirmation-do-interviewed = Note the interview
confirmation-do-verified = Verify the result
confirmation-do-notified = The person was told
confirmation-do-split_requested = Bottle B is wanted
confirmation-do-split_result = Enter bottle B's result
confirmation-do-cancelled = Cancel the test
confirmation-sure-split_requested =
    <b>Test { $number }</b>: does the person want bottle B tested?
    A word is enough; no reason and no form is needed. Nothing follows from the test until bottle B has its result.

## Forms

form-custody = Custody form
form-custody_sent = Sending a specimen
form-custody_received = Receiving a specimen
form-laboratory = Laboratory's result
form-interview = Interview
form-verification = Verification
form-test_notice = Notice to the person
form-split_result = Result of bottle B
form-test_cancel = Cancelling a test

field-seal_a = Seal of bottle A
field-seal_b = Seal of bottle B
field-handed_by = Handed over by
field-handed_to = Handed to
field-handed_on = Handed over on
field-custody_photo = Photo of the custody form
field-laboratory_name = Laboratory
field-carrier = Carried by
field-sent_on = Sent on
field-seals = Seals
field-signatures = Signatures
field-received_on = Received on
field-lab_result = Laboratory's result
field-lab_substances = Substances found
field-lab_number = Number of the document
field-lab_on = Date of the document
field-lab_document = Photo of the document
field-interview = Interview
field-interview_on = Day of the interview
field-prescription = Prescription
field-prescription_photo = Photo of the prescription
field-interview_note = What the person said
field-result = Verified result
field-result_note = Reasons
field-notice_how = How the person was told
field-notice_on = Told on
field-notice_photo = Photo of the signed notice
field-split_result = Bottle B
field-split_laboratory = Laboratory of bottle B
field-split_number = Number of the document
field-split_on = Date of the document
field-split_document = Photo of the document
field-flaw = Fatal flaw
field-flaw_note = What was seen

ask-custody-specimen =
    Type the specimen number from the custody form, or send a photo of the code on the label.
    Copy it from the form, not from the report: the two are compared.
ask-custody_received-specimen =
    Type the specimen number that stands on the bottle, or send a photo of its code.
    It is compared with the custody form and the report.
ask-seal_a = Type the number of the seal on bottle A, or send a photo of its code.
ask-seal_b = Type the number of the seal on bottle B, or send a photo of its code.
ask-handed_by = Who handed over the sealed specimen? Write the name that stands on the custody form.
ask-handed_to = Whom was it handed to? Write the name that stands on the custody form.
ask-handed_on = On which day was it handed over?
ask-custody_photo = Please add a photo of the signed custody form. It can be skipped.
ask-laboratory_name = To which laboratory is it sent?
ask-carrier = Who carries it? Write the name of a person or a service.
ask-sent_on = On which day was it sent?
ask-seals =
    Are the seals of both bottles intact, with the numbers of the custody form?
    A seal that is not as it should be cancels the test.
ask-signatures =
    Does the custody form have all signatures: person, collector, witness?
    A missing signature cancels the test.
ask-received_on = On which day did it arrive?
ask-lab_result = What did the laboratory find in bottle A?
ask-lab_substances =
    Which substances did the laboratory find?
    Choose one or more, then press “Done”.
ask-lab_number = What is the number of the laboratory's document?
ask-lab_on = What is the date of the document?
ask-lab_document = You may add a photo of the document.
ask-interview =
    Was the person heard?
    “Not reached” is for somebody who was called twice and did not answer.
ask-interview_on = On which day was that?
ask-prescription = Did the person show a prescription?
ask-prescription_photo = You may add a photo of the prescription. Only the doctor sees that there is one.
ask-interview_note =
    What did the person say?
    What you type is deleted from this chat once it is stored, and read by doctors alone.
ask-result =
    What is the result?
    “Cancelled” means neither positive nor negative, and has no consequence.
ask-result_note = Is there a reason to be added?
ask-notice_how = How was the person told of the result?
ask-notice_on = On which day was the person told?
ask-notice_photo = You may add a photo of the signed notice.
ask-split_result = What did the laboratory find in bottle B?
ask-split_laboratory = Which laboratory tested bottle B?
ask-split_number = What is the number of the laboratory's document?
ask-split_on = What is the date of the document?
ask-split_document = You may add a photo of the document.
ask-flaw = What is wrong with this test? A fatal flaw cancels it; nothing follows for the person.
ask-flaw_note = What was seen? Write it in a sentence or two, without names.

option-seals-intact = Both intact
option-seals-broken = A seal is broken
option-seals-other_number = Another number than on the form
option-signatures-all_there = All there
option-signatures-missing = One is missing
option-lab_result-negative = Negative
option-lab_result-negative_dilute = Negative, dilute
option-lab_result-positive = Positive (to be verified)
option-lab_result-positive_dilute = Positive, dilute (to be verified)
option-lab_result-adulterated = Adulterated (to be verified)
option-lab_result-substituted = Substituted (to be verified)
option-lab_result-invalid = Invalid
option-lab_result-rejected_for_testing = Rejected for testing
option-lab_substances-met = Methamphetamine (MET)
option-lab_substances-amp = Amphetamine (AMP)
option-lab_substances-mdma = Ecstasy (MDMA)
option-lab_substances-opi = Opiates, morphine (OPI)
option-lab_substances-thc = Cannabis (THC)
option-lab_substances-ket = Ketamine (KET)
option-lab_substances-coc = Cocaine (COC)
option-lab_substances-bzo = Benzodiazepines (BZO)
option-interview-held = Heard
option-interview-declined = Declined to be heard
option-interview-not_reached = Not reached
option-prescription-none = None
option-prescription-shown = Shown, not checked yet
option-prescription-checked = Shown and checked
option-result-verified_negative = Verified negative
option-result-verified_positive = Verified positive
option-result-refusal_to_test = Refusal to test
option-result-test_cancelled = Test cancelled
option-notice_how-in_person = In person
option-notice_how-by_telephone = By telephone
option-notice_how-by_letter = By letter
option-notice_how-not_found = Left at the last known address
option-split_result-reconfirmed = Reconfirmed
option-split_result-failed_to_reconfirm = Failed to reconfirm
option-flaw-number_mismatch = Specimen numbers differ
option-flaw-broken_seal = Broken seal
option-flaw-expired_kit = Kit expired on the day of the test
option-flaw-missing_signature = Missing signature
option-flaw-rejected = Rejected by the laboratory
option-flaw-other = Another flaw
