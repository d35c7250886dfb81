"""The audit log: append-only, each entry linked to the one before by a keyed hash.

The link is an HMAC under a key that is not in the database: whoever can only write the database can't make a
chain that verifies. Entries name persons by their id, never by name or number.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index, LargeBinary, String, Table, Text, bindparam, insert, select, type_coerce

from storage.database import Transaction
from storage.schema import Big, Instant, instant, metadata

audit = Table(
    "audit",
    metadata,
    Column("seq", Big, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor", String(40), nullable=False),
    Column("action", String(40), nullable=False),
    Column("object", String(80), nullable=False),
    Column("details", Text, nullable=False),
    Column("link", LargeBinary, nullable=False),
    Index("ix_audit_actor", "actor", "seq"),
    Index("ix_audit_action", "action", "seq"),
    Index("ix_audit_object", "object", "seq"),
    Index("ix_audit_at", "at"),
)

PAGE = 1000

_ADD = insert(audit)
_HEAD = select(audit.c.seq, audit.c.link).order_by(audit.c.seq.desc()).limit(1)
_WRITTEN = (
    type_coerce(column, String).label(column.name) if column.name == "at" else column for column in audit.c
)
"""The columns as they stand in the database: a moment that is none shall be found, not stumbled over."""
_AFTER = select(*_WRITTEN).where(audit.c.seq > bindparam("after")).order_by(audit.c.seq).limit(PAGE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What reading the whole chain found: entries that hold, and the first that does not, if any."""

    entries: int
    first_bad: int | None


async def add_entry(
    tx: Transaction, now: datetime, actor: str, action: str, thing: str, **details: str | int | None
) -> int:
    """Write down who did what to which thing; returns the entry's number. Never carries personal data."""
    await tx.order("audit")
    head = await tx.one(_HEAD)
    seq, previous = (head.seq + 1, head.link) if head else (1, b"")
    told = json.dumps(details, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    link = tx.vault.link(previous, _text(seq, instant(now), actor, action, thing, told))
    await tx.execute(_ADD, seq=seq, at=now, actor=actor, action=action, object=thing, details=told, link=link)
    return seq


async def verify(tx: Transaction, seen: Callable[[Any], None] | None = None) -> Verdict:
    """Follow the chain from its beginning; a missing, added, moved or changed entry is the first bad one.

    Each entry that holds is shown to `seen`.
    """
    seq, link = 0, b""
    while rows := await tx.fetch(_AFTER, after=seq):
        for row in rows:
            if row.seq != seq + 1 or row.link != (link := _expected(tx, link, row)):
                return Verdict(seq, seq + 1)
            seq += 1
            if seen:
                seen(row)
    return Verdict(seq, None)


def _expected(tx: Transaction, previous: bytes, row: Any) -> bytes:
    return tx.vault.link(previous, _text(row.seq, row.at, row.actor, row.action, row.object, row.details))


def _text(seq: int, *parts: object) -> bytes:
    """An unambiguous form of an entry: a list keeps `a|b` and `a` `|b` apart."""
    return json.dumps([seq, *map(str, parts)], ensure_ascii=False).encode()
