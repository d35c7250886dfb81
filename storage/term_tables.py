"""Tables of terms: each a version that one admin proposes and another signs or refuses. None is ever changed."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    update,
)

from domain.ground import Ground
from domain.term_table import Cell, Repetition, TermTable
from storage.database import Transaction
from storage.schema import Big, Day, Instant, metadata

PROPOSED, SIGNED, REFUSED = "proposed", "signed", "refused"

term_tables = Table(
    "term_tables",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("state", String(8), nullable=False, index=True),
    Column("body", Text, nullable=False),
    Column("in_force_from", Day, nullable=False),
    Column("fills_pending", Boolean, nullable=False),
    Column("proposed_by", Big, ForeignKey("persons.id"), nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("decided_by", Big, ForeignKey("persons.id")),
    Column("signed_at", Instant),
    Column("refused_at", Instant),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A table with who proposed it and who signed or refused it, by the ids of persons."""

    table: TermTable
    state: str
    proposed_by: int
    proposed_at: datetime
    decided_by: int | None = None
    refused_at: datetime | None = None

    @property
    def version(self) -> int:
        """The number by which people name it."""
        return self.table.version


_LAST = select(func.max(term_tables.c.version).label("version"))
_ADD = insert(term_tables)
_ONE = select(term_tables).where(term_tables.c.version == bindparam("which"))
_IN = select(term_tables).where(term_tables.c.state == bindparam("stands")).order_by(term_tables.c.version)
_PAGE = (
    select(term_tables)
    .where(term_tables.c.version <= bindparam("newest"))
    .order_by(term_tables.c.version.desc())
    .limit(bindparam("most", type_=Integer()))
)
_DECIDE = (
    update(term_tables)
    .where(term_tables.c.version == bindparam("which"), term_tables.c.state == literal_column(f"'{PROPOSED}'"))
    .values(
        {"state": bindparam("to_state"), "decided_by": bindparam("by"), "signed_at": bindparam("to_signed")}
        | {"refused_at": bindparam("to_refused")}
    )
)


async def add_proposal(
    tx: Transaction, years: dict[Cell, int], in_force_from: date, by: int, now: datetime, *, fills_pending: bool
) -> Proposal:
    """Keep a table as the next version; the caller is the only one who does so at this moment."""
    last = await tx.one(_LAST)
    table = TermTable((last.version or 0) + 1, in_force_from, years, fills_pending)
    row = {"version": table.version, "state": PROPOSED, "body": _written(years), "in_force_from": in_force_from}
    await tx.execute(_ADD, **row, fills_pending=fills_pending, proposed_by=by, proposed_at=now)
    return Proposal(table, PROPOSED, by, now)


async def find_table(tx: Transaction, version: int) -> Proposal | None:
    """The table with this number."""
    row = await tx.one(_ONE, which=version)
    return _proposal(row) if row else None


async def find_proposed(tx: Transaction) -> Proposal | None:
    """The one that waits to be signed."""
    row = await tx.one(_IN, stands=PROPOSED)
    return _proposal(row) if row else None


async def list_signed(tx: Transaction) -> list[TermTable]:
    """All that were ever signed, the oldest first: of these the domain chooses."""
    return [_proposal(row).table for row in await tx.fetch(_IN, stands=SIGNED)]


async def list_tables(tx: Transaction, newest: int, most: int) -> list[Proposal]:
    """Some of all there are, from a number downwards."""
    return [_proposal(row) for row in await tx.fetch(_PAGE, newest=newest, most=most)]


async def last_version(tx: Transaction) -> int:
    """The number of the newest; 0 where there is none."""
    return int((await tx.one(_LAST)).version or 0)


async def sign_table(tx: Transaction, version: int, by: int, now: datetime) -> bool:
    """Sign a proposal, once; False when it was decided before."""
    told = {"to_state": SIGNED, "by": by, "to_signed": now, "to_refused": None}
    return await tx.execute(_DECIDE, which=version, **told) == 1


async def refuse_table(tx: Transaction, version: int, by: int, now: datetime) -> bool:
    """Refuse a proposal, or take it back, once; False when it was decided before."""
    told = {"to_state": REFUSED, "by": by, "to_signed": None, "to_refused": now}
    return await tx.execute(_DECIDE, which=version, **told) == 1


def _written(years: dict[Cell, int]) -> str:
    return json.dumps({"/".join(cell): n for cell, n in sorted(years.items())})


def _read(body: str) -> dict[Cell, int]:
    cells = {tuple(name.split("/")): int(n) for name, n in json.loads(body).items()}
    return {Cell(Ground(ground), category, Repetition(again)): n for (ground, category, again), n in cells.items()}


def _proposal(row: Any) -> Proposal:
    years, fills = _read(row.body), bool(row.fills_pending)
    table = TermTable(row.version, row.in_force_from, years, fills, row.signed_at)
    return Proposal(table, row.state, row.proposed_by, row.proposed_at, row.decided_by, row.refused_at)
