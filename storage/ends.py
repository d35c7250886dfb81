"""When entries end, so that the clock need not derive all of them; an end itself is always read from steps."""

from datetime import date

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Day, metadata

ends = Table(
    "ends",
    metadata,
    Column("case", String(24), ForeignKey("cases.number"), primary_key=True),
    Column("ends_on", Day, index=True),
)

MOST = 50
"""So many ends are looked at between two turns of people."""

_KEEP = insert(ends)
_KEEP = _KEEP.on_conflict_do_update(index_elements=[ends.c.case], set_={"ends_on": _KEEP.excluded["ends_on"]})
_DUE = (
    select(ends.c.case)
    .where(ends.c.ends_on <= bindparam("today"))
    .order_by(ends.c.ends_on, ends.c.case)
    .limit(MOST)
)


async def change_end(tx: Transaction, case: str, ends_on: date | None) -> None:
    """Keep when an entry ends as things are now: None where nobody can tell."""
    await tx.execute(_KEEP, case=case, ends_on=ends_on)


async def list_ended(tx: Transaction, today: date) -> list[str]:
    """Entries whose day has come and that have not ended yet."""
    return [str(row.case) for row in await tx.fetch(_DUE, today=today)]
