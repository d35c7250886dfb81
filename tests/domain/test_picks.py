"""Several entries of a directory: ticked one by one, or named by their places; and what a draft is about."""

from dataclasses import replace

import pytest

from domain.dialogue import Outcome, final, given, resume, start, take
from domain.draft import Draft
from domain.form import REVIEW, Answers, Choice, Choices, Form, Identity, Picks, Text, Value
from domain.move import Back, Chosen, Done, Edit, Keep, Move, Named, Page, Skip, Submit, Toggled, Typed
from domain.problem import Code, Problem
from domain.ticks import Known
from tests.domain.forms import ABSENT, SMALL, TODAY, at, known

SEARCH = Form(
    "search", 1, (Choice(key="kind", options=("x", "y")), Picks(key="who", directory="d")), reviewed=False
)
CHOICES = Choices(key="who", options=("p1", "p2"))
CHOOSING = replace(SEARCH, fields=(*SEARCH.fields[:1], CHOICES))


def who(*codes: str, page: int = 0, query: str = "") -> Draft:
    ticked: dict[str, Value] = {"who": list(codes)} if codes else {}
    return replace(at(ABSENT, "who", kind="leave", **ticked), visited=("kind",), page=page, query=query)


def taken(draft: Draft, move: Move, known: Known = known, form: Form = ABSENT) -> Outcome:
    return take(form, draft, move, TODAY, known)


def walk(draft: Draft, *moves: Move, form: Form = ABSENT) -> Draft:
    for move in moves:
        outcome = taken(draft, move, form=form)
        assert outcome.problem is None
        draft = outcome.draft
    return draft


def without(*lost: str) -> Known:
    return lambda directory, code: known(directory, code) and code not in lost


@pytest.mark.parametrize(
    ("before", "move", "after"),
    [
        ((), Toggled("p2", on=True), ["p2"]),
        (("p2",), Toggled("p1", on=True), ["p2", "p1"]),
        (("p2", "p1"), Toggled("p2", on=True), ["p2", "p1"]),
        (("p2", "p1"), Toggled("p2", on=False), ["p1"]),
        (("p2",), Toggled("p1", on=False), ["p2"]),
        (("p2",), Toggled("p2", on=False), None),
        (("gone",), Toggled("gone", on=False), None),
        ((), Named(("p3", "p1", "p3")), ["p3", "p1"]),
        (("p2",), Named(("p3", "p2")), ["p2", "p3"]),
        (("p2",), Named((), ("45",)), ["p2"]),
        ((), Named(("p3",), ("45",)), ["p3"]),
    ],
)
def test_a_tick_changes_what_is_ticked_and_nothing_else(
    before: tuple[str, ...], move: Move, after: list[str] | None
) -> None:
    once = taken(who(*before), move).draft
    assert (once.answers.get("who"), once.at, once.step) == (after, "who", 0)
    assert taken(once, move).draft == once


@pytest.mark.parametrize(
    ("before", "move", "problem"),
    [
        ((), Toggled("gone", on=True), Problem(Code.NOT_IN_DIRECTORY)),
        ((), Toggled("../etc", on=True), Problem(Code.NOT_IN_DIRECTORY)),
        ((), Named(("p1", "gone")), Problem(Code.NOT_IN_DIRECTORY)),
        (("p1", "p2", "p3"), Toggled("p4", on=True), Problem(Code.TOO_MANY_TICKS, most=3)),
        (("p1",), Named(("p2", "p3", "p4")), Problem(Code.TOO_MANY_TICKS, most=3)),
        ((), Done(), Problem(Code.CHOOSE_ONE)),
        ((), Chosen("p1"), Problem(Code.USE_BUTTONS)),
        ((), Skip(), Problem(Code.CANNOT_SKIP)),
    ],
)
def test_what_can_not_be_ticked_is_told_and_loses_nothing(
    before: tuple[str, ...], move: Move, problem: Problem
) -> None:
    only_short: Known = lambda directory, code: known(directory, code) and len(code) == len("p1")  # noqa: E731
    assert taken(who(*before), move, only_short) == Outcome(who(*before), problem)


def test_those_named_are_counted_and_those_unknown_are_told_as_they_were_typed() -> None:
    outcome = taken(who("p1"), Named(("p1", "p2"), ("៤៥", "102")))
    assert (outcome.ticked, outcome.problem) == (2, Problem(Code.NOT_ON_LIST, places="៤៥, 102"))
    assert taken(who(), Named((), ("45",))).ticked is None


def test_of_very_many_unknown_places_the_first_are_told() -> None:
    problem = taken(who(), Named((), tuple(map(str, range(900))))).problem
    assert problem == Problem(Code.NOT_ON_LIST, places="0, 1, 2, 3, 4, 5, 6, 7, 8, 9…")


def test_words_search_and_a_tick_stays_in_what_was_found() -> None:
    draft = walk(who("p1"), Page(3), Typed(" Sok "), Page(1), Toggled("p2", on=True))
    assert (draft.query, draft.page, draft.answers["who"]) == ("Sok", 1, ["p1", "p2"])


def test_names_by_place_end_a_search_but_do_not_leaf() -> None:
    searched = walk(who(page=2, query="Sok"), Named(("p1",)))
    leafed = walk(who(page=2), Named(("p1",)))
    assert [(one.query, one.page) for one in (searched, leafed)] == [("", 0), ("", 2)]


def test_done_goes_on_and_back_finds_the_ticks_again() -> None:
    done = walk(who("p2", "p1"), Done())
    assert (done.at, done.step, walk(done, Back()).answers["who"]) == ("witness", 1, ["p2", "p1"])


def test_ticks_are_changed_from_the_review() -> None:
    reviewed = walk(who("p1"), Done(), Skip())
    edited = walk(reviewed, Edit("who"), Toggled("p1", on=False), Toggled("p3", on=True), Done())
    assert (edited.at, edited.answers["who"]) == (REVIEW, ["p3"])
    assert taken(edited, Submit()).ending == "submit"


def test_what_the_list_has_lost_is_taken_out_when_all_is_done() -> None:
    outcome = taken(who("p1", "p2", "p3"), Done(), without("p1", "p3"))
    assert outcome == Outcome(who("p2"), Problem(Code.TICKS_GONE, total=2))
    assert taken(outcome.draft, Done(), without("p1", "p3")).draft.at == "witness"


def test_what_the_list_has_lost_is_taken_out_at_the_submission() -> None:
    reviewed = walk(who("p1", "p2"), Done(), Skip())
    outcome = taken(reviewed, Submit(), without("p1"))
    assert (outcome.draft.at, outcome.problem) == ("who", Problem(Code.TICKS_GONE, total=1))
    assert taken(walk(outcome.draft, Done()), Submit(), without("p1")).ending == "submit"


def test_one_that_is_named_answers_a_question_for_one() -> None:
    draft = walk(who("p1"), Done(), Named(("p4",)))
    assert (draft.at, draft.answers["witness"]) == (REVIEW, "p4")


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        (Named(("p1", "p2")), Problem(Code.ONLY_ONE)),
        (Named(("p1",), ("45",)), Problem(Code.ONLY_ONE)),
        (Named(()), Problem(Code.ONLY_ONE)),
        (Named((), ("45",)), Problem(Code.NOT_ON_LIST, places="45")),
        (Named(("gone",)), Problem(Code.NOT_IN_DIRECTORY)),
    ],
)
def test_a_question_for_one_takes_no_more_and_no_less(named: Named, problem: Problem) -> None:
    draft = walk(who("p1"), Done())
    assert taken(draft, named) == Outcome(draft, problem)


def test_places_answer_no_question_that_is_not_a_directory_s() -> None:
    assert taken(at(ABSENT, "kind"), Named(("p1",))).problem == Problem(Code.USE_BUTTONS)
    assert taken(at(SMALL, "number"), Named(("p1",)), form=SMALL).problem == Problem(Code.TEXT_WANTED)


@pytest.mark.parametrize("form", [SEARCH, CHOOSING], ids=["picks", "choices"])
def test_where_nothing_is_reviewed_done_submits(form: Form) -> None:
    ticked = walk(start(form, {}), Chosen("x"), Toggled("p1", on=True), form=form)
    outcome = taken(ticked, Done(), form=form)
    assert (outcome.ending, final(form, outcome.draft)) == ("submit", {"kind": "x", "who": ["p1"]})


@pytest.mark.parametrize("form", [SEARCH, CHOOSING], ids=["picks", "choices"])
def test_where_nothing_is_reviewed_ticks_that_are_not_done_submit_nothing(form: Form) -> None:
    ticked = walk(start(form, {}), Chosen("x"), Toggled("p1", on=True), Back(), form=form)
    changed = taken(ticked, Chosen("y"), form=form)
    assert (changed.ending, changed.draft.at, changed.draft.answers["who"]) == (None, "who", ["p1"])
    assert taken(changed.draft, Done(), form=form).ending == "submit"


def test_where_nothing_is_reviewed_what_the_list_has_lost_is_not_submitted() -> None:
    ticked = walk(start(SEARCH, {}), Chosen("x"), Toggled("p1", on=True), Toggled("p2", on=True), form=SEARCH)
    for move in (Done(), Keep()):
        outcome = taken(ticked, move, without("p1"), SEARCH)
        assert (outcome.ending, outcome.draft.at, outcome.draft.answers["who"]) == (None, "who", ["p2"])


def test_what_a_draft_is_about_stays_with_it() -> None:
    draft = start(ABSENT, {}, "KP-26-S0001")
    later = resume(replace(ABSENT, version=2), walk(draft, Chosen("leave")))
    assert (later.version, later.about) == (2, "KP-26-S0001")
    with pytest.raises(ValueError, match="short name"):
        start(ABSENT, {}, "x" * 25)


def preset(answers: Answers, form: Form = ABSENT) -> Draft:
    return given(form, start(form, {}), answers, TODAY, known)


def test_a_dialogue_with_answers_given_begins_at_the_first_open_question_and_can_go_back() -> None:
    draft = preset({"kind": " Leave "})
    assert (draft.at, draft.answers, draft.visited) == ("who", {"kind": "leave"}, ("kind",))
    assert walk(draft, Back(), Chosen("mission")).at == "who"


def test_a_dialogue_with_all_answers_given_begins_at_its_review() -> None:
    draft = preset({"witness": "p1", "kind": "leave", "who": ["p2"]})
    assert (draft.at, draft.visited) == (REVIEW, ("kind", "who", "witness"))


def test_an_unusual_answer_that_is_given_counts_as_confirmed() -> None:
    form = Form("form", 1, (Identity(key="number"), Text(key="name")))
    assert preset({"number": "pol 77"}, form).answers == {"number": "POL77"}


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"kind": "lost"}, Code.UNKNOWN_OPTION),
        ({"kind": "leave", "witness": "gone"}, Code.NOT_IN_DIRECTORY),
        ({"who": ["p1", "gone"]}, Code.TICKS_GONE),
        ({"kind": "leave", "mood": "good"}, Code.NOT_ASKED),
    ],
)
def test_a_given_answer_is_checked_like_any_other(answers: Answers, code: Code) -> None:
    with pytest.raises(Problem) as refusal:
        preset(answers)
    assert refusal.value.code is code


def test_an_answer_to_what_is_not_asked_is_not_given() -> None:
    with pytest.raises(Problem) as refusal:
        preset({"where": "moh", "colour": "green", "shades": ["dark"]}, SMALL)
    assert refusal.value.code is Code.NOT_ASKED
