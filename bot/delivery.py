"""Delivery: what is owed goes to Telegram, in order within a chat, side by side across chats, at its pace.

It starts at once after the commit, from memory; the rows in the outbox are what survives a crash. Each failure
is classified once: sent, later, or never. The marks of what was sent are written together, a little behind.

A document is the exception: what a person has downloaded twice is two files. Its row says before the call that it
is on its way, and where nobody knows what came of that, it is not sent again: the row becomes a word that says so.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.claiming import Claiming
from bot.failures import Refused, Unreachable
from bot.logs import failure, log
from bot.metrics import DELIVERED
from bot.pacer import Pacer
from bot.tasks import Tasks
from bot.telegram import Api, Upload
from handlers.screen import digest
from storage.database import Database, Transaction, Unavailable
from storage.documents import drop_document, find_document
from storage.outbox import (
    Lane,
    Owed,
    change_begun,
    change_dead,
    change_later,
    change_sent,
    claim_owed,
    list_owners,
)
from storage.people import change_blocked
from storage.screens import Standing, change_shown

GIVE_UP = 40
"""Attempts, a minute apart at last, before a row is dead: long enough for any outage that a person sits out."""
LONGEST = 60.0
LAG = 0.02
"""Seconds for which marks gather while other calls are on their way: each commit costs more than all its marks."""
UNPACED = {"deleteMessages", "answerCallbackQuery", "setMyCommands"}
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
LOST = ("bot was blocked", "user is deactivated", "chat not found", "can't initiate conversation")

Mark = Callable[[Transaction], Any]


@dataclass(slots=True)
class Chat:
    """What a chat waits for, and where its screen stands."""

    waiting: deque[Owed]
    standing: Standing
    busy: bool = False
    granted: bool = False
    """The pacer let a call start that a newer one then took the place of."""


class Delivery:
    """Takes over what turns owe and sees it through."""

    def __init__(
        self, api: Api, database: Database, pacer: Pacer, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        self._api = api
        self._database = database
        self._pacer = pacer
        self._tasks = tasks
        self._now = now
        self._chats: dict[int, Chat] = {}
        self._marks: list[Mark] = []
        self._marking = False
        self._serving = 0
        """Chats whose calls are on their way."""
        self._stopping = asyncio.Event()

    @property
    def waiting(self) -> int:
        """How many calls have not been made yet."""
        return sum(len(chat.waiting) for chat in self._chats.values())

    def accept(self, owed: Iterable[Owed]) -> None:
        """Deliver these, each after what its chat waits for already."""
        for one in owed:
            chat = self._chats.setdefault(one.chat_id, Chat(deque(), Standing()))
            chat.waiting.append(one)
            if not chat.busy and not self._stopping.is_set():
                chat.busy = True
                self._tasks.start(self._serve(one.chat_id, chat), "delivery")

    def aside(self, method: str, payload: dict[str, Any]) -> None:
        """Send something that may be lost: the answer to a press, a word to a stranger."""
        if not self._stopping.is_set():
            self._tasks.start(self._at_best(method, payload), "aside")

    @property
    def claiming(self) -> Claiming[Owed]:
        """How the rows of processes that are gone come here."""
        return Claiming(self._database, list_owners, claim_owed, self.accept)

    def stop(self) -> None:
        """Start no more calls. What is still owed stays in the outbox."""
        self._stopping.set()
        self._pacer.close()

    async def _serve(self, chat_id: int, chat: Chat) -> None:
        self._serving += 1
        try:
            while chat.waiting and not self._stopping.is_set():
                if await self._tried(chat_id, chat, chat.waiting[0]):
                    chat.waiting.popleft()
        finally:
            self._serving -= 1
            chat.busy = False
            if not chat.waiting and chat.standing.message_id is None:
                self._chats.pop(chat_id, None)

    async def _tried(self, chat_id: int, chat: Chat, one: Owed) -> bool:
        """What can't even be tried, a row that another version wrote for instance, holds up nobody."""
        try:
            return await self._served(chat_id, chat, one)
        except Exception as error:  # noqa: BLE001 - it is dead, and an operator sees it
            log.error("delivery failed", outbox=one.id, **failure(error))
            self._dead(one, Refused(0, type(error).__name__))
            return True

    async def _served(self, chat_id: int, chat: Chat, one: Owed) -> bool:
        """Make one call; True when the chat's next one may follow."""
        if one.begun:
            return self._unsure(chat, one)
        if _superseded(one, chat.waiting):
            self._sent(chat, one, None)
            return True
        call = _call(one, chat)
        if call is None:
            self._sent(chat, one, {"message_id": _target(one, chat)})
            return True
        method, payload = call
        if method not in UNPACED:
            await self._granted(chat_id, chat, one.lane)
            if _superseded(one, chat.waiting):
                return False
            chat.granted = False
        if self._stopping.is_set():
            return False
        return await self._called(chat, one, method, payload)

    async def _granted(self, chat_id: int, chat: Chat, lane: Lane) -> None:
        if not chat.granted:
            await self._pacer.start(chat_id, lane)
            chat.granted = True

    async def _called(self, chat: Chat, one: Owed, method: str, payload: dict[str, Any]) -> bool:
        try:
            result = await self._made(one, method, payload)
        except Refused as no:
            return await self._refused(chat, one, method, no)
        except Unreachable as error:
            if error.begun and "document" in one.body:
                return self._unsure(chat, one)
            return await self._later(chat, one, str(error), _pause(one.attempts))
        DELIVERED.labels(end="sent").inc()
        self._sent(chat, one, result)
        return True

    async def _made(self, one: Owed, method: str, payload: dict[str, Any]) -> Any:
        if "document" not in one.body:
            return await self._api.call(method, payload)
        about = one.body["document"]
        try:
            content = await self._database.transact(partial(_begun, one, self._now()))
        except Unavailable as error:
            raise Unreachable(str(error), begun=False) from None
        if content is None:
            raise Refused(0, "the document is gone")
        return await self._api.send(method, payload, Upload("document", about["name"], about["mime"], content))

    def _unsure(self, chat: Chat, one: Owed) -> bool:
        """Nobody knows whether it arrived, so the person is asked to look."""
        DELIVERED.labels(end="unsure").inc()
        log.warning("document perhaps not delivered", outbox=one.id)
        return self._instead(chat, one)

    def _instead(self, chat: Chat, one: Owed) -> bool:
        self._drop(one)
        word = {"method": "sendMessage", "payload": one.body["instead"]}
        chat.waiting[0] = replace(one, body=word, begun=False)
        return False

    def _drop(self, one: Owed) -> None:
        if about := one.body.get("document"):
            self._mark(lambda tx: drop_document(tx, about["id"]))

    def _sent(self, chat: Chat, one: Owed, result: Any) -> None:
        now = self._now()
        self._mark(lambda tx: change_sent(tx, one.id, now))
        self._drop(one)
        if (screen := one.body.get("screen")) and isinstance(result, dict):
            shown = Standing(screen["serial"], result["message_id"], digest(one.body["payload"]), now)
            chat.standing = shown
            self._mark(lambda tx: change_shown(tx, one.chat_id, shown))

    async def _refused(self, chat: Chat, one: Owed, method: str, no: Refused) -> bool:
        told = no.description.lower()
        if no.passing:
            if no.again_in is not None:
                self._pacer.pause(no.again_in)
            return await self._later(chat, one, no.description, no.again_in or _pause(one.attempts))
        if "not modified" in told:
            self._sent(chat, one, {"message_id": _target(one, chat)})
            return True
        if method == "editMessageText" and any(word in told for word in GONE):
            if chat.standing.message_id == _target(one, chat):
                chat.standing = Standing()  # sent again, as a new message, by the next attempt
            chat.waiting[0] = replace(one, body=_anew(one.body))
            return False
        if "instead" in one.body and not _lost(no):
            DELIVERED.labels(end="refused").inc()
            log.warning("document refused", outbox=one.id, code=no.code, reason=no.description)
            return self._instead(chat, one)
        self._dead(one, no)
        return True

    async def _later(self, chat: Chat, one: Owed, why: str, seconds: float) -> bool:
        attempts = one.attempts + 1
        if attempts >= GIVE_UP:
            self._dead(one, Refused(0, why))
            return True
        DELIVERED.labels(end="later").inc()
        chat.waiting[0] = replace(one, attempts=attempts)
        due = self._now() + timedelta(seconds=seconds)
        self._mark(lambda tx: change_later(tx, one.id, due, attempts, why))
        await self._rest(seconds)
        return False

    def _dead(self, one: Owed, no: Refused) -> None:
        DELIVERED.labels(end="dead").inc()
        log.warning("can't be delivered", outbox=one.id, code=no.code, reason=no.description)
        now = self._now()
        self._mark(lambda tx: change_dead(tx, one.id, f"{no.code} {no.description}", now))
        self._drop(one)
        if _lost(no):
            self._mark(lambda tx: change_blocked(tx, one.chat_id, blocked=True))

    def _mark(self, mark: Mark) -> None:
        self._marks.append(mark)
        if not self._marking:
            self._marking = True
            self._tasks.start(self._write_marks(), "marks")

    async def _write_marks(self) -> None:
        """All marks that wait, in one work; while it commits, others gather for the next."""
        try:
            while self._marks:
                if self._serving:
                    await asyncio.sleep(LAG)
                marks, self._marks = self._marks, []
                try:
                    await self._database.transact(partial(_each, marks))
                except Unavailable as error:
                    self._marks = marks + self._marks
                    log.warning("marks wait", failure=str(error))
                    if await self._rest(1):
                        return
        finally:
            self._marking = False

    async def _rest(self, seconds: float) -> bool:
        """Wait; True when it is time to stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
        return self._stopping.is_set()

    async def _at_best(self, method: str, payload: dict[str, Any]) -> None:
        try:
            await self._api.call(method, payload)
        except Refused as no:
            log.info("aside refused", method=method, code=no.code)
        except Unreachable as error:
            log.info("aside lost", method=method, failure=str(error))


async def _each(marks: list[Mark], tx: Transaction) -> None:
    for mark in marks:
        await mark(tx)


async def _begun(one: Owed, now: datetime, tx: Transaction) -> bytes | None:
    """What is in a document whose call goes out now."""
    await change_begun(tx, one.id, now)
    return await find_document(tx, one.body["document"]["id"])


def _lost(no: Refused) -> bool:
    """Whether there is nobody any more to send anything to."""
    return any(word in no.description.lower() for word in LOST)


def _superseded(one: Owed, waiting: Iterable[Owed]) -> bool:
    """A screen that is followed by a newer content of the same screen need not be shown any more."""
    serial = _serial(one)
    return serial is not None and any(_serial(other) == serial for other in waiting if other is not one)


def _serial(one: Owed) -> int | None:
    screen = one.body.get("screen")
    return screen["serial"] if screen else None


def _target(one: Owed, chat: Chat) -> int | None:
    """The message in which a screen stands: where it was pressed, where we saw it, or what the turn knew."""
    screen = one.body["screen"]
    seen = chat.standing.message_id if chat.standing.serial == screen["serial"] else None
    known: int | None = screen["message_id"]
    return known if screen["pressed"] else seen or known


def _call(one: Owed, chat: Chat) -> tuple[str, dict[str, Any]] | None:
    """The method and payload to call now, or None where the screen shows just that already."""
    screen, payload = one.body.get("screen"), {"chat_id": one.chat_id, **one.body["payload"]}
    if screen is None:
        return one.body["method"], payload
    target = _target(one, chat)
    if target is None:
        return "sendMessage", payload
    known = chat.standing.digest if chat.standing.message_id == target else None
    shown = known or (bytes.fromhex(screen["digest"]) if screen.get("digest") else None)
    if shown == digest(payload):
        return None
    payload.pop("protect_content", None)
    return "editMessageText", {**payload, "message_id": target}


def _anew(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "screen": {**body["screen"], "message_id": None, "digest": None, "pressed": False}}


def _pause(attempts: int) -> float:
    return float(min(LONGEST, 2**attempts))
