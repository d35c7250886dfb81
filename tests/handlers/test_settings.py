from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.role import Role
from storage.vault import Keys
from tests.figures import KAMPOT, KEP, Evening, evening_in, local
from tests.handlers.admins import commands_of

ENGLISH = """\
Settings
Language: English
Time zone: Asia/Phnom_Penh (UTC+07:00), now 21.11.2030 18:00
Daily summary: 18:00, next on 22.11.2030 18:00"""

KHMER = """\
ការកំណត់
ភាសា៖ ភាសាខ្មែរ
ល្វែងម៉ោង៖ Asia/Phnom_Penh (UTC+០៧:០០) ពេលនេះ ២១.១១.២០៣០ ១៨:០០
របាយការណ៍សង្ខេបប្រចាំថ្ងៃ៖ ១៨:០០ លើកក្រោយ ២២.១១.២០៣០ ១៨:០០"""


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def test_settings_show_language_zone_and_the_next_summary(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    assert await bopha.screen() == ENGLISH
    assert await bopha.labels() == [
        "ភាសាខ្មែរ", "✓ English", "Time of the summary", "Turn the summary off", "Home",
    ]  # fmt: skip


async def test_another_language_is_spoken_at_once_and_ever_after(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press("ភាសាខ្មែរ")
    assert await bopha.screen() == KHMER
    assert (await bopha.labels())[:2] == ["✓ ភាសាខ្មែរ", "English"]
    await bopha.say("/summary")
    assert (await bopha.screen()).startswith("របាយការណ៍សង្ខេប")
    await evening.tick(local(18, days=1))
    assert "ថ្ងៃសុក្រ" in await bopha.screen()


async def test_the_list_of_commands_follows_the_language(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press("ភាសាខ្មែរ")
    assert await commands_of(bopha) == ["entries", "summary", "terms", "settings", "help", "cancel", "start"]
    told = (await bopha.view())["commands"]
    assert all("\u1780" <= one["description"][0] <= "\u17b3" for one in told)


async def test_the_present_language_pressed_again_changes_nothing(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press("✓ English")
    assert await bopha.screen() == ENGLISH
    assert await evening.audited("change_setting") == []


@pytest.mark.parametrize("role", [Role.MEMBER, Role.LEAD, Role.ADMIN, Role.AUDITOR, Role.PERSONNEL_OFFICER])
async def test_who_is_no_governor_has_a_language_and_no_daily_summary(evening: Evening, role: Role) -> None:
    sokha = await evening.house.member("Sokha", role, KAMPOT)
    await sokha.say("/settings")
    assert "summary" not in await sokha.screen()
    assert await sokha.labels() == ["ភាសាខ្មែរ", "✓ English", "Home"]


async def test_a_new_governor_finds_the_summary_there_before_the_first_tick(evening: Evening) -> None:
    bopha = await evening.house.member("Bopha", Role.GOVERNOR, KAMPOT)
    await bopha.say("/settings")
    assert await bopha.screen() == ENGLISH
    await evening.tick()
    assert len(await evening.subscriptions(bopha)) == 1


async def test_the_summary_comes_at_the_chosen_time_from_now_on(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press("Time of the summary")
    assert "✓ 18:00" in await bopha.labels()
    await bopha.press("Half past")
    assert (await bopha.labels())[:16] == [f"{hour:02}:30" for hour in range(6, 22)]
    await bopha.press("20:30")
    assert "Daily summary: 20:30, next on 22.11.2030 20:30" in await bopha.screen()
    await evening.tick(local(20, 29, days=1))
    assert await evening.fired() == []
    await evening.tick(local(20, 30, days=1))
    assert await evening.fired() == ["2030-11-22"]


async def test_a_morning_summary_tells_of_the_day_before(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press("Time of the summary")
    await bopha.press("06:00")
    assert "next on 23.11.2030 06:00" in await bopha.screen()
    await evening.tick(local(6, days=2))
    assert await evening.fired() == ["2030-11-22"]


async def test_todays_summary_comes_at_once_where_its_new_time_has_passed(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    evening.wall.at = local(14, 5, days=1)
    await bopha.say("/settings")
    await bopha.press("Time of the summary")
    await bopha.press("14:00")
    assert "The next one comes within a minute." in await bopha.screen()
    await evening.tick(local(14, 6, days=1))
    await evening.tick(local(18, days=1))
    assert await evening.fired() == ["2030-11-22"]
    await bopha.say("/settings")
    assert "next on 23.11.2030 14:00" in await bopha.screen()


async def test_a_summary_that_is_off_does_not_come_and_is_not_made_up_for(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press("Turn the summary off")
    assert "Daily summary: off" in await bopha.screen()
    await evening.tick(local(18, days=2))
    assert await evening.fired() == []
    await bopha.press("Turn the daily summary on")
    assert "next on 24.11.2030 18:00" in await bopha.screen()
    await evening.tick(local(18, days=3))
    assert await evening.fired() == ["2030-11-24"]


async def test_one_time_holds_for_all_areas_present_and_to_come(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT, KEP)
    await bopha.say("/settings")
    await bopha.press("Time of the summary")
    await bopha.press("07:00")
    await evening.another_area(bopha, KAMPOT)
    await bopha.say("/settings")
    assert {f"{one.at:%H:%M}" for one in await evening.subscriptions(bopha)} == {"07:00"}
    assert len(await evening.subscriptions(bopha)) == 3


@pytest.mark.parametrize(
    "data",
    [
        "settings|at|2359",
        "settings|at|1815",
        "settings|speak|fr",
        "settings|x|y",
        "settings|times|9|9",
        "settings|at|",
    ],
)
async def test_a_forged_setting_is_not_taken(evening: Evening, data: str) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    await bopha.press_data((await bopha.messages())[-1]["message_id"], data)
    assert await bopha.screen() == ENGLISH
    assert await evening.audited("change_setting") == []


@pytest.mark.parametrize("data", ["settings|at|0700", "settings|daily|on", "settings|times|0"])
async def test_who_is_no_governor_cannot_subscribe(evening: Evening, data: str) -> None:
    dara = await evening.house.member("Dara", Role.LEAD, KAMPOT)
    await dara.say("/settings")
    await dara.press_data((await dara.messages())[-1]["message_id"], data)
    assert "summary" not in await dara.screen()
    assert await evening.subscriptions(dara) == []


async def test_each_change_is_in_the_audit_log(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/settings")
    for label in ("Turn the summary off", "Turn the daily summary on", "Time of the summary", "09:00", "ភាសាខ្មែរ"):
        await bopha.press(label)
    assert await evening.audited("change_setting") == ["summary", "summary", "summary_time", "language"]
