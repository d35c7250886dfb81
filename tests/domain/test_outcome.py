from domain.form import Choice
from domain.forms import form_named
from domain.outcome import TESTED, WAITING, Outcome


def test_a_report_can_say_only_what_is_a_known_outcome() -> None:
    (field,) = (f for f in form_named("test_result").fields if f.key == "outcome")
    assert isinstance(field, Choice)
    assert {*field.options} <= {*Outcome}


def test_no_report_says_that_a_suspicion_is_confirmed() -> None:
    (field,) = (f for f in form_named("test_result").fields if f.key == "outcome")
    assert isinstance(field, Choice)
    assert not any(option.startswith("verified") for option in field.options)


def test_whoever_waits_for_the_laboratory_was_tested() -> None:
    assert WAITING < TESTED


def test_whoever_was_not_found_was_neither_tested_nor_waits() -> None:
    assert Outcome.UNLOCATED not in TESTED | WAITING
