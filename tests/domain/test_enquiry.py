"""What is answered, as a rule: never more than is known, never that somebody is clean."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.enquiry import Answer, Known, Outcome, answered, missing
from domain.entry import Entry, EntryState
from domain.ground import Basis, Departure, Ground
from domain.subject import Subject
from tests.registered import BOPHA, DARA

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LONG_AGO = datetime(2025, 1, 10, 3, 0, tzinfo=UTC)
FACTS = (Ground.CONFIRMED_USE, Basis.CONFIRMED_TEST, "police", Departure.DISMISSED, "kep", date(2025, 1, 2))
ENTRY = Entry("REG-25-000001", *FACTS, confirmed_at=LONG_AGO, notified_at=LONG_AGO, years=5)
LATER = replace(ENTRY, number="REG-25-000002", institution="kampot", years=8)
UNNAMED = Subject("012345678")
UNNUMBERED = replace(DARA, identity=None)


def answer(asked: Subject, *entries: Entry, at: datetime = NOW, spared: tuple[str, ...] = ()) -> Answer:
    return answered(asked, [Known(DARA, entry) for entry in entries], at, spared)


@pytest.mark.parametrize(
    ("asked", "lacks"),
    [
        (UNNAMED, ()),
        (UNNUMBERED, ()),
        (replace(UNNUMBERED, name_km=None), ()),
        (Subject(name_km="សុខ ដារ៉ា"), ("born_on",)),
        (Subject(born_on=date(1990, 1, 1)), ("name",)),
        (Subject(sex="male"), ("identity", "name", "born_on")),
    ],
)
def test_a_number_is_enough_or_else_a_name_with_its_birth_date(asked: Subject, lacks: tuple[str, ...]) -> None:
    assert missing(asked) == lacks


def test_too_little_is_answered_as_such_whatever_the_register_holds() -> None:
    assert answer(Subject(name_km=DARA.name_km), ENTRY) == Answer(Outcome.INSUFFICIENT_IDENTIFIERS)


def test_a_confirmed_match_says_until_when_and_whom_to_call() -> None:
    told = answer(UNNAMED, ENTRY)
    assert (told.outcome, told.state, told.until) == ("confirmed_match", EntryState.ACTIVE, date(2030, 1, 2))
    assert (told.entries, told.institution) == (("REG-25-000001",), "kep")


def test_of_several_terms_the_latest_end_counts() -> None:
    told = answer(UNNAMED, ENTRY, LATER)
    assert told.until == date(2033, 1, 2)
    assert told.entries == ("REG-25-000001", "REG-25-000002")


def test_one_term_that_is_undecided_leaves_the_end_open() -> None:
    told = answer(UNNAMED, ENTRY, replace(LATER, years=None))
    assert (told.state, told.until) == (EntryState.TERM_PENDING, None)


def test_a_provisional_entry_has_no_end_to_tell() -> None:
    told = answer(UNNAMED, replace(ENTRY, notified_at=NOW))
    assert (told.outcome, told.state, told.until) == ("confirmed_match", EntryState.PROVISIONAL, None)


def test_a_bar_goes_before_what_is_only_provisional() -> None:
    told = answer(UNNAMED, replace(ENTRY, notified_at=NOW), LATER)
    assert (told.state, told.institution) == (EntryState.ACTIVE, "kampot")


GONE = (
    replace(ENTRY, confirmed_at=None),
    replace(ENTRY, rescinded_at=NOW),
    replace(ENTRY, years=1),
    replace(ENTRY, shortened_to=date(2026, 11, 23)),
)


@pytest.mark.parametrize("entry", GONE, ids=["proposed", "rescinded", "expired", "shortened"])
def test_what_does_not_stand_is_no_record(entry: Entry) -> None:
    assert answer(UNNAMED, entry) == Answer(Outcome.NO_RECORD)
    assert answer(UNNUMBERED, entry) == Answer(Outcome.NO_RECORD)


def test_a_possible_match_tells_whom_to_ask_and_nothing_else() -> None:
    told = answer(UNNUMBERED, ENTRY)
    assert (told.outcome, told.institution) == ("possible_match", "kep")
    assert (told.state, told.until) == (None, None)


def test_a_namesake_is_spared_a_possible_match_but_never_a_confirmed_one() -> None:
    assert answer(UNNUMBERED, ENTRY, spared=("REG-25-000001",)).outcome is Outcome.NO_RECORD
    assert answer(UNNUMBERED, ENTRY, LATER, spared=("REG-25-000001",)).entries == ("REG-25-000002",)
    assert answer(UNNAMED, ENTRY, spared=("REG-25-000001",)).outcome is Outcome.CONFIRMED_MATCH


def test_somebody_else_has_no_record() -> None:
    assert answer(BOPHA, ENTRY) == Answer(Outcome.NO_RECORD)


@given(st.integers(0, 20 * 366))
def test_no_day_in_twenty_years_answers_an_entry_after_its_end(days: int) -> None:
    at = LONG_AGO + timedelta(days=days)
    barred = at < datetime(2030, 1, 1, 17, 0, tzinfo=UTC)  # midnight in Phnom Penh
    assert (answer(UNNAMED, ENTRY, at=at).outcome is Outcome.CONFIRMED_MATCH) is barred


@pytest.mark.parametrize("told", [answer(UNNAMED, ENTRY), answer(UNNUMBERED, ENTRY), answer(BOPHA, ENTRY)])
def test_an_answer_is_read_as_it_was_written(told: Answer) -> None:
    assert Answer.of(told.body()) == told


def test_no_outcome_calls_anybody_clean() -> None:
    assert "clean" not in {str(one) for one in Outcome}
