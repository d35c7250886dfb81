"""Enquiries as rows: what stays, what is sealed, what is forgotten."""

from datetime import UTC, datetime, timedelta

from domain.area import STATE, Area
from domain.enquiry import Answer, Outcome
from storage.database import Database, Transaction
from storage.enquiries import (
    Enquiry,
    add_enquiry,
    change_answer,
    change_full,
    count_enquiries,
    enquiries,
    enquiry_keys,
    find_enquiry,
    forget_asked,
    issue_enquiry,
    list_askers,
    list_enquiries_about,
    list_full_waiting,
)
from storage.institutions import change_institutions
from storage.people import add_person
from tests.house import INSTITUTIONS
from tests.registered import BOPHA, DARA, entered

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TOLD = {"institution": "kampot", "purpose": "audit", "reference": "12/26"}
NUMBER = "ENQ-26-000001"


async def asked(database: Database, at: datetime = NOW, number: str = NUMBER, **more: object) -> Enquiry:
    async def add(tx: Transaction) -> Enquiry:
        row = await tx.fetch(enquiries.select())
        person_id = row[0].person_id if row else (await add_person(tx, 7, "V", "en", None, NOW)).id
        return await add_enquiry(tx, number, person_id, DARA, now=at, **TOLD, **more)

    return await database.transact(add)


async def test_an_enquiry_is_read_as_it_was_asked(database: Database) -> None:
    made = await asked(database, code="ABCD2345")
    assert await database.read(lambda tx: find_enquiry(tx, NUMBER)) == made
    assert made.answer is None


async def test_its_numbers_count_up(database: Database) -> None:
    first = await database.transact(lambda tx: issue_enquiry(tx, NOW.date()))
    assert (first, await database.transact(lambda tx: issue_enquiry(tx, NOW.date()))) == (NUMBER, "ENQ-26-000002")


async def test_whoever_asked_is_found_by_the_entry_and_not_by_another(database: Database) -> None:
    await asked(database)
    case = await database.transact(entered)
    other = await database.transact(lambda tx: entered(tx, BOPHA))
    assert await database.read(lambda tx: list_askers(tx, case.number, NOW)) == [NUMBER]
    assert await database.read(lambda tx: list_askers(tx, other.number, NOW)) == []
    assert await database.read(lambda tx: list_askers(tx, case.number, NOW + timedelta(seconds=1))) == []


async def test_an_entry_knows_who_was_told_of_it(database: Database) -> None:
    await asked(database)
    await asked(database, number="ENQ-26-000002")
    case = await database.transact(entered)
    told = Answer(Outcome.CONFIRMED_MATCH, (case.number,), "kep")
    await database.transact(lambda tx: change_answer(tx, NUMBER, told, None))
    await database.transact(lambda tx: change_answer(tx, "ENQ-26-000002", Answer(Outcome.NO_RECORD), None))
    found = await database.read(lambda tx: list_enquiries_about(tx, case.number, NOW))
    assert [(one.number, one.purpose) for one in found] == [(NUMBER, "audit")]


async def test_what_is_forgotten_leaves_number_purpose_and_outcome(database: Database) -> None:
    await asked(database)
    answer = Answer(Outcome.CONFIRMED_MATCH, ("REG-25-000001",), "kep")
    await database.transact(lambda tx: change_answer(tx, NUMBER, answer, NOW.date()))
    await database.transact(lambda tx: forget_asked(tx, NOW + timedelta(days=1)))
    found = await database.read(lambda tx: find_enquiry(tx, NUMBER))
    assert found is not None
    assert (found.asked, found.purpose, found.answer) == (None, "audit", answer)
    assert await database.read(lambda tx: tx.fetch(enquiry_keys.select())) == []


async def test_questions_and_rows_of_lists_are_counted_apart(database: Database) -> None:
    one = await asked(database)
    await asked(database, number="ENQ-26-000003", list="ENQ-26-000002", place=2)
    assert await database.read(lambda tx: count_enquiries(tx, one.person_id, NOW)) == (1, 1)
    assert await database.read(lambda tx: count_enquiries(tx, one.person_id, NOW + timedelta(seconds=1))) == (0, 0)


async def test_full_answers_wait_where_they_were_asked_for(database: Database) -> None:
    await database.transact(lambda tx: change_institutions(tx, INSTITUTIONS, NOW))
    await asked(database)
    await database.transact(lambda tx: change_full(tx, NUMBER, "asked"))
    here = await database.read(lambda tx: list_full_waiting(tx, [STATE]))
    assert [one.number for one in here] == [NUMBER]
    assert await database.read(lambda tx: list_full_waiting(tx, [Area.province("23")])) == []
    await database.transact(lambda tx: change_full(tx, NUMBER, "given"))
    assert await database.read(lambda tx: list_full_waiting(tx, [STATE])) == []
