"""Alarms: that a pattern was seen in an officer's look-ups of a day. The key is why it is told once."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from domain.patterns import Alarm, Pattern
from storage.database import Transaction
from storage.schema import Big, Day, Instant, metadata

alarms = Table(
    "alarms",
    metadata,
    Column("officer_id", Big, ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    Column("day", Day, primary_key=True),
    Column("pattern", String(12), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_alarms_at", "at"),
)

_ADD = insert(alarms).on_conflict_do_nothing()
_COUNT = select(func.count().label("n")).select_from(alarms)
_LATEST = (
    select(alarms)
    .order_by(alarms.c.at.desc(), alarms.c.officer_id, alarms.c.pattern)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)


async def add_alarm(tx: Transaction, alarm: Alarm, now: datetime) -> bool:
    """Keep an alarm; False where the officer had the same one for that day."""
    told = {"officer_id": alarm.officer, "day": alarm.day, "pattern": str(alarm.pattern), "count": alarm.count}
    return await tx.execute(_ADD, **told, at=now) == 1


async def count_alarms(tx: Transaction) -> int:
    """How many there are."""
    row = await tx.one(_COUNT)
    return int(row.n)


async def list_alarms(tx: Transaction, most: int, skip: int = 0) -> list[Alarm]:
    """The latest first."""
    rows = await tx.fetch(_LATEST, most=most, skip=skip)
    return [Alarm(Pattern(row.pattern), row.officer_id, row.day, row.count) for row in rows]
