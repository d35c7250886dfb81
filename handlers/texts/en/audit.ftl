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
did-approve = Approved a report
did-change-roster = Changed a roster
did-change-setting = Changed a setting
did-close-session = Closed a session
did-confirm = Confirmed a grant
did-end = Ended a membership
did-enquire = Asked the register
did-enrol = Enrolled
did-export-reports = Had reports made into a file
did-give-purpose = Gave a purpose for seeing names
did-import-institutions = Imported institutions
did-invite = Invited somebody
did-list-cases = Looked at the list of cases
did-list-people = Looked at the list of people
did-list-waiting = Looked at what waits for review
did-make-head = Signed the head of the log
did-mark = Marked somebody in a session
did-open-session = Opened a session
did-plan-session = Planned a session
did-practise = Practised
did-read-audit = Looked into the audit log
did-read-digest = Looked at the look-ups of a week
did-read-summary = Read a summary
did-refuse = Refused a grant
did-resume = Resumed a membership
did-retry-parked = Tried a parked update again
did-search-people = Searched people
did-see-attendance = Looked at somebody in a session
did-see-case = Looked at a case
did-see-full-answer = Read a full answer
did-see-history = Looked at the history of a report
did-see-list = Looked at the list of a session
did-see-names = Saw officers' names in the log
did-see-parked = Looked at a parked update
did-see-person = Looked at a person's rights
did-see-report = Looked at a report
did-see-roster = Looked at a roster
did-send-export = Was sent a file of reports
did-send-summary = Sent a summary
did-settle-parked = Settled a parked update
did-skip-practice = Skipped practice
did-submit-report = Submitted a report
did-suspend = Suspended a membership
did-take-back = Took back a mark
did-withdraw-invitation = Withdrew an invitation

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
