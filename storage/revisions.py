"""What was done to reports after they were submitted: who, when, why, and each changed answer before and after.

A report itself holds its present answers; the earlier ones are found by undoing what stands here, back to the
first. Nothing here is ever changed or removed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    literal_column,
    select,
)

from domain.form import Answers
from domain.review import Change, Changes, Deed, undone
from storage.database import Transaction
from storage.reports import Report
from storage.schema import Big, Instant, metadata

revisions = Table(
    "revisions",
    metadata,
    Column("report_id", String(11), ForeignKey("reports.id"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("author_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(9), nullable=False),
    Column("body", LargeBinary, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Revision:
    """One thing that was done; `revision` is the report's number after it.

    `about` names the answer that a reviewer found wrong; `why` is in the words of whoever did it, or the key of
    a prepared reason.
    """

    revision: int
    author_id: int
    at: datetime
    kind: Deed
    why: Mapping[str, str] = field(default_factory=dict, repr=False)
    about: str | None = None
    changed: Changes = field(default_factory=dict, repr=False)


_ADD = insert(revisions)
_OF = (
    select(revisions)
    .where(revisions.c.report_id == bindparam("which"), revisions.c.revision > bindparam("after"))
    .order_by(revisions.c.revision.desc())
)


_EDITS: list[ColumnElement[str]] = [literal_column(f"'{deed}'") for deed in (Deed.MENDED, Deed.CORRECTED)]
_WHO = (
    select(revisions.c.author_id)
    .where(revisions.c.report_id == bindparam("which"), revisions.c.kind.in_(_EDITS))
    .distinct()
)


async def add_revision(tx: Transaction, report_id: str, made: Revision) -> None:
    """Write down what was done to a report."""
    await tx.execute(
        _ADD,
        report_id=report_id,
        revision=made.revision,
        author_id=made.author_id,
        at=made.at,
        kind=made.kind,
        body=tx.vault.seal(_written(made), "revisions", f"{report_id}:{made.revision}", "body"),
    )


async def list_revisions(tx: Transaction, report_id: str, after: int = 1) -> list[Revision]:
    """What was done to a report after one of its revisions, the last first."""
    return [_revision(tx, row) for row in await tx.fetch(_OF, which=report_id, after=after)]


async def find_answers_at(tx: Transaction, report: Report, revision: int) -> Answers:
    """A report's answers as they were at an earlier revision; at 1 they are those that were submitted."""
    later = await list_revisions(tx, report.id, revision)
    return undone(report.answers, [one.changed for one in later])


def _written(made: Revision) -> str:
    changed = {key: [change.before, change.after] for key, change in made.changed.items()}
    return json.dumps({"why": dict(made.why), "about": made.about, "changed": changed}, ensure_ascii=False)


def _revision(tx: Transaction, row: Any) -> Revision:
    body = json.loads(tx.vault.open(row.body, "revisions", f"{row.report_id}:{row.revision}", "body"))
    changed = {key: Change(*pair) for key, pair in body["changed"].items()}
    head = (row.revision, row.author_id, row.at, Deed(row.kind))
    return Revision(*head, body["why"], body["about"], changed)


async def list_editors(tx: Transaction, report: Report) -> set[int]:
    """Everybody who made a report what it is or once was: its author, and whoever changed an answer."""
    return {report.author_id, *(row.author_id for row in await tx.fetch(_WHO, which=report.id))}
