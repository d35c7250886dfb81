"""A case: what follows for one person, in steps, each taken by somebody who may.

Confirmation, finding, dismissal and petition are procedures of one kind: data that say which step leads where, who
may take it, who may not because of an earlier one, and how long a state may last. A case is its steps; how it
stands is read from them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.form import Answers
from domain.problem import Code
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


Check = Callable[[Sequence[Step], Answers], Code | None]
"""What is wrong with the answers of a step, given the steps before it; None where nothing is."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A step: the right that it takes, the states in which it makes sense, and the state that follows.

    Args:
        needs: None where nobody takes it by hand.
        becomes: None where the state stays; where it depends, what follows from each state or, with `by`, from
            each value of that answer. What is not named stays.
        by: the answer on which it depends.
        apart: who took one of these steps, in this case or in one that it rests on, does not take this one.
        within: only so long after the state began.
        asks: a form is filled in, of the step's own key or of this one; otherwise it is only asked once more.
        checks: what must be right between its answers and the steps before.
        told_to: the right without which one sees that it was taken, but not what it says; None: all who see the
            case.
        awaited: whether the case waits for it; what somebody only may do is on nobody's list.
        only: whoever took one of these steps of the same case, and nobody else.
        second: it is signed by a second office. Whoever has this right over the case is of the first and does not
            sign; whoever has it over the office that was asked may, and so may whoever sees such cases anyway.
    """

    needs: Action | None
    fits: frozenset[str]
    becomes: str | Mapping[str, str] | None = None
    apart: frozenset[str] = frozenset()
    within: timedelta | None = None
    asks: bool | str = False
    by: str | None = None
    checks: Check | None = None
    told_to: Action | None = None
    awaited: bool = True
    only: frozenset[str] = frozenset()
    second: Action | None = None

    @property
    def leads_to(self) -> frozenset[str]:
        """All states that may follow, but for the present one."""
        match self.becomes:
            case None:
                return frozenset()
            case str() as state:
                return frozenset({state})
            case states:
                return frozenset(states.values())

    def after(self, state: str, said: Answers) -> str:
        """The state that follows when this is said."""
        match self.becomes:
            case None:
                return state
            case str() as following:
                return following
            case states:
                return states.get(str(said.get(self.by)) if self.by else state, state)


@dataclass(frozen=True, slots=True)
class Procedure:
    """All steps of a kind of case.

    Args:
        sees: the right to open such a case.
        begins: the state after `opened`.
        rules: by the key of the step.
        limits: how long a state may last before somebody is reminded that it waits.
        over: the states in which nothing is to be done any more.
        lapses: the step that the clock takes by itself when a state has lasted as long as it may.
        knows: the right without which one is not shown whom the case is about; None: all who see it know.
        opens: the form of the answers that `opened` says, where they are to be shown.
        due_by: when the case is to be decided, given how it was opened, where no state begins the time anew.
    """

    kind: Kind
    sees: Action
    begins: str
    rules: Mapping[str, Rule]
    limits: Mapping[str, timedelta] = field(default_factory=dict)
    over: frozenset[str] = frozenset()
    lapses: Mapping[str, str] = field(default_factory=dict)
    knows: Action | None = None
    opens: str | None = None
    due_by: Callable[[Step], datetime] | None = None

    def __post_init__(self) -> None:
        for fault in _faults(self):
            raise ValueError(f"{self.kind}: {fault}")

    @property
    def states(self) -> frozenset[str]:
        """All there are."""
        return frozenset({self.begins}).union(*(rule.leads_to for rule in self.rules.values()))

    def form_of(self, key: str) -> str | None:
        """The form that a step asks for; of `opened` the one that its answers are of."""
        if key == OPENED:
            return self.opens
        asks = self.rules[key].asks
        return asks if isinstance(asks, str) else key if asks else None

    def step_of(self, form: str) -> str | None:
        """The step that somebody takes by filling in a form."""
        return next((key for key, rule in self.rules.items() if rule.needs and self.form_of(key) == form), None)


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
        state = stepped(procedure, state, step)
    return state


def stepped(procedure: Procedure, state: State, step: Step) -> State:
    """How a case stands after one more step; a state that stays keeps its beginning."""
    following = procedure.rules[step.key].after(state.key, step.said)
    return state if following == state.key else State(following, step.at)


def due(procedure: Procedure, state: State, by: datetime | None = None) -> datetime | None:
    """When something is to have been done: `by` then, as the opening said, or as long as a state may last."""
    if procedure.due_by:
        return None if state.key in procedure.over else by
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
        yield from (f"{key} {fault}" for fault in _rule_faults(rule, states))
    if not set(procedure.limits) <= states or not procedure.over <= states:
        yield "a limit or an end of what never is"
    if OPENED in procedure.rules:
        yield "what opens a case is no step of it"
    forms = [form for key, rule in procedure.rules.items() if rule.needs and (form := procedure.form_of(key))]
    if len(set(forms)) < len(forms):
        yield "a form that does not say which step is meant"
    for state, key in procedure.lapses.items():
        lapsing = procedure.rules.get(key)
        if state not in procedure.limits or lapsing is None or state not in lapsing.fits:
            yield f"{state} can't lapse by {key}"


def _rule_faults(rule: Rule, states: frozenset[str]) -> Iterable[str]:
    if not rule.fits <= states:
        yield f"fits what never is: {sorted(rule.fits - states)}"
    if isinstance(rule.becomes, Mapping) and rule.by is None and not set(rule.becomes) <= rule.fits:
        yield "follows from a state that it does not fit"
    if rule.by and not isinstance(rule.becomes, Mapping):
        yield "depends on an answer, but leads to one state"
