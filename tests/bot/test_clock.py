import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.clock import Clock
from domain.area import STATE, Area
from handlers.firing import fire, prepare
from storage.database import Database
from storage.open import open_database
from storage.outbox import Lane, outbox
from storage.people import persons
from storage.seen import add_seen, seen
from storage.subscriptions import change_subscription
from storage.vault import Keys, Vault
from tests.figures import KAMPOT, KEP, Evening, evening_in, local
from tests.house import House


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def test_the_days_summary_comes_at_six_in_the_evening(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await evening.tick(local(17, 59, days=1))
    assert await bopha.said() == []
    await evening.report(2)
    await evening.tick(local(18, days=1))
    (text,) = await bopha.said()
    assert text.startswith("Summary · Kampot\nFriday, 22 November 2030\nAs of 22.11.2030 18:00\n\nTested: 2")
    assert await evening.audited("send_summary") == ["province:07"]


async def test_it_comes_once_however_often_the_clock_ticks(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    for minute in (0, 0, 1, 5, 59):
        await evening.tick(local(18, minute, days=1))
    assert len(await bopha.said()) == 1


async def test_it_comes_in_the_governors_language(evening: Evening, language: str) -> None:
    bopha = await evening.governor(KAMPOT, language=language)
    await evening.tick(local(18, days=1))
    assert {"en": "Friday", "km": "ថ្ងៃសុក្រ"}[language] in await bopha.screen()


async def test_each_area_of_a_governor_has_a_summary_of_its_own(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT, KEP, STATE)
    await evening.tick(local(18, days=1))
    heads = [text.splitlines()[0] for text in await bopha.said()]
    assert heads == ["Summary · Kampot", "Summary · Kep", "Summary · Whole state"]


async def test_its_button_opens_other_days_and_leaves_it_as_it_is(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await evening.tick(local(18, days=1))
    sent = await bopha.screen()
    await bopha.press("Other days")
    await bopha.press("Yesterday")
    assert (await bopha.said())[0] == sent
    assert "Thursday, 21 November 2030" in await bopha.screen()


async def test_three_days_that_were_missed_are_made_up_for_once_each_in_order(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    for _ in range(2):
        await evening.tick(local(18, 10, days=3))
    days = [text.splitlines()[1].split(",")[0] for text in await bopha.said()]
    assert days == ["Friday", "Saturday", "Sunday"]
    assert ["Sent late" in text for text in await bopha.said()] == [True, True, False]
    assert "it was due on 22.11.2030 18:00" in (await bopha.said())[0]


async def test_more_than_a_week_is_not_made_up_for(evening: Evening) -> None:
    await evening.governor(KAMPOT)
    await evening.tick(local(12, days=30))
    assert await evening.fired() == [f"2030-12-{day:02}" for day in range(14, 21)]


async def test_a_governor_who_is_suspended_gets_nothing_and_nothing_is_made_up_for(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    (held,) = await evening.held(bopha)
    await evening.change(held, suspended_at=local(18))
    await evening.tick(local(18, days=2))
    await evening.change(held, suspended_at=None)
    await evening.tick(local(17, days=3))
    assert await evening.fired() == []
    await evening.tick(local(18, days=3))
    assert await evening.fired() == ["2030-11-24"]


async def test_who_has_blocked_the_bot_gets_nothing_until_he_is_back(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.block()
    await evening.tick(local(18, days=1))
    await bopha.unblock()
    await evening.tick(local(18, days=2))
    assert await evening.fired() == ["2030-11-23"]


@pytest.mark.parametrize("changes", [{"ended_at": local(17)}, {"confirmed_at": None}, {"valid_from": local(19)}])
async def test_who_is_no_governor_now_is_not_subscribed(
    evening: Evening, changes: dict[str, datetime | None]
) -> None:
    bopha = await evening.governor(KAMPOT)
    (held,) = await evening.held(bopha)
    await evening.add(replace(held, area=KEP, **changes))  # type: ignore[arg-type]  # all three are moments
    await evening.tick()
    assert [one.membership_id for one in await evening.subscriptions(bopha)] == [held.id]


async def test_one_that_fails_does_not_keep_the_others_and_comes_when_it_can(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    dara = await evening.governor(KAMPOT, name="Dara")
    await speak(evening.house, bopha.id, "xx")
    await evening.tick(local(18, days=1))
    assert [len(await chat.said()) for chat in (bopha, dara)] == [0, 1]
    await speak(evening.house, bopha.id, "en")
    await evening.tick(local(18, 1, days=1))
    assert [len(await chat.said()) for chat in (bopha, dara)] == [1, 1]


async def test_a_process_that_dies_between_two_governors_leaves_nobody_out_and_nobody_twice(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    async with evening_in(database_url, keys, tmp_path) as evening:
        for name in ("Bopha", "Dara"):
            await evening.governor(KAMPOT, name=name)
        app, now = evening.house.app, local(18, days=1)
        due = await app.database.transact(lambda tx: prepare(tx, now, app.settings.timezone))
        work = partial(fire, which=due[0], now=now, owner=app.database.owner, voices=app.voices)
        assert len(await app.database.transact(work)) == 1
    async with open_database(database_url, Vault(keys)) as database:
        assert await database.transact(lambda tx: prepare(tx, now, app.settings.timezone)) == due[1:]
        assert len(await fired_all(database, due, evening, now)) == 1


async def test_processes_that_tick_at_once_make_each_summary_once(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    async with evening_in(database_url, keys, tmp_path) as evening, AsyncExitStack() as stack:
        for name in ("Bopha", "Dara", "Vanna"):
            await evening.governor(KAMPOT, name=name)
        now, app = local(18, days=2), evening.house.app
        due = await app.database.transact(lambda tx: prepare(tx, now, app.settings.timezone))
        databases = [await stack.enter_async_context(open_database(database_url, Vault(keys))) for _ in range(3)]
        made = await asyncio.gather(*(fired_all(database, due, evening, now) for database in databases))
    assert sorted(chat for part in made for chat in part) == sorted(
        [c.id for c in evening.house.chats.values()] * 2
    )


async def test_summaries_wait_behind_what_people_wait_for(evening: Evening) -> None:
    await evening.governor(KAMPOT)
    await evening.tick(local(18, days=1))
    rows = await evening.house.app.database.read(lambda tx: tx.fetch(select(outbox.c.lane)))
    assert {row.lane for row in rows} == {Lane.BROADCAST}


async def test_what_has_had_its_time_is_swept_away(evening: Evening) -> None:
    database = evening.house.app.database
    for number, days in ((1, 0), (2, 3)):
        await database.transact(partial(add_seen, update_id=number, now=local(18, days=days)))
    evening.wall.at = local(18, days=4)
    await evening.house.app.clock.sweep()
    assert [row.update_id for row in await database.read(lambda tx: tx.fetch(select(seen)))] == [2]


async def test_a_tick_without_a_database_fails_quietly(evening: Evening, database_url: str, keys: Keys) -> None:
    async with open_database(database_url, Vault(keys)) as database:
        pass
    app = evening.house.app
    await Clock(database, app.delivery, app.voices, evening.wall, app.settings.heads_folder).tick()
    assert await evening.fired() == []


async def test_a_clock_in_another_zone_strikes_by_that_zone(database_url: str, keys: Keys, tmp_path: Path) -> None:
    async with evening_in(database_url, keys, tmp_path, timezone="America/New_York") as evening:
        bopha = await evening.governor(Area.province("07"))
        (one,) = await evening.subscriptions(bopha)
        assert one.next_at == local(6, days=1)
        await evening.tick(local(6, days=1))
        assert await evening.fired() == ["2030-11-21"]


@pytest.mark.parametrize("at", [local(23, 59), local(0, days=1)])
async def test_a_minute_before_midnight_tells_of_the_day_and_midnight_of_the_day_that_ended(
    evening: Evening, at: datetime
) -> None:
    bopha = await evening.governor(KAMPOT)
    (one,) = await evening.subscriptions(bopha)
    changed = replace(one, at=at.timetz().replace(tzinfo=None), next_at=at)
    await evening.house.app.database.transact(lambda tx: change_subscription(tx, changed))
    await evening.tick(at)
    assert await evening.fired() == ["2030-11-21"]


async def fired_all(database: Database, due: list[int], evening: Evening, now: datetime) -> list[int]:
    """Fire each as a process of its own would; the chats to which something is owed."""
    owed = []
    for which in due:
        work = partial(fire, which=which, now=now, owner=database.owner, voices=evening.house.app.voices)
        owed += await database.transact(work)
    return [one.chat_id for one in owed]


async def speak(house: House, user_id: int, language: str) -> None:
    change = update(persons).where(persons.c.user_id == user_id).values(language=language)
    await house.app.database.transact(lambda tx: tx.execute(change))
