"""Reports as they were submitted.

What they say of a person is sealed as a whole; the person's number is found again by its keyed hash. There is
deliberately no index on what was found.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from domain.area import Area
from domain.form import Value
from domain.receipt import Receipt
from domain.review import State
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.schema import Big, Day, Instant, metadata

reports = Table(
    "reports",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("number", String(24), nullable=False, unique=True),
    Column("form", String(24), nullable=False),
    Column("version", Integer, nullable=False),
    Column("institution", String(16), nullable=False),
    Column("day", Day, nullable=False),
    Column("author_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("submitted_at", Instant, nullable=False),
    Column("draft_id", String(11), ForeignKey("drafts.id"), unique=True),
    Column("session_id", String(11), ForeignKey("sessions.id"), index=True),
    Column("subject", LargeBinary),
    Column("answers", LargeBinary, nullable=False),
    Column("state", String(9), nullable=False, server_default="submitted"),
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("editor_id", Big, ForeignKey("persons.id")),
    Column("reviewer_id", Big, ForeignKey("persons.id")),
)
IS_SUBMITTED = reports.c.state == literal_column("'submitted'")  # bound, it would be planned anew each time
Index("ix_reports_author", reports.c.author_id, reports.c.submitted_at)
Index("ix_reports_day", reports.c.day, reports.c.institution)
Index("ix_reports_subject", reports.c.subject)
Index(
    "ix_reports_waiting",
    reports.c.submitted_at,
    reports.c.number,
    sqlite_where=IS_SUBMITTED,
    postgresql_where=IS_SUBMITTED,
)

sequences = Table(
    "sequences",
    metadata,
    Column("letters", String(3), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Report:
    """One submitted report as it is now.

    `revision` grows with all that is done to it. `editor_id` is who changed its answers last, None while they
    are the author's first; `reviewer_id` who approved or returned it last.
    """

    id: str
    number: str
    form: str
    version: int
    institution: str
    day: date
    author_id: int
    submitted_at: datetime
    answers: Mapping[str, Value] = field(repr=False)
    state: State = State.SUBMITTED
    revision: int = 1
    editor_id: int | None = None
    reviewer_id: int | None = None

    @property
    def is_counted(self) -> bool:
        """Whether it counts in summaries."""
        return self.state is not State.WITHDRAWN

    @property
    def waits(self) -> bool:
        """Whether it waits for a review."""
        return self.state is State.SUBMITTED


_ADD = insert(reports)
_NEXT = (
    upsert(sequences)
    .on_conflict_do_update(
        index_elements=[sequences.c.letters, sequences.c.year], set_={"last": sequences.c.last + 1}
    )
    .returning(sequences.c.last)
)
_BY_NUMBER = select(reports).where(reports.c.number == bindparam("which"))
_ALONE = reports.c.session_id.is_(None)
"""Reports that somebody made one by one; those of a session are found by the session."""
_BY_AUTHOR = (
    select(reports)
    .where(reports.c.author_id == bindparam("author"), _ALONE)
    .order_by(reports.c.submitted_at.desc(), reports.c.number.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_LAST_OF = (
    select(reports)
    .where(reports.c.author_id == bindparam("author"), reports.c.form == bindparam("kind"))
    .order_by(reports.c.submitted_at.desc(), reports.c.number.desc())
    .limit(1)
)
_BY_ID = select(reports).where(reports.c.id == bindparam("which"))
_CHANGED = ("version", "institution", "day", "subject", "answers", "state", "revision", "editor_id", "reviewer_id")
_CHANGE = (
    update(reports)
    .where(reports.c.id == bindparam("which"), reports.c.revision == bindparam("before"))
    .values({name: bindparam(f"to_{name}") for name in _CHANGED})
)
_SAME = (
    select(reports.c.number)
    .where(reports.c.subject == bindparam("whom"), reports.c.day == bindparam("on"))
    .where(reports.c.id != bindparam("which"), reports.c.state != literal_column("'withdrawn'"))
    .order_by(reports.c.number)
)
_COUNT_BY_AUTHOR = select(func.count().label("n")).where(reports.c.author_id == bindparam("author"), _ALONE)
_THERE = reports.join(institutions, institutions.c.code == reports.c.institution)
_IN_DAYS = (reports.c.day.between(bindparam("first"), bindparam("last")), inside(1))
_BETWEEN = select(reports).select_from(_THERE).where(*_IN_DAYS).order_by(reports.c.day, reports.c.number)
_COUNT_BETWEEN = select(func.count().label("n")).select_from(_THERE).where(*_IN_DAYS)


async def add_report(
    tx: Transaction,
    draft_id: str,
    form: tuple[str, int],
    answers: Mapping[str, Value],
    *,
    day: date,
    letters: str,
    today: date,
    author_id: int,
    now: datetime,
) -> Report:
    """Store a report and give it its number. A draft becomes one report at most: the database sees to it."""
    which = secrets.token_urlsafe(8)
    number = str(await issue(tx, letters, today))
    report = Report(which, number, *form, str(answers["institution"]), day, author_id, now, answers)
    await tx.execute(_ADD, **row_of(tx, report, draft_id=draft_id))
    return report


async def find_report(tx: Transaction, number: str) -> Report | None:
    """The report with this receipt."""
    row = await tx.one(_BY_NUMBER, which=number)
    return report_of(tx, row) if row else None


async def find_report_by_id(tx: Transaction, which: str) -> Report | None:
    """The report with this id."""
    row = await tx.one(_BY_ID, which=which)
    return report_of(tx, row) if row else None


async def change_report(tx: Transaction, before: Report, after: Report) -> Report:
    """Keep what became of a report, as its next revision; its person's hash is made anew.

    Raises:
        LookupError: it is not as it was `before`; somebody was faster.
    """
    changed = replace(after, revision=before.revision + 1)
    told = {f"to_{name}": getattr(changed, name) for name in _CHANGED if name not in {"subject", "answers"}}
    told["to_subject"] = _subject(tx, changed.answers)
    told["to_answers"] = _sealed(tx, changed.id, changed.answers)
    if await tx.execute(_CHANGE, which=before.id, before=before.revision, **told) != 1:
        raise LookupError("a report that somebody else has changed")
    return changed


async def list_same(tx: Transaction, report: Report) -> list[str]:
    """The numbers of other reports of the same person and day: one of them may be there twice."""
    subject = _subject(tx, report.answers)
    if subject is None:
        return []
    rows = await tx.fetch(_SAME, whom=subject, on=report.day, which=report.id)
    return [row.number for row in rows]


async def find_last_of(tx: Transaction, author_id: int, form: str) -> Report | None:
    """What somebody submitted last by this form: its answers are offered again."""
    row = await tx.one(_LAST_OF, author=author_id, kind=form)
    return report_of(tx, row) if row else None


async def list_reports_of(tx: Transaction, author_id: int, most: int, skip: int = 0) -> list[Report]:
    """What somebody submitted, the newest first."""
    return [report_of(tx, row) for row in await tx.fetch(_BY_AUTHOR, author=author_id, most=most, skip=skip)]


async def count_reports_of(tx: Transaction, author_id: int) -> int:
    """How many reports somebody submitted."""
    return int((await tx.one(_COUNT_BY_AUTHOR, author=author_id)).n)


async def issue(tx: Transaction, letters: str, today: date) -> Receipt:
    """The next receipt of these letters."""
    last = (await tx.one(_NEXT, letters=letters, year=today.year, last=1)).last
    return Receipt.issued(letters, today, int(last))


def row_of(
    tx: Transaction, report: Report, *, draft_id: str | None = None, session_id: str | None = None
) -> dict[str, Any]:
    """A report as a row: what it says is sealed as a whole."""
    return {
        "id": report.id,
        "number": report.number,
        "form": report.form,
        "version": report.version,
        "institution": report.institution,
        "day": report.day,
        "author_id": report.author_id,
        "submitted_at": report.submitted_at,
        "draft_id": draft_id,
        "session_id": session_id,
        "subject": _subject(tx, report.answers),
        "answers": _sealed(tx, report.id, report.answers),
    }


async def list_reports_between(tx: Transaction, first: date, last: date, area: Area) -> list[Report]:
    """The reports of an area, of closed institutions too, from one day to another, both included."""
    return [report_of(tx, row) for row in await tx.fetch(_BETWEEN, first=first, last=last, **bounds([area]))]


async def count_reports_between(tx: Transaction, first: date, last: date, area: Area) -> int:
    """How many these are."""
    return int((await tx.one(_COUNT_BETWEEN, first=first, last=last, **bounds([area]))).n)


def _subject(tx: Transaction, answers: Mapping[str, Value]) -> bytes | None:
    number = answers.get("identity")
    return tx.vault.index("identity", str(number)) if number else None


def _sealed(tx: Transaction, which: str, answers: Mapping[str, Value]) -> bytes:
    return tx.vault.seal(json.dumps(answers), "reports", which, "answers")


def report_of(tx: Transaction, row: Any) -> Report:
    """The report of a row that was read."""
    answers = json.loads(tx.vault.open(row.answers, "reports", row.id, "answers"))
    place = (row.institution, row.day, row.author_id, row.submitted_at)
    after = (State(row.state), row.revision, row.editor_id, row.reviewer_id)
    return Report(row.id, row.number, row.form, row.version, *place, answers, *after)
