"""The entries of a register by pages: dismissals of some areas that stand so, the newest first."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, String, bindparam, func, literal_column, select

from domain.area import Area
from domain.case import Kind
from storage.cases import Case, case_of, cases
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions


async def list_entries(
    tx: Transaction, states: Sequence[str], areas: Sequence[Area], *, limit: int, offset: int = 0
) -> list[Case]:
    """Some of the dismissals that stand so."""
    told = _states(states) | bounds(areas)
    rows = await tx.fetch(
        _page(len(states), len(areas)), most=limit, skipped=offset, kind_is=Kind.DISMISSAL, **told
    )
    return [case_of(row) for row in rows]


async def count_entries(tx: Transaction, areas: Sequence[Area]) -> dict[str, int]:
    """How many dismissals of these areas stand in each state; says nothing of people."""
    rows = await tx.fetch(_counts(len(areas)), kind_is=Kind.DISMISSAL, **bounds(areas))
    return {str(row.state): int(row.n) for row in rows}


async def list_causes(tx: Transaction, kind: Kind, states: Sequence[str], areas: Sequence[Area]) -> list[Case]:
    """The cases of a kind that stand so and on which no dismissal rests that came to anything."""
    told = _states(states) | bounds(areas)
    rows = await tx.fetch(_causes(len(states), len(areas)), kind_is=kind, resting=Kind.DISMISSAL, **told)
    return [case_of(row) for row in rows]


def _states(states: Sequence[str]) -> dict[str, str]:
    return {f"state_{n}": state for n, state in enumerate(states)}


@cache
def _page(states: int, areas: int) -> Select[Any]:
    among = [bindparam(f"state_{n}", type_=String()) for n in range(states)]
    joined = select(cases).join(institutions, institutions.c.code == cases.c.institution)
    found = joined.where(cases.c.kind == bindparam("kind_is"), cases.c.state.in_(among), inside(areas))
    newest = found.order_by(cases.c.since.desc(), cases.c.number.desc())
    return newest.limit(bindparam("most", type_=Integer())).offset(bindparam("skipped", type_=Integer()))


@cache
def _causes(states: int, areas: int) -> Select[Any]:
    among = [bindparam(f"state_{n}", type_=String()) for n in range(states)]
    resting = cases.alias()
    void = resting.c.state.in_([literal_column("'refused'"), literal_column("'taken_back'")])
    live = select(resting.c.number).where(
        resting.c.about == cases.c.number, resting.c.kind == bindparam("resting"), ~void
    )
    joined = select(cases).join(institutions, institutions.c.code == cases.c.institution)
    found = joined.where(
        cases.c.kind == bindparam("kind_is"), cases.c.state.in_(among), inside(areas), ~live.exists()
    )
    return found.order_by(cases.c.since, cases.c.number)


@cache
def _counts(areas: int) -> Select[Any]:
    figures = select(cases.c.state, func.count().label("n"))
    joined = figures.join(institutions, institutions.c.code == cases.c.institution)
    return joined.where(cases.c.kind == bindparam("kind_is"), inside(areas)).group_by(cases.c.state)
