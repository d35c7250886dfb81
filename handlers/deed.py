"""Doing something to a report: one way for all deeds, in the transaction of the turn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.form import Answers
from domain.forms import FORMS
from domain.forms.nil_return import NIL_RETURN
from domain.review import RULES, Deed, changes, state_after
from domain.rights import Action
from handlers.confirmation import follow
from handlers.counting import counted, counted_now
from handlers.report_notice import tell_others
from handlers.turn import Turn
from storage.audit import add_entry
from storage.counts import change_counts
from storage.nil_returns import add_nil_return, drop_nil_return
from storage.reports import Report, change_report, find_report
from storage.revisions import Revision, add_revision


async def latest(turn: Turn, number: str) -> Report | None:
    """A report as it is now; nobody else changes it until this turn has ended."""
    await turn.tx.order(f"report {number}")
    return await find_report(turn.tx, number)


async def carry_out(
    turn: Turn,
    before: Report,
    deed: Deed,
    *,
    why: Mapping[str, str] | None = None,
    about: str | None = None,
    answers: Answers | None = None,
) -> Report:
    """Change a report, its counts, its history and its case, and tell whom it concerns. The right has been asked.

    Raises:
        Problem: the change would undo what a laboratory or a doctor has said.
    """
    made = before if answers is None else _answered(turn, before, answers)
    changed = changes(FORMS[before.form], before.answers, made.answers)
    after = replace(made, state=state_after(deed, before.state, changed))
    if RULES[deed].needs is Action.REVIEW_REPORT:
        after = replace(after, reviewer_id=turn.me.id)
    after = await change_report(turn.tx, before, after)
    await _recount(turn, before, after)
    await follow(turn, before, after)
    revision = Revision(after.revision, turn.me.id, turn.now, deed, why or {}, about, changed)
    await add_revision(turn.tx, after.id, revision)
    who, action = str(turn.me.id), RULES[deed].needs
    await add_entry(turn.tx, turn.now, who, action, after.number, act=deed, revision=after.revision)
    await tell_others(turn, after, revision)
    return after


def _answered(turn: Turn, before: Report, answers: Answers) -> Report:
    return replace(
        before,
        version=FORMS[before.form].version,
        institution=str(answers["institution"]),
        day=date.fromisoformat(str(answers.get("tested_on") or answers["day"])),
        answers=answers,
        editor_id=turn.me.id,
    )


async def _recount(turn: Turn, before: Report, after: Report) -> None:
    """One less of what it was, one more of what it is."""
    for report, by in ((before, -1), (after, 1)):
        if report.is_counted and _alike(before) != _alike(after):
            await _counted(turn, report, by)


async def _counted(turn: Turn, report: Report, by: int) -> None:
    """Count a report once more or once less, in the way of its form."""
    if report.form != NIL_RETURN.key:
        await change_counts(turn.tx, report.day, report.institution, **await counted_now(turn.tx, report), by=by)
    elif by < 0:
        await drop_nil_return(turn.tx, report.number)
    else:
        await add_nil_return(turn.tx, report.day, report.institution, report.number)


def _alike(report: Report) -> object:
    """What reports have in common that are counted together; None for one that is not counted."""
    said = {} if report.form == NIL_RETURN.key else counted(report.answers)
    return (report.day, report.institution, said) if report.is_counted else None
