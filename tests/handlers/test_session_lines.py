"""A session without a roster: persons as lines, or totals with the exceptions in one message."""

from zoneinfo import ZoneInfo

import pytest

from domain.area import STATE, Area
from domain.line_template import TOTALS, total_of
from domain.role import Role
from handlers.voice import Voice
from storage.counts import list_counts
from storage.database import Transaction
from tests.chat import Chat
from tests.handlers.sessions import planned
from tests.house import House

KAMPOT = {"en": "Kampot administration", "km": "រដ្ឋបាលខេត្តកំពត"}
LINES = "012345678 SOK Dara m negative\n012345679 KEO Nary f pos MET specimen S-7\nsomebody or other"
TEMPLATE = "Tested: 41\nWomen: 12\nNegative: 40\n012345679 KEO Nary f pos MET specimen S-7"


async def opened(house: House) -> Chat:
    await house.institutions()
    dara = await house.member("Dara", Role.LEAD, Area.province("07"))
    sokha = await house.member("Sokha")
    await planned(house, dara)
    for gesture in ("/session", "Kampot administration", "▶ Open the session", "✎ Send lines"):
        await (sokha.say(gesture) if gesture[0] == "/" else sokha.press(gesture))
    return sokha


async def counted(house: House) -> dict[tuple[str, str], int]:
    day = house.app.now().astimezone(house.app.settings.timezone).date()

    async def work(tx: Transaction) -> dict[tuple[str, str], int]:
        return {(one.outcome, one.sex): one.n for one in await list_counts(tx, day, day, STATE)}

    return await house.app.database.read(work)


async def close(chat: Chat) -> None:
    await chat.press("■ Close the session")
    await chat.press("■ Yes, close it")


async def test_each_line_is_shown_as_it_was_understood_before_anything_is_stored(house: House) -> None:
    sokha = await opened(house)
    await sokha.say(LINES)
    told = await sokha.screen()
    assert "Lines understood: 2 of 3" in told
    assert "✗ 3. somebody or other –" in told
    assert "SOK" not in told
    await sokha.press("✕ Cancel")
    await sokha.press("Yes, give it up")
    await sokha.say("/session")
    await sokha.press("Kampot administration")
    assert "No list of people yet" in await sokha.screen()


async def test_what_was_understood_is_stored_and_counted(house: House) -> None:
    sokha = await opened(house)
    await sokha.say(LINES)
    await sokha.press("✔ Submit")
    await sokha.press("‹ Session")
    await close(sokha)
    assert await counted(house) == {("negative", "male"): 1, ("presumptive_positive", "female"): 1}


async def test_a_session_in_one_message_counts_those_without_a_name(house: House) -> None:
    sokha = await opened(house)
    await sokha.say(TEMPLATE)
    await sokha.press("✔ Submit")
    await close(sokha)
    expected = {("negative", "male"): 29, ("negative", "female"): 11, ("presumptive_positive", "female"): 1}
    assert await counted(house) == expected


@pytest.mark.parametrize("wrong", ["Tested: 42", "Women: 52"])
async def test_totals_that_do_not_add_up_are_not_stored(house: House, wrong: str) -> None:
    sokha = await opened(house)
    label = wrong.split(":", maxsplit=1)[0]
    lines = [wrong if line.startswith(label) else line for line in TEMPLATE.split("\n")]
    await sokha.say("\n".join(lines))
    await sokha.press("✔ Submit")
    assert "⚠️" in await sokha.screen()
    assert "✔ Submit" in await sokha.labels()


async def test_a_line_names_whoever_is_on_the_list_already(house: House) -> None:
    sokha = await opened(house)
    await sokha.say(LINES)
    await sokha.press("✔ Submit")
    await sokha.press("✎ Send lines")
    await sokha.say("012345678 evaded")
    assert "Somebody has said something else of number 1 already" in await sokha.screen()


@pytest.mark.parametrize("key", TOTALS)
def test_the_labels_of_the_template_are_read_as_they_are_written(key: str, language: str) -> None:
    voice = Voice(language, ZoneInfo("Asia/Phnom_Penh"))
    assert total_of(voice.plain(f"total-{key}")) == key
