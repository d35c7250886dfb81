from datetime import UTC, datetime, timedelta

import pytest

from domain.case import OPENED, Kind, Step, due, kept_apart, standing
from domain.petition import (
    DECISIONS,
    OPEN,
    PETITION,
    amended,
    decide_by,
    decision,
    may_be_reviewed,
)

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
BOPHA, PHALLA, RITH = 1, 2, 3
SAID = {"petition_kind": "wrong_person", "work_blocked": "no"}


def steps(*keys: str, **said: str) -> list[Step]:
    first = Step(1, OPENED, NOW, BOPHA, {**SAID, **said})
    return [first, *(Step(n, key, NOW + timedelta(days=n), PHALLA) for n, key in enumerate(keys, 2))]


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ((), "received"),
        (("began",), "under_review"),
        (("began", "suspended"), "suspended"),
        (("began", "remove"), "remove"),
        (("began", "remove", "disagreed"), "under_review"),
        (("began", "suspended", "retain", "signed"), "final"),
    ],
)
def test_how_a_petition_stands(keys: tuple[str, ...], state: str) -> None:
    assert standing(PETITION, steps(*keys)).key == state


@pytest.mark.parametrize(
    ("said", "days"),
    [({}, 45), ({"work_blocked": "yes"}, 14), ({"review_of": "PET-26-000001"}, 30), ({"work_blocked": ""}, 45)],
)
def test_the_time_to_decide(said: dict[str, str], days: int) -> None:
    assert decide_by(steps(**said)[0]) == NOW + timedelta(days=days)


def test_the_time_to_decide_does_not_begin_anew_with_a_step() -> None:
    first = decide_by(steps()[0])
    assert due(PETITION, standing(PETITION, steps("began", "remove", "disagreed")), first) == first


def test_on_paper_it_runs_from_the_day_on_which_it_was_handed_in() -> None:
    handed_in = datetime(2026, 11, 19, 17, 0, tzinfo=UTC)  # the 20th begins in Phnom Penh
    assert decide_by(steps(handed_in_on="2026-11-20")[0]) == handed_in + timedelta(days=45)


def test_what_is_open_waits_for_somebody_and_what_is_final_for_nobody() -> None:
    assert set(PETITION.limits) == OPEN
    assert due(PETITION, standing(PETITION, steps("began", "remove", "signed"))) is None


@pytest.mark.parametrize("key", sorted(PETITION.rules))
def test_whoever_reported_or_had_a_hand_in_the_entry_takes_no_step(key: str) -> None:
    rule = PETITION.rules[key]
    hands = [Step(1, "reported", NOW, 7), Step(2, "below", NOW, 8)]
    assert kept_apart(rule, hands) == {7, 8}


@pytest.mark.parametrize("decided", sorted(DECISIONS))
def test_whoever_decided_does_not_sign(decided: str) -> None:
    assert kept_apart(PETITION.rules["signed"], steps("began", decided)) == {PHALLA}
    assert kept_apart(PETITION.rules["retain"], steps("began")) == frozenset()


@pytest.mark.parametrize(
    ("keys", "said", "days", "may"),
    [
        (("began", "retain", "signed"), {}, 10, True),
        (("began", "correct", "signed"), {}, 10, True),
        (("began", "remove", "signed"), {}, 10, False),
        (("began", "retain"), {}, 10, False),
        (("began", "retain", "signed"), {}, 34, False),
        (("began", "retain", "signed"), {"review_of": "PET-26-000001"}, 10, False),
    ],
)
def test_a_decision_may_be_reviewed_once_within_30_days_if_the_entry_is_still_there(
    keys: tuple[str, ...], said: dict[str, str], days: int, *, may: bool
) -> None:
    assert may_be_reviewed(steps(*keys, **said), NOW + timedelta(days=days)) is may


def test_the_last_decision_counts() -> None:
    last = decision(steps("began", "retain", "disagreed", "remove"))
    assert last is not None
    assert last.key == "remove"
    assert decision(steps("began")) is None


def test_a_correction_names_the_facts_as_the_entry_does() -> None:
    assert amended({"corrects": "dismissed_on", "right_day": "2026-02-01"}) == {"dismissed_on": "2026-02-01"}
    ground = {"corrects": "ground", "right_ground": "refusal", "right_basis": "disciplinary_decision"}
    assert amended(ground) == {"ground": "refusal", "basis": "disciplinary_decision"}
    assert amended({"corrects": "identity", "right_identity": "987654321"}) is None


def test_it_is_a_procedure_of_its_kind() -> None:
    assert PETITION.kind is Kind.PETITION
    assert PETITION.over == {"final"}
