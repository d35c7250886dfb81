from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy import select

from domain.roster_layout import Layout
from storage.database import Database, Transaction
from storage.institutions import change_institutions
from storage.people import add_person
from storage.uploads import add_upload, change_cells, close_upload, find_upload, forget_uploads, uploads
from tests.house import INSTITUTIONS

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
CELLS = [["012345678", "សុខ ដារ៉ា", "ប្រុស"]]


async def read(database: Database) -> str:
    """A list that was read; its id."""

    async def work(tx: Transaction) -> str:
        await change_institutions(tx, INSTITUTIONS, NOW)
        person = await add_person(tx, 7, "Dara", "en", None, NOW)
        upload = await add_upload(tx, person.id, "file", NOW)
        return (await change_cells(tx, upload, "kampot", CELLS, Layout({"identity": 0}, 0))).id

    return await database.transact(work)


async def held(database: Database) -> list[tuple[object, object]]:
    rows = await database.read(lambda tx: tx.fetch(select(uploads.c.cells, uploads.c.file_id)))
    return [(row.cells, row.file_id) for row in rows]


async def test_what_was_read_is_found_as_it_was_and_sealed(database: Database) -> None:
    which = await read(database)
    found = await database.read(lambda tx: find_upload(tx, which))
    assert found is not None
    assert (found.cells, found.layout, found.state) == (CELLS, Layout({"identity": 0}, 0), "read")
    ((cells, file_id),) = await held(database)
    assert (b"012345678" in bytes(str(cells), "utf-8"), file_id) == (False, None)


async def test_a_list_is_done_with_once_and_empty_then(database: Database) -> None:
    which = await read(database)
    done = [await database.transact(lambda tx: close_upload(tx, which, "taken")) for _ in range(2)]
    assert done == [True, False]
    assert await held(database) == [(None, None)]


async def test_what_nothing_became_of_is_forgotten_after_a_week(database: Database) -> None:
    await read(database)
    looks = [partial(forget_uploads, now=NOW + timedelta(days=days)) for days in (7, 8, 9)]
    counts = [await database.transact(look) for look in looks]
    assert counts == [0, 1, 0]
    assert await held(database) == [(None, None)]
