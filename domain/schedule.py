"""When a summary is due. What is due is told by values; nothing here reads a clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.period import Period

PHNOM_PENH = ZoneInfo("Asia/Phnom_Penh")
"""UTC+7 all year."""

USUAL_TIME = time(18, 0)
"""When a governor gets the day's summary until he chooses another time."""

NOON = time(12, 0)
LATE_AFTER = timedelta(minutes=10)
MOST_MADE_UP = 7


class Cadence(StrEnum):
    """How often a summary comes."""

    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class Due:
    """One summary that is owed: what it is about, when it was due (UTC), and whether it comes late."""

    period: Period
    at: datetime
    late: bool


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often, at what local time, in which time zone."""

    cadence: Cadence = Cadence.DAILY
    at: time = USUAL_TIME
    zone: ZoneInfo = PHNOM_PENH

    def next_time(self, after: datetime) -> datetime:
        """The first time that is due after a moment, in UTC."""
        return next(self._times(after))

    def due(self, after: datetime, now: datetime) -> tuple[Due, ...]:
        """What fell due after one moment and until another, oldest first, and of it the last seven at most.

        Each missed day is owed once, marked as late; beyond a week old figures are of no use to anybody.
        """
        start = max(after, now - timedelta(days=MOST_MADE_UP + 1))
        times = [*takewhile(lambda at: at <= now, self._times(start))]
        return tuple(Due(self.period_of(at), at, now - at > LATE_AFTER) for at in times[-MOST_MADE_UP:])

    def period_of(self, at: datetime) -> Period:
        """What a summary that is due then is about: that local day, or in the morning the day before."""
        day = at.astimezone(self.zone).date()
        return Period.day(day if self.at >= NOON else day - timedelta(days=1))

    def time_of(self, period: Period) -> datetime:
        """When the summary of a period is due, in UTC."""
        day = period.last if self.at >= NOON else period.last + timedelta(days=1)
        return datetime.combine(day, self.at, self.zone).astimezone(UTC)

    def _times(self, after: datetime) -> Iterator[datetime]:
        day = after.astimezone(self.zone).date() - timedelta(days=1)
        while True:
            at = datetime.combine(day, self.at, self.zone).astimezone(UTC)
            if at > after:
                yield at
            day += timedelta(days=1)
