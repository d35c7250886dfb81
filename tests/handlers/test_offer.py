"""The offer to go on with a report, pressed when that report was submitted in the meantime."""

import pytest

from tests.chat import Chat
from tests.handlers.reporting import open_drafts, report, reports_of
from tests.house import House


async def offer_of_a_report_submitted_since(house: House, sokha: Chat) -> tuple[int, str]:
    """The receipt's message, and the draft that an offer would name."""
    await house.institutions()
    await report(sokha, submit=False)
    (draft,) = await open_drafts(house, sokha)
    await sokha.press("✔ Submit")
    return (await sokha.messages())[-1]["message_id"], draft


@pytest.mark.parametrize("verb", ["goon", "anew"])
async def test_it_shows_the_receipt_and_begins_nothing(house: House, verb: str) -> None:
    sokha = await house.member("Sokha")
    message, draft = await offer_of_a_report_submitted_since(house, sokha)
    await sokha.say("/mine")
    await sokha.press_data(message, f"{verb}|{draft}")
    (kept,) = await reports_of(house, sokha)
    assert kept.number in await sokha.screen()
    assert await open_drafts(house, sokha) == []


@pytest.mark.parametrize("verb", ["goon", "anew"])
async def test_somebody_else_s_offer_says_nothing(house: House, verb: str) -> None:
    sokha, dara = await house.member("Sokha"), await house.member("Dara")
    _, draft = await offer_of_a_report_submitted_since(house, sokha)
    await dara.say("/mine")
    await dara.press_data((await dara.messages())[-1]["message_id"], f"{verb}|{draft}")
    assert await dara.toast() == "This button is from earlier and does nothing any more."
