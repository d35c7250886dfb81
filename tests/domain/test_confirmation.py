"""From a suspicion to a result: nothing against anybody who was not heard, nothing on a flawed test."""

from datetime import UTC, datetime

import pytest

from domain.case import OPENED, Step, standing
from domain.confirmation import (
    AGAINST,
    CONFIRMATION,
    MAY_VERIFY,
    OPENS,
    RESTS_ON,
    RESULTS,
    outcome_now,
    verifiable,
)
from domain.flaw import Flaw, custody_flaw, kit_flaw
from domain.form import Answers, Choice
from domain.forms import FORMS
from domain.forms.confirmation import CONFIRMING, LABORATORY, VERIFICATION
from domain.outcome import Outcome
from domain.problem import Code

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
REPORT: Answers = {"specimen": "S-1", "tested_on": "2026-11-20", "kit_expiry": "2026-11-20"}
RECEIVED: Answers = {"specimen": "s 1", "seals": "intact", "signatures": "all_there"}
CUSTODY: Answers = {"specimen": "S១"}


def step(key: str, **said: str) -> Step:
    return Step(2, key, NOW, 1, said)


def options(key: str, form: object) -> set[str]:
    (field,) = [one for one in getattr(form, "fields", ()) if one.key == key]
    assert isinstance(field, Choice)
    return set(field.options)


def test_every_step_that_asks_has_its_form_and_every_form_its_step() -> None:
    asked = {
        form for key, rule in CONFIRMATION.rules.items() if rule.needs and (form := CONFIRMATION.form_of(key))
    }
    assert asked == {form.key for form in CONFIRMING} <= FORMS.keys()


def test_every_state_either_is_over_or_is_waited_for() -> None:
    assert CONFIRMATION.states == CONFIRMATION.over | CONFIRMATION.limits.keys()
    assert not CONFIRMATION.over & CONFIRMATION.limits.keys()


@pytest.mark.parametrize("state", sorted(CONFIRMATION.limits))
def test_somebody_or_the_clock_leads_every_state_on(state: str) -> None:
    leading = [
        rule for rule in CONFIRMATION.rules.values() if state in rule.fits and rule.leads_to and rule.awaited
    ]
    assert leading or state in CONFIRMATION.lapses


def test_every_answer_of_laboratory_and_doctor_leads_somewhere() -> None:
    for key, form, start in (("laboratory", LABORATORY, "received"), ("verified", VERIFICATION, "medical_review")):
        rule = CONFIRMATION.rules[key]
        led = {rule.after(start, {str(rule.by): one}) for one in options(str(rule.by), form)}
        assert start not in led


def test_a_laboratory_alone_makes_nobody_positive() -> None:
    rule = CONFIRMATION.rules["laboratory"]
    assert rule.leads_to == {"verified_negative", "medical_review", "test_cancelled"}


def test_only_a_doctor_verifies_against_somebody_and_whoever_reported_never_does() -> None:
    against = {"verified_positive", "refusal_verified"}
    leading = {key: rule for key, rule in CONFIRMATION.rules.items() if rule.leads_to & against}
    assert leading.keys() == {"verified"}
    assert leading["verified"].apart == {"reported", "custody", "laboratory"}


def test_nobody_rests_a_dismissal_on_a_positive_before_bottle_b_may_have_spoken() -> None:
    assert {state for state, ground in RESTS_ON.items() if ground == "confirmed_use"} == {
        "closed_positive",
        "reconfirmed",
    }
    assert {RESULTS[state] for state in RESTS_ON} == {Outcome.VERIFIED_POSITIVE, Outcome.REFUSAL_TO_TEST}


@pytest.mark.parametrize("result", sorted(options("result", VERIFICATION)))
@pytest.mark.parametrize("found", sorted(MAY_VERIFY))
def test_a_result_follows_from_what_was_found(found: str, result: str) -> None:
    before = [step("refused") if found == "refused" else step("laboratory", lab_result=found), step("interviewed")]
    wrong = verifiable(before, {"result": result})
    assert wrong is (None if result in MAY_VERIFY[found] else Code.RESULT_DOES_NOT_FOLLOW)


@pytest.mark.parametrize("result", ["verified_positive", "verified_negative", "test_cancelled"])
def test_whoever_was_not_heard_is_verified_nothing_against(result: str) -> None:
    wrong = verifiable([step("laboratory", lab_result="positive")], {"result": result})
    assert wrong is (Code.INTERVIEW_MISSING if result in AGAINST else None)


def test_nothing_is_verified_before_the_laboratory_has_spoken() -> None:
    assert verifiable([step("interviewed")], {"result": "verified_negative"}) is Code.RESULT_DOES_NOT_FOLLOW


@pytest.mark.parametrize(
    ("report", "custody", "received", "flaw"),
    [
        ({}, {}, {}, None),
        ({}, {}, {"specimen": "S-2"}, Flaw.NUMBER_MISMATCH),
        ({}, {"specimen": "S-2"}, {}, Flaw.NUMBER_MISMATCH),
        ({"specimen": "S-2"}, {}, {}, Flaw.NUMBER_MISMATCH),
        ({}, {}, {"specimen": ""}, Flaw.NUMBER_MISMATCH),
        ({}, {}, {"seals": "broken"}, Flaw.BROKEN_SEAL),
        ({}, {}, {"seals": "other_number"}, Flaw.BROKEN_SEAL),
        ({}, {}, {"signatures": "missing"}, Flaw.MISSING_SIGNATURE),
        ({"kit_expiry": "2026-11-19"}, {}, {}, Flaw.EXPIRED_KIT),
    ],
)
def test_a_fatal_flaw_is_found(report: Answers, custody: Answers, received: Answers, flaw: Flaw | None) -> None:
    assert custody_flaw({**REPORT, **report}, {**CUSTODY, **custody}, {**RECEIVED, **received}) is flaw


def test_a_kit_is_good_on_its_last_day_and_flawed_a_day_later() -> None:
    assert kit_flaw(REPORT) is None
    assert kit_flaw({**REPORT, "tested_on": "2026-11-21"}) is Flaw.EXPIRED_KIT
    assert kit_flaw({"outcome": "refused"}) is None


@pytest.mark.parametrize("outcome", Outcome)
def test_only_a_suspicion_counts_as_something_else_later(outcome: Outcome) -> None:
    now = outcome_now(outcome, "closed_positive")
    assert now is (Outcome.VERIFIED_POSITIVE if outcome is Outcome.PRESUMPTIVE_POSITIVE else outcome)
    assert outcome_now(outcome, "medical_review") is outcome_now(outcome, None) is outcome


def test_what_opens_a_case_is_what_must_not_wait_unseen() -> None:
    assert {"presumptive_positive", "refused", "evaded"} == OPENS


def test_a_verified_positive_that_nobody_questions_closes_after_the_notice() -> None:
    said = {"laboratory": {"lab_result": "positive"}, "verified": {"result": "verified_positive"}}
    way = (OPENED, "custody", "sent", "received", "laboratory", "interviewed", "verified", "notified", "closed")
    steps = [Step(n, key, NOW, 1, said.get(key, {})) for n, key in enumerate(way)]
    states = [standing(CONFIRMATION, steps[: n + 1]).key for n in range(len(steps))]
    assert states == [
        "awaiting_custody", "in_custody", "sent", "received", "medical_review", "medical_review",
        "verified_positive", "notified", "closed_positive",
    ]  # fmt: skip
