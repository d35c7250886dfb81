"""The certificate of an answer is wished for with all that its page says; a photo may stand for a number."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import zxingcpp

from bot.jobs import Kind, Tools
from bot.kinds import KINDS
from handlers.certificate import KIND
from handlers.turn import Turn
from storage.jobs import Job
from storage.vault import Keys
from tests.chat import Chat
from tests.handlers.enquiring import KEP, UNNAMED, asks, entries, officer, registered
from tests.hostile_pictures import coded, written
from tests.house import House, housed

WISHED: list[Job] = []
"""What the printer was given; the one that sets pages is tested beside its template."""


async def _run(_tools: Tools, job: Job) -> Any:
    WISHED.append(job)


async def _finish(_turn: Turn, _job: Job, _made: Any) -> None:
    """Nothing follows."""


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    WISHED.clear()
    async with housed(database_url, keys, tmp_path, kinds={**KINDS, KIND: Kind(_run, _finish)}) as standing:
        await standing.institutions()
        yield standing


@pytest.fixture
async def vanna(house: House) -> Chat:
    await registered(house)
    return await officer(house, "Vanna")


async def test_it_says_what_was_answered_and_what_the_officer_gave_and_no_more(house: House, vanna: Chat) -> None:
    await asks(vanna, UNNAMED)
    await vanna.press("📄 Certificate")
    await house.drain()
    ((about, told),) = [(job.about, job.body["certificate"]) for job in WISHED]
    assert about == told["number"] == "ENQ-26-000001"
    nothing = dict.fromkeys(("name_km", "name_latin", "born_on", "sex"))
    assert told["asked"] == {"identity": "012345678", **nothing}
    assert (told["outcome"], told["institution"]) == ("confirmed_match", "Kampot administration")
    assert told["sentence"].startswith("🔴 Confirmed match: barred until 2 January 2030 From that day")
    assert "SOK" not in str(told)
    assert [action for action, _, _ in await entries(house)][-1] == "wish_certificate"


async def test_pressed_again_it_is_made_once(house: House, vanna: Chat) -> None:
    await asks(vanna, UNNAMED)
    message = (await vanna.messages())[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(2):
        await vanna.press_data(message["message_id"], data)
    await house.drain()
    assert [job.about for job in WISHED] == ["ENQ-26-000001"]


async def test_nobody_elsewhere_has_it_made(house: House, vanna: Chat) -> None:
    await asks(vanna, UNNAMED)
    rows = (await vanna.messages())[-1]["reply_markup"]["inline_keyboard"]
    other = await officer(house, "Other", KEP)
    await other.say("/check")
    await other.press_data((await other.messages())[-1]["message_id"], rows[0][0]["callback_data"])
    await house.drain()
    assert WISHED == []


async def test_a_photo_of_the_cards_code_is_confirmed_and_then_asked_for(vanna: Chat) -> None:
    await vanna.say("/check")
    for label in ("One person", "Kampot administration", "Before hiring"):
        await vanna.press(label)
    await vanna.say("12/26")
    await vanna.send_photo(written(coded("012345678", zxingcpp.BarcodeFormat.Code128), "PNG"))
    assert "•••••5678" in await vanna.screen()
    await vanna.press("Use it all the same")
    for _ in range(5):
        await vanna.press("Skip")
    await vanna.press("✔ Submit")
    assert "Confirmed match" in await vanna.screen()
