### For auditors: the log of who did what, its heads, look-ups of the register and what stands out among them

head-made =
    🔏 <b>Audit log · head { $number }</b>
    { $at } · { $entries } entries
    Digest: { $digest }
    Please keep this message. By it you can show later that nothing before it was changed or taken away.

## The log

audit-head = <b>Audit log</b>
audit-whole-state = The audit log is of the whole state, so it is read by auditors of the whole state.
audit-none = There are no such entries.
audit-entry = <b>{ $seq }</b> · { $at } · { $who }
audit-did = { $what }: { $thing }
audit-details = <i>{ $told }</i>
audit-only-who = By: <b>{ $value }</b>
audit-only-action = What: <b>{ $value }</b>
audit-only-thing = About: <b>{ $value }</b>
audit-only-days = Days: <b>{ $first } – { $last }</b>
audit-only-purpose = Names are shown for this purpose: <b>{ $value }</b>. That is written down.
audit-newest = « Newest
audit-older = Older ›
audit-find = 🔍 Who or which
audit-actions = What was done
audit-today = Today
audit-week = 7 days
audit-month = 30 days
audit-day = Another day
audit-why = Show officers' names
audit-everything = ‹ All entries
audit-alarms = ⚠️ Alarms ({ $total })
audit-look-ups = Look-ups of the week
audit-open = Open the log
audit-which-action = <b>Audit log</b>: what was done?
audit-which-day = <b>Audit log</b>: on which day?
audit-clock = the clock
audit-operator = the operator

## What was done

did-accept-invitation = Accepted an invitation
did-answer-enquiry = Was answered by the register
did-approve-enquiry = Gave a full answer
did-approve-session = Approved a session
did-ask-full-answer = Asked for a full answer
did-ask-release = Asked for a certificate of release
did-ask-what-if = Asked what a table of terms would change
did-call-off-session = Called a session off
did-change-membership = Changed how long a membership lasts
did-change-photo = Said what a photo shows
did-change-roster = Changed a roster
did-change-setting = Changed a setting
did-close-session = Closed a session
did-confirm-admin = Decided on a grant of admin
did-correct-report = Corrected a report
did-decide-namesake = Decided that it is somebody else
did-end-membership = Ended a membership
did-enquire = Asked the register
did-enrol = Enrolled
did-export-reports = Had reports made into a file
did-fill-terms = Gave pending entries their term
did-forget-person = Forgot a person
did-give-purpose = Gave a purpose for seeing names
did-import-dismissals = Imported a list of dismissals
did-import-institutions = Imported institutions
did-invite = Invited somebody
did-keep-photo = Kept a photo
did-list-cases = Looked at the list of cases
did-list-causes = Looked at the cases that may lead to a dismissal
did-list-entries = Looked at the list of entries
did-list-import = Looked at an imported list
did-list-people = Looked at the list of people
did-list-waiting = Looked at what waits for review
did-make-head = Signed the head of the log
did-make-notice-code = Made a code for a notice
did-mark = Marked somebody in a session
did-open-case = Opened a case
did-open-session = Opened a session
did-plan-session = Planned a session
did-practise = Practised
did-propose-terms = Proposed a table of terms
did-read-audit = Looked into the audit log
did-read-digest = Looked at the look-ups of a week
did-read-petition = Read a petition
did-read-summary = Read a summary
did-refuse-enquiry = Refused a full answer
did-refuse-photo = Refused a photo
did-refuse-terms = Refused a table of terms, or took it back
did-rest-negative = Said that all others are negative
did-retry-parked = Tried a parked update again
did-review-report = Reviewed a report
did-search-people = Searched people
did-see-attendance = Looked at somebody in a session
did-see-case = Looked at a case
did-see-document = Looked at a document
did-see-enquiry = Looked at an enquiry
did-see-full-answer = Read a full answer
did-see-history = Looked at the history of a report
did-see-list = Looked at the list of a session
did-see-names = Saw officers' names in the log
did-see-own-record = Looked at one's own record
did-see-parked = Looked at a parked update
did-see-person = Looked at a person's rights
did-see-photo = Looked at a photo
did-see-report = Looked at a report
did-see-roster = Looked at a roster
did-see-what-if = Saw what a table of terms would change
did-send-certificate = Was sent a certificate
did-send-export = Was sent a file of reports
did-send-lines = Sent people as lines
did-send-summary = Sent a summary
did-settle-parked = Settled a parked update
did-sign-namesake = Signed that it is somebody else
did-sign-terms = Signed a table of terms
did-skip-practice = Skipped practice
did-submit-report = Submitted a report
did-suspend-membership = Suspended or resumed a membership
did-take-back = Took back a mark
did-tell-asker = Told whoever asked that the answer has changed
did-use-notice-code = Used the code of a notice
did-waive-practice = Excused somebody from practice
did-wish-certificate = Asked for a certificate
did-withdraw-invitation = Withdrew an invitation
did-withdraw-report = Withdrew a report

## Look-ups of the register

look-ups-head = <b>Look-ups of the register</b> · { $first } – { $last }
look-ups-none = Nobody asked the register in this week.
look-ups-total = <b>{ $n }</b> asked for, of which full answers: { $full }
look-ups-outcomes = <b>By answer</b>
look-ups-purposes = <b>By purpose</b>
look-ups-offices = <b>By institution</b>
look-ups-officers = <b>By officer</b>
look-ups-line = { $label }: { $n }
look-ups-share = { $who }: <b>{ $n }</b> (hits { $hits }, no record { $misses })
look-ups-more = and { $n } more
look-ups-before = ‹ Week before
look-ups-after = Week after ›

look-up-no-record = No record
look-up-possible-match = Possible match
look-up-confirmed-match = Confirmed match
look-up-false-match = Not this person
look-up-insufficient-identifiers = Too little to go by
look-up-insufficient = Too little to go by

purpose-pre-employment = Before employment
purpose-contract-renewal = Renewal of a contract
purpose-transfer = Transfer
purpose-promotion = Promotion
purpose-periodic-recheck = Periodic check
purpose-self-check = Check of oneself
purpose-appeal = Appeal
purpose-audit = Audit
purpose-court-order = Court order

## What stands out

alarm-told =
    ⚠️ <b>{ $what }</b>
    Officer { $officer } · { $office }
    { $day }
    This is a pattern, not a proof: please look before you judge.
alarm-open = Look at these entries
alarms-head = ⚠️ <b>Alarms: { $total }</b> · page { $page } of { $pages }
alarms-none = Nothing has stood out among the look-ups.
pattern-misses = Many without a record: { $n }
pattern-colleague = Of one's own institution: { $n }
pattern-namesakes = Many possible matches: { $n }
pattern-night = At night: { $n }
pattern-neighbours = Neighbouring numbers: { $n }
pattern-quota = Quota nearly used: { $n }
