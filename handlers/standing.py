"""How a case stands, in words; an entry stands as its dates say, which nothing keeps."""

from datetime import date

from domain.case import Kind
from domain.entry import EntryState, answer_until, ends_on, stands
from handlers.entry import find_entry
from handlers.screen import Html
from handlers.turn import Turn
from storage.cases import Case

BY_DATES = frozenset({"noticed"})
"""The states in which time alone decides what an entry is."""


async def state_line(turn: Turn, case: Case) -> Html:
    """The line of a case's screen that says how it stands."""
    if case.kind is not Kind.DISMISSAL or case.state not in BY_DATES:
        return turn.voice(f"{case.kind}-state-{case.state}")
    state, days = await _by_dates(turn, case)
    return turn.voice(f"{case.kind}-state-{state}", **days)


async def state_of(turn: Turn, case: Case) -> str:
    """The same as one word, by which texts are chosen."""
    if case.kind is not Kind.DISMISSAL or case.state not in BY_DATES:
        return case.state
    return (await _by_dates(turn, case))[0]


async def _by_dates(turn: Turn, case: Case) -> tuple[str, dict[str, date]]:
    entry = await find_entry(turn.tx, case)
    if entry is None:
        return "archived", {}
    days = {"until": answer_until(entry), "ends": ends_on(entry)}
    return EntryState(stands(entry, turn.now)), {name: day for name, day in days.items() if day}
