from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.period import Period

SATURDAY = date(2026, 11, 21)
days = st.dates(date(2020, 1, 10), date(2060, 1, 1))


def test_a_day_is_compared_with_the_day_before() -> None:
    assert Period.day(SATURDAY).before == Period.day(date(2026, 11, 20))


def test_a_week_begins_on_monday_and_is_compared_with_the_same_days_of_the_week_before() -> None:
    week = Period.week(SATURDAY)
    assert (week.first, week.last) == (date(2026, 11, 16), SATURDAY)
    assert week.before == Period(date(2026, 11, 9), date(2026, 11, 14), 7)


def test_a_weeks_monday_alone_is_still_a_week() -> None:
    monday = Period.week(date(2026, 11, 16))
    assert not monday.is_day
    assert monday != Period.day(date(2026, 11, 16))


@pytest.mark.parametrize(
    ("period", "key"),
    [(Period.day(SATURDAY), "2026-11-21"), (Period.week(SATURDAY), "2026-11-16/2026-11-21")],
)
def test_a_period_has_a_short_key(period: Period, key: str) -> None:
    assert str(period) == key


@given(days)
def test_the_seven_days_before_end_where_the_period_begins(day: date) -> None:
    before = Period.day(day).seven_days_before
    assert sum(day - timedelta(days=n) in before for n in range(-3, 12)) == 7
    assert day not in before
    assert day - timedelta(days=1) in before
