from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reminder import HOUR, Plan, Reminder, plan, time_of
from domain.schedule import PHNOM_PENH


def local(hour: int, minute: int = 0, *, day: int = 21) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=PHNOM_PENH)


@pytest.mark.parametrize(
    ("touched", "hour", "morning"),
    [
        (local(10), local(11), local(7, day=22)),
        (local(23, 30), local(0, 30, day=22), local(7, day=22)),
        (local(0, 10), local(1, 10), local(7, day=22)),
        (local(6, 30), local(7, 30), local(7, day=22)),
    ],
)
def test_an_hour_later_and_at_seven_the_next_morning(touched: datetime, hour: datetime, morning: datetime) -> None:
    assert [time_of(one, touched, PHNOM_PENH) for one in Reminder] == [hour, morning]


def test_before_the_hour_nothing_is_due() -> None:
    assert plan(local(10), [], local(10, 59), PHNOM_PENH) == Plan((), local(11))


def test_after_the_hour_the_morning_is_left() -> None:
    assert plan(local(10), [], local(11), PHNOM_PENH) == Plan((Reminder.HOUR,), local(7, day=22))


def test_what_was_slept_through_is_due_together() -> None:
    assert plan(local(10), [], local(9, day=25), PHNOM_PENH) == Plan(tuple(Reminder), None)


def test_a_draft_that_was_touched_after_its_first_reminder_has_the_morning_left() -> None:
    assert plan(local(14), [Reminder.HOUR], local(15), PHNOM_PENH) == Plan((), local(7, day=22))


def test_after_both_nothing_is_left() -> None:
    assert plan(local(14), [*Reminder], local(9, day=30), PHNOM_PENH) == Plan((), None)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware
    st.timedeltas(timedelta(0), timedelta(days=9)),
)
def test_the_two_never_come_together_while_the_bot_is_there(touched: datetime, later: timedelta) -> None:
    hour, morning = (time_of(one, touched, PHNOM_PENH) for one in Reminder)
    assert touched + HOUR == hour < morning <= touched + timedelta(hours=31)
    again = plan(touched, [], touched + later, PHNOM_PENH).again_at
    assert again is None or again > touched + later
