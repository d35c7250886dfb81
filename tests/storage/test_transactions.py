import asyncio
from collections.abc import Awaitable

import pytest
from sqlalchemy import insert

from storage.database import Database, Transaction, Unavailable
from storage.seen import add_seen, seen
from storage.writer import MOST
from tests.storage.ground import unavailable
from tests.storage.marks import NOW, marking, marks


async def which(tx: Transaction) -> Transaction:
    return tx


async def ended(*works: Awaitable[object]) -> list[object]:
    return await asyncio.gather(*works, return_exceptions=True)


async def test_what_is_committed_can_be_read_at_once(database: Database) -> None:
    assert await database.transact(marking(1))
    assert await marks(database) == [1]


async def test_works_that_wait_together_share_one_transaction(database: Database) -> None:
    shared = await asyncio.gather(*(database.transact(which) for _ in range(MOST)))
    assert len({id(tx) for tx in shared}) == 1


async def test_more_works_than_one_transaction_holds_are_all_committed(database: Database) -> None:
    await asyncio.gather(*(database.transact(marking(n)) for n in range(MOST + 20)))
    assert await marks(database) == [*range(MOST + 20)]


async def test_a_failing_work_undoes_only_itself(database: Database) -> None:
    async def fails(tx: Transaction) -> None:
        await add_seen(tx, 2, NOW)
        raise LookupError("of this work alone")

    first, failed, last = await ended(
        database.transact(marking(1)), database.transact(fails), database.transact(marking(3))
    )
    assert (first, last) == (True, True)
    assert isinstance(failed, LookupError)
    assert await marks(database) == [1, 3]


async def test_a_work_that_fails_with_an_error_of_the_system_undoes_only_itself(database: Database) -> None:
    async def fails(tx: Transaction) -> None:
        await add_seen(tx, 2, NOW)
        raise FileNotFoundError

    failed, stored = await ended(database.transact(fails), database.transact(marking(3)))
    assert isinstance(failed, FileNotFoundError)
    assert stored is True
    assert await marks(database) == [3]


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, "seven"])
async def test_a_value_that_the_database_can_not_hold_fails_its_own_work_alone(
    database: Database, number: object
) -> None:
    failed, stored = await ended(
        database.transact(marking(number)),  # type: ignore[arg-type]  # that is the point
        database.transact(marking(3)),
    )
    assert stored is True
    assert await marks(database) == [3]
    assert isinstance(failed, Exception)
    assert not isinstance(failed, Unavailable)


async def test_when_the_database_goes_every_work_of_the_transaction_fails_and_nothing_is_stored(
    database: Database,
) -> None:
    async def goes(tx: Transaction) -> None:
        await add_seen(tx, 2, NOW)
        raise Unavailable("gone")

    failed = await ended(database.transact(marking(1)), database.transact(goes), database.transact(marking(3)))
    assert [type(one) for one in failed] == [Unavailable] * 3
    assert await marks(database) == []
    assert await database.transact(marking(4))


async def test_a_part_that_fails_undoes_itself_and_the_rest_stands(database: Database) -> None:
    async def part(tx: Transaction) -> None:
        async with tx.savepoint():
            await add_seen(tx, 2, NOW)
            raise LookupError

    async def work(tx: Transaction) -> None:
        await add_seen(tx, 1, NOW)
        with pytest.raises(LookupError):
            await part(tx)
        await add_seen(tx, 3, NOW)

    await database.transact(work)
    assert await marks(database) == [1, 3]


async def test_a_statement_that_fails_in_its_part_leaves_the_transaction_usable(database: Database) -> None:
    async def work(tx: Transaction) -> None:
        await add_seen(tx, 3, NOW)
        with pytest.raises(Exception, match=r"(?i)unique"):
            async with tx.savepoint():
                await tx.execute(insert(seen), update_id=3, at=NOW)
        await add_seen(tx, 4, NOW)

    await database.transact(work)
    assert await marks(database) == [3, 4]


async def test_a_work_that_is_cancelled_from_within_does_not_leave_the_others_waiting(database: Database) -> None:
    async def gives_up(_tx: Transaction) -> None:
        raise asyncio.CancelledError

    failed = await ended(database.transact(marking(1)), database.transact(gives_up))
    assert [type(one) for one in failed] == [asyncio.CancelledError] * 2
    assert await database.transact(marking(4))


async def test_what_a_cancelled_waiter_asked_for_is_stored_all_the_same(database: Database) -> None:
    waiter = asyncio.create_task(database.transact(marking(1)))
    await asyncio.sleep(0)
    waiter.cancel()
    await database.transact(marking(2))
    assert waiter.cancelled()
    assert await marks(database) == [1, 2]


async def test_a_database_that_lets_nobody_write_is_unavailable_and_comes_back(
    database: Database, database_url: str
) -> None:
    async with unavailable(database, database_url):
        for _ in range(3):
            with pytest.raises(Unavailable):
                await database.transact(marking(1))
    assert await database.transact(marking(2))
    assert await marks(database) == [2]


async def test_a_reader_can_not_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)read-?only"):
        await database.read(marking(1))
    assert await marks(database) == []


async def test_only_living_processes_own_rows(database: Database) -> None:
    assert await database.owners() == {database.owner}


async def test_the_version_names_the_database(database: Database) -> None:
    assert (await database.version()).startswith(("SQLite 3.", "PostgreSQL "))
