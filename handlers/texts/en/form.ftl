### Forms: their titles, questions and options

form-find_person = Search for somebody
form-invite = Invitation
form-return_report = Return of a report
form-correct_report = Correction of a report
form-withdraw_report = Withdrawal of a report
form-propose_terms = Table of ban terms
field-in_force_from = In force from
field-term_lines = Terms
field-fills_pending = Pending terms
ask-in_force_from = For dismissals from which day on? Not before today.
ask-term_lines =
    Write the terms, one rule a line: ground, category, first time or again, years. What a line leaves out means all of it.

    confirmed use, first: 5 years
    confirmed use, again: 10 years
    refusal, police, soldier: 3 years
    trafficking: 15 years

    What no line decides stays undecided.
ask-fills_pending = Shall entries that wait for their term get it by this table, as soon as it is signed?
option-fills_pending-no = No, leave them undecided
option-fills_pending-yes = Yes, fill all pending terms
form-test_result = Drug test result
form-nil_return = No inspection
form-practice = Practice

## The short label of each question

field-institution = Institution
field-tested_on = Date of the test
field-category = Category
field-identity = Identity number
field-name_km = Name in Khmer
field-name_latin = Name in Latin letters
field-sex = Sex
field-reason = Reason for the test
field-outcome = Outcome
field-substances = Suspected substances
field-refusal_kind = Kind of refusal
field-absence_kind = Reason for absence
field-specimen = Specimen number
field-kit_lot = Kit lot
field-kit_expiry = Kit expiry
field-photo = Photo
field-note = Note
field-why_returned = Reason
field-why_corrected = Reason
field-why_withdrawn = Reason
field-why_words = Reason in your own words
field-day = Day
field-because = Because
field-words = Words
field-role = Role
field-reach = How far it reaches
field-workplace = Institution of the role
field-ministry = Ministry
field-province = Province
field-phone = Telephone number

## The questions

ask-institution =
    Where does the person serve?
    Choose from the list, or type a part of the name to search.
ask-tested_on =
    On which day was the test?
    Press a button, or type the date, for example 21.11.2026.
ask-category = Which category does the person belong to?
ask-identity =
    Type the person's identity card number (9 digits) or service number.
    What you type is deleted from this chat once it is stored.
ask-name_km =
    Write the person's family name and given name in Khmer, for example សុខ ដារ៉ា.
    What you type is deleted from this chat once it is stored.
ask-name_latin =
    Write the person's family name and given name in Latin letters, for example SOK Dara.
    What you type is deleted from this chat once it is stored.
ask-sex = What is the person's sex?
ask-reason = Why was the test made?
ask-outcome =
    What was the outcome?
    Even a faint T line counts as negative. “Presumptive positive” is not yet a result: it waits for the laboratory.
ask-substances =
    Which substances does the test raise a suspicion of?
    Choose one or more, then press “Done”.
ask-refusal_kind = How did the person refuse?
ask-absence_kind = Why was the person absent?
ask-specimen =
    Type the specimen number, or send a photo of the code on the label.
    It is on the label of the bottle.
ask-kit_lot =
    Type the lot number (LOT) of the test kit, or send a photo of the code on the packet.
    It is on the kit's packet.
ask-kit_expiry =
    When does the test kit expire?
    Type what the packet says (EXP), for example 31.08.2027 or 08/2027.
ask-photo =
    You may add a photo, for example of the test kit.
    Please do not photograph the person's face or identity papers.
ask-note =
    Is there anything to add?
    What you type is deleted from this chat once it is stored.
ask-why_returned = Why is this answer to be looked at again? The author of the report will read it.
ask-why_corrected = Why is the report to be corrected? The reason stays in its history.
ask-why_withdrawn =
    Why is the report to be withdrawn?
    It will not be counted any more, and it can't be brought back. It stays to be found, with the reason.
ask-why_words =
    Write the reason in a sentence, without the person's name or number.
    What you type is deleted from this chat once it is stored.
ask-nil_return-institution =
    Which institution had no inspection?
    Choose from the list, or type a part of the name to search.
ask-day =
    On which day?
    Press a button, or type the date, for example 21.11.2026.
ask-because = Why was there no inspection on that day?
ask-nil_return-note =
    Is there anything to add? With “another reason”, please write which.
    What you type is deleted from this chat once it is stored.
ask-words =
    Type a part of the name or of the telephone number, or a role.
    What you type is deleted from this chat.
ask-role = Which role is the person to have?
ask-reach = How far does the role reach?
ask-workplace =
    In which institution?
    Choose from the list, or type a part of the name to search.
ask-ministry =
    In which ministry, with all below it?
    Choose from the list, or type a part of the name to search.
ask-province =
    In which province?
    Choose from the list, or type a part of the name to search.
ask-phone =
    Type the person's telephone number, for example 012 345 678: then only the owner of this number can use the link.
    Without a number, whoever has the link can use it.

## The options

option-category-civil_servant = Civil servant
option-category-police = Police officer
option-category-soldier = Soldier
option-category-contracted_official = Contracted official

option-sex-female = Female
option-sex-male = Male

option-reason-regular_inspection = Regular inspection
option-reason-leaders_first = Leaders go first
option-reason-commission_self_test = Commission tests itself
option-reason-pre_employment = Before employment
option-reason-random = Random selection
option-reason-reasonable_suspicion = Reasonable suspicion
option-reason-post_accident = After an accident
option-reason-return_to_duty = Before return to duty
option-reason-follow_up = Follow-up
option-reason-confirmation_recheck = Recheck to confirm
option-reason-appeal_retest = Retest on appeal

option-outcome-negative = Negative
option-outcome-presumptive_positive = Presumptive positive (unconfirmed)
option-outcome-kit_invalid = Kit invalid
option-outcome-refused = Refused
option-outcome-evaded = Evaded
option-outcome-excused_absence = Excused absence

option-substances-met = Methamphetamine (MET)
option-substances-amp = Amphetamine (AMP)
option-substances-mdma = Ecstasy (MDMA)
option-substances-opi = Opiates, morphine (OPI)
option-substances-thc = Cannabis (THC)
option-substances-ket = Ketamine (KET)
option-substances-coc = Cocaine (COC)
option-substances-bzo = Benzodiazepines (BZO)

option-refusal_kind-did_not_appear = Did not appear
option-refusal_kind-left_before_the_end = Left before the end
option-refusal_kind-no_specimen = Gave no specimen
option-refusal_kind-refused_observation = Refused observation
option-refusal_kind-declined_second_test = Declined a second test

option-absence_kind-leave = Leave
option-absence_kind-mission = Mission
option-absence_kind-sickness = Sickness
option-absence_kind-maternity = Maternity

option-why_returned-contradicts = It contradicts another answer
option-why_returned-unlikely = It looks like a mistake
option-why_returned-unclear = It can't be understood
option-why_returned-check_paper = Please compare with the paper
option-why_returned-other = Another reason…

option-why_corrected-typing = Slip in typing
option-why_corrected-misread = Misread from card or kit
option-why_corrected-wrong_person = Persons were mixed up
option-why_corrected-learned_later = Became known later
option-why_corrected-other = Another reason…

option-why_withdrawn-twice = Reported twice
option-why_withdrawn-wrong_person = Reported on the wrong person
option-why_withdrawn-not_tested = The test did not take place
option-why_withdrawn-practice = Was only for practice
option-why_withdrawn-other = Another reason…
option-because-no_session_planned = No session was planned
option-because-holiday = Holiday
option-because-kits_missing = Test kits are missing
option-because-people_on_mission = People are on mission
option-because-postponed = Postponed
option-because-other = Another reason

option-role-member = Commission member
option-role-lead = Commission lead
option-role-governor = Governor
option-role-personnel_officer = Personnel officer
option-role-auditor = Auditor
option-role-admin = Administrator
option-role-laboratory = Confirming laboratory
option-role-doctor = Reviewing doctor
option-role-panel = Appeals panel

option-reach-institution = One institution
option-reach-ministry = A ministry with all below it
option-reach-province = A province
option-reach-state = Whole state

## Sessions

form-exception = Who is different
form-lines = People as lines
form-session = Session
form-session_result = Result in a session
field-held_on = Day of the session
field-kit_name = Kit
field-panel = Panel
field-cutoffs = Cut-offs
field-person = Person
field-people = People
field-lines = Lines
ask-held_on =
    On which day is the session?
    Press a button, or type the date, for example 30.11.2026.
ask-kit_name =
    What is the test kit called?
    Type the name on its packet.
ask-panel =
    Which substances does the kit test?
    Choose one or more, then press “Done”.
ask-cutoffs =
    What are the cut-offs of this lot?
    Type them as on the packet, for example MET 1000, AMP 500 (ng/ml).
ask-person =
    Who is it?
    Choose from the list, or type the number on the list, a name, or the number of the card.
    What you type is deleted from this chat.
ask-people =
    Who are they?
    Tick them, or type their numbers on the list, for example 17 45 102, then press “Done”.
    What you type is deleted from this chat.
ask-lines =
    Type or paste the people, a line for each: number, name, sex and outcome, in any order. For example:
    012345678 SOK Dara m negative
    Nothing is stored before you have seen how it was understood.
    What you type is deleted from this chat.
option-outcome-unlocated = Not located

option-panel-met = Methamphetamine (MET)
option-panel-amp = Amphetamine (AMP)
option-panel-mdma = Ecstasy (MDMA)
option-panel-opi = Opiates, morphine (OPI)
option-panel-thc = Cannabis (THC)
option-panel-ket = Ketamine (KET)
option-panel-coc = Cocaine (COC)
option-panel-bzo = Benzodiazepines (BZO)
form-roster = Roster that was sent
form-roster_lines = People for the roster
field-persons = People
ask-persons =
    Paste the people, a line for each: number, name and sex. For example:
    012345678 SOK Dara m
    What you paste is deleted from this chat.
ask-roster-institution =
    Whose roster is in this file?
    Choose from the list, or type a part of the name to search.
ask-session-institution =
    In which institution is the session?
    Choose from the list, or type a part of the name to search.
ask-session-category = Which category do most of the people belong to? The roster may say otherwise of single people.
ask-session-reason = Why are the tests made?

form-session_photo = Photo of the session
field-shows = What the photo shows
field-picture = Photo
ask-shows = What does the photo show?
ask-picture =
    Please send the photo: the kit with its result lines, or the list that was signed, flat, sharp and in good light.
    It is taken out of this chat once it is stored.
option-shows-kit = Test kit
option-shows-sheet = Signed sheet

## Petitions, and the answer to a notice

form-petition = Petition
form-petition_paper = Petition on paper
form-petition_again = Review of a decision
form-answer_notice = Answer to the notice
form-retain = The entry stays
form-correct = Correction of the entry
form-remove = The entry is removed
form-disagreed = No second signature

field-petition_kind = What is wrong
field-petition_words = In your own words
field-work_blocked = A job is at stake
field-petition_photo = Document
field-petition_entry = Number of the entry
field-handed_in_on = Received on
field-my_answer = Answer
field-my_words = In your own words
field-my_document = Document
field-reasons = Reasons
field-corrects = What is put right
field-right_day = Right day of the dismissal
field-right_ground = Right ground
field-right_basis = Right basis
field-right_end = May be hired again from
field-right_identity = Right identity number
field-right_name_km = Right name in Khmer
field-right_name_latin = Right name in Latin letters
field-right_born_on = Right date of birth

ask-petition_kind = What is wrong with the entry?
ask-petition_words =
    Write in your own words what is wrong. A few sentences are enough.
    What you type is deleted from this chat once it is stored. Those who decide read it.
ask-work_blocked =
    Does a job depend on the answer at this moment, a post or a contract that you would get otherwise?
    Then it is decided within 14 days, otherwise within 45.
ask-petition_photo = You may add a photo of a document that shows it, for example a judgment or a result.
ask-petition_entry =
    Type the number of the entry, for example REG-26-000123.
    It is on the notice.
ask-handed_in_on =
    On which day was the petition handed in? The time to decide runs from that day.
    Press a button, or type the date, for example 21.11.2026.
ask-my_answer = What do you answer to the notice?
ask-my_words =
    Write what you want to say to it.
    What you type is deleted from this chat once it is stored. Those who deal with it read it.
ask-my_document = You may add a photo of a document that shows it.
ask-reasons =
    Write the reasons in plain words: the person reads them.
    What you type is deleted from this chat once it is stored.
ask-disagreed-reasons =
    Write why you do not sign. The panel reads it.
    What you type is deleted from this chat once it is stored.
ask-corrects = What of the entry is put right?
ask-right_day =
    Which day was the day of the dismissal?
    Type the date, for example 21.11.2026.
ask-right_ground = Which is the right ground of the dismissal?
ask-right_basis = What does it rest on?
ask-right_end =
    From which day may the person be hired again? It can only be earlier than it is now.
    Type the date, for example 21.11.2027.
ask-right_identity =
    Type the right number of the identity card or service, or skip it where the number was right.
    What you type is deleted from this chat once it is stored.
ask-right_name_km =
    Write the right name in Khmer, or skip it where it was right.
    What you type is deleted from this chat once it is stored.
ask-right_name_latin =
    Write the right name in Latin letters, or skip it where it was right.
    What you type is deleted from this chat once it is stored.
ask-right_born_on =
    Type the right date of birth, for example 21.11.1990, or skip it where it was right.
    What you type is deleted from this chat once it is stored.

option-petition_kind-wrong_person = It is not me
option-petition_kind-wrong_fact = A fact is wrong
option-petition_kind-wrong_term = A date or the length is wrong
option-petition_kind-procedure = The rules were not kept
option-petition_kind-new_evidence = There is new evidence
option-petition_kind-overturned = The decision was overturned
option-petition_kind-term_served = The time is over
option-work_blocked-no = No
option-work_blocked-yes = Yes, a job depends on it
option-my_answer-accepts = I accept it
option-my_answer-disputes = It is not true
option-my_answer-explains = I want to explain
option-corrects-dismissed_on = Day of the dismissal
option-corrects-ground = Ground and basis
option-corrects-term = Length, only shorter
option-corrects-identity = Who the person is
option-right_ground-confirmed_use = Use, confirmed
option-right_ground-refusal = Refusal
option-right_ground-sale_distribution = Sale or distribution
option-right_ground-trafficking = Trafficking
option-right_ground-possession = Possession
option-right_ground-facilitation = Facilitation
option-right_ground-conviction = Conviction
option-right_ground-admission = Admission
option-right_basis-confirmed_test = Confirmed test
option-right_basis-court_judgment = Judgment of a court
option-right_basis-disciplinary_decision = Disciplinary decision
option-right_basis-admission = Admission
## The audit log

form-find_entries = Entries of the log
field-entries_of = Who or which
ask-entries_of = Whose entries, or of which thing? For instance #12 for a person, clock, operator, or a number such as KP-26-000123.
form-audit_purpose = Officers' names
field-audit_purpose = Purpose
ask-audit_purpose = For what purpose do you need to see the officers' names? It is written into the log before they are shown.
option-audit_purpose-complaint = A complaint
option-audit_purpose-alarm = An alarm
option-audit_purpose-inspection = Regular inspection
option-audit_purpose-court_order = A court's order
option-audit_purpose-other = Another purpose
field-purpose_words = In your words
ask-purpose_words = For what purpose? Please write it in a few words.
