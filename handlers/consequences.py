"""What follows from the steps of cases: one table, by kind and step."""

from collections.abc import Mapping

from domain.case import Kind
from handlers import confirmation, entry_effects
from handlers.stepping import Consequence, Stepping

CONSEQUENCES: Mapping[tuple[Kind, str], Consequence] = {
    **confirmation.CONSEQUENCES,
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
