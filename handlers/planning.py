"""/session: the sessions of one's area, and planning one."""

from dataclasses import replace
from datetime import date, timedelta

from domain.area import Area
from domain.form import Value
from domain.forms.session import SESSION
from domain.problem import Code, Problem
from domain.rights import Action, Target, areas
from domain.session import Session, State
from handlers.button import encode
from handlers.dialogue import Ending
from handlers.guard import barred
from handlers.room import room
from handlers.screen import Button, Html, Screen
from handlers.session_screen import session_screen
from handlers.turn import Turn, Where
from handlers.without_sheet import VERB, label, without_sheet
from storage.audit import add_entry
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.sessions import add_session, list_sessions

FORM = SESSION.key
BEFORE, AHEAD = timedelta(days=31), timedelta(days=92)
"""How far back and ahead the list reaches."""
LIVE = frozenset({State.PLANNED, State.OPEN, State.CLOSED})
MOST = 30


async def command(turn: Turn) -> None:
    """`/session`."""
    await _listed(turn, Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that does the same."""
    await _listed(turn, Where.HERE)


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Plan the session; returns its id.

    Raises:
        Problem: it is not theirs to plan there.
    """
    place = await find_institution(turn.tx, str(answers["institution"]))
    if place is None or not turn.may(Action.PLAN_SESSION, Target(Area.institution(place))):
        raise Problem(Code.NOT_IN_DIRECTORY)
    day = date.fromisoformat(str(answers["held_on"]))
    session = await add_session(turn.tx, answers, day, turn.me.id, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "plan_session", f"session:{session.id}", at=place.code)
    return session.id


async def told(turn: Turn, which: str) -> None:
    """The planned session, ready to be opened on its day."""
    found = await room(turn, [which])
    if found:
        screen = await session_screen(turn, found)
        turn.show(replace(screen, text=Html("\n".join([turn.voice("plan-stored"), Html(""), screen.text]))))


ENDING = Ending(store, told)


async def _listed(turn: Turn, where: Where) -> None:
    if barred(turn, Action.SEE_SESSION):
        return
    found = await _sessions(turn)
    lines = [turn.voice("sessions-head"), *([] if found else [Html(""), turn.voice("sessions-none")])]
    bare = await without_sheet(turn)
    missing = {one.id for one in bare}
    rows = [
        [Button(await label(turn, one, mark=one.id in missing), encode("ses", one.id))] for one in found[:MOST]
    ]
    if bare:
        rows.append([turn.button("no-sheet-open", encode(VERB, 0), n=len(bare))])
    if areas(turn.me.memberships, Action.PLAN_SESSION, turn.now):
        rows.append([turn.button("sessions-plan", encode("sesnew"))])
    turn.show(Screen(Html("\n".join(lines)), rows), where=where)


async def _sessions(turn: Turn) -> list[Session]:
    """What is for today first, then what is open, what waits for review, what is planned; each by day."""
    where = areas(turn.me.memberships, Action.SEE_SESSION, turn.now)
    found = await list_sessions(turn.tx, where, turn.today - BEFORE, turn.today + AHEAD, LIVE)
    order = (State.OPEN, State.CLOSED, State.PLANNED)
    return sorted(
        found, key=lambda one: (one.day != turn.today or one.state is State.CLOSED, order.index(one.state))
    )
