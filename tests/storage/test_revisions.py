"""What is kept of a report's past, and that two processes do not write past each other."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest

from domain.member import Person
from domain.review import Change, Deed, State
from storage.database import Database, Transaction
from storage.mendings import Mending, add_mending, change_mending, find_mending
from storage.open import open_database
from storage.people import add_person
from storage.reports import Report, change_report, find_report, find_report_by_id
from storage.revisions import Revision, add_revision, find_answers_at, list_revisions
from storage.vault import Keys, Vault
from tests.storage.ground import directly
from tests.storage.test_reports import ANSWERS, NOW, submitted


@pytest.fixture
async def sokha(database: Database) -> Person:
    return await database.transact(lambda tx: add_person(tx, 1001, "Sokha", "km", None, NOW))


@pytest.fixture
async def report(database: Database, sokha: Person) -> Report:
    return await database.transact(lambda tx: submitted(tx, sokha))


async def turned(tx: Transaction, before: Report, **answers: str) -> Report:
    """One more change of some answers, with its place in the history."""
    after = await change_report(tx, before, replace(before, answers={**before.answers, **answers}))
    changed = {key: Change(before.answers.get(key), value) for key, value in answers.items()}
    made = Revision(
        after.revision, before.author_id, NOW, Deed.CORRECTED, {"why_corrected": "typing"}, None, changed
    )
    await add_revision(tx, before.id, made)
    return after


async def test_a_changed_report_is_found_as_its_next_revision(database: Database, report: Report) -> None:
    wanted = replace(report, state=State.APPROVED, reviewer_id=report.author_id)
    after = await database.transact(lambda tx: change_report(tx, report, wanted))
    assert after == replace(wanted, revision=2)
    assert await database.read(lambda tx: find_report(tx, report.number)) == after
    assert await database.read(lambda tx: find_report_by_id(tx, report.id)) == after


async def test_a_report_that_was_changed_since_it_was_read_is_not_changed(
    database: Database, report: Report
) -> None:
    await database.transact(lambda tx: change_report(tx, report, report))
    with pytest.raises(LookupError, match="somebody else"):
        await database.transact(lambda tx: change_report(tx, report, replace(report, state=State.WITHDRAWN)))
    found = await database.read(lambda tx: find_report(tx, report.number))
    assert found == replace(report, revision=2)


async def test_of_two_processes_that_change_a_report_at_once_one_is_refused(
    database: Database, database_url: str, keys: Keys, report: Report
) -> None:
    async with open_database(database_url, Vault(keys)) as other:
        works = [each.transact(partial(change_report, before=report, after=report)) for each in (database, other)]
        results = await asyncio.gather(*works, return_exceptions=True)
    assert sorted(type(one).__name__ for one in results) == ["LookupError", "Report"]


async def test_every_earlier_version_of_the_answers_is_found_again(database: Database, report: Report) -> None:
    async def work(tx: Transaction) -> Report:
        return await turned(tx, await turned(tx, report, outcome="refused", note="late"), outcome="evaded")

    after = await database.transact(work)
    versions = [await database.read(partial(find_answers_at, report=after, revision=n)) for n in (1, 2, 3)]
    assert versions == [dict(ANSWERS), {**ANSWERS, "outcome": "refused", "note": "late"}, after.answers]


async def test_the_past_is_listed_the_last_first_and_from_any_revision_on(
    database: Database, report: Report
) -> None:
    async def work(tx: Transaction) -> None:
        await turned(tx, await turned(tx, report, note="a"), note="b")

    await database.transact(work)
    listed = await database.read(lambda tx: list_revisions(tx, report.id))
    assert [(one.revision, one.changed["note"]) for one in listed] == [
        (3, Change("a", "b")),
        (2, Change(None, "a")),
    ]
    assert await database.read(lambda tx: list_revisions(tx, report.id, 2)) == listed[:1]
    assert "typing" not in repr(listed[0])


async def test_what_was_changed_and_why_is_sealed(database: Database, database_url: str, report: Report) -> None:
    await database.transact(lambda tx: turned(tx, report, identity="987654321"))
    rows = await directly(database_url, "SELECT body FROM revisions", "SELECT * FROM revisions")
    assert not [
        row for row in rows if b"987654321" in repr(tuple(row)).encode() or b"typing" in repr(tuple(row)).encode()
    ]


async def test_a_draft_tells_what_it_is_about_and_goes_on_from_a_later_revision(
    database: Database, database_url: str, report: Report
) -> None:
    (row,) = await directly(database_url, "SELECT draft_id FROM reports")
    meant = Mending(row[0], report.id, 1, Deed.MENDED, "outcome", {"why_words": "look again"})
    await database.transact(lambda tx: add_mending(tx, meant))
    assert await database.read(lambda tx: find_mending(tx, meant.draft_id)) == meant
    await database.transact(lambda tx: change_mending(tx, meant.draft_id, 4))
    assert await database.read(lambda tx: find_mending(tx, meant.draft_id)) == replace(meant, revision=4)
    assert await database.read(lambda tx: find_mending(tx, "another")) is None
