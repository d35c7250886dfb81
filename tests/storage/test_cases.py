"""Cases as they are kept: in order, sealed, one after the other, and found by index."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from domain.area import STATE, Area
from domain.case import OPENED, Kind, Procedure, Rule, standing
from domain.rights import Action
from domain.subject import Subject
from storage.cases import (
    LONGEST,
    Case,
    find_case,
    list_cases_about,
    list_cases_in,
    list_cases_of,
    list_chain,
    list_due,
    list_steps,
    open_case,
    take_step,
)
from storage.database import Database, Transaction
from storage.institutions import change_institutions
from storage.open import open_database
from storage.people import add_person
from storage.subjects import erase_subject, keep_subject
from storage.vault import Keys, Vault
from tests.house import INSTITUTIONS
from tests.storage.ground import directly

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
PROCEDURE = Procedure(
    Kind.FINDING,
    Action.SEE_ENTRY,
    "waits",
    {
        "noted": Rule(Action.RECORD_FINDING, frozenset({"waits"})),
        "found": Rule(Action.CONFIRM_FINDING, frozenset({"waits"}), "ended"),
    },
    {"waits": HOUR},
    frozenset({"ended"}),
)


async def opened(tx: Transaction, number: str = "012345678", about: str | None = None, **more: Any) -> Case:
    told = {"institution": "kampot", "now": NOW, "by": None, **more}
    which = await keep_subject(tx, Subject(identity=number), NOW)
    return await open_case(
        tx,
        PROCEDURE,
        which,
        told.pop("institution"),
        about=about,
        said={"note": "first"},
        today=date(2026, 11, 25),
        **told,
    )


async def taken(tx: Transaction, case: Case, key: str, **said: str) -> Case:
    after, _ = await take_step(tx, PROCEDURE, case, key, by=None, said=said, now=NOW + HOUR)
    return after


@pytest.fixture
async def case(database: Database) -> Case:
    await database.transact(lambda tx: change_institutions(tx, INSTITUTIONS, NOW))
    return await database.transact(opened)


async def found(database: Database, case: Case) -> Case | None:
    return await database.read(lambda tx: find_case(tx, case.number))


async def test_a_case_is_opened_with_its_first_step_and_a_number_of_its_kind(
    database: Database, case: Case
) -> None:
    assert (case.number, case.state, case.due_at, case.seq) == ("FND-26-000001", "waits", NOW + HOUR, 1)
    assert await found(database, case) == case
    (first,) = await database.read(lambda tx: list_steps(tx, case))
    assert (first.seq, first.key, first.at, dict(first.said)) == (1, OPENED, NOW, {"note": "first"})


async def test_steps_are_listed_in_their_order_and_the_row_repeats_where_they_lead(
    database: Database, case: Case
) -> None:
    async def work(tx: Transaction) -> Case:
        return await taken(tx, await taken(tx, case, "noted", note="second"), "found")

    after = await database.transact(work)
    steps = await database.read(lambda tx: list_steps(tx, after))
    assert [(one.seq, one.key) for one in steps] == [(1, OPENED), (2, "noted"), (3, "found")]
    assert (after.state, after.since) == (standing(PROCEDURE, steps).key, standing(PROCEDURE, steps).since)
    assert (
        await found(database, case) == after == replace(case, state="ended", since=NOW + HOUR, due_at=None, seq=3)
    )


async def test_a_step_that_leads_nowhere_keeps_the_time_that_is_left(database: Database, case: Case) -> None:
    after = await database.transact(lambda tx: taken(tx, case, "noted"))
    assert (after.since, after.due_at, after.seq) == (case.since, case.due_at, 2)


async def test_a_case_that_was_taken_further_since_it_was_read_stays_as_it_is(
    database: Database, case: Case
) -> None:
    after = await database.transact(lambda tx: taken(tx, case, "noted"))
    with pytest.raises(LookupError, match="somebody else"):
        await database.transact(lambda tx: taken(tx, case, "found"))
    assert await found(database, case) == after


async def test_of_two_processes_that_take_a_step_at_once_one_is_refused(
    database: Database, database_url: str, keys: Keys, case: Case
) -> None:
    async with open_database(database_url, Vault(keys)) as other:
        works = [each.transact(partial(taken, case=case, key="found")) for each in (database, other)]
        results = await asyncio.gather(*works, return_exceptions=True)
    assert sorted(type(one).__name__ for one in results) == ["Case", "LookupError"]
    assert len(await database.read(lambda tx: list_steps(tx, case))) == 2


async def test_a_chain_leads_down_to_what_rests_on_no_case(database: Database, case: Case) -> None:
    async def work(tx: Transaction) -> list[str]:
        middle = await opened(tx, about=case.number)
        top = await opened(tx, about=middle.number)
        return [one.number for one in await list_chain(tx, top)]

    assert await database.transact(work) == ["FND-26-000003", "FND-26-000002", case.number]


async def test_a_chain_in_a_circle_has_an_end(database: Database, database_url: str, case: Case) -> None:
    await directly(database_url, "UPDATE cases SET about = number")
    assert len(await database.read(lambda tx: list_chain(tx, replace(case, about=case.number)))) == LONGEST


async def test_cases_are_found_by_what_they_rest_on_and_by_whom_they_are_about(
    database: Database, case: Case
) -> None:
    above = await database.transact(lambda tx: opened(tx, "987654321", about=case.number))
    assert await database.read(lambda tx: list_cases_about(tx, case.number)) == [above]
    assert await database.read(lambda tx: list_cases_of(tx, case.subject_id)) == [case]


async def test_cases_are_listed_by_state_and_area_the_oldest_first(database: Database, case: Case) -> None:
    async def work(tx: Transaction) -> list[list[str]]:
        older = await opened(tx, now=NOW - HOUR)
        await opened(tx, institution="kep")
        await taken(tx, await opened(tx), "found")
        areas: tuple[list[Area], ...] = (
            [Area.province("07")],
            [Area.province("09")],
            [Area.province("23"), Area.province("07")],
            [],
        )
        assert older.number > case.number
        return [[one.number[-1] for one in await list_cases_in(tx, Kind.FINDING, ["waits"], one)] for one in areas]

    assert await database.transact(work) == [["2", "1"], [], ["2", "1", "3"], []]
    assert await database.read(lambda tx: list_cases_in(tx, Kind.DISMISSAL, ["waits"], [STATE])) == []


async def test_what_has_lasted_as_long_as_it_may_is_due(database: Database, case: Case) -> None:
    assert await database.read(lambda tx: list_due(tx, NOW + HOUR - timedelta(seconds=1))) == []
    assert await database.read(lambda tx: list_due(tx, NOW + HOUR)) == [case]
    await database.transact(lambda tx: taken(tx, case, "found"))
    assert await database.read(lambda tx: list_due(tx, NOW + 99 * HOUR)) == []


async def test_of_a_person_who_was_forgotten_steps_say_nothing_and_none_is_added(
    database: Database, case: Case
) -> None:
    await database.transact(lambda tx: erase_subject(tx, case.subject_id, NOW))
    (first,) = await database.read(lambda tx: list_steps(tx, case))
    assert (first.key, dict(first.said)) == (OPENED, {})
    with pytest.raises(LookupError, match="forgotten"):
        await database.transact(lambda tx: taken(tx, case, "found"))
    assert await found(database, case) == case


@pytest.mark.usefixtures("case")
async def test_what_a_step_says_is_sealed_by_the_persons_key(database_url: str) -> None:
    rows = await directly(database_url, "SELECT said FROM steps")
    assert rows
    assert not [row for row in rows if b"first" in bytes(row[0])]


async def test_who_took_a_step_is_kept(database: Database, case: Case) -> None:
    async def work(tx: Transaction) -> int | None:
        sokha = await add_person(tx, 1001, "Sokha", "km", None, NOW)
        await take_step(tx, PROCEDURE, case, "noted", by=sokha.id, said={}, now=NOW)
        return (await list_steps(tx, case))[-1].by

    assert await database.transact(work) == 1
