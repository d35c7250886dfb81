"""What stands out among look-ups of the register: values in, alarms out.

Numbers that were asked for are known by keyed hashes only: `asked` of the number, `prefix` of the number without
its last two digits. A row of neighbouring numbers shows as one prefix under which several were asked.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

MISS = "no_record"
POSSIBLE = "possible_match"
CONFIRMED = "confirmed_match"


class Pattern(StrEnum):
    """What may stand out."""

    MISSES = "misses"
    COLLEAGUE = "colleague"
    NAMESAKES = "namesakes"
    NIGHT = "night"
    NEIGHBOURS = "neighbours"
    QUOTA = "quota"


@dataclass(frozen=True, slots=True)
class LookUp:
    """
    What was answered to one enquiry, or alike to some rows of a list; without whom it was about.

    Args:
        by: what was asked by, `number` or `name`.
        rows: how many of a list were answered so.
        listed: whether it was a list that was asked as one.
        own_office: whoever was found is, or was, of the officer's own institution.
    """

    at: datetime
    officer: int
    office: str
    outcome: str
    purpose: str
    by: str = "number"
    rows: int = 1
    listed: bool = False
    prefix: bytes | None = None
    asked: bytes | None = None
    own_office: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """From how many on a day stands out. `quota` is how many an officer may ask a day one by one."""

    misses: int = 25
    namesakes: int = 5
    neighbours: int = 4
    quota: int = 50
    nearly: float = 0.8
    night_from: time = time(22)
    night_until: time = time(5)


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Alarm:
    """A pattern in one officer's look-ups of one local day, and how many of them it is made of."""

    pattern: Pattern
    officer: int
    day: date
    count: int


def find_patterns(look_ups: Iterable[LookUp], zone: tzinfo, limits: Limits = USUAL) -> list[Alarm]:
    """All that stands out, by day, officer and pattern."""
    days: dict[tuple[date, int], list[LookUp]] = defaultdict(list)
    for one in look_ups:
        days[one.at.astimezone(zone).date(), one.officer].append(one)
    return [
        Alarm(pattern, officer, day, count)
        for (day, officer), mine in sorted(days.items())
        for pattern, count in _seen(mine, zone, limits)
    ]


def _seen(mine: Sequence[LookUp], zone: tzinfo, limits: Limits) -> Iterator[tuple[Pattern, int]]:
    for pattern, count in COUNTS.items():
        found = count(mine, zone, limits)
        if found >= _least(pattern, limits):
            yield pattern, found


def _least(pattern: Pattern, limits: Limits) -> int:
    least = {
        Pattern.MISSES: limits.misses,
        Pattern.NAMESAKES: limits.namesakes,
        Pattern.NEIGHBOURS: limits.neighbours,
        Pattern.QUOTA: max(1, round(limits.quota * limits.nearly)),
    }
    return least.get(pattern, 1)


def _misses(mine: Sequence[LookUp], _zone: tzinfo, _limits: Limits) -> int:
    """A list that is asked as one is no fishing: its misses are what is hoped for."""
    return sum(one.outcome == MISS and not one.listed for one in mine)


def _colleague(mine: Sequence[LookUp], _zone: tzinfo, _limits: Limits) -> int:
    return sum(one.own_office for one in mine)


def _namesakes(mine: Sequence[LookUp], _zone: tzinfo, _limits: Limits) -> int:
    return sum(one.outcome == POSSIBLE and not one.listed for one in mine)


def _night(mine: Sequence[LookUp], zone: tzinfo, limits: Limits) -> int:
    return sum(_is_night(one.at.astimezone(zone).time(), limits) for one in mine)


def _is_night(at: time, limits: Limits) -> bool:
    return at >= limits.night_from or at < limits.night_until


def _neighbours(mine: Sequence[LookUp], _zone: tzinfo, _limits: Limits) -> int:
    """The same number asked again is no neighbour, as far as it can be told."""
    known = {(one.prefix, one.asked or at) for at, one in enumerate(mine) if one.prefix}
    return max(Counter(prefix for prefix, _ in known).values(), default=0)


def _quota(mine: Sequence[LookUp], _zone: tzinfo, _limits: Limits) -> int:
    return sum(not one.listed for one in mine)


COUNTS: Mapping[Pattern, Callable[[Sequence[LookUp], tzinfo, Limits], int]] = {
    Pattern.MISSES: _misses,
    Pattern.COLLEAGUE: _colleague,
    Pattern.NAMESAKES: _namesakes,
    Pattern.NIGHT: _night,
    Pattern.NEIGHBOURS: _neighbours,
    Pattern.QUOTA: _quota,
}
"""How each is counted in one officer's day."""
