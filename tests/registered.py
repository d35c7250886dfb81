"""Entries of the register, for tests: somebody invented who was dismissed, as the steps of a case."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from domain.dismissal import DISMISSAL
from domain.form import Value
from domain.subject import Subject
from storage.cases import Case, open_case, take_step
from storage.database import Transaction
from storage.register import index_entry
from storage.subjects import find_subject, keep_subject

DARA = Subject("012345678", "សុខ ដារ៉ា", "SOK Dara", date(1990, 4, 12), "male")
BOPHA = Subject(None, "ចាន់ បុប្ផា", "CHAN Bopha", date(1985, 1, 2), "female")
LONG_AGO = datetime(2025, 1, 10, 3, 0, tzinfo=UTC)
FACTS: Mapping[str, Value] = {
    "institution": "kep",
    "category": "civil_servant",
    "ground": "confirmed_use",
    "basis": "confirmed_test",
    "departure": "dismissed",
    "dismissed_on": "2025-01-02",
    "order_number": "០១២/២៥",
}


async def proposed(tx: Transaction, who: Subject = DARA, at: datetime = LONG_AGO, **facts: Value) -> Case:
    """Entered by one officer; nobody finds it yet."""
    whom = await keep_subject(tx, who, at)
    said = {**who.answers(), **FACTS, **facts}
    place = str(said["institution"])
    return await open_case(tx, DISMISSAL, whom, place, about=None, by=None, said=said, today=at.date(), now=at)


async def step(tx: Transaction, case: Case, key: str, at: datetime = LONG_AGO, **said: Value) -> Case:
    """One step more, taken by nobody in particular."""
    after, _ = await take_step(tx, DISMISSAL, case, key, by=None, said=said, now=at)
    return after


async def entered(
    tx: Transaction, who: Subject = DARA, *, years: int | None = 5, at: datetime = LONG_AGO, **facts: Value
) -> Case:
    """Confirmed, with its notice given, so that it bars once the time to answer is over."""
    case = await step(tx, await proposed(tx, who, at, **facts), "confirmed", at)
    case = await step(tx, case, "noticed", at, noticed_on=at.date().isoformat(), window_days=30)
    if years is not None:
        case = await step(tx, case, "term_set", at + timedelta(minutes=1), years=years)
    known = await find_subject(tx, case.subject_id)
    assert known is not None
    await index_entry(tx, case.number, known)
    return case
