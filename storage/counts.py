"""How many reports of a day are alike: what summaries read instead of reports.

Counts change in the transaction of the report that they count, so they always agree with the reports; they can
be compared with them, and put right, all the same. Whoever verifies a suspicion moves it from one outcome to
another, so that what waits for confirmation is what still counts as a suspicion.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, String, Table, bindparam, func, or_, select
from sqlalchemy.dialects.postgresql import insert

from domain.area import Area
from domain.outcome import WAITING, Outcome
from domain.summary import Count
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.schema import Day, metadata

daily_counts = Table(
    "daily_counts",
    metadata,
    Column("day", Day, primary_key=True),
    Column("institution", String(16), ForeignKey("institutions.code"), primary_key=True),
    Column("category", String(24), primary_key=True),
    Column("sex", String(8), primary_key=True),
    Column("outcome", String(24), primary_key=True, index=True),
    Column("n", Integer, nullable=False),
)

Row = tuple[date, str, str, str, Outcome]
"""What is counted of one report: day of the test, institution, category, sex, outcome."""

_counts = daily_counts.c
_PUT = insert(daily_counts)
_PUT = _PUT.on_conflict_do_update(
    index_elements=[*daily_counts.primary_key], set_={"n": _counts.n + _PUT.excluded["n"]}
)
_ALL = select(daily_counts).where(_counts.n != 0)
_INSIDE = _ALL.join(institutions, institutions.c.code == _counts.institution).where(inside(1))
_BETWEEN = _INSIDE.where(_counts.day.between(bindparam("first"), bindparam("last")))
_FIGURES = (
    select(_counts.day, _counts.outcome, func.sum(_counts.n).label("n"))
    .join_from(daily_counts, institutions, institutions.c.code == _counts.institution)
    .where(inside(1), _counts.day.between(bindparam("first"), bindparam("last")))
    .group_by(_counts.day, _counts.outcome)
)
_OF_DAY = select(func.coalesce(func.sum(_counts.n), 0).label("n")).where(
    _counts.day == bindparam("on"), _counts.institution == bindparam("where")
)
_WAITING = (
    select(func.coalesce(func.sum(_counts.n), 0).label("n"))
    .join_from(daily_counts, institutions, institutions.c.code == _counts.institution)
    .where(inside(1), or_(*(_counts.outcome == one for one in sorted(WAITING))))
)


async def change_counts(
    tx: Transaction, day: date, institution: str, *, category: str, sex: str, outcome: str, by: int
) -> None:
    """Count a report (`by` 1) or one less (-1), for one that was withdrawn or has come to another outcome."""
    await tx.execute(_PUT, day=day, institution=institution, category=category, sex=sex, outcome=outcome, n=by)


async def list_counts(tx: Transaction, first: date, last: date, area: Area) -> list[Count]:
    """The counts of an area, of closed institutions too, from one day to another, both included."""
    return [_count(row) for row in await tx.fetch(_BETWEEN, first=first, last=last, **bounds([area]))]


async def list_figures(tx: Transaction, first: date, last: date, area: Area) -> dict[date, dict[Outcome, int]]:
    """How many reports of an area came to which outcome, by day; what is missing is none."""
    found: dict[date, dict[Outcome, int]] = {}
    for row in await tx.fetch(_FIGURES, first=first, last=last, **bounds([area])):
        if row.n:
            found.setdefault(row.day, {})[Outcome(row.outcome)] = int(row.n)
    return found


async def count_waiting(tx: Transaction, area: Area) -> int:
    """How many suspicions of an area wait for confirmation, from all days."""
    return int((await tx.one(_WAITING, **bounds([area]))).n)


async def count_day(tx: Transaction, day: date, institution: str) -> int:
    """How many reports there are of an institution's day."""
    return int((await tx.one(_OF_DAY, on=day, where=institution)).n)


async def compare_counts(tx: Transaction, reported: Iterable[Row]) -> list[Count]:
    """Where the counts differ from all reports there are; `n` is what is counted too much, or too little."""
    kept = Counter({_key(one): one.n for one in [_count(row) for row in await tx.fetch(_ALL)]})
    kept.subtract(Counter(reported))
    return [Count(*key, n) for key, n in sorted(kept.items()) if n]


async def rebuild_counts(tx: Transaction, reported: Iterable[Row]) -> list[Count]:
    """Make the counts agree with all reports there are; returns where they did not."""
    wrong = await compare_counts(tx, reported)
    for one in wrong:
        told = {"category": one.category, "sex": one.sex, "outcome": one.outcome}
        await change_counts(tx, one.day, one.institution, **told, by=-one.n)
    return wrong


def _count(row: Any) -> Count:
    return Count(row.day, row.institution, row.category, row.sex, Outcome(row.outcome), row.n)


def _key(one: Count) -> Row:
    return one.day, one.institution, one.category, one.sex, one.outcome
