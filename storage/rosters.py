"""Rosters: who serves in an institution, as its commissions were told. Nobody is deleted from one: they leave.

A person is known again by a mark: the keyed hash of the number, or where there is none of name and sex.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
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
    select,
)
from sqlalchemy import update as change

from domain.form import Answers
from domain.names import key
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

roster = Table(
    "roster",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("institution", String(16), ForeignKey("institutions.code"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("mark", LargeBinary, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("added_by", Big, ForeignKey("persons.id"), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("left_at", Instant),
)
_HERE = roster.c.left_at.is_(None)
Index("ix_roster_here", roster.c.institution, roster.c.position, sqlite_where=_HERE, postgresql_where=_HERE)


@dataclass(frozen=True, slots=True)
class Difference:
    """What a new list changed: how many are new, stand differently, stayed as they were, and left."""

    added: int
    changed: int
    kept: int
    left: int


_OF = select(roster).where(roster.c.institution == bindparam("at"), _HERE).order_by(roster.c.position)
_COUNT = select(func.count().label("n")).where(roster.c.institution == bindparam("at"), _HERE)
_ADD = insert(roster)
_LEAVE = change(roster).where(roster.c.id == bindparam("which")).values(left_at=bindparam("now"))
_CHANGE = (
    change(roster)
    .where(roster.c.id == bindparam("which"))
    .values(position=bindparam("place"), person=bindparam("sealed"))
)


async def list_roster(tx: Transaction, institution: str) -> list[Answers]:
    """Who serves there, in the order of the list."""
    rows = await tx.fetch(_OF, at=institution)
    return [json.loads(tx.vault.open(row.person, "roster", row.id, "person")) for row in rows]


async def count_roster(tx: Transaction, institution: str) -> int:
    """How many are on the list."""
    return int((await tx.one(_COUNT, at=institution)).n)


async def compare_roster(tx: Transaction, institution: str, wanted: Sequence[Answers]) -> Difference:
    """What `change_roster` would do."""
    known = {
        row.mark: tx.vault.open(row.person, "roster", row.id, "person") for row in await _rows(tx, institution)
    }
    marks = {mark_of(tx, one): one for one in wanted}
    kept = sum(mark in known and json.loads(known[mark]) == one for mark, one in marks.items())
    added = len(marks.keys() - known.keys())
    return Difference(added, len(marks) - added - kept, kept, len(known.keys() - marks.keys()))


async def change_roster(
    tx: Transaction, institution: str, wanted: Sequence[Answers], by: int, now: datetime
) -> Difference:
    """Bring the list up to date by difference: who is not on the new one has left."""
    told = await compare_roster(tx, institution, wanted)
    known = {row.mark: row.id for row in await _rows(tx, institution)}
    placed = {mark_of(tx, one): (place, one) for place, one in enumerate(wanted, 1)}
    stay = [
        {"which": known[mark], "place": place, "sealed": _sealed(tx, known[mark], one)}
        for mark, (place, one) in placed.items()
        if mark in known
    ]
    come = [_row(tx, institution, mark, *placed[mark]) for mark in placed if mark not in known]
    await tx.many(_CHANGE, stay)
    await tx.many(_ADD, [{**one, "added_by": by, "added_at": now, "left_at": None} for one in come])
    await tx.many(_LEAVE, [{"which": known[mark], "now": now} for mark in known if mark not in placed])
    return told


def mark_of(tx: Transaction, person: Answers) -> bytes:
    """By what a person is known again on a list."""
    if number := person.get("identity"):
        return tx.vault.index("roster", f"identity|{number}")
    name = key(str(person.get("name_km") or person.get("name_latin") or ""))
    return tx.vault.index("roster", f"name|{name}|{person.get('sex')}")


async def _rows(tx: Transaction, institution: str) -> list[Any]:
    return await tx.fetch(_OF, at=institution)


def _row(tx: Transaction, institution: str, mark: bytes, place: int, person: Answers) -> dict[str, object]:
    which = secrets.token_urlsafe(8)
    sealed = _sealed(tx, which, person)
    return {"id": which, "institution": institution, "position": place, "mark": mark, "person": sealed}


def _sealed(tx: Transaction, which: str, person: Answers) -> bytes:
    return tx.vault.seal(json.dumps(person, ensure_ascii=False), "roster", which, "person")
