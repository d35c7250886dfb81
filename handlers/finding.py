"""Recording what was found of somebody without a test."""

from domain.area import Area
from domain.case import OPENED, Kind
from domain.finding import FINDING, check_basis
from domain.form import Value
from domain.forms.finding import FINDING_FORM
from domain.problem import Code, Problem
from domain.rights import Action, Target, areas
from domain.subject import Subject
from handlers.dialogue import Dialogues, Ending
from handlers.signing import ask_second
from handlers.stepping import told
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import open_case
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.subjects import keep_subject


class Findings:
    """*+ Record a finding*."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def asked(self, turn: Turn, _parts: list[str]) -> None:
        """Ask what was found."""
        if areas(turn.me.memberships, Action.RECORD_FINDING, turn.now):
            await self._dialogues.begin(turn, FINDING_FORM.key, {})
        else:
            turn.word("not-yours", alert=True)


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Open the case and ask a second to sign; its number.

    Raises:
        Problem: the basis is none, the institution is not theirs, or nobody could sign.
    """
    check_basis(str(answers["ground"]), str(answers["basis"]))
    where = await find_institution(turn.tx, str(answers["institution"]))
    if where is None or not turn.may(Action.RECORD_FINDING, Target(Area.institution(where))):
        raise Problem(Code.CASE_NOT_YOURS)
    subject = await keep_subject(turn.tx, Subject.of(answers), turn.now)
    case = await open_case(
        turn.tx,
        FINDING,
        subject,
        where.code,
        about=None,
        by=turn.me.id,
        said=answers,
        today=turn.today,
        now=turn.now,
    )
    await add_entry(turn.tx, turn.now, str(turn.me.id), f"{Kind.FINDING}_{OPENED}", case.number)
    await ask_second(turn, case, answers)
    return case.number


ENDING = Ending(store, told)
