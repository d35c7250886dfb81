import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.area import Area
from domain.member import Membership
from domain.period import Period
from domain.role import Role
from domain.schedule import Cadence
from storage.database import Database
from storage.firings import add_firing, find_firing
from storage.people import add_membership, add_person, change_membership
from storage.subscriptions import (
    Subscription,
    add_subscription,
    change_subscription,
    find_subscription,
    list_due,
    list_subscriptions_of,
    list_without,
)

NOW = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
TODAY = Period.day(date(2026, 11, 21))
BOPHA = 1003


async def governor(database: Database, role: Role = Role.GOVERNOR, user_id: int = BOPHA) -> Membership:
    person = await database.transact(lambda tx: add_person(tx, user_id, "Bopha", "km", None, NOW))
    membership = Membership(0, person.id, role, Area.province("07"), NOW, NOW)
    return await database.transact(lambda tx: add_membership(tx, membership))


async def subscribed(database: Database, next_at: datetime = NOW, user_id: int = BOPHA) -> Subscription:
    held = await governor(database, user_id=user_id)
    await database.transact(lambda tx: add_subscription(tx, held.id, held.person_id, time(18), next_at))
    return (await database.read(lambda tx: list_subscriptions_of(tx, held.person_id)))[0]


async def test_a_subscription_is_read_as_it_was_made(database: Database) -> None:
    made = await subscribed(database)
    assert (made.cadence, made.at, made.next_at, made.is_on) == (Cadence.DAILY, time(18), NOW, True)
    assert await database.read(lambda tx: find_subscription(tx, made.id)) == made
    assert await database.read(lambda tx: find_subscription(tx, made.id + 1)) is None


async def test_a_membership_is_subscribed_once(database: Database) -> None:
    made = await subscribed(database)
    again = (made.membership_id, made.person_id, time(7), None)
    await database.transact(lambda tx: add_subscription(tx, *again))
    assert await database.read(lambda tx: list_subscriptions_of(tx, made.person_id)) == [made]


async def test_another_time_and_switching_off_are_kept(database: Database) -> None:
    made = await subscribed(database)
    changed = replace(made, at=time(6, 30), next_at=None)
    await database.transact(lambda tx: change_subscription(tx, changed))
    assert await database.read(lambda tx: find_subscription(tx, made.id)) == changed
    assert not changed.is_on


async def test_what_is_due_is_listed_the_longest_due_first(database: Database) -> None:
    now = await subscribed(database)
    before = await subscribed(database, NOW - timedelta(days=2), BOPHA + 1)
    await subscribed(database, NOW + timedelta(seconds=1), BOPHA + 2)
    assert await database.read(lambda tx: list_due(tx, NOW)) == [before.id, now.id]


@pytest.mark.parametrize(("role", "lacks"), [(Role.GOVERNOR, True), (Role.LEAD, False)])
async def test_a_governor_without_a_subscription_is_found(database: Database, role: Role, lacks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    held = await governor(database, role)
    assert (await database.read(lambda tx: list_without(tx, Role.GOVERNOR)) == [held.person_id]) is lacks


async def test_who_is_subscribed_or_ended_or_not_confirmed_lacks_none(database: Database) -> None:
    await subscribed(database)
    ended = replace(await governor(database, user_id=BOPHA + 1), ended_at=NOW)
    pending = replace(await governor(database, user_id=BOPHA + 2), confirmed_at=None)
    await database.transact(lambda tx: change_membership(tx, ended))
    await database.transact(lambda tx: change_membership(tx, pending))
    assert await database.read(lambda tx: list_without(tx, Role.GOVERNOR)) == []


async def test_a_period_is_fired_once(database: Database) -> None:
    made = await subscribed(database)
    assert await database.read(lambda tx: find_firing(tx, made.id, TODAY)) is None
    fired = [await database.transact(lambda tx: add_firing(tx, made.id, TODAY, NOW, NOW)) for _ in range(3)]
    assert fired == [True, False, False]
    assert await database.read(lambda tx: find_firing(tx, made.id, TODAY)) == NOW


async def test_a_day_and_a_week_are_different_periods(database: Database) -> None:
    made = await subscribed(database)
    week = Period.week(TODAY.last)
    works = [lambda tx, p=p: add_firing(tx, made.id, p, NOW, NOW) for p in (TODAY, TODAY.before, week)]
    assert await asyncio.gather(*map(database.transact, works)) == [True, True, True]
