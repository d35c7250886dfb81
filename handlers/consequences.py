"""What follows from the steps of cases: one table, by kind and step."""

from domain.case import Kind
from handlers import ends, petition_outcome
from handlers.stepping import Consequence, Stepping, Watchers

CONSEQUENCES: dict[tuple[Kind, str], Consequence] = {}
WATCHERS: dict[Kind, Watchers] = {
    Kind.CONFIRMATION: (ends.kept,),
    Kind.FINDING: (ends.kept,),
    Kind.DISMISSAL: (ends.noted, ends.kept),
    Kind.PETITION: (petition_outcome.clocked, ends.kept),
}
STEPPING = Stepping(CONSEQUENCES, WATCHERS)
CONSEQUENCES |= petition_outcome.Outcome(STEPPING.take).table()
"""What itself takes steps of other cases is given the way to take them."""
