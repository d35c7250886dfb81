from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from storage.database import Database, Transaction
from storage.jobs import (
    KEPT,
    Job,
    Wish,
    add_job,
    change_job_dead,
    change_job_done,
    change_job_later,
    claim_jobs,
    count_jobs,
    forget_jobs,
    is_wished,
    jobs,
    list_job_owners,
)
from storage.open import open_database
from storage.people import add_person
from storage.vault import Keys, Vault

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
CHAT = 1001
GONE, LIVING, ME = 5, 6, 7
BODY = {"format": "xlsx", "of": "សុខ"}


@pytest.fixture
async def person(database: Database) -> int:
    return (await database.transact(lambda tx: add_person(tx, CHAT, "Sokha", "km", None, NOW))).id


async def owed(database: Database, person: int, key: str = "a", owner: int = GONE) -> Job | None:
    wish = Wish("export", "day:2026-11-21", BODY, key)
    return await database.transact(lambda tx: add_job(tx, wish, person, CHAT, moves=3, now=NOW, owner=owner))


async def first(database: Database, person: int) -> Job:
    job = await owed(database, person)
    assert job is not None
    return job


async def claimed(database: Database, *alive: int) -> list[Job]:
    gone = await database.read(list_job_owners) - {*alive}
    return await database.transact(lambda tx: claim_jobs(tx, ME, gone))


async def rows(database: Database) -> list[Any]:
    return await database.read(lambda tx: tx.fetch(select(jobs).order_by(jobs.c.id)))


async def test_what_the_dead_left_is_claimed_whole_and_in_order(database: Database, person: int) -> None:
    expected = [await owed(database, person, key) for key in "abc"]
    assert await claimed(database, LIVING, ME) == expected
    assert [job.body for job in expected if job] == [BODY] * 3


async def test_what_the_living_owe_is_left_to_them(database: Database, person: int) -> None:
    await owed(database, person, owner=LIVING)
    assert await claimed(database, LIVING, ME) == []


async def test_two_processes_never_claim_the_same_job(
    database: Database, person: int, database_url: str, keys: Keys
) -> None:
    for number in range(20):
        await owed(database, person, str(number))
    async with open_database(database_url, Vault(keys)) as other:
        mine = await claimed(database, ME)
        theirs = await other.transact(lambda tx: claim_jobs(tx, LIVING, [GONE]))
    assert (len(mine), theirs) == (20, [])


async def test_a_wish_that_comes_again_is_no_second_job(database: Database, person: int) -> None:
    other = (await database.transact(lambda tx: add_person(tx, 9, "Dara", "km", None, NOW))).id
    assert [bool(await owed(database, who)) for who in (person, person, other)] == [True, False, True]
    assert await database.read(lambda tx: is_wished(tx, person, "a"))
    assert not await database.read(lambda tx: is_wished(tx, person, "b"))


async def test_a_wish_that_was_done_long_since_does_not_come_again(database: Database, person: int) -> None:
    job = await first(database, person)
    await database.transact(lambda tx: change_job_done(tx, job.id, NOW))
    assert await owed(database, person) is None


async def test_a_job_is_marked_once_and_emptied(database: Database, person: int) -> None:
    job = await first(database, person)
    marked = [await database.transact(lambda tx: change_job_done(tx, job.id, NOW)) for _ in range(2)]
    late = await database.transact(lambda tx: change_job_dead(tx, job.id, "x", NOW))
    (row,) = await rows(database)
    assert (marked, late, row.state, row.body) == ([True, False], False, "done", None)


async def test_a_dead_job_is_emptied_and_says_why_at_most_so_long(database: Database, person: int) -> None:
    job = await first(database, person)
    await database.transact(lambda tx: change_job_dead(tx, job.id, "x" * 500, NOW))
    (row,) = await rows(database)
    assert (row.state, row.body, len(row.failure)) == ("dead", None, 120)
    assert await database.read(count_jobs) == {"owed": 0, "dead": 1}


async def test_a_job_for_later_is_still_owed_and_knows_when(database: Database, person: int) -> None:
    job, due = await first(database, person), NOW + timedelta(seconds=8)
    await database.transact(lambda tx: change_job_later(tx, job.id, due, 3, "TimeoutError"))
    (again,) = await claimed(database, ME)
    assert (again.attempts, again.due_at, again.body) == (3, due, BODY)


async def test_what_was_done_is_not_put_off(database: Database, person: int) -> None:
    job = await first(database, person)
    await database.transact(lambda tx: change_job_done(tx, job.id, NOW))
    await database.transact(lambda tx: change_job_later(tx, job.id, NOW, 3, "late"))
    assert (await rows(database))[0].attempts == 0


async def test_the_body_can_not_be_read_in_the_database(database: Database, person: int) -> None:
    await owed(database, person)
    (row,) = await rows(database)
    assert "សុខ".encode() not in row.body
    assert "សុខ" not in repr(await claimed(database, ME))


async def test_a_wish_of_a_turn_that_was_undone_is_none(database: Database, person: int) -> None:
    async def undone(tx: Transaction) -> None:
        await add_job(tx, Wish("export", "x"), person, CHAT, moves=0, now=NOW, owner=GONE)
        raise LookupError

    with pytest.raises(LookupError):
        await database.transact(undone)
    assert await rows(database) == []


async def test_what_was_done_with_long_ago_is_forgotten_and_what_is_owed_never(
    database: Database, person: int
) -> None:
    job = await first(database, person)
    await owed(database, person, "b")
    await database.transact(lambda tx: change_job_done(tx, job.id, NOW))
    later = NOW + KEPT
    assert await database.transact(lambda tx: forget_jobs(tx, later)) == 0
    assert await database.transact(lambda tx: forget_jobs(tx, later + timedelta(seconds=1))) == 1
    assert [row.state for row in await rows(database)] == ["owed"]
