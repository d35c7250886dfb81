"""Findings without a test: recorded by one, confirmed by another, and never on a police report alone."""

import pytest

from domain.area import Area
from domain.role import Role
from tests.chat import Chat
from tests.handlers.dismissing import PROVINCE, Offices, officed, state_of
from tests.house import House

NUMBER = "FND-26-000001"


@pytest.fixture
async def offices(house: House) -> Offices:
    return await officed(house)


async def asked_for_its_basis(chat: Chat, ground: str = "Possession") -> None:
    """The dialogue of a finding, up to what it rests on."""
    await chat.say("/entries")
    for press in ("+ Record a finding", "Kampot administration", "Police officer"):
        await chat.press(press)
    for words in ("012345678", "សុខ ដារ៉ា", "SOK Dara", "15.03.1988"):
        await chat.say(words)
    for press in ("Male", ground):
        await chat.press(press)


async def told(
    chat: Chat,
    *,
    ground: str = "Possession",
    basis: str = "Court judgment",
    second: tuple[str, ...] = ("The commission",),
) -> None:
    """The whole dialogue, up to its last press."""
    await asked_for_its_basis(chat, ground)
    await chat.press(basis)
    for words in ("Kampot court", "12/26", "01.10.2026"):
        await chat.say(words)
    for press in ("Skip", "Skip", *second, "✔ Submit"):
        await chat.press(press)


async def test_a_finding_is_proposed_and_a_second_person_confirms_it(house: House, offices: Offices) -> None:
    await told(offices.sokha)
    assert "Proposed" in await offices.sokha.screen()
    await offices.vanna.press(NUMBER)
    assert "Kampot court" in await offices.vanna.screen()
    await offices.vanna.press("✔ Confirm the finding")
    await offices.vanna.press("✔ Confirm the finding")
    assert await state_of(house, NUMBER) == "confirmed"


async def test_a_police_report_alone_is_refused_at_once_with_a_kind_word(offices: Offices) -> None:
    await asked_for_its_basis(offices.sokha)
    await offices.sokha.press("A police report alone")
    assert "A police report alone puts nobody on the list" in await offices.sokha.screen()
    assert "What does it rest on?" in await offices.sokha.screen()


async def test_a_basis_that_is_none_of_the_ground_is_refused_and_can_be_mended(
    house: House, offices: Offices
) -> None:
    await told(offices.sokha, ground="Conviction", basis="Admission")
    assert await state_of(house, NUMBER) == "no such case"
    await offices.sokha.press("✎ Basis")
    await offices.sokha.press("Court judgment")
    await offices.sokha.press("✔ Submit")
    assert await state_of(house, NUMBER) == "proposed"


async def test_whoever_recorded_it_does_not_confirm_it(house: House, offices: Offices) -> None:
    await told(offices.vanna, second=("Another institution", "Kep"))
    assert "✔ Confirm the finding" not in await offices.vanna.labels()
    await offices.vanna.press("↶ Take back")
    await offices.vanna.press("↶ Take back")
    assert await state_of(house, NUMBER) == "taken_back"


async def test_a_colleague_of_the_same_office_neither_confirms_nor_takes_it_back(
    house: House, offices: Offices
) -> None:
    await told(offices.sokha)
    await offices.dara.say("/cases")
    assert await offices.dara.screen() == "Nothing waits for you."
    await opened_by_number(offices.dara, NUMBER)
    assert await offices.dara.labels() == ["‹ What waits"]
    assert await state_of(house, NUMBER) == "proposed"


async def test_the_officer_of_a_province_sits_in_its_administration(house: House) -> None:
    await house.institutions()
    vanna = await house.member("Vanna", Role.LEAD, PROVINCE)
    bora = await house.member("Bora", Role.PERSONNEL_OFFICER, Area.province("23"))
    await house.member(
        "Nary", Role.PERSONNEL_OFFICER, Area.province("17")
    )  # a province that is not in the directory
    await told(vanna, second=("Another institution", "Kep administration"))
    await bora.press(NUMBER)
    await bora.press("✔ Confirm the finding")
    await bora.press("✔ Confirm the finding")
    assert await state_of(house, NUMBER) == "confirmed"


async def test_only_the_office_that_was_asked_sees_it(offices: Offices) -> None:
    await told(offices.sokha, second=("Another institution", "Kep"))
    await opened_by_number(offices.mony, NUMBER)
    assert "no such entry" in await offices.mony.screen()
    await offices.rith.say("/cases")
    assert await offices.rith.labels() == [f"{NUMBER} · proposed finding"]
    await offices.rith.press(NUMBER)
    await offices.rith.press("✕ Do not confirm")
    await offices.rith.press("The ground is not proven")
    await offices.rith.press("✔ Submit")
    assert "you do not see it any more" in await offices.rith.screen()
    assert "was not confirmed" in (await offices.sokha.screen())


async def test_a_confirmed_finding_is_told_to_whoever_may_dismiss_now(offices: Offices) -> None:
    await told(offices.sokha)
    await offices.vanna.press(NUMBER)
    await offices.vanna.press("✔ Confirm the finding")
    await offices.vanna.press("✔ Confirm the finding")
    assert "+ Enter the dismissal" in await offices.dara.labels()
    assert "+ Enter the dismissal" not in await offices.sokha.labels()
    assert await offices.rith.said() == []


async def opened_by_number(chat: Chat, number: str) -> None:
    await chat.say("/entries")
    await chat.press("🔍 Open by number")
    await chat.say(number)
