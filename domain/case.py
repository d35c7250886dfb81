"""A case: what follows for one person, in steps, each taken by somebody who may.

Confirmation, finding, dismissal and petition are procedures of one kind: data that say which step leads where, who
may take it, who may not because of an earlier one, and how long a state may last. A case is its steps; how it
stands is read from them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.form import Answers
from domain.rights import Action

OPENED = "opened"
"""The first step of every case."""
BELOW = "below"
"""In `Rule.apart`: any step of a case on which this one rests."""


class Kind(StrEnum):
    """The procedures there are."""

    CONFIRMATION = "confirmation"
    FINDING = "finding"
    DISMISSAL = "dismissal"
    PETITION = "petition"


LETTERS: Mapping[Kind, str] = {
    Kind.CONFIRMATION: "CNF",
    Kind.FINDING: "FND",
    Kind.DISMISSAL: "REG",
    Kind.PETITION: "PET",
}
"""How the number of a case begins: `REG-26-000123`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done; `seq` counts from 1 within the case.

    `by` is a person's id, None where the clock or another case did it; `said` are the answers of the step's form.
    """

    seq: int
    key: str
    at: datetime
    by: int | None
    said: Answers = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """A step: the right that it takes, the states in which it makes sense, and the state that follows.

    Args:
        needs: None where nobody takes it by hand.
        becomes: None where the state stays.
        apart: who took one of these steps, in this case or in one that it rests on, does not take this one.
        within: only so long after the state began.
        asks: a form of the step's own key is filled in; otherwise it is only asked once more.
    """

    needs: Action | None
    fits: frozenset[str]
    becomes: str | None = None
    apart: frozenset[str] = frozenset()
    within: timedelta | None = None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Procedure:
    """All steps of a kind of case.

    Args:
        sees: the right to open such a case.
        begins: the state after `opened`.
        rules: by the key of the step.
        limits: how long a state may last before somebody is reminded that it waits.
        over: the states in which nothing is to be done any more.
    """

    kind: Kind
    sees: Action
    begins: str
    rules: Mapping[str, Rule]
    limits: Mapping[str, timedelta] = field(default_factory=dict)
    over: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for fault in _faults(self):
            raise ValueError(f"{self.kind}: {fault}")

    @property
    def states(self) -> frozenset[str]:
        """All there are."""
        return frozenset({self.begins, *(rule.becomes for rule in self.rules.values() if rule.becomes)})


@dataclass(frozen=True, slots=True)
class State:
    """How a case stands, and since when."""

    key: str
    since: datetime


def standing(procedure: Procedure, steps: Sequence[Step]) -> State:
    """How a case stands after these steps.

    Raises:
        ValueError: it has none.
    """
    if not steps:
        raise ValueError("a case that was never opened")
    state = State(procedure.begins, steps[0].at)
    for step in steps[1:]:
        rule = procedure.rules[step.key]
        if rule.becomes and rule.becomes != state.key:
            state = State(rule.becomes, step.at)
    return state


def due(procedure: Procedure, state: State) -> datetime | None:
    """When a state has lasted as long as it may."""
    limit = procedure.limits.get(state.key)
    return state.since + limit if limit else None


def fits(rule: Rule, state: State, now: datetime) -> bool:
    """Whether a step makes sense as the case stands; who may take it is another question."""
    in_time = rule.within is None or now < state.since + rule.within
    return state.key in rule.fits and in_time


def kept_apart(rule: Rule, steps: Iterable[Step]) -> frozenset[int]:
    """Who may not take a step because of what they did, given the steps of the case and of those it rests on."""
    return frozenset(step.by for step in steps if step.key in rule.apart and step.by is not None)


def _faults(procedure: Procedure) -> Iterable[str]:
    states = procedure.states
    for key, rule in procedure.rules.items():
        if not rule.fits <= states:
            yield f"{key} fits what never is: {sorted(rule.fits - states)}"
    if not set(procedure.limits) <= states or not procedure.over <= states:
        yield "a limit or an end of what never is"
    if OPENED in procedure.rules:
        yield "what opens a case is no step of it"
