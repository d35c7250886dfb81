import random
import time
from dataclasses import dataclass, field
from typing import Any

from bot.trial.server.change import Change
from bot.trial.server.chat import Operation, Phone
from bot.trial.server.faults import Faults
from bot.trial.server.files import Files
from bot.trial.server.message import Message
from bot.trial.server.options import Options
from bot.trial.server.pace import Pace
from bot.trial.server.profile import Profile
from bot.trial.server.refusal import Refusal
from bot.trial.server.shape import Json
from bot.trial.server.updates import Updates
from bot.trial.server.webhook import Failure, Webhook


@dataclass(slots=True)
class Query:
    """A press that may be answered once, within the window."""

    id: str
    chat_id: int
    at: float


@dataclass(slots=True)
class World:
    """Everything the server knows, in memory: people, messages, updates, files, and the ledger."""

    options: Options
    phones: dict[int, Phone] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    history: list[Operation] = field(default_factory=list)
    refused: list[Json] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    profile: Profile = field(default_factory=Profile)
    changed: Change = field(default_factory=Change)
    webhook: Webhook | None = None
    webhook_failure: Failure = field(default_factory=Failure)
    forwarded: float = 0
    poll: object | None = None
    closing: bool = False
    files: Files = field(init=False)
    pace: Pace = field(init=False)
    updates: Updates = field(init=False)
    dice: random.Random = field(init=False)
    last_message_id: int = 0

    def __post_init__(self) -> None:
        self.files = Files(self.options.seed)
        self.pace = Pace(self.options)
        self.dice = random.Random(self.options.seed)  # noqa: S311  ids of a trial may be foreseen
        self.updates = Updates(next_id=self.dice.randrange(10**8, 9 * 10**8))

    def now(self) -> float:
        """Seconds since 1970, moved on by what a test has skipped."""
        return time.time() + self.forwarded

    @property
    def bot(self) -> Json:
        """The bot as the sender of messages."""
        return {
            "id": self.options.bot_id,
            "is_bot": True,
            "first_name": self.profile.name() or self.options.name,
            "username": self.options.username,
        }

    def keep(self, phone: Phone, sender: Json, body: Json, **more: Any) -> Message:
        """A new message in a chat."""
        self.last_message_id += 1
        message = Message(self.last_message_id, phone.chat, sender, int(self.now()), body, **more)
        phone.messages[message.id] = message
        return message

    def record(self, phone: Phone | None, kind: str, **data: Any) -> Operation:
        """Write a line of the ledger and wake who waits for it."""
        chat_id = phone.id if phone else None
        operation = Operation(len(self.history) + 1, self.now(), chat_id, kind, data)
        self.history.append(operation)
        if phone:
            phone.history.append(operation)
            phone.changed.tell()
        self.changed.tell()
        return operation

    def refuse(self, method: str, chat_id: Any, refusal: Refusal) -> None:
        """Write down that a request was refused."""
        phone = self.phones.get(chat_id) if type(chat_id) is int else None
        data = {"method": method, "code": refusal.code, "description": refusal.description}
        operation = self.record(phone, "refused", **data)
        self.refused.append(operation.as_json())

    def close(self) -> None:
        """Let everybody go who waits."""
        self.closing = True
        for change in (
            self.changed,
            self.updates.arrived,
            *(phone.changed for phone in self.phones.values()),
        ):
            change.tell()
