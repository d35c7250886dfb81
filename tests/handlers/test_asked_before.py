"""Whoever asked within a year is told when the answer has changed, once, and only then."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.case import Kind
from handlers.asked_before import entry_changed
from handlers.table import routes
from handlers.turn import Turn
from storage.cases import find_case
from storage.people import change_membership
from storage.vault import Keys
from tests.chat import Chat
from tests.handlers.admins import actor
from tests.handlers.enquiring import KEP, UNNAMED, asks, entries, officer, registered
from tests.house import House, housed
from tests.registered import BOPHA, DARA, proposed, step

BEGUN = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
ENTRY = "REG-25-000001"


@dataclass
class Days:
    """A clock that goes on when it is told to, and by a microsecond a look."""

    at: datetime = BEGUN

    def __call__(self) -> datetime:
        self.at += timedelta(microseconds=1)
        return self.at


async def acts(turn: Turn) -> None:
    """`/mine KEY ANSWERS`: a step of the entry and what follows from it, in a turn."""
    _, key, said = (turn.message.text or "").split(" ", 2) if turn.message else ("", "", "")
    case = await find_case(turn.tx, ENTRY)
    assert case is not None
    assert case.kind is Kind.DISMISSAL
    await entry_changed(turn, await step(turn.tx, case, key, turn.now, **json.loads(said)))


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path, days: Days) -> AsyncIterator[House]:
    known = routes()
    routed = replace(known, commands={**known.commands, "mine": acts})
    async with housed(database_url, keys, tmp_path, now=days, routed=routed) as standing:
        await standing.institutions()
        yield standing


@pytest.fixture
async def vanna(house: House) -> Chat:
    return await officer(house, "Vanna")


@pytest.fixture
async def kosal(house: House) -> Chat:
    return await officer(house, "Kosal", KEP)


async def told(chat: Chat) -> list[str]:
    return [one for one in await chat.said() if "no longer holds" in one]


async def passed(house: House, days: Days, at: datetime) -> None:
    """It is that day, and the clock has looked."""
    days.at = at
    await house.app.clock.tick()
    await house.drain()


async def test_a_new_entry_is_told_to_whoever_had_no_record(house: House, vanna: Chat, kosal: Chat) -> None:
    assert "No record" in await asks(vanna, UNNAMED)
    await house.app.database.transact(proposed)
    await kosal.say("/mine confirmed {}")
    (word,) = await told(vanna)
    assert "ENQ-26-000001" in word
    assert "provisional, not final" in word
    assert [what["outcome"] for _, _, what in await entries(house, "tell_asker")] == ["confirmed_match"]


async def test_a_step_that_changes_no_answer_is_told_to_nobody(house: House, vanna: Chat, kosal: Chat) -> None:
    await registered(house)
    await asks(vanna, UNNAMED)
    await kosal.say('/mine referred {"referred_on": "2026-11-01"}')
    assert await told(vanna) == []


async def test_a_term_that_is_set_is_told(house: House, vanna: Chat, kosal: Chat) -> None:
    await registered(house, years=None)
    await asks(vanna, UNNAMED)
    await kosal.say('/mine term_set {"years": 3}')
    (word,) = await told(vanna)
    assert "barred until 2 January 2028" in word


async def test_a_rescinded_entry_is_told_and_is_no_record_any_more(house: House, vanna: Chat, kosal: Chat) -> None:
    await registered(house)
    await asks(vanna, UNNAMED)
    await kosal.say("/mine rescinded {}")
    (word,) = await told(vanna)
    assert "No record" in word
    assert "No record" in await asks(vanna, UNNAMED)


async def test_whoever_asked_for_somebody_else_hears_nothing(house: House, vanna: Chat, kosal: Chat) -> None:
    await registered(house)
    await asks(vanna, BOPHA)
    await kosal.say("/mine rescinded {}")
    assert await told(vanna) == []


async def test_what_ends_by_its_date_is_told_once(house: House, vanna: Chat, days: Days) -> None:
    await registered(house, years=2)
    assert "barred until 2 January 2027" in await asks(vanna, UNNAMED)
    await passed(house, days, datetime(2027, 1, 1, 3, 0, tzinfo=UTC))
    assert await told(vanna) == []
    for hour in (1, 2, 3):
        await passed(house, days, datetime(2027, 1, 2, hour, 0, tzinfo=UTC))
    (word,) = await told(vanna)
    assert "No record" in word


async def test_after_a_year_it_is_forgotten_who_was_asked_for(house: House, vanna: Chat, days: Days) -> None:
    await registered(house)
    await asks(vanna, DARA)
    days.at = BEGUN + timedelta(days=367)
    await house.app.clock.sweep()
    await vanna.say("/check ENQ-26-000001")
    shown = await vanna.screen()
    assert "Person: forgotten" in shown
    assert "Confirmed match" in shown


async def test_whoever_keeps_personnel_no_more_is_told_nothing(house: House, vanna: Chat, kosal: Chat) -> None:
    await registered(house)
    await asks(vanna, DARA)
    held = (await actor(house, vanna)).memberships[0]
    await house.app.database.transact(lambda tx: change_membership(tx, replace(held, ended_at=house.app.now())))
    await kosal.say("/mine rescinded {}")
    assert await told(vanna) == []


async def test_after_a_year_nobody_is_told(house: House, vanna: Chat, kosal: Chat, days: Days) -> None:
    await registered(house)
    await asks(vanna, DARA)
    days.at = BEGUN + timedelta(days=367)
    await kosal.say("/mine rescinded {}")
    assert await told(vanna) == []
