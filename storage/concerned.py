"""Which chat is that of whom cases are about: a person who came with the code of their notice."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

concerned = Table(
    "concerned",
    metadata,
    Column("person_id", Big, ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    Column("subject_id", String(11), ForeignKey("subjects.id"), primary_key=True, index=True),
    Column("since", Instant, nullable=False),
)

_ADD = insert(concerned).on_conflict_do_nothing()
_SUBJECTS = select(concerned.c.subject_id).where(concerned.c.person_id == bindparam("person"))
_SUBJECTS = _SUBJECTS.order_by(concerned.c.since, concerned.c.subject_id)
_PEOPLE = select(concerned.c.person_id).where(concerned.c.subject_id == bindparam("subject"))
_PEOPLE = _PEOPLE.order_by(concerned.c.person_id)
_DROP = delete(concerned).where(concerned.c.subject_id == bindparam("subject"))


async def add_concerned(tx: Transaction, person_id: int, subject_id: str, now: datetime) -> None:
    """Note that this is their chat."""
    await tx.execute(_ADD, person_id=person_id, subject_id=subject_id, since=now)


async def list_subjects_of(tx: Transaction, person_id: int) -> list[str]:
    """Whom cases are about who writes from this chat: one, or two that were not known to be one."""
    return [str(row.subject_id) for row in await tx.fetch(_SUBJECTS, person=person_id)]


async def list_concerned(tx: Transaction, subject_id: str) -> list[int]:
    """The ids of the persons in whose chat somebody reads what is recorded of them."""
    return [int(row.person_id) for row in await tx.fetch(_PEOPLE, subject=subject_id)]


async def drop_concerned(tx: Transaction, subject_id: str) -> None:
    """Forget which chat it was."""
    await tx.execute(_DROP, subject=subject_id)
