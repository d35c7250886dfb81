"""Files that the bot sends: they arrive, once or with a word that nobody knows, and stay nowhere."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.failures import Unreachable
from bot.telegram import Upload
from bot.trial.server.faults import Fault, Kind
from handlers.button import encode
from handlers.screen import Button, Html, Screen
from handlers.table import routes
from handlers.turn import Document, Turn
from storage.database import Transaction
from storage.documents import documents
from storage.outbox import change_begun, count_outbox, outbox
from storage.people import is_blocked
from storage.vault import Keys
from tests.bot.owing import sent
from tests.chat import Chat
from tests.house import House, housed
from tests.storage.ground import directly

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CONTENT = "លេខ;ឈ្មោះ\n".encode() * 1000
UNSURE = Screen(Html("perhaps"), [[Button("Ask again", encode("home"))]])


def document(content: bytes = CONTENT) -> Document:
    return Document("reports.csv", "text/csv", content, Html("<b>Reports</b>"), UNSURE)


async def sends(turn: Turn) -> None:
    """`/mine`: a screen and a file; with a word, an empty file."""
    turn.show(Screen(Html("before")))
    turn.send(document(b"" if " " in (turn.message.text or "" if turn.message else "") else CONTENT))
    turn.tell(Screen(Html("after")))


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    known = routes()
    routed = replace(known, commands={**known.commands, "mine": sends})
    async with housed(database_url, keys, tmp_path, routed=routed) as standing:
        yield standing


async def kept(house: House) -> int:
    return len(await house.app.database.read(lambda tx: tx.fetch(select(documents.c.id))))


async def left_by_the_dead(house: House, chat: Chat, database_url: str, *, begun: bool) -> None:
    """A file that a process owed which is gone: before the call, or in the midst of it."""
    house.app.delivery._stopping.set()
    await chat.say("/mine")
    house.app.delivery._stopping.clear()
    house.app.delivery._chats.clear()
    await directly(database_url, "UPDATE outbox SET owner = 5")

    async def marked(tx: Transaction) -> None:
        rows = await tx.fetch(select(outbox.c.id).order_by(outbox.c.id))
        await change_begun(tx, rows[1].id, house.app.now())

    if begun:
        await house.app.database.transact(marked)
    await house.app.delivery.claiming.once()
    await house.drain()


async def test_a_file_arrives_protected_in_its_order_and_is_kept_no_longer(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/mine")
    (message,) = await sokha.documents()
    assert await sokha.download(message) == CONTENT
    assert (message["document"]["file_name"], message["caption"]) == ("reports.csv", "Reports")
    assert message["has_protected_content"] is True
    order = [one.data["message"].get("text") or one.data["message"]["caption"] for one in sent(house)]
    assert order == ["before", "Reports", "after"]
    assert (await kept(house), house.refused) == (0, [])


@SQLITE
@pytest.mark.parametrize(("lost", "arrived"), [(Kind.DROP_AFTER, 1), (Kind.DROP_BEFORE, 0)])
async def test_where_the_answer_is_lost_it_is_not_sent_again_and_the_person_is_asked_to_look(
    house: House, lost: Kind, arrived: int
) -> None:
    sokha = await house.member("Sokha")
    house.served.world.faults.add(Fault(kind=lost, count=1, method="sendDocument"))
    await sokha.say("/mine")
    assert (len(await sokha.documents()), await sokha.said()) == (arrived, ["before", "perhaps", "after"])
    assert "Ask again" in await sokha.labels()
    assert (await kept(house), await house.app.database.read(count_outbox)) == (0, {"owed": 0, "dead": 0})


@SQLITE
@pytest.mark.parametrize("trouble", [Kind.FLOOD, Kind.ERROR])
async def test_where_telegram_says_not_now_it_is_sent_later_once(house: House, trouble: Kind) -> None:
    sokha = await house.member("Sokha")
    house.served.world.faults.add(Fault(kind=trouble, count=1, method="sendDocument", retry_after=1, code=502))
    await sokha.say("/mine")
    assert (len(await sokha.documents()), await sokha.said()) == (1, ["before", "after"])


@SQLITE
async def test_what_never_went_out_is_sent_later(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    sokha, send, tries = await house.member("Sokha"), house.app.api.send, []

    async def fails_once(method: str, payload: dict[str, Any], upload: Upload) -> Any:
        tries.append(method)
        if len(tries) == 1:
            raise Unreachable("ClientConnectorError", begun=False)
        return await send(method, payload, upload)

    monkeypatch.setattr(house.app.api, "send", fails_once)
    await sokha.say("/mine")
    assert (len(tries), len(await sokha.documents()), await sokha.said()) == (2, 1, ["before", "after"])


@SQLITE
async def test_what_telegram_does_not_take_becomes_a_word(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/mine empty")
    assert await sokha.said() == ["before", "perhaps", "after"]
    assert [one["description"] for one in house.refused] == ["Bad Request: file must be non-empty"]
    assert await kept(house) == 0


@SQLITE
async def test_nothing_is_left_for_whoever_has_blocked_the_bot(house: House) -> None:
    sokha = await house.member("Sokha")
    house.served.world.phones[sokha.id].blocked = True
    await sokha.raw({"message": command_of(sokha)})
    assert await house.app.database.read(lambda tx: is_blocked(tx, sokha.id))
    assert (await kept(house), (await house.app.database.read(count_outbox))["owed"]) == (0, 0)


def command_of(chat: Chat) -> dict[str, Any]:
    """`/mine`, sent just before they block the bot."""
    whom = {"id": chat.id, "first_name": "x"}
    sides = {"chat": {**whom, "type": "private"}, "from": {**whom, "is_bot": False}}
    entities = [{"type": "bot_command", "offset": 0, "length": 5}]
    return {"message_id": 99, "date": 1, "text": "/mine", "entities": entities, **sides}


async def test_a_file_whose_process_died_before_the_call_is_sent(house: House, database_url: str) -> None:
    sokha = await house.member("Sokha")
    await left_by_the_dead(house, sokha, database_url, begun=False)
    assert (len(await sokha.documents()), await sokha.said()) == (1, ["before", "after"])


async def test_a_file_whose_process_died_over_the_call_becomes_a_word(house: House, database_url: str) -> None:
    sokha = await house.member("Sokha")
    await left_by_the_dead(house, sokha, database_url, begun=True)
    assert (await sokha.documents(), await sokha.said()) == ([], ["before", "perhaps", "after"])
    assert await kept(house) == 0


async def test_its_row_says_that_it_is_on_its_way(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    sokha, seen = await house.member("Sokha"), []

    async def looks(*_: Any) -> Any:
        rows = await house.app.database.read(lambda tx: tx.fetch(select(outbox).order_by(outbox.c.id)))
        seen.extend([row.begun_at is not None for row in rows])
        return {"message_id": 1}

    monkeypatch.setattr(house.app.api, "send", looks)
    await sokha.say("/mine")
    assert seen == [False, True, False]
