"""The trial's sessions: one that is ready to be opened today, one of yesterday that waits for its review."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from bot.trial.acting import submitted, turn_of
from bot.trial.sample import Sitting, sittings
from domain.forms.exception import EXCEPTION
from domain.forms.session import SESSION
from domain.role import Role
from handlers import closing, exception, planning, session
from handlers.turn import Turn
from handlers.voice import Voice
from storage.attendances import count_attendances
from storage.audit import add_entry
from storage.database import Transaction
from storage.people import Actor
from storage.rosters import change_roster

HELD = time(14)
"""When yesterday's session was held."""


@dataclass(frozen=True, slots=True)
class Crew:
    """Whoever acts, the first of each role: the lead plans, the member works."""

    actors: Mapping[Role, Actor]
    voices: Mapping[str, Voice]

    def turn(self, tx: Transaction, role: Role, at: datetime) -> Turn:
        """A turn of theirs."""
        return turn_of(tx, self.actors[role], self.voices, at)


async def held(tx: Transaction, crew: Crew, now: datetime) -> None:
    """Yesterday's session: opened, told who was different, closed."""
    at = datetime.combine(now.date() - timedelta(days=1), HELD, now.tzinfo)
    sitting = sittings()[0]
    which = await _planned(tx, crew, sitting, at)
    turn = crew.turn(tx, Role.MEMBER, at)
    await session.begun(turn, [which])
    for found in sitting.found:
        await submitted(turn, EXCEPTION, exception.ENDING, dict(found), which)
    await session.rest(turn, [which, str(await count_attendances(tx, which))])
    marked = sum(len(found.get("people", [""])) for found in sitting.found)
    await closing.done(turn, [which, str(len(sitting.people)), str(marked)])


async def ready(tx: Transaction, crew: Crew, now: datetime) -> None:
    """Today's session: planned, with the roster there."""
    await _planned(tx, crew, sittings()[1], now)


async def _planned(tx: Transaction, crew: Crew, sitting: Sitting, at: datetime) -> str:
    turn = crew.turn(tx, Role.LEAD, at)
    told = await change_roster(tx, sitting.institution, sitting.people, turn.me.id, at)
    added = {"added": len(told.added), "changed": 0, "gone": 0}
    await add_entry(tx, at, str(turn.me.id), "change_roster", sitting.institution, **added)
    expiry = at.date().replace(year=at.year + 1, month=12, day=31)
    days: dict[str, Any] = {"held_on": at.date().isoformat(), "kit_expiry": expiry.isoformat()}
    return await submitted(turn, SESSION, planning.ENDING, {**sitting.told, **days})
