"""From what a turn said to rows of the outbox, in the turn's own transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.incoming import Pressed
from handlers.turn import Call, Document, Erase, Said, Show, Tell, Turn, Where
from storage.documents import add_document
from storage.jobs import Job, Wish, add_job
from storage.outbox import Lane, Owed, add_owed
from storage.people import is_blocked
from storage.screens import Standing, change_screen, find_moves, find_screen

DELETABLE = timedelta(hours=47)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What has been written down: for the delivery, in the order in which it was said, and for the workers."""

    owed: list[Owed] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)


class Saying:
    """Owes a chat what was said in a turn there.

    `pressed` is the message of a press. `moves` is given by what was begun in an earlier turn: how often the
    chat's screen had been shown by then. Whoever has gone on since is not disturbed, and gets a message.
    """

    def __init__(
        self, turn: Turn, owner: int, pressed: Pressed | None = None, *, moves: int | None = None
    ) -> None:
        self._turn = turn
        self._tx = turn.tx
        self._chat_id = turn.chat_id
        self._owner = owner
        self._now = turn.now
        self._pressed = pressed
        self._moves = moves
        self._spoken = Spoken()

    async def all(self, said: Iterable[Said]) -> Spoken:
        """Write all of it down; wishes last, when it is known where the screen stands."""
        listed = [*said]
        gone_on = self._moves is not None and self._moves != await self._moved()
        for one in listed:
            await self._say(Tell(self._chat_id, one.screen) if gone_on and isinstance(one, Show) else one)
        for one in listed:
            if isinstance(one, Wish):
                await self._wish(one)
        return self._spoken

    async def _moved(self) -> int:
        return await find_moves(self._tx, self._chat_id)

    async def _wish(self, wish: Wish) -> None:
        moves, now = await self._moved(), self._now
        place = (self._turn.me.id, self._chat_id)
        if job := await add_job(self._tx, wish, *place, moves=moves, now=now, owner=self._owner):
            self._spoken.jobs.append(job)

    async def _say(self, one: Said) -> None:
        match one:
            case Show():
                await self._show(one)
            case Document():
                await self._send(one)
            case Wish():
                pass
            case Tell(chat_id, _, _) if chat_id != self._chat_id and await is_blocked(self._tx, chat_id):
                pass  # admins see who has blocked the bot; it gets nothing until it comes back
            case Tell(chat_id, screen, lane):
                await self._owe(chat_id, {"method": "sendMessage", "payload": screen.payload()}, lane)
            case Erase(message_ids):
                await self._erase(*message_ids)
            case Call(chat_id, method, payload):
                await self._owe(chat_id, {"method": method, "payload": payload}, Lane.NOTICE)

    async def _send(self, one: Document) -> None:
        """Its row carries the file by reference."""
        which = await add_document(self._tx, one.content, self._now)
        payload = {"caption": one.caption, "parse_mode": "HTML", "protect_content": True}
        about = {"id": which, "name": one.name, "mime": one.mime}
        body = {"method": "sendDocument", "payload": payload, "document": about}
        await self._owe(self._chat_id, {**body, "instead": one.instead.payload()}, Lane.REPLY)

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
        owed = await add_owed(self._tx, chat_id, body, now=self._now, owner=self._owner, lane=lane)
        self._spoken.owed.append(owed)
