"""What became of a report since it was submitted: nothing is lost, and the first answers are still there."""

from domain.review import Deed
from handlers.button import encode, number_in
from handlers.difference import done, form_of
from handlers.pages import leaf
from handlers.screen import Html, Screen
from handlers.sheet import may_open
from handlers.shown import shown_all
from handlers.turn import Turn
from storage.audit import add_entry
from storage.reports import Report, find_report
from storage.revisions import Revision, find_answers_at, list_revisions


async def opened(turn: Turn, parts: list[str]) -> None:
    """The button that asks for it."""
    report = await find_report(turn.tx, parts[0]) if parts else None
    if report is None or not await may_open(turn, report):
        turn.word("button-old")
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_history", report.number)
    turn.show(await _screen(turn, report, number_in(parts, 1) or 0))


async def _screen(turn: Turn, report: Report, page: int) -> Screen:
    first = Revision(1, report.author_id, report.submitted_at, Deed.SUBMITTED)
    listed = leaf(turn, [*await list_revisions(turn.tx, report.id), first], "hist", page, report.number)
    lines = [turn.voice("history-head", number=report.number)]
    for one in listed.items:
        lines += [Html(""), *await done(turn, form_of(report), one)]
        lines += await _first_answers(turn, report) if one is first else []
    back = [turn.button("history-back", encode("rv", report.number))]
    return Screen(Html("\n".join(lines)), [listed.ways, back], private=True)


async def _first_answers(turn: Turn, report: Report) -> list[Html]:
    answers = await find_answers_at(turn.tx, report, 1)
    return [
        turn.voice("dialogue-line", label=turn.voice.plain(f"field-{field.key}"), value=value)
        for field, value in await shown_all(turn, form_of(report), answers)
    ]
