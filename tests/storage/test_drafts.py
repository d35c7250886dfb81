from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.draft import Draft
from domain.forms.test_result import TEST_RESULT
from domain.member import Person
from storage.database import Database
from storage.drafts import (
    Kept,
    add_draft,
    change_draft,
    close_draft,
    find_current,
    find_draft,
    list_open,
)
from storage.people import add_person
from tests.storage.ground import directly

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
DRAFT = Draft(
    form=TEST_RESULT.key, version=1, at="name_km", answers={"identity": "012345678", "institution": "kep"}
)


@pytest.fixture
async def sokha(database: Database) -> Person:
    return await database.transact(lambda tx: add_person(tx, 1001, "Sokha", "km", None, NOW))


async def begun(database: Database, person: Person, minutes: int = 0) -> Kept:
    at = NOW + timedelta(minutes=minutes)
    return await database.transact(lambda tx: add_draft(tx, person.id, DRAFT, at))


async def closed(database: Database, kept: Kept, end: str = "submitted") -> bool:
    return await database.transact(lambda tx: close_draft(tx, kept.id, end, "KE-26-000001", NOW))


async def test_a_draft_is_found_as_it_was_left(database: Database, sokha: Person) -> None:
    kept = await begun(database, sokha)
    assert await database.read(lambda tx: find_draft(tx, kept.id)) == kept
    assert await database.read(lambda tx: find_draft(tx, "another")) is None


async def test_what_was_answered_can_not_be_read_in_the_database(
    database: Database, database_url: str, sokha: Person
) -> None:
    await begun(database, sokha)
    ((body,),) = await directly(database_url, "SELECT body FROM drafts")
    assert b"012345678" not in body


async def test_the_draft_touched_last_is_the_current_one(database: Database, sokha: Person) -> None:
    first, second = [await begun(database, sokha, minutes) for minutes in (0, 1)]
    assert await database.read(lambda tx: find_current(tx, sokha.id)) == second
    await database.transact(lambda tx: change_draft(tx, first.id, DRAFT, NOW + timedelta(minutes=2)))
    current = await database.read(lambda tx: find_current(tx, sokha.id))
    assert current is not None
    assert current.id == first.id
    assert [kept.id for kept in await database.read(lambda tx: list_open(tx, sokha.id))] == [first.id, second.id]


async def test_a_draft_is_closed_once_and_emptied(database: Database, sokha: Person) -> None:
    kept = await begun(database, sokha)
    assert [await closed(database, kept), await closed(database, kept, "cancelled")] == [True, False]
    found = await database.read(lambda tx: find_draft(tx, kept.id))
    assert found is not None
    assert (found.state, found.became, found.draft, found.is_open) == ("submitted", "KE-26-000001", None, False)
    assert await database.read(lambda tx: find_current(tx, sokha.id)) is None


async def test_a_closed_draft_changes_no_more(database: Database, sokha: Person) -> None:
    kept = await begun(database, sokha)
    await closed(database, kept)
    await database.transact(lambda tx: change_draft(tx, kept.id, replace(DRAFT, at="sex"), NOW))
    found = await database.read(lambda tx: find_draft(tx, kept.id))
    assert found is not None
    assert found.draft is None


async def test_everybody_has_only_their_own_drafts(database: Database, sokha: Person) -> None:
    await begun(database, sokha)
    dara = await database.transact(lambda tx: add_person(tx, 1002, "Dara", "km", None, NOW))
    assert await database.read(lambda tx: list_open(tx, dara.id)) == []
