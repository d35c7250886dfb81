"""Which other office was asked to sign a case, so that it finds it and nobody else's office does."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, ForeignKey, Select, String, Table, bindparam, insert, select

from domain.area import Area
from domain.case import Kind
from storage.cases import Case, case_of, cases
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.schema import metadata

asked_offices = Table(
    "asked_offices",
    metadata,
    Column("case", String(24), ForeignKey("cases.number"), primary_key=True),
    Column("institution", String(16), ForeignKey("institutions.code"), nullable=False),
)

_ADD = insert(asked_offices)
_OF = select(asked_offices.c.institution).where(asked_offices.c.case == bindparam("which"))


async def ask_office(tx: Transaction, number: str, institution: str) -> None:
    """Ask this office to sign."""
    await tx.execute(_ADD, case=number, institution=institution)


async def find_asked_office(tx: Transaction, number: str) -> str | None:
    """The office that was asked; None where it is the lead's to sign."""
    row = await tx.one(_OF, which=number)
    return str(row.institution) if row else None


async def list_asked(tx: Transaction, kind: Kind, state: str, areas: Sequence[Area]) -> list[Case]:
    """The cases of a kind and state that offices of these areas were asked to sign, the oldest first."""
    rows = await tx.fetch(_asked(len(areas)), kind_is=kind, state_is=state, **bounds(areas))
    return [case_of(row) for row in rows]


@cache
def _asked(areas: int) -> Select[Any]:
    joined = (
        select(cases)
        .join(asked_offices, asked_offices.c.case == cases.c.number)
        .join(institutions, institutions.c.code == asked_offices.c.institution)
    )
    stands = joined.where(
        cases.c.kind == bindparam("kind_is"), cases.c.state == bindparam("state_is"), inside(areas)
    )
    return stands.order_by(cases.c.since, cases.c.number)
