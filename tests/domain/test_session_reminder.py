from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.session_reminder import Reminder, due

ZONE = ZoneInfo("Asia/Phnom_Penh")
DAY = date(2026, 11, 25)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "reminder"),
    [
        (at(24, 17, 59), None),
        (at(24, 18), Reminder.EVENING),
        (at(25, 6, 29), Reminder.EVENING),
        (at(25, 6, 30), Reminder.MORNING),
        (at(25, 11, 59), Reminder.MORNING),
        (at(25, 12), None),
        (at(26, 7), None),
    ],
)
def test_a_session_is_reminded_of_on_the_evening_before_and_in_the_morning(
    now: datetime, reminder: Reminder | None
) -> None:
    assert due(DAY, at(20, 10), now, ZONE) is reminder


def test_what_was_planned_after_a_reminder_s_time_needs_none_then() -> None:
    assert due(DAY, at(24, 20), at(24, 21), ZONE) is None
    assert due(DAY, at(24, 20), at(25, 7), ZONE) is Reminder.MORNING
    assert due(DAY, at(25, 8), at(25, 9), ZONE) is None
