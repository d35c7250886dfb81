"""Exercises that a new member does before the first real report: which, and when. Never what was answered in them.

Who has no rows was a member before there was practice, or is none; nobody waits for anything of theirs.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, ForeignKey, Integer, Table, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

practice = Table(
    "practice",
    metadata,
    Column("person_id", Big, ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    Column("exercise", Integer, primary_key=True, autoincrement=False),
    Column("done_at", Instant),
    Column("waived_by", Big, ForeignKey("persons.id")),
)


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: done, waived by somebody, or still to be done."""

    number: int
    done_at: datetime | None
    waived_by: int | None


_UNDONE = practice.c.done_at.is_(None)
_ADD = insert(practice).on_conflict_do_nothing()
_OF = select(practice).where(practice.c.person_id == bindparam("person")).order_by(practice.c.exercise)
_DONE = (
    update(practice)
    .where(practice.c.person_id == bindparam("person"), practice.c.exercise == bindparam("number"), _UNDONE)
    .values(done_at=bindparam("now"))
)
_WAIVE = (
    update(practice)
    .where(practice.c.person_id == bindparam("person"), _UNDONE)
    .values(done_at=bindparam("now"), waived_by=bindparam("by"))
)


def left_of(person_id: ColumnElement[Any]) -> ColumnElement[int]:
    """How many exercises somebody has left, as a column of a query for people."""
    return select(func.count()).where(practice.c.person_id == person_id, _UNDONE).scalar_subquery()


async def add_practice(tx: Transaction, person_id: int, total: int) -> None:
    """Ask somebody to do so many exercises."""
    for number in range(1, total + 1):
        await tx.execute(_ADD, person_id=person_id, exercise=number, done_at=None, waived_by=None)


async def list_practice(tx: Transaction, person_id: int) -> list[Exercise]:
    """Somebody's exercises, in order."""
    return [Exercise(row.exercise, row.done_at, row.waived_by) for row in await tx.fetch(_OF, person=person_id)]


async def change_practised(tx: Transaction, person_id: int, number: int, now: datetime) -> bool:
    """Note that an exercise is done; False when it was before."""
    return await tx.execute(_DONE, person=person_id, number=number, now=now) == 1


async def change_waived(tx: Transaction, person_id: int, by: int, now: datetime) -> bool:
    """Let somebody off what is left; False when nothing was."""
    return await tx.execute(_WAIVE, person=person_id, by=by, now=now) > 0
