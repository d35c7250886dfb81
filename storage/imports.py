"""Dismissals that came in a list: which row became which case, so that none is taken twice.

A row is known again by a keyed hash of what it says; its text is in the case alone, under the person's key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, LargeBinary, String, Table, bindparam, insert, select

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
_BATCH = (
    select(cases, imports.c.doubtful)
    .join(imports, imports.c.case == cases.c.number)
    .where(imports.c.batch == bindparam("which"))
    .order_by(cases.c.number)
)


async def find_imported(tx: Transaction, row: Sequence[str]) -> str | None:
    """The case that this row became, in whichever list it came."""
    found = await tx.one(_KNOWN, what=_hash(tx, row))
    return str(found.case) if found else None


async def add_imported(tx: Transaction, row: Sequence[str], batch: str, number: str, *, doubtful: bool) -> None:
    """Note what a row became."""
    await tx.execute(_ADD, hash=_hash(tx, row), batch=batch, case=number, doubtful=doubtful)


async def list_imported(tx: Transaction, batch: str) -> list[Imported]:
    """What came of a list, by number."""
    return [_imported(row) for row in await tx.fetch(_BATCH, which=batch)]


def _hash(tx: Transaction, row: Sequence[str]) -> bytes:
    return tx.vault.index("import", "\x1f".join(row))


def _imported(row: Any) -> Imported:
    return Imported(case_of(row), bool(row.doubtful))
