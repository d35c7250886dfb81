"""The outbox: what is owed to a chat, written in the transaction that owes it.

The process that wrote a row delivers it from memory; the row is what survives. A row belongs to its owner
while that process lives (`Database.owners`); the rows of the dead are claimed by the living.
"""

import json
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
)
from sqlalchemy import update as change

from storage.claims import Claims
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", Big, primary_key=True),
    Column("chat_id", Big, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("owner", Big, nullable=False),
    Column("state", String(8), nullable=False),
    Column("owed_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("attempts", Integer, nullable=False),
    Column("begun_at", Instant),
    Column("failure", String(120)),
    Column("mark", String(16), nullable=False),
    Column("body", LargeBinary),
)
_IS_OWED = outbox.c.state == literal_column("'owed'")  # bound, it would be planned anew each time
Index("ix_outbox_owed", outbox.c.id, sqlite_where=_IS_OWED, postgresql_where=_IS_OWED)
Index("ix_outbox_done", outbox.c.done_at)

KEPT = timedelta(days=7)


class Lane(IntEnum):
    """Who goes first when all can't go at once."""

    REPLY = 0
    NOTICE = 1
    BROADCAST = 2


@dataclass(frozen=True, slots=True)
class Owed:
    """What Telegram shall receive: a method and its payload, or a screen to show (bot/delivery.py).

    `begun` says that a call which may not be repeated was on its way when its process died.
    """

    id: int
    chat_id: int
    lane: Lane
    body: dict[str, Any]
    attempts: int = 0
    begun: bool = False


_ADD = insert(outbox).returning(outbox.c.id)
_CLAIMS = Claims(outbox, _IS_OWED)
_DONE = (
    change(outbox)
    .where(outbox.c.id == bindparam("which"))
    .values(state=bindparam("end"), done_at=bindparam("now"), failure=bindparam("why"), body=None)
)
_LATER = (
    change(outbox)
    .where(outbox.c.id == bindparam("which"))
    .values(due_at=bindparam("due"), attempts=bindparam("tries"), failure=bindparam("why"), begun_at=None)
)
_BEGUN = change(outbox).where(outbox.c.id == bindparam("which")).values(begun_at=bindparam("now"))
_COUNT = (
    select(outbox.c.state, func.count().label("n"))
    .where(outbox.c.state.in_(["owed", "dead"]))
    .group_by(outbox.c.state)
)
_FORGET = delete(outbox).where(outbox.c.done_at < bindparam("before"))


async def add_owed(
    tx: Transaction, chat_id: int, body: dict[str, Any], *, now: datetime, owner: int, lane: Lane = Lane.REPLY
) -> Owed:
    """Owe a chat something; whoever commits hands the result to the delivery."""
    mark = secrets.token_hex(8)
    row = await tx.one(
        _ADD,
        chat_id=chat_id,
        lane=int(lane),
        owner=owner,
        state="owed",
        owed_at=now,
        due_at=now,
        attempts=0,
        mark=mark,
        body=tx.vault.seal(json.dumps(body), "outbox", mark, "body"),
    )
    return Owed(row.id, chat_id, lane, body)


async def list_owners(tx: Transaction) -> set[int]:
    """Who owes anything."""
    return await _CLAIMS.owners(tx)


async def claim_owed(tx: Transaction, owner: int, gone: Collection[int]) -> list[Owed]:
    """Take over what processes that are gone still owed."""
    return [_owed(tx, row) for row in await _CLAIMS.take_over(tx, owner, gone)]


async def change_sent(tx: Transaction, which: int, now: datetime) -> None:
    """Telegram has it: the body is emptied."""
    await tx.execute(_DONE, which=which, end="sent", now=now, why=None)


async def change_dead(tx: Transaction, which: int, why: str, now: datetime) -> None:
    """It can never arrive: counted and seen by an operator, the body is emptied."""
    await tx.execute(_DONE, which=which, end="dead", now=now, why=why[:120])


async def change_later(tx: Transaction, which: int, due: datetime, attempts: int, why: str) -> None:
    """It will be tried again."""
    await tx.execute(_LATER, which=which, due=due, tries=attempts, why=why[:120])


async def change_begun(tx: Transaction, which: int, now: datetime) -> None:
    """A call that may not be repeated goes out: whoever finds the row so does not know what came of it."""
    await tx.execute(_BEGUN, which=which, now=now)


async def count_outbox(tx: Transaction) -> dict[str, int]:
    """How many rows are owed, and how many are dead."""
    counted = {row.state: int(row.n) for row in await tx.fetch(_COUNT)}
    return {"owed": counted.get("owed", 0), "dead": counted.get("dead", 0)}


async def forget_done(tx: Transaction, now: datetime) -> int:
    """Drop rows that were done with a week ago."""
    return await tx.execute(_FORGET, before=now - KEPT)


def _owed(tx: Transaction, row: Any) -> Owed:
    body = json.loads(tx.vault.open(row.body, "outbox", row.mark, "body"))
    return Owed(row.id, row.chat_id, Lane(row.lane), body, row.attempts, row.begun_at is not None)
