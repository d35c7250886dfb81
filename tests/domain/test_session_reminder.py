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
    assert due(DAY, now, ZONE) is reminder
