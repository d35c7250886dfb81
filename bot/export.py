"""The job that makes a file of reports: read in one transaction, said and written in a thread of its own."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.jobs import Kind, Tools
from bot.spreadsheet import Sheet, Value, comma_separated, xlsx
from domain.area import STATE
from domain.export import Cell, Labels, Named, cells_of, columns_of
from domain.form import Form
from domain.forms import form_named
from domain.institution import Institution
from domain.place import exists, place_of
from handlers.export import gave_up, told
from handlers.exported import Made, area_in, source_in
from handlers.voice import Voice
from storage.database import Transaction
from storage.institutions import list_ever_below
from storage.jobs import Job
from storage.people import find_person
from storage.reports import Report

SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WRITERS: Mapping[str, tuple[str, Callable[[Sheet, datetime], bytes]]] = {
    "xlsx": (SHEETS, xlsx),
    "csv": ("text/csv", lambda sheet, _: comma_separated(sheet)),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What an export is made of."""

    language: str
    reports: list[Report] = field(repr=False)
    institutions: Mapping[str, Institution] = field(repr=False)


async def run(tools: Tools, job: Job) -> Made | None:
    """The file; None where there is nothing that this person may have."""
    found = await tools.database.read(partial(_read, job, tools.now()))
    if found is None:
        return None
    return await asyncio.to_thread(make, found, tools.voices[found.language], job)


async def _read(job: Job, now: datetime, tx: Transaction) -> Found | None:
    actor = await find_person(tx, job.person_id)
    area = area_in(actor.memberships, [job.body["kind"], job.body["code"]], now) if actor else None
    source, what = source_in(job.about)
    if actor is None or area is None or source is None:
        return None
    reports = await source.reports(tx, what, area)
    institutions = {one.code: one for one in await list_ever_below(tx, STATE)}
    return Found(actor.person.language, reports, institutions) if reports else None


def make(found: Found, voice: Voice, job: Job) -> Made:
    """The file, in a person's language; the same again for the same job and reports."""
    mime, write = WRITERS[job.body["format"]]
    content = write(sheet_of(found, voice), job.owed_at)
    name = f"reports-{job.about.replace(':', '-')}.{job.body['format']}"
    return Made(name, mime, content, len(found.reports))


def sheet_of(found: Found, voice: Voice) -> Sheet:
    """All reports as a table, each read by the form it came by."""
    forms = {(one.form, one.version): form_named(one.form, one.version) for one in found.reports}
    columns = columns_of(forms.values())
    say = partial(_said, voice, found.institutions)
    rows = [
        [say(cells.get(column.key)) for column in columns]
        for cells in (_cells(forms[one.form, one.version], one) for one in found.reports)
    ]
    return Sheet(voice.plain("export-sheet"), [voice.plain(column.label) for column in columns], rows)


def _cells(form: Form, report: Report) -> dict[str, Cell]:
    fixed: dict[str, Cell] = {
        "#number": report.number,
        "#day": report.day,
        "#institution": Named("institutions", report.institution),
    }
    return cells_of(form, fixed, report.answers)


def _said(voice: Voice, institutions: Mapping[str, Institution], cell: Cell | None) -> Value:
    match cell:
        case Labels(keys):
            return ", ".join(voice.plain(key) for key in keys)
        case Named("provinces", code):
            return place_of(code).name(voice.language) if exists(code) else code
        case Named(_, code):
            return institutions[code].name(voice.language) if code in institutions else code
        case _:
            return cell


EXPORT = Kind(run, told, gave_up)
