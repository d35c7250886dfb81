"""The code on a notice: how the person it is about gets in. On paper, so it is a link and sixteen digits to type.

Digits, as on a card that charges a telephone: nobody confuses them, and a Khmer keyboard has them too.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.digits import fold

VALID_FOR = timedelta(days=60)
DIGITS = 16
TRIES = 5
"""How many wrong codes somebody may try within an hour."""
PAUSE = timedelta(hours=1)

_START = "n_"
_GROUP = 4
_LINK = re.compile(rf"/start\s+{_START}([A-Za-z0-9_-]{{22}})", re.ASCII)
_TYPED = re.compile(rf"(?:/start\s+)?([0-9]{{{_GROUP}}}(?:[ .-]?[0-9]{{{_GROUP}}}){{3}})", re.ASCII)
_BETWEEN = re.compile("[ .-]")


@dataclass(frozen=True, slots=True)
class NoticeCode:
    """A code of a notice: it leads one person, once, to what is recorded of `subject_id`.

    Neither link nor digits are kept. `case` is the number of the entry whose notice it stands on; `made_by` and
    `used_by` are persons' ids.
    """

    id: int
    subject_id: str
    case: str
    made_at: datetime
    made_by: int | None = None
    used_at: datetime | None = None
    used_by: int | None = None
    withdrawn_at: datetime | None = None

    @property
    def expires_at(self) -> datetime:
        """The first moment at which it is dead."""
        return self.made_at + VALID_FOR

    def is_open(self, now: datetime) -> bool:
        """Whether somebody could still use it."""
        return self.used_at is None and self.withdrawn_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong codes that somebody has tried since a moment."""

    count: int
    since: datetime

    def after(self, now: datetime) -> "Tries":
        """With one more; an hour after the first the count begins anew."""
        return Tries(1, now) if self._over(now) else Tries(self.count + 1, self.since)

    def too_many(self, now: datetime) -> bool:
        """Whether the next one has to wait."""
        return self.count >= TRIES and not self._over(now)

    def _over(self, now: datetime) -> bool:
        return now - self.since >= PAUSE


def payload_of(token: str) -> str:
    """What follows `?start=` in the link."""
    return f"{_START}{token}"


def grouped(digits: str) -> str:
    """As it is printed: 1234 5678 9012 3456."""
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def code_in(text: str) -> str | None:
    """The token or the sixteen digits in what somebody sent, if that is a code and nothing else."""
    sent = fold(text).strip()
    if found := _LINK.fullmatch(sent):
        return found[1]
    typed = _TYPED.fullmatch(sent)
    return _BETWEEN.sub("", typed[1]) if typed else None
