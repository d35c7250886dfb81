from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.term_lines import read_terms
from storage.database import Database, Transaction
from storage.people import add_person
from storage.term_tables import (
    Proposal,
    add_proposal,
    find_proposed,
    find_table,
    last_version,
    list_signed,
    list_tables,
    refuse_table,
    sign_table,
)

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
YEARS = read_terms("use first 5\nrefusal police 3")


async def proposal(tx: Transaction) -> Proposal:
    known = await add_person(tx, await last_version(tx) + 7, "Vanna", "en", None, NOW)
    return await add_proposal(tx, YEARS, date(2027, 1, 1), known.id, NOW, fills_pending=True)


async def test_a_table_is_found_as_it_was_proposed(database: Database) -> None:
    kept = await database.transact(proposal)
    assert await database.read(lambda tx: find_table(tx, 1)) == kept
    assert await database.read(find_proposed) == kept
    assert (kept.table.years, kept.table.fills_pending, kept.table.begins) == (YEARS, True, None)


async def test_only_what_is_signed_is_among_the_signed(database: Database) -> None:
    kept = await database.transact(proposal)
    await database.transact(proposal)
    assert await database.transact(lambda tx: sign_table(tx, 1, kept.proposed_by, LATER))
    assert await database.transact(lambda tx: refuse_table(tx, 2, kept.proposed_by, LATER))
    assert await database.read(list_signed) == [replace(kept.table, signed_at=LATER)]
    assert await database.read(find_proposed) is None


async def test_a_table_is_decided_once(database: Database) -> None:
    kept = await database.transact(proposal)
    who = kept.proposed_by
    assert await database.transact(lambda tx: refuse_table(tx, 1, who, LATER))
    assert not await database.transact(lambda tx: sign_table(tx, 1, who, LATER))
    assert not await database.transact(lambda tx: refuse_table(tx, 1, who, LATER))
    assert await database.read(list_signed) == []


async def test_tables_are_leafed_through_from_the_newest_on(database: Database) -> None:
    for _ in range(5):
        await database.transact(proposal)
    found = await database.read(lambda tx: list_tables(tx, 4, 3))
    assert [one.version for one in found] == [4, 3, 2]
