"""`/review`: what others of the area submitted and nobody has approved yet; approving it, or returning it."""

from domain.form import Value
from domain.forms.review import RETURN_REPORT
from domain.review import Deed
from domain.rights import Action, areas
from handlers.about import ask_why
from handlers.button import encode, number_in
from handlers.deed import carry_out, latest
from handlers.dialogue import Ending
from handlers.difference import form_of
from handlers.guard import barred
from handlers.pages import leaf
from handlers.screen import Button, Html, Screen
from handlers.sheet import may_do, may_open, sheet
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.mendings import Mending, find_mending
from storage.reports import Report, find_report, find_report_by_id
from storage.waiting import Waiting, list_waiting

LIST = "review"
URGENT = "⚠️ "
PARTS = 2


async def command(turn: Turn) -> None:
    """`/review`."""
    if not barred(turn, Action.REVIEW_REPORT):
        turn.show(await _list(turn, 0), where=Where.FRESH)


async def listed(turn: Turn, parts: list[str]) -> None:
    """The buttons that lead to the list and leaf in it."""
    if not barred(turn, Action.REVIEW_REPORT):
        turn.show(await _list(turn, number_in(parts) or 0))


async def opened(turn: Turn, parts: list[str]) -> None:
    """A report's button."""
    report = await find_report(turn.tx, parts[0]) if parts else None
    if report is None or not await may_open(turn, report):
        turn.word("button-old")
    else:
        turn.show(await sheet(turn, report))


async def approved(turn: Turn, parts: list[str]) -> None:
    """The button *approve*."""
    if report := await wished(turn, parts, Deed.APPROVED):
        turn.word("review-approved")
        turn.show(await sheet(turn, await carry_out(turn, report, Deed.APPROVED)))


async def returned(turn: Turn, parts: list[str]) -> None:
    """The button *return*: which answer is wrong?"""
    if report := await wished(turn, parts, Deed.RETURNED):
        turn.show(which(turn, report, "review-which", "rvwhy"))


async def why(turn: Turn, parts: list[str]) -> None:
    """The answer that is wrong: why?"""
    report = await wished(turn, parts, Deed.RETURNED)
    if report and (about := asked_in(report, parts)):
        await ask_why(turn, report, Deed.RETURNED, RETURN_REPORT, about)


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Return the report, unless it has changed meanwhile: then its reviewer sees how it stands, and decides."""
    report, meant = await unchanged(turn, kept, Deed.RETURNED)
    if meant:
        await carry_out(turn, report, Deed.RETURNED, why=given(answers), about=meant.about)
    return report.number


async def told(turn: Turn, number: str) -> None:
    """How the report stands now."""
    report = await find_report(turn.tx, number)
    if report and await may_open(turn, report):
        turn.show(await sheet(turn, report))


ENDING = Ending(store, told)


async def wished(turn: Turn, parts: list[str], deed: Deed) -> Report | None:
    """The report that a button names, if the deed may be done to it as its reader saw it.

    Otherwise the present state is shown: done already, changed by somebody else, not theirs any more.
    """
    report = await latest(turn, parts[0]) if parts else None
    if report is None or not await may_open(turn, report):
        turn.word("button-old")
        return None
    if number_in(parts, 1) == report.revision and await may_do(turn, report, deed):
        return report
    turn.word("review-changed" if number_in(parts, 1) != report.revision else "not-yours", alert=True)
    turn.show(await sheet(turn, report))
    return None


async def unchanged(turn: Turn, kept: Kept, deed: Deed) -> tuple[Report, Mending | None]:
    """The report that a reason was given for, and what for; None where it was changed, and the deed is off."""
    mending = await find_mending(turn.tx, kept.id)
    seen = await find_report_by_id(turn.tx, mending.report_id) if mending else None
    report = await latest(turn, seen.number) if seen else None
    if mending is None or report is None:
        raise LookupError("a reason for nothing")
    if report.revision == mending.revision and await may_do(turn, report, deed):
        return report, mending
    say(turn, "review-changed")
    return report, None


def given(answers: dict[str, Value]) -> dict[str, str]:
    """The answers of a form that asks for a reason, as a reason."""
    return {key: str(value) for key, value in answers.items()}


def say(turn: Turn, key: str) -> None:
    """A word that is read whether something was pressed or typed."""
    if turn.update.callback_query:
        turn.word(key, alert=True)
    else:
        turn.tell(turn.screen(key))


def which(turn: Turn, report: Report, key: str, verb: str) -> Screen:
    """Which answer? A button for each that the form asks for after the others."""
    data = (report.number, report.revision)
    rows = [
        [Button(turn.voice.plain(f"field-{one.key}"), encode(verb, *data, one.key))]
        for one in form_of(report).applicable(report.answers)
    ]
    back = [turn.button("history-back", encode("rv", report.number))]
    return turn.screen(key, *rows, back, number=report.number)


def asked_in(report: Report, parts: list[str]) -> str | None:
    """The answer that a button names, if the report has its question."""
    key = parts[PARTS] if len(parts) > PARTS else ""
    return key if any(one.key == key for one in form_of(report).applicable(report.answers)) else None


async def _list(turn: Turn, page: int) -> Screen:
    """The look is in the audit log before it is shown: the mark tells what was found."""
    mine = areas(turn.me.memberships, Action.REVIEW_REPORT, turn.now)
    waiting = await list_waiting(turn.tx, turn.me.id, mine)
    if not waiting:
        return turn.screen("review-none")
    listed = leaf(turn, waiting, LIST, page)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_waiting", "reports", page=listed.number + 1)
    rows = [[button] for one in listed.items if (button := await _entry(turn, one))]
    text = turn.voice("review-head", total=len(waiting), page=listed.number + 1, pages=listed.pages)
    urgent = sum(one.urgent for one in waiting)
    lines = [text, *([turn.voice("review-urgent", n=urgent)] if urgent else [])]
    return Screen(Html("\n".join(lines)), [*rows, listed.ways], private=True)


async def _entry(turn: Turn, one: Waiting) -> Button | None:
    report = await find_report(turn.tx, one.number)
    if report is None or not await may_do(turn, report, Deed.APPROVED):
        return None
    place = await find_institution(turn.tx, report.institution)
    name = place.name(turn.voice.language) if place else report.institution
    mark = URGENT if one.urgent else ""
    label = f"{mark}{report.number} · {turn.voice.short_day(report.day)} · {name}"
    return Button(label, encode("rv", report.number))
