"""Firings: that a summary of a period was made for a subscription. Its key is why no restart makes it twice.

With it stands what was told: figures by outcome, which name nobody. So it is seen when they change afterwards.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, String, Table, Text, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from domain.outcome import Outcome
from domain.period import Period
from domain.restatement import Figures
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

firings = Table(
    "firings",
    metadata,
    Column("subscription_id", Big, ForeignKey("subscriptions.id"), primary_key=True, autoincrement=False),
    Column("period", String(21), primary_key=True),
    Column("due_at", Instant, nullable=False),
    Column("fired_at", Instant, nullable=False),
    Column("told", Text),
    Column("restated", Text),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the summary of a day told first, when, and what was told of that day last."""

    day: date
    at: datetime
    first: Figures
    last: Figures


_ADD = insert(firings).on_conflict_do_nothing()
_FIND = select(firings.c.fired_at).where(
    firings.c.subscription_id == bindparam("subscription"), firings.c.period == bindparam("about")
)
_ONE = update(firings).where(
    firings.c.subscription_id == bindparam("subscription"), firings.c.period == bindparam("about")
)
_TELL = _ONE.values(told=bindparam("to_told"))
_RESTATE = _ONE.values(restated=bindparam("to_restated"))
_TOLD = (
    select(firings)
    .where(
        firings.c.subscription_id == bindparam("subscription"),
        firings.c.period.between(bindparam("first"), bindparam("last")),
        firings.c.told.is_not(None),
    )
    .order_by(firings.c.period.desc())
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


async def change_told(tx: Transaction, subscription_id: int, period: Period, figures: Figures) -> None:
    """Keep what the summary of a period tells."""
    await tx.execute(_TELL, subscription=subscription_id, about=str(period), to_told=_written(figures))


async def change_restated(tx: Transaction, subscription_id: int, day: date, figures: Figures) -> None:
    """Keep what a later summary told of a day."""
    await tx.execute(_RESTATE, subscription=subscription_id, about=str(day), to_restated=_written(figures))


async def find_told(tx: Transaction, subscription_id: int, day: date) -> Told | None:
    """What was told of a day, if its summary was made."""
    row = await tx.one(_TOLD, subscription=subscription_id, first=str(day), last=str(day))
    return _told(row) if row else None


async def list_told(tx: Transaction, subscription_id: int, first: date, last: date) -> list[Told]:
    """What was told of the days from one to another, both included, the newest first."""
    rows = await tx.fetch(_TOLD, subscription=subscription_id, first=str(first), last=str(last))
    return [_told(row) for row in rows if len(row.period) == len(str(first))]


def _written(figures: Figures) -> str:
    return json.dumps({str(outcome): n for outcome, n in figures.items()})


def _figures(text: str) -> Figures:
    return {Outcome(outcome): n for outcome, n in json.loads(text).items()}


def _told(row: Any) -> Told:
    day = date.fromisoformat(row.period)
    return Told(day, row.fired_at, _figures(row.told), _figures(row.restated or row.told))
