"""The full answer: only what a second officer approves, and each step in the audit log."""

import pytest

from tests.chat import Chat
from tests.handlers.enquiring import KEP, UNNAMED, asks, entries, officer, registered
from tests.house import House


@pytest.fixture
async def vanna(house: House) -> Chat:
    await house.institutions()
    await registered(house)
    return await officer(house, "Vanna")


@pytest.fixture
async def sothy(house: House, vanna: Chat) -> Chat:
    """Of the same office; Vanna has asked and wishes for the full answer."""
    found = await officer(house, "Sothy")
    await asks(vanna, UNNAMED)
    await vanna.press("Full answer")
    return found


async def test_the_full_answer_waits_for_a_second_officer(house: House, vanna: Chat, sothy: Chat) -> None:
    assert "A second officer" in await vanna.screen()
    assert "Vanna asks for the full answer of ENQ-26-000001" in await sothy.screen()
    assert [action for action, _, _ in await entries(house)][-1] == "ask_full_answer"


async def test_once_approved_it_says_ground_order_dates_and_evidence(
    house: House, vanna: Chat, sothy: Chat
) -> None:
    await sothy.press("Look")
    assert "confirmed use" not in await sothy.screen()
    await sothy.press("✅ Approve")
    await vanna.press("Full answer")
    told = await vanna.screen()
    for part in ("REG-25-000001", "Ground: confirmed use", "Order: ០១២/២៥ · 2 January 2025", "✓ Number: the same"):
        assert part in told
    assert [action for action, _, _ in await entries(house)][-2:] == ["approve_enquiry", "see_full_answer"]


async def test_nobody_approves_their_own(vanna: Chat, sothy: Chat) -> None:
    await sothy.press("Look")
    shown = (await sothy.messages())[-1]
    approve = shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await vanna.press_data((await vanna.messages())[-1]["message_id"], approve)
    assert "You have no right" in await vanna.toast()


async def test_an_officer_elsewhere_neither_hears_of_it_nor_approves(
    house: House, vanna: Chat, sothy: Chat
) -> None:
    other = await officer(house, "Other", KEP)
    await sothy.press("Look")
    approve = (await sothy.messages())[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await other.say("/check")
    await other.press_data((await other.messages())[-1]["message_id"], approve)
    assert "You have no right" in await other.toast()
    await vanna.say("/check ENQ-26-000001")
    await vanna.press("Full answer")
    assert "Asked for" in await vanna.toast()
    assert "Ground" not in "".join(await vanna.said())


async def test_what_is_refused_stays_limited(vanna: Chat, sothy: Chat) -> None:
    await sothy.press("Look")
    await sothy.press("✖️ Refuse")
    assert "has not approved" in await vanna.screen()
    await vanna.say("/check ENQ-26-000001")
    await vanna.press("Full answer")
    assert "refused the full answer" in await vanna.toast()


async def test_a_decision_that_comes_again_changes_nothing(house: House, vanna: Chat, sothy: Chat) -> None:
    await sothy.press("Look")
    shown = (await sothy.messages())[-1]
    refuse = shown["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    await sothy.press("✅ Approve")
    await sothy.press_data(shown["message_id"], refuse)
    assert "decided already" in await sothy.toast()
    assert len(await entries(house, "refuse_enquiry")) == 0
    await vanna.press("Full answer")
    assert "Ground" in await vanna.screen()
