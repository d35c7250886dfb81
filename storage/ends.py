"""When entries end, so that the clock need not derive all of them; an end itself is always read from steps."""

from datetime import date, datetime

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Day, Instant, metadata

ends = Table(
    "ends",
    metadata,
    Column("case", String(24), ForeignKey("cases.number"), primary_key=True),
    Column("ends_on", Day, index=True),
    Column("told_at", Instant),
)

MOST = 50
"""So many ends are looked at between two turns of people."""

_KEEP = insert(ends)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=[ends.c.case],
    set_={"ends_on": _KEEP.excluded["ends_on"], "told_at": _KEEP.excluded["told_at"]},
)
_DUE = select(ends.c.case).where(ends.c.ends_on <= bindparam("today"), ends.c.told_at.is_(None))
_DUE = _DUE.order_by(ends.c.ends_on, ends.c.case).limit(MOST)
_TOLD = update(ends).where(ends.c.case == bindparam("which"), ends.c.told_at.is_(None))
_TOLD = _TOLD.values(told_at=bindparam("now"), ends_on=None)


async def change_end(tx: Transaction, case: str, ends_on: date | None) -> None:
    """Keep when an entry ends as things are now: None where nobody can tell."""
    await tx.execute(_KEEP, case=case, ends_on=ends_on, told_at=None)


async def list_ended(tx: Transaction, today: date) -> list[str]:
    """Entries whose day has come and of whose end nobody was told yet."""
    return [str(row.case) for row in await tx.fetch(_DUE, today=today)]


async def change_end_told(tx: Transaction, case: str, now: datetime) -> bool:
    """Note that its end is told now; False when that was done before, by whatever process."""
    return await tx.execute(_TOLD, which=case, now=now) == 1
