"""Changing the answers of a report that was stored, and withdrawing it: always with a reason, never unseen."""

from dataclasses import replace

from domain.area import Area
from domain.dialogue import final
from domain.form import REVIEW, Form, Value
from domain.forms import FORMS
from domain.forms.review import CORRECT_REPORT, WITHDRAW_REPORT
from domain.model import model_of
from domain.problem import Code, Problem
from domain.review import Deed, State, changes, edit_of, redone, reopened
from domain.rights import Action, Target
from handlers.about import ask_why, edit, show
from handlers.button import number_in
from handlers.deed import carry_out, latest
from handlers.dialogue import Ending
from handlers.review import asked_in, given, told, unchanged, which, wished
from handlers.sheet import may_do, sheet
from handlers.turn import Turn
from storage.drafts import Kept, change_draft, close_draft, find_draft
from storage.institutions import find_institution
from storage.mendings import Mending, change_mending, find_mending
from storage.reports import Report, find_report_by_id
from storage.revisions import find_answers_at, list_revisions

DONE = " ✎"
"""Stands behind the number of a report that a draft has changed, where one that a draft became has nothing."""


async def mend(turn: Turn, parts: list[str]) -> None:
    """The one button of a returned report: it opens the answer in question, with the reason beside it."""
    if report := await wished(turn, parts, Deed.MENDED):
        (returned, *_) = await list_revisions(turn.tx, report.id, report.revision - 1)
        await show(turn, await edit(turn, report, Deed.MENDED, returned.about, returned.why))


async def correct(turn: Turn, parts: list[str]) -> None:
    """The button *correct*: which answer?"""
    if report := await wished(turn, parts, Deed.CORRECTED):
        turn.show(which(turn, report, "correct-which", "fixwhy"))


async def why(turn: Turn, parts: list[str]) -> None:
    """The answer to be corrected: why?"""
    report = await wished(turn, parts, Deed.CORRECTED)
    if report and (about := asked_in(report, parts)):
        await ask_why(turn, report, Deed.CORRECTED, CORRECT_REPORT, about)


async def withdraw(turn: Turn, parts: list[str]) -> None:
    """The button *withdraw*: why?"""
    if report := await wished(turn, parts, Deed.WITHDRAWN):
        await ask_why(turn, report, Deed.WITHDRAWN, WITHDRAW_REPORT)


async def keep(turn: Turn, parts: list[str]) -> None:
    """Put one's own change on top of what somebody else did meanwhile; it is submitted by one more press."""
    if found := await _under_change(turn, parts):
        kept, mending, report = found
        if number_in(parts, 1) == report.revision and report.state is not State.WITHDRAWN:
            kept = await _rebased(turn, kept, mending, report)
        await show(turn, kept)


async def let_go(turn: Turn, parts: list[str]) -> None:
    """Leave the report as somebody else made it."""
    if found := await _under_change(turn, parts):
        kept, _, report = found
        await close_draft(turn.tx, kept.id, "cancelled", None, turn.now)
        turn.word("mending-let-go")
        turn.show(await sheet(turn, report))


def over(ending: Ending) -> Ending:
    """The ending of a form whose reports can be changed: such a draft changes its report, others make one."""

    async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
        mending = await find_mending(turn.tx, kept.id)
        return await _edited(turn, mending, answers) if mending else await ending.store(turn, kept, answers)

    async def say(turn: Turn, became: str) -> None:
        changed = became.endswith(DONE)
        await (told(turn, became.removesuffix(DONE)) if changed else ending.told(turn, became))

    return Ending(store, say)


async def _reason_stored(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """The reason is given: now the answers may be changed. Returns the draft in which they are."""
    report, meant = await unchanged(turn, kept, Deed.CORRECTED)
    if meant is None:
        return report.number
    return (await edit(turn, report, Deed.CORRECTED, meant.about, given(answers))).id


async def _reason_told(turn: Turn, became: str) -> None:
    """The answers to be changed; once they are, or where it came to nothing, how the report stands."""
    kept = await find_draft(turn.tx, became)
    mending = await find_mending(turn.tx, became)
    report = await find_report_by_id(turn.tx, mending.report_id) if mending else None
    if kept and kept.is_open:
        await show(turn, kept)
    else:
        await told(turn, report.number if report else became)


async def _withdrawn(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    report, meant = await unchanged(turn, kept, Deed.WITHDRAWN)
    if meant:
        await carry_out(turn, report, Deed.WITHDRAWN, why=given(answers))
    return report.number


CORRECTING = Ending(_reason_stored, _reason_told)
WITHDRAWING = Ending(_withdrawn, told)


async def _edited(turn: Turn, mending: Mending, answers: dict[str, Value]) -> str:
    """Change the report.

    Raises:
        Problem: it may not be changed by whoever acts, or was changed by somebody else since it was opened, or
            an answer is not right.
    """
    seen = await find_report_by_id(turn.tx, mending.report_id)
    report = await latest(turn, seen.number) if seen else None
    if report is None or not await may_do(turn, report, edit_of(report.state)):
        raise Problem(Code.REPORT_NOT_YOURS)
    if report.revision != mending.revision:
        raise Problem(Code.REPORT_CHANGED)
    checked = await _checked(turn, report, answers)
    deed = edit_of(report.state)
    if deed is Deed.CORRECTED and not changes(FORMS[report.form], report.answers, checked):
        raise Problem(Code.NOTHING_CHANGED)
    await carry_out(turn, report, deed, why=mending.why, answers=checked)
    return report.number + DONE


async def _checked(turn: Turn, report: Report, answers: dict[str, Value]) -> dict[str, Value]:
    """The answers, all of them right; a report is moved only to where its mender may report."""
    place = await find_institution(turn.tx, str(answers["institution"]))
    moved = place is not None and place.code != report.institution
    if place is None or (moved and not turn.may(Action.SUBMIT_REPORT, Target(Area.institution(place)))):
        raise Problem(Code.NOT_IN_DIRECTORY)
    return model_of(FORMS[report.form], turn.today).model_validate(answers).answers()


async def _under_change(turn: Turn, parts: list[str]) -> tuple[Kept, Mending, Report] | None:
    """One's own open draft that changes a report, its mending and the report as it is now."""
    kept = await find_draft(turn.tx, parts[0]) if parts else None
    mine = kept if kept and kept.is_open and kept.person_id == turn.me.id else None
    mending = await find_mending(turn.tx, mine.id) if mine else None
    seen = await find_report_by_id(turn.tx, mending.report_id) if mending else None
    report = await latest(turn, seen.number) if seen else None
    if mine and mending and report and mine.form == report.form:
        return mine, mending, report
    turn.word("button-old")
    return None


async def _rebased(turn: Turn, kept: Kept, mending: Mending, report: Report) -> Kept:
    """The draft with the report's present answers under what its owner changed."""
    form, draft = FORMS[report.form], kept.draft
    if draft is None or report.revision == mending.revision:
        return kept
    base = await find_answers_at(turn.tx, report, mending.revision)
    merged = _merged(form, redone(report.answers, changes(form, base, final(form, draft))))
    again = replace(reopened(form, merged, REVIEW), step=draft.step + 1)
    await change_draft(turn.tx, kept.id, again, turn.now)
    await change_mending(turn.tx, kept.id, report.revision)
    return replace(kept, draft=again)


def _merged(form: Form, answers: dict[str, Value]) -> dict[str, Value]:
    """Without answers that the others leave no question for."""
    return {one.key: answers[one.key] for one in form.applicable(answers) if one.key in answers}
