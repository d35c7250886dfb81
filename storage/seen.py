"""Seen-marks: an update that Telegram delivers again does nothing. Telegram repeats for at most 24 hours."""

from datetime import datetime, timedelta

from sqlalchemy import Column, Table, bindparam, delete
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

seen = Table(
    "seen",
    metadata,
    Column("update_id", Big, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False, index=True),
)

KEPT = timedelta(hours=48)

_ADD = insert(seen).on_conflict_do_nothing()
_FORGET = delete(seen).where(seen.c.at < bindparam("before"))


async def add_seen(tx: Transaction, update_id: int, now: datetime) -> bool:
    """Mark an update as seen; False when it had been seen before."""
    return await tx.execute(_ADD, update_id=update_id, at=now) == 1


async def forget_seen(tx: Transaction, now: datetime) -> int:
    """Drop the marks of updates that can't come again."""
    return await tx.execute(_FORGET, before=now - KEPT)
