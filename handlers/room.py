"""A session as whoever acts may see it: guards that give the session with its place and rights, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.area import Area
from domain.institution import Institution
from domain.rights import Action, Target
from domain.session import Session
from handlers.turn import Turn
from storage.institutions import find_institution
from storage.sessions import find_session, hold_session, list_members


@dataclass(frozen=True, slots=True)
class Room:
    """A session, its institution, and whether whoever acts works in it, or plans it."""

    session: Session
    place: Institution
    works: bool
    plans: bool

    @property
    def which(self) -> str:
        """The session's id, as it travels in buttons."""
        return self.session.id


async def room(turn: Turn, parts: Sequence[str], *, hold: bool = False) -> Room | None:
    """The session that a button names, if whoever acts has to do with it; else that has been said.

    With `hold` nobody else changes it until the turn ends.
    """
    find = hold_session if hold else find_session
    session = await find(turn.tx, parts[0]) if parts else None
    place = await find_institution(turn.tx, session.institution) if session else None
    if session and place:
        target = Target(Area.institution(place))
        works, plans = turn.may(Action.WORK_SESSION, target), turn.may(Action.PLAN_SESSION, target)
        if works or plans:
            return Room(session, place, works, plans)
    turn.word("button-old")
    return None


async def workroom(turn: Turn, parts: Sequence[str]) -> Room | None:
    """The same, held, and only for those who work in it."""
    found = await room(turn, parts, hold=True)
    if found and not found.works:
        turn.word("not-yours", alert=True)
        return None
    return found


async def may_review(turn: Turn, found: Room) -> bool:
    """Whether whoever acts may judge the session: never one who has worked in it."""
    worked = frozenset(await list_members(turn.tx, found.which))
    return turn.may(Action.REVIEW_SESSION, Target(Area.institution(found.place), worked))
