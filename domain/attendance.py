from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.form import Answers, Value
from domain.outcome import Outcome

FOUND: Mapping[Outcome, frozenset[str]] = {
    Outcome.PRESUMPTIVE_POSITIVE: frozenset({"substances", "specimen"}),
    Outcome.REFUSED: frozenset({"refusal_kind"}),
    Outcome.EXCUSED_ABSENCE: frozenset({"absence_kind"}),
}
"""What is said of an outcome beside itself."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person on the list of a session, and what was found where it was said of this very person.

    `position` is the number on the list, from 1; `person` holds identity, names, sex and category by the keys of
    their fields, `finding` the outcome with what belongs to it. `by` is the id of whoever said it, `at` when.
    """

    position: int
    person: Answers = field(repr=False)
    finding: Answers | None = field(default=None, repr=False)
    by: int | None = None
    at: datetime | None = None

    @property
    def name(self) -> str:
        """The name by which the list calls the person: in Khmer where there is one."""
        return str(self.person.get("name_km") or self.person.get("name_latin") or "")

    def outcome(self, rest_upto: int) -> Outcome | None:
        """What counts: what was said of this person, or that all the rest up to a number are negative."""
        if self.finding:
            return Outcome(str(self.finding["outcome"]))
        return Outcome.NEGATIVE if self.position <= rest_upto else None


@dataclass(frozen=True, slots=True)
class Totals:
    """How a list adds up: people on it, by outcome, and who is unaccounted for."""

    listed: int
    outcomes: Mapping[Outcome, int]
    women: int
    unaccounted: tuple[int, ...]

    @property
    def add_up(self) -> bool:
        """Whether something is known of everybody on the list, and there is somebody."""
        return self.listed > 0 and not self.unaccounted


def total(people: Iterable[Attendance], rest_upto: int) -> Totals:
    """Add a list up."""
    listed = list(people)
    outcomes = Counter(one.outcome(rest_upto) for one in listed)
    missing = tuple(one.position for one in listed if one.outcome(rest_upto) is None)
    women = sum(one.person.get("sex") == "female" for one in listed)
    by_outcome = {outcome: outcomes[outcome] for outcome in Outcome if outcomes[outcome]}
    return Totals(len(listed), by_outcome, women, missing)


def finding_of(answers: Answers) -> dict[str, Value]:
    """What answers say of what was found, without what belongs to another outcome."""
    outcome = Outcome(str(answers["outcome"]))
    kept = FOUND.get(outcome, frozenset())
    return {"outcome": str(outcome), **{key: answers[key] for key in answers if key in kept}}
