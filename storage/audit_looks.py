"""Looks into the audit log: by what an auditor chose, and for what purpose names were shown.

A button names a look by its number, so an old button shows what it showed then. Words of a purpose are sealed.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, bindparam, insert, select

from storage.database import Transaction
from storage.schema import Big, Day, Instant, metadata

audit_looks = Table(
    "audit_looks",
    metadata,
    Column("id", Big, primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("actor", String(40)),
    Column("action", String(40)),
    Column("object", String(80)),
    Column("first", Day),
    Column("last", Day),
    Column("purpose", String(24)),
    Column("words", LargeBinary),
)
KEYS = ("actor", "action", "object", "first", "last", "purpose")

_ADD = insert(audit_looks).returning(audit_looks.c.id)
_FIND = select(audit_looks).where(
    audit_looks.c.id == bindparam("which"), audit_looks.c.person_id == bindparam("whose")
)


@dataclass(frozen=True, slots=True)
class Look:
    """Which entries: by whom, what, to which thing, on which days; and for what purpose with names."""

    actor: str | None = None
    action: str | None = None
    object: str | None = None
    first: date | None = None
    last: date | None = None
    purpose: str | None = None
    id: int = field(default=0, compare=False)


async def add_look(tx: Transaction, person_id: int, look: Look, now: datetime, words: str | None = None) -> int:
    """Keep a look; returns its number."""
    told = {key: getattr(look, key) for key in KEYS}
    sealed = tx.vault.seal(words, "audit_looks", str(person_id), "words") if words else None
    row = await tx.one(_ADD, person_id=person_id, at=now, words=sealed, **told)
    return int(row.id)


async def find_look(tx: Transaction, look_id: int, person_id: int) -> Look | None:
    """A person's own look."""
    row = await tx.one(_FIND, which=look_id, whose=person_id)
    return Look(**{key: getattr(row, key) for key in KEYS}, id=row.id) if row else None
