"""A report after it was submitted: how it stands, who may do what to it, and what changed between two versions."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.draft import Draft
from domain.form import REVIEW, Answers, Form, Value
from domain.outcome import Outcome
from domain.rights import Action


class State(StrEnum):
    """How a report stands."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class Deed(StrEnum):
    """What was done to a report; each but the first makes a new revision of it."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    MENDED = "mended"
    APPROVED = "approved"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Rule:
    """The right that a deed takes, where it makes sense, and how the report stands then (None: as before)."""

    needs: Action
    fits: frozenset[State]
    becomes: State | None


RULES: Mapping[Deed, Rule] = {
    Deed.APPROVED: Rule(Action.REVIEW_REPORT, frozenset({State.SUBMITTED}), State.APPROVED),
    Deed.RETURNED: Rule(Action.REVIEW_REPORT, frozenset({State.SUBMITTED}), State.RETURNED),
    Deed.MENDED: Rule(Action.CORRECT_REPORT, frozenset({State.RETURNED}), State.SUBMITTED),
    Deed.CORRECTED: Rule(Action.CORRECT_REPORT, frozenset({State.SUBMITTED, State.APPROVED}), None),
    Deed.WITHDRAWN: Rule(Action.WITHDRAW_REPORT, frozenset(State) - {State.WITHDRAWN}, State.WITHDRAWN),
}
"""Every way from one state to another. Nothing leads out of `withdrawn`."""

GRAVE = frozenset({"outcome", "identity", "substances"})
"""Answers that make or unmake a suspicion: who corrects one of them in an approved report needs a new review."""

NEEDS_REVIEW = frozenset({Outcome.PRESUMPTIVE_POSITIVE})
"""Outcomes that are never left without a review. Others may be reviewed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer before and after; None where there is none."""

    before: Value | None = field(repr=False)
    after: Value | None = field(repr=False)


Changes = Mapping[str, Change]
"""What changed, by the key of the field."""


def state_after(deed: Deed, state: State, changed: Collection[str] = ()) -> State:
    """How a report stands after a deed that changed these fields."""
    if deed is Deed.CORRECTED and state is State.APPROVED and GRAVE & set(changed):
        return State.SUBMITTED
    return RULES[deed].becomes or state


def edit_of(state: State) -> Deed:
    """What it is called when somebody changes answers of a report that stands so."""
    return Deed.MENDED if state is State.RETURNED else Deed.CORRECTED


def changes(form: Form, before: Answers, after: Answers) -> dict[str, Change]:
    """What changed from one set of answers to another, in the form's order."""
    found = {one.key: Change(before.get(one.key), after.get(one.key)) for one in form.fields}
    return {key: change for key, change in found.items() if change.before != change.after}


def redone(answers: Answers, made: Changes) -> dict[str, Value]:
    """The answers with the changes made."""
    return _with(answers, {key: change.after for key, change in made.items()})


def undone(answers: Answers, latest: Iterable[Changes]) -> dict[str, Value]:
    """The answers as they were before some changes, given the last made first."""
    before = dict(answers)
    for made in latest:
        before = _with(before, {key: change.before for key, change in made.items()})
    return before


def reopened(form: Form, answers: Answers, at: str) -> Draft:
    """A draft that holds a report's answers and stands at the one to be changed, or at the review."""
    asked = form.applicable(answers)
    opens = any(one.key == at for one in asked)
    skipped = frozenset(one.key for one in asked if one.key not in answers)
    place = at if opens else REVIEW
    return Draft(form=form.key, version=form.version, at=place, answers=answers, skipped=skipped, editing=opens)


def _with(answers: Answers, wanted: Mapping[str, Value | None]) -> dict[str, Value]:
    merged = {**answers, **wanted}
    return {key: value for key, value in merged.items() if value is not None}
