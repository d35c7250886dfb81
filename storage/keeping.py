"""Since when all is over that is about somebody: from then on runs the time for which their data are kept."""

from datetime import date

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Day, metadata

keeping = Table(
    "keeping",
    metadata,
    Column("subject_id", String(11), ForeignKey("subjects.id"), primary_key=True),
    Column("listed", Boolean, nullable=False),
    Column("over_on", Day, nullable=False),
)
Index("ix_keeping_over", keeping.c.listed, keeping.c.over_on)

MOST = 50

_KEEP = insert(keeping)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=[keeping.c.subject_id],
    set_={"listed": _KEEP.excluded["listed"], "over_on": _KEEP.excluded["over_on"]},
)
_DROP = delete(keeping).where(keeping.c.subject_id == bindparam("which"))
_BEFORE = (
    select(keeping.c.subject_id)
    .where(keeping.c.listed == bindparam("was_listed"), keeping.c.over_on <= bindparam("before"))
    .order_by(keeping.c.over_on, keeping.c.subject_id)
    .limit(MOST)
)


async def change_keeping(tx: Transaction, subject_id: str, over_on: date, *, listed: bool) -> None:
    """Note that all is over since this day; `listed` says whether an entry has run its time."""
    await tx.execute(_KEEP, subject_id=subject_id, listed=listed, over_on=over_on)


async def drop_keeping(tx: Transaction, subject_id: str) -> None:
    """Note that something is still going on, or that they are forgotten."""
    await tx.execute(_DROP, which=subject_id)


async def list_kept(tx: Transaction, before: date, *, listed: bool) -> list[str]:
    """About whom all is over since this day or longer."""
    rows = await tx.fetch(_BEFORE, was_listed=listed, before=before)
    return [str(row.subject_id) for row in rows]
