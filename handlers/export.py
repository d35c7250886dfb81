"""/export: the reports of an area and a day as a file, made by a job outside of turns (`bot/export.py`)."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from domain.area import Area
from domain.problem import Problem
from domain.rights import Action, areas
from handlers.button import encode, number_in
from handlers.days import DAY, day_rows, is_offered
from handlers.described import area_name
from handlers.exported import KIND, MOST, Made, area_in, day_in, source_in
from handlers.guard import barred
from handlers.screen import Button
from handlers.sorry import sorry
from handlers.turn import Document, Turn, Where
from storage.audit import add_entry
from storage.jobs import KEY, Job, is_wished

BEGIN, DAYS, MAKE = "export", "xdays", "xmake"
"""What buttons do: choose area, day and format in turn; leaf through the days; have the file made."""
FORMATS: Mapping[str, str] = {"x": "xlsx", "c": "csv"}
"""The letter in a button, and what it stands for."""
NEAR: Mapping[str, Callable[[date], date]] = {"today": lambda today: today, "yesterday": lambda today: today - DAY}
PLACE, WHEN = 2, 3
"""Parts of a press: kind and code of the area, then the day."""
WISH = 5


async def command(turn: Turn) -> None:
    """`/export`."""
    if not barred(turn, Action.EXPORT_REPORTS):
        await _begin(turn, Where.FRESH)


async def pressed(turn: Turn, parts: list[str]) -> None:
    """The button that begins, an area's, or a day's."""
    if barred(turn, Action.EXPORT_REPORTS):
        return
    if len(parts) < PLACE:
        await _begin(turn, Where.HERE)
    elif area := _area(turn, parts[:PLACE]):
        await (_ask_day(turn, area, Where.HERE) if len(parts) < WHEN else _ask_format(turn, area, parts[PLACE]))


async def days(turn: Turn, parts: list[str]) -> None:
    """The buttons that leaf through the days."""
    if area := _area(turn, parts[:PLACE]):
        rows = day_rows(
            turn,
            number_in(parts, PLACE) or 0,
            lambda day: encode(BEGIN, area.kind, area.code, day),
            lambda page: encode(DAYS, area.kind, area.code, page),
        )
        turn.show(turn.screen("export-choose-day", *rows, area=await _name(turn, area)))


async def wished(turn: Turn, parts: list[str]) -> None:
    """The button of a format. However often the same one is pressed, one file is made."""
    about, *where, letter, key = parts if len(parts) == WISH else ["", "", "", "", ""]
    area = _area(turn, where)
    if area is None:
        return
    n = await _count(turn, area, about)
    if n is None or letter not in FORMATS or not 0 < len(key) <= KEY:
        turn.word("button-old")
    elif await is_wished(turn.tx, turn.me.id, key):
        turn.word("export-asked")
    else:
        await _wish(turn, area, about, FORMATS[letter], key, n)


def export_button(turn: Turn, label: str, area: Area, about: str, letter: str) -> Button:
    """A button that has one file made; each screen that offers it offers another one."""
    return turn.button(label, encode(MAKE, about, area.kind, area.code, letter, secrets.token_urlsafe(4)))


async def told(turn: Turn, job: Job, made: Made | None) -> None:
    """What follows: the file, unless the right has ended meanwhile or there is nothing in it."""
    area = area_in(turn.me.memberships, [job.body["kind"], job.body["code"]], turn.now)
    if area is None or made is None:
        turn.show(turn.screen("not-yours"))
        return
    place = f"{area.kind}:{area.code}"
    await add_entry(turn.tx, turn.now, str(turn.me.id), "send_export", place, of=job.about, reports=made.reports)
    values = await _values(turn, area, job.about, made.reports)
    again = [_again(turn, job, area)]
    turn.show(turn.screen("export-done", again, **values))
    instead = turn.screen("export-unsure", again, **values)
    turn.send(Document(made.name, made.mime, made.content, turn.voice("export-caption", **values), instead))


async def gave_up(turn: Turn, job: Job, problem: Problem | None) -> None:
    """The honest word, with the button to ask again where that may help."""
    area = area_in(turn.me.memberships, [job.body["kind"], job.body["code"]], turn.now)
    if problem or area is None:
        await sorry(turn, job, problem)
    else:
        turn.show(turn.screen("export-failed", [_again(turn, job, area)]))


def _again(turn: Turn, job: Job, area: Area) -> Button:
    letter = next(one for one, name in FORMATS.items() if name == job.body["format"])
    return export_button(turn, "export-again", area, job.about, letter)


def _area(turn: Turn, parts: Sequence[str]) -> Area | None:
    """The area that a press names, if it may be exported in this turn; otherwise that is said."""
    found = area_in(turn.me.memberships, parts, turn.now)
    if found is None:
        turn.word("not-yours", alert=True)
    return found


async def _name(turn: Turn, area: Area) -> str:
    return await area_name(turn.tx, turn.voice, area)


async def _values(turn: Turn, area: Area, about: str, n: int) -> dict[str, Any]:
    """What texts say of an export."""
    source, what = source_in(about)
    named = await source.named(turn.tx, turn.voice, what) if source else ""
    return {"n": n, "what": named, "area": await _name(turn, area)}


async def _begin(turn: Turn, where: Where) -> None:
    """With one area its days are shown at once."""
    mine = areas(turn.me.memberships, Action.EXPORT_REPORTS, turn.now)
    if len(mine) == 1:
        return await _ask_day(turn, mine[0], where)
    rows = [[Button(await _name(turn, one), encode(BEGIN, one.kind, one.code))] for one in mine]
    return turn.show(turn.screen("export-choose-area", *rows), where=where)


async def _ask_day(turn: Turn, area: Area, where: Where) -> None:
    near = [turn.button(f"summary-{key}", encode(BEGIN, area.kind, area.code, key)) for key in NEAR]
    another = turn.button("summary-days", encode(DAYS, area.kind, area.code, 0))
    screen = turn.screen("export-choose-day", near, [another], area=await _name(turn, area))
    turn.show(screen, where=where)


async def _ask_format(turn: Turn, area: Area, when: str) -> None:
    """How many there are; or a kind word where there are none, or too many."""
    day = NEAR[when](turn.today) if when in NEAR else day_in(when)
    if day is None or not is_offered(day, turn.today):
        return turn.word("button-old")
    about = f"day:{day.isoformat()}"
    values = await _values(turn, area, about, await _count(turn, area, about) or 0)
    back = turn.button("export-back", encode(BEGIN, area.kind, area.code))
    if not 0 < values["n"] <= MOST:
        key = "export-too-many" if values["n"] else "export-none"
        return turn.show(turn.screen(key, [back], **values))
    formats = [export_button(turn, f"export-as-{FORMATS[one]}", area, about, one) for one in FORMATS]
    return turn.show(turn.screen("export-choose-format", formats, [back], **values))


async def _count(turn: Turn, area: Area, about: str) -> int | None:
    source, what = source_in(about)
    return await source.count(turn.tx, what, area) if source else None


async def _wish(turn: Turn, area: Area, about: str, form: str, key: str, n: int) -> None:
    """It is in the audit log before it is made."""
    values = await _values(turn, area, about, n)
    if not 0 < n <= MOST:
        turn.show(turn.screen("export-too-many" if n else "export-none", **values))
        return
    place = f"{area.kind}:{area.code}"
    me = str(turn.me.id)
    await add_entry(turn.tx, turn.now, me, "export_reports", place, of=about, format=form, reports=n)
    turn.show(turn.screen("export-making", **values))
    turn.work(KIND, about, {"kind": area.kind, "code": area.code, "format": form}, key)
