from zoneinfo import ZoneInfo

import pytest

from domain.role import Role
from handlers.menu import OFFERS, Offer, commands
from handlers.table import routes
from handlers.voice import LANGUAGES, Voice
from tests.handlers.admins import commands_of, invited
from tests.house import LONG_AGO, House

ZONE = ZoneInfo("Asia/Phnom_Penh")


@pytest.mark.parametrize("offer", OFFERS, ids=lambda one: one.command)
def test_what_is_offered_is_answered(offer: Offer) -> None:
    table = routes()
    assert offer.command in table.commands
    assert offer.data is None or offer.data.split("|")[0] in table.presses


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_is_offered_the_start_and_help(language: str) -> None:
    told = commands(Voice(language, ZONE), ())
    assert [one["command"] for one in told] == ["help", "start"]
    assert all(1 <= len(one["description"]) <= 256 for one in told)


async def test_home_shows_what_somebody_is_and_can_do(house: House) -> None:
    sokha = await house.member("Sokha", Role.MEMBER)
    await house.member("Bopha", Role.ADMIN)
    await sokha.start()
    assert await sokha.screen() == "Sokha\n• Commission member · Whole state · active"
    expected = [
        "+ New report",
        "No inspection",
        "My reports",
        "Sessions",
        "To review",
        "Cases",
        "Settings",
        "Help",
    ]
    assert await sokha.labels() == expected
    await house.chats["Bopha"].start()
    assert await house.chats["Bopha"].labels() == ["Sessions", "Ban terms", "People", "Settings", "Help"]


async def test_start_puts_the_list_of_commands_right(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    await house.drain()
    assert await commands_of(bopha) == ["help", "start"]
    await bopha.start()
    assert await commands_of(bopha) == ["session", "terms", "people", "settings", "help", "cancel", "start"]


async def test_help_names_each_command_that_somebody_has(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    await bopha.say("/help")
    assert "/people – People and their rights" in await bopha.screen()
    assert "/report" not in await bopha.screen()
    await bopha.press("Home")
    assert (await bopha.screen()).startswith("Bopha")
    await bopha.press("Help")
    assert "/people" in await bopha.screen()
    assert house.refused == []


async def test_a_role_that_has_ended_is_not_shown_at_home(house: House) -> None:
    sokha = await house.member("Sokha", Role.LEAD, ended_at=LONG_AGO)
    await sokha.start(await invited(house, Role.GOVERNOR))
    assert "lead" not in await sokha.screen()
    assert "Governor" in await sokha.screen()
