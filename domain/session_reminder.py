"""When the members of a commission are reminded of a planned session."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

TOO_LATE = time(12, 0)
"""On the day itself: whoever has not come by then needs no reminder any more."""


class Reminder(StrEnum):
    """The two reminders of a session, each once."""

    EVENING = "evening"
    MORNING = "morning"


TIMES = {Reminder.EVENING: (-1, time(18, 0)), Reminder.MORNING: (0, time(6, 30))}
"""Days from the session's own, and the local time."""


def due(day: date, planned_at: datetime, now: datetime, zone: ZoneInfo) -> Reminder | None:
    """The reminder whose time has come since it was planned, the later one where both have.

    What was slept through is made up for; a session that is planned for this very day is not reminded of.
    """
    if now >= datetime.combine(day, TOO_LATE, zone):
        return None
    times = {one: datetime.combine(day + timedelta(days=days), at, zone) for one, (days, at) in TIMES.items()}
    come = [one for one, at in times.items() if planned_at <= at.astimezone(UTC) <= now]
    return come[-1] if come else None
