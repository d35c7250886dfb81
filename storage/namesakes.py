"""Who is not whom: two officers have signed that a person is another one than that of an entry.

The person gets a code. Given with an enquiry about the same number, it spares them the same doubt once more. Of
the person nothing is kept but a keyed hash of the number, and one of the code.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    literal_column,
    select,
)
from sqlalchemy import update as change

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32: without letters that look like digits
LENGTH = 8

namesakes = Table(
    "namesakes",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("enquiry", String(24), ForeignKey("enquiries.number"), nullable=False),
    Column("case", String(24), ForeignKey("cases.number"), nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("first_by", Big, ForeignKey("persons.id"), nullable=False),
    Column("first_at", Instant, nullable=False),
    Column("second_by", Big, ForeignKey("persons.id")),
    Column("second_at", Instant),
    Column("code", LargeBinary),
)
_OPEN = namesakes.c.second_by.is_(None)
Index("ix_namesakes_enquiry", namesakes.c.enquiry, namesakes.c.case, unique=True)
Index("ix_namesakes_code", namesakes.c.person, namesakes.c.code)
Index(
    "ix_namesakes_waiting",
    namesakes.c.first_at,
    sqlite_where=_OPEN,
    postgresql_where=_OPEN,
)


@dataclass(frozen=True, slots=True)
class Namesake:
    """A decision that whoever was asked for is not the person of an entry; it holds once a second has signed."""

    id: str
    enquiry: str
    case: str
    first_by: int
    first_at: datetime
    second_by: int | None = None


_ADD = insert(namesakes)
_ONE = select(namesakes).where(namesakes.c.id == bindparam("which"))
_OF = select(namesakes).where(namesakes.c.enquiry == bindparam("which")).order_by(namesakes.c.case)
_WAITING = select(namesakes).where(_OPEN).order_by(namesakes.c.first_at).limit(literal_column("100"))
_SIGN = (
    change(namesakes)
    .where(namesakes.c.id == bindparam("which"), _OPEN)
    .values(second_by=bindparam("by"), second_at=bindparam("at_now"), code=bindparam("hash"))
)
_SPARED = select(namesakes.c.case).where(
    namesakes.c.person == bindparam("whom"), namesakes.c.code == bindparam("hash")
)


async def add_namesakes(
    tx: Transaction, enquiry: str, entries: Sequence[str], identity: str, by: int, now: datetime
) -> list[Namesake]:
    """Keep the first signature, for each entry that the answer rested on."""
    made = [Namesake(secrets.token_urlsafe(8), enquiry, case, by, now) for case in entries]
    person = _person(tx, identity)
    rows = [{"id": one.id, "enquiry": enquiry, "case": one.case, "person": person} for one in made]
    await tx.many(_ADD, [{**row, "first_by": by, "first_at": now} for row in rows])
    return made


async def sign_namesake(tx: Transaction, one: Namesake, by: int, now: datetime) -> bool:
    """Keep the second signature, from which on the code counts; False when that was done before."""
    code = _hash(tx, code_of(tx, one.enquiry))
    return await tx.execute(_SIGN, which=one.id, by=by, at_now=now, hash=code) == 1


async def find_namesake(tx: Transaction, which: str) -> Namesake | None:
    """The decision with this id."""
    row = await tx.one(_ONE, which=which)
    return _namesake(row) if row else None


async def list_namesakes_of(tx: Transaction, enquiry: str) -> list[Namesake]:
    """What was decided about the answer of an enquiry."""
    return [_namesake(row) for row in await tx.fetch(_OF, which=enquiry)]


async def list_namesakes_waiting(tx: Transaction) -> list[Namesake]:
    """The decisions that wait for a second signature, the oldest first."""
    return [_namesake(row) for row in await tx.fetch(_WAITING)]


async def list_spared(tx: Transaction, identity: str | None, code: str | None) -> list[str]:
    """The entries whose person whoever has this number is not, as the code proves; the same work for any."""
    found = await tx.fetch(_SPARED, whom=_person(tx, identity or ""), hash=_hash(tx, code or ""))
    return [row.case for row in found] if identity and code else []


def code_of(tx: Transaction, enquiry: str) -> str:
    """The code that the person of an enquiry gets: one, whatever number of entries it is about."""
    secret = tx.vault.index("namesake code of", enquiry)
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in secret[:LENGTH])


def _person(tx: Transaction, identity: str) -> bytes:
    return tx.vault.index("namesake", identity)


def _hash(tx: Transaction, code: str) -> bytes:
    return tx.vault.index("namesake code", "".join(code.upper().split()))


def _namesake(row: Any) -> Namesake:
    return Namesake(row.id, row.enquiry, row.case, row.first_by, row.first_at, row.second_by)
