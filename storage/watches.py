"""How far the look-ups of the register have been watched over, and which weeks have had their digest."""

from datetime import date, datetime

from sqlalchemy import Column, String, Table, bindparam, literal_column, select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

watches = Table(
    "watches",
    metadata,
    Column("key", String(24), primary_key=True),
    Column("seq", Big, nullable=False),
    Column("at", Instant, nullable=False),
)
LOOK_UPS = "look_ups"
"""The key under which it is kept how far look-ups were read."""

_ADD = insert(watches).on_conflict_do_nothing()
_REACHED = select(watches.c.seq).where(watches.c.key == bindparam("which"))
_REACH = insert(watches).on_conflict_do_update(
    index_elements=["key"], set_={"seq": literal_column("excluded.seq"), "at": literal_column("excluded.at")}
)


async def add_digest(tx: Transaction, week: date, now: datetime) -> bool:
    """Note that the digest of the week that began then is made now; False when it was made before."""
    return await tx.execute(_ADD, key=_digest(week), seq=0, at=now) == 1


async def is_digested(tx: Transaction, week: date) -> bool:
    """Whether a week has had its digest."""
    return await tx.one(_REACHED, which=_digest(week)) is not None


async def find_reached(tx: Transaction) -> int:
    """The number of the last entry of the audit log that was watched over; 0 at first."""
    row = await tx.one(_REACHED, which=LOOK_UPS)
    return int(row.seq) if row else 0


async def change_reached(tx: Transaction, seq: int, now: datetime) -> None:
    """Note how far it is now."""
    await tx.execute(_REACH, key=LOOK_UPS, seq=seq, at=now)


def _digest(week: date) -> str:
    return f"digest:{week}"
