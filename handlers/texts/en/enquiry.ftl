### Enquiries: asking the register about somebody before they are hired, and what is answered

form-enquiry = Enquiry
form-enquiry_list = Enquiry about a list
field-purpose = Purpose
field-reference = Reference
field-namesake = Code of a namesake
ask-enquiry-institution =
    For which institution do you ask?
    Choose it from the list, or type a part of its name to search.
ask-enquiry_list-institution =
    For which institution do you ask?
    Choose it from the list, or type a part of its name to search.
ask-purpose = For what purpose do you ask? It is written down, and the person can read it later.
ask-reference =
    Which file is it about?
    Type the number of the letter, the application or the post, for example 12/26.
ask-enquiry-identity =
    Type the number of the identity card (9 digits) or the service number, in Khmer or Latin digits, or send a photo of the bar code on the card.
    With the number alone the answer is surest. What you type is deleted from this chat once it is stored.
ask-enquiry-name_km =
    Type family and given name in Khmer letters, for example សុខ ដារ៉ា.
    What you type is deleted from this chat once it is stored.
ask-enquiry-name_latin =
    Type family and given name in Latin letters, for example SOK Dara.
    What you type is deleted from this chat once it is stored.
ask-enquiry-born_on =
    When was the person born?
    Type the date, for example 15.03.1988. Without a number, a name is answered only together with the date of birth.
ask-enquiry-sex = What is the person’s sex? It may be skipped.
ask-namesake =
    Did the person give you a code that says they are somebody else of the same name?
    Type it, or skip.
option-purpose-pre_employment = Before hiring
option-purpose-contract_renewal = Renewal of a contract
option-purpose-transfer = Transfer
option-purpose-promotion = Promotion
option-purpose-periodic_recheck = Periodic recheck
option-purpose-self_check = Asked for by the person
option-purpose-appeal = Appeal
option-purpose-audit = Audit
option-purpose-court_order = Court order

enquiry-desk =
    <b>Asking the register</b>
    Each question is written down, with its purpose, before it is answered; the person concerned can read later who asked and why.
    Today you have { $left } questions left, and { $rows } rows of lists.
    An earlier answer: /check and its number.
enquiry-one = One person
enquiry-several = A list
enquiry-back = ‹ Register
enquiry-another = Ask again
enquiry-waiting = To approve: { $n }
enquiry-signing = To confirm: { $n }
enquiry-quota = That was enough for today: an officer asks { $most } times a day at most, so that nobody reads the register from end to end. It goes on tomorrow. If it can’t wait, a colleague of your office may ask.
enquiry-unknown = There is no such enquiry, or it is not of your office. A number looks like ENQ-26-000123.

enquiry-head = <b>{ $number }</b> · { $at }
enquiry-for = Asked for: { $institution }
enquiry-why = { $purpose } · { $reference }
enquiry-who = Person: { $who }
enquiry-nobody = –
enquiry-forgotten = forgotten, as the time for keeping it is over

enquiry-no_record =
    ⚪ <b>No record</b>
    To what you gave, the register holds no entry that stands today. It knows nothing else of the person. If an entry comes within a year, you will be told here.
enquiry-possible_match =
    🟡 <b>Possible match, not confirmed</b>
    Somebody in the register may be this person, or a namesake. Decide nothing yet: ask <b>{ $place }</b>, and compare number and date of birth with the papers.
enquiry-confirmed_match-active =
    🔴 <b>Confirmed match: barred until { $until }</b>
    From that day on the person may be hired again. Whatever else you need to know, ask <b>{ $place }</b>.
enquiry-confirmed_match-term_pending =
    🔴 <b>Confirmed match: barred, the length is not decided yet</b>
    How long is still to be decided; you will be told here. Whatever else you need to know, ask <b>{ $place }</b>.
enquiry-confirmed_match-provisional =
    🟠 <b>Confirmed match: provisional, not final</b>
    The person still has time to answer, and is not barred yet. You will be told here how it ends. Ask <b>{ $place }</b>.
enquiry-confirmed_match-suspended =
    🟠 <b>Confirmed match: suspended, an appeal is being decided</b>
    The person is not barred for that time. You will be told here how it ends. Ask <b>{ $place }</b>.
enquiry-insufficient_identifiers =
    ⚪ <b>Not enough to answer</b>
    Nothing was looked up. What is missing: { $missing }. A number is enough by itself; without it, a name together with the date of birth.
enquiry-lacks-identity = identity number
enquiry-lacks-name = name
enquiry-lacks-born_on = date of birth
enquiry-unanswered = The answer is being prepared.
enquiry-then = <b>Answered on { $at }:</b>
enquiry-now = <b>What holds now, { $at }:</b>
enquiry-now-same = <b>{ $at }:</b> that still holds.
enquiry-now-forgotten = Whom it was about is forgotten by now: ask again.
enquiry-pdf = 📄 Certificate (PDF)

enquiry-full = Full answer
enquiry-full-asked = Asked for. A second officer of your office has to approve; you will be told here.
enquiry-full-refused = A second officer has refused the full answer. The limited one stands.
enquiry-full-was-given = { $name } has approved the full answer of <b>{ $number }</b>.
enquiry-full-was-refused = { $name } has not approved the full answer of <b>{ $number }</b>. The limited one stands.
enquiry-full-head = <b>Full answer</b>
enquiry-full-nothing = The register holds no entry to it that stands today.
enquiry-approve-asked = { $name } asks for the full answer of <b>{ $number }</b>: ground, order and dates. Please look whether the purpose needs it.
enquiry-approve-open = Look
enquiry-approve-list = Full answers that wait for you: { $n }
enquiry-approve = { $name } asks for the full answer: ground, order and dates. Does the purpose need it?
enquiry-approve-yes = ✅ Approve
enquiry-approve-no = ✖️ Refuse
enquiry-approve-given = Approved: <b>{ $number }</b>.
enquiry-approve-refused = Refused: <b>{ $number }</b>.
enquiry-approve-over = That is decided already.

enquiry-entry = <b>{ $number }</b> · { $state }
enquiry-ground = Ground: { $ground }
enquiry-order = Order: { $number } · { $day }
enquiry-by = Dismissed by: { $place }
enquiry-day-until = Barred until: { $day }
enquiry-day-answer = Time to answer: until { $day }
enquiry-state-proposed = proposed
enquiry-state-provisional = provisional, not final
enquiry-state-active = in force
enquiry-state-term_pending = length not decided yet
enquiry-state-suspended = suspended by an appeal
enquiry-state-expired = expired
enquiry-state-rescinded = rescinded
enquiry-ground-confirmed_use = confirmed use
enquiry-ground-refusal = refusal to be tested
enquiry-ground-sale_distribution = sale or distribution
enquiry-ground-trafficking = trafficking
enquiry-ground-possession = possession
enquiry-ground-facilitation = facilitation
enquiry-ground-conviction = conviction
enquiry-ground-admission = admission
enquiry-verdict-confirmed = Evidence for the match:
enquiry-verdict-possible = Evidence (the match is only possible):
enquiry-evidence = { $mark } { $part }: { $how }
enquiry-part-identity = Number
enquiry-part-name_km = Name in Khmer
enquiry-part-name_latin = Name in Latin letters
enquiry-part-name = Name, one script with the other
enquiry-part-born_on = Date of birth
enquiry-part-sex = Sex
enquiry-how-equal = the same
enquiry-how-order_swapped = the same in another order
enquiry-how-same_sound = written otherwise, sounds the same
enquiry-how-spelling_variant = another spelling of the same name
enquiry-how-across_scripts = the same name in the other script
enquiry-how-one_digit_off = one digit differs
enquiry-how-day_and_month_swapped = day and month changed places
enquiry-how-same_year = the same year, the day is not known
enquiry-how-other_kind = numbers of two kinds, they can’t be compared
enquiry-how-differs = differs
enquiry-how-not_given = not known on one side

enquiry-other = Not this person
enquiry-other-sure =
    <b>{ $number }: not this person?</b>
    Confirm this only if the papers before you show that whoever you asked for is another person than that of the entry. A second officer, where the entry was made, looks at it too. Then the person gets a code that spares them the same doubt next time.
enquiry-other-yes = Yes, another person
enquiry-other-waits = <b>{ $number }</b>: your decision is kept. It counts once a second officer, where the entry was made, has confirmed it.
enquiry-other-not = This can be decided of a possible match only, and only with the number of the person’s card.
enquiry-sign-asked = <b>{ $number }</b>: an officer has decided that whoever was asked for is not the person of entry { $entry }. Please compare with your file.
enquiry-sign-list = Decisions that wait for your confirmation: { $n }
enquiry-sign = Is the person asked for another one than that of this entry?
enquiry-sign-yes = ✅ Confirm: another person
enquiry-signed = Confirmed: <b>{ $number }</b>.
enquiry-code =
    <b>{ $number }</b>: two officers have confirmed that this is another person.
    Please give the person this code: <code>{ $code }</code>
    Given with an enquiry and the same card number, it spares them the same doubt.

enquiry-changed = 🔔 What you were answered to <b>{ $number }</b> on { $day } no longer holds. Now it is:
enquiry-changed-open = Open the enquiry

enquiry-list-send =
    <b>{ $number }</b> · { $institution }
    Now send the list as an XLSX or CSV file, within an hour: a row for each person, with a header. Columns: identity number, name in Khmer, name in Latin letters, date of birth, sex. You have { $left } rows left today.
enquiry-list-reading = ⏳ <b>{ $number }</b>: the list is being read. The answer will be here shortly.
enquiry-list-asked = ⏳ <b>{ $number }</b>: { $n } people are being looked up.
enquiry-list-answered =
    <b>{ $number }</b>: answered.
    People: { $n }
    ⚪ No record: { $no_record }
    🟡 Possible match, not confirmed: { $possible_match }
    🔴 Confirmed match: { $confirmed_match }
    ⚪ Not enough to answer: { $insufficient_identifiers }
    The file has a line for each, in your order, each with its own number. Look at a possible match one by one before you decide anything.
enquiry-list-caption = { $number }: the answer to each row. 🔒 Keep it to yourself.
enquiry-list-unsure = Telegram has not confirmed that the answers to { $number } arrived. Please look above. Each row can be asked for by its number.
enquiry-list-sheet = Answers
enquiry-list-column-row = Row
enquiry-list-column-number = Number
enquiry-list-column-who = Person
enquiry-list-column-answer = Answer
enquiry-list-column-until = Barred until
enquiry-list-column-ask = Ask
enquiry-list-said-no_record = No record
enquiry-list-said-possible_match = Possible match, not confirmed
enquiry-list-said-confirmed_match-active = Confirmed match: barred
enquiry-list-said-confirmed_match-term_pending = Confirmed match: barred, length not decided yet
enquiry-list-said-confirmed_match-provisional = Confirmed match: provisional, not final
enquiry-list-said-confirmed_match-suspended = Confirmed match: suspended by an appeal
enquiry-list-said-insufficient_identifiers = Not enough to answer
