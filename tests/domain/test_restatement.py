from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.outcome import Outcome
from domain.restatement import Restated, restated

DAY = date(2026, 11, 24)
NEGATIVE, PRESUMPTIVE = Outcome.NEGATIVE, Outcome.PRESUMPTIVE_POSITIVE
figures = st.dictionaries(st.sampled_from(Outcome), st.integers(0, 3))


def test_a_day_that_changed_tells_from_what_to_what() -> None:
    found = restated(DAY, {NEGATIVE: 41}, {NEGATIVE: 40, PRESUMPTIVE: 1})
    assert found == Restated(DAY, {NEGATIVE: (41, 40), PRESUMPTIVE: (0, 1)})


def test_nobody_is_the_same_as_not_named() -> None:
    assert restated(DAY, {NEGATIVE: 0}, {}) is None


@given(figures, figures)
def test_it_leads_from_what_was_told_to_what_is(told: dict[Outcome, int], now: dict[Outcome, int]) -> None:
    found = restated(DAY, told, now)
    changed = dict(found.changed) if found else {}
    assert all(changed.get(one, (told.get(one, 0),) * 2) == (told.get(one, 0), now.get(one, 0)) for one in Outcome)
