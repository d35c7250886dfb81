from dataclasses import replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.entry import Entry, is_barring
from domain.ground import Departure, Ground
from domain.term_lines import read_terms
from domain.term_table import TermTable
from domain.what_if import HORIZONS, Lens, Standing, kept_out, what_if
from tests.domain.test_entry import ENTRIES, PLAIN, moment

NOW = moment(date(2026, 11, 23))
TABLE = TermTable(2, date(2027, 1, 1), read_terms("use first 3\nuse again 8"), fills_pending=True)
PENDING = replace(PLAIN, number="REG-26-000002", years=None)
REFUSED = replace(PENDING, ground=Ground.REFUSAL, institution="kep")


def kept(entries: list[Entry], lens: Lens = Lens.SIGNING, table: TermTable = TABLE) -> list[int]:
    return [kept_out(tally) for tally in what_if(entries, table, lens, NOW).after]


def test_the_days_are_today_and_the_same_day_in_some_years() -> None:
    days = what_if([], TABLE, Lens.SIGNING, NOW).days
    assert days == [date(2026 + years, 11, 23) for years in HORIZONS]


def test_signing_fills_what_is_pending_and_leaves_what_is_decided() -> None:
    asked = what_if([PLAIN, PENDING], TABLE, Lens.SIGNING, NOW)
    assert asked.decided == 1
    assert [kept_out(one) for one in asked.before] == [2, 2, 2, 1, 1]
    assert [kept_out(one) for one in asked.after] == [2, 2, 2, 0, 0]


def test_what_the_table_leaves_undecided_bars_without_an_end() -> None:
    asked = what_if([REFUSED], TABLE, Lens.SIGNING, NOW)
    assert [one[Standing.UNDECIDED] for one in asked.after] == [1] * 5
    assert asked.decided == 0


def test_a_table_that_fills_nothing_changes_nothing_by_being_signed() -> None:
    assert kept([PENDING], table=replace(TABLE, fills_pending=False)) == [1] * 5


def test_looked_at_as_if_all_were_judged_by_it_decided_terms_change_too() -> None:
    assert kept([PLAIN], Lens.ALL) == [1, 1, 1, 0, 0]
    assert kept([replace(PLAIN, earlier=1)], Lens.ALL) == [1, 1, 1, 1, 0]


def test_the_dead_and_what_was_taken_back_are_left_out() -> None:
    dead = replace(PLAIN, departure=Departure.DECEASED)
    assert what_if([dead, replace(PLAIN, rescinded_at=NOW)], TABLE, Lens.ALL, NOW).entries == 0


def test_what_waits_is_neither_barred_nor_released() -> None:
    frozen = replace(PLAIN, frozen=((NOW, None),))
    assert [one[Standing.WAITING] for one in what_if([frozen], TABLE, Lens.SIGNING, NOW).after] == [1] * 5


def test_grounds_and_institutions_are_counted_the_most_first() -> None:
    asked = what_if([REFUSED, PLAIN, PENDING], TABLE, Lens.SIGNING, NOW)
    assert list(asked.grounds.items()) == [
        (Ground.CONFIRMED_USE, [2, 2, 2, 0, 0]),
        (Ground.REFUSAL, [1, 1, 1, 1, 1]),
    ]
    assert asked.institutions == {"kp-labour": [2, 2, 2, 0, 0], "kep": [1, 1, 1, 1, 1]}


@given(st.lists(ENTRIES, max_size=6), st.dates(date(2025, 1, 1), date(2035, 1, 1)), st.sampled_from(Lens))
def test_figures_add_up_and_agree_with_what_each_entry_is_by_itself(
    entries: list[Entry], day: date, lens: Lens
) -> None:
    now: datetime = moment(day)
    asked = what_if(entries, TABLE, lens, now)
    assert all(sum(tally.values()) == asked.entries for tally in (*asked.before, *asked.after))
    live = [one for one in entries if one.rescinded_at is None]
    assert kept_out(asked.before[0]) == sum(is_barring(one, now) for one in live)
    for parts in (asked.grounds, asked.institutions):
        assert [sum(column) for column in zip(*parts.values(), strict=True)] == (
            [kept_out(one) for one in asked.after] if parts else []
        )
