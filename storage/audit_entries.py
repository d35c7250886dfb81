"""Reading the audit log: by whom, what, to which thing, when; a page at a time, the latest first."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, select, type_coerce

from storage.audit import audit
from storage.database import Transaction

END = 2**62
"""Behind every entry."""
ASTRAY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `at` is None where somebody has made it no moment."""

    seq: int
    at: datetime | None
    actor: str
    action: str
    object: str
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Span:
    """Which entries by number, both included, and of them those from one moment until before another."""

    first: int = 0
    last: int = END
    since: datetime | None = None
    until: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether a moment is in it."""
        return (self.since is None or at >= self.since) and (self.until is None or at < self.until)


_FROM = select(audit.c.seq).where(audit.c.at >= bindparam("moment")).order_by(audit.c.at, audit.c.seq).limit(1)
_BEFORE = (
    select(audit.c.seq)
    .where(audit.c.at < bindparam("moment"))
    .order_by(audit.c.at.desc(), audit.c.seq.desc())
    .limit(1)
)
_ACTION = select(audit.c.action).where(audit.c.action > bindparam("after")).order_by(audit.c.action).limit(1)
_BEGUN = select(audit.c.at).order_by(audit.c.seq).limit(1)


async def find_span(tx: Transaction, since: datetime | None, until: datetime | None) -> Span:
    """The entries from one moment until before another.

    Entries are numbered as time goes on, but for a clock that was set back, by less than `ASTRAY`: so the numbers
    reach from the last that is surely earlier to the first that is surely later.
    """
    earlier = await tx.one(_BEFORE, moment=since - ASTRAY) if since else None
    later = await tx.one(_FROM, moment=until + ASTRAY) if until else None
    return Span(earlier.seq + 1 if earlier else 0, later.seq - 1 if later else END, since, until)


async def list_entries(tx: Transaction, span: Span, most: int, **wanted: str | None) -> list[Entry]:
    """The latest of a span; `wanted` are actor, action and object, as far as they matter."""
    given: dict[str, Any] = {f"of_{key}": value for key, value in wanted.items() if value is not None}
    if span.since and span.until:
        given |= {"since": span.since, "until": span.until}
    rows = await tx.fetch(_page(tuple(sorted(given))), first=span.first, last=span.last, most=most, **given)
    return [entry_of(row) for row in rows]


async def list_actions(tx: Transaction) -> list[str]:
    """All actions that the log knows: a step in the index for each, however long the log is."""
    found: list[str] = []
    while row := await tx.one(_ACTION, after=found[-1] if found else ""):
        found.append(row.action)
    return found


async def find_begun(tx: Transaction) -> datetime | None:
    """When the log began."""
    row = await tx.one(_BEGUN)
    return row.at if row else None


def entry_of(row: Any) -> Entry:
    """A row whose moment was read as it is written."""
    return Entry(row.seq, _moment(row.at), row.actor, row.action, row.object, json.loads(row.details))


def written() -> list[Any]:
    """The columns of an entry, the moment as it stands."""
    at = type_coerce(audit.c.at, String).label("at")
    return [audit.c.seq, at, audit.c.actor, audit.c.action, audit.c.object, audit.c.details]


@cache
def _page(given: tuple[str, ...]) -> Select[Any]:
    within = audit.c.seq.between(bindparam("first"), bindparam("last"))
    same = [audit.c[name.removeprefix("of_")] == bindparam(name) for name in given if name.startswith("of_")]
    dated = [audit.c.at >= bindparam("since"), audit.c.at < bindparam("until")] if "since" in given else []
    return select(*written()).where(within, *same, *dated).order_by(audit.c.seq.desc()).limit(bindparam("most"))


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
