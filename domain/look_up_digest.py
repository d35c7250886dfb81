"""A week of look-ups in figures: how many, by whom, what for, with what outcome."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from domain.patterns import CONFIRMED, MISS, POSSIBLE, LookUp

WEEK = timedelta(days=7)
AT = time(8)
"""When on Monday the digest of the week before is due."""
HITS = frozenset({CONFIRMED, POSSIBLE})


@dataclass(frozen=True, slots=True)
class Share:
    """What one office or officer asked: enquiries, of which hits and misses."""

    who: str
    asked: int
    hits: int
    misses: int


@dataclass(frozen=True, slots=True)
class Digest:
    """The figures of a week, who asked most first. `full` counts full answers that were read."""

    asked: int
    full: int
    outcomes: Mapping[str, int]
    purposes: Mapping[str, int]
    offices: Sequence[Share]
    officers: Sequence[Share]


def digest(look_ups: Sequence[LookUp], full: int = 0) -> Digest:
    """Add up; `full` is how often a full answer was read. A list that was asked as one counts by its rows."""
    outcomes: Counter[str] = Counter()
    purposes: Counter[str] = Counter()
    for one in look_ups:
        outcomes[one.outcome] += one.rows
        purposes[one.purpose] += one.rows
    return Digest(
        asked=sum(one.rows for one in look_ups),
        full=full,
        outcomes=dict(outcomes.most_common()),
        purposes=dict(purposes.most_common()),
        offices=_shares([(one.office, one) for one in look_ups]),
        officers=_shares([(str(one.officer), one) for one in look_ups]),
    )


def weeks_due(now: datetime, zone: tzinfo, most: int) -> list[date]:
    """The Mondays of the weeks whose digest is due by now, the oldest first."""
    local = now.astimezone(zone)
    monday = local.date() - timedelta(days=local.weekday())
    if local < datetime.combine(monday, AT, zone):
        monday -= WEEK
    return [monday - n * WEEK for n in range(most, 0, -1)]


def span(week: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """From when until when a week lasts; the second is the first moment of the next."""
    return datetime.combine(week, time(), zone), datetime.combine(week + WEEK, time(), zone)


def _shares(pairs: Sequence[tuple[str, LookUp]]) -> list[Share]:
    asked: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    for who, one in pairs:
        asked[who] += one.rows
        hits[who] += one.rows * (one.outcome in HITS)
        misses[who] += one.rows * (one.outcome == MISS)
    return [
        Share(who, n, hits[who], misses[who]) for who, n in sorted(asked.items(), key=lambda it: (-it[1], it[0]))
    ]
