from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.documents import KEPT, add_document, documents, drop_document, find_document, forget_documents
from storage.outbox import add_owed, change_begun, change_later, claim_owed
from storage.vault import KeysUnusable

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
CONTENT = "ឈ្មោះ".encode() + bytes(range(256))


async def kept(database: Database, content: bytes = CONTENT) -> str:
    return await database.transact(lambda tx: add_document(tx, content, NOW))


async def test_a_document_is_kept_sealed_until_it_is_dropped(database: Database) -> None:
    which = await kept(database)
    (row,) = await database.read(lambda tx: tx.fetch(select(documents)))
    assert "ឈ្មោះ".encode() not in row.body
    assert await database.read(lambda tx: find_document(tx, which)) == CONTENT
    await database.transact(lambda tx: drop_document(tx, which))
    assert await database.read(lambda tx: find_document(tx, which)) is None


async def test_a_document_can_not_be_put_in_another_s_place(database: Database) -> None:
    mine, theirs = await kept(database), await kept(database, b"other")
    (row,) = await database.read(lambda tx: tx.fetch(select(documents.c.body).where(documents.c.id == theirs)))
    swap = documents.update().where(documents.c.id == mine).values(body=row.body)
    await database.transact(lambda tx: tx.execute(swap))
    with pytest.raises(KeysUnusable):
        await database.read(lambda tx: find_document(tx, mine))


async def test_what_nobody_could_deliver_for_long_is_forgotten(database: Database) -> None:
    await kept(database)
    later = NOW + KEPT
    assert await database.transact(lambda tx: forget_documents(tx, later)) == 0
    assert await database.transact(lambda tx: forget_documents(tx, later + timedelta(seconds=1))) == 1


@pytest.mark.parametrize(("answered", "begun"), [(False, True), (True, False)])
async def test_a_row_whose_call_went_out_says_so_until_there_is_an_answer(
    database: Database, *, answered: bool, begun: bool
) -> None:
    body = {"method": "sendDocument", "payload": {}}
    owed = await database.transact(lambda tx: add_owed(tx, 1001, body, now=NOW, owner=5))
    await database.transact(lambda tx: change_begun(tx, owed.id, NOW))
    if answered:
        await database.transact(lambda tx: change_later(tx, owed.id, NOW, 1, "429"))
    (found,) = await database.transact(lambda tx: claim_owed(tx, 7, [5]))
    assert (owed.begun, found.begun) == (False, begun)
