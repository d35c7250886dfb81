from datetime import UTC, datetime

from storage.database import Database
from storage.parked import add_parked, change_settled, count_parked, list_parked, parked
from tests.storage.ground import directly

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
RAW = '{"update_id": 5, "message": {"text": "012345678 សុខ"}}'
PLACE = "LookupError; report.py:60:store"


async def parked_one(database: Database, update_id: int = 5) -> None:
    await database.transact(lambda tx: add_parked(tx, update_id, RAW, PLACE, NOW))


async def test_a_parked_update_waits_with_its_place_and_its_whole_text(database: Database) -> None:
    await parked_one(database)
    assert await database.read(list_parked) == [(5, NOW, PLACE, RAW)]


async def test_what_was_typed_can_not_be_read_in_the_database(database: Database, database_url: str) -> None:
    await parked_one(database)
    ((body,),) = await directly(database_url, f"SELECT body FROM {parked.name}")  # noqa: S608 - our own name
    assert b"012345678" not in body


async def test_an_update_is_parked_once(database: Database) -> None:
    await parked_one(database)
    await parked_one(database)
    assert await database.read(count_parked) == 1


async def test_a_settled_update_waits_no_more_and_its_body_is_gone(database: Database, database_url: str) -> None:
    await parked_one(database)
    assert await database.transact(lambda tx: change_settled(tx, 5, NOW))
    assert await database.read(list_parked) == []
    assert [*map(tuple, await directly(database_url, "SELECT body, failure FROM parked"))] == [(None, PLACE)]


async def test_a_place_longer_than_its_column_is_cut(database: Database) -> None:
    await database.transact(lambda tx: add_parked(tx, 5, RAW, "x" * 999, NOW))
    ((_, _, place, _),) = await database.read(list_parked)
    assert len(place) == 200
