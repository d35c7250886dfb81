from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import orjson

from bot.trial.server.change import Change
from bot.trial.server.shape import Json

KEPT_SECONDS = 24 * 3600
_NOT_BY_DEFAULT = frozenset(["chat_member", "message_reaction", "message_reaction_count"])


@dataclass(frozen=True, slots=True)
class Update:
    """One update, ready to be sent: its number, its chat (for the order), its bytes."""

    id: int
    chat_id: int
    at: float
    body: bytes


@dataclass(slots=True)
class Updates:
    """What the bot hasn't acknowledged yet, in order."""

    next_id: int
    allowed: list[str] = field(default_factory=list)
    waiting: OrderedDict[int, Update] = field(default_factory=OrderedDict)
    again: deque[Update] = field(default_factory=deque)
    arrived: Change = field(default_factory=Change)

    def add(self, kind: str, chat_id: int, content: Json, at: float) -> int | None:
        """Put one in the queue; nothing happens when the bot doesn't want this kind."""
        if not self._wanted(kind):
            return None
        return self.add_raw({kind: content}, chat_id, at)

    def add_raw(self, update: Json, chat_id: int, at: float) -> int:
        """Put an update in the queue as it is; only its number is filled in where missing."""
        number = update.get("update_id", self.next_id)
        self.next_id = max(self.next_id, number + 1)
        body = orjson.dumps({"update_id": number} | update)
        self.waiting[number] = Update(number, chat_id, at, body)
        self.arrived.tell()
        return int(number)

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT

    def acknowledge(self, offset: int, now: float) -> list[Update]:
        """Forget what lies below the offset (a negative one keeps that many), and what is a day old."""
        if offset < 0:
            below = list(self.waiting)[:offset]
        else:
            below = [number for number in self.waiting if number < offset]
        gone = [self.waiting.pop(number) for number in below]
        for update in list(self.waiting.values()):
            if now - update.at <= KEPT_SECONDS:
                break
            del self.waiting[update.id]
        return gone

    def batch(self, limit: int) -> Iterator[Update]:
        """The next ones to send: first those that come again."""
        while self.again and limit:
            yield self.again.popleft()
            limit -= 1
        for _, update in zip(range(limit), self.waiting.values(), strict=False):
            yield update

    def __len__(self) -> int:
        return len(self.waiting) + len(self.again)
