"""Steps that people took while the bot was away, and whether they were told that these have arrived.

Outage and person are the key: nobody is told twice of the same outage.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

late_steps = Table(
    "late_steps",
    metadata,
    Column("outage_id", Big, ForeignKey("outages.id"), primary_key=True, autoincrement=False),
    Column("person_id", Big, ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    Column("steps", Integer, nullable=False),
    Column("last_at", Instant, nullable=False),
    Column("told_at", Instant),
)
_UNTOLD = late_steps.c.told_at.is_(None)
Index("ix_late_steps_untold", late_steps.c.last_at, sqlite_where=_UNTOLD, postgresql_where=_UNTOLD)


@dataclass(frozen=True, slots=True)
class Late:
    """Whose steps of which outage."""

    outage_id: int
    person_id: int


_ADD = insert(late_steps)
_ADD = _ADD.on_conflict_do_update(
    index_elements=[*late_steps.primary_key],
    set_={"steps": late_steps.c.steps + 1, "last_at": _ADD.excluded["last_at"]},
)
_DUE = (
    select(late_steps.c.outage_id, late_steps.c.person_id)
    .where(_UNTOLD, late_steps.c.last_at <= bindparam("until"))
    .order_by(late_steps.c.last_at)
)
_TELL = (
    update(late_steps)
    .where(late_steps.c.outage_id == bindparam("outage"), late_steps.c.person_id == bindparam("person"), _UNTOLD)
    .values(told_at=bindparam("now"))
    .returning(late_steps.c.steps)
)


async def add_late_step(tx: Transaction, late: Late, now: datetime) -> None:
    """Count one more."""
    await tx.execute(_ADD, outage_id=late.outage_id, person_id=late.person_id, steps=1, last_at=now, told_at=None)


async def list_untold(tx: Transaction, until: datetime) -> list[Late]:
    """Who is to be told: those whose last late step came before a moment, so that no more are to be expected."""
    return [Late(row.outage_id, row.person_id) for row in await tx.fetch(_DUE, until=until)]


async def change_told(tx: Transaction, late: Late, now: datetime) -> int | None:
    """Note that somebody is told now; the number of steps, or None where that was done before."""
    row = await tx.one(_TELL, outage=late.outage_id, person=late.person_id, now=now)
    return int(row.steps) if row else None
