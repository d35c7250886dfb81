"""The procedures there are, by kind: what leads from a suspicion to an entry, and from an entry back."""

from collections.abc import Mapping

from domain.case import Kind, Procedure
from domain.confirmation import CONFIRMATION
from domain.dismissal import DISMISSAL
from domain.finding import FINDING
from domain.petition import PETITION

PROCEDURES: Mapping[Kind, Procedure] = {
    Kind.CONFIRMATION: CONFIRMATION,
    Kind.FINDING: FINDING,
    Kind.DISMISSAL: DISMISSAL,
    Kind.PETITION: PETITION,
}
