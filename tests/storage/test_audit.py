from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from storage.audit import PAGE, Verdict, add_entry, verify
from storage.database import Database, Transaction
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.storage.ground import directly

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
CHANGE = "UPDATE audit SET {} = '{}' WHERE seq = 4"
MOVE = "UPDATE audit SET seq = {} WHERE seq = {}"
WITHOUT_TRIGGERS = {
    "sqlite": ("DROP TRIGGER audit_keeps", "DROP TRIGGER audit_stays"),
    "postgresql": ("ALTER TABLE audit DISABLE TRIGGER ALL",),
}


async def written(database: Database, count: int) -> None:
    async def work(tx: Transaction) -> None:
        for number in range(count):
            at = NOW + timedelta(seconds=number)
            await add_entry(tx, at, "1", "submit_report", f"KP-26-{number:06}", n=number)

    await database.transact(work)


async def tampered(database: Database, url: str, *statements: str) -> Verdict:
    """What is found after somebody with all rights on the database has been there."""
    await written(database, 9)
    await directly(url, *WITHOUT_TRIGGERS[url.partition(":")[0]], *statements)
    return await database.read(verify)


async def test_an_empty_log_holds(database: Database) -> None:
    assert await database.read(verify) == Verdict(0, None)


async def test_a_log_longer_than_one_page_holds(database: Database) -> None:
    await written(database, PAGE + 5)
    assert await database.read(verify) == Verdict(PAGE + 5, None)


async def test_entries_are_numbered_without_gaps(database: Database) -> None:
    async def work(tx: Transaction) -> list[int]:
        return [await add_entry(tx, NOW, "1", "see_report", "KP-26-000001") for _ in range(3)]

    assert await database.transact(work) == [1, 2, 3]


async def test_an_entry_that_was_undone_leaves_no_gap(database: Database) -> None:
    async def undone(tx: Transaction) -> None:
        await add_entry(tx, NOW, "1", "see_report", "KP-26-000001")
        raise LookupError

    with pytest.raises(LookupError):
        await database.transact(undone)
    await written(database, 2)
    assert await database.read(verify) == Verdict(2, None)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET action = 'nothing'", "DELETE FROM audit WHERE seq = 2", "DELETE FROM audit"],
)
async def test_nobody_changes_or_deletes_an_entry(database: Database, database_url: str, statement: str) -> None:
    await written(database, 3)
    with pytest.raises(DBAPIError, match="append only"):
        await directly(database_url, statement)
    assert await database.read(verify) == Verdict(3, None)


@pytest.mark.parametrize("part", ["action", "actor", "object", "details"])
async def test_a_changed_entry_is_the_first_bad_one(database: Database, database_url: str, part: str) -> None:
    assert await tampered(database, database_url, CHANGE.format(part, "x")) == Verdict(3, 4)


@pytest.mark.parametrize(
    "at", ["2026-11-23T03:00:03.000001+00:00", "2026-11-23T10:00:03.000000+07:00", "long ago"]
)
async def test_a_changed_time_is_found_even_if_it_is_none(database: Database, database_url: str, at: str) -> None:
    assert await tampered(database, database_url, CHANGE.format("at", at)) == Verdict(3, 4)


async def test_a_missing_entry_is_the_first_bad_one(database: Database, database_url: str) -> None:
    assert await tampered(database, database_url, "DELETE FROM audit WHERE seq = 5") == Verdict(4, 5)


async def test_a_missing_beginning_is_found(database: Database, database_url: str) -> None:
    assert await tampered(database, database_url, "DELETE FROM audit WHERE seq < 4") == Verdict(0, 1)


async def test_a_gap_that_was_closed_by_numbering_anew_is_found(database: Database, database_url: str) -> None:
    moved = [MOVE.format(n - 1, n) for n in range(6, 10)]
    assert await tampered(database, database_url, "DELETE FROM audit WHERE seq = 5", *moved) == Verdict(4, 5)


async def test_an_entry_put_between_is_found(database: Database, database_url: str) -> None:
    room = [MOVE.format(n + 1, n) for n in range(9, 5, -1)]
    copy = "INSERT INTO audit SELECT 6, at, actor, action, object, details, link FROM audit WHERE seq = 5"
    assert await tampered(database, database_url, *room, copy) == Verdict(5, 6)


async def test_entries_that_changed_places_are_found(database: Database, database_url: str) -> None:
    swap = [MOVE.format(to, of) for of, to in ((3, 99), (4, 3), (99, 4))]
    assert await tampered(database, database_url, *swap) == Verdict(2, 3)


async def test_a_chain_made_with_other_keys_does_not_hold(database: Database, database_url: str) -> None:
    async with open_database(database_url, Vault(Keys.fresh())) as forger:
        await written(forger, 3)
    assert await database.read(verify) == Verdict(0, 1)


async def test_two_processes_write_one_chain(database: Database, database_url: str, keys: Keys) -> None:
    async with open_database(database_url, Vault(keys)) as other:
        for _ in range(5):
            await written(database, 2)
            await written(other, 2)
    assert await database.read(verify) == Verdict(20, None)
