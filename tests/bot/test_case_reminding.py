"""Cases that wait too long: who is told, how often, and what happens by itself."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from storage.vault import Keys
from tests.chat import Chat
from tests.figures import Evening, evening_in, local
from tests.handlers.confirming import Crew, gathered
from tests.handlers.reviewing import audited


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


@pytest.fixture
async def crew(evening: Evening) -> Crew:
    return await gathered(evening.house)


async def reminded(*chats: Chat) -> list[int]:
    return [sum("has waited too long" in text for text in await chat.said()) for chat in chats]


async def test_the_laboratory_and_the_lead_are_told_once_and_then_once_a_week(
    evening: Evening, crew: Crew
) -> None:
    await crew.upto("sent")
    told = []
    for days in (2, 3, 4, 9, 10, 11, 17):
        await evening.tick(local(18, days=days))
        told.append(await reminded(crew.rithy, crew.vanna))
    assert told == [[0, 0], [1, 1], [1, 1], [1, 1], [2, 2], [2, 2], [3, 3]]
    assert await reminded(crew.sokha, crew.chan) == [0, 0]


async def test_after_a_long_outage_a_case_is_reminded_of_once(evening: Evening, crew: Crew) -> None:
    await crew.upto("sent")
    for _ in range(2):
        await evening.tick(local(18, days=40))
    assert await reminded(crew.rithy) == [1]


async def test_a_step_ends_the_reminders_and_begins_new_ones(evening: Evening, crew: Crew) -> None:
    await crew.upto("sent")
    await evening.tick(local(18, days=3))
    await crew.take("received")
    await evening.tick(local(17, days=10))
    assert await reminded(crew.rithy) == [1]
    await evening.tick(local(18, days=10))
    assert await reminded(crew.rithy) == [2]


async def test_whoever_may_not_take_the_step_is_not_told(evening: Evening, crew: Crew) -> None:
    await crew.upto("split_requested")
    await evening.tick(local(18, days=7))
    assert await reminded(crew.rithy, crew.mony, crew.vanna) == [0, 1, 1]


async def test_the_button_leads_to_the_case_and_names_nobody(evening: Evening, crew: Crew) -> None:
    await crew.upto("sent")
    await evening.tick(local(18, days=3))
    assert "5678" not in await crew.vanna.screen()
    await crew.vanna.press("Open the case")
    assert crew.number in await crew.vanna.screen()


async def test_after_the_persons_72_hours_the_case_closes_by_itself_and_nobody_is_told(
    evening: Evening, crew: Crew
) -> None:
    case = await crew.upto("notified")
    await evening.tick(case.since + timedelta(hours=72) - timedelta(seconds=1))
    assert (await crew.case()).state == "notified"
    await evening.tick(case.since + timedelta(hours=72))
    assert (await crew.case()).state == "closed_positive"
    assert (await crew.steps())[-1].by is None
    assert await audited(evening.house, "confirmation_closed") == [("confirmation_closed", crew.number)]
    assert await reminded(crew.vanna, crew.sokha) == [0, 0]


async def test_bottle_b_can_be_asked_for_until_the_72_hours_are_over(evening: Evening, crew: Crew) -> None:
    case = await crew.upto("notified")
    evening.wall.at = case.since + timedelta(hours=72) - timedelta(seconds=1)
    assert await crew.able("split_requested", crew.sokha)
    evening.wall.at = case.since + timedelta(hours=72)
    assert not await crew.able("split_requested", crew.sokha)
