import asyncio
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from domain.draft import Draft
from domain.form import Value
from domain.forms.test_result import TEST_RESULT
from domain.member import Person
from storage.database import Database, Transaction
from storage.drafts import add_draft, close_draft
from storage.open import open_database
from storage.people import add_person
from storage.reports import Report, add_report, count_reports_of, find_report, list_reports_of
from storage.vault import Keys, Vault
from tests.storage.ground import directly

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
DAY = date(2026, 11, 22)
TODAY = date(2026, 11, 23)
ANSWERS: Mapping[str, Value] = {
    "institution": "kampot",
    "tested_on": "2026-11-22",
    "identity": "012345678",
    "name_km": "ចាន់ ធី",
    "outcome": "negative",
}


@pytest.fixture
async def sokha(database: Database) -> Person:
    return await database.transact(lambda tx: add_person(tx, 1001, "Sokha", "km", None, NOW))


async def submitted(tx: Transaction, person: Person, letters: str = "KP", today: date = TODAY) -> Report:
    """A draft becomes a report, in one work."""
    at = datetime(today.year, today.month, today.day, 3, tzinfo=UTC)
    kept = await add_draft(tx, person.id, Draft(form=TEST_RESULT.key, version=1, at="review"), at)
    given: dict[str, Any] = {"day": DAY, "letters": letters, "today": today, "author_id": person.id, "now": at}
    report = await add_report(tx, kept.id, (TEST_RESULT.key, 1), ANSWERS, **given)
    await close_draft(tx, kept.id, "submitted", report.number, at)
    return report


async def test_a_report_is_found_by_its_number_as_it_was_submitted(database: Database, sokha: Person) -> None:
    report = await database.transact(lambda tx: submitted(tx, sokha))
    assert report.number == "KP-26-000001"
    assert await database.read(lambda tx: find_report(tx, report.number)) == report
    assert await database.read(lambda tx: find_report(tx, "KP-26-000002")) is None


async def test_numbers_count_by_letters_and_year(database: Database, sokha: Person) -> None:
    async def work(tx: Transaction) -> list[str]:
        series = [("KP", TODAY), ("KE", TODAY), ("KP", TODAY), ("KP", date(2027, 1, 1)), ("KP", TODAY)]
        return [(await submitted(tx, sokha, letters, day)).number for letters, day in series]

    expected = ["KP-26-000001", "KE-26-000001", "KP-26-000002", "KP-27-000001", "KP-26-000003"]
    assert await database.transact(work) == expected


async def test_fifty_submissions_at_once_from_two_processes_leave_no_gap(
    database: Database, database_url: str, keys: Keys, sokha: Person
) -> None:
    async with open_database(database_url, Vault(keys)) as other:
        works = [place.transact(lambda tx: submitted(tx, sokha)) for place in (database, other) for _ in range(25)]
        numbers = sorted(report.number for report in await asyncio.gather(*works))
    assert numbers == [f"KP-26-{n:06}" for n in range(1, 51)]


async def test_a_submission_that_was_undone_gives_its_number_back(database: Database, sokha: Person) -> None:
    async def undone(tx: Transaction) -> None:
        await submitted(tx, sokha)
        raise LookupError

    with pytest.raises(LookupError):
        await database.transact(undone)
    assert (await database.transact(lambda tx: submitted(tx, sokha))).number == "KP-26-000001"


async def test_a_draft_becomes_one_report_at_most(database: Database, sokha: Person) -> None:
    given: dict[str, Any] = {"day": DAY, "letters": "KP", "today": TODAY, "author_id": sokha.id, "now": NOW}

    async def twice(tx: Transaction) -> None:
        kept = await add_draft(tx, sokha.id, Draft(form=TEST_RESULT.key, version=1, at="review"), NOW)
        for _ in range(2):
            await add_report(tx, kept.id, (TEST_RESULT.key, 1), ANSWERS, **given)

    with pytest.raises(Exception, match=r"(?i)unique"):
        await database.transact(twice)
    assert await database.read(lambda tx: count_reports_of(tx, sokha.id)) == 0


async def test_nothing_of_the_person_can_be_read_in_the_database(
    database: Database, database_url: str, sokha: Person
) -> None:
    await database.transact(lambda tx: submitted(tx, sokha))
    (row,) = await directly(database_url, "SELECT * FROM reports")
    kept = repr(tuple(row)).encode() + b"".join(part for part in row if isinstance(part, bytes))
    assert b"012345678" not in kept
    assert "ចាន់".encode() not in kept
    assert b"negative" not in kept


async def test_reports_of_one_person_are_known_by_the_same_hash(
    database: Database, database_url: str, sokha: Person
) -> None:
    for _ in range(2):
        await database.transact(lambda tx: submitted(tx, sokha))
    (first,), (second,) = await directly(database_url, "SELECT subject FROM reports")
    assert first == second == database.vault.index("identity", "012345678")


async def test_one_s_own_reports_are_listed_newest_first_page_by_page(database: Database, sokha: Person) -> None:
    for days in range(5):
        await database.transact(partial(submitted, person=sokha, today=TODAY + timedelta(days)))
    pages = [
        await database.read(partial(list_reports_of, author_id=sokha.id, most=2, skip=at)) for at in (0, 2, 4)
    ]
    assert [[one.number[-1] for one in page] for page in pages] == [["5", "4"], ["3", "2"], ["1"]]
    assert await database.read(lambda tx: count_reports_of(tx, sokha.id)) == 5


async def test_what_is_logged_of_a_report_holds_no_answer(database: Database, sokha: Person) -> None:
    report = await database.transact(lambda tx: submitted(tx, sokha))
    assert "012345678" not in repr(report)
