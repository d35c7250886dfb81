"""Reading the entries that an enquiry may be about, with the same work whether there are any or none.

Whoever watches how long an answer takes shall not learn from it: the same statements are run, and where people or
steps are fewer than might be, somebody invented is opened in their place.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, select

from domain.case import Kind, Step
from domain.subject import Subject
from storage.cases import Case, cases, steps
from storage.database import Transaction
from storage.subjects import subjects
from storage.vault import SIZE, Seal

STEPS = 8
"""Steps of each candidate that are opened at least; one that has more takes longer by some microseconds."""
NOBODY = Subject("000000000", "គ្មាន នរណា", "NOBODY Here", date(1900, 1, 1), "female")
_DECOY = ("subjects", "", "body")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the one asked for; without a case it is nobody."""

    case: Case | None
    subject: Subject = field(repr=False)
    seal: Seal = field(repr=False)


async def read_candidates(tx: Transaction, numbers: Sequence[str], most: int) -> list[Candidate]:
    """The people of these cases, in this order, and nobody as often as is left of `most`."""
    decoy = _nobody(tx)
    rows = {row.number: row for row in await tx.fetch(_people(most), **_padded(numbers, most))}
    found = [_candidate(tx, rows[one]) for one in numbers if one in rows and rows[one].person_key is not None]
    return [*found, *(_opened(tx, decoy) for _ in range(most - len(found)))]


async def read_steps(tx: Transaction, chosen: Sequence[Candidate], most: int) -> list[list[Step]]:
    """What was done in the cases of these candidates; `most` is how many there might have been."""
    mine = {one.case.number: one.seal for one in chosen if one.case}
    rows = await tx.fetch(_done(most), **_padded([*mine], most))
    read = [(row.case_number, _step(mine[row.case_number], row)) for row in rows]
    _busy(tx, STEPS * most - len(rows))
    return [[step for number, step in read if one.case and number == one.case.number] for one in chosen]


def _padded(numbers: Sequence[str], most: int) -> dict[str, str]:
    return {f"number_{n}": one for n, one in enumerate([*numbers, *[""] * (most - len(numbers))])}


def _candidate(tx: Transaction, row: Any) -> Candidate:
    place = (row.number, Kind(row.kind), row.subject_id, row.institution, row.about)
    case = Case(*place, row.state, row.since, row.due_at, row.seq)
    seal = Seal(tx.vault.open_bytes(row.person_key, "subjects", row.subject_id, "key"))
    return Candidate(case, _subject(seal, row.body, row.subject_id), seal)


def _subject(seal: Seal, body: bytes, which: str) -> Subject:
    return Subject.of(json.loads(seal.open(body, "subjects", which, "body")))


def _step(seal: Seal, row: Any) -> Step:
    told = seal.open(row.said, "steps", f"{row.case_number}:{row.seq}", "said") if row.said else "{}"
    return Step(row.seq, row.key, row.at, row.by, json.loads(told))


def _nobody(tx: Transaction) -> tuple[bytes, bytes]:
    """Somebody invented, sealed as people are."""
    key = secrets.token_bytes(SIZE)
    return tx.vault.seal_bytes(key, *_DECOY), Seal(key).seal(json.dumps(NOBODY.answers()), *_DECOY)


def _opened(tx: Transaction, decoy: tuple[bytes, bytes]) -> Candidate:
    key, body = decoy
    seal = Seal(tx.vault.open_bytes(key, *_DECOY))
    return Candidate(None, _subject(seal, body, ""), seal)


def _busy(tx: Transaction, times: int) -> None:
    """Open so many steps of nobody."""
    key, body = _nobody(tx)
    seal = Seal(tx.vault.open_bytes(key, *_DECOY))
    for _ in range(times):
        json.loads(seal.open(body, *_DECOY))


@cache
def _people(most: int) -> Select[Any]:
    joined = select(cases, subjects.c.key.label("person_key"), subjects.c.body).join(
        subjects, subjects.c.id == cases.c.subject_id
    )
    return joined.where(cases.c.number.in_(_named(most)))


@cache
def _done(most: int) -> Select[Any]:
    return select(steps).where(steps.c.case_number.in_(_named(most))).order_by(steps.c.case_number, steps.c.seq)


def _named(most: int) -> list[Any]:
    return [bindparam(f"number_{n}", type_=String()) for n in range(most)]
