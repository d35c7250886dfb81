"""Ten thousand updates that nobody should send, through the real intake: a clear word, no harm, no rest."""

import asyncio
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.trial.server.updates import Update
from bot.trial.server.world import Query
from domain.area import Area
from domain.role import Role
from storage.drafts import list_open
from storage.parked import list_parked
from storage.people import find_actor
from storage.tables import TABLES
from tests.hostile import Sender, Sent
from tests.house import LONG_AGO, House
from tests.storage.ground import directly

SEED = 26
UNTOUCHED = ("seen", "outbox", "screens", "parked", "heartbeats", "alembic_version")
"""Tables that hold no state that anybody would have a right to."""
BATCH = 500
HARMLESS = (
    "query is too old", "message to edit not found", "callback_query_id", "invalid message identifier",
    "chat not found",
)  # fmt: skip
"""Refusals that follow from an update that was made up: its chat, its message and its query never were."""
pytestmark = [
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),  # some kinds only warn
]


@pytest.fixture
async def house(house: House) -> House:
    await house.institutions()
    return house


async def received(house: House, sent: Iterable[Sent]) -> dict[int, Sent]:
    """Lay them before the bot, and wait until all are dealt with."""
    world, numbered = house.served.world, {}
    for one in sent:
        number = world.updates.next_id
        world.updates.next_id += 1
        numbered[number] = one
        query = one.content.get("callback_query")
        if one.possible and query:
            world.queries[query["id"]] = Query(query["id"], one.chat_id, world.now())
        world.updates.waiting[number] = Update(number, one.chat_id, world.now(), one.body(number))
        if len(numbered) % BATCH == 0:
            await dealt_with(house)
    await dealt_with(house)
    return numbered


async def dealt_with(house: House) -> None:
    house.served.world.updates.arrived.tell()
    async with asyncio.timeout(60):
        await house.drain()


async def state(url: str) -> Mapping[str, list[str]]:
    """All rows that hold something of worth. Whether somebody has blocked the bot is their own affair."""
    tables = [table for name, table in TABLES.tables.items() if name not in UNTOUCHED]
    wanted = {table.name: ", ".join(f'"{c.name}"' for c in table.c if c.name != "blocked") for table in tables}
    return {
        name: sorted(map(repr, await directly(url, f"SELECT {columns} FROM {name}")))  # noqa: S608 - our own names
        for name, columns in wanted.items()
    }


async def unharmed(house: House, numbered: Mapping[int, Sent], logs: Iterable[Mapping[str, Any]]) -> None:
    """Whatever a person can cause was handled, and every request was one that Telegram takes."""
    troubles = [e for e in logs if e["event"] in {"handler failed", "turn failed", "task failed", "tick failed"}]
    assert [e for e in troubles if e.get("update") not in numbered or numbered[e["update"]].possible] == []
    parked = await house.app.database.read(list_parked)
    assert [(place, raw) for number, _, place, raw in parked if numbered[number].possible] == []
    refused = [one["description"] for one in house.refused]
    assert [why for why in refused if not any(word in why for word in HARMLESS)] == []


async def draft_ids(house: House, *names: str) -> list[str]:
    """Begin a report for each, and tell the drafts' ids."""
    found = []
    for chat in (house.chats[name] for name in names):
        await chat.say("/report")
        actor = await house.app.database.read(partial(find_actor, user_id=chat.id))
        assert actor is not None
        found += [kept.id for kept in await house.app.database.read(partial(list_open, person_id=actor.id))]
    return found


async def test_whoever_has_no_right_changes_nothing_at_all(house: House, database_url: str) -> None:
    await house.member("Sokha")
    drafts = await draft_ids(house, "Sokha")
    ended = await house.member("Dara", ended_at=LONG_AGO)
    suspended = await house.member("Bopha", Role.ADMIN, suspended_at=LONG_AGO)
    stranger = await house.phone("Nobody")
    house.served.world.phones[stranger.id].started = True
    before = await state(database_url)
    with capture_logs() as logs:
        numbered = await received(house, Sender(SEED, [ended, suspended, stranger], drafts).some(3000))
    assert await state(database_url) == before
    await unharmed(house, numbered, logs)


async def test_members_with_mean_ideas_change_nothing_of_others(house: House, database_url: str) -> None:
    await house.member("Sokha")
    mean = [
        await house.member("Dara"),
        await house.member("Vanna", Role.LEAD, Area.province("07")),
        await house.member("Bopha", Role.GOVERNOR, Area.province("07")),
        await house.member("Chan", Role.AUDITOR),
        await house.member("Rith", Role.PERSONNEL_OFFICER),
    ]
    drafts = await draft_ids(house, "Sokha", "Dara")
    before = await state(database_url)
    with capture_logs() as logs:
        numbered = await received(house, Sender(SEED + 1, mean, drafts).some(5500))
    after = await state(database_url)
    assert after["memberships"] == before["memberships"]
    assert after["invitations"] == before["invitations"]
    assert [row for row in after["drafts"] if drafts[0] in row] == [
        row for row in before["drafts"] if drafts[0] in row
    ]
    await unharmed(house, numbered, logs)


async def test_an_admin_with_mean_ideas_breaks_nothing(house: House) -> None:
    await house.member("Sokha")
    admin = await house.member("Dara", Role.ADMIN)
    with capture_logs() as logs:
        numbered = await received(house, Sender(SEED + 2, [admin]).some(1500))
    await unharmed(house, numbered, logs)
