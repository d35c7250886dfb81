from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.entry import (
    BARRING,
    Bar,
    Entry,
    EntryState,
    after_years,
    barred_until,
    day_of,
    earlier,
    ends_on,
    is_barring,
    stands,
)
from domain.ground import Basis, Departure, Ground
from domain.schedule import PHNOM_PENH

DAY = date(2026, 3, 5)


def moment(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=PHNOM_PENH)


PLAIN = Entry(
    number="REG-26-000001",
    ground=Ground.CONFIRMED_USE,
    basis=Basis.CONFIRMED_TEST,
    category="civil_servant",
    departure=Departure.DISMISSED,
    institution="kp-labour",
    dismissed_on=DAY,
    confirmed_at=moment(date(2026, 3, 8)),
    notified_at=moment(date(2026, 3, 10)),
    years=5,
)
"""Confirmed and notified; the window to answer is open through 9 April 2026."""
LATER = moment(date(2027, 1, 1))


def frozen(*days: tuple[date, date | None]) -> Entry:
    times = ((moment(since), moment(until) if until else None) for since, until in days)
    return replace(PLAIN, frozen=tuple(times))


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (moment(date(2026, 3, 7)), EntryState.PROPOSED),
        (moment(date(2026, 3, 8)), EntryState.PROVISIONAL),
        (moment(date(2026, 4, 9), 23), EntryState.PROVISIONAL),
        (moment(date(2026, 4, 10), 0), EntryState.ACTIVE),
        (moment(date(2031, 3, 4), 23), EntryState.ACTIVE),
        (moment(date(2031, 3, 5), 0), EntryState.EXPIRED),
    ],
)
def test_an_entry_goes_its_way_by_the_calendar_of_phnom_penh(at: datetime, state: EntryState) -> None:
    assert stands(PLAIN, at.astimezone(UTC)) is state


def test_without_a_second_officer_it_stays_proposed_for_ever() -> None:
    assert stands(replace(PLAIN, confirmed_at=None), moment(date(2045, 1, 1))) is EntryState.PROPOSED


def test_without_a_notice_it_stays_provisional_and_still_ends() -> None:
    unheard = replace(PLAIN, notified_at=None)
    assert stands(unheard, moment(date(2031, 3, 4))) is EntryState.PROVISIONAL
    assert stands(unheard, moment(date(2031, 3, 5))) is EntryState.EXPIRED


def test_an_undecided_term_bars_without_an_end() -> None:
    pending = replace(PLAIN, years=None)
    assert (stands(pending, LATER), ends_on(pending)) == (EntryState.TERM_PENDING, None)
    assert barred_until([PLAIN, pending], LATER) == Bar(None)


def test_a_decision_may_set_the_end_of_an_undecided_term() -> None:
    set_by_decision = replace(PLAIN, years=None, shortened_to=date(2028, 1, 1))
    assert stands(set_by_decision, LATER) is EntryState.ACTIVE
    assert stands(set_by_decision, moment(date(2028, 1, 1))) is EntryState.EXPIRED


def test_while_an_appeal_freezes_it_nothing_is_barred_and_nobody_knows_the_end() -> None:
    appealed = frozen((date(2026, 12, 1), None))
    assert stands(appealed, LATER) is EntryState.SUSPENDED
    assert ends_on(appealed) is None
    assert barred_until([appealed], LATER) is None


def test_frozen_days_are_added_each_once() -> None:
    twice = frozen((date(2027, 1, 1), date(2027, 1, 11)), (date(2027, 1, 6), date(2027, 1, 21)))
    assert ends_on(twice) == date(2031, 3, 25)


def test_what_was_frozen_before_the_dismissal_adds_nothing() -> None:
    assert ends_on(frozen((date(2026, 1, 1), date(2026, 3, 8)))) == date(2031, 3, 8)


def test_an_appeal_after_the_end_brings_nothing_back() -> None:
    late = frozen((date(2031, 3, 5), None))
    assert ends_on(late) == date(2031, 3, 5)
    assert stands(late, moment(date(2031, 4, 1))) is EntryState.EXPIRED


def test_a_decision_shortens_and_never_lengthens() -> None:
    assert ends_on(replace(PLAIN, shortened_to=date(2028, 1, 1))) == date(2028, 1, 1)
    assert ends_on(replace(PLAIN, shortened_to=date(2040, 1, 1))) == date(2031, 3, 5)


def test_what_was_taken_back_is_rescinded_whatever_else_it_was() -> None:
    over = replace(PLAIN, rescinded_at=LATER)
    assert stands(over, LATER - timedelta(seconds=1)) is EntryState.ACTIVE
    assert stands(over, moment(date(2040, 1, 1))) is EntryState.RESCINDED


def test_a_leap_day_ends_on_the_first_of_march() -> None:
    assert after_years(date(2024, 2, 29), 5) == date(2029, 3, 1)
    assert after_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_terms_run_side_by_side_so_the_latest_end_counts() -> None:
    again = replace(PLAIN, dismissed_on=date(2026, 3, 1), years=10)
    assert barred_until([PLAIN, again], LATER) == Bar(date(2036, 3, 1))
    assert barred_until([], LATER) is None


def test_an_earlier_entry_counts_unless_it_was_never_confirmed_or_taken_back() -> None:
    before = replace(PLAIN, number="REG-20-000001", dismissed_on=date(2020, 1, 1))
    void = replace(before, rescinded_at=moment(date(2021, 1, 1)))
    assert earlier(PLAIN, [before, PLAIN, void, replace(before, confirmed_at=None)], LATER) == 1
    assert earlier(before, [PLAIN], LATER) == 0


# What must hold whatever happened, on any day of twenty years.

FIRST, LAST = date(2024, 1, 1), date(2044, 1, 1)
DAYS = st.dates(FIRST, LAST)
MOMENTS = DAYS.map(moment)
FREEZES = st.tuples(MOMENTS, st.one_of(st.none(), st.integers(0, 900))).map(
    lambda told: (told[0], None if told[1] is None else told[0] + timedelta(days=told[1]))
)
ENTRIES = st.builds(
    replace,
    st.just(PLAIN),
    dismissed_on=DAYS,
    confirmed_at=st.none() | MOMENTS,
    notified_at=st.none() | MOMENTS,
    window_days=st.integers(0, 90),
    years=st.none() | st.integers(1, 12),
    frozen=st.lists(FREEZES, max_size=4).map(tuple),
    shortened_to=st.none() | DAYS,
    rescinded_at=st.none() | MOMENTS,
)
OVER = {EntryState.EXPIRED, EntryState.RESCINDED}


@given(ENTRIES, MOMENTS, MOMENTS)
def test_what_is_over_never_bars_again(entry: Entry, one: datetime, other: datetime) -> None:
    before, after = sorted((one, other))
    if stands(entry, before) in OVER:
        assert stands(entry, after) in OVER


@given(ENTRIES, MOMENTS)
def test_whoever_is_barred_was_confirmed_heard_and_has_time_to_serve(entry: Entry, at: datetime) -> None:
    if is_barring(entry, at):
        assert entry.confirmed_at is not None
        assert entry.confirmed_at <= at
        assert entry.notified_at is not None
        assert day_of(at) > day_of(entry.notified_at) + timedelta(days=entry.window_days)
        assert (end := ends_on(entry)) is None or day_of(at) < end


@given(ENTRIES, MOMENTS)
def test_a_bar_whose_term_is_known_has_an_end_unless_it_is_frozen(entry: Entry, at: datetime) -> None:
    if stands(entry, at) is EntryState.TERM_PENDING:
        assert ends_on(entry) is None
    if entry.years is not None and all(until for _, until in entry.frozen):
        assert ends_on(entry) is not None


@given(ENTRIES, FREEZES)
def test_freezing_never_brings_the_end_nearer(entry: Entry, more: tuple[datetime, datetime | None]) -> None:
    end, later = ends_on(entry), ends_on(replace(entry, frozen=(*entry.frozen, more)))
    assert end is None or later is None or later >= end


@given(ENTRIES, FREEZES, MOMENTS)
def test_an_appeal_that_begins_later_revives_nothing(
    entry: Entry, more: tuple[datetime, datetime | None], at: datetime
) -> None:
    if stands(entry, at) is EntryState.EXPIRED and more[0] >= at:
        assert stands(replace(entry, frozen=(*entry.frozen, more)), at) is EntryState.EXPIRED


@given(ENTRIES, MOMENTS, MOMENTS)
def test_deciding_an_open_appeal_revives_nothing(entry: Entry, since: datetime, at: datetime) -> None:
    """What was over while it was open is over when it is decided, today or at any time later."""
    still = replace(entry, frozen=(*entry.frozen, (since, None)))
    if stands(still, at) is EntryState.EXPIRED:
        decided = replace(entry, frozen=(*entry.frozen, (since, max(since, at))))
        assert stands(decided, at) is EntryState.EXPIRED


@given(ENTRIES, DAYS)
def test_a_decision_never_lengthens(entry: Entry, shorter: date) -> None:
    end = ends_on(replace(entry, shortened_to=None))
    cut = ends_on(replace(entry, shortened_to=shorter))
    assert cut is not None
    assert cut <= shorter
    assert end is None or cut <= end


@given(ENTRIES, st.integers(1, 12))
def test_a_longer_term_never_ends_earlier(entry: Entry, years: int) -> None:
    short, long = (ends_on(replace(entry, years=n)) for n in (years, years + 1))
    assert short is None or long is None or short <= long


@given(st.lists(ENTRIES, max_size=5), MOMENTS)
def test_a_person_is_barred_exactly_while_an_entry_bars_and_until_the_latest_end(
    entries: list[Entry], at: datetime
) -> None:
    bar = barred_until(entries, at)
    assert (bar is not None) == any(stands(entry, at) in BARRING for entry in entries)
    if bar and bar.until:
        assert bar.until > day_of(at)
        serving = [entry for entry in entries if is_barring(entry, at)]
        assert barred_until(serving, moment(bar.until)) is None
