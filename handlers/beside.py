"""What a dialogue shows beside its question where it is about a report that is there already."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.dialogue import final
from domain.draft import Draft
from domain.form import REVIEW, Form
from domain.forms.review import CORRECT_REPORT, RETURN_REPORT, WITHDRAW_REPORT
from domain.review import State, changes
from handlers.button import encode
from handlers.difference import differences, done_since, form_of, reason
from handlers.screen import Button, Html
from handlers.turn import Turn
from storage.mendings import Mending, find_mending
from storage.reports import Report, find_report_by_id
from storage.revisions import find_answers_at, list_revisions

ASKING_WHY = frozenset({RETURN_REPORT.key, CORRECT_REPORT.key, WITHDRAW_REPORT.key})
"""The forms that ask for a reason."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines above the answers, and the buttons that stand instead of *Submit*, where there are any."""

    lines: Sequence[Html] = ()
    rows: Sequence[Sequence[Button]] = ()


async def beside(turn: Turn, draft_id: str, form: Form, draft: Draft) -> Beside:
    """Nothing for a new report. Looked for only where a change of an old one can stand."""
    about = draft.editing or draft.at == REVIEW or form.key in ASKING_WHY
    mending = await find_mending(turn.tx, draft_id) if about else None
    report = await find_report_by_id(turn.tx, mending.report_id) if mending else None
    if mending is None or report is None:
        return Beside()
    lines = [Html(""), turn.voice("mending-head", number=report.number), *_reason(turn, mending)]
    if form.key in ASKING_WHY:
        return Beside([*lines, *_about(turn, mending)])
    if draft.at != REVIEW:
        return Beside(lines)
    meanwhile = await _meanwhile(turn, mending, report)
    mine = await _mine(turn, mending, report, form, draft)
    return Beside([*lines, *meanwhile, *mine], _decisions(turn, mending, report) if meanwhile else ())


def _reason(turn: Turn, mending: Mending) -> list[Html]:
    return [turn.voice("review-reason", why=reason(turn, mending.why))] if mending.why else []


def _about(turn: Turn, mending: Mending) -> list[Html]:
    if mending.about is None:
        return []
    return [turn.voice("review-about", label=turn.voice.plain(f"field-{mending.about}"))]


async def _meanwhile(turn: Turn, mending: Mending, report: Report) -> list[Html]:
    """What others have done to the report since its answers were taken over."""
    if report.revision == mending.revision:
        return []
    since = await list_revisions(turn.tx, report.id, mending.revision)
    told = await done_since(turn, form_of(report), since)
    return [Html(""), turn.voice("mending-meanwhile"), *told]


async def _mine(turn: Turn, mending: Mending, report: Report, form: Form, draft: Draft) -> list[Html]:
    before = await find_answers_at(turn.tx, report, mending.revision)
    changed = await differences(turn, form, changes(form, before, final(form, draft)))
    return [Html(""), turn.voice("mending-mine"), *(changed or [turn.voice("mending-none")])]


def _decisions(turn: Turn, mending: Mending, report: Report) -> list[list[Button]]:
    """To keep one's own change on top of the other, or to let it go. Nothing is kept on top of a withdrawal."""
    keep = [turn.button("mending-keep", encode("keep", mending.draft_id, report.revision))]
    drop = [turn.button("mending-drop", encode("letgo", mending.draft_id))]
    return [drop] if report.state is State.WITHDRAWN else [keep, drop]
