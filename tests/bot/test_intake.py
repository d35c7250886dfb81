"""Updates are acknowledged after their commit, whatever the network, the database or Telegram does."""

import asyncio
import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.app import App
from bot.intake import Backlog
from bot.trial.server import Options, Served, serve
from bot.trial.server.faults import Fault, Kind
from bot.trial.server.gestures import press, text
from bot.trial.server.updates import Update
from storage.vault import Keys
from tests.bot.command import PATIENCE, started
from tests.chat import Chat
from tests.house import House, settings_for
from tests.storage.ground import unavailable

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NOTHING_YET = "You have not submitted any reports yet. Start with /report."
TROUBLES = {
    "conflict": Fault(kind=Kind.ERROR, method="getUpdates", count=2, code=409),
    "unauthorised for a moment": Fault(kind=Kind.ERROR, method="getUpdates", count=2, code=401),
    "server error": Fault(kind=Kind.ERROR, method="getUpdates", count=2, code=502),
    "lost before": Fault(kind=Kind.DROP_BEFORE, method="getUpdates", count=2),
    "lost after": Fault(kind=Kind.DROP_AFTER, method="getUpdates", count=2),
    "flood": Fault(kind=Kind.FLOOD, method="getUpdates", count=1, retry_after=1),
    "twice at once": Fault(kind=Kind.DUPLICATE, count=3),
    "again after the acknowledgement": Fault(kind=Kind.REDELIVER, count=3),
}


@SQLITE
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_every_update_is_taken_once_whatever_happens_on_the_way(house: House, trouble: str) -> None:
    sokha = await house.member("Sokha")
    house.served.world.faults.add(TROUBLES[trouble])
    for _ in range(3):
        await sokha.say("/cancel")
    await house.drain()
    assert await sokha.said() == ["There is nothing open to cancel."] * 3


@SQLITE
async def test_another_bot_that_asks_too_is_told_and_outlasted(house: House) -> None:
    sokha = await house.member("Sokha")
    with capture_logs() as logs:
        async with house.session.post(
            f"{house.served.url}/bot{house.served.world.options.token}/getUpdates"
        ) as other:
            assert other.status == 200
        await sokha.say("/mine")
    assert await sokha.said() == [NOTHING_YET]
    assert "409" in next(entry["reason"] for entry in logs if entry["event"] == "intake waits")


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Nobody can commit."""
    with path.with_suffix(".lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@SQLITE
async def test_nothing_is_acknowledged_before_its_commit(house: House, tmp_path: Path) -> None:
    sokha, world = await house.member("Sokha"), house.served.world
    with held(tmp_path / "fieldbook.db"):
        text(world, world.phones[sokha.id], "/mine")
        await asyncio.sleep(0.2)
        assert len(world.updates) == 1
    await house.drain()
    assert (len(world.updates), await sokha.said()) == (0, [NOTHING_YET])


async def test_while_the_database_is_gone_nothing_is_acknowledged_and_nothing_lost(
    house: House, database_url: str
) -> None:
    sokha, world = await house.member("Sokha"), house.served.world
    with capture_logs() as logs:
        async with unavailable(house.app.database, database_url):
            text(world, world.phones[sokha.id], "/mine")
            while not any(entry["event"] == "intake waits" for entry in logs):  # noqa: ASYNC110 - it logs, no more
                await asyncio.sleep(0.01)
            assert len(world.updates) == 1
        await house.drain()
    assert await sokha.said() == [NOTHING_YET]


async def test_an_update_without_a_usable_number_is_passed_over(house: House) -> None:
    sokha, updates = await house.member("Sokha"), house.served.world.updates
    for body in (b'{"update_id": "x"}', b'{"update_id": 99999999999999999999}', b"[]", b"7"):
        updates.waiting[-len(updates.waiting) - 1] = Update(-1, sokha.id, 0, body)
    await sokha.say("/mine")
    assert await sokha.said() == [NOTHING_YET]


@dataclass
class Away:
    """A server with a member whose bot is not there yet."""

    served: Served
    session: aiohttp.ClientSession
    settings: dict[str, Any]
    member: int = 0

    def as_given(self) -> dict[str, Any]:
        """The same settings for a process of its own."""
        settings = settings_for(self.served, **self.settings)
        secrets = {"token": self.served.world.options.token, "keys": self.settings["keys"].to_json()}
        plain = {"api_url": settings.api_url, "data": settings.data, "database_url": settings.database}
        return {**secrets, **plain, "listen": "127.0.0.1:0", "pace": 0}

    async def house(self, app: App) -> House:
        house = House(self.served, app, self.session)
        await house.drain()
        return house


@pytest.fixture
async def away(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Away]:
    async with serve(Options(pace=False)) as served, aiohttp.ClientSession() as session:
        given: dict[str, Any] = {"database_url": database_url, "keys": keys, "folder": tmp_path}
        async with App(settings_for(served, **given)) as app:
            chat = await House(served, app, session).member("Sokha")
            await chat.say("/report")
        yield Away(served, session, given, chat.id)


@SQLITE
async def test_presses_that_waited_while_the_bot_was_away_are_handled_but_get_no_word(away: Away) -> None:
    world = away.served.world
    phone = world.phones[away.member]
    ((number, message),) = [one for one in phone.messages.items() if one[1].inline]
    assert message.inline is not None
    press(world, phone, number, data=message.inline["inline_keyboard"][-1][0]["callback_data"])
    world.forwarded += 600
    async with App(settings_for(away.served, **away.settings)) as app:
        await away.house(app)
        assert "Give up" in phone.messages[number].body["text"]
    assert world.refused == []


@SQLITE
async def test_a_webhook_that_was_left_behind_is_taken_away_before_polling(away: Away) -> None:
    url = f"{away.served.url}/bot{away.served.world.options.token}/setWebhook"
    async with away.session.post(url, json={"url": "http://127.0.0.1:9/nobody"}) as answer:
        assert answer.status == 200
    async with App(settings_for(away.served, **away.settings)) as app:
        house = await away.house(app)
        phone = house.served.world.phones[away.member]
        chat = Chat(away.served.url, away.session, phone.id, phone.phone_number, house.drain)
        await chat.say("/mine")
        assert (await chat.said())[-1] == NOTHING_YET


@pytest.mark.parametrize("waiting", [0, 3])
def test_the_backlog_is_over_when_as_many_came_as_waited(waiting: int) -> None:
    backlog = Backlog(waiting)
    assert [backlog.fresh(2) for _ in range(3)] == [waiting <= 0, waiting <= 2, True]


@SQLITE
async def test_sigterm_in_the_middle_of_a_batch_loses_and_repeats_nothing(away: Away) -> None:
    world, settings = away.served.world, settings_for(away.served, **away.settings)
    async with App(settings) as app:
        house = House(away.served, app, away.session)
        phones = [world.phones[(await house.member(f"P{number}")).id] for number in range(60)]
    for phone in phones:
        text(world, phone, "/cancel")
    before = len(world.history)
    process = await started("run", **away.as_given())
    told = asyncio.create_task(process.communicate())
    async with asyncio.timeout(PATIENCE):
        while not any(one.data.get("method") == "sendMessage" for one in world.history[before:]):  # noqa: ASYNC110 - it is in another process
            await asyncio.sleep(0.002)
    process.terminate()
    await asyncio.wait_for(told, PATIENCE)
    assert process.returncode == 0
    async with App(settings) as app:
        await away.house(app)
    answered = [[m.body["text"] for m in phone.messages.values() if m.from_bot] for phone in phones]
    assert answered == [["There is nothing open to cancel."]] * 60
