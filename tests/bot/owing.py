"""Owing chats something, as a turn or the clock does, and reading in the server's ledger what came of it."""

from typing import Any

from bot.trial.server.chat import Operation
from storage.outbox import Lane, Owed, add_owed
from tests.chat import Chat
from tests.house import House


def text(words: str) -> dict[str, Any]:
    return {"method": "sendMessage", "payload": {"text": words}}


def screen(words: str, serial: int = 7) -> dict[str, Any]:
    place = {"serial": serial, "message_id": None, "digest": None, "pressed": False}
    return {"screen": place, "payload": {"text": words, "parse_mode": "HTML"}}


async def owe(house: House, *bodies: tuple[Chat, dict[str, Any]], lane: Lane = Lane.REPLY) -> list[Owed]:
    """Write them down in one transaction and hand them to the delivery."""
    database, now = house.app.database, house.app.now()

    async def work(tx: Any) -> list[Owed]:
        more: dict[str, Any] = {"now": now, "owner": database.owner, "lane": lane}
        return [await add_owed(tx, chat.id, body, **more) for chat, body in bodies]

    owed = await database.transact(work)
    house.app.delivery.accept(owed)
    return owed


async def owe_only(house: House, *bodies: tuple[Chat, dict[str, Any]], owner: int) -> None:
    """Write them down as some other process that says nothing more."""
    now = house.app.now()

    async def work(tx: Any) -> None:
        for chat, body in bodies:
            await add_owed(tx, chat.id, body, now=now, owner=owner)

    await house.app.database.transact(work)


def sent(house: House, *kinds: str) -> list[Operation]:
    """What the server has done for the bot, in order."""
    wanted = kinds or ("sent", "edited")
    return [one for one in house.served.world.history if one.kind in wanted and "method" in one.data]


def words(operations: list[Operation], chat: Chat | None = None) -> list[str]:
    return [one.data["message"]["text"] for one in operations if chat is None or one.chat_id == chat.id]


async def people(house: House, count: int) -> list[Chat]:
    """So many, all of whom have started the bot."""
    chats = [await house.phone(f"P{number}") for number in range(count)]
    for chat in chats:
        house.served.world.phones[chat.id].started = True
    return chats
