"""Each person lies under a key of their own; without it nobody can read who it was."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain.subject import Subject
from storage.database import Database
from storage.subjects import change_subject, erase_subject, find_seal, find_subject, keep_subject, subjects
from tests.storage.ground import directly

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
BOPHA = Subject("012345678", "កែវ បុប្ផា", "KEO Bopha", date(1990, 5, 6), "female")
NAMELESS = Subject(identity="012345678")


async def kept(database: Database, told: Subject) -> str:
    return await database.transact(lambda tx: keep_subject(tx, told, NOW))


async def found(database: Database, which: str) -> Subject | None:
    return await database.read(lambda tx: find_subject(tx, which))


async def test_a_person_is_found_as_told(database: Database) -> None:
    assert await found(database, await kept(database, BOPHA)) == BOPHA


async def test_the_same_number_is_the_same_person_and_what_is_new_is_learned(database: Database) -> None:
    which = await kept(database, NAMELESS)
    assert await kept(database, BOPHA) == which
    assert await found(database, which) == BOPHA


async def test_what_is_known_already_is_not_overwritten(database: Database) -> None:
    which = await kept(database, BOPHA)
    await kept(database, Subject("012345678", name_latin="SOMEBODY Else"))
    assert await found(database, which) == BOPHA


async def test_without_a_number_everybody_is_somebody_new(database: Database) -> None:
    named = Subject(name_latin="KEO Bopha")
    assert await kept(database, named) != await kept(database, named)


async def test_a_changed_number_is_found_by_the_new_one_alone(database: Database) -> None:
    which = await kept(database, BOPHA)
    await database.transact(lambda tx: change_subject(tx, which, Subject(identity="987654321")))
    assert await kept(database, Subject(identity="987654321")) == which
    assert await kept(database, BOPHA) != which


async def test_whoever_is_forgotten_can_be_read_by_nobody(database: Database) -> None:
    which = await kept(database, BOPHA)
    await database.transact(lambda tx: erase_subject(tx, which, NOW))
    assert await found(database, which) is None
    assert await database.read(lambda tx: find_seal(tx, which)) is None
    (row,) = await database.read(lambda tx: tx.fetch(select(subjects)))
    assert (row.key, row.number, row.body, row.erased_at) == (None, None, None, NOW)


async def test_whoever_is_forgotten_is_not_known_again(database: Database) -> None:
    which = await kept(database, BOPHA)
    await database.transact(lambda tx: erase_subject(tx, which, NOW))
    assert await kept(database, BOPHA) != which
    with pytest.raises(LookupError, match="forgotten"):
        await database.transact(lambda tx: change_subject(tx, which, BOPHA))


async def test_no_name_and_no_number_is_in_clear(database: Database, database_url: str) -> None:
    await kept(database, BOPHA)
    rows = await directly(database_url, "SELECT * FROM subjects")
    told = b"".join(bytes(value) for row in rows for value in row if isinstance(value, bytes | memoryview))
    assert told
    assert not [clear for clear in BOPHA.answers().values() if clear.encode() in told]
