"""One session: looking at it, and the steps that are taken with it. Each is taken once."""

from domain.form import Answers
from domain.forms.exception import EXCEPTION
from domain.forms.lines import LINES
from domain.outcome import Outcome
from domain.rights import Action
from domain.session import State
from handlers.button import number_in
from handlers.dialogue import Dialogues
from handlers.guard import barred
from handlers.room import Room, may_review, room, workroom
from handlers.session_screen import session_screen
from handlers.turn import Turn, Where
from storage.attendances import add_attendances, count_attendances
from storage.audit import add_entry
from storage.rosters import list_roster
from storage.session_reports import approve_session_reports
from storage.sessions import change_rest, change_state, find_session, join_session


async def show(turn: Turn, found: Room, where: Where = Where.HERE) -> None:
    """Show the session as it stands now."""
    session = await find_session(turn.tx, found.which)
    if session:
        now = Room(session, found.place, found.works, found.plans)
        turn.show(await session_screen(turn, now), where=where)


async def opened(turn: Turn, parts: list[str]) -> None:
    """A session's button. Looking is not taking part: a lead may look, and approve it afterwards."""
    found = await room(turn, parts)
    if found:
        await show(turn, found)


async def begun(turn: Turn, parts: list[str]) -> None:
    """*Open the session*: its list is the institution's roster as it is now."""
    found = await workroom(turn, parts)
    if found is None:
        return
    if found.session.day > turn.today:
        turn.word("session-not-today", alert=True, day=turn.voice.short_day(found.session.day))
    elif await change_state(turn.tx, found.session, "open"):
        await _listed(turn, found)
        await _noted(turn, found, "open_session")
        await join_session(turn.tx, found.which, turn.me.id, turn.now)
    await opened(turn, parts)


async def called_off(turn: Turn, parts: list[str]) -> None:
    """*Call it off*, before it is open."""
    found = await room(turn, parts, hold=True)
    if found and found.plans and await change_state(turn.tx, found.session, "call_off"):
        await _noted(turn, found, "call_off_session")
    if found:
        await show(turn, found)


async def rest(turn: Turn, parts: list[str]) -> None:
    """*All others are negative*, up to the number that the button knew of; 0 takes it back."""
    found = await workroom(turn, parts)
    if found is None:
        return
    listed = await count_attendances(turn.tx, found.which)
    upto = number_in(parts, 1)
    if found.session.state is State.OPEN and upto is not None and upto in {0, listed}:
        if upto != found.session.rest_upto:
            await change_rest(turn.tx, found.which, upto, turn.me.id if upto else None)
            await _noted(turn, found, "rest_negative", upto=upto)
        await _joined(turn, found)
    else:
        turn.word("session-changed")
    await show(turn, found)


async def approved(turn: Turn, parts: list[str]) -> None:
    """*Approve the session*, by somebody who has not worked in it."""
    found = await room(turn, parts, hold=True)
    if found is None:
        return
    if not await may_review(turn, found):
        turn.word("session-own", alert=True)
    elif await change_state(turn.tx, found.session, "review"):
        left = await approve_session_reports(turn.tx, found.which, turn.me.id)
        await _noted(turn, found, "approve_session", left=left)
        turn.word("session-approved-but", n=left) if left else turn.word("session-approved")
    await show(turn, found)


class Marking:
    """The buttons of an open session that ask something."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def exception(self, turn: Turn, parts: list[str]) -> None:
        """*+ Refused* and its like: only what differs is asked."""
        given = {"outcome": parts[1]} if len(parts) > 1 and parts[1] in set(Outcome) else {}
        await self._begun(turn, parts, EXCEPTION.key, given)

    async def lines(self, turn: Turn, parts: list[str]) -> None:
        """*Send lines*."""
        await self._begun(turn, parts, LINES.key, {})

    async def _begun(self, turn: Turn, parts: list[str], form: str, preset: Answers) -> None:
        found = await workroom(turn, parts)
        if found is None or barred(turn, Action.WORK_SESSION):
            return
        if found.session.state is not State.OPEN:
            turn.word("session-changed")
            await show(turn, found)
        else:
            await _joined(turn, found)
            await self._dialogues.begin(turn, form, {}, about=found.which, preset=preset)


async def _listed(turn: Turn, found: Room) -> None:
    people = await list_roster(turn.tx, found.place.code)
    await add_attendances(turn.tx, found.which, [(one.answers, None) for one in people], turn.me.id, turn.now)


async def _joined(turn: Turn, found: Room) -> None:
    if found.works and found.session.state is State.OPEN:
        await join_session(turn.tx, found.which, turn.me.id, turn.now)


async def _noted(turn: Turn, found: Room, what: str, **details: int) -> None:
    await add_entry(turn.tx, turn.now, str(turn.me.id), what, f"session:{found.which}", **details)
