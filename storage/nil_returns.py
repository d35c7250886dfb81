"""For which institution and day somebody reported that there was no inspection: what summaries read.

A row is written in the transaction of its report. Its key lets an institution have one nil return a day.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from domain.area import Area
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.reports import reports
from storage.schema import Day, metadata

nil_returns = Table(
    "nil_returns",
    metadata,
    Column("day", Day, primary_key=True),
    Column("institution", String(16), ForeignKey("institutions.code"), primary_key=True),
    Column("number", String(24), ForeignKey("reports.number"), nullable=False),
)


@dataclass(frozen=True, slots=True)
class NilReturn:
    """A nil return: its receipt's number, and who sent it."""

    number: str
    author_id: int


_nil = nil_returns.c
_ADD = insert(nil_returns).on_conflict_do_nothing()
_DROP = delete(nil_returns).where(_nil.number == bindparam("which"))
_FIND = (
    select(_nil.number, reports.c.author_id)
    .join_from(nil_returns, reports, reports.c.number == _nil.number)
    .where(_nil.day == bindparam("on"), _nil.institution == bindparam("where"))
)
_BETWEEN = (
    select(_nil.institution)
    .join_from(nil_returns, institutions, institutions.c.code == _nil.institution)
    .where(inside(1), _nil.day.between(bindparam("first"), bindparam("last")))
    .distinct()
    .order_by(_nil.institution)
)


async def add_nil_return(tx: Transaction, day: date, institution: str, number: str) -> bool:
    """Note a stored nil return; False when there was one for that institution and day."""
    return await tx.execute(_ADD, day=day, institution=institution, number=number) == 1


async def drop_nil_return(tx: Transaction, number: str) -> None:
    """A nil return says nothing of its day any more: it was withdrawn, or is about another. The report stays."""
    await tx.execute(_DROP, which=number)


async def find_nil_return(tx: Transaction, day: date, institution: str) -> NilReturn | None:
    """The nil return of an institution and a day."""
    row = await tx.one(_FIND, on=day, where=institution)
    return NilReturn(row.number, row.author_id) if row else None


async def list_nil_returns(tx: Transaction, first: date, last: date, area: Area) -> list[str]:
    """The institutions of an area with a nil return from one day to another, both included."""
    rows = await tx.fetch(_BETWEEN, first=first, last=last, **bounds([area]))
    return [row.institution for row in rows]
