"""A case is its steps: how it stands is read from them, and a procedure that contradicts itself is none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.case import OPENED, Kind, Procedure, Rule, State, Step, due, fits, kept_apart, standing
from domain.form import Answers
from domain.rights import Action

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)
SOKHA, DARA = 1, 2
RULES = {
    "asked": Rule(Action.ASK_SPLIT, frozenset({"waits"}), "decided", within=DAY),
    "noted": Rule(Action.ASK_SPLIT, frozenset({"waits"}), asks=True),
    "found": Rule(Action.VERIFY_RESULT, frozenset({"waits"}), {"yes": "decided", "no": "ended"}, by="answer"),
    "told": Rule(Action.NOTIFY_PERSON, frozenset({"waits", "decided"}), {"decided": "ended"}, asks="notice"),
    "lapsed": Rule(None, frozenset({"waits"}), "ended"),
}
PROCEDURE = Procedure(
    Kind.FINDING, Action.SEE_ENTRY, "waits", RULES, {"waits": DAY}, frozenset({"ended"}), {"waits": "lapsed"}
)


def taken(*keys: str, said: Answers | None = None) -> list[Step]:
    """Steps an hour apart, after the one that opened the case."""
    return [Step(n, key, NOW + n * timedelta(hours=1), SOKHA, said or {}) for n, key in enumerate((OPENED, *keys))]


def stands(*keys: str, **said: str) -> State:
    return standing(PROCEDURE, taken(*keys, said=said))


def test_a_case_begins_where_its_procedure_says() -> None:
    assert stands() == State("waits", NOW)


def test_a_case_without_steps_is_none() -> None:
    with pytest.raises(ValueError, match="never opened"):
        standing(PROCEDURE, [])


def test_a_step_that_leads_nowhere_leaves_the_state_and_its_beginning() -> None:
    assert stands("noted") == State("waits", NOW)


@pytest.mark.parametrize(("answer", "state"), [("yes", "decided"), ("no", "ended"), ("perhaps", "waits")])
def test_an_answer_decides_what_follows(answer: str, state: str) -> None:
    assert stands("found", answer=answer).key == state


def test_the_state_before_decides_what_follows() -> None:
    assert stands("told").key == "waits"
    assert stands("asked", "told") == State("ended", NOW + timedelta(hours=2))


def test_the_order_of_steps_is_what_counts() -> None:
    assert stands("told", "asked").key == "decided"
    assert stands("asked", "told").key == "ended"


@pytest.mark.parametrize(
    ("after", "fitting"), [(timedelta(), True), (DAY - timedelta(seconds=1), True), (DAY, False)]
)
def test_a_step_with_a_window_fits_until_it_is_over(
    after: timedelta,
    fitting: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert fits(RULES["asked"], State("waits", NOW), NOW + after) is fitting


def test_a_step_fits_only_its_states() -> None:
    assert not fits(RULES["asked"], State("decided", NOW), NOW)
    assert fits(RULES["told"], State("decided", NOW), NOW + 99 * DAY)


def test_a_limit_runs_from_the_beginning_of_the_state() -> None:
    assert due(PROCEDURE, State("waits", NOW)) == NOW + DAY
    assert due(PROCEDURE, State("decided", NOW)) is None


def test_who_took_a_step_is_kept_from_those_that_stand_apart() -> None:
    rule = replace(RULES["found"], apart=frozenset({"asked", "reported"}))
    steps = [
        *taken("asked"),
        Step(0, "reported", NOW, DARA),
        Step(5, "noted", NOW, 3),
        Step(6, "asked", NOW, None),
    ]
    assert kept_apart(rule, steps) == {SOKHA, DARA}
    assert kept_apart(RULES["found"], steps) == frozenset()


def test_a_step_and_its_form_name_each_other() -> None:
    assert [PROCEDURE.form_of(key) for key in ("asked", "noted", "told", OPENED)] == [
        None,
        "noted",
        "notice",
        None,
    ]
    assert [PROCEDURE.step_of(form) for form in ("noted", "notice", "asked")] == ["noted", "told", None]
    assert replace(PROCEDURE, opens="report").form_of(OPENED) == "report"


WAITS = frozenset({"waits"})


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"rules": {"odd": Rule(None, frozenset({"elsewhere"}))}}, "fits what never is"),
        ({"rules": {OPENED: Rule(None, WAITS)}}, "opens a case"),
        ({"rules": {"odd": Rule(None, WAITS, {"decided": "waits"})}}, "does not fit"),
        ({"rules": {"odd": Rule(None, WAITS, "waits", by="answer")}}, "leads to one state"),
        ({"rules": dict.fromkeys(("a", "b"), Rule(Action.ASK_SPLIT, WAITS, asks="one"))}, "which step is meant"),
        ({"limits": {"never": DAY}}, "a limit or an end"),
        ({"over": frozenset({"never"})}, "a limit or an end"),
        ({"lapses": {"waits": "nothing"}}, "can't lapse"),
        ({"lapses": {"decided": "told"}}, "can't lapse"),
    ],
)
def test_a_procedure_that_contradicts_itself_is_refused(wrong: dict[str, object], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        replace(PROCEDURE, **{"limits": {"waits": DAY}, "over": frozenset(), "lapses": {}, **wrong})  # type: ignore[arg-type]


def test_what_a_step_says_is_in_no_repr() -> None:
    said: Answers = {"identity": "012345678"}
    assert "012345678" not in repr(Step(1, "noted", NOW, SOKHA, said))
