"""Files that are owed to somebody: sealed until they are delivered, and gone then.

A row of the outbox names its document; both are written in the transaction that owes them.
"""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import Column, LargeBinary, String, Table, bindparam, delete, insert, select

from storage.database import Transaction
from storage.schema import Instant, metadata

documents = Table(
    "documents",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("owed_at", Instant, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

KEPT = timedelta(days=7)
"""As long as anything that is owed."""

_ADD = insert(documents)
_FIND = select(documents.c.body).where(documents.c.id == bindparam("which"))
_DROP = delete(documents).where(documents.c.id == bindparam("which"))
_FORGET = delete(documents).where(documents.c.owed_at < bindparam("before"))


async def add_document(tx: Transaction, content: bytes, now: datetime) -> str:
    """Keep a file until it is delivered; its id."""
    which = secrets.token_urlsafe(8)
    await tx.execute(_ADD, id=which, owed_at=now, body=tx.vault.seal_bytes(content, "documents", which, "body"))
    return which


async def find_document(tx: Transaction, which: str) -> bytes | None:
    """What is in the file, if it is still there."""
    row = await tx.one(_FIND, which=which)
    return tx.vault.open_bytes(row.body, "documents", which, "body") if row else None


async def drop_document(tx: Transaction, which: str) -> None:
    """It was delivered, or never will be."""
    await tx.execute(_DROP, which=which)


async def forget_documents(tx: Transaction, now: datetime) -> int:
    """Drop what nobody could deliver for a week."""
    return await tx.execute(_FORGET, before=now - KEPT)
