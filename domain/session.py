from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.form import Answers


class State(StrEnum):
    """Where a session stands: planned → open → closed → reviewed, or called off before anything was found."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    REVIEWED = "reviewed"
    CALLED_OFF = "called_off"


STEPS: Mapping[str, tuple[State, State]] = {
    "open": (State.PLANNED, State.OPEN),
    "close": (State.OPEN, State.CLOSED),
    "review": (State.CLOSED, State.REVIEWED),
    "call_off": (State.PLANNED, State.CALLED_OFF),
}
"""What may be done to a session: from which state, to which. Each is done once."""


@dataclass(frozen=True, slots=True)
class Session:
    """A commission's day at an institution: a list of people, one kit, and what was found of each.

    `told` is what the plan says (see `domain/forms/session.py`): reason, category of those whose list does not
    tell theirs, kit. Up to position `rest_upto` on its list, whoever nothing was said of is negative; `rest_by`
    has said so. `number` is the receipt of a closed one, which its reports share.
    """

    id: str
    institution: str
    day: date
    state: State
    told: Answers = field(repr=False)
    planned_by: int
    planned_at: datetime
    rest_upto: int = 0
    rest_by: int | None = None
    closed_by: int | None = None
    number: str | None = None

    def may(self, step: str) -> bool:
        """Whether it stands where this step begins."""
        return STEPS[step][0] is self.state
