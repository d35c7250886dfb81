"""Subscriptions to summaries: which membership's area, how often, at what local time, and when next."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import Column, ForeignKey, String, Table, UniqueConstraint, bindparam, exists, select, update
from sqlalchemy.dialects.postgresql import insert

from domain.role import Role
from domain.schedule import Cadence
from storage.database import Transaction
from storage.people import memberships
from storage.schema import Big, Instant, metadata

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Big, primary_key=True),
    Column("membership_id", Big, ForeignKey("memberships.id"), nullable=False),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False, index=True),
    Column("cadence", String(12), nullable=False),
    Column("local_time", String(5), nullable=False),
    Column("next_at", Instant, index=True),
    UniqueConstraint("membership_id", "cadence"),
)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A summary that comes by itself; `next_at` is None while it is switched off."""

    id: int
    membership_id: int
    person_id: int
    cadence: Cadence
    at: time
    next_at: datetime | None

    @property
    def is_on(self) -> bool:
        """Whether it comes."""
        return self.next_at is not None


_held = memberships.c
_ALL = select(subscriptions)
_ONE = _ALL.where(subscriptions.c.id == bindparam("which"))
_OF_PERSON = _ALL.where(subscriptions.c.person_id == bindparam("person")).order_by(subscriptions.c.id)
_DUE = (
    select(subscriptions.c.id)
    .where(subscriptions.c.next_at <= bindparam("now"))
    .order_by(subscriptions.c.next_at, subscriptions.c.id)
)
_WITHOUT = (
    select(_held.person_id)
    .where(_held.role == bindparam("held"), _held.ended_at.is_(None), _held.confirmed_at.is_not(None))
    .where(~exists().where(subscriptions.c.membership_id == _held.id))
    .distinct()
    .order_by(_held.person_id)
)
_ADD = insert(subscriptions).on_conflict_do_nothing()
_CHANGE = (
    update(subscriptions)
    .where(subscriptions.c.id == bindparam("which"))
    .values(local_time=bindparam("to_local_time"), next_at=bindparam("to_next_at"))
)


async def add_subscription(
    tx: Transaction, membership_id: int, person_id: int, at: time, next_at: datetime | None
) -> None:
    """Subscribe a membership to the daily summary of its area, unless it is."""
    await tx.execute(
        _ADD,
        membership_id=membership_id,
        person_id=person_id,
        cadence=Cadence.DAILY,
        local_time=f"{at:%H:%M}",
        next_at=next_at,
    )


async def find_subscription(tx: Transaction, which: int) -> Subscription | None:
    """The subscription with this id."""
    row = await tx.one(_ONE, which=which)
    return _subscription(row) if row else None


async def list_subscriptions_of(tx: Transaction, person_id: int) -> list[Subscription]:
    """A person's subscriptions, the oldest first."""
    return [_subscription(row) for row in await tx.fetch(_OF_PERSON, person=person_id)]


async def list_due(tx: Transaction, now: datetime) -> list[int]:
    """The ids of those that are due, the longest due first."""
    return [row.id for row in await tx.fetch(_DUE, now=now)]


async def list_without(tx: Transaction, role: Role) -> list[int]:
    """The ids of those people of whom a membership with this role, not ended, lacks a subscription."""
    return [row.person_id for row in await tx.fetch(_WITHOUT, held=role)]


async def change_subscription(tx: Transaction, changed: Subscription) -> None:
    """Keep another time, and when it is due next."""
    await tx.execute(_CHANGE, which=changed.id, to_local_time=f"{changed.at:%H:%M}", to_next_at=changed.next_at)


def _subscription(row: Any) -> Subscription:
    at = time.fromisoformat(row.local_time)
    return Subscription(row.id, row.membership_id, row.person_id, Cadence(row.cadence), at, row.next_at)
