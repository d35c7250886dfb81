import asyncio
from datetime import timedelta

from storage.database import Database
from storage.open import open_database
from storage.seen import KEPT, forget_seen
from storage.vault import Keys, Vault
from tests.storage.marks import NOW, marking, marks


async def test_an_update_is_new_once(database: Database) -> None:
    assert await database.transact(marking(1))
    assert not await database.transact(marking(1))


async def test_of_two_copies_in_one_transaction_one_is_new(database: Database) -> None:
    both = await asyncio.gather(database.transact(marking(1)), database.transact(marking(1)))
    assert [*both] == [True, False]


async def test_of_two_processes_one_sees_an_update_first(
    database: Database, database_url: str, keys: Keys
) -> None:
    async with open_database(database_url, Vault(keys)) as other:
        for number in range(20):
            both = await asyncio.gather(database.transact(marking(number)), other.transact(marking(number)))
            assert sorted(both) == [False, True]


async def test_a_mark_is_kept_for_longer_than_telegram_repeats(database: Database) -> None:
    await database.transact(marking(1))
    assert timedelta(hours=24) < KEPT
    assert await database.transact(lambda tx: forget_seen(tx, NOW + KEPT)) == 0
    assert await database.transact(lambda tx: forget_seen(tx, NOW + KEPT + timedelta(seconds=1))) == 1
    assert await marks(database) == []
