"""The jobs of a list of people: its file is read in a process of its own; then everybody in it is looked up."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial

from bot.jobs import Kind, Tools
from bot.sheet import read_sheet
from bot.spreadsheet import Sheet, Value, xlsx
from domain.area import STATE
from domain.enquiry import Answer
from domain.subject import Subject
from handlers.answering import Asked, look_up
from handlers.enquiry_list import Answers, answered, read, unread
from handlers.enquiry_text import person
from handlers.voice import Voice
from storage.database import Transaction
from storage.enquiries import Enquiry, list_rows
from storage.institutions import list_ever_below
from storage.jobs import Job
from storage.people import find_person

Found = tuple[Enquiry, Answer]


async def run_read(tools: Tools, job: Job) -> list[list[str]]:
    """The cells.

    Raises:
        Problem: it is no list that can be read safely.
    """
    return await read_sheet(tools.limited, await tools.fetch(str(job.body["file_id"])))


async def run_answers(tools: Tools, job: Job) -> Answers:
    """Look everybody up; the questions were written down and committed before."""
    language = await tools.database.read(partial(_language, job))
    rows = await tools.database.read(lambda tx: list_rows(tx, job.about))
    found = [(row, await tools.database.read(partial(_look_up, tools, row))) for row in rows]
    places = await tools.database.read(_places)
    named = {code: place.get(language, code) for code, place in places.items()}
    sheet = sheet_of(found, named, tools.voices[language])
    content = await asyncio.to_thread(xlsx, sheet, job.owed_at)
    return Answers([(row.number, answer) for row, answer in found], content)


def sheet_of(found: Sequence[Found], places: Mapping[str, str], voice: Voice) -> Sheet:
    """A line for each row, in the same order."""
    head = [voice.plain(key) for key in _HEADS]
    return Sheet(voice.plain("enquiry-list-sheet"), head, [_line(one, places, voice) for one in found])


_HEADS = (
    "enquiry-list-column-row",
    "enquiry-list-column-number",
    "enquiry-list-column-who",
    "enquiry-list-column-answer",
    "enquiry-list-column-until",
    "enquiry-list-column-ask",
)


def _line(one: Found, places: Mapping[str, str], voice: Voice) -> list[Value]:
    enquiry, answer = one
    said = f"{answer.outcome}-{answer.state}" if answer.state else str(answer.outcome)
    until = answer.until if answer.state == "active" else None
    ask = places.get(answer.institution, answer.institution) if answer.institution else None
    who = person(voice, enquiry.asked)
    return [enquiry.place, enquiry.number, who, voice.plain(f"enquiry-list-said-{said}"), until, ask]


async def _look_up(tools: Tools, row: Enquiry, tx: Transaction) -> Answer:
    return await look_up(tx, Asked(row.asked or Subject(), row.code), tools.now())


async def _language(job: Job, tx: Transaction) -> str:
    actor = await find_person(tx, job.person_id)
    if actor is None:
        raise LookupError("a list of somebody who never was")
    return actor.person.language


async def _places(tx: Transaction) -> dict[str, dict[str, str]]:
    found = await list_ever_below(tx, STATE)
    return {one.code: {language: one.name(language) for language in ("km", "en")} for one in found}


READ = Kind(run_read, read, unread)
ANSWERS = Kind(run_answers, answered)
