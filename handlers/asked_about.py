"""Who asked about somebody and why, as the person reads it: office, purpose and day, never an officer's name."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.screen import Html
from handlers.turn import Turn
from storage.database import Transaction
from storage.institutions import find_institution

MOST = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """One enquiry whose answer told of an entry: the code of the office, the purpose, the day."""

    office: str
    purpose: str
    day: date


Source = Callable[[Transaction, Sequence[str]], Awaitable[Sequence[Asked]]]
"""Gives the enquiries about cases by their numbers."""
SOURCES: tuple[Source, ...] = ()
"""Whoever keeps enquiries stands here."""


async def asked_lines(turn: Turn, numbers: Sequence[str]) -> list[Html]:
    """The newest of them, and how many there are."""
    found = [one for source in SOURCES for one in await source(turn.tx, numbers)]
    if not found:
        return [Html(""), turn.voice("record-asked-none")]
    newest = sorted(found, key=lambda one: (one.day, one.office, one.purpose), reverse=True)[:MOST]
    lines = [await _line(turn, one) for one in newest]
    return [Html(""), turn.voice("record-asked", total=len(found)), *lines]


async def _line(turn: Turn, one: Asked) -> Html:
    place = await find_institution(turn.tx, one.office)
    office = place.name(turn.voice.language) if place else one.office
    purpose = turn.voice.plain(f"record-purpose-{one.purpose}")
    return turn.voice("record-asked-line", office=office, purpose=purpose, day=turn.voice.short_day(one.day))
