"""What must never come of it, read from the rows by rules of their own: not by the code that is tried."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations

from sqlalchemy import select

from domain.case import OPENED, Kind, Step, standing
from domain.entry import EntryState
from domain.procedures import PROCEDURES
from storage.audit import audit
from storage.cases import Case, cases, find_case, list_chain, list_steps
from storage.database import Transaction
from storage.enquiries import enquiries, find_enquiry
from storage.reports import find_report

GROUNDS = {
    (Kind.CONFIRMATION, "closed_positive"),
    (Kind.CONFIRMATION, "reconfirmed"),
    (Kind.CONFIRMATION, "refusal_verified"),
    (Kind.CONFIRMATION, "closed_refusal"),
    (Kind.FINDING, "confirmed"),
}
SIGNED = frozenset({"signed"})
DECIDED = frozenset({"retain", "correct", "remove"})
_DISMISSALS = select(cases.c.number).where(cases.c.kind == str(Kind.DISMISSAL)).order_by(cases.c.number)
_PETITIONS = select(cases.c.number).where(cases.c.kind == str(Kind.PETITION)).order_by(cases.c.number)
_LOGGED = select(audit.c.object).where(audit.c.action == "answer_enquiry")
_ENQUIRIES = select(enquiries.c.number)
NUMBER = re.compile(r"ENQ-\d\d-\d{6}")


@dataclass(frozen=True)
class Chain:
    """A case with its steps, and those it rests on; `reporters` are those of the report beneath."""

    of: Sequence[tuple[Case, Sequence[Step]]]
    reporters: frozenset[int]

    def by(self, kind: Kind, *keys: str) -> frozenset[int]:
        """Who took one of these steps in cases of this kind."""
        found = (step for case, steps in self.of if case.kind is kind for step in steps if step.key in keys)
        return frozenset(step.by for step in found if step.by is not None)


async def faults(tx: Transaction) -> list[str]:
    """Every wrong there is; none is as it must be."""
    found: list[str] = []
    for row in await tx.fetch(_DISMISSALS):
        found += _of_dismissal(row.number, await _chain(tx, row.number))
    for row in await tx.fetch(_PETITIONS):
        found += _of_petition(row.number, await _chain(tx, row.number))
    logged = {row.object for row in await tx.fetch(_LOGGED)}
    found += [
        f"{row.number}: answered, not logged" for row in await tx.fetch(_ENQUIRIES) if row.number not in logged
    ]
    return found


async def unlogged(tx: Transaction, shown: str) -> list[str]:
    """The enquiries that a screen answers and the log knows nothing of."""
    logged = {row.object for row in await tx.fetch(_LOGGED)}
    return sorted(set(NUMBER.findall(shown)) - logged)


def _of_dismissal(number: str, chain: Chain) -> Iterator[str]:
    (case, steps), *below = chain.of
    deciding = {
        "reported": chain.reporters | chain.by(Kind.FINDING, OPENED),
        "verified": chain.by(Kind.CONFIRMATION, "verified") | chain.by(Kind.FINDING, "confirmed"),
        "entered": chain.by(Kind.DISMISSAL, OPENED),
        "confirmed": chain.by(Kind.DISMISSAL, "confirmed"),
    }
    yield from _twice(number, deciding)
    if any(step.key == "confirmed" for step in steps) and not (deciding["entered"] and deciding["confirmed"]):
        yield f"{number}: a bar without two people"
    if not below:
        yield f"{number}: rests on nothing"
        return
    ground, taken = below[0]
    then = [step for step in taken if step.at < steps[0].at]
    state = standing(PROCEDURES[ground.kind], then).key if then else "nothing yet"
    if (ground.kind, state) not in GROUNDS:
        yield f"{number}: rests on {ground.kind} that was {state}"
    if case.institution != ground.institution:
        yield f"{number}: of another institution than its ground"


def _of_petition(number: str, chain: Chain) -> Iterator[str]:
    steps = chain.of[0][1]
    decided = [step for step in steps if step.key in DECIDED]
    for one in [*decided, *(step for step in steps if step.key in SIGNED)]:
        below = [step for _, taken in chain.of[1:] for step in taken if step.at < one.at]
        if one.by in chain.reporters | _people(below):
            yield f"{number}: {one.key} by somebody who had worked on it"
    for one in (step for step in steps if step.key in SIGNED):
        last = [step for step in decided if step.seq < one.seq][-1:]
        if not last or last[0].by == one.by or one.by is None:
            yield f"{number}: signed by whoever decided, or without a decision"


def _twice(number: str, deciding: dict[str, frozenset[int]]) -> Iterator[str]:
    for (one, people), (other, others) in combinations(deciding.items(), 2):
        if people & others:
            yield f"{number}: {one} and {other} by the same person"


def _people(steps: Sequence[Step]) -> frozenset[int]:
    return frozenset(step.by for step in steps if step.by is not None)


async def _chain(tx: Transaction, number: str) -> Chain:
    case = await find_case(tx, number)
    assert case is not None
    chain = await list_chain(tx, case)
    last = chain[-1].about
    report = await find_report(tx, last) if last else None
    people = {report.author_id, report.editor_id} if report else set()
    return Chain(
        [(one, await list_steps(tx, one)) for one in chain],
        frozenset(person for person in people if person is not None),
    )


async def barring(tx: Transaction, number: str, at: datetime) -> list[str]:
    """Whether an enquiry was answered as if somebody were barred, where no entry of theirs may bar then."""
    enquiry = await find_enquiry(tx, number)
    answer = enquiry.answer if enquiry else None
    if answer is None or answer.state not in {EntryState.ACTIVE, EntryState.TERM_PENDING}:
        return []
    entries = [await find_case(tx, one) for one in answer.entries]
    barred = [may_bar(await list_steps(tx, one), at) for one in entries if one]
    return [] if any(barred) else [f"{number}: barred on {at:%Y-%m-%d} by what bars nobody then"]


def may_bar(steps: Sequence[Step], at: datetime) -> bool:
    """Whether an entry may bar at a moment at all; where this says no, any answer that it does is wrong.

    It errs on the side of yes: of frozen times it only knows how long they were, and of corrections nothing.
    """
    known = [step for step in steps if step.at <= at]
    confirmed = [step for step in known if step.key == "confirmed"]
    if not confirmed or (known[-1].key == "rescinded"):
        return False
    said = known[0].said
    terms = [step.said.get("years") for step in known if step.key == "term_set"]
    years = terms[-1] if terms else None
    if not isinstance(years, int) or any(step.key == "amended" for step in known):
        return True
    begun = date.fromisoformat(str(said["dismissed_on"]))
    frozen = sum((_frozen(steps, at)), timedelta())
    return at.date() <= begun + timedelta(days=366 * years + 1) + frozen


def _frozen(steps: Sequence[Step], at: datetime) -> Iterator[timedelta]:
    begun: datetime | None = None
    for step in steps:
        if step.key == "frozen" and begun is None:
            begun = step.at
        elif step.key == "unfrozen" and begun is not None:
            yield step.at - begun + timedelta(days=1)
            begun = None
    if begun is not None and begun < at:
        yield at - begun + timedelta(days=1)
