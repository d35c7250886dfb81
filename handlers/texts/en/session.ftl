### Sessions: a commission's day at an institution, its list, and what was found

sessions-head = <b>Sessions</b>
sessions-none = No session is planned, open or waiting for review in your area.
sessions-one = { $institution } · { $day } · { $state }
sessions-plan = + Plan a session
sessions-back = ‹ Sessions

session-state-planned = planned
session-state-open = open
session-state-closed = closed, waits for review
session-state-reviewed = reviewed
session-state-called_off = called off

session-head = <b>{ $institution }</b> · { $day } · { $state }
session-told = { $reason } · kit { $kit }, LOT { $lot }, expires { $expiry }
session-panel = Panel: { $panel }
session-number = Number: <code>{ $number }</code>
session-people = At work: { $names }
session-people-then = Worked in it: { $names }
session-roster-none = No list of people yet. Press “Send lines”, or ask the lead for a roster before a session is opened.
session-roster =
    { $listed ->
        [one] On the list: <b>1</b> person
       *[other] On the list: <b>{ $listed }</b> people, of which women { $women }
    }
session-count = { $outcome }: <b>{ $n }</b>
session-rest = All others up to number { $upto } are negative, says { $name }.
session-missing =
    { $n ->
        [one] ⚠️ Not accounted for: <b>1</b>
       *[other] ⚠️ Not accounted for: <b>{ $n }</b>
    }
session-adds-up = ✅ The totals add up to the list.
session-hidden = You manage this session; what is found in it is for the commission alone.

session-open = ▶ Open the session
session-call-off = ✕ Call it off
session-refresh = ↻ Refresh
session-rest-negative = ✔ All others are negative
session-rest-back = ↺ Not all others are negative
session-mark = + { $outcome }
session-marked = Who is different ({ $n })
session-noted = Noted one by one ({ $n })
session-left = Not accounted for ({ $n })
session-lines = ✎ Send lines
session-close = ■ Close the session
session-back = ‹ Session
session-approve = ✔ Approve the session

session-changed = Meanwhile this session was changed. This is how it stands now.
session-not-today = The session is planned for { $day }. It can be opened on its day.
session-cant-close = The totals do not add up to the list yet.
session-called-off = The session was called off. Nothing of it is kept as a result.

session-sure =
    <b>Close the session?</b>
    From then on changes are corrections, with a reason. { $reports ->
        [one] One report is stored.
       *[other] { $reports } reports are stored.
    }
session-sure-yes = ■ Yes, close it
session-sure-no = No, go on
session-check-few = ⚠️ Please check: { $tested } tested; the sessions before had { $least } to { $most }.
session-check-twice =
    { $n ->
        [one] ⚠️ Possible duplicate: number { $places } was already reported for this day. The lead decides; nothing is dropped.
       *[other] ⚠️ Possible duplicates: numbers { $places } were already reported for this day. The lead decides; nothing is dropped.
    }
session-check-late = ⚠️ Please check the date: the session was planned for { $day }.

session-receipt =
    ✅ <b>The session is closed and stored.</b>

    Number: <code>{ $number }</code>
    Stored at: { $at }
    { $institution } · { $day }
    { $listed ->
        [one] 1 person: { $totals }
       *[other] { $listed } people: { $totals }
    }

    <b>What happens next</b>
    { $next }
session-next = A lead or a second member reviews it. Suspicions go to the laboratory: they are no results yet. Please send a photo of the signed sheet in reply to this message.
session-approved = The session is approved.
session-approved-but = The session is approved. Suspicions to be reviewed one by one: { $n }, see /review.
session-own = You have worked in this session, so somebody else reviews it.
session-told-closed = <b>{ $institution }</b> · { $day }: session { $number } is closed and waits for your review.
session-look = Look at it

list-marked = <b>Noted one by one</b> · { $total } · page { $page } of { $pages }
list-marked-none = Nobody was noted one by one yet.
list-left = <b>Not accounted for</b> · { $total } · page { $page } of { $pages }
list-left-none = Everybody is accounted for.
list-line = { $place }. { $name } – { $outcome }
list-name = { $place }. { $name }
list-person = <b>{ $place }. { $name }</b>
list-said-by = Said by { $name }
list-take-back = ↺ Take this back
list-taken-back-rest = Taken back. “All others are negative” was said before of the others only, so it is taken back too: please say it again when it is so.
list-taken-back = Taken back.

exception-stored =
    { $n ->
        [one] Stored: 1 person, { $outcome }.
       *[other] Stored: { $n } people, { $outcome }.
    }

plan-stored =
    ✅ <b>The session is planned.</b>
    The members of the commission are reminded on the evening before and on the morning of its day.
plan-remind = 🗓 <b>{ $institution }</b>: a session is planned for { $day }. Kit { $kit }, LOT { $lot }, expires { $expiry }. On the roster: { $listed }.

lines-read = Lines understood: <b>{ $good }</b> of { $all }
lines-good = ✓ { $place }. { $said }
lines-bad = ✗ { $place }. { $said } – { $why }
lines-more = … and { $n } more
lines-send-again = What is marked with ✗ is not stored. After “Submit” you can copy these lines, mend them and send them again.
lines-left =
    ⚠️ Lines that were not stored: <b>{ $n }</b>
    Press on them to copy, and send them again, mended.
lines-stored =
    { $n ->
        [one] Stored: 1 person.
       *[other] Stored: { $n } people.
    }
lines-doubt = ? { $place }. { $said } – { $why }
total-total = Total
total-tested = Tested
total-women = Women
total-negative = Negative
total-presumptive_positive = Presumptive positive
total-kit_invalid = Kit invalid
total-refused = Refused
total-evaded = Evaded
total-excused_absence = Excused absence
total-unlocated = Unlocated
session-template = Without names of those who are negative, fill in these totals, write one line below them for each person who is different, and send all of it as lines:
