"""/summary: figures of an area, of today, yesterday, this week or another day. Leads and governors may ask."""

from collections.abc import Callable, Mapping
from datetime import date

from domain.area import Area
from domain.period import Period
from domain.rights import Action, Target, areas
from handlers.button import encode, number_in
from handlers.days import DAY, day_rows, is_offered
from handlers.described import area_name
from handlers.guard import barred
from handlers.restatement import told_since
from handlers.screen import Button, Screen
from handlers.summary_text import Telling
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.summaries import find_overview

SHOWN, DAYS, OPENED = "summary", "sumdays", "sumnew"
"""What buttons do: show a summary here, offer days, or open the summary on a new screen."""
PERIODS: Mapping[str, Callable[[date], Period]] = {
    "today": Period.day,
    "yesterday": lambda today: Period.day(today - DAY),
    "week": Period.week,
}
"""What a button may say instead of a day, so that an old *today* is the day on which it is pressed."""
PARTS = 2


async def command(turn: Turn) -> None:
    """`/summary`."""
    if not barred(turn, Action.READ_SUMMARY):
        await _begin(turn, Where.FRESH)


async def pressed(turn: Turn, parts: list[str]) -> None:
    """A period's button, an area's (then today is shown), or the one that begins."""
    if barred(turn, Action.READ_SUMMARY):
        return
    if len(parts) < PARTS:
        await _begin(turn, Where.HERE)
    elif area := _area(turn, parts):
        await _show(turn, area, parts[PARTS] if len(parts) > PARTS else "today", Where.HERE)


async def opened(turn: Turn, parts: list[str]) -> None:
    """The button under a summary that came by itself: that one stays as it is."""
    if area := _area(turn, parts):
        await _show(turn, area, "today", Where.FRESH)


async def days(turn: Turn, parts: list[str]) -> None:
    """The buttons that leaf through the days."""
    if area := _area(turn, parts):
        turn.show(await _days(turn, area, number_in(parts, PARTS) or 0))


def _under(turn: Turn, area: Area) -> list[list[Button]]:
    near = [turn.button(f"summary-{key}", _data(area, key)) for key in ("today", "yesterday")]
    week = turn.button("summary-week-button", _data(area, "week"))
    another = turn.button("summary-days", encode(DAYS, area.kind, area.code, 0))
    choose = [turn.button("summary-areas", encode(SHOWN))] if len(_mine(turn)) > 1 else []
    return [near, [week, another], choose]


def _data(area: Area, when: str) -> str:
    return encode(SHOWN, area.kind, area.code, when)


def _mine(turn: Turn) -> list[Area]:
    return areas(turn.me.memberships, Action.READ_SUMMARY, turn.now)


def _area(turn: Turn, parts: list[str]) -> Area | None:
    """The area that a button names, if it may be read in this turn; otherwise that is said."""
    found = next((one for one in _mine(turn) if [one.kind, one.code] == parts[:PARTS]), None)
    if found and turn.may(Action.READ_SUMMARY, Target(found)):
        return found
    turn.word("not-yours", alert=True)
    return None


def _period(turn: Turn, when: str) -> Period | None:
    if when in PERIODS:
        return PERIODS[when](turn.today)
    try:
        day = date.fromisoformat(when)
    except ValueError:
        return None
    return Period.day(day) if is_offered(day, turn.today) else None


async def _begin(turn: Turn, where: Where) -> None:
    """With one area its summary is shown at once."""
    mine = _mine(turn)
    if len(mine) == 1:
        return await _show(turn, mine[0], "today", where)
    rows = [[Button(await area_name(turn.tx, turn.voice, one), _data(one, "today"))] for one in mine]
    return turn.show(turn.screen("summary-choose-area", *rows), where=where)


async def _show(turn: Turn, area: Area, when: str, where: Where) -> None:
    """The look is in the audit log before it is shown."""
    period = _period(turn, when)
    if period is None:
        return turn.word("button-old")
    await add_entry(
        turn.tx, turn.now, str(turn.me.id), "read_summary", f"{area.kind}:{area.code}", period=str(period)
    )
    overview = await find_overview(turn.tx, area, period)
    name = await area_name(turn.tx, turn.voice, area)
    since = await told_since(turn, area, overview.summary)
    changed = [since.restated] if since else []
    telling = Telling(turn.voice, overview, name, turn.now, restated=changed, told_at=since.at if since else None)
    text = telling.text()
    return turn.show(Screen(text, _under(turn, area)), where=where)


async def _days(turn: Turn, area: Area, page: int) -> Screen:
    rows = day_rows(turn, page, lambda day: _data(area, day), lambda to: encode(DAYS, area.kind, area.code, to))
    name = await area_name(turn.tx, turn.voice, area)
    return turn.screen("summary-choose-day", *rows, area=name)
