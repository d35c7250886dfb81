from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.patterns import Alarm, Limits, LookUp, Pattern, find_patterns
from domain.schedule import PHNOM_PENH

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=PHNOM_PENH)
ONE = LookUp(NOON, 12, "kampot", "no_record", "pre_employment")
LIMITS = Limits(misses=5, namesakes=3, neighbours=4, quota=10)


def many(n: int, **more: object) -> list[LookUp]:
    """So many in a row, a minute apart, each under a prefix and number of its own."""
    return [
        replace(ONE, **{"at": NOON + timedelta(minutes=at), "prefix": b"p%d" % at, "asked": b"%d" % at, **more})  # type: ignore[arg-type]
        for at in range(n)
    ]


def seen(look_ups: list[LookUp]) -> list[tuple[Pattern, int]]:
    return [(one.pattern, one.count) for one in find_patterns(look_ups, PHNOM_PENH, LIMITS)]


def test_a_day_like_others_raises_no_alarm() -> None:
    assert seen(many(4)) == []


def test_nothing_asked_raises_no_alarm() -> None:
    assert seen([]) == []


@pytest.mark.parametrize(("n", "expected"), [(4, []), (5, [(Pattern.MISSES, 5)])])
def test_many_misses_stand_out(n: int, expected: list[tuple[Pattern, int]]) -> None:
    assert seen(many(n)) == expected


def test_a_list_that_was_asked_as_one_is_no_fishing() -> None:
    assert seen([replace(one, listed=True, rows=9) for one in many(9)]) == []


@pytest.mark.parametrize(("n", "expected"), [(2, []), (3, [(Pattern.NAMESAKES, 3)])])
def test_many_possible_matches_stand_out(n: int, expected: list[tuple[Pattern, int]]) -> None:
    assert seen(many(n, outcome="possible_match")) == expected


def test_one_look_up_of_somebody_of_one_s_own_office_stands_out() -> None:
    assert seen(many(1, own_office=True)) == [(Pattern.COLLEAGUE, 1)]


@pytest.mark.parametrize(
    ("hour", "minute", "is_night"), [(21, 59, False), (22, 0, True), (0, 0, True), (4, 59, True), (5, 0, False)]
)
def test_the_night_is_from_ten_to_five(hour: int, minute: int, is_night: object) -> None:
    at = NOON.replace(hour=hour, minute=minute)
    assert seen([replace(ONE, at=at)]) == ([(Pattern.NIGHT, 1)] if is_night else [])


@pytest.mark.parametrize(("n", "expected"), [(3, []), (4, [(Pattern.NEIGHBOURS, 4)])])
def test_a_row_of_numbers_shows_as_one_prefix(n: int, expected: list[tuple[Pattern, int]]) -> None:
    assert seen(many(n, prefix=b"same")) == expected


def test_the_same_number_asked_again_is_no_neighbour() -> None:
    assert seen(many(4, prefix=b"same", asked=b"the same")) == []


def test_names_have_no_neighbours() -> None:
    assert seen(many(4, prefix=None, by="name")) == []


@pytest.mark.parametrize(("n", "expected"), [(7, []), (8, [(Pattern.QUOTA, 8)])])
def test_a_quota_that_is_nearly_used_stands_out(n: int, expected: list[tuple[Pattern, int]]) -> None:
    assert seen(many(n, outcome="confirmed_match")) == expected


def test_officers_and_days_are_counted_apart() -> None:
    yesterday = [replace(one, at=one.at - timedelta(days=1)) for one in many(4)]
    another = [replace(one, officer=13) for one in many(4)]
    assert seen([*many(4), *yesterday, *another]) == []


def test_an_alarm_names_officer_and_local_day() -> None:
    at = datetime(2026, 11, 24, 0, 30, tzinfo=PHNOM_PENH)
    (alarm,) = find_patterns([replace(ONE, at=at)], PHNOM_PENH, LIMITS)
    assert alarm == Alarm(Pattern.NIGHT, 12, at.date(), 1)
