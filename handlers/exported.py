"""What can be exported: where the reports come from, and what that is called.

A source is named by the first word of what a job is about, `day:2026-11-21`. To export something else, a session
for instance, is one `Source` more; the way in is a button that `export_button` makes.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.area import Area, Relation, relation
from domain.member import Membership
from domain.rights import Action, Target, areas, may
from domain.session import Session
from handlers.voice import Voice
from storage.database import Transaction
from storage.institutions import find_institution
from storage.reports import Report, count_reports_between, list_reports_between
from storage.session_reports import list_session_reports
from storage.sessions import find_session

KIND = "export"
"""The kind of job."""
MOST = 20_000
"""Reports in one file: more would keep the processor too long."""


@dataclass(frozen=True, slots=True)
class Source:
    """Each takes what is named after the colon; `count` and `reports` give only what lies inside the area.

    `count` is None where nothing is called so.
    """

    count: Callable[[Transaction, str, Area], Awaitable[int | None]]
    reports: Callable[[Transaction, str, Area], Awaitable[list[Report]]]
    named: Callable[[Transaction, Voice, str], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made, and how many reports are in it."""

    name: str
    mime: str
    content: bytes = field(repr=False)
    reports: int


async def _count_day(tx: Transaction, what: str, area: Area) -> int | None:
    day = day_in(what)
    return None if day is None else await count_reports_between(tx, day, day, area)


async def _list_day(tx: Transaction, what: str, area: Area) -> list[Report]:
    day = date.fromisoformat(what)
    return await list_reports_between(tx, day, day, area)


async def _name_day(_tx: Transaction, voice: Voice, what: str) -> str:
    return voice.weekday(date.fromisoformat(what))


async def _count_session(tx: Transaction, what: str, area: Area) -> int | None:
    found = await _session(tx, what, area)
    return None if found is None else len(await list_session_reports(tx, found.id))


async def _list_session(tx: Transaction, what: str, area: Area) -> list[Report]:
    found = await _session(tx, what, area)
    return await list_session_reports(tx, found.id) if found else []


async def _name_session(tx: Transaction, voice: Voice, what: str) -> str:
    found = await find_session(tx, what)
    place = await find_institution(tx, found.institution) if found else None
    return f"{place.name(voice.language)}, {voice.short_day(found.day)}" if found and place else ""


async def _session(tx: Transaction, which: str, area: Area) -> Session | None:
    """A session that lies inside the area."""
    found = await find_session(tx, which)
    place = await find_institution(tx, found.institution) if found else None
    inside = place is not None and relation(area, place) in {Relation.SAME, Relation.INSIDE}
    return found if inside else None


SOURCES: Mapping[str, Source] = {
    "day": Source(_count_day, _list_day, _name_day),
    "session": Source(_count_session, _list_session, _name_session),
}


def source_in(about: str) -> tuple[Source | None, str]:
    """The source that something is about, if there is such a one, and what of it."""
    kind, _, what = about.partition(":")
    return SOURCES.get(kind), what


def day_in(text: str) -> date | None:
    """The day that a press carries, if it is one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def area_in(memberships: Iterable[Membership], parts: Sequence[str], now: datetime) -> Area | None:
    """The area that kind and code name, if its reports may be exported at this moment."""
    held = list(memberships)
    found = (one for one in areas(held, Action.EXPORT_REPORTS, now) if [one.kind, one.code] == [*parts])
    area = next(found, None)
    return area if area and may(held, Action.EXPORT_REPORTS, Target(area), now) else None
