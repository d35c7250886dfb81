"""Planned sessions: the commission is reminded on the evening before and in the morning, each once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.area import Area
from domain.role import Role
from storage.vault import Keys
from tests.chat import Chat
from tests.figures import Evening, evening_in, local
from tests.handlers.sessions import planned
from tests.house import House


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def reminded(chat: Chat) -> int:
    return sum(text.startswith("🗓") for text in await chat.said())


async def commission(house: House, language: str = "en") -> tuple[Chat, Chat]:
    """A lead whose session is tomorrow, and a member of the same province."""
    dara = await house.member("Dara", Role.LEAD, Area.province("07"), language)
    sokha = await house.member("Sokha", Role.MEMBER, Area.province("07"), language)
    await planned(house, dara, days=1)
    return dara, sokha


async def test_each_is_reminded_in_the_evening_and_in_the_morning_and_no_more(evening: Evening) -> None:
    dara, sokha = await commission(evening.house)
    counts = []
    for at in (local(17, 59), local(18), local(18, 1), local(6, 30, days=1), local(8, days=1), local(18, days=1)):
        await evening.tick(at)
        counts.append((await reminded(dara), await reminded(sokha)))
    assert counts == [(0, 0), (1, 1), (1, 1), (2, 2), (2, 2), (2, 2)]


async def test_it_says_where_and_with_which_kit_in_the_person_s_language(evening: Evening, language: str) -> None:
    _, sokha = await commission(evening.house, language)
    await evening.tick(local(18))
    assert {"en": "Kampot administration", "km": "រដ្ឋបាលខេត្តកំពត"}[language] in await sokha.screen()
    assert "L-77" in await sokha.screen()


async def test_its_button_leads_to_the_session(evening: Evening) -> None:
    _, sokha = await commission(evening.house)
    await evening.tick(local(6, 30, days=1))
    await sokha.press("Look at it")
    assert "▶ Open the session" in await sokha.labels()


async def test_elsewhere_and_otherwise_nobody_is_reminded(evening: Evening) -> None:
    await commission(evening.house)
    kep = await evening.house.member("Bopha", Role.MEMBER, Area.province("23"))
    governor = await evening.house.member("Visal", Role.GOVERNOR, Area.province("07"))
    await evening.tick(local(18))
    assert (await reminded(kep), await reminded(governor)) == (0, 0)


async def test_a_session_that_was_called_off_is_not_reminded_of(evening: Evening) -> None:
    dara, sokha = await commission(evening.house)
    await dara.say("/session")
    await dara.press("Kampot administration")
    await dara.press("✕ Call it off")
    await evening.tick(local(18))
    assert await reminded(sokha) == 0
