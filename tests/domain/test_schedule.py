from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.period import Period
from domain.schedule import PHNOM_PENH, Schedule

EVENING = Schedule()
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - aware by timezones=
zones = st.sampled_from(["Asia/Phnom_Penh", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "UTC"])
schedules = st.builds(
    Schedule, at=st.times().map(lambda t: t.replace(second=0, microsecond=0)), zone=zones.map(ZoneInfo)
)


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=PHNOM_PENH)


@pytest.mark.parametrize(
    ("after", "due"),
    [
        (local(21, 17, 59), local(21, 18)),
        (local(21, 18), local(22, 18)),
        (local(21, 23), local(22, 18)),
        (local(21, 0), local(21, 18)),
    ],
)
def test_the_days_summary_is_due_at_six_in_the_evening_local_time(after: datetime, due: datetime) -> None:
    assert EVENING.next_time(after) == due
    assert EVENING.next_time(after).tzinfo is UTC


def test_an_evening_summary_is_about_that_day_and_a_morning_one_about_the_day_before() -> None:
    assert EVENING.period_of(local(21, 18)) == Period.day(date(2026, 11, 21))
    assert Schedule(at=time(12)).period_of(local(21, 12)) == Period.day(date(2026, 11, 21))
    assert Schedule(at=time(6, 30)).period_of(local(21, 6, 30)) == Period.day(date(2026, 11, 20))


def test_nothing_is_due_before_its_time() -> None:
    assert EVENING.due(local(21, 18), local(22, 17, 59)) == ()


def test_what_is_due_now_is_not_late_and_what_fell_due_meanwhile_is() -> None:
    dues = EVENING.due(local(18, 18), local(21, 18, 5))
    assert [(due.period.first.day, due.late) for due in dues] == [(19, True), (20, True), (21, False)]


def test_a_summary_is_due_at_its_very_moment() -> None:
    assert [due.at for due in EVENING.due(local(20, 18), local(21, 18))] == [local(21, 18)]


def test_a_short_halt_over_the_time_makes_it_late() -> None:
    (due,) = EVENING.due(local(20, 18), local(21, 18, 30))
    assert due.late


def test_after_a_long_halt_the_last_seven_days_are_made_up_for() -> None:
    dues = EVENING.due(local(1, 0), local(25, 12))
    assert [due.period.first.day for due in dues] == [18, 19, 20, 21, 22, 23, 24]


@given(schedules, moments)
def test_the_next_time_comes_after_and_within_about_a_day(schedule: Schedule, after: datetime) -> None:
    assert timedelta(0) < schedule.next_time(after) - after <= timedelta(hours=26)


@settings(deadline=None, max_examples=30)
@given(schedules, moments)
def test_over_the_years_each_local_day_comes_exactly_once(schedule: Schedule, start: datetime) -> None:
    at, periods = start, []
    for _ in range(400):
        at = schedule.next_time(at)
        periods.append(schedule.period_of(at).first)
    assert periods == [periods[0] + timedelta(days=n) for n in range(400)]


def test_twenty_years_of_evenings_come_one_by_one() -> None:
    at = local(21, 18)
    for n in range(1, 20 * 365):
        at = EVENING.next_time(at)
        assert at == local(21, 18) + timedelta(days=n)


@given(schedules, moments, st.timedeltas(timedelta(0), timedelta(days=30)), st.floats(0, 1))
def test_however_often_it_is_asked_nothing_is_owed_twice_or_never(
    schedule: Schedule, start: datetime, span: timedelta, share: float
) -> None:
    middle, end = start + span * share / 5, start + span / 5
    halves = [*schedule.due(start, middle), *schedule.due(middle, end)]
    assert [due.at for due in halves] == [due.at for due in schedule.due(start, end)]


@given(schedules, moments)
def test_a_period_is_due_when_its_time_says(schedule: Schedule, moment: datetime) -> None:
    due = schedule.next_time(moment)
    assert schedule.time_of(schedule.period_of(due)) == due
