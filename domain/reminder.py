"""When somebody is reminded of a draft that waits: twice at most, and never while it is being worked on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

HOUR = timedelta(hours=1)
MORNING = time(7, 0)


class Reminder(StrEnum):
    """The two reminders that a draft may have, each once."""

    HOUR = "hour"
    MORNING = "morning"


@dataclass(frozen=True, slots=True)
class Plan:
    """Which reminders are due now, and when to look again (UTC); None where nothing is left to remind of."""

    due: tuple[Reminder, ...]
    again_at: datetime | None


def time_of(reminder: Reminder, touched: datetime, zone: ZoneInfo) -> datetime:
    """When a draft that was touched at a moment is reminded of: an hour later, or at seven the next morning."""
    if reminder is Reminder.HOUR:
        return touched + HOUR
    day = touched.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, MORNING, zone).astimezone(UTC)


def plan(touched: datetime, sent: Collection[Reminder], now: datetime, zone: ZoneInfo) -> Plan:
    """What is left of the reminders of a draft: those due by now are one message, whatever was slept through."""
    times = {one: time_of(one, touched, zone) for one in Reminder if one not in sent}
    due = tuple(one for one, at in times.items() if at <= now)
    return Plan(due, min((at for at in times.values() if at > now), default=None))
