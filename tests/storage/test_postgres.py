"""What holds for PostgreSQL alone: several processes, lost connections, transactions that are run again."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest
from sqlalchemy import text

from storage.database import Database, Transaction, Unavailable
from storage.postgres import PostgresDatabase
from storage.seen import add_seen
from storage.vault import Keys, Vault
from tests.storage.marks import NOW, marking, marks


@pytest.fixture
async def database(database_url: str, keys: Keys) -> AsyncIterator[Database]:
    async with PostgresDatabase(database_url, Vault(keys)) as opened:
        yield opened


@pytest.fixture
async def another(database_url: str, keys: Keys) -> AsyncIterator[Database]:
    """The same database as a second process has it."""
    async with PostgresDatabase(database_url, Vault(keys)) as opened:
        yield opened


@pytest.fixture
async def operator(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    """Somebody with psql in the hand."""
    connection = await asyncpg.connect(database_url)
    yield connection
    await connection.close()


pytestmark = pytest.mark.parametrize("database_url", ["postgres"], indirect=True)

END_THE_OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"  # fmt: skip  # noqa: E501


async def test_a_connection_that_is_lost_in_the_middle_fails_all_works_and_stores_nothing(
    database: Database, operator: asyncpg.Connection
) -> None:
    async def cut_off(tx: Transaction) -> None:
        await add_seen(tx, 2, NOW)
        await operator.execute(END_THE_OTHERS)
        await add_seen(tx, 3, NOW)

    works = (database.transact(marking(1)), database.transact(cut_off), database.transact(marking(4)))
    assert [type(one) for one in await asyncio.gather(*works, return_exceptions=True)] == [Unavailable] * 3
    assert await database.transact(marking(5))
    assert await marks(database) == [5]


async def test_a_connection_that_was_lost_is_made_anew_and_still_owns_its_rows(
    database: Database, operator: asyncpg.Connection
) -> None:
    await operator.execute(END_THE_OTHERS)
    async with asyncio.timeout(5):
        while not await _stored(database):  # noqa: ASYNC110 - nobody tells when the server has let go
            await asyncio.sleep(0.01)
    assert await database.owners() == {database.owner}


async def _stored(database: Database) -> bool:
    try:
        return await database.transact(marking(1))
    except Unavailable:
        return False


async def test_a_transaction_that_postgresql_undid_for_another_is_run_again(database: Database) -> None:
    runs: list[int] = []

    async def unlucky_once(tx: Transaction) -> bool:
        runs.append(1)
        if len(runs) == 1:
            await tx.execute(text("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$"))
        return await add_seen(tx, 1, NOW)

    assert await database.transact(unlucky_once)
    assert len(runs) == 2
    assert await marks(database) == [1]


async def test_a_transaction_that_is_always_undone_is_given_up(database: Database) -> None:
    async def unlucky(tx: Transaction) -> None:
        await tx.execute(text("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$"))

    with pytest.raises(Unavailable):
        await database.transact(unlucky)
    assert await database.transact(marking(1))


async def test_two_processes_that_wait_for_each_other_both_get_through(
    database: Database, another: Database, operator: asyncpg.Connection
) -> None:
    await operator.execute("ALTER SYSTEM SET deadlock_timeout = '20ms'")
    await operator.execute("SELECT pg_reload_conf()")

    async def crosswise(tx: Transaction, first: str, second: str, number: int) -> bool:
        await tx.order(first)
        await asyncio.sleep(0.05)
        await tx.order(second)
        return await add_seen(tx, number, NOW)

    one = database.transact(lambda tx: crosswise(tx, "audit", "other", 1))
    two = another.transact(lambda tx: crosswise(tx, "other", "audit", 2))
    assert [*await asyncio.gather(one, two)] == [True, True]


async def test_works_of_one_chat_wait_for_each_other_across_processes(
    database: Database, another: Database
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(tx: Transaction) -> bool:
        begun.set()
        await go_on.wait()
        return await add_seen(tx, 1, NOW)

    first = asyncio.create_task(database.transact(slow, chat=7))
    await begun.wait()
    second = asyncio.create_task(another.transact(marking(1), chat=7))
    await asyncio.wait([second], timeout=0.1)
    assert not second.done()
    go_on.set()
    assert [await first, await second] == [True, False]


async def test_works_of_different_chats_do_not_wait_for_each_other(database: Database, another: Database) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_tx: Transaction) -> None:
        begun.set()
        await go_on.wait()

    first = asyncio.create_task(database.transact(slow, chat=7))
    await begun.wait()
    assert await another.transact(marking(1), chat=8)
    go_on.set()
    await first


async def test_a_process_that_is_gone_owns_nothing(database: Database, database_url: str, keys: Keys) -> None:
    async with PostgresDatabase(database_url, Vault(keys)) as other:
        assert await database.owners() == {database.owner, other.owner}
    assert await database.owners() == {database.owner}


async def test_an_owner_of_another_database_on_the_same_server_is_none_here(
    database: Database, postgres: str
) -> None:
    stranger = await asyncpg.connect(postgres)
    await stranger.execute("SELECT pg_advisory_lock(7001, 5)")
    assert await database.owners() == {database.owner}
    await stranger.close()


async def test_who_lives_can_not_be_told_without_a_connection(database_url: str, keys: Keys) -> None:
    async with PostgresDatabase(database_url, Vault(keys)) as closed:
        pass
    with pytest.raises(Unavailable):
        await closed.owners()
