from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dialogue import final, missing, take
from domain.draft import Draft
from domain.form import REVIEW, Value
from domain.forms.test_result import TEST_RESULT
from domain.move import Edit, Keep
from domain.review import RULES, Change, Deed, State, changes, edit_of, redone, reopened, state_after, undone
from tests.domain.forms import TODAY

# From which state which deed leads where; "-" is not to be done. Written by hand.
MATRIX = """
           submitted  returned   approved   withdrawn
approved   approved   -          -          -
returned   returned   -          -          -
mended     -          submitted  -          -
corrected  submitted  -          approved   -
withdrawn  withdrawn  withdrawn  withdrawn  -
"""
HEADER, *LINES = [line.split() for line in MATRIX.strip().splitlines()]
CELLS = [
    (Deed(deed), State(state), cell) for deed, *cells in LINES for state, cell in zip(HEADER, cells, strict=True)
]
ANSWERS: dict[str, Value] = {
    "institution": "kampot", "tested_on": "2026-11-20", "category": "police", "identity": "012345678",
    "name_latin": "KEO Bopha", "sex": "female", "reason": "random", "outcome": "negative", "specimen": "S-1",
    "kit_lot": "L-1", "kit_expiry": "2032-01-31",
}  # fmt: skip
some_answers = st.dictionaries(st.sampled_from([*ANSWERS, "note", "substances"]), st.sampled_from(["a", "b", "c"]))


@pytest.mark.parametrize(("deed", "state", "cell"), CELLS)
def test_each_way_from_one_state_to_another_is_as_written_here(deed: Deed, state: State, cell: str) -> None:
    assert (state in RULES[deed].fits) is (cell != "-")
    assert cell == "-" or state_after(deed, state) == cell


def test_every_deed_but_the_first_has_a_rule() -> None:
    assert {*RULES} == {*Deed} - {Deed.SUBMITTED}
    assert [State(one) for one in HEADER] == [*State]


@pytest.mark.parametrize(("key", "state"), [("identity", State.SUBMITTED), ("sex", State.APPROVED)])
def test_a_grave_correction_of_what_was_approved_waits_again(key: str, state: State) -> None:
    assert state_after(Deed.CORRECTED, State.APPROVED, [key, "note"]) is state


def test_a_change_of_a_returned_report_is_a_mending() -> None:
    assert [edit_of(state) for state in (State.RETURNED, State.APPROVED)] == [Deed.MENDED, Deed.CORRECTED]


def test_what_changed_is_told_in_the_order_of_the_form_with_both_values() -> None:
    after = {**ANSWERS, "note": "late", "sex": "male"}
    del after["name_latin"]
    found = changes(TEST_RESULT, ANSWERS, after)
    assert [*found.items()] == [
        ("name_latin", Change("KEO Bopha", None)),
        ("sex", Change("female", "male")),
        ("note", Change(None, "late")),
    ]


@given(st.lists(some_answers, min_size=1, max_size=6))
def test_from_the_present_answers_all_earlier_ones_are_found_again(versions: list[dict[str, Value]]) -> None:
    steps = [changes(TEST_RESULT, before, after) for before, after in pairwise(versions)]
    for back, earlier in enumerate(versions[::-1]):
        assert undone(versions[-1], steps[::-1][:back]) == earlier


@given(some_answers, some_answers, some_answers)
def test_one_s_own_change_put_on_top_of_another_s_keeps_both(
    base: dict[str, Value], mine: dict[str, Value], theirs: dict[str, Value]
) -> None:
    merged = redone(theirs, changes(TEST_RESULT, base, mine))
    changed = changes(TEST_RESULT, base, mine)
    assert all(merged.get(key) == mine.get(key) for key in changed)
    assert all(merged.get(key) == theirs.get(key) for key in {*base, *theirs} - {*changed})


def test_what_changed_is_never_written_into_a_log() -> None:
    assert "012345678" not in repr(Change("012345678", "987654321"))


def opened(at: str) -> Draft:
    return reopened(TEST_RESULT, ANSWERS, at)


@pytest.mark.parametrize("at", [field.key for field in TEST_RESULT.applicable(ANSWERS) if field.key in ANSWERS])
def test_a_reopened_report_lacks_nothing_and_leads_from_its_answer_to_the_review(at: str) -> None:
    draft = opened(at)
    assert (draft.at, draft.editing, missing(TEST_RESULT, draft)) == (at, True, None)
    kept = take(TEST_RESULT, draft, Keep(), TODAY, lambda *_: True)
    assert (kept.draft.at, kept.problem) == (REVIEW, None)
    assert final(TEST_RESULT, kept.draft) == ANSWERS


def test_a_question_that_does_not_apply_opens_the_review_and_from_there_any_other() -> None:
    draft = opened("substances")
    assert (draft.at, draft.editing) == (REVIEW, False)
    assert take(TEST_RESULT, draft, Edit("note"), TODAY, lambda *_: True).draft.at == "note"
