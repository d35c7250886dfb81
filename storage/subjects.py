"""Whom cases are about, each under a key of their own, which is destroyed when they are to be forgotten.

The key is sealed by the installation's keys. All that cases say of a person is sealed by the person's key; once it
is gone, counts and the audit chain stay, and nobody can read who it was.
"""

import json
import secrets
from datetime import datetime

from sqlalchemy import Column, LargeBinary, String, Table, bindparam, insert, select, update

from domain.subject import Subject
from storage.database import Transaction
from storage.schema import Instant, metadata
from storage.vault import SIZE, Seal

subjects = Table(
    "subjects",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("key", LargeBinary),
    Column("number", LargeBinary, index=True),
    Column("body", LargeBinary),
    Column("since", Instant, nullable=False),
    Column("erased_at", Instant),
)

_ADD = insert(subjects)
_ONE = select(subjects).where(subjects.c.id == bindparam("which"))
_BY_NUMBER = select(subjects.c.id).where(subjects.c.number == bindparam("hash")).order_by(subjects.c.since)
_CHANGE = (
    update(subjects)
    .where(subjects.c.id == bindparam("which"))
    .values(number=bindparam("to_number"), body=bindparam("to_body"))
)
_ERASE = (
    update(subjects)
    .where(subjects.c.id == bindparam("which"))
    .values(key=None, number=None, body=None, erased_at=bindparam("now"))
)


async def keep_subject(tx: Transaction, told: Subject, now: datetime) -> str:
    """The id of a person: of whoever has this number already, with what is new about them, or of somebody new."""
    if told.identity and (row := await tx.one(_BY_NUMBER, hash=_number(tx, told))):
        await _learn(tx, row.id, told)
        return str(row.id)
    which, key = secrets.token_urlsafe(8), secrets.token_bytes(SIZE)
    sealed = tx.vault.seal_bytes(key, "subjects", which, "key")
    await tx.execute(_ADD, id=which, key=sealed, since=now, **_kept(tx, which, Seal(key), told))
    return which


async def find_subject(tx: Transaction, which: str) -> Subject | None:
    """Whom this is about; None once they are forgotten."""
    row = await tx.one(_ONE, which=which)
    if row is None or row.key is None:
        return None
    seal = _opened(tx, row.id, row.key)
    return Subject.of(json.loads(seal.open(row.body, "subjects", which, "body")))


async def change_subject(tx: Transaction, which: str, told: Subject) -> None:
    """Keep this person's data as they are now known.

    Raises:
        LookupError: they are forgotten.
    """
    seal = await find_seal(tx, which)
    if seal is None:
        raise LookupError("a person who was forgotten")
    kept = _kept(tx, which, seal, told)
    await tx.execute(_CHANGE, which=which, to_number=kept["number"], to_body=kept["body"])


async def find_seal(tx: Transaction, which: str) -> Seal | None:
    """The person's own key, for what other tables keep of them; None once they are forgotten."""
    row = await tx.one(_ONE, which=which)
    return _opened(tx, which, row.key) if row and row.key is not None else None


async def erase_subject(tx: Transaction, which: str, now: datetime) -> None:
    """Forget a person: without the key nothing that was sealed with it can be read again."""
    await tx.execute(_ERASE, which=which, now=now)


async def _learn(tx: Transaction, which: str, told: Subject) -> None:
    known = await find_subject(tx, which)
    if known and (more := known.known_too(told)) != known:
        await change_subject(tx, which, more)


def _opened(tx: Transaction, which: str, key: bytes) -> Seal:
    return Seal(tx.vault.open_bytes(key, "subjects", which, "key"))


def _kept(tx: Transaction, which: str, seal: Seal, told: Subject) -> dict[str, bytes | None]:
    body = seal.seal(json.dumps(told.answers()), "subjects", which, "body")
    return {"number": _number(tx, told) if told.identity else None, "body": body}


def _number(tx: Transaction, told: Subject) -> bytes:
    return tx.vault.index("subject", str(told.identity))
