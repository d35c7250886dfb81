"""What is told of a case, and to whom: every screen of it asks here."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.case import OPENED, Procedure, Step
from domain.form import Form, Photo
from domain.forms import FORMS
from domain.procedures import PROCEDURES
from domain.rights import Action
from handlers.concerned import target
from handlers.turn import Turn
from storage.cases import Case


@dataclass(frozen=True, slots=True)
class Paper:
    """A photo of a paper that came with a step: the answer that it is, and Telegram's name of the file."""

    step: Step
    key: str
    file_id: str


def procedure_of(case: Case) -> Procedure:
    """The rules of a case."""
    return PROCEDURES[case.kind]


async def may_take_by_right(turn: Turn, case: Case, action: Action) -> bool:
    """Whether somebody has a right over a case, whatever was done in it."""
    return turn.may(action, await target(turn.tx, case))


async def told_form(turn: Turn, case: Case, step: Step) -> Form | None:
    """The form of what a step said, for whom it is told to; of what opened it only where the procedure says so."""
    rules = procedure_of(case)
    told_to = rules.rules[step.key].told_to if step.key != OPENED else None
    if told_to and not await may_take_by_right(turn, case, told_to):
        return None
    return FORMS.get(rules.form_of(step.key) or "")


async def may_know(turn: Turn, case: Case) -> bool:
    """Whether whoever looks is shown whom the case is about, and where."""
    knows = procedure_of(case).knows
    return knows is None or await may_take_by_right(turn, case, knows)


async def list_documents(turn: Turn, case: Case, steps: Sequence[Step]) -> list[Paper]:
    """The papers that came with steps of a case, for whoever knows whom it is about; a paper names them."""
    if not await may_know(turn, case):
        return []
    papers = []
    for step in steps:
        form = await told_form(turn, case, step)
        for field in form.fields if form else ():
            kept = step.said.get(field.key)
            if isinstance(field, Photo) and isinstance(kept, dict):
                papers.append(Paper(step, field.key, str(kept["file_id"])))
    return papers
