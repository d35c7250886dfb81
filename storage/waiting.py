"""Reports that wait for a review.

What was found is sealed, so suspicions are looked for on the days and in the institutions that count one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, and_, bindparam, or_, select, tuple_

from domain.area import Area
from domain.review import NEEDS_REVIEW
from storage.counts import daily_counts
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.reports import IS_SUBMITTED, report_of, reports
from storage.schema import Big

MOST = 1000
"""The oldest of what waits; as these are reviewed, the others follow."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The number of a report that waits, and whether it is one that must not be left without a review."""

    number: str
    urgent: bool


async def list_waiting(tx: Transaction, person_id: int, areas: Sequence[Area]) -> list[Waiting]:
    """What others submitted in these areas: what must be reviewed first, then by age."""
    told = {"person": person_id, **bounds(areas)}
    urgent = [one.number for one in await _list_urgent(tx, areas, told)]
    others = [row.number for row in await tx.fetch(_waiting(len(areas)), **told, most=MOST)]
    known = set(urgent)
    rest = [Waiting(number, urgent=False) for number in others if number not in known]
    return [*(Waiting(number, urgent=True) for number in urgent), *rest]


async def _list_urgent(tx: Transaction, areas: Sequence[Area], told: dict[str, Any]) -> list[Any]:
    rows = await tx.fetch(_where_counted(len(areas)), **told)
    found = [report_of(tx, row) for row in rows]
    return [one for one in found if one.answers.get("outcome") in NEEDS_REVIEW]


@cache
def _waiting(areas: int) -> Select[Any]:
    """Reports made one by one; those of a session wait with it."""
    alone = select(reports.c.number).where(reports.c.session_id.is_(None))
    return _of_others(alone, areas).limit(bindparam("most", type_=Integer()))


@cache
def _where_counted(areas: int) -> Select[Any]:
    """What waits of the days and institutions that have a suspicion: few, and only these are unsealed."""
    counted = daily_counts.c
    outcomes = or_(*(counted.outcome == one for one in sorted(NEEDS_REVIEW)))
    groups = select(counted.day, counted.institution).where(outcomes, counted.n > 0)
    return _of_others(select(reports).where(tuple_(reports.c.day, reports.c.institution).in_(groups)), areas)


def _of_others(listed: Select[Any], areas: int) -> Select[Any]:
    """The author and who changed it last do not review it."""
    me = bindparam("person", type_=Big)
    others = and_(reports.c.author_id != me, or_(reports.c.editor_id.is_(None), reports.c.editor_id != me))
    joined = listed.join(institutions, institutions.c.code == reports.c.institution)
    return joined.where(IS_SUBMITTED, others, inside(areas)).order_by(reports.c.submitted_at, reports.c.number)
