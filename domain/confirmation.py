"""Confirmation: how a suspicion becomes a verified result, or is cancelled.

A rapid test only raises a suspicion: at 0.1 % prevalence most of its positives are wrong. So nobody is anything
but *presumptive* before a laboratory has found it and a doctor has heard the person. A refusal has no specimen; it
goes to the doctor at once.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from domain.case import Kind, Procedure, Rule, Step
from domain.form import Answers
from domain.ground import Ground
from domain.outcome import Outcome
from domain.problem import Code
from domain.rights import Action

OPENS = frozenset({Outcome.PRESUMPTIVE_POSITIVE, Outcome.REFUSED, Outcome.EVADED})
"""What a report has to say for a case to be opened."""
REFUSALS = frozenset({Outcome.REFUSED, Outcome.EVADED})
UNTOUCHED = frozenset({"awaiting_custody", "in_custody", "sent", "received", "refusal_review"})
"""The states in which correcting or withdrawing the report still makes the case what it should be.

From then on laboratory or doctor have spoken, and a report can't take that back: the test is cancelled, with a
reason, by a doctor or lead.
"""
UNVERIFIED = UNTOUCHED | {"medical_review"}
RESULTS: Mapping[str, Outcome] = {
    "verified_negative": Outcome.VERIFIED_NEGATIVE,
    "closed_negative": Outcome.VERIFIED_NEGATIVE,
    "verified_positive": Outcome.VERIFIED_POSITIVE,
    "notified": Outcome.VERIFIED_POSITIVE,
    "split_requested": Outcome.VERIFIED_POSITIVE,
    "reconfirmed": Outcome.VERIFIED_POSITIVE,
    "closed_positive": Outcome.VERIFIED_POSITIVE,
    "refusal_verified": Outcome.REFUSAL_TO_TEST,
    "closed_refusal": Outcome.REFUSAL_TO_TEST,
    "test_cancelled": Outcome.TEST_CANCELLED,
    "closed_cancelled": Outcome.TEST_CANCELLED,
}
"""What a test has come to, by the state of its case; a state that is not named says nothing yet."""
RESTS_ON: Mapping[str, Ground] = {
    "closed_positive": Ground.CONFIRMED_USE,
    "reconfirmed": Ground.CONFIRMED_USE,
    "refusal_verified": Ground.REFUSAL,
    "closed_refusal": Ground.REFUSAL,
}
"""The ground of dismissal that a case gives, by its state.

A positive gives none before the person was told of it and either let the 72 hours for bottle B pass or had it
reconfirmed: nobody is dismissed while their own bottle may still speak for them.
"""
WINDOW = timedelta(hours=72)
"""How long after the notice a person may have bottle B tested."""

_BY_LABORATORY: Mapping[str, str] = {
    "negative": "verified_negative",
    "negative_dilute": "verified_negative",
    "positive": "medical_review",
    "positive_dilute": "medical_review",
    "adulterated": "medical_review",
    "substituted": "medical_review",
    "invalid": "medical_review",
    "rejected_for_testing": "test_cancelled",
}
"""A negative needs nobody's review to be in the person's favour, a specimen that was not tested neither."""
_BY_DOCTOR: Mapping[str, str] = {
    "verified_negative": "verified_negative",
    "verified_positive": "verified_positive",
    "refusal_to_test": "refusal_verified",
    "test_cancelled": "test_cancelled",
}
_ON_NOTICE: Mapping[str, str] = {
    "verified_negative": "closed_negative",
    "verified_positive": "notified",
    "refusal_verified": "closed_refusal",
    "test_cancelled": "closed_cancelled",
    "reconfirmed": "closed_positive",
}
_POSITIVE = frozenset({"verified_positive", "verified_negative", "test_cancelled"})
_TAMPERED = frozenset({"refusal_to_test", "verified_negative", "test_cancelled"})
MAY_VERIFY: Mapping[str, frozenset[str]] = {
    "positive": _POSITIVE,
    "positive_dilute": _POSITIVE,
    "adulterated": _TAMPERED,
    "substituted": _TAMPERED,
    "invalid": frozenset({"test_cancelled"}),
    "refused": frozenset({"refusal_to_test", "test_cancelled"}),
}
"""What a doctor may find, by what the laboratory found, or where no specimen was given."""
AGAINST = frozenset({"verified_positive", "refusal_to_test"})
"""Results that the person has to be heard on first."""


def verifiable(before: Sequence[Step], said: Answers) -> Code | None:
    """Whether a result can follow from what is known: none against somebody who was not asked."""
    found = [
        str(step.said.get("lab_result", step.key)) for step in before if step.key in {"laboratory", "refused"}
    ]
    if not found or said.get("result") not in MAY_VERIFY.get(found[-1], frozenset()):
        return Code.RESULT_DOES_NOT_FOLLOW
    heard = any(step.key == "interviewed" for step in before)
    return None if heard or said.get("result") not in AGAINST else Code.INTERVIEW_MISSING


def outcome_now(reported: Outcome, state: str | None) -> Outcome:
    """As what a report counts now: a suspicion as what it was verified to be, all else as it was reported."""
    if reported is not Outcome.PRESUMPTIVE_POSITIVE or state is None:
        return reported
    return RESULTS.get(state, reported)


def _states(*names: str) -> frozenset[str]:
    return frozenset(names)


_DAY = timedelta(days=1)
_SPLIT = {"reconfirmed": "reconfirmed", "failed_to_reconfirm": "test_cancelled"}

CONFIRMATION = Procedure(
    kind=Kind.CONFIRMATION,
    sees=Action.SEE_CONFIRMATION,
    knows=Action.KNOW_PERSON,
    opens="test_result",
    begins="awaiting_custody",
    rules={
        "refused": Rule(None, _states("awaiting_custody"), "refusal_review"),
        "custody": Rule(Action.KEEP_CUSTODY, _states("awaiting_custody"), "in_custody", asks="custody"),
        "sent": Rule(Action.KEEP_CUSTODY, _states("in_custody"), "sent", asks="custody_sent"),
        "received": Rule(
            Action.RECORD_LABORATORY,
            _states("sent"),
            "received",
            apart=_states("reported", "custody"),
            asks="custody_received",
        ),
        "laboratory": Rule(
            Action.RECORD_LABORATORY,
            _states("received"),
            _BY_LABORATORY,
            by="lab_result",
            apart=_states("reported", "custody"),
            asks="laboratory",
        ),
        "interviewed": Rule(
            Action.VERIFY_RESULT,
            _states("medical_review", "refusal_review"),
            apart=_states("reported", "custody", "laboratory"),
            asks="interview",
            told_to=Action.VERIFY_RESULT,
        ),
        "verified": Rule(
            Action.VERIFY_RESULT,
            _states("medical_review", "refusal_review"),
            _BY_DOCTOR,
            by="result",
            apart=_states("reported", "custody", "laboratory"),
            asks="verification",
            checks=verifiable,
        ),
        "notified": Rule(
            Action.NOTIFY_PERSON,
            frozenset(_ON_NOTICE),
            _ON_NOTICE,
            asks="test_notice",
            told_to=Action.KNOW_PERSON,
        ),
        "split_requested": Rule(
            Action.ASK_SPLIT, _states("notified"), "split_requested", within=WINDOW, awaited=False
        ),
        "split_result": Rule(
            Action.RECORD_LABORATORY,
            _states("split_requested"),
            _SPLIT,
            by="split_result",
            apart=_states("reported", "custody", "received", "laboratory"),
            asks="split_result",
        ),
        "closed": Rule(None, _states("notified"), "closed_positive"),
        "cancelled": Rule(Action.CANCEL_TEST, UNVERIFIED, "test_cancelled", asks="test_cancel", awaited=False),
        "flawed": Rule(None, UNVERIFIED, "test_cancelled", asks="test_cancel"),
        "withdrawn": Rule(None, UNTOUCHED, "withdrawn"),
    },
    limits={
        "awaiting_custody": _DAY,  # urine that nobody has sealed proves nothing the day after
        "in_custody": 2 * _DAY,  # it keeps in a cold bag over a weekend's two nights, not longer
        "sent": 3 * _DAY,  # the slowest road to a laboratory; what takes longer is lost
        "received": 7 * _DAY,  # a laboratory's confirmation, with a repetition
        "medical_review": 5 * _DAY,  # to reach the person, and to see a prescription
        "refusal_review": 5 * _DAY,  # the same
        "verified_negative": 3 * _DAY,  # whoever was suspected waits for nothing but this word
        "verified_positive": 3 * _DAY,  # the person's own time begins with the notice
        "refusal_verified": 3 * _DAY,
        "test_cancelled": 3 * _DAY,
        "notified": WINDOW,  # the person's; then the case closes by itself
        "split_requested": 7 * _DAY,  # as for bottle A
        "reconfirmed": 3 * _DAY,
    },
    over=_states("closed_negative", "closed_positive", "closed_refusal", "closed_cancelled", "withdrawn"),
    lapses={"notified": "closed"},
)
"""From *presumptive positive* to a verified result that the person was told of.

Whoever reported or kept the specimen does not say what is in it, and whoever did one of these does not verify it;
bottle B is read by somebody else than bottle A.
"""
