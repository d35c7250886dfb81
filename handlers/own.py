"""What is somebody's own in the register: cases about them, seen from their own chat."""

from collections.abc import Callable

from domain.area import Area
from domain.rights import Action, Target
from handlers.reader import tell
from handlers.screen import Screen
from handlers.turn import Turn
from storage.cases import Case, list_cases_of
from storage.concerned import list_concerned, list_subjects_of
from storage.institutions import find_institution


async def may_own(turn: Turn, case: Case, action: Action) -> bool:
    """Whether somebody may do this because the case is about them."""
    place = await find_institution(turn.tx, case.institution)
    people = frozenset(await list_concerned(turn.tx, case.subject_id))
    return place is not None and turn.may(action, Target(Area.institution(place), people))


async def own_cases(turn: Turn) -> list[Case]:
    """All that is about whoever acts, in order of numbers."""
    subjects = await list_subjects_of(turn.tx, turn.me.id)
    found = [case for which in subjects for case in await list_cases_of(turn.tx, which)]
    mine = [case for case in found if await may_own(turn, case, Action.SEE_OWN_RECORD)]
    return sorted(mine, key=lambda case: case.number)


async def tell_concerned(turn: Turn, case: Case, screen: Callable[[Turn], Screen]) -> None:
    """Tell whomever a case is about, if they have a chat here."""
    for person_id in await list_concerned(turn.tx, case.subject_id):
        await tell(turn, person_id, screen)
