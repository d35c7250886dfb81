"""Closing a session: what doesn't fit is asked first, then the list becomes reports, all at once."""

from collections import Counter
from datetime import datetime, timedelta

from domain.area import Area
from domain.attendance import Attendance, Totals, total
from domain.form import Value
from domain.forms.session_result import SESSION_RESULT
from domain.outcome import TESTED
from domain.outlier import is_outlier
from domain.rights import Action, Target, may
from domain.role import Role
from domain.session import Session, State
from handlers.button import encode, number_in
from handlers.confirmation import suspect
from handlers.room import Room, workroom
from handlers.screen import Button, Html, Screen
from handlers.session import show
from handlers.session_screen import counted, head, repeated
from handlers.turn import Turn
from storage.attendances import list_attendances
from storage.audit import add_entry
from storage.counts import change_counts, list_counts
from storage.institutions import add_used
from storage.outbox import Lane
from storage.people import list_holders
from storage.reports import find_report, issue
from storage.session_reports import add_session_reports
from storage.sessions import change_closed, change_state, list_members

HISTORY = timedelta(days=366)
LAST = 4
"""Days with tests that are compared with."""
WITH_KIT = frozenset({"negative", "presumptive_positive", "kit_invalid"})


async def asked(turn: Turn, parts: list[str]) -> None:
    """*Close the session*: only once the totals add up; what is unusual stands above the question."""
    found = await workroom(turn, parts)
    if found is None:
        return
    people = await list_attendances(turn.tx, found.which)
    totals = total(people, found.session.rest_upto)
    if found.session.state is not State.OPEN or not totals.add_up:
        turn.word("session-cant-close" if found.session.state is State.OPEN else "session-changed", alert=True)
        await show(turn, found)
    else:
        turn.show(await _sure(turn, found, people, totals))


async def done(turn: Turn, parts: list[str]) -> None:
    """*Yes, close it*: as it was when it was asked, or it is asked again."""
    found = await workroom(turn, parts)
    if found is None:
        return
    people = await list_attendances(turn.tx, found.which)
    known = (number_in(parts, 1), number_in(parts, 2)) == _state(people)
    if found.session.state is State.OPEN and known and total(people, found.session.rest_upto).add_up:
        await _closed(turn, found, people)
    elif found.session.number:
        first = await find_report(turn.tx, f"{found.session.number}/{people[0].position}")
        at = first.submitted_at if first else turn.now
        await receipt(turn, found, found.session.number, people, at)
    else:
        turn.word("session-changed")
        await asked(turn, parts)


async def receipt(turn: Turn, found: Room, number: str, people: list[Attendance], at: datetime) -> None:
    """The number of the whole session, when it was stored, and what it holds."""
    voice, totals = turn.voice, total(people, found.session.rest_upto)
    said = [f"{voice.plain(f'option-outcome-{o}')} {voice.number(n)}" for o, n in totals.outcomes.items()]
    text = voice(
        "session-receipt",
        number=number,
        at=voice.moment(at),
        institution=found.place.name(voice.language),
        day=voice.short_day(found.session.day),
        listed=totals.listed,
        totals=", ".join(said),
        next=voice("session-next"),
    )
    rows = [
        [turn.button("session-look", encode("ses", found.which))],
        [turn.button("sessions-back", encode("sessions"))],
    ]
    turn.show(Screen(text, rows), last=True)


def answers_of(session: Session, one: Attendance) -> dict[str, Value]:
    """All that a report says: what session, list and finding tell, in the order of the form."""
    told = session.told
    finding = dict(one.finding or {"outcome": "negative"})
    kit = {"kit_lot": told["kit_lot"], "kit_expiry": told["kit_expiry"]} if finding["outcome"] in WITH_KIT else {}
    place = {"institution": session.institution, "tested_on": session.day.isoformat(), "reason": told["reason"]}
    whole = {"category": told["category"], **place, **one.person, **finding, **kit}
    return {field.key: whole[field.key] for field in SESSION_RESULT.fields if field.key in whole}


async def _closed(turn: Turn, found: Room, people: list[Attendance]) -> None:
    session, me = found.session, turn.me.id
    number = await issue(turn.tx, found.place.letters, turn.today)
    rows = [(one.position, one.by or session.rest_by or me, answers_of(session, one)) for one in people]
    await change_state(turn.tx, session, "close")
    await change_closed(turn.tx, session.id, str(number), me)
    for report in await add_session_reports(turn.tx, session, number, rows, turn.now):
        await suspect(turn, report)
    await _counted(turn, session, [answers for _, _, answers in rows])
    await add_used(turn.tx, me, found.place.code, turn.now)
    await add_entry(
        turn.tx, turn.now, str(me), "close_session", f"session:{session.id}", number=str(number), reports=len(rows)
    )
    await _tell_reviewers(turn, found, str(number))
    await receipt(turn, found, str(number), people, turn.now)


async def _counted(turn: Turn, session: Session, answers: list[dict[str, Value]]) -> None:
    alike = Counter((str(one["category"]), str(one["sex"]), str(one["outcome"])) for one in answers)
    for (category, sex, outcome), n in sorted(alike.items()):
        told = {"category": category, "sex": sex, "outcome": outcome}
        await change_counts(turn.tx, session.day, session.institution, **told, by=n)


async def _tell_reviewers(turn: Turn, found: Room, number: str) -> None:
    """The leads of the area who have not worked in it themselves."""
    worked = frozenset(await list_members(turn.tx, found.which))
    target = Target(Area.institution(found.place), worked)
    for lead in await list_holders(turn.tx, Role.LEAD):
        if lead.id != turn.me.id and may(lead.memberships, Action.REVIEW_SESSION, target, turn.now):
            voice = turn.voice_of(lead.person.language)
            day, name = voice.short_day(found.session.day), found.place.name(voice.language)
            text = voice("session-told-closed", institution=name, day=day, number=number)
            look = Button(voice.plain("session-look"), encode("ses", found.which))
            turn.tell(Screen(text, [[look]]), lead.person.user_id, Lane.NOTICE)


async def _sure(turn: Turn, found: Room, people: list[Attendance], totals: Totals) -> Screen:
    lines = [*head(turn, found), Html(""), *counted(turn, totals), Html(""), *await _doubts(turn, found, totals)]
    lines.append(turn.voice("session-sure", reports=totals.listed))
    yes = turn.button("session-sure-yes", encode("sesclosed", found.which, *_state(people)))
    no = turn.button("session-sure-no", encode("ses", found.which))
    return Screen(Html("\n".join(lines)), [[yes], [no]])


async def _doubts(turn: Turn, found: Room, totals: Totals) -> list[Html]:
    """What may be a slip: an unusual number, a person who was reported already, a day that is over."""
    session, doubts = found.session, []
    if session.day != turn.today:
        doubts.append(turn.voice("session-check-late", day=turn.voice.short_day(session.day)))
    tested = sum(n for outcome, n in totals.outcomes.items() if outcome in TESTED)
    before = await _history(turn, found)
    if is_outlier(tested, before):
        doubts.append(turn.voice("session-check-few", tested=tested, least=min(before), most=max(before)))
    doubts += await repeated(turn, found)
    return [*doubts, Html("")] if doubts else []


async def _history(turn: Turn, found: Room) -> list[int]:
    last = found.session.day - timedelta(days=1)
    counts = await list_counts(turn.tx, last - HISTORY, last, Area.institution(found.place))
    days: Counter[object] = Counter()
    for one in counts:
        days[one.day] += one.n if one.outcome in TESTED else 0
    return [n for _, n in sorted(days.items(), key=lambda item: str(item[0])) if n][-LAST:]


def _state(people: list[Attendance]) -> tuple[int, int]:
    """By what a list is known again: how many are on it, and of how many something was said alone."""
    return len(people), sum(one.finding is not None for one in people)
