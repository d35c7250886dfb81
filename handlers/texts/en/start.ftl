### Home, help, and becoming a member

home = Home
home-head = <b>{ $name }</b>
home-report = + New report
home-nil = No inspection
home-practise = 🎓 Practise ({ $at } of { $total })
home-mine = My reports
home-session = Sessions
home-review = To review
home-cases = Cases
home-entries = Register
home-paper = 📄 Petition on paper
home-record = My record
home-petition = ⚖️ Petition
home-check = Ask the register
home-summary = Summary
home-export = Reports as a file
home-terms = Ban terms
home-audit = Audit log
home-people = People
home-settings = Settings
home-help = Help

help = <b>What you can do here</b>
help-foot = Whatever you begin is kept at every step, through a lost connection too. If a button does nothing, send /start.
not-yours = You have no right to do this. Your administrator can tell you more.

## Roles, areas, and how a membership stands

role-member = Commission member
role-lead = Commission lead
role-governor = Governor
role-personnel_officer = Personnel officer
role-auditor = Auditor
role-admin = Administrator
role-laboratory = Confirming laboratory
role-doctor = Reviewing doctor
role-panel = Appeals panel
role-concerned = Person concerned

area-state = Whole state
area-province = { $name }
area-ministry = { $name } with all below it
area-institution = { $name }

standing-pending = waits for confirmation
standing-upcoming = not begun yet
standing-active = active
standing-suspended = suspended
standing-expired = expired
standing-ended = ended

until-day = until { $day }
until-ended = without an end
membership-line = • { $role } · { $area } · { $standing }
membership-until = • { $role } · { $area } · { $standing }, { $until }

## Becoming a member

enrol-ask =
    You are invited as <b>{ $role }</b> · { $area }.
    To show that it is you, please press the button below: it shares your own telephone number. It is kept encrypted, and the message is deleted from this chat.
enrol-share = 📱 Share my number
enrol-no-contact = There is no need to share a number now. See /start for what you can do here.
enrol-welcome =
    ✅ Welcome, <b>{ $name }</b>.
    You are now <b>{ $role }</b> · { $area } ({ $until }).
    { $can }
enrol-pending =
    Thank you, <b>{ $name }</b>.
    You are to be <b>{ $role }</b> · { $area }. A second administrator has to confirm it first; you will get a message here.

can-member = You report the results of tests: step by step, in any place with or without a good connection.
can-lead = You report the results of tests, review what others of your area report, read any report of your area by its number, and ask for the area's summary.
can-governor = You get your area's summary every evening, and can ask for it at any time.
can-personnel_officer = You ask the register before somebody is hired: send /check. Dismissals are entered and confirmed with /entries.
can-auditor = All that is done here is written into a log that nobody can change. You read it with /audit, and are told what stands out.
can-admin = You invite people, and suspend or end their rights.
can-laboratory = You record what the laboratory found in specimens that were sent to it: send /cases.
can-doctor = You review laboratory results before they count: send /cases.
can-panel = You decide petitions of people whom an entry concerns: send /cases.
can-concerned = You see what is recorded about you, who asked, and you can petition: send /record.
