"""That the bot was there, minute by minute, and from when to when it was not.

All processes of a bot share one row: it was away while none of them lived.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Integer, Table, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
)
outages = Table(
    "outages",
    metadata,
    Column("id", Big, primary_key=True),
    Column("began_at", Instant, nullable=False, unique=True),
    Column("ended_at", Instant, nullable=False, index=True),
)

GAP = timedelta(minutes=5)
"""Between two heartbeats: a longer one is an outage."""
_ONE = 1


@dataclass(frozen=True, slots=True)
class Outage:
    """From the last heartbeat before it to the first after it."""

    id: int
    began_at: datetime
    ended_at: datetime

    @property
    def length(self) -> timedelta:
        """How long the bot was away."""
        return self.ended_at - self.began_at


_LAST = select(heartbeats.c.at).where(heartbeats.c.id == _ONE)
_FIRST = insert(heartbeats).on_conflict_do_nothing()
_BEAT = update(heartbeats).where(heartbeats.c.id == _ONE, heartbeats.c.at == bindparam("last"))
_BEAT = _BEAT.values(at=bindparam("now"))
_ADD = insert(outages).on_conflict_do_nothing()
_FIND = select(outages).where(outages.c.id == bindparam("which"))
_SINCE = (
    select(outages).where(outages.c.ended_at >= bindparam("since")).order_by(outages.c.ended_at.desc()).limit(1)
)


async def beat(tx: Transaction, now: datetime) -> None:
    """Note that the bot is there; and where it was not for a while, that outage. Of several processes one does."""
    last = await tx.one(_LAST)
    if last is None:
        await tx.execute(_FIRST, id=_ONE, at=now)
    elif await tx.execute(_BEAT, last=last.at, now=now) and now - last.at > GAP:
        await tx.execute(_ADD, began_at=last.at, ended_at=now)


async def find_outage(tx: Transaction, which: int) -> Outage | None:
    """The outage with this id."""
    row = await tx.one(_FIND, which=which)
    return _outage(row) if row else None


async def find_outage_since(tx: Transaction, since: datetime) -> Outage | None:
    """The outage that ended last, if that was not before a moment."""
    row = await tx.one(_SINCE, since=since)
    return _outage(row) if row else None


def _outage(row: Any) -> Outage:
    return Outage(row.id, row.began_at, row.ended_at)
