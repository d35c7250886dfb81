"""What follows from the steps of cases: one table, by kind and step."""

from domain.case import Kind
from handlers import confirmation, entry_effects, petition_outcome
from handlers.stepping import Consequence, Stepping

CONSEQUENCES: dict[tuple[Kind, str], Consequence] = {
    **confirmation.CONSEQUENCES,
    (Kind.CONFIRMATION, "closed"): entry_effects.ready,
    (Kind.FINDING, "confirmed"): entry_effects.found,
    (Kind.FINDING, "refused"): entry_effects.refused,
    (Kind.DISMISSAL, "confirmed"): entry_effects.confirmed,
    (Kind.DISMISSAL, "refused"): entry_effects.refused,
    (Kind.DISMISSAL, "noticed"): entry_effects.noticed,
    (Kind.DISMISSAL, "verdict"): entry_effects.judged,
    **{
        (Kind.DISMISSAL, key): entry_effects.changed
        for key in (
            *("term_set", "frozen", "unfrozen", "shortened", "amended"),
            *("rescinded", "reinstated", "ended", "archived"),
        )
    },
}
STEPPING = Stepping(CONSEQUENCES)
CONSEQUENCES |= petition_outcome.Outcome(STEPPING.take).table()
"""What itself takes steps of other cases is given the way to take them."""
