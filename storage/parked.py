"""Updates whose handler failed twice, kept sealed where an operator sees that they are there."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, LargeBinary, String, Table, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

parked = Table(
    "parked",
    metadata,
    Column("update_id", Big, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("failure", String(200), nullable=False),
    Column("body", LargeBinary),
    Column("settled_at", Instant),
)

_ADD = insert(parked).on_conflict_do_nothing()
_WAITING = select(parked.c.update_id, parked.c.at, parked.c.failure, parked.c.body).where(
    parked.c.settled_at.is_(None)
)
_COUNT = select(func.count().label("n")).where(parked.c.settled_at.is_(None))
_SETTLE = (
    update(parked).where(parked.c.update_id == bindparam("which")).values(settled_at=bindparam("now"), body=None)
)


async def add_parked(tx: Transaction, update_id: int, raw: str, failure: str, now: datetime) -> None:
    """Keep an update (its JSON) with the place where its handler failed."""
    body = tx.vault.seal(raw, "parked", str(update_id), "body")
    await tx.execute(_ADD, update_id=update_id, at=now, failure=failure[:200], body=body)


async def list_parked(tx: Transaction) -> list[tuple[int, datetime, str, str]]:
    """What waits for an operator: update id, when, where it failed, its JSON."""
    rows: list[Any] = await tx.fetch(_WAITING)
    return [(r.update_id, r.at, r.failure, _opened(tx, r)) for r in rows]


async def count_parked(tx: Transaction) -> int:
    """How many wait."""
    return int((await tx.one(_COUNT)).n)


async def change_settled(tx: Transaction, update_id: int, now: datetime) -> bool:
    """Done with: its body is emptied."""
    return await tx.execute(_SETTLE, which=update_id, now=now) == 1


def _opened(tx: Transaction, row: Any) -> str:
    return tx.vault.open(row.body, "parked", str(row.update_id), "body")
