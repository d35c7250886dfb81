### Forms: their titles, questions and options

form-find_person = Search for somebody
form-invite = Invitation
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
    Type the specimen number.
    It is on the label of the bottle.
ask-kit_lot =
    Type the lot number (LOT) of the test kit.
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

option-reach-institution = One institution
option-reach-ministry = A ministry with all below it
option-reach-province = A province
option-reach-state = Whole state
