from datetime import date, timedelta

import pytest

from domain.case import Kind
from domain.retention import Matter, Over, Retention, over

DAY = date(2026, 11, 25)


def entry(state: str, since: date = DAY, number: str = "REG-26-000001", about: str | None = None) -> Matter:
    return Matter(number, Kind.DISMISSAL, about, state, since)


def petition(state: str, since: date = DAY) -> Matter:
    return Matter("PET-26-000001", Kind.PETITION, "REG-26-000001", state, since)


def test_an_entry_that_ran_its_time_is_kept_as_listed() -> None:
    assert over([entry("ended")]) == Over(DAY, listed=True)


@pytest.mark.parametrize("state", ["rescinded", "refused", "taken_back", "archived"])
def test_one_that_never_stood_or_was_taken_back_is_not(state: str) -> None:
    assert over([entry(state)]) == Over(DAY, listed=False)


@pytest.mark.parametrize("state", ["proposed", "confirmed", "noticed"])
def test_what_goes_on_keeps_everything(state: str) -> None:
    assert over([entry("ended"), entry(state, number="REG-26-000002")]) is None


def test_a_petition_that_is_read_keeps_the_entry() -> None:
    assert over([entry("ended"), petition("under_review")]) is None
    later = DAY + timedelta(days=3)
    assert over([entry("ended"), petition("final", later)]) == Over(later, listed=True)


def test_what_an_entry_rests_on_is_over_with_it() -> None:
    cause = Matter("FND-26-000001", Kind.FINDING, None, "confirmed", DAY - timedelta(days=9))
    assert over([cause]) is None
    assert over([cause, entry("ended", about=cause.number)]) == Over(DAY, listed=True)


def test_of_nothing_nothing_is_over() -> None:
    assert over([]) is None


def test_what_was_over_for_long_enough_is_to_be_forgotten() -> None:
    kept = Retention(1826, 90)
    assert kept.before(DAY, listed=True) == DAY - timedelta(days=1826)
    assert kept.before(DAY, listed=False) == DAY - timedelta(days=90)
