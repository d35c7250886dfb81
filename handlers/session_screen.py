"""What a session looks like in each of its states: its totals first, and what can be done next."""

from collections.abc import Sequence
from datetime import date

from domain.area import Relation, relation
from domain.attendance import Attendance, Totals, total
from domain.line_template import TOTALS, blank
from domain.outcome import Outcome
from domain.rights import Action, areas
from domain.session import State
from handlers.attachment_screen import photos
from handlers.button import encode
from handlers.export import FORMATS, export_button
from handlers.room import Room, may_review
from handlers.screen import Button, Html, Screen, escape
from handlers.turn import Turn
from storage.attendances import list_attendances, list_repeated
from storage.people import find_person
from storage.rosters import count_roster
from storage.sessions import list_members

MOST_NAMES, MOST_PLACES = 5, 20
MARKS = (
    (Outcome.PRESUMPTIVE_POSITIVE,),
    (Outcome.REFUSED, Outcome.EVADED),
    (Outcome.EXCUSED_ABSENCE, Outcome.UNLOCATED),
    (Outcome.KIT_INVALID,),
)
"""By what somebody may be different, row by row: few rows, so that the totals above them stay in sight."""
WITH_PHOTOS = frozenset({State.OPEN, State.CLOSED, State.REVIEWED})


async def session_screen(turn: Turn, found: Room) -> Screen:
    """The session as it stands. What was found is for the commission; who only plans sees no figures."""
    lines = [*head(turn, found), *await _at_work(turn, found)]
    match found.session.state:
        case State.PLANNED:
            body, rows = await _planned(turn, found)
        case State.OPEN | State.CLOSED | State.REVIEWED if not found.works:
            body, rows = [turn.voice("session-hidden")], []
        case State.OPEN:
            body, rows = await _open(turn, found)
        case State.CLOSED | State.REVIEWED:
            body, rows = await _closed(turn, found)
        case State.CALLED_OFF:
            body, rows = [turn.voice("session-called-off")], []
    if found.works and found.session.state in WITH_PHOTOS:
        told, more = await photos(turn, found)
        body, rows = [*body, *told], [*rows, *more]
    return Screen(Html("\n".join([*lines, Html(""), *body])), [*rows, _ways(turn, found)])


def head(turn: Turn, found: Room) -> list[Html]:
    """Where, when, why, with which kit."""
    session, voice = found.session, turn.voice
    lines = [
        voice(
            "session-head",
            institution=found.place.name(voice.language),
            day=voice.short_day(session.day),
            state=voice.plain(f"session-state-{session.state}"),
        ),
        voice(
            "session-told",
            reason=voice.plain(f"option-reason-{session.told['reason']}"),
            kit=session.told["kit_name"],
            lot=session.told["kit_lot"],
            expiry=voice.short_day(date.fromisoformat(str(session.told["kit_expiry"]))),
        ),
        voice("session-panel", panel=_panel(found)),
    ]
    return lines + ([voice("session-number", number=session.number)] if session.number else [])


def counted(turn: Turn, totals: Totals) -> list[Html]:
    """A line an outcome."""
    names = {outcome: turn.voice.plain(f"option-outcome-{outcome}") for outcome in totals.outcomes}
    return [turn.voice("session-count", outcome=names[outcome], n=n) for outcome, n in totals.outcomes.items()]


async def name_of(turn: Turn, person_id: int | None) -> str:
    """What somebody who works here is called."""
    actor = await find_person(turn.tx, person_id) if person_id is not None else None
    return actor.person.name if actor else ""


def _panel(found: Room) -> str:
    told = found.session.told
    panel = told["panel"]
    codes = [one.upper() for one in panel] if isinstance(panel, list) else []
    return ", ".join(codes) + (f" ({told['cutoffs']})" if told.get("cutoffs") else "")


async def _at_work(turn: Turn, found: Room) -> list[Html]:
    who = await list_members(turn.tx, found.which)
    names = [await name_of(turn, one) for one in who[:MOST_NAMES]]
    more = [f"+{turn.voice.number(len(who) - MOST_NAMES)}"] if len(who) > MOST_NAMES else []
    key = "session-people" if found.session.state is State.OPEN else "session-people-then"
    return [turn.voice(key, names=", ".join(names + more))] if who else []


async def _planned(turn: Turn, found: Room) -> tuple[list[Html], list[list[Button]]]:
    listed = await count_roster(turn.tx, found.place.code)
    rows = [[turn.button("session-open", encode("sesopen", found.which))]] if found.works else []
    rows += [[turn.button("roster", encode("roster", found.place.code))]] if found.plans else []
    rows += [[turn.button("session-call-off", encode("sesoff", found.which))]] if found.plans else []
    told = turn.voice("roster-count", listed=listed) if listed else turn.voice("roster-count-none")
    return [told], rows


async def _open(turn: Turn, found: Room) -> tuple[list[Html], list[list[Button]]]:
    session = found.session
    people = await list_attendances(turn.tx, found.which)
    totals = total(people, session.rest_upto)
    lines = [*_totals(turn, totals), *await _rest(turn, found), *_missing(turn, totals)]
    marks = _marks(turn, found) if people else []
    return lines, [*marks, *_rests(turn, found, totals), *_lists(turn, found, people, totals)]


async def _closed(turn: Turn, found: Room) -> tuple[list[Html], list[list[Button]]]:
    people = await list_attendances(turn.tx, found.which)
    totals = total(people, found.session.rest_upto)
    rows = _noted(turn, found, people)
    if found.session.state is State.CLOSED and await may_review(turn, found):
        rows.append([turn.button("session-approve", encode("sesok", found.which))])
    lines = [*_totals(turn, totals), *await _rest(turn, found), *await repeated(turn, found)]
    return lines, [*rows, *_exports(turn, found)]


async def repeated(turn: Turn, found: Room) -> list[Html]:
    """Whoever was reported for this day elsewhere as well: for the lead to decide, nothing is dropped."""
    places = await list_repeated(turn.tx, found.which, found.session.day)
    shown = ", ".join(turn.voice.number(one) for one in places[:MOST_PLACES])
    return [turn.voice("session-check-twice", n=len(places), places=shown)] if places else []


def _exports(turn: Turn, found: Room) -> list[list[Button]]:
    """A file of the session's reports, for those who may have one."""
    held = areas(turn.me.memberships, Action.EXPORT_REPORTS, turn.now)
    around = [one for one in held if relation(one, found.place) in {Relation.SAME, Relation.INSIDE}]
    about = f"session:{found.which}"
    return [
        [export_button(turn, f"export-as-{FORMATS[one]}", area, about, one) for one in FORMATS]
        for area in around[:1]
    ]


def _totals(turn: Turn, totals: Totals) -> list[Html]:
    if not totals.listed:
        template = escape(blank({one: turn.voice.plain(f"total-{one}") for one in TOTALS}))
        told = [turn.voice("session-roster-none"), Html(""), turn.voice("session-template")]
        return [*told, Html(f"<pre>{template}</pre>")]
    return [turn.voice("session-roster", listed=totals.listed, women=totals.women), *counted(turn, totals)]


async def _rest(turn: Turn, found: Room) -> list[Html]:
    upto = found.session.rest_upto
    name = await name_of(turn, found.session.rest_by)
    return [turn.voice("session-rest", upto=upto, name=name)] if upto else []


def _missing(turn: Turn, totals: Totals) -> list[Html]:
    if totals.add_up:
        return [Html(""), turn.voice("session-adds-up")]
    return [Html(""), turn.voice("session-missing", n=len(totals.unaccounted))] if totals.unaccounted else []


def _marks(turn: Turn, found: Room) -> list[list[Button]]:
    return [[_mark(turn, found, one) for one in row] for row in MARKS]


def _mark(turn: Turn, found: Room, outcome: Outcome) -> Button:
    label = turn.voice.plain(f"option-outcome-{outcome}")
    return turn.button("session-mark", encode("sesx", found.which, outcome), outcome=label)


def _rests(turn: Turn, found: Room, totals: Totals) -> list[list[Button]]:
    if totals.unaccounted:
        return [[turn.button("session-rest-negative", encode("sesrest", found.which, totals.listed))]]
    return (
        [[turn.button("session-rest-back", encode("sesrest", found.which, 0))]] if found.session.rest_upto else []
    )


def _lists(turn: Turn, found: Room, people: list[Attendance], totals: Totals) -> list[list[Button]]:
    left = len(totals.unaccounted)
    rows = _noted(turn, found, people)
    rows += [[turn.button("session-left", encode("sesleft", found.which, 0), n=left)]] if left else []
    rows += [[turn.button("session-close", encode("sesclose", found.which))]] if totals.add_up else []
    lines = turn.button("session-lines", encode("seslines", found.which))
    return [*rows, [lines, turn.button("session-refresh", encode("ses", found.which))]]


def _noted(turn: Turn, found: Room, people: list[Attendance]) -> list[list[Button]]:
    """Of whom something was said alone: where lines were sent, that may be that they are negative."""
    said = [str(one.finding["outcome"]) for one in people if one.finding]
    key = "session-noted" if Outcome.NEGATIVE in said else "session-marked"
    return [[turn.button(key, encode("seslist", found.which, 0), n=len(said))]] if said else []


def _ways(turn: Turn, _found: Room) -> Sequence[Button]:
    return [turn.button("sessions-back", encode("sessions"))]
