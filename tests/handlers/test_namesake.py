"""*Not this person*: signed by two, of use to the namesake alone."""

import re
from dataclasses import replace

import pytest

from tests.chat import Chat
from tests.handlers.enquiring import KEP, asks, entries, officer, registered
from tests.house import House
from tests.registered import DARA

UNNUMBERED = replace(DARA, identity=None)
"""As the register knows the person of the entry; a namesake with a card looks just alike."""
NAMESAKE = replace(DARA, identity="099999999")
CODE = re.compile(r"code: ([2-9A-Z]{8})")


@pytest.fixture
async def vanna(house: House) -> Chat:
    await house.institutions()
    await registered(house, UNNUMBERED)
    return await officer(house, "Vanna")


@pytest.fixture
async def kosal(house: House) -> Chat:
    """Keeps personnel where the entry was made."""
    return await officer(house, "Kosal", KEP)


async def decided(vanna: Chat) -> None:
    assert "Possible match" in await asks(vanna, NAMESAKE)
    await vanna.press("Not this person")
    await vanna.press("Yes, another person")


async def given(vanna: Chat, kosal: Chat) -> str:
    """The code, once both have signed."""
    await decided(vanna)
    await kosal.press("Look")
    await kosal.press("✅ Confirm")
    found = CODE.search("\n".join(await vanna.said()))
    assert found is not None
    return found[1]


async def test_one_signature_changes_nothing(house: House, vanna: Chat, kosal: Chat) -> None:
    await decided(vanna)
    assert "not the person of entry REG-25-000001" in await kosal.screen()
    assert "Possible match" in await asks(vanna, NAMESAKE)
    assert len(await entries(house, "decide_namesake")) == 1


async def test_with_the_code_the_namesake_has_no_record(vanna: Chat, kosal: Chat) -> None:
    code = await given(vanna, kosal)
    assert "No record" in await asks(vanna, NAMESAKE, code.lower())
    assert "Possible match" in await asks(vanna, NAMESAKE)


async def test_the_code_is_of_no_use_to_anybody_else(vanna: Chat, kosal: Chat) -> None:
    code = await given(vanna, kosal)
    for other in (replace(DARA, identity="011111111"), UNNUMBERED):
        assert "Possible match" in await asks(vanna, other, code)


async def test_a_wrong_code_is_of_no_use(vanna: Chat, kosal: Chat) -> None:
    code = await given(vanna, kosal)
    assert "Possible match" in await asks(vanna, NAMESAKE, code[::-1])


async def test_whoever_asked_hears_that_the_doubt_is_gone(vanna: Chat, kosal: Chat) -> None:
    await given(vanna, kosal)
    assert any("no longer holds" in one and "No record" in one for one in await vanna.said())


async def test_whoever_decided_does_not_confirm(vanna: Chat, kosal: Chat) -> None:
    await decided(vanna)
    await kosal.press("Look")
    confirm = (await kosal.messages())[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await vanna.press_data((await vanna.messages())[-1]["message_id"], confirm)
    assert "You have no right" in await vanna.toast()


async def test_a_confirmation_that_comes_again_changes_nothing(house: House, vanna: Chat, kosal: Chat) -> None:
    await decided(vanna)
    await kosal.press("Look")
    shown = (await kosal.messages())[-1]
    confirm = shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await kosal.press_data(shown["message_id"], confirm)
    assert len(await entries(house, "sign_namesake")) == 1


async def test_without_a_card_it_can_not_be_decided(vanna: Chat) -> None:
    await asks(vanna, UNNUMBERED)
    assert "Not this person" not in await vanna.labels()
