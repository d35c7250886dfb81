"""How long data of a person are kept: some time after all is over that is about them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.case import Kind
from domain.procedures import PROCEDURES

ENTERED = 1826
"""Days after an entry has run its time: five years."""
NOT_ENTERED = 90
"""Days after the end where no entry stands: it was taken back, or a test was negative."""

_OVER = frozenset({"ended", "rescinded", "archived", "refused", "taken_back"})
_RAN = frozenset({"ended"})


@dataclass(frozen=True, slots=True)
class Retention:
    """The days of both."""

    entered: int = ENTERED
    not_entered: int = NOT_ENTERED

    def before(self, today: date, *, listed: bool) -> date:
        """What was over on this day, or earlier, is to be forgotten today."""
        return today - timedelta(days=self.entered if listed else self.not_entered)


USUAL = Retention()


@dataclass(frozen=True, slots=True)
class Matter:
    """A case of a person as far as that counts here: what it rests on, how it stands, since which day."""

    number: str
    kind: Kind
    about: str | None
    state: str
    since: date


@dataclass(frozen=True, slots=True)
class Over:
    """That all is over since a day; `listed` where an entry has run its time."""

    on: date
    listed: bool


def over(matters: Iterable[Matter]) -> Over | None:
    """Since when all is over; None while anything is going on. What an entry rests on ends with the entry."""
    told = list(matters)
    if not told:
        return None
    causes = {one.about for one in told if one.kind is Kind.DISMISSAL}
    if not all(_is_over(one) or one.number in causes for one in told):
        return None
    return Over(max(one.since for one in told), any(_ran(one) for one in told))


def _is_over(one: Matter) -> bool:
    if one.kind is Kind.DISMISSAL:
        return one.state in _OVER
    return one.kind in PROCEDURES and one.state in PROCEDURES[one.kind].over


def _ran(one: Matter) -> bool:
    return one.kind is Kind.DISMISSAL and one.state in _RAN
