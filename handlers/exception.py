"""Who is different: what the form of an exception does to the list of its session."""

from domain.area import Area
from domain.attendance import finding_of
from domain.form import Value
from domain.outcome import Outcome
from domain.problem import Code, Problem
from domain.rights import Action, Target
from domain.session import State
from handlers.dialogue import Ending
from handlers.room import room
from handlers.session import show
from handlers.turn import Turn
from storage.attendances import change_findings, list_attendances
from storage.audit import add_entry
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.sessions import hold_session, join_session


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Say of the chosen people what differs; returns the session's id.

    Raises:
        Problem: the session is closed, not theirs any more, or somebody has said something else of one of them.
    """
    which = kept.draft.about if kept.draft else ""
    await open_session(turn, which)
    places = _places(answers)
    finding = finding_of(answers)
    await _agreed(turn, which, places, finding)
    await change_findings(turn.tx, which, places, finding, turn.me.id, turn.now)
    await join_session(turn.tx, which, turn.me.id, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "mark", f"session:{which}", people=len(places))
    turn.word("exception-stored", n=len(places), outcome=turn.voice.plain(f"option-outcome-{finding['outcome']}"))
    return which


async def told(turn: Turn, which: str) -> None:
    """The session, as it stands with that."""
    found = await room(turn, [which])
    if found:
        await show(turn, found)


ENDING = Ending(store, told)


async def open_session(turn: Turn, which: str) -> None:
    """Hold an open session in which whoever acts may work.

    Raises:
        Problem: it is none, or not any more.
    """
    session = await hold_session(turn.tx, which)
    place = await find_institution(turn.tx, session.institution) if session else None
    if place is None or not turn.may(Action.WORK_SESSION, Target(Area.institution(place))):
        raise Problem(Code.NOT_IN_DIRECTORY)
    if session is None or session.state is not State.OPEN:
        raise Problem(Code.SESSION_CLOSED)


async def _agreed(turn: Turn, which: str, places: list[int], finding: dict[str, Value]) -> None:
    """Nothing that somebody has said is overwritten silently: it is taken back first."""
    wanted = set(places)
    there = {one.position: one for one in await list_attendances(turn.tx, which) if one.position in wanted}
    if wanted - there.keys():
        raise Problem(Code.NOT_IN_DIRECTORY)
    other = [place for place, one in sorted(there.items()) if one.finding and dict(one.finding) != finding]
    if other:
        raise Problem(Code.ALREADY_SAID, places=", ".join(turn.voice.number(one) for one in other))


def _places(answers: dict[str, Value]) -> list[int]:
    """Codes of the list are places on it."""
    if Outcome(str(answers["outcome"])) is Outcome.PRESUMPTIVE_POSITIVE:
        return [int(str(answers["person"]))]
    chosen = answers["people"]
    return [int(one) for one in chosen] if isinstance(chosen, list) else []
