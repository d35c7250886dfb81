"""From what a turn said to rows of the outbox, in the turn's own transaction."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.incoming import Pressed
from handlers.turn import Call, Erase, Said, Show, Tell, Where
from storage.database import Transaction
from storage.outbox import Lane, Owed, add_owed
from storage.people import is_blocked
from storage.screens import Standing, change_screen, find_screen

DELETABLE = timedelta(hours=47)


class Saying:
    """Owes a chat what was said there. `chat_id` is where the turn happens, `pressed` the message of a press."""

    def __init__(
        self, tx: Transaction, chat_id: int, owner: int, now: datetime, pressed: Pressed | None = None
    ) -> None:
        self._tx = tx
        self._chat_id = chat_id
        self._owner = owner
        self._now = now
        self._pressed = pressed
        self._owed: list[Owed] = []

    async def all(self, said: Iterable[Said]) -> list[Owed]:
        """Write all of it down; the rows, in the order in which they were said."""
        for one in said:
            await self._say(one)
        return self._owed

    async def _say(self, one: Said) -> None:
        match one:
            case Show():
                await self._show(one)
            case Tell(chat_id, _, _) if chat_id != self._chat_id and await is_blocked(self._tx, chat_id):
                pass  # admins see who has blocked the bot; it gets nothing until it comes back
            case Tell(chat_id, screen, lane):
                await self._owe(chat_id, {"method": "sendMessage", "payload": screen.payload()}, lane)
            case Erase(message_ids):
                await self._erase(*message_ids)
            case Call(chat_id, method, payload):
                await self._owe(chat_id, {"method": method, "payload": payload}, Lane.NOTICE)

    async def _show(self, show: Show) -> None:
        known = await find_screen(self._tx, self._chat_id)
        standing = self._placed(show.where, known)
        if known.message_id != standing.message_id:
            await self._retire(known)
        place = {
            "serial": standing.serial,
            "message_id": standing.message_id,
            "digest": standing.digest.hex() if standing.digest else None,
            "pressed": standing.message_id == self._pressed_id is not None,
        }
        await self._owe(self._chat_id, {"screen": place, "payload": show.screen.payload()}, Lane.REPLY)
        await change_screen(self._tx, self._chat_id, Standing(standing.serial + 1) if show.last else standing)

    @property
    def _pressed_id(self) -> int | None:
        return self._pressed.message_id if self._pressed else None

    def _placed(self, where: Where, known: Standing) -> Standing:
        match where:
            case Where.HERE:
                return self._where_pressed(known)
            case Where.PRESENT:
                return replace(known, serial=known.serial or 1)
            case Where.FRESH if self._pressed_id and self._pressed_id == known.message_id:
                return known  # the screen itself was pressed: nothing is lost by going on in it
            case Where.FRESH:
                return Standing(known.serial + 1)

    def _where_pressed(self, known: Standing) -> Standing:
        """The screen is where the finger is: whatever message was pressed becomes it."""
        serial = known.serial or 1
        if self._pressed is None or self._pressed.message_id == known.message_id:
            return replace(known, serial=serial)
        return Standing(serial, self._pressed.message_id, self._pressed.digest, self._pressed.at)

    async def _retire(self, old: Standing) -> None:
        """Only one screen lives in a chat. Telegram lets us delete for 48 hours; later its buttons go."""
        if old.message_id is None:
            return None
        if old.at and self._now - old.at < DELETABLE:
            return await self._erase(old.message_id)
        payload = {"message_id": old.message_id}
        await self._owe(self._chat_id, {"method": "editMessageReplyMarkup", "payload": payload}, Lane.REPLY)
        return None

    async def _erase(self, *message_ids: int) -> None:
        payload = {"message_ids": [*message_ids]}
        await self._owe(self._chat_id, {"method": "deleteMessages", "payload": payload}, Lane.REPLY)

    async def _owe(self, chat_id: int, body: dict[str, Any], lane: Lane) -> None:
        self._owed.append(await add_owed(self._tx, chat_id, body, now=self._now, owner=self._owner, lane=lane))
