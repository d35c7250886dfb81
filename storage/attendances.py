"""The list of a session: each person's place on it, and what was said of them, sealed."""

import json
from collections.abc import Iterable, Sequence
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
    or_,
    select,
)
from sqlalchemy import update as change

from domain.attendance import Attendance
from domain.form import Answers
from storage.database import Transaction
from storage.reports import reports
from storage.schema import Big, Instant, metadata
from storage.sessions import sessions

attendances = Table(
    "attendances",
    metadata,
    Column("session_id", String(11), ForeignKey("sessions.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("subject", LargeBinary),
    Column("person", LargeBinary, nullable=False),
    Column("finding", LargeBinary),
    Column("said_by", Big, ForeignKey("persons.id")),
    Column("said_at", Instant),
)

MOST = 9999
"""Places on a list, at most: they have four digits."""

_has = attendances.c
Index("ix_attendances_subject", _has.subject)
_ADD = insert(attendances)
_SOME = select(attendances).where(
    _has.session_id == bindparam("which"), _has.position.between(bindparam("first"), bindparam("last"))
)
_SOME = _SOME.order_by(_has.position)
_COUNT = select(func.count().label("n")).where(_has.session_id == bindparam("which"))
_other = attendances.alias("other")
_LISTED = select(_other.c.session_id).join(sessions, sessions.c.id == _other.c.session_id)
_LISTED = _LISTED.where(_other.c.subject == _has.subject, _other.c.session_id != _has.session_id)
_LISTED = _LISTED.where(sessions.c.day == bindparam("on"), sessions.c.state != literal_column("'called_off'"))
_REPORTED = select(reports.c.id).where(reports.c.subject == _has.subject, reports.c.day == bindparam("on"))
_REPORTED = _REPORTED.where(
    or_(reports.c.session_id.is_(None), reports.c.session_id != _has.session_id),
    reports.c.state != literal_column("'withdrawn'"),
)
_REPEATED = select(_has.position).where(_has.session_id == bindparam("which"), _has.subject.is_not(None))
_REPEATED = _REPEATED.where(or_(_LISTED.exists(), _REPORTED.exists()))
_SAY = (
    change(attendances)
    .where(_has.session_id == bindparam("which"), _has.position == bindparam("place"))
    .values(finding=bindparam("sealed"), said_by=bindparam("who"), said_at=bindparam("now"))
)


async def add_attendances(
    tx: Transaction, session_id: str, people: Sequence[tuple[Answers, Answers | None]], by: int, now: datetime
) -> int:
    """Put people on the list, after those who are there, with what is known of them; the last position."""
    first = await count_attendances(tx, session_id) + 1
    rows = [_row(tx, session_id, place, *one, by, now) for place, one in enumerate(people, first)]
    await tx.many(_ADD, rows)
    return first + len(people) - 1


async def count_attendances(tx: Transaction, session_id: str) -> int:
    """How many are on the list."""
    return int((await tx.one(_COUNT, which=session_id)).n)


async def list_attendances(tx: Transaction, session_id: str, first: int = 1, last: int = MOST) -> list[Attendance]:
    """Everybody on the list, or those from one place to another."""
    rows = await tx.fetch(_SOME, which=session_id, first=first, last=last)
    return [_attendance(tx, row) for row in rows]


async def list_repeated(tx: Transaction, session_id: str, day: date) -> list[int]:
    """The places of those of whom a report for this day is there already, or whom another session lists for it."""
    rows = await tx.fetch(_REPEATED, which=session_id, on=day)
    return sorted({row.position for row in rows})


async def find_attendance(tx: Transaction, session_id: str, position: int) -> Attendance | None:
    """Whoever has this place on the list."""
    row = await tx.one(_SOME, which=session_id, first=position, last=position)
    return _attendance(tx, row) if row else None


async def change_findings(
    tx: Transaction, session_id: str, positions: Iterable[int], finding: Answers | None, who: int, now: datetime
) -> None:
    """Say the same of some people; None takes back what was said."""
    rows = [
        {
            "which": session_id,
            "place": one,
            "sealed": _finding(tx, session_id, one, finding),
            "who": who,
            "now": now,
        }
        for one in positions
    ]
    await tx.many(_SAY, rows)


def _row(
    tx: Transaction, session_id: str, place: int, person: Answers, finding: Answers | None, by: int, now: datetime
) -> dict[str, Any]:
    number = person.get("identity")
    return {
        "session_id": session_id,
        "position": place,
        "subject": tx.vault.index("identity", str(number)) if number else None,
        "person": tx.vault.seal(
            json.dumps(person, ensure_ascii=False), "attendances", *_at(session_id, place), "person"
        ),
        "finding": _finding(tx, session_id, place, finding),
        "said_by": by if finding else None,
        "said_at": now if finding else None,
    }


def _finding(tx: Transaction, session_id: str, place: int, finding: Answers | None) -> bytes | None:
    if finding is None:
        return None
    return tx.vault.seal(
        json.dumps(finding, ensure_ascii=False), "attendances", *_at(session_id, place), "finding"
    )


def _at(session_id: str, place: int) -> tuple[str, str]:
    return session_id, str(place)


def _attendance(tx: Transaction, row: Any) -> Attendance:
    at = _at(row.session_id, row.position)
    person = json.loads(tx.vault.open(row.person, "attendances", *at, "person"))
    sealed = row.finding
    finding = json.loads(tx.vault.open(sealed, "attendances", *at, "finding")) if sealed else None
    return Attendance(row.position, person, finding, row.said_by, row.said_at)
