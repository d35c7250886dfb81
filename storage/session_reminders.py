"""Reminders of planned sessions that were sent. The key is why no restart sends one twice."""

from datetime import date, datetime

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, literal_column, select
from sqlalchemy.dialects.postgresql import insert

from domain.session_reminder import Reminder
from storage.database import Transaction
from storage.schema import Instant, metadata
from storage.sessions import sessions

session_reminders = Table(
    "session_reminders",
    metadata,
    Column("session_id", String(11), ForeignKey("sessions.id"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("sent_at", Instant, nullable=False),
)

_ADD = insert(session_reminders).on_conflict_do_nothing()
_PLANNED = (
    select(sessions.c.id, sessions.c.day, sessions.c.planned_at)
    .where(sessions.c.day.between(bindparam("first"), bindparam("last")))
    .where(sessions.c.state == literal_column("'planned'"))
)
_SENT = select(session_reminders.c.kind).where(session_reminders.c.session_id == bindparam("which"))


async def add_session_reminder(tx: Transaction, session_id: str, reminder: Reminder, now: datetime) -> bool:
    """Note that a session is reminded of now; False when that was done before, by whatever process."""
    return await tx.execute(_ADD, session_id=session_id, kind=str(reminder), sent_at=now) == 1


async def list_planned(tx: Transaction, first: date, last: date) -> list[tuple[str, date, datetime]]:
    """The planned sessions of some days: id, day, when it was planned."""
    return [(row.id, row.day, row.planned_at) for row in await tx.fetch(_PLANNED, first=first, last=last)]


async def list_session_reminders(tx: Transaction, session_id: str) -> set[Reminder]:
    """Which reminders of a session were sent."""
    return {Reminder(row.kind) for row in await tx.fetch(_SENT, which=session_id)}
