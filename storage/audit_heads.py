"""Heads of the audit log: which were made, and which lie in the second place already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, bindparam, insert, select, update

from domain.head import TRACE, Head
from domain.head_check import HeadFile, Witness, trusted
from storage.audit import Verdict, add_entry, audit, verify
from storage.database import Transaction
from storage.schema import Big, Day, Instant, metadata
from storage.vault import verify as is_signed

audit_heads = Table(
    "audit_heads",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", Day, unique=True),
    Column("at", Instant, nullable=False),
    Column("seq", Big, nullable=False),
    Column("link", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("since", Big, nullable=False),
    Column("trail", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("exported_at", Instant),
    Index("ix_audit_heads_exported", "exported_at"),
)
MADE = "make_head"
THING = "head:"
YOUNG = timedelta(hours=1)
LONGEST = 100_000
"""Entries in one trail; before them a head names no single entry."""

_LAST = select(audit_heads).order_by(audit_heads.c.number.desc()).limit(1)
_OF_DAY = select(audit_heads.c.number).where(audit_heads.c.day == bindparam("about"))
_ADD = insert(audit_heads)
_WAITING = select(audit_heads).where(audit_heads.c.exported_at.is_(None)).order_by(audit_heads.c.number)
_EXPORTED = (
    update(audit_heads)
    .where(audit_heads.c.number == bindparam("which"))
    .values(exported_at=bindparam("to_exported_at"))
)
_FIRST = select(audit.c.link, audit.c.at).order_by(audit.c.seq).limit(1)
_LINKS = select(audit.c.link).where(audit.c.seq > bindparam("after")).order_by(audit.c.seq)


@dataclass(frozen=True, slots=True)
class Signed:
    """A head with its signature."""

    head: Head
    signature: bytes


async def is_head_due(tx: Transaction, day: date, now: datetime) -> bool:
    """Whether a day's head is still to be made. A log that has only just begun has none yet."""
    begun = await tx.one(_FIRST)
    return begun is not None and begun.at <= now - YOUNG and await tx.one(_OF_DAY, about=day) is None


async def add_head(tx: Transaction, now: datetime, by: str, day: date | None = None) -> Signed | None:
    """Sign how the log stands, this very entry included; None where the day's head was made meanwhile."""
    await tx.order("audit")
    if day and not await is_head_due(tx, day, now):
        return None
    before = await tx.one(_LAST)
    number = before.number + 1 if before else 1
    seq = await add_entry(tx, now, by, MADE, f"{THING}{number}")
    head = await _head(tx, number, seq, now, _signed(before).head if before else None)
    signed = Signed(head, tx.vault.sign(head.body))
    await tx.execute(_ADD, **_row(head), day=day, signature=signed.signature)
    return signed


async def list_waiting(tx: Transaction) -> list[Signed]:
    """The heads that are not in the second place yet, the oldest first."""
    return [_signed(row) for row in await tx.fetch(_WAITING)]


async def change_exported(tx: Transaction, number: int, now: datetime) -> None:
    """Note that a head lies in the second place."""
    await tx.execute(_EXPORTED, which=number, to_exported_at=now)


async def witnessed(tx: Transaction, files: Sequence[HeadFile]) -> tuple[Verdict, Witness]:
    """Follow the chain, and hold each entry against the heads of the second place."""
    witness = Witness(trusted(files))

    def seen(row: Any) -> None:
        witness.sees(row.seq, row.link)
        if row.action == MADE:
            witness.sees_made(int(row.object.removeprefix(THING)), datetime.fromisoformat(row.at))

    return await verify(tx, seen), witness


def checked(name: str, head: Head | None, signature: bytes, public_key: bytes) -> HeadFile:
    """A head from a file, after a look at its signature."""
    return HeadFile(name, head, head is not None and is_signed(public_key, head.body, signature))


async def _head(tx: Transaction, number: int, seq: int, now: datetime, before: Head | None) -> Head:
    since = max(before.seq if before else 0, seq - LONGEST)
    links = [row.link for row in await tx.fetch(_LINKS, after=since)]
    trail = b"".join(link[:TRACE] for link in links)
    chain = (await tx.one(_FIRST)).link[: 2 * TRACE]
    previous = before.digest if before else b""
    return Head(number, now, chain, seq, links[-1], previous, since, trail)


def _row(head: Head) -> dict[str, Any]:
    names = ("number", "at", "seq", "link", "chain", "previous", "since", "trail")
    return {name: getattr(head, name) for name in names} | {"exported_at": None}


def _signed(row: Any) -> Signed:
    told = (row.number, row.at, row.chain, row.seq, row.link, row.previous, row.since, row.trail)
    return Signed(Head(*told), row.signature)
