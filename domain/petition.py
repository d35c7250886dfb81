"""A petition: somebody says that what is recorded of them is wrong, or is over.

Nobody decides on their own work, and nobody alone: one of the panel decides, a second one signs, and neither had a
hand in what it is about. Whoever is not content may have the decision reviewed once more, by others: that is a
petition about the petition.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.case import BELOW, Kind, Procedure, Rule, Step
from domain.form import Answers, Value
from domain.rights import Action
from domain.schedule import PHNOM_PENH


class Why(StrEnum):
    """What somebody petitions for."""

    WRONG_PERSON = "wrong_person"
    WRONG_FACT = "wrong_fact"
    WRONG_TERM = "wrong_term"
    PROCEDURE = "procedure"
    NEW_EVIDENCE = "new_evidence"
    OVERTURNED = "overturned"
    TERM_SERVED = "term_served"


USUAL = timedelta(days=45)
"""From the day on which it was received to the second signature."""
BLOCKED = timedelta(days=14)
"""The same, where the person says that work waits for the answer."""
REVIEW = timedelta(days=30)
"""The same for a review of a decision; and so long after the decision may it be asked for."""

DECISIONS = frozenset({"retain", "correct", "remove"})
"""What may be decided: step and state have the same name."""
OPEN = frozenset({"received", "under_review", "suspended"}) | DECISIONS

_INVOLVED = frozenset({"reported", BELOW})
_READ = frozenset({"under_review", "suspended"})
_DECIDE = Action.DECIDE_PETITION


def decide_by(opened: Step) -> datetime:
    """When the second signature is due, given how a petition was opened: no step begins the time anew."""
    said = opened.said
    received = said.get("handed_in_on")
    begun = datetime.combine(date.fromisoformat(str(received)), time(), PHNOM_PENH) if received else opened.at
    return begun + (REVIEW if said.get("review_of") else BLOCKED if said.get("work_blocked") == "yes" else USUAL)


PETITION = Procedure(
    Kind.PETITION,
    Action.SEE_PETITION,
    "received",
    {
        "began": Rule(_DECIDE, frozenset({"received"}), "under_review", apart=_INVOLVED),
        "suspended": Rule(_DECIDE, frozenset({"under_review"}), "suspended", apart=_INVOLVED),
        "retain": Rule(_DECIDE, _READ, "retain", apart=_INVOLVED, asks=True),
        "correct": Rule(_DECIDE, _READ, "correct", apart=_INVOLVED, asks=True),
        "remove": Rule(_DECIDE, _READ, "remove", apart=_INVOLVED, asks=True),
        "signed": Rule(_DECIDE, DECISIONS, "final", apart=_INVOLVED | DECISIONS),
        "disagreed": Rule(_DECIDE, DECISIONS, "under_review", apart=_INVOLVED | DECISIONS, asks=True),
    },
    limits=dict.fromkeys(OPEN, USUAL),
    over=frozenset({"final"}),
    due_by=decide_by,
)
"""
`suspended` freezes the entry while it is read; nothing else of the entry changes before the second signature.

The limits are those of a usual petition; when a petition is due is told by `decide_by`.
"""


def decision(steps: Sequence[Step]) -> Step | None:
    """What was decided last."""
    return next((step for step in reversed(steps) if step.key in DECISIONS), None)


def may_be_reviewed(steps: Sequence[Step], now: datetime) -> bool:
    """Whether the person may still ask for a review: of a petition that did not remove the entry, and once."""
    decided, last = decision(steps), steps[-1]
    in_time = last.key == "signed" and now < last.at + REVIEW
    return in_time and decided is not None and decided.key != "remove" and not steps[0].said.get("review_of")


_FACTS: Mapping[str, tuple[str, ...]] = {
    "dismissed_on": ("right_day",),
    "ground": ("right_ground", "right_basis"),
}
_MEANS = {"right_day": "dismissed_on", "right_ground": "ground", "right_basis": "basis"}


def amended(said: Answers) -> dict[str, Value] | None:
    """The facts of the entry that a correction puts right, by their names there; None where it is none of them."""
    keys = _FACTS.get(str(said["corrects"]))
    return {_MEANS[key]: said[key] for key in keys} if keys else None
