"""Rosters: who serves in an institution, as its commissions were told. Nobody is deleted from one: they leave."""

import json
import secrets
from collections import defaultdict
from collections.abc import Sequence
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

from domain.roster import Difference, RosterPerson, difference
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

roster = Table(
    "roster",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("institution", String(16), ForeignKey("institutions.code"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("added_by", Big, ForeignKey("persons.id"), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("left_at", Instant),
)
_HERE = roster.c.left_at.is_(None)
Index("ix_roster_here", roster.c.institution, roster.c.position, sqlite_where=_HERE, postgresql_where=_HERE)

_OF = select(roster).where(roster.c.institution == bindparam("at"), _HERE).order_by(roster.c.position)
_COUNT = select(func.count().label("n")).where(roster.c.institution == bindparam("at"), _HERE)
_ADD = insert(roster)
_LEAVE = change(roster).where(roster.c.id == bindparam("which")).values(left_at=bindparam("now"))
_CHANGE = (
    change(roster)
    .where(roster.c.id == bindparam("which"))
    .values(position=bindparam("place"), person=bindparam("sealed"))
)


async def list_roster(tx: Transaction, institution: str) -> list[RosterPerson]:
    """Who serves there, in the order of the list."""
    return [person for _, person in await _rows(tx, institution)]


async def count_roster(tx: Transaction, institution: str) -> int:
    """How many are on the list."""
    return int((await tx.one(_COUNT, at=institution)).n)


async def change_roster(
    tx: Transaction,
    institution: str,
    wanted: Sequence[RosterPerson],
    by: int,
    now: datetime,
    *,
    adds: bool = False,
) -> Difference:
    """Bring the list up to date by difference: who is not on the new one has left, unless it only `adds`."""
    await tx.order(f"roster:{institution}")
    rows = await _rows(tx, institution)
    told = difference([person for _, person in rows], wanted)
    known: defaultdict[RosterPerson, list[str]] = defaultdict(list)
    for which, person in rows:
        known[person].append(which)
    before = {new: old for old, new in told.changed}
    ids = [known[before.get(one, one)].pop() if known.get(before.get(one, one)) else None for one in wanted]
    first = len(rows) + 1 if adds else 1
    placed = list(zip(ids, enumerate(wanted, first), strict=True))
    await tx.many(_CHANGE, [_changed(tx, which, *one) for which, one in placed if which])
    await tx.many(_ADD, [_row(tx, institution, *one, by, now) for which, one in placed if which is None])
    gone = [] if adds else [which for one in told.gone for which in known[one]]
    await tx.many(_LEAVE, [{"which": which, "now": now} for which in gone])
    return told


async def _rows(tx: Transaction, institution: str) -> list[tuple[str, RosterPerson]]:
    rows = await tx.fetch(_OF, at=institution)
    return [(row.id, _person(tx, row)) for row in rows]


def _person(tx: Transaction, row: Any) -> RosterPerson:
    return RosterPerson(**json.loads(tx.vault.open(row.person, "roster", row.id, "person")))


def _changed(tx: Transaction, which: str, place: int, person: RosterPerson) -> dict[str, Any]:
    return {"which": which, "place": place, "sealed": _sealed(tx, which, person)}


def _row(
    tx: Transaction, institution: str, place: int, person: RosterPerson, by: int, now: datetime
) -> dict[str, Any]:
    which = secrets.token_urlsafe(8)
    told = {"institution": institution, "position": place, "added_by": by, "added_at": now, "left_at": None}
    return {"id": which, **told, "person": _sealed(tx, which, person)}


def _sealed(tx: Transaction, which: str, person: RosterPerson) -> bytes:
    return tx.vault.seal(json.dumps(person.answers, ensure_ascii=False), "roster", which, "person")
