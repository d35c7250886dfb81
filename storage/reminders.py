"""Reminders of drafts that were sent. The key is why neither a restart nor a second process sends one twice."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from domain.reminder import Reminder
from storage.database import Transaction
from storage.schema import Instant, metadata

reminders = Table(
    "reminders",
    metadata,
    Column("draft_id", String(11), ForeignKey("drafts.id"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("sent_at", Instant, nullable=False),
)

_ADD = insert(reminders).on_conflict_do_nothing()
_OF = select(reminders.c.kind).where(reminders.c.draft_id == bindparam("which")).order_by(reminders.c.kind)


async def add_reminder(tx: Transaction, draft_id: str, reminder: Reminder, now: datetime) -> bool:
    """Note that a draft is reminded of now; False when that was done before, by whatever process."""
    return await tx.execute(_ADD, draft_id=draft_id, kind=reminder, sent_at=now) == 1


async def list_reminders(tx: Transaction, draft_id: str) -> list[Reminder]:
    """Which reminders of a draft were sent."""
    return [Reminder(row.kind) for row in await tx.fetch(_OF, which=draft_id)]
