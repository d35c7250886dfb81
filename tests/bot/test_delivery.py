"""What is owed arrives: in order within a chat, at Telegram's pace, whatever goes wrong on the way."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text as sql
from structlog.testing import capture_logs

from bot.app import App
from bot.delivery import GIVE_UP
from bot.trial.server import Options, serve
from bot.trial.server.faults import Fault, Kind
from storage.outbox import Lane, count_outbox
from storage.people import is_blocked
from storage.vault import Keys
from tests.bot.owing import owe, owe_only, people, screen, sent, text, words
from tests.house import House, housed, settings_for
from tests.storage.ground import unavailable

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TROUBLES = {
    "server error": Fault(kind=Kind.ERROR, count=2, method="sendMessage", code=502),
    "lost before": Fault(kind=Kind.DROP_BEFORE, count=2, method="sendMessage"),
    "slow": Fault(kind=Kind.DELAY, count=3, method="sendMessage", seconds=0.2),
    "flood": Fault(kind=Kind.FLOOD, count=1, method="sendMessage", retry_after=1),
}


@SQLITE
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_what_is_owed_arrives_once_and_in_order_within_each_chat(house: House, trouble: str) -> None:
    chats = await people(house, 4)
    house.served.world.faults.add(TROUBLES[trouble])
    await owe(house, *((chat, text(f"{number}")) for number in range(5) for chat in chats))
    await house.drain()
    assert [words(sent(house), chat) for chat in chats] == [["0", "1", "2", "3", "4"]] * 4
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 0}


@SQLITE
async def test_what_was_carried_out_but_not_answered_may_come_twice_but_not_out_of_order(house: House) -> None:
    (chat,) = await people(house, 1)
    house.served.world.faults.add(Fault(kind=Kind.DROP_AFTER, count=1, method="sendMessage"))
    await owe(house, *((chat, text(f"{number}")) for number in range(3)))
    await house.drain()
    assert words(sent(house)) == ["0", "0", "1", "2"]


@pytest.fixture
async def paced(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    """At the real pace."""
    async with housed(database_url, keys, tmp_path, pace=28) as standing:
        yield standing


@SQLITE
async def test_not_more_than_telegram_takes_is_started_in_any_second(paced: House) -> None:
    chats = await people(paced, 50)
    await owe(paced, *((chat, text("x")) for chat in chats), lane=Lane.BROADCAST)
    await paced.drain()
    times = [one.at for one in sent(paced)]
    assert len(times) == 50
    assert max(sum(start <= at < start + 1 for at in times) for start in times) <= 30


@SQLITE
async def test_a_chat_gets_about_one_message_a_second(paced: House) -> None:
    (chat,) = await people(paced, 1)
    await owe(paced, *((chat, text(f"{number}")) for number in range(3)))
    await paced.drain()
    assert min(after.at - before.at for before, after in pairwise(sent(paced))) > 0.8


@SQLITE
async def test_a_reply_goes_before_broadcasts_that_were_owed_earlier(paced: House) -> None:
    *many, sokha = await people(paced, 31)
    await owe(paced, *((chat, text("news")) for chat in many), lane=Lane.BROADCAST)
    await owe(paced, (sokha, text("reply")), lane=Lane.REPLY)
    await paced.drain()
    assert words(sent(paced)).index("reply") < 5


@SQLITE
async def test_a_content_that_was_overtaken_is_not_shown_any_more(house: House) -> None:
    (chat,) = await people(house, 1)
    house.served.world.faults.add(Fault(kind=Kind.DELAY, count=1, method="sendMessage", seconds=0.3))
    for number in range(5):
        await owe(house, (chat, screen(f"{number}")))
    await house.drain()
    assert words(sent(house)) == ["0", "4"]
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 0}


@SQLITE
async def test_a_message_is_never_edited_into_what_it_already_is(house: House) -> None:
    (chat,) = await people(house, 1)
    for _ in range(3):
        await owe(house, (chat, screen("<b>same</b> &amp; same")))
        await house.drain()
    assert words(sent(house)) == ["same & same"]
    assert house.refused == []


@SQLITE
async def test_a_screen_whose_message_is_gone_is_sent_again(house: House) -> None:
    (chat,) = await people(house, 1)
    await owe(house, (chat, screen("one")))
    await house.drain()
    house.served.world.phones[chat.id].messages.clear()
    await owe(house, (chat, screen("two")))
    await house.drain()
    assert [(one.kind, one.data["message"]["text"]) for one in sent(house)] == [("sent", "one"), ("sent", "two")]


@SQLITE
async def test_what_telegram_will_never_take_is_dead_and_holds_up_nothing(house: House) -> None:
    (chat,) = await people(house, 1)
    await owe(house, (chat, text("")), (chat, text("x" * 5000)), (chat, text("after")))
    await house.drain()
    assert words(sent(house)) == ["after"]
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 2}


@SQLITE
async def test_a_row_that_no_version_of_ours_understands_is_dead_and_holds_up_nothing(house: House) -> None:
    (chat,) = await people(house, 1)
    await owe(house, (chat, {"method": "sendMessage"}), (chat, {}), (chat, text("after")))
    await house.drain()
    assert words(sent(house)) == ["after"]
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 2}


@SQLITE
async def test_after_very_many_attempts_a_row_is_dead(house: House) -> None:
    (chat,) = await people(house, 1)
    house.served.world.faults.add(Fault(kind=Kind.ERROR, method="sendMessage", code=500))
    await owe_only(house, (chat, text("never")), owner=5)
    tries = sql(f"UPDATE outbox SET attempts = {GIVE_UP - 1}")  # noqa: S608 - a number of ours
    await house.app.database.transact(lambda tx: tx.execute(tries))
    await house.app.delivery.claiming.once()
    await house.drain()
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 1}


async def test_whoever_blocks_the_bot_is_noticed_and_gets_nothing_until_they_come_back(house: House) -> None:
    sokha, dara = await house.member("Sokha"), await house.member("Dara")
    house.served.world.phones[sokha.id].blocked = True
    await owe(house, (sokha, text("lost")), (dara, text("kept")))
    await house.drain()
    assert words(sent(house)) == ["kept"]
    assert await house.app.database.read(lambda tx: is_blocked(tx, sokha.id))
    await sokha.unblock()
    assert not await house.app.database.read(lambda tx: is_blocked(tx, sokha.id))


async def test_what_a_process_that_is_gone_owed_is_taken_over(house: House) -> None:
    (chat,) = await people(house, 1)
    await owe_only(house, *((chat, text(f"{number}")) for number in range(3)), owner=5)
    await house.app.delivery.claiming.once()
    await house.drain()
    assert words(sent(house)) == ["0", "1", "2"]


async def test_what_is_left_at_the_end_is_sent_at_the_next_start(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    async with serve(Options(pace=False)) as served, aiohttp.ClientSession() as session:
        async with App(settings_for(served, database_url, keys, tmp_path, pace=5)) as app:
            house = House(served, app, session)
            chats = await people(house, 6)
            await owe(house, *((chat, text(f"{chat.id}")) for chat in chats), lane=Lane.BROADCAST)
            while not sent(house):  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.005)
        assert 0 < len(sent(house)) < 6
        async with App(settings_for(served, database_url, keys, tmp_path)) as app:
            await House(served, app, session).drain()
    assert sorted(words(sent(house))) == [str(chat.id) for chat in chats]


async def test_while_the_database_is_gone_what_was_sent_is_marked_later(house: House, database_url: str) -> None:
    (chat,) = await people(house, 1)
    house.served.world.faults.add(Fault(kind=Kind.DELAY, count=1, method="sendMessage", seconds=0.2))
    await owe(house, (chat, text("x")))
    with capture_logs() as logs:
        async with unavailable(house.app.database, database_url):
            while not any(entry["event"] == "marks wait" for entry in logs):  # noqa: ASYNC110 - it logs, no more
                await asyncio.sleep(0.01)
        await house.drain()
    assert words(sent(house)) == ["x"]
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 0}
