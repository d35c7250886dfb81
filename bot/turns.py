"""A turn: one update through python-telegram-bot to its handler, in one transaction with all that it says."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from telegram import CallbackQuery, Chat, Update
from telegram.ext import Application

from bot.delivery import Delivery
from bot.incoming import Incoming, Pressed, read
from bot.jobs import Jobs
from bot.logs import failure, log
from bot.metrics import TURN, UPDATES
from bot.saying import Saying, Spoken
from bot.strangers import Strangers
from bot.wire import dump
from handlers.door import closed
from handlers.outage import note_late
from handlers.routes import current
from handlers.turn import Answer, Turn
from handlers.voice import Voice, language_of
from storage.database import Database, Transaction, Unavailable
from storage.parked import add_parked
from storage.people import Actor, find_actor
from storage.seen import add_seen

ALLOWED = ("message", "callback_query", "my_chat_member")
"""The kinds of updates we ask for; Telegram's default would bring more with every version."""
TRIES = 2


@dataclass(slots=True)
class Outcome:
    """What came of an update: what is owed now, and the word on its press."""

    end: str
    spoken: Spoken = field(default_factory=Spoken)
    answer: Answer | None = None
    stranger: bool = False


class Turns:
    """Takes updates and returns once they are committed: only then may they be acknowledged."""

    def __init__(
        self,
        database: Database,
        application: Application[Any, Any, Any, Any, Any, Any],
        delivery: Delivery,
        jobs: Jobs,
        voices: Mapping[str, Voice],
        strangers: Strangers,
        now: Callable[[], datetime],
        *,
        trial: bool = False,
    ) -> None:
        self._database = database
        self._application = application
        self._delivery = delivery
        self._jobs = jobs
        self._voices = voices
        self._strangers = strangers
        self._now = now
        self._trial = trial
        self.busy = 0
        """Updates in hand."""

    async def take(self, batch: Sequence[dict[str, Any]], *, fresh: bool = True) -> None:
        """See a batch through its commit. Presses that may be too old for an answer (`fresh`) get none.

        Raises:
            Unavailable: nothing of it was stored; it must come again.
        """
        results = await asyncio.gather(*(self._one(raw, fresh=fresh) for raw in batch), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def _one(self, raw: dict[str, Any], *, fresh: bool) -> None:
        incoming = self.read(raw) if _asked_for(raw) else None
        user = incoming.update.effective_user if incoming else None
        chat = user.id if user else None
        self.busy += 1
        try:
            with TURN.time():
                outcome = await self._committed(raw, incoming, chat, late=not fresh)
        finally:
            self.busy -= 1
        UPDATES.labels(end=outcome.end).inc()
        self._delivery.accept(outcome.spoken.owed)
        self._jobs.accept(outcome.spoken.jobs)
        if incoming:
            self._aside(incoming.update, outcome, fresh=fresh)

    async def _committed(
        self, raw: dict[str, Any], incoming: Incoming | None, chat: int | None, *, late: bool
    ) -> Outcome:
        try:
            return await self._database.transact(partial(self._turn, raw, incoming, late=late), chat=chat)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - one update must not stop all others: keep it and go on
            log.error("turn failed", update=raw.get("update_id"), **failure(error))
            return await self._database.transact(partial(self._turn, raw, None, late=late), chat=chat)

    def _aside(self, update: Update, outcome: Outcome, *, fresh: bool) -> None:
        """What may be lost is sent directly: the answer to a press, the word to a stranger."""
        if (query := update.callback_query) and outcome.answer and fresh:
            self._delivery.aside("answerCallbackQuery", _answered(query, outcome.answer))
        if outcome.stranger and (payload := self._strangers.word(update)):
            self._delivery.aside("sendMessage", payload)

    def read(self, raw: dict[str, Any]) -> Incoming | None:
        """The objects of an update, or None where they can't be made."""
        return read(raw, self._application.bot)

    async def _turn(
        self, raw: dict[str, Any], incoming: Incoming | None, tx: Transaction, *, late: bool = False
    ) -> Outcome:
        now = self._now()
        if not await add_seen(tx, raw["update_id"], now):
            return Outcome("repeated")
        if not _asked_for(raw):
            return Outcome("ignored")
        if incoming is None:
            await add_parked(tx, raw["update_id"], _text(raw), "not readable", now)
            return Outcome("parked")
        if not _private(incoming.update):
            return Outcome("ignored")
        outcome = await self._tried(tx, raw, incoming, now)
        user = incoming.update.effective_user
        if late and user and outcome.end == "handled" and incoming.update.my_chat_member is None:
            await note_late(tx, user.id, now)
        return outcome

    async def _tried(self, tx: Transaction, raw: dict[str, Any], incoming: Incoming, now: datetime) -> Outcome:
        """Twice; then it is parked, nobody else waits for it, and the person gets an honest word."""
        place = ""
        for _ in range(TRIES):
            try:
                async with tx.savepoint():
                    return await self.handled(tx, incoming, now)
            except Unavailable:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a handler does, the others go on
                log.error("handler failed", update=raw["update_id"], **failure(error))
                place = "; ".join([type(error).__name__, *reversed(failure(error)["at"])])
        await add_parked(tx, raw["update_id"], _text(raw), place, now)
        return await self._apologised(tx, incoming, now)

    async def handled(self, tx: Transaction, incoming: Incoming, now: datetime) -> Outcome:
        """Run the handler and write down what it said.

        Raises:
            Exception: whatever the handler raised; the caller's savepoint undoes it.
        """
        turn = await self._opened(tx, incoming.update, now)
        if turn.actor is None and not turn.invited:
            return Outcome("stranger", stranger=True)
        if closed(turn):
            return await self._closed(turn, incoming.pressed, "closed")
        token = current.set(turn)
        try:
            await self._application.process_update(incoming.update)
        finally:
            current.reset(token)
        if turn.failure:
            raise turn.failure
        return await self._closed(turn, incoming.pressed, "handled")

    async def _opened(self, tx: Transaction, update: Update, now: datetime) -> Turn:
        user = update.effective_user
        assert user is not None  # noqa: S101 - `_private` has made sure; for the type checker
        actor = await find_actor(tx, user.id)
        voice = self._voice(actor, user.language_code)
        name = self._application.bot.username
        return Turn(tx, now, update, user, actor, voice, self._voices.__getitem__, name, trial=self._trial)

    def _voice(self, actor: Actor | None, code: str | None) -> Voice:
        return self._voices[actor.person.language if actor else language_of(code)]

    async def _closed(self, turn: Turn, pressed: Pressed | None, end: str) -> Outcome:
        saying = Saying(turn, self._database.owner, pressed)
        return Outcome(end, await saying.all(turn.said), turn.answer, stranger=turn.unknown)

    async def _apologised(self, tx: Transaction, incoming: Incoming, now: datetime) -> Outcome:
        turn = await self._opened(tx, incoming.update, now)
        if incoming.update.callback_query:
            turn.word("sorry-parked", alert=True)
        elif turn.actor:
            turn.tell(turn.screen("sorry-parked"))
        return await self._closed(turn, incoming.pressed, "parked")


def _asked_for(raw: dict[str, Any]) -> bool:
    """Telegram sends nothing else; whatever else comes is not looked into."""
    return any(kind in raw for kind in ALLOWED)


def _private(update: Update) -> bool:
    """Only people, in their own chat with the bot."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot:
        return False
    return chat is None or (chat.type == Chat.PRIVATE and chat.id == user.id)


def _answered(query: CallbackQuery, answer: Answer) -> dict[str, Any]:
    told: dict[str, Any] = {"callback_query_id": query.id}
    return told | ({"text": answer.text[:200], "show_alert": answer.alert} if answer.text else {})


def _text(raw: dict[str, Any]) -> str:
    return dump(raw).decode()
