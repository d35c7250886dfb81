import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from bot.trial.server.shape import Json


class Kind(StrEnum):
    """What can go wrong between a bot and Telegram."""

    DROP_BEFORE = "drop_before"  # the connection ends, nothing was done
    DROP_AFTER = "drop_after"  # it was done, the answer is lost
    DELAY = "delay"
    FLOOD = "flood"
    ERROR = "error"
    DUPLICATE = "duplicate"  # an update arrives twice at once
    REDELIVER = "redeliver"  # an acknowledged update comes again


@dataclass(slots=True, kw_only=True)
class Fault:
    """One fault in force: how often (a probability, at most `count` times) and for which method."""

    kind: Kind
    method: str | None = None
    probability: float = 1.0
    count: int | None = None
    seconds: float = 0.1
    retry_after: int = 1
    code: int = 502
    seed: int = 0
    dice: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.kind = Kind(self.kind)
        self.dice = random.Random(self.seed)  # noqa: S311  a rig must be repeatable

    def strikes(self, method: str | None) -> bool:
        """Whether it happens now; a hit uses up one of its count."""
        if self.method is not None and (method or "").lower() != self.method.lower():
            return False
        if self.count == 0 or self.dice.random() >= self.probability:
            return False
        if self.count is not None:
            self.count -= 1
        return True

    def as_json(self) -> Json:
        """As it was asked for, with what is left of the count."""
        names = ("kind", "method", "probability", "count", "seconds", "retry_after", "code", "seed")
        return {name: getattr(self, name) for name in names}


_OF_UPDATES = frozenset([Kind.DUPLICATE, Kind.REDELIVER])


@dataclass(slots=True)
class Faults:
    """The faults in force."""

    planned: list[Fault] = field(default_factory=list)

    def add(self, *faults: Fault) -> None:
        """Put faults in force."""
        self.planned += faults

    def clear(self) -> None:
        """Let everything go well again."""
        self.planned.clear()

    def of_call(self, method: str) -> list[Fault]:
        """Those that strike this request of the bot."""
        return list(self._striking(method, (f for f in self.planned if f.kind not in _OF_UPDATES)))

    def of_update(self, kind: Kind) -> bool:
        """Whether this delivery of an update goes wrong so."""
        return any(self._striking(None, (f for f in self.planned if f.kind is kind)))

    @staticmethod
    def _striking(method: str | None, faults: Iterable[Fault]) -> Iterator[Fault]:
        return (fault for fault in faults if fault.strikes(method))
