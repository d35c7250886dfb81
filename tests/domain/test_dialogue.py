from dataclasses import replace
from datetime import timedelta

import pytest

from domain.check import Doubt
from domain.dialogue import Outcome, final, may_skip, missing, progress, resume, start, take
from domain.draft import Draft
from domain.form import REVIEW, Form, Text, Value
from domain.move import (
    Again,
    Back,
    Cancel,
    Chosen,
    Done,
    Edit,
    Keep,
    Move,
    Page,
    Sent,
    Skip,
    Submit,
    Toggled,
    Typed,
)
from domain.problem import Code, Problem
from tests.domain.forms import NEGATIVE, PICTURE, SMALL, TEST_RESULT, TODAY, at, known

GREEN: dict[str, Value] = {
    "where": "moh",
    "colour": "green",
    "number": "012345678",
    "photo": PICTURE,
    "why": "so",
}


def walk(form: Form, draft: Draft, *moves: Move) -> Draft:
    for move in moves:
        outcome = take(form, draft, move, TODAY, known)
        assert outcome.problem is None
        draft = outcome.draft
    return draft


def refused(draft: Draft, move: Move, form: Form = SMALL) -> Code:
    outcome = take(form, draft, move, TODAY, known)
    assert outcome.problem
    assert outcome.draft == draft
    assert outcome.ending is None
    return outcome.problem.code


def reviewed(**changes: Value | None) -> Draft:
    answers = {key: value for key, value in {**GREEN, **changes}.items() if value is not None}
    return replace(at(SMALL, REVIEW), answers=answers, visited=tuple(GREEN))


def test_a_dialogue_begins_at_the_first_question() -> None:
    draft = start(SMALL, {})
    assert (draft.form, draft.version, draft.at, draft.step) == ("small", 1, "where", 0)


def test_a_whole_dialogue_ends_in_a_submission() -> None:
    draft = walk(
        SMALL,
        start(SMALL, {}),
        Chosen("moh"),
        Chosen("green"),
        Typed("012345678"),
        Sent(PICTURE),
        Typed("so"),
    )
    assert take(SMALL, draft, Submit(), TODAY, known) == Outcome(draft, ending="submit")
    assert final(SMALL, draft) == GREEN


def test_an_answer_may_open_a_question() -> None:
    assert walk(SMALL, at(SMALL, "colour", where="moh"), Chosen("red")).at == "shades"
    assert walk(SMALL, at(SMALL, "colour", where="moh"), Chosen("green")).at == "number"


def test_every_move_to_another_question_makes_old_buttons_old() -> None:
    first = start(SMALL, {})
    second = walk(SMALL, first, Chosen("moh"))
    back = walk(SMALL, second, Back())
    assert [draft.step for draft in (first, second, back)] == [0, 1, 2]
    assert back.at == first.at


def test_back_keeps_the_answer_of_the_question_it_returns_to() -> None:
    draft = walk(SMALL, start(SMALL, {}), Chosen("moh"), Back())
    assert (draft.at, draft.answers) == ("where", {"where": "moh"})


def test_keep_leaves_an_answer_as_it_is_and_goes_on() -> None:
    draft = walk(SMALL, start(SMALL, {}), Chosen("moh"), Back(), Keep())
    assert (draft.at, draft.answers) == ("colour", {"where": "moh"})


def test_keep_keeps_nothing_where_nothing_was_answered() -> None:
    assert refused(start(SMALL, {}), Keep()) is Code.ANSWER_MISSING


def test_there_is_nothing_before_the_first_question() -> None:
    assert refused(start(SMALL, {}), Back()) is Code.NOTHING_BEFORE


def test_back_passes_over_a_question_that_no_longer_applies() -> None:
    draft = replace(at(SMALL, "number", where="moh", colour="green"), visited=("where", "colour", "shades"))
    assert walk(SMALL, draft, Back()).at == "colour"


def test_back_from_the_review_returns_to_the_last_question() -> None:
    assert walk(SMALL, reviewed(), Back()).at == "why"


def test_several_choices_are_toggled_and_then_done() -> None:
    draft = at(SMALL, "shades", where="moh", colour="red")
    both = walk(SMALL, draft, Toggled("dark", on=True), Toggled("light", on=True))
    assert (both.answers["shades"], both.step) == (["light", "dark"], draft.step)
    assert walk(SMALL, both, Toggled("light", on=False), Done()).answers["shades"] == ["dark"]


def test_the_same_toggle_twice_is_the_same_as_once() -> None:
    draft = at(SMALL, "shades", where="moh", colour="red")
    once = walk(SMALL, draft, Toggled("dark", on=True))
    assert walk(SMALL, once, Toggled("dark", on=True)) == once


def test_no_choice_is_not_several() -> None:
    draft = at(SMALL, "shades", where="moh", colour="red")
    none = walk(SMALL, draft, Toggled("dark", on=True), Toggled("dark", on=False))
    assert none == draft
    assert refused(none, Done()) is Code.CHOOSE_ONE


def test_an_unknown_option_is_refused() -> None:
    assert refused(at(SMALL, "shades", colour="red"), Toggled("blue", on=True)) is Code.UNKNOWN_OPTION
    assert refused(at(SMALL, "colour"), Chosen("blue")) is Code.UNKNOWN_OPTION


@pytest.mark.parametrize(
    ("question", "move", "code"),
    [
        ("colour", Typed("red"), Code.USE_BUTTONS),
        ("shades", Typed("dark"), Code.USE_BUTTONS),
        ("shades", Chosen("dark"), Code.USE_BUTTONS),
        ("where", Sent(PICTURE), Code.USE_BUTTONS),
        ("number", Chosen("012345678"), Code.TEXT_WANTED),
        ("number", Page(1), Code.TEXT_WANTED),
        ("why", Sent(PICTURE), Code.TEXT_WANTED),
        ("photo", Typed("here"), Code.PHOTO_WANTED),
        ("photo", Done(), Code.PHOTO_WANTED),
        (REVIEW, Typed("hello"), Code.USE_BUTTONS),
        (REVIEW, Skip(), Code.USE_BUTTONS),
        ("colour", Edit("where"), Code.NOT_NOW),
        ("colour", Submit(), Code.NOT_NOW),
        (REVIEW, Edit("shades"), Code.NOT_NOW),
        (REVIEW, Edit("nothing"), Code.NOT_NOW),
        ("gone_since", Typed("x"), Code.USE_BUTTONS),
    ],
)
def test_a_move_that_does_not_fit_is_told_and_loses_nothing(question: str, move: Move, code: Code) -> None:
    assert refused(at(SMALL, question, where="moh", colour="green"), move) is code


def test_an_unusual_number_waits_for_confirmation() -> None:
    doubted = walk(SMALL, at(SMALL, "number", **GREEN), Typed("pol-77"))
    assert (doubted.at, doubted.doubt) == ("number", Doubt("POL77", Code.UNUSUAL_IDENTITY))
    assert doubted.answers["number"] == "012345678"
    assert walk(SMALL, doubted, Keep()).answers["number"] == "POL77"


def test_a_doubt_is_resolved_by_another_answer() -> None:
    draft = walk(SMALL, at(SMALL, "number", where="moh", colour="green"), Typed("77-8"), Typed("123456789"))
    assert (draft.at, draft.doubt, draft.answers["number"]) == ("photo", None, "123456789")


def test_a_doubt_is_forgotten_on_the_way_back() -> None:
    draft = replace(at(SMALL, "number", where="moh", colour="green"), visited=("where", "colour"))
    assert walk(SMALL, draft, Typed("77-8"), Back()).doubt is None


def test_words_on_a_pick_search_its_directory() -> None:
    draft = walk(SMALL, start(SMALL, {}), Page(3), Typed("  Kam\u200bpot "))
    assert (draft.query, draft.page, draft.at, draft.step) == ("Kampot", 0, "where", 0)


def test_leafing_stays_within_reason() -> None:
    assert walk(SMALL, start(SMALL, {}), Page(-5)).page == 0
    assert walk(SMALL, start(SMALL, {}), Page(10**30)).page == 999


def test_a_search_ends_with_its_question() -> None:
    draft = walk(SMALL, start(SMALL, {}), Typed("health"), Page(2), Chosen("moh"))
    assert (draft.query, draft.page) == ("", 0)


def test_what_the_directory_does_not_have_is_refused() -> None:
    assert refused(start(SMALL, {}), Chosen("gone")) is Code.NOT_IN_DIRECTORY


def test_the_last_answer_is_offered_where_it_sticks() -> None:
    draft = start(SMALL, {"where": "moh", "number": "012345678"})
    assert draft.remembered == {"where": "moh"}
    assert walk(SMALL, draft, Again()).answers == {"where": "moh"}


def test_a_remembered_answer_that_is_none_today_is_refused() -> None:
    assert refused(start(SMALL, {"where": "gone"}), Again()) is Code.NOT_IN_DIRECTORY
    assert refused(start(SMALL, {}), Again()) is Code.TEXT_WANTED


def test_only_an_optional_question_may_be_skipped() -> None:
    draft = at(SMALL, "photo", where="moh", colour="green", number="012345678")
    assert may_skip(SMALL, draft)
    assert refused(walk(SMALL, draft, Skip()), Skip()) is Code.CANNOT_SKIP
    assert walk(SMALL, draft, Sent(PICTURE), Skip()).at == REVIEW


def test_to_skip_takes_an_answer_back() -> None:
    draft = walk(SMALL, reviewed(), Edit("why"), Skip())
    assert (draft.at, "why" in draft.answers, draft.skipped) == (REVIEW, False, frozenset({"why"}))


def test_a_skipped_question_that_is_answered_is_no_longer_skipped() -> None:
    draft = walk(SMALL, reviewed(), Edit("why"), Skip(), Edit("why"), Typed("because"))
    assert (draft.answers["why"], draft.skipped) == ("because", frozenset())


def test_a_skip_that_is_no_longer_allowed_asks_again() -> None:
    draft = walk(SMALL, reviewed(), Edit("why"), Skip(), Edit("photo"), Skip())
    assert draft.at == "why"


def test_an_edit_returns_to_the_review() -> None:
    draft = walk(SMALL, reviewed(), Edit("number"), Typed("123456789"))
    assert (draft.at, draft.editing, draft.answers["number"]) == (REVIEW, False, "123456789")


def test_an_edit_is_no_step_of_the_way_back() -> None:
    assert walk(SMALL, reviewed(), Edit("number"), Typed("123456789"), Back()).at == "why"


def test_an_edit_that_opens_a_question_asks_it_first() -> None:
    asked = walk(SMALL, reviewed(), Edit("colour"), Chosen("red"))
    assert (asked.at, asked.editing) == ("shades", True)
    assert walk(SMALL, asked, Toggled("dark", on=True), Done()).at == REVIEW


def test_back_leaves_an_edit_as_it_was() -> None:
    draft = walk(SMALL, reviewed(), Edit("number"), Back())
    assert (draft.at, draft.editing, draft.answers) == (REVIEW, False, GREEN)


def test_an_answer_that_no_longer_applies_is_kept_but_not_handed_in() -> None:
    draft = walk(SMALL, reviewed(colour="red", shades=["dark"]), Edit("colour"), Chosen("green"))
    assert draft.answers["shades"] == ["dark"]
    assert "shades" not in final(SMALL, draft)


def test_submit_goes_to_the_question_that_is_open() -> None:
    outcome = take(SMALL, reviewed(number=None), Submit(), TODAY, known)
    assert (outcome.draft.at, outcome.ending) == ("number", None)
    assert outcome.problem == Problem(Code.ANSWER_MISSING)


def test_submit_looks_at_the_directory_once_more() -> None:
    outcome = take(SMALL, reviewed(where="gone"), Submit(), TODAY, known)
    assert (outcome.draft.at, outcome.problem) == ("where", Problem(Code.NOT_IN_DIRECTORY))
    assert walk(SMALL, outcome.draft, Chosen("moh")).at == REVIEW


def test_submit_looks_at_the_limits_of_the_day_once_more() -> None:
    draft = at(TEST_RESULT, REVIEW, **NEGATIVE, name_latin="Sok Dara")
    draft = replace(draft, skipped=frozenset({"photo", "note"}))
    assert take(TEST_RESULT, draft, Submit(), TODAY, known).ending == "submit"
    later = take(TEST_RESULT, draft, Submit(), TODAY + timedelta(400), known)
    assert (later.draft.at, later.problem and later.problem.code) == ("tested_on", Code.DATE_TOO_EARLY)


def test_a_limit_may_lie_in_an_earlier_answer() -> None:
    draft = at(TEST_RESULT, "kit_expiry", **NEGATIVE)
    assert refused(draft, Typed("10/2026"), TEST_RESULT) is Code.KIT_EXPIRED


def test_a_confirmed_number_is_not_doubted_again_at_the_end() -> None:
    assert take(SMALL, reviewed(number="POL77"), Submit(), TODAY, known).ending == "submit"


@pytest.mark.parametrize("place", ["where", "number", REVIEW])
def test_a_dialogue_can_be_given_up_anywhere(place: str) -> None:
    draft = at(SMALL, place)
    assert take(SMALL, draft, Cancel(), TODAY, known) == Outcome(draft, ending="cancel")


def test_progress_counts_the_questions_that_apply() -> None:
    assert progress(SMALL, start(SMALL, {})) == (1, 5)
    assert progress(SMALL, at(SMALL, "number", colour="red")) == (4, 6)
    assert progress(SMALL, reviewed()) == (5, 5)


def test_the_first_open_question_is_told() -> None:
    assert missing(SMALL, reviewed()) is None
    assert missing(SMALL, reviewed(colour=None)) == SMALL.fields[1]


def test_a_draft_goes_on_in_a_newer_version_where_it_stood() -> None:
    newer = Form("small", 2, (*SMALL.fields[:1], Text(key="new"), *SMALL.fields[3:]))
    old = replace(at(SMALL, "number", where="moh", colour="red"), visited=("where", "colour"), step=4)
    draft = resume(newer, old)
    assert (draft.version, draft.at, draft.answers, draft.visited) == (
        2,
        "number",
        {"where": "moh"},
        ("where",),
    )
    assert walk(newer, draft, Typed("012345678")).at == "new"


def test_a_draft_whose_question_is_gone_goes_to_the_first_open_one() -> None:
    newer = Form("small", 2, (*SMALL.fields[:1], *SMALL.fields[3:]))
    draft = resume(newer, at(SMALL, "colour", where="moh"))
    assert (draft.at, draft.step) == ("number", 1)


def test_a_draft_at_its_review_stays_there_only_if_nothing_is_open() -> None:
    newer = Form("small", 2, (*SMALL.fields, Text(key="new")))
    assert resume(SMALL, reviewed()).at == REVIEW
    assert resume(newer, reviewed()).at == "new"


def test_a_form_that_is_not_reviewed_is_submitted_by_its_last_answer() -> None:
    search = Form("search", 1, (Text(key="one"), Text(key="two")), reviewed=False)
    first = take(search, start(search, {}), Typed("a"), TODAY, known)
    last = take(search, first.draft, Typed("b"), TODAY, known)
    assert (first.ending, last.ending) == (None, "submit")
    assert final(search, last.draft) == {"one": "a", "two": "b"}
