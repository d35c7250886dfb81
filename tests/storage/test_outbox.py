from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from storage.database import Database, Transaction
from storage.open import open_database
from storage.outbox import (
    KEPT,
    Lane,
    Owed,
    add_owed,
    change_dead,
    change_later,
    change_sent,
    claim_owed,
    count_outbox,
    forget_done,
    list_owners,
    outbox,
)
from storage.vault import Keys, Vault

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SOKHA, DARA = 1001, 1002
GONE, LIVING, ME = 5, 6, 7
BODY = {"method": "sendMessage", "payload": {"text": "សួស្តី"}}


async def owed(database: Database, chat: int = SOKHA, owner: int = GONE, lane: Lane = Lane.REPLY) -> Owed:
    return await database.transact(lambda tx: add_owed(tx, chat, BODY, now=NOW, owner=owner, lane=lane))


async def claimed(database: Database, *alive: int) -> list[Owed]:
    gone = await database.read(list_owners) - {*alive}
    return await database.transact(lambda tx: claim_owed(tx, ME, gone))


async def rows(database: Database) -> list[Any]:
    return await database.read(lambda tx: tx.fetch(select(outbox).order_by(outbox.c.id)))


async def test_what_the_dead_owed_is_claimed_in_the_order_in_which_it_was_owed(database: Database) -> None:
    expected = [
        await owed(database, chat, lane=lane) for chat, lane in [(SOKHA, Lane.BROADCAST), (DARA, Lane.REPLY)]
    ]
    assert await claimed(database, LIVING, ME) == expected
    assert [one.body for one in expected] == [BODY, BODY]


async def test_what_the_living_owe_is_left_to_them(database: Database) -> None:
    await owed(database, owner=LIVING)
    assert await claimed(database, LIVING, ME) == []


async def test_whoever_came_to_life_after_the_look_is_not_taken_for_dead(database: Database) -> None:
    gone = await database.read(list_owners)
    await owed(database, owner=LIVING)
    assert await database.transact(lambda tx: claim_owed(tx, ME, gone)) == []


async def test_what_was_claimed_is_claimed_once(database: Database) -> None:
    await owed(database)
    assert len(await claimed(database, ME)) == 1
    assert await claimed(database, ME) == []


async def test_two_processes_never_claim_the_same_row(database: Database, database_url: str, keys: Keys) -> None:
    for _ in range(20):
        await owed(database)
    async with open_database(database_url, Vault(keys)) as other:
        mine = await claimed(database, ME)
        theirs = await other.transact(lambda tx: claim_owed(tx, LIVING, [GONE]))
    assert (len(mine), theirs) == (20, [])


async def test_a_sent_row_is_emptied_and_claimed_by_nobody(database: Database) -> None:
    one = await owed(database)
    await database.transact(lambda tx: change_sent(tx, one.id, NOW))
    (row,) = await rows(database)
    assert (row.state, row.body, row.failure, row.done_at) == ("sent", None, None, NOW)
    assert await claimed(database, ME) == []


async def test_a_dead_row_is_emptied_and_says_why_at_most_so_long(database: Database) -> None:
    one = await owed(database)
    await database.transact(lambda tx: change_dead(tx, one.id, "403 " + "x" * 500, NOW))
    (row,) = await rows(database)
    assert (row.state, row.body, len(row.failure)) == ("dead", None, 120)


async def test_a_row_for_later_is_still_owed_and_keeps_its_attempts(database: Database) -> None:
    one = await owed(database)
    due = NOW + timedelta(seconds=30)
    await database.transact(lambda tx: change_later(tx, one.id, due, 3, "429 Too Many Requests"))
    (again,) = await claimed(database, ME)
    assert (again.attempts, again.body) == (3, BODY)


async def test_the_body_can_not_be_read_in_the_database(database: Database) -> None:
    await owed(database)
    (row,) = await rows(database)
    assert "សួស្តី".encode() not in row.body
    assert b"sendMessage" not in row.body


async def test_a_row_that_was_undone_is_not_owed(database: Database) -> None:
    async def undone(tx: Transaction) -> None:
        await add_owed(tx, SOKHA, BODY, now=NOW, owner=GONE)
        raise LookupError

    with pytest.raises(LookupError):
        await database.transact(undone)
    assert await claimed(database, ME) == []


async def test_what_is_owed_and_dead_is_counted(database: Database) -> None:
    three = [await owed(database) for _ in range(3)]
    await database.transact(lambda tx: change_dead(tx, three[0].id, "403", NOW))
    await database.transact(lambda tx: change_sent(tx, three[1].id, NOW))
    assert await database.read(count_outbox) == {"owed": 1, "dead": 1}


async def test_what_was_done_with_long_ago_is_forgotten_and_what_is_owed_never(database: Database) -> None:
    done, _ = [await owed(database) for _ in range(2)]
    await database.transact(lambda tx: change_sent(tx, done.id, NOW))
    later = NOW + KEPT
    assert await database.transact(lambda tx: forget_done(tx, later)) == 0
    assert await database.transact(lambda tx: forget_done(tx, later + timedelta(seconds=1))) == 1
    assert [row.state for row in await rows(database)] == ["owed"]
