"""A list of people, asked and answered as one.

The question is committed to the audit log before anybody is looked up. One job reads the file; its rows become
enquiries, each with its number. Another looks them up, in the order of the list, and makes the table of answers.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.enquiry import ROWS_A_DAY, Answer, Outcome
from domain.enquiry_list import Row, read_list
from domain.form import Value
from domain.forms.enquiry import ENQUIRY_LIST
from domain.model import model_of
from domain.problem import Code, Problem
from domain.rights import Action, areas
from handlers.enquiry import allowed, home_button, left_today, name_of_place, recheck_on
from handlers.sorry import sorry
from handlers.turn import Document, Turn, Where
from storage.audit import add_entry
from storage.drafts import Kept
from storage.enquiries import add_enquiry, change_answer, issue_enquiry
from storage.enquiry_lists import EnquiryList, add_list, change_list, find_awaited, find_list
from storage.jobs import Job

READ, ANSWER = "enquiry_list", "enquiry_answers"
"""The kinds of jobs."""
MOST_BYTES = 5_000_000
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was found for each row, by the number of its enquiry, and the table that says so."""

    answers: Sequence[tuple[str, Answer]] = field(repr=False)
    content: bytes = field(repr=False)


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Announce a list; the file is sent after it.

    Raises:
        Problem: not for this institution.
    """
    checked = model_of(ENQUIRY_LIST, turn.today).model_validate(answers).answers()
    await allowed(turn, str(checked["institution"]))
    place, purpose, reference = (str(checked[key]) for key in ("institution", "purpose", "reference"))
    number = await issue_enquiry(turn.tx, turn.today)
    await add_list(turn.tx, EnquiryList(number, turn.me.id, place, purpose, reference, "awaited", turn.now))
    return number


async def told(turn: Turn, number: str) -> None:
    """That the file is waited for, or what became of it."""
    one = await find_list(turn.tx, number)
    if one is None or one.state != "awaited":
        turn.show(turn.screen("enquiry-list-reading", number=number), last=True)
        return
    place = await name_of_place(turn, one.institution)
    left = max(await left_today(turn, alone=False), 0)
    turn.show(turn.screen("enquiry-list-send", number=number, institution=place, left=left), last=True)


async def sent(turn: Turn) -> bool:
    """A file from somebody who has announced a list; False where it is none."""
    document = turn.message.document if turn.message else None
    awaited = await find_awaited(turn.tx, turn.me.id, turn.now) if document and turn.actor else None
    if document is None or awaited is None:
        return False
    if (document.file_size or 0) > MOST_BYTES:
        turn.tell(
            turn.screen(f"problem-{Code.FILE_TOO_LARGE}", megabytes=MOST_BYTES // 1_000_000, rows=ROWS_A_DAY)
        )
        return True
    await change_list(turn.tx, awaited.number, "awaited", "sent")
    turn.work(READ, awaited.number, {"file_id": document.file_id})
    turn.erase_typed()
    turn.show(turn.screen("enquiry-list-reading", number=awaited.number), where=Where.FRESH)
    return True


async def read(turn: Turn, job: Job, cells: list[list[str]]) -> None:
    """The rows become questions, written down as one; they are looked up after this is committed."""
    one = await find_list(turn.tx, job.about)
    if one is None or one.state != "sent":
        return
    try:
        rows = read_list(cells, turn.today)
        await _within(turn, one, rows)
    except Problem as problem:
        await unread(turn, job, problem)
        return
    await _log(turn, one, rows)
    for row in rows:
        number = await issue_enquiry(turn.tx, turn.today)
        told = {"institution": one.institution, "purpose": one.purpose, "reference": one.reference}
        place = {"list": one.number, "place": row.number}
        await add_enquiry(turn.tx, number, one.person_id, row.subject, now=turn.now, **told, **place)
    await change_list(turn.tx, one.number, "sent", "asked")
    turn.work(ANSWER, one.number, {"by": _by(rows)}, f"{one.number}a")
    turn.show(turn.screen("enquiry-list-asked", number=one.number, n=len(rows)))


async def unread(turn: Turn, job: Job, problem: Problem | None) -> None:
    """Why it could not be read; another file may be sent in its place."""
    await change_list(turn.tx, job.about, "sent", "awaited")
    if problem:
        turn.tell(turn.screen(f"problem-{problem.code}", **problem.arguments))
    else:
        await sorry(turn, job, problem)


async def answered(turn: Turn, job: Job, made: Answers) -> None:
    """The answers, once: a summary on the screen and a line for each row in a file."""
    one = await find_list(turn.tx, job.about)
    if one is None or not areas(turn.me.memberships, Action.ENQUIRE, turn.now):
        turn.show(turn.screen("not-yours"))
        return
    if not await change_list(turn.tx, one.number, "asked", "answered"):
        return
    for number, answer in made.answers:
        await change_answer(turn.tx, number, answer, recheck_on(answer, turn.now))
    totals = Counter(str(answer.outcome) for _, answer in made.answers)
    counts = {str(outcome): totals[str(outcome)] for outcome in Outcome}
    about = {"by": str(job.body["by"]), "institution": one.institution, "purpose": one.purpose}
    rows = len(made.answers)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "answer_enquiry", one.number, rows=rows, **about, **counts)
    turn.show(
        turn.screen("enquiry-list-answered", [home_button(turn)], number=one.number, n=len(made.answers), **counts)
    )
    caption = turn.voice("enquiry-list-caption", number=one.number)
    instead = turn.screen("enquiry-list-unsure", [home_button(turn)], number=one.number)
    turn.send(Document(f"{one.number}.xlsx", SHEETS, made.content, caption, instead))


async def _within(turn: Turn, one: EnquiryList, rows: Sequence[Row]) -> None:
    await allowed(turn, one.institution)
    left = max(await left_today(turn, alone=False), 0)
    if len(rows) > left:
        raise Problem(Code.ENQUIRY_ROWS, most=ROWS_A_DAY, left=left)


async def _log(turn: Turn, one: EnquiryList, rows: Sequence[Row]) -> None:
    about = {"by": _by(rows), "institution": one.institution, "purpose": one.purpose}
    await add_entry(turn.tx, turn.now, str(turn.me.id), "enquire", one.number, rows=len(rows), **about)


def _by(rows: Sequence[Row]) -> str:
    return "number" if all(row.subject.identity for row in rows) else "name"
