"""A suspicion opens a case at once, and what becomes of the report becomes of the case."""

from domain.case import Kind, Step, standing
from domain.confirmation import CONFIRMATION, OPENS, REFUSALS, UNTOUCHED, outcome_now
from domain.flaw import Flaw, custody_flaw, kit_flaw
from domain.outcome import Outcome
from domain.problem import Code, Problem
from domain.subject import Subject
from handlers.counting import WITHDRAWN, confirming, counted
from handlers.taking import write_step
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, list_steps, open_case
from storage.counts import change_counts
from storage.reports import Report, find_report
from storage.subjects import change_subject, find_subject, keep_subject

SHOWN = ("outcome", "substances", "specimen")
"""What a case repeats of its report: all that those need to know who don't see it."""


async def suspect(turn: Turn, report: Report) -> None:
    """Open the case of a report that says what must not wait unseen; nothing for any other."""
    if not _suspects(report):
        return
    subject = await keep_subject(turn.tx, Subject.of(report.answers), turn.now)
    case = await open_case(
        turn.tx,
        CONFIRMATION,
        subject,
        report.institution,
        about=report.number,
        by=turn.me.id,
        said={key: report.answers[key] for key in SHOWN if key in report.answers},
        today=turn.today,
        now=turn.now,
    )
    await add_entry(turn.tx, turn.now, str(turn.me.id), "open_case", case.number, about=report.number)
    if report.answers["outcome"] in REFUSALS:
        await write_step(turn.tx, case, "refused", {}, by=None, now=turn.now)
    elif flaw := kit_flaw(report.answers):
        await _flawed(turn, case, flaw)


async def follow(turn: Turn, before: Report, after: Report) -> None:
    """Let a changed report's case be what it now should be: the same, withdrawn, or another.

    Raises:
        Problem: laboratory or doctor have spoken, and the change would undo that.
    """
    case = await confirming(turn.tx, before.number)
    if case and _alike(before) == _alike(after):
        await _renamed(turn, case, before, after)
        return
    if case and case.state not in UNTOUCHED:
        raise Problem(Code.TEST_UNDER_WAY)
    if case:
        await write_step(turn.tx, case, WITHDRAWN, {}, by=None, now=turn.now)
    await suspect(turn, after)


async def followed(turn: Turn, case: Case, step: Step) -> None:
    """What every step may bring: a flaw that cancels the test, and another figure in the summaries."""
    if step.key == "received" and (flaw := await _flaw(turn, case)):
        await _flawed(turn, case, flaw)
    elif case.state != (before := await _state_before(turn, case)):
        await _recount(turn, case, before)


CONSEQUENCES = {(Kind.CONFIRMATION, key): followed for key, rule in CONFIRMATION.rules.items() if rule.needs}


async def _flawed(turn: Turn, case: Case, flaw: Flaw) -> None:
    """Nobody takes this step: it follows."""
    after, _ = await write_step(turn.tx, case, "flawed", {"flaw": str(flaw)}, by=None, now=turn.now)
    await _recount(turn, after, case.state)


async def _flaw(turn: Turn, case: Case) -> Flaw | None:
    report = await find_report(turn.tx, case.about or "")
    said = {step.key: step.said for step in await list_steps(turn.tx, case)}
    return custody_flaw(report.answers if report else {}, said["custody"], said["received"])


async def _state_before(turn: Turn, case: Case) -> str:
    return standing(CONFIRMATION, (await list_steps(turn.tx, case))[:-1]).key


async def _recount(turn: Turn, case: Case, before: str) -> None:
    """One suspicion less, one result more; nothing as long as nothing is known."""
    report = await find_report(turn.tx, case.about or "")
    if report is None or not report.is_counted:
        return
    told, reported = counted(report.answers), Outcome(str(report.answers["outcome"]))
    was, now = outcome_now(reported, before), outcome_now(reported, case.state)
    if was is not now:
        for outcome, by in ((was, -1), (now, 1)):
            await change_counts(turn.tx, report.day, report.institution, **{**told, "outcome": outcome}, by=by)


def _suspects(report: Report) -> bool:
    return report.is_counted and report.answers.get("outcome") in OPENS


def _alike(report: Report) -> object:
    """What may not change under a case: the person, the place, and what was found; None where nothing was."""
    told = (report.answers.get("identity"), report.institution, report.answers.get("outcome"))
    return told if _suspects(report) else None


async def _renamed(turn: Turn, case: Case, before: Report, after: Report) -> None:
    """A name that was put right in the report is put right here; what is known from elsewhere stays."""
    told, was = Subject.of(after.answers), Subject.of(before.answers)
    if told != was and (known := await find_subject(turn.tx, case.subject_id)):
        await change_subject(turn.tx, case.subject_id, told.known_too(known))
