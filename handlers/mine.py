"""/mine: one's own reports, found again by page or by the number on the receipt."""

from domain.area import Area
from domain.forms import form_named
from domain.problem import Problem
from domain.receipt import Receipt
from domain.review import State
from domain.rights import Action, Target
from handlers.button import encode, number_in
from handlers.question import title
from handlers.room import Room
from handlers.screen import Button, Screen
from handlers.session_screen import session_screen
from handlers.sheet import may_see, sheet
from handlers.shown import option
from handlers.turn import Turn, Where
from storage.institutions import find_institution
from storage.reports import Report, count_reports_of, find_report, list_reports_of
from storage.sessions import find_numbered

PAGE = 8
MARKS = {State.RETURNED: "↩ ", State.WITHDRAWN: "✕ "}
"""What stands before a report that asks for something, or does not count."""


async def command(turn: Turn) -> None:
    """`/mine`, or `/mine KK-26-000123`."""
    words = (turn.message.text or "").split(maxsplit=1) if turn.message else []
    if len(words) > 1:
        await _by_number(turn, words[1])
    else:
        turn.show(await _list(turn, 0), where=Where.FRESH)


async def listed(turn: Turn, parts: list[str]) -> None:
    """The buttons that leaf."""
    turn.show(await _list(turn, number_in(parts) or 0), where=Where.PRESENT)


async def opened(turn: Turn, parts: list[str]) -> None:
    """A report's button. The look is in the audit log before it is shown."""
    report = await find_report(turn.tx, parts[0]) if parts else None
    if report is None or not await may_see(turn, report):
        turn.word("button-old")
    else:
        turn.show(await sheet(turn, report))


async def _by_number(turn: Turn, typed: str) -> None:
    """Somebody else's number is answered as one that does not exist."""
    try:
        number = str(Receipt.read(typed))
    except Problem as problem:
        turn.tell(turn.screen(f"problem-{problem.code}"))
        return
    report = await find_report(turn.tx, number)
    if report and await may_see(turn, report):
        turn.show(await sheet(turn, report), where=Where.FRESH)
    elif not await _session(turn, number):
        turn.tell(turn.screen("mine-not-found", number=number))


async def _session(turn: Turn, number: str) -> bool:
    """The session with this receipt, for those who may see it; False where there is none for them."""
    session = await find_numbered(turn.tx, number)
    place = await find_institution(turn.tx, session.institution) if session else None
    if session is None or place is None or not turn.may(Action.WORK_SESSION, Target(Area.institution(place))):
        return False
    found = Room(session, place, works=True, plans=False)
    turn.show(await session_screen(turn, found), where=Where.FRESH)
    return True


async def _list(turn: Turn, page: int) -> Screen:
    total = await count_reports_of(turn.tx, turn.me.id)
    if not total:
        return turn.screen("mine-none")
    pages = -(-total // PAGE)
    page = min(page, pages - 1)
    reports = await list_reports_of(turn.tx, turn.me.id, PAGE, page * PAGE)
    rows = [[Button(_label(turn, one), encode("see", one.number))] for one in reports]
    ways = [turn.button("dialogue-before", encode("mine", page - 1))] if page else []
    ways += [turn.button("dialogue-after", encode("mine", page + 1))] if page + 1 < pages else []
    return turn.screen("mine-head", *rows, ways, total=total, page=page + 1, pages=pages)


def _label(turn: Turn, report: Report) -> str:
    form = form_named(report.form, report.version)
    field = form.field("outcome")
    what = option(turn, field, str(report.answers["outcome"])) if field else title(turn, form)
    return f"{MARKS.get(report.state, '')}{report.number} · {turn.voice.short_day(report.day)} · {what}"
