"""After the bot was away: each whose steps waited is told once that they have arrived, and where things stand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.app import App
from bot.trial.server import Options, Served, serve
from bot.trial.server.gestures import press, text
from domain.role import Role
from storage.database import Database
from storage.heartbeats import beat, outages
from storage.late_steps import late_steps
from storage.vault import Keys
from tests.bot.test_webhook import SECRET, free_port
from tests.chat import Chat
from tests.figures import Wall, local
from tests.house import House, settings_for

WENT, CAME = local(10, 2), local(10, 31)


@dataclass
class Bot:
    """A bot that goes away and comes back, on a wall clock that stands."""

    served: Served
    session: aiohttp.ClientSession
    settings: dict[str, Any]
    wall: Wall = field(default_factory=lambda: Wall(WENT))

    @asynccontextmanager
    async def there(self, at: datetime, quiet: timedelta = timedelta(seconds=20)) -> AsyncIterator[House]:
        """The bot, started at a moment, and all that follows; then what waited is told of, and it goes."""
        self.wall.at = at
        async with App(settings_for(self.served, **self.settings), now=self.wall) as app:
            house = House(self.served, app, self.session)
            await house.drain()
            yield house
            self.wall.at += quiet
            await app.clock.tick()
            await house.drain()

    def presses(self, chat: Chat, label: str) -> None:
        """Press while nobody answers: the phone shows what it showed."""
        phone = self.served.world.phones[chat.id]
        for number, message in reversed(phone.messages.items()):
            for row in (message.inline or {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"].startswith(label):
                        press(self.served.world, phone, number, data=button["callback_data"])
                        return
        raise AssertionError(label)

    def types(self, chat: Chat, words: str) -> None:
        text(self.served.world, self.served.world.phones[chat.id], words)


@pytest.fixture(params=["polling", "webhook"])
async def bot(request: pytest.FixtureRequest, database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Bot]:
    given: dict[str, Any] = {"database_url": database_url, "keys": keys, "folder": tmp_path}
    if request.param == "webhook":
        address = f"127.0.0.1:{free_port()}"
        given |= {"webhook_url": f"http://{address}", "webhook_secret": SECRET, "listen": address}
    async with serve(Options(pace=False)) as served, aiohttp.ClientSession() as session:
        yield Bot(served, session, given)
        polls = "getUpdates"  # the one that a stopped bot left open ends by the next one's
        assert [one for one in served.world.refused if one["method"] != polls] == []


async def begun(bot: Bot, language: str = "en") -> Chat:
    """Somebody at the second question when the bot goes."""
    async with bot.there(WENT, timedelta(0)) as house:
        await house.institutions()
        sokha = await house.member("Sokha", language=language)
        await sokha.say("/report")
        await sokha.say("kampot")
        await sokha.press({"en": "Kampot administration", "km": "រដ្ឋបាលខេត្តកំពត"}[language])
    return sokha


async def words(chat: Chat) -> list[str]:
    return [one for one in await chat.said() if one.startswith(("We were away", "ប្រព័ន្ធបានផ្អាក"))]


async def test_steps_that_waited_are_told_of_once_with_where_things_stand(bot: Bot) -> None:
    sokha = await begun(bot)
    bot.presses(sokha, "Today")
    bot.types(sokha, "hello?")
    bot.types(sokha, "/mine")
    async with bot.there(CAME):
        assert await words(sokha) == []
    (told,) = await words(sokha)
    assert told == (
        "We were away from 10:02 to 10:31.\nAll 3 of your steps in that time have arrived.\n"
        "Drug test result: you are at question 3 of 11."
    )


async def test_it_is_told_in_the_person_s_language(bot: Bot, language: str) -> None:
    sokha = await begun(bot, language)
    bot.types(sokha, "/mine")
    async with bot.there(CAME):
        pass
    (told,) = await words(sokha)
    assert {"en": "from 10:02 to 10:31", "km": "ពីម៉ោង ១០:០២ ដល់ម៉ោង ១០:៣១"}[language] in told


async def test_its_button_goes_on(bot: Bot) -> None:
    sokha = await begun(bot)
    bot.presses(sokha, "Today")
    async with bot.there(CAME):
        pass
    async with bot.there(CAME + timedelta(minutes=1)) as house:
        sokha.drain = house.drain
        await sokha.press("▶ Go on")
        assert "question 3 of 11" in await sokha.screen()


async def test_who_did_nothing_meanwhile_hears_nothing_and_each_is_told_once(bot: Bot) -> None:
    sokha = await begun(bot)
    async with bot.there(WENT, timedelta(0)) as house:
        dara = await house.member("Dara")
    for _ in range(3):
        bot.types(sokha, "/mine")
    async with bot.there(CAME) as house:
        for minute in range(3):
            bot.wall.at = CAME + timedelta(minutes=minute)
            await house.app.clock.tick()
    async with bot.there(CAME + timedelta(minutes=4)):
        pass
    assert (len(await words(sokha)), await words(dara)) == (1, [])


async def test_a_restart_of_a_few_minutes_is_no_outage(bot: Bot) -> None:
    sokha = await begun(bot)
    bot.types(sokha, "/mine")
    async with bot.there(WENT + timedelta(minutes=5)) as house:
        assert await rows(house.app.database, outages) == []
    assert await words(sokha) == []


async def test_steps_taken_once_the_bot_is_back_are_not_late(bot: Bot) -> None:
    sokha = await begun(bot)
    async with bot.there(CAME) as house:
        sokha.drain = house.drain
        await sokha.say("/mine")
        assert await rows(house.app.database, late_steps) == []
    assert await words(sokha) == []


async def test_more_than_telegram_keeps_is_told_of_as_lost(bot: Bot) -> None:
    sokha = await begun(bot)
    bot.types(sokha, "/mine")
    async with bot.there(CAME + timedelta(days=2)):
        pass
    (told,) = await words(sokha)
    assert "from 21.11.2030 10:02 to 23.11.2030 10:31" in told
    assert "One of your steps has arrived. Telegram keeps what is sent for 24 hours only" in told


async def test_who_has_nothing_open_is_told_so(bot: Bot) -> None:
    async with bot.there(WENT, timedelta(0)) as house:
        bopha = await house.member("Bopha", Role.GOVERNOR)
    bot.types(bopha, "/help")
    async with bot.there(CAME):
        pass
    (told,) = await words(bopha)
    assert told.endswith("The step that you took in that time has arrived.\nNothing waits for an answer of yours.")


async def test_a_stranger_s_steps_are_nobody_s(bot: Bot) -> None:
    async with bot.there(WENT, timedelta(0)) as house:
        dara = await house.phone("Dara")
        await dara.start()
    bot.types(dara, "/mine")
    async with bot.there(CAME) as house:
        assert await rows(house.app.database, late_steps) == []


async def test_who_has_blocked_the_bot_since_gets_nothing(bot: Bot) -> None:
    sokha = await begun(bot)
    bot.types(sokha, "/mine")
    async with bot.there(CAME) as house:
        sokha.drain = house.drain
        await sokha.block()
    assert await words(sokha) == []


async def test_an_outage_is_measured_by_heartbeats_and_noted_once(database: Database) -> None:
    for minute in (0, 1, 2, 7, 13, 13, 14):
        await database.transact(partial(beat, now=WENT + timedelta(minutes=minute)))
    found = await rows(database, outages)
    assert [(one.began_at, one.ended_at) for one in found] == [
        (WENT + timedelta(minutes=7), WENT + timedelta(minutes=13))
    ]


async def test_a_clock_that_was_put_back_is_no_outage(database: Database) -> None:
    for minute in (60, 0, 1):
        await database.transact(partial(beat, now=WENT + timedelta(minutes=minute)))
    assert await rows(database, outages) == []


async def rows(database: Database, table: Any) -> list[Any]:
    return await database.read(lambda tx: tx.fetch(select(table)))
