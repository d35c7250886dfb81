"""Cases and their steps. What a step says is sealed by the key of the person whom the case is about.

A row of `cases` repeats what its last steps lead to (`state`, `due_at`), so that lists need not read steps.
Steps are only ever added.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Select,
    String,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from domain.area import Area
from domain.case import LETTERS, OPENED, Kind, Procedure, State, Step, due, stepped
from domain.form import Answers
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.reports import issue
from storage.schema import Big, Instant, metadata
from storage.subjects import find_seal

cases = Table(
    "cases",
    metadata,
    Column("number", String(24), primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("subject_id", String(11), ForeignKey("subjects.id"), nullable=False, index=True),
    Column("institution", String(16), nullable=False),
    Column("about", String(24), index=True),
    Column("state", String(24), nullable=False),
    Column("since", Instant, nullable=False),
    Column("due_at", Instant),
    Column("seq", Integer, nullable=False),
)
Index("ix_cases_waiting", cases.c.kind, cases.c.state, cases.c.since)
Index("ix_cases_due", cases.c.due_at)
steps = Table(
    "steps",
    metadata,
    Column("case_number", String(24), ForeignKey("cases.number"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("key", String(24), nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Big, ForeignKey("persons.id")),
    Column("said", LargeBinary),
)

LONGEST = 8
"""Cases that rest one on another: a petition about a dismissal about a confirmation is three."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it stands after its step `seq`.

    `about` is the number of what it rests on: a report, or another case. `due_at` is when its state has lasted as
    long as it may.
    """

    number: str
    kind: Kind
    subject_id: str
    institution: str
    about: str | None
    state: str
    since: datetime
    due_at: datetime | None
    seq: int


_ADD = insert(cases)
_ADD_STEP = insert(steps)
_CHANGE = (
    update(cases)
    .where(cases.c.number == bindparam("which"), cases.c.seq == bindparam("before"))
    .values({name: bindparam(f"to_{name}") for name in ("state", "since", "due_at", "seq")})
)
_ONE = select(cases).where(cases.c.number == bindparam("which"))
_ABOUT = select(cases).where(cases.c.about == bindparam("what")).order_by(cases.c.number)
_OF = select(cases).where(cases.c.subject_id == bindparam("whom")).order_by(cases.c.number)
_STEPS = select(steps).where(steps.c.case_number == bindparam("which")).order_by(steps.c.seq)
_COUNT = (
    select(cases.c.state, func.count().label("n"))
    .join(institutions, institutions.c.code == cases.c.institution)
    .where(cases.c.kind == bindparam("kind_is"), inside(1))
    .group_by(cases.c.state)
)
_AFTER = (
    select(cases)
    .where(cases.c.number > bindparam("after"), cases.c.kind == bindparam("kind_is"))
    .order_by(cases.c.number)
    .limit(bindparam("most", type_=Integer()))
)
_DUE = select(cases).where(cases.c.due_at <= bindparam("now")).order_by(cases.c.due_at, cases.c.number)


async def open_case(
    tx: Transaction,
    procedure: Procedure,
    subject_id: str,
    institution: str,
    *,
    about: str | None,
    by: int | None,
    said: Answers,
    today: date,
    now: datetime,
) -> Case:
    """Open a case with its first step, and give it its number."""
    number = str(await issue(tx, LETTERS[procedure.kind], today))
    first = Step(1, OPENED, now, by, said)
    place = (number, procedure.kind, subject_id, institution, about)
    by_then = procedure.due_by(first) if procedure.due_by else None
    case = Case(*place, *_stands(procedure, State(procedure.begins, now), by_then), 1)
    await tx.execute(_ADD, **{name: getattr(case, name) for name in cases.c.keys()})  # noqa: SIM118 - a table's
    await _add(tx, case, first)
    return case


async def take_step(
    tx: Transaction, procedure: Procedure, case: Case, key: str, *, by: int | None, said: Answers, now: datetime
) -> tuple[Case, Step]:
    """Add a step to a case as it was read; whether it may be taken is for the caller to know.

    Raises:
        LookupError: somebody was faster, or the person is forgotten.
    """
    step = Step(case.seq + 1, key, now, by, said)
    stands = _stands(procedure, stepped(procedure, State(case.state, case.since), step), case.due_at)
    told = dict(zip(("to_state", "to_since", "to_due_at"), stands, strict=True))
    if await tx.execute(_CHANGE, which=case.number, before=case.seq, to_seq=step.seq, **told) != 1:
        raise LookupError("a case that somebody else has taken further")
    await _add(tx, case, step)
    place = (case.number, case.kind, case.subject_id, case.institution, case.about)
    return Case(*place, *stands, step.seq), step


async def find_case(tx: Transaction, number: str) -> Case | None:
    """The case with this number."""
    row = await tx.one(_ONE, which=number)
    return case_of(row) if row else None


async def list_steps(tx: Transaction, case: Case) -> list[Step]:
    """What was done, from the beginning. Of a person who was forgotten nothing is said any more."""
    seal = await find_seal(tx, case.subject_id)
    rows = await tx.fetch(_STEPS, which=case.number)

    def said(row: Any) -> Answers:
        if seal is None or row.said is None:
            return {}
        told: dict[str, Any] = json.loads(seal.open(row.said, "steps", f"{case.number}:{row.seq}", "said"))
        return told

    return [Step(row.seq, row.key, row.at, row.by, said(row)) for row in rows]


async def list_chain(tx: Transaction, case: Case) -> list[Case]:
    """The case and those it rests on, itself first."""
    chain = [case]
    while len(chain) < LONGEST and (about := chain[-1].about) and (below := await find_case(tx, about)):
        chain.append(below)
    return chain


async def list_cases_about(tx: Transaction, what: str) -> list[Case]:
    """What rests on a report or on a case."""
    return [case_of(row) for row in await tx.fetch(_ABOUT, what=what)]


async def list_cases_of(tx: Transaction, subject_id: str) -> list[Case]:
    """All that is about one person."""
    return [case_of(row) for row in await tx.fetch(_OF, whom=subject_id)]


async def list_cases_in(tx: Transaction, kind: Kind, states: Sequence[str], areas: Sequence[Area]) -> list[Case]:
    """The cases of a kind that stand so in some areas, what has waited longest first."""
    told = {f"state_{n}": state for n, state in enumerate(states)}
    rows = await tx.fetch(_in(len(states), len(areas)), kind_is=kind, **told, **bounds(areas))
    return [case_of(row) for row in rows]


async def count_cases(tx: Transaction, kind: Kind, area: Area) -> dict[str, int]:
    """How many cases of a kind stand how in an area."""
    return {row.state: int(row.n) for row in await tx.fetch(_COUNT, kind_is=kind, **bounds([area]))}


async def list_cases_after(tx: Transaction, kind: Kind, after: str, most: int) -> list[Case]:
    """The next cases of a kind by their numbers, for what goes through all of them in pieces."""
    return [case_of(row) for row in await tx.fetch(_AFTER, after=after, kind_is=kind, most=most)]


async def list_due(tx: Transaction, now: datetime) -> list[Case]:
    """The cases whose state has lasted as long as it may."""
    return [case_of(row) for row in await tx.fetch(_DUE, now=now)]


@cache
def _in(states: int, areas: int) -> Select[Any]:
    among = [bindparam(f"state_{n}", type_=String()) for n in range(states)]
    joined = select(cases).join(institutions, institutions.c.code == cases.c.institution)
    listed = joined.where(cases.c.kind == bindparam("kind_is"), cases.c.state.in_(among), inside(areas))
    return listed.order_by(cases.c.since, cases.c.number)


async def _add(tx: Transaction, case: Case, step: Step) -> None:
    seal = await find_seal(tx, case.subject_id)
    if seal is None:
        raise LookupError("a case of somebody who was forgotten")
    said = seal.seal(json.dumps(dict(step.said)), "steps", f"{case.number}:{step.seq}", "said")
    row = {"case_number": case.number, "seq": step.seq, "key": step.key, "at": step.at, "by": step.by}
    await tx.execute(_ADD_STEP, **row, said=said)


def _stands(procedure: Procedure, state: State, by: datetime | None) -> tuple[str, datetime, datetime | None]:
    return state.key, state.since, due(procedure, state, by)


def case_of(row: Any) -> Case:
    """A row of `cases`."""
    place = (row.number, Kind(row.kind), row.subject_id, row.institution, row.about)
    return Case(*place, row.state, row.since, row.due_at, row.seq)
