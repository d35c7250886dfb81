"""Who may sign as a second office, and who may take back what they began: asked beside the right itself."""

from collections.abc import Sequence
from datetime import datetime

from domain.area import Area
from domain.case import Rule
from domain.member import Membership
from domain.procedures import PROCEDURES
from domain.rights import Action, Target, may
from storage.asked_offices import find_asked_office
from storage.cases import Case, list_steps
from storage.database import Transaction
from storage.institutions import find_institution


async def fits_office(
    tx: Transaction, memberships: Sequence[Membership], case: Case, rule: Rule, place: Target, now: datetime
) -> bool:
    """Whether somebody is who a rule wants (`only`), and of the office that it wants (`second`)."""
    if rule.only:
        began = {step.by for step in await list_steps(tx, case) if step.key in rule.only}
        if not began & {held.person_id for held in memberships}:
            return False
    return rule.second is None or await _signs(tx, memberships, case, rule.second, place, now)


async def _signs(
    tx: Transaction, memberships: Sequence[Membership], case: Case, first: Action, place: Target, now: datetime
) -> bool:
    """Not of the office that proposed it, but of the one that was asked, or above."""
    if may(memberships, first, place, now):
        return False
    asked = await find_asked_office(tx, case.number)
    office = await find_institution(tx, asked) if asked else None
    is_asked = office is not None and may(memberships, first, Target(Area.institution(office)), now)
    return is_asked or may(memberships, PROCEDURES[case.kind].sees, place, now)
