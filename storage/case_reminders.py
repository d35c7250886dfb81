"""Reminders of cases that wait too long. The key is why neither a restart nor a second process sends one twice."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, String, Table, bindparam, exists, select
from sqlalchemy.dialects.postgresql import insert

from storage.cases import Case, cases
from storage.database import Transaction
from storage.schema import Instant, metadata

case_reminders = Table(
    "case_reminders",
    metadata,
    Column("case_number", String(24), ForeignKey("cases.number"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("nth", Integer, primary_key=True, autoincrement=False),
    Column("again_at", Instant, nullable=False),
)

_ADD = insert(case_reminders).on_conflict_do_nothing()
_TOLD = exists().where(
    case_reminders.c.case_number == cases.c.number,
    case_reminders.c.seq == cases.c.seq,
    case_reminders.c.again_at > bindparam("now"),
)
_DUE = select(cases.c.number).where(cases.c.due_at <= bindparam("now"), ~_TOLD).order_by(cases.c.due_at)


async def add_case_reminder(tx: Transaction, case: Case, nth: int, again_at: datetime) -> bool:
    """Note that a case is reminded of for the nth time as it stands; False when that was done before."""
    return await tx.execute(_ADD, case_number=case.number, seq=case.seq, nth=nth, again_at=again_at) == 1


async def list_cases_to_remind(tx: Transaction, now: datetime) -> list[str]:
    """The numbers of cases whose time is over and of which nobody was told lately."""
    return [row.number for row in await tx.fetch(_DUE, now=now)]
