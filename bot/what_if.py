"""The job that asks what if: entries are read in one transaction, counted, drawn and written in a thread."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from bot.glyphs import drawable
from bot.jobs import Kind, Tools
from bot.spreadsheet import Sheet, Value, xlsx
from bot.typeset import picture
from domain.area import STATE, Relation, relation
from domain.institution import Institution
from domain.rights import Action, areas
from domain.term_table import TermTable
from domain.what_if import HORIZONS, Lens, Standing, Tally, WhatIf, kept_out, what_if
from handlers.known_entries import list_known
from handlers.term_text import ground_name
from handlers.voice import Voice
from handlers.what_if import Made, gave_up, told
from storage.database import Transaction
from storage.institutions import list_ever_below
from storage.jobs import Job
from storage.people import find_person
from storage.term_tables import find_table

TEMPLATE = "what_if"
PPI = 144
"""Two dots a point: 1080 by 1350 for a page of 540 by 675."""
MOST = 8
"""Institutions on the picture; the workbook has all."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the figures are made of."""

    language: str
    table: TermTable
    figures: WhatIf
    institutions: Mapping[str, Institution] = field(repr=False)


async def run(tools: Tools, job: Job) -> Made | None:
    """The figures of what lies in this person's areas; None where the right has ended."""
    now = tools.now()
    found = await tools.database.read(partial(_read, job, now))
    return await asyncio.to_thread(make, found, tools.voices[found.language], job, now) if found else None


async def _read(job: Job, now: datetime, tx: Transaction) -> Found | None:
    actor = await find_person(tx, job.person_id)
    reach = areas(actor.memberships, Action.SEE_TERMS, now) if actor else []
    proposal = await find_table(tx, int(job.about.partition(":")[2]))
    if actor is None or proposal is None or not reach:
        return None
    places = {one.code: one for one in await list_ever_below(tx, STATE)}
    near = {Relation.SAME, Relation.INSIDE}
    seen = {code for code, one in places.items() if any(relation(area, one) in near for area in reach)}
    entries = [one for one in await list_known(tx, now) if one.institution in seen]
    figures = what_if(entries, proposal.table, Lens(job.body["lens"]), now)
    return Found(actor.person.language, proposal.table, figures, places)


def make(found: Found, voice: Voice, job: Job, now: datetime) -> Made:
    """Picture and workbook; the same again for the same entries and moment."""
    page = page_of(found, voice, Lens(job.body["lens"]), now)
    return Made(found.figures, picture(TEMPLATE, page, ppi=PPI), xlsx(sheet_of(found, voice), now))


def page_of(found: Found, voice: Voice, lens: Lens, now: datetime) -> dict[str, Any]:
    """All that the picture shows, in words that the font can draw."""
    figures, say = found.figures, voice.plain
    made = say("what-if-made", n=figures.entries, day=now.astimezone(voice.zone).date())
    return {
        "language": voice.language,
        "title": say(f"what-if-title-{lens}", version=found.table.version),
        "made": made,
        "labels": {key: say(f"what-if-{key}") for key in ("by-day", "by-ground", "by-institution", "note")},
        "legend": {key: say(f"what-if-{key}") for key in ("barred", "undecided", "released", "waits", "before")},
        "days": [_day(voice, n, figures) for n in range(len(HORIZONS))],
        "grounds": [_row(voice, ground_name(voice, one), row) for one, row in figures.grounds.items()],
        "institutions": [_row(voice, name, row) for name, row in _most(found, voice)],
    }


def _day(voice: Voice, n: int, figures: WhatIf) -> dict[str, Any]:
    """One date: its names, the shares of its bar, and how long that would be without the table."""
    when = voice.plain("what-if-years", n=HORIZONS[n]) if HORIZONS[n] else voice.plain("what-if-today")
    tally = figures.after[n]
    shares = {one.value: _share(voice, tally.get(one, 0)) for one in Standing}
    before = _share(voice, kept_out(figures.before[n]))
    return {"when": when, "day": voice.short_day(figures.days[n]), "before": before, **shares}


def _share(voice: Voice, n: int) -> dict[str, Any]:
    return {"n": n, "text": voice.number(n)}


def _row(voice: Voice, name: str, row: Sequence[int]) -> dict[str, Any]:
    return {"name": drawable(name), "figures": [voice.number(n) for n in row], "first": row[0]}


def _most(found: Found, voice: Voice) -> Iterable[tuple[str, Sequence[int]]]:
    """Those with the most, and the others as one."""
    rows = list(found.figures.institutions.items())
    shown, rest = (rows, []) if len(rows) <= MOST else (rows[: MOST - 1], rows[MOST - 1 :])
    yield from ((_institution(found, voice, code), row) for code, row in shown)
    if rest:
        yield (
            voice.plain("what-if-others", n=len(rest)),
            [sum(column) for column in zip(*(r for _, r in rest), strict=True)],
        )


def _institution(found: Found, voice: Voice, code: str) -> str:
    return found.institutions[code].name(voice.language) if code in found.institutions else code


def sheet_of(found: Found, voice: Voice) -> Sheet:
    """All figures as a table, a column for each date."""
    figures, say = found.figures, voice.plain
    days = [f"{figures.days[n]:%d.%m.%Y}" for n in range(len(HORIZONS))]
    head = [say("what-if-column-kind"), say("what-if-column-name"), *days]
    total, ground, institution = (say(f"what-if-kind-{kind}") for kind in ("total", "ground", "institution"))
    rows: list[list[Value]] = [[total, say("what-if-before"), *map(kept_out, figures.before)]]
    rows += [[total, say(f"what-if-{key}"), *_column(figures.after, one)] for key, one in _SHOWN.items()]
    rows += [[ground, ground_name(voice, one), *row] for one, row in figures.grounds.items()]
    rows += [[institution, _institution(found, voice, code), *row] for code, row in figures.institutions.items()]
    return Sheet(say("what-if-sheet"), head, rows)


_SHOWN: Mapping[str, Standing] = {
    "barred": Standing.BARRED,
    "undecided": Standing.UNDECIDED,
    "released": Standing.RELEASED,
    "waits": Standing.WAITING,
}


def _column(tallies: Sequence[Tally], one: Standing) -> list[int]:
    return [tally.get(one, 0) for tally in tallies]


WHAT_IF = Kind(run, told, gave_up)
