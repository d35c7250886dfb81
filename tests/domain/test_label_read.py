"""What was read on a label: a doubt of the question that asks for it, and nothing anywhere else."""

from dataclasses import replace
from datetime import date

import pytest

from domain.check import Doubt
from domain.dialogue import Outcome, start, take
from domain.draft import Draft
from domain.form import Form, Text
from domain.forms import FORMS
from domain.move import Back, Keep, Read, Typed
from domain.problem import Code, Problem

TODAY = date(2026, 11, 23)
FORM = Form("small", 1, (Text(key="place"), Text(key="specimen", longest=10, label=True)))
CUSTODY = {("custody", key) for key in ("specimen", "seal_a", "seal_b")} | {("custody_received", "specimen")}
ASKED = (
    {("exception", "specimen"), ("session", "kit_lot")}
    | CUSTODY
    | {(form, key) for form in ("test_result", "session_result", "practice") for key in ("specimen", "kit_lot")}
)


def move(draft: Draft, one: Typed | Read | Keep | Back) -> Outcome:
    return take(FORM, draft, one, TODAY, lambda _directory, _code: False)


def asked() -> Draft:
    return move(start(FORM, {}), Typed("here")).draft


def test_it_waits_for_a_person_and_survives_a_restart() -> None:
    draft = move(asked(), Read("S-  1")).draft
    assert (draft.at, draft.doubt) == ("specimen", Doubt("S- 1", Code.LABEL_READ))
    assert "specimen" not in draft.answers
    assert Draft.from_json(draft.to_json()) == draft


def test_it_is_a_step_so_that_an_older_button_does_not_confirm_it() -> None:
    assert move(asked(), Read("S-1")).draft.step == asked().step + 1


def test_a_person_confirms_it_or_types_something_else() -> None:
    draft = move(asked(), Read("S-1")).draft
    assert move(draft, Keep()).draft.answers["specimen"] == "S-1"
    assert move(draft, Typed("S-2")).draft.answers["specimen"] == "S-2"
    assert move(draft, Back()).draft.doubt is None


def test_the_limits_of_the_question_hold_for_what_is_read() -> None:
    outcome = move(asked(), Read("S-123456789"))
    assert outcome == Outcome(asked(), Problem(Code.TEXT_TOO_LONG, most=10))


@pytest.mark.parametrize("draft", [start(FORM, {}), replace(asked(), at="review")])
def test_where_no_label_is_asked_for_it_changes_nothing(draft: Draft) -> None:
    outcome = move(draft, Read("S-1"))
    assert outcome.draft == draft
    assert outcome.problem is not None


def test_these_questions_take_the_photo_of_a_label() -> None:
    marked = {
        (form.key, field.key)
        for form in FORMS.values()
        for field in form.fields
        if isinstance(field, Text) and field.label
    }
    assert marked == ASKED
