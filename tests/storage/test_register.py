"""Search keys: whoever is entered is found by number and by names, and stands nowhere in clear."""

from dataclasses import replace

from domain.subject import Subject
from storage.database import Database
from storage.register import drop_entry, find_candidates, index_entry, register_keys
from tests.registered import BOPHA, DARA, entered, proposed

NAMES = replace(DARA, identity=None)


async def found(database: Database, asked: Subject, most: int = 8) -> list[str]:
    return await database.read(lambda tx: find_candidates(tx, asked, most))


async def test_an_entry_is_found_by_number_and_by_names(database: Database) -> None:
    case = await database.transact(entered)
    for asked in (
        Subject(identity="012345678"),
        NAMES,
        replace(NAMES, name_km=None),
        replace(NAMES, born_on=None),
    ):
        assert await found(database, asked) == [case.number]


async def test_what_is_only_proposed_is_found_by_nobody(database: Database) -> None:
    await database.transact(proposed)
    assert await found(database, DARA) == []


async def test_strangers_find_nothing(database: Database) -> None:
    await database.transact(entered)
    assert await found(database, BOPHA) == []
    assert await found(database, Subject(identity="012345679")) == []


async def test_whoever_has_the_number_stands_before_namesakes(database: Database) -> None:
    namesake = replace(DARA, identity="000000001")
    first = await database.transact(lambda tx: entered(tx, namesake))
    second = await database.transact(entered)
    assert await found(database, DARA) == [second.number, first.number]
    assert await found(database, DARA, 1) == [second.number]


async def test_whose_birth_date_is_unknown_is_not_hidden_by_a_crowd_of_namesakes(database: Database) -> None:
    for n in range(4):
        await database.transact(lambda tx, n=n: entered(tx, replace(DARA, identity=f"00000000{n}")))  # type: ignore[misc]
    undated = await database.transact(lambda tx: entered(tx, replace(DARA, identity=None, born_on=None)))
    other_day = replace(NAMES, born_on=BOPHA.born_on)
    assert (await found(database, other_day, 2))[0] == undated.number


async def test_an_entry_is_found_by_what_is_known_of_its_person_now(database: Database) -> None:
    case = await database.transact(entered)
    await database.transact(lambda tx: index_entry(tx, case.number, BOPHA))
    assert await found(database, DARA) == []
    assert await found(database, BOPHA) == [case.number]


async def test_a_dropped_entry_leaves_no_key(database: Database) -> None:
    case = await database.transact(entered)
    await database.transact(lambda tx: drop_entry(tx, case.number))
    assert await database.read(lambda tx: tx.fetch(register_keys.select())) == []
