"""What follows from the steps of cases: one table, by kind and step."""

from collections.abc import Mapping

from domain.case import Kind
from handlers import confirmation
from handlers.stepping import Consequence, Stepping

CONSEQUENCES: Mapping[tuple[Kind, str], Consequence] = {
    **confirmation.CONSEQUENCES,
}
STEPPING = Stepping(CONSEQUENCES)
