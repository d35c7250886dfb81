"""How a database ends: what waits is finished, nothing new is taken in."""

import asyncio

import pytest

from storage.database import Unavailable
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.storage.marks import marking, marks


async def test_what_waits_at_the_end_is_committed(database_url: str, keys: Keys) -> None:
    async with open_database(database_url, Vault(keys)) as database:
        waiting = [asyncio.create_task(database.transact(marking(n))) for n in range(250)]
        await asyncio.sleep(0)
    assert all(task.result() for task in waiting)
    async with open_database(database_url, Vault(keys)) as again:
        assert await marks(again) == [*range(250)]


async def test_a_closed_database_takes_nothing_in(database_url: str, keys: Keys) -> None:
    async with open_database(database_url, Vault(keys)) as database:
        pass
    with pytest.raises(Unavailable):
        await database.transact(marking(1))


async def test_a_database_that_is_not_there_is_unavailable(keys: Keys) -> None:
    nowhere = open_database("postgresql://nobody@127.0.0.1:1/none", Vault(keys))
    with pytest.raises(Unavailable):
        await nowhere.__aenter__()
