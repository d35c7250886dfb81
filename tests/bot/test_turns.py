"""One update through its handler: what fails is undone, tried again, parked; nobody else waits for it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.now import utc_now
from bot.trial.server.gestures import text
from handlers.routes import Routes
from handlers.table import routes
from handlers.turn import Turn
from storage.parked import list_parked
from storage.people import add_person, find_actor, list_people
from storage.vault import Keys
from tests.chat import Chat
from tests.house import LONG_AGO, House, housed
from tests.storage.ground import directly

SORRY = "Something went wrong on our side"


class Handlers:
    """Commands with mistakes in them, and how often they ran."""

    def __init__(self) -> None:
        self.runs = 0

    async def breaks(self, turn: Turn) -> None:
        self.runs += 1
        await add_person(turn.tx, 5, "Nobody", "en", None, LONG_AGO)
        turn.tell(turn.screen("cancel-nothing"))
        raise LookupError("a mistake of ours")

    async def breaks_once(self, turn: Turn) -> None:
        self.runs += 1
        if self.runs == 1:
            raise LookupError
        turn.tell(turn.screen("cancel-nothing"))

    async def waits(self, _turn: Turn) -> None:
        self.runs += 1
        await asyncio.sleep(0)

    async def pressed(self, turn: Turn, _parts: list[str]) -> None:
        await self.breaks(turn)

    def routes(self) -> Routes:
        known = routes()
        mine = {"mine": self.breaks, "help": self.breaks_once, "settings": self.waits}
        commands, presses = {**known.commands, **mine}, {**known.presses, "d": self.pressed}
        return replace(known, commands=commands, presses=presses)


class Clock:
    """Time that a test moves on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


@pytest.fixture
def handlers() -> Handlers:
    return Handlers()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def house(
    database_url: str, keys: Keys, tmp_path: Path, handlers: Handlers, clock: Callable[[], datetime]
) -> AsyncIterator[House]:
    async with housed(database_url, keys, tmp_path, now=clock, routed=handlers.routes()) as standing:
        await standing.institutions()
        yield standing


async def test_an_update_whose_handler_fails_twice_is_parked_and_leaves_nothing_behind(
    house: House, handlers: Handlers
) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/mine")
    ((_, _, place, raw),) = await house.app.database.read(list_parked)
    assert handlers.runs == 2
    assert place.startswith("LookupError; test_turns.py:")
    assert '"/mine"' in raw
    assert len(await house.app.database.read(list_people)) == 1


async def test_whoever_sent_it_gets_an_honest_word(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/mine")
    assert [words.startswith(SORRY) for words in await sokha.said()] == [True]
    await sokha.say("/report")
    await sokha.press("Kampot administration")
    assert (await sokha.toast()).startswith(SORRY)


async def test_the_others_of_its_batch_are_handled(house: House) -> None:
    chats = [await house.member(f"P{number}") for number in range(6)]
    for number, chat in enumerate(chats):
        text(house.served.world, house.served.world.phones[chat.id], "/mine" if number % 2 else "/cancel")
    await house.drain()
    said = [(await chat.said())[0] for chat in chats]
    assert [words.startswith(SORRY) for words in said] == [False, True] * 3


async def test_what_fails_once_is_simply_done_again(house: House, handlers: Handlers) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/help")
    assert (handlers.runs, await sokha.said()) == (2, ["There is nothing open to cancel."])
    assert await house.app.database.read(list_parked) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_handler_that_waits_for_something_else_is_parked_alone(house: House) -> None:
    sokha, dara = await house.member("Sokha"), await house.member("Dara")
    for chat, words in ((sokha, "/settings"), (dara, "/cancel")):
        text(house.served.world, house.served.world.phones[chat.id], words)
    await house.drain()
    ((_, _, place, _),) = await house.app.database.read(list_parked)
    assert place.startswith("RuntimeError")
    assert await dara.said() == ["There is nothing open to cancel."]


async def test_what_can_not_be_read_is_kept_and_the_next_is_handled(house: House) -> None:
    sokha = await house.member("Sokha")
    with capture_logs() as logs:
        await sokha.raw({"message": {"message_id": "?"}})
        await sokha.say("/cancel")
    assert [place for _, _, place, _ in await house.app.database.read(list_parked)] == ["not readable"]
    assert "update not readable" in {entry["event"] for entry in logs}
    assert len(await sokha.said()) == 1


async def test_a_stranger_gets_one_polite_line_an_hour_and_leaves_no_trace(
    house: House, clock: Clock, database_url: str
) -> None:
    stranger = await house.phone("Nobody", language="km")
    for _ in range(3):
        await stranger.say("/start")
    assert len(await stranger.said()) == 1
    clock.ahead = timedelta(minutes=61)
    await stranger.say("hello")
    assert len(await stranger.said()) == 2
    tables = ("persons", "drafts", "outbox", "screens", "parked", "audit")
    assert [await directly(database_url, f"SELECT * FROM {name}") for name in tables] == [[]] * 6  # noqa: S608 - our own names


async def test_a_stranger_s_start_link_that_leads_nowhere_gets_the_same_line(house: House) -> None:
    stranger = await house.phone("Nobody", language="en")
    await stranger.start("x" * 22)
    assert [words[:24] for words in await stranger.said()] == ["This is a working tool o"]


GROUP = {"id": -100123, "type": "supergroup", "title": "A group"}


@pytest.mark.parametrize("spoil", [{"chat": GROUP}, {"from": {"id": 9, "is_bot": True, "first_name": "B"}}])
async def test_groups_and_bots_are_not_listened_to(house: House, spoil: dict[str, Any]) -> None:
    sokha = await house.member("Sokha")
    await sokha.raw({"message": {**message_of(sokha, "/cancel"), **spoil}})
    assert await sokha.said() == []
    assert await house.app.database.read(list_parked) == []


def message_of(chat: Chat, words: str) -> dict[str, Any]:
    whom = {"id": chat.id, "first_name": "x"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(words)}]
    sides = {"chat": {**whom, "type": "private"}, "from": {**whom, "is_bot": False}}
    return {"message_id": 99, "date": 1, "text": words, "entities": entities, **sides}


async def test_an_update_that_comes_again_does_nothing(house: House) -> None:
    sokha = await house.member("Sokha")
    for _ in range(3):
        await sokha.raw({"update_id": 700_000_000, "message": message_of(sokha, "/cancel")})
    assert await sokha.said() == ["There is nothing open to cancel."]


async def test_an_ended_member_is_told_so_and_nothing_else_happens(house: House) -> None:
    dara = await house.member("Dara", ended_at=LONG_AGO)
    await dara.say("/report")
    await dara.say("012345678")
    assert [words[:21] for words in await dara.said()] == ["Your access has ended"] * 2


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"suspended_at": LONG_AGO}, "Your access is suspended"),
        ({"valid_until": LONG_AGO}, "Your access has expired"),
        ({"confirmed_at": None}, "Your access still waits"),
        ({"valid_from": LONG_AGO + timedelta(days=9999)}, "Your access has not begun"),
    ],
)
async def test_whoever_has_no_right_now_hears_why(house: House, how: dict[str, Any], words: str) -> None:
    dara = await house.member("Dara", **how)
    await dara.say("/report")
    assert (await dara.screen()).startswith(words)


async def test_coming_and_going_is_noted_for_the_enrolled(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.block()
    gone = await house.app.database.read(lambda tx: find_actor(tx, sokha.id))
    await sokha.unblock()
    back = await house.app.database.read(lambda tx: find_actor(tx, sokha.id))
    assert gone is not None
    assert back is not None
    assert (gone.blocked, back.blocked) == (True, False)
