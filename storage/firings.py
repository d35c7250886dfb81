"""Firings: that a summary of a period was made for a subscription. Its key is why no restart makes it twice."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, String, Table, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from domain.period import Period
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

firings = Table(
    "firings",
    metadata,
    Column("subscription_id", Big, ForeignKey("subscriptions.id"), primary_key=True, autoincrement=False),
    Column("period", String(21), primary_key=True),
    Column("due_at", Instant, nullable=False),
    Column("fired_at", Instant, nullable=False),
)

_ADD = insert(firings).on_conflict_do_nothing()
_FIND = select(firings.c.fired_at).where(
    firings.c.subscription_id == bindparam("subscription"), firings.c.period == bindparam("about")
)


async def add_firing(
    tx: Transaction, subscription_id: int, period: Period, due_at: datetime, now: datetime
) -> bool:
    """Note that the summary of a period is made now; False when it was made before, by whatever process."""
    told = {"period": str(period), "due_at": due_at, "fired_at": now}
    return await tx.execute(_ADD, subscription_id=subscription_id, **told) == 1


async def find_firing(tx: Transaction, subscription_id: int, period: Period) -> datetime | None:
    """When the summary of a period was made, if it was."""
    row = await tx.one(_FIND, subscription=subscription_id, about=str(period))
    return row.fired_at if row else None
