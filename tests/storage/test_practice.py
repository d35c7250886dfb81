"""Exercises: kept by number and day, done once; and who was there before them has none."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from storage.database import Database, Transaction
from storage.drafts import list_to_remind
from storage.migrate import migrate
from storage.open import open_database
from storage.people import add_person, find_person
from storage.practice import Exercise, add_practice, change_practised, change_waived, list_practice
from storage.vault import Keys, Vault
from tests.storage.ground import directly

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SOKHA = 6000000001


async def sokha(tx: Transaction) -> int:
    return (await add_person(tx, SOKHA, "Sokha", "km", None, NOW)).id


async def left(database: Database, who: int) -> int:
    found = await database.read(partial(find_person, person_id=who))
    assert found is not None
    return found.to_practise


async def test_an_exercise_is_done_once_and_one_fewer_is_left(database: Database) -> None:
    who = await database.transact(sokha)
    await database.transact(partial(add_practice, person_id=who, total=3))
    done = partial(change_practised, person_id=who, number=1, now=NOW)
    assert [await database.transact(done) for _ in range(2)] == [True, False]
    assert await left(database, who) == 2


async def test_asking_again_gives_back_nothing_that_was_done(database: Database) -> None:
    who = await database.transact(sokha)
    for _ in range(2):
        await database.transact(partial(add_practice, person_id=who, total=3))
        await database.transact(partial(change_practised, person_id=who, number=1, now=NOW))
    assert await left(database, who) == 2


async def test_what_is_left_is_waived_once_and_by_somebody(database: Database) -> None:
    who = await database.transact(sokha)
    await database.transact(partial(add_practice, person_id=who, total=2))
    await database.transact(partial(change_practised, person_id=who, number=1, now=NOW))
    waive = partial(change_waived, person_id=who, by=who, now=NOW)
    assert [await database.transact(waive) for _ in range(2)] == [True, False]
    kept = await database.read(partial(list_practice, person_id=who))
    assert kept == [Exercise(1, NOW, None), Exercise(2, NOW, who)]


async def test_an_upgrade_asks_nobody_to_practise_and_reminds_nobody(tmp_path: Path, keys: Keys) -> None:
    url, vault = f"sqlite:///{tmp_path}/old.db", Vault(keys)
    await migrate(url, "0001")
    name = vault.seal("Sokha", "persons", str(SOKHA), "name").hex()
    columns = "(id, user_id, name, language, since, blocked)"
    who = f"INSERT INTO persons {columns} VALUES (1, {SOKHA}, X'{name}', 'km', '{NOW.isoformat()}', 0)"  # noqa: S608 - ours
    draft = "INSERT INTO drafts (id, person_id, form, state, begun_at, changed_at)"
    await directly(url, who, f"{draft} VALUES ('x', 1, 'test_result', 'open', '{NOW}', '{NOW}')")
    await migrate(url)
    async with open_database(url, vault) as database:
        assert await left(database, 1) == 0
        assert await database.read(partial(list_to_remind, now=datetime(2030, 1, 1, tzinfo=UTC))) == []
