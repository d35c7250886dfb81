from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ground import Ground
from domain.term_lines import read_terms
from domain.term_table import (
    CELLS,
    Cell,
    Repetition,
    Row,
    Term,
    TermTable,
    applies,
    cell_of,
    decided,
    differing,
    filled,
    in_force,
    is_pending,
    judged,
    repetition,
    rows,
)
from tests.domain.test_entry import PLAIN

USE = Cell(Ground.CONFIRMED_USE, "civil_servant", Repetition.FIRST)
SIGNED = datetime(2026, 6, 1, 3, tzinfo=UTC)
PENDING = replace(PLAIN, years=None)


def table(version: int, begins: date, years: int | None, *, fills: bool = False) -> TermTable:
    return TermTable(version, begins, {USE: years} if years else {}, fills, SIGNED)


OLD, NEW = table(1, date(2026, 7, 1), 3), table(2, date(2027, 1, 1), 5)


@pytest.mark.parametrize(
    ("dismissed_on", "years"),
    [(date(2026, 6, 30), None), (date(2026, 7, 1), 3), (date(2026, 12, 31), 3), (date(2027, 1, 1), 5)],
)
def test_the_day_of_dismissal_says_which_table_is_for_it(dismissed_on: date, years: int | None) -> None:
    assert applies([NEW, OLD], *USE, dismissed_on) == years


def test_what_is_not_signed_decides_nothing() -> None:
    assert decided([replace(OLD, signed_at=None)], USE, date(2027, 1, 1)) is None
    assert in_force([replace(OLD, signed_at=None)], date(2027, 1, 1)) is None


def test_a_table_never_reaches_back_before_it_was_signed() -> None:
    backdated = table(1, date(2024, 2, 20), 3)
    assert decided([backdated], USE, date(2026, 5, 31)) is None
    assert decided([backdated], USE, date(2026, 6, 1)) == Term(3, 1)


def test_a_cell_that_is_left_out_is_undecided_and_older_tables_do_not_shine_through() -> None:
    assert decided([OLD, table(2, date(2027, 1, 1), None)], USE, date(2027, 2, 1)) is None


def test_filling_gives_a_term_to_what_has_none_and_changes_nothing_else() -> None:
    act = table(2, date(2027, 1, 1), 5, fills=True)
    assert filled(act, PENDING) == Term(5, 2)
    assert filled(act, PLAIN) is None
    assert filled(NEW, PENDING) is None
    assert filled(act, replace(PENDING, earlier=1)) is None
    assert not is_pending(replace(PENDING, confirmed_at=None))
    assert not is_pending(replace(PENDING, rescinded_at=SIGNED))


TABLES = st.lists(
    st.tuples(
        st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.none() | st.integers(1, 9), st.booleans(), st.booleans()
    ),
    max_size=6,
).map(
    lambda told: [
        replace(table(version, begins, years, fills=fills), signed_at=SIGNED if signed else None)
        for version, (begins, years, fills, signed) in enumerate(told, 1)
    ]
)


def entered_early(tables: Sequence[TermTable], dismissed_on: date) -> int | None:
    """What becomes of an entry that was confirmed before anything but the table of its day was signed."""
    signed = [one for one in tables if one.signed_at]
    present = in_force(signed, dismissed_on)
    entry = replace(PENDING, dismissed_on=dismissed_on, years=present.years.get(USE) if present else None)
    for act in signed:
        if present is None or act.version > present.version:
            term = filled(act, entry)
            entry = replace(entry, years=term.years) if term else entry
    return entry.years


@given(TABLES, st.dates(date(2025, 1, 1), date(2031, 1, 1)))
def test_an_entry_has_the_same_term_whether_it_is_entered_before_or_after_the_filling(
    tables: list[TermTable], dismissed_on: date
) -> None:
    assert entered_early(tables, dismissed_on) == applies(tables, *USE, dismissed_on)


def test_whoever_was_listed_before_is_judged_as_again() -> None:
    assert [repetition(n) for n in (0, 1, 4)] == [Repetition.FIRST, Repetition.AGAIN, Repetition.AGAIN]
    assert cell_of(replace(PLAIN, earlier=2)).repetition is Repetition.AGAIN
    assert judged(OLD, PLAIN).years == 3


def test_two_tables_differ_in_the_cells_that_say_something_else() -> None:
    assert differing(OLD, NEW) == {USE}
    assert differing(None, OLD) == {USE}
    assert differing(OLD, OLD) == set()


def test_categories_with_the_same_terms_stand_in_one_row() -> None:
    years = read_terms("use first 5, again 10".replace(", ", "\nuse ") + "\nrefusal police 3")
    full = TermTable(1, date(2027, 1, 1), years)
    everybody = ("civil_servant", "police", "soldier", "contracted_official")
    assert rows(full, Ground.CONFIRMED_USE) == [Row(everybody, 5, 10)]
    assert rows(full, Ground.REFUSAL) == [Row(("police",), 3, 3)]
    assert rows(full, Ground.POSSESSION) == []


def test_there_is_a_cell_for_each_ground_category_and_repetition() -> None:
    assert len(set(CELLS)) == len(CELLS) == 8 * 4 * 2
