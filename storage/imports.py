"""Dismissals that came in a list: which row became which case, so that none is taken twice.

A row is known again by a keyed hash of what it says; its text is in the case alone, under the person's key.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    and_,
    bindparam,
    func,
    insert,
    select,
)

from storage.cases import Case, case_of, cases
from storage.database import Transaction
from storage.schema import metadata

imports = Table(
    "imports",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("batch", String(11), nullable=False),
    Column("case", String(24), ForeignKey("cases.number"), nullable=False),
    Column("doubtful", Boolean, nullable=False),
)
Index("ix_imports_batch", imports.c.batch, imports.c.case)


@dataclass(frozen=True, slots=True)
class Imported:
    """A case that came in a list; where its row was `doubtful`, somebody looks at it by itself."""

    case: Case
    doubtful: bool


_ADD = insert(imports)
_KNOWN = select(imports.c.case).where(imports.c.hash == bindparam("what"))
_OF_BATCH = and_(imports.c.batch == bindparam("which"), cases.c.state == bindparam("state_is"))
_FROM = imports.c.case >= bindparam("first")
_BATCH = (
    select(cases, imports.c.doubtful)
    .join(imports, imports.c.case == cases.c.number)
    .where(_OF_BATCH, _FROM)
    .order_by(cases.c.number)
    .limit(bindparam("most", type_=Integer()))
    .offset(bindparam("skipped", type_=Integer()))
)
_COUNT = (
    select(func.count().label("n"))
    .select_from(imports.join(cases, imports.c.case == cases.c.number))
    .where(_OF_BATCH)
)


async def find_imported(tx: Transaction, row: Sequence[str]) -> str | None:
    """The case that this row became, in whichever list it came."""
    found = await tx.one(_KNOWN, what=_hash(tx, row))
    return str(found.case) if found else None


async def add_imported(tx: Transaction, row: Sequence[str], batch: str, number: str, *, doubtful: bool) -> None:
    """Note what a row became."""
    await tx.execute(_ADD, hash=_hash(tx, row), batch=batch, case=number, doubtful=doubtful)


async def list_imported(
    tx: Transaction, batch: str, state: str, *, limit: int, offset: int = 0, first: str = ""
) -> list[Imported]:
    """Some of what came of a list and stands so, by number, from `first` on."""
    told = {"first": first, "most": limit, "skipped": offset}
    rows = await tx.fetch(_BATCH, which=batch, state_is=state, **told)
    return [Imported(case_of(row), bool(row.doubtful)) for row in rows]


async def count_imported(tx: Transaction, batch: str, state: str) -> int:
    """How many came of a list and stand so."""
    row = await tx.one(_COUNT, which=batch, state_is=state)
    return int(row.n) if row else 0


def _hash(tx: Transaction, row: Sequence[str]) -> bytes:
    return tx.vault.index("import", "\x1f".join(row))
