"""Who asked about somebody and why, as the person reads it: office, purpose and day, never an officer's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.enquiry import REMEMBERED, Outcome
from domain.entry import day_of
from handlers.screen import Html
from handlers.turn import Turn
from storage.enquiries import list_enquiries_about
from storage.institutions import find_institution

MOST = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """One enquiry whose answer told of an entry: the code of the office, the purpose, the day."""

    office: str
    purpose: str
    day: date


async def asked_about(turn: Turn, numbers: Sequence[str]) -> list[Asked]:
    """The enquiries of the last year whose answer told of one of these entries as a match."""
    since = turn.now - REMEMBERED
    found = [one for number in numbers for one in await list_enquiries_about(turn.tx, number, since)]
    each = {one.number: one for one in found if one.answer and one.answer.outcome is Outcome.CONFIRMED_MATCH}
    return [Asked(one.institution, one.purpose, day_of(one.at)) for one in each.values()]


async def asked_lines(turn: Turn, numbers: Sequence[str]) -> list[Html]:
    """The newest of them, and how many there are."""
    found = await asked_about(turn, numbers)
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
