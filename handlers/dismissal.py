"""Entering a dismissal: only on a case that stands as it must, by somebody who decided nothing in it."""

from collections.abc import Mapping

from domain.area import Area
from domain.case import OPENED, Kind
from domain.dismissal import CAUSES, DECISIONS, DISMISSAL
from domain.form import Answers, Value
from domain.forms.dismissal import DISMISSAL_FORM
from domain.problem import Code, Problem
from domain.rights import Action, Target
from domain.subject import Subject
from handlers.concerned import steps_beneath, target
from handlers.dialogue import Dialogues, Ending
from handlers.signing import ask_second
from handlers.stepping import latest, told
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, list_cases_about, list_chain, list_steps, open_case
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.reports import find_report
from storage.subjects import change_subject, find_subject

ENTER = "dismiss"
VOID = frozenset({"refused", "taken_back"})
"""Dismissals that came to nothing: another may rest on the same case."""


class Dismissals:
    """*Enter the dismissal*, from a case that it may rest on."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def asked(self, turn: Turn, parts: list[str]) -> None:
        """Ask for the order; what the case tells is not asked again."""
        below = await latest(turn, parts[0]) if parts else None
        problem = await _refusal(turn, below)
        if below is None or problem:
            turn.word(f"problem-{problem.code}" if problem else "button-old", alert=True)
        else:
            await self._dialogues.begin(turn, DISMISSAL_FORM.key, {}, below.number, await _preset(turn, below))


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Open the entry as a proposal, and ask a second to sign; its number.

    Raises:
        Problem: the case does not bear it (any more), or not by this person; or nobody could sign.
    """
    below = await latest(turn, kept.draft.about if kept.draft else "")
    if below is None or (problem := await _refusal(turn, below)):
        raise problem if below and problem else Problem(Code.GROUND_NOT_VERIFIED)
    await _check(turn, below, answers)
    await _learn(turn, below, answers)
    case = await open_case(
        turn.tx,
        DISMISSAL,
        below.subject_id,
        str(answers["institution"]),
        about=below.number,
        by=turn.me.id,
        said=answers,
        today=turn.today,
        now=turn.now,
    )
    who, action = str(turn.me.id), f"{Kind.DISMISSAL}_{OPENED}"
    await add_entry(turn.tx, turn.now, who, action, case.number, about=below.number)
    await ask_second(turn, case, answers)
    return case.number


ENDING = Ending(store, told)


async def may_enter(turn: Turn, below: Case) -> bool:
    """Whether whoever acts may enter a dismissal on a case: theirs by right, and nothing in it decided by them."""
    taken = await steps_beneath(turn.tx, below)
    deciding = {step.by for step in taken if step.key in DECISIONS and step.by is not None}
    return turn.may(Action.ENTER_DISMISSAL, await target(turn.tx, below, frozenset(deciding)))


async def _refusal(turn: Turn, below: Case | None) -> Problem | None:
    """Why a dismissal can't rest on this case; None if it can."""
    if below is None:
        return None
    if (below.kind, below.state) not in CAUSES:
        return Problem(Code.GROUND_NOT_VERIFIED)
    if not await may_enter(turn, below):
        return Problem(Code.CASE_NOT_YOURS)
    resting = await list_cases_about(turn.tx, below.number)
    is_there = any(one.kind is Kind.DISMISSAL and one.state not in VOID for one in resting)
    return Problem(Code.DISMISSED_ALREADY) if is_there else None


async def _check(turn: Turn, below: Case, answers: Answers) -> None:
    """Hold the answers to what the case found.

    Raises:
        Problem: ground or basis are others, or the institution is not theirs.
    """
    found = await _found(turn, below)
    if any(answers.get(key) != found[key] for key in ("ground", "basis")):
        raise Problem(Code.GROUND_DIFFERS)
    where = await find_institution(turn.tx, str(answers["institution"]))
    if where is None or not turn.may(Action.ENTER_DISMISSAL, Target(Area.institution(where))):
        raise Problem(Code.CASE_NOT_YOURS)


async def _learn(turn: Turn, below: Case, answers: Answers) -> None:
    """A birth date that was not known is known from now on."""
    known = await find_subject(turn.tx, below.subject_id)
    more = known.known_too(Subject.of(answers)) if known else None
    if more and more != known:
        await change_subject(turn.tx, below.subject_id, more)


async def _preset(turn: Turn, below: Case) -> dict[str, Value]:
    known = await find_subject(turn.tx, below.subject_id)
    born = {"born_on": known.born_on.isoformat()} if known and known.born_on else {}
    return {"institution": below.institution, **await _found(turn, below), **born}


async def _found(turn: Turn, below: Case) -> dict[str, Value]:
    """Ground, basis and category as the case tells them."""
    cause = CAUSES[below.kind, below.state]
    said = (await list_steps(turn.tx, below))[0].said
    if cause is None:
        return {key: said[key] for key in ("ground", "basis", "category")}
    ground, basis = cause
    return {"ground": str(ground), "basis": str(basis), **await _category(turn, below)}


async def _category(turn: Turn, below: Case) -> Mapping[str, Value]:
    """As it was reported, if it was."""
    first = (await list_chain(turn.tx, below))[-1]
    report = await find_report(turn.tx, first.about) if first.about else None
    return {"category": report.answers["category"]} if report and "category" in report.answers else {}
