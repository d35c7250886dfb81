import pytest

from domain.act import ACTS
from domain.area import STATE, Area
from domain.member import Standing
from domain.role import Role
from storage.outbox import count_outbox
from tests.chat import Chat
from tests.handlers.admins import audited, commands_of, enrolled_by, held
from tests.house import LONG_AGO, House

KAMPOT, KEP = Area.province("07"), Area.province("23")
NO_RIGHT = "You have no right to do this. Your administrator can tell you more."


async def shown(house: House, name: str = "Dara", area: Area = STATE) -> Chat:
    """An admin who looks at the first membership of a member."""
    if name not in house.chats:
        await house.member(name, Role.MEMBER, KAMPOT)
    bopha = await house.member("Bopha", Role.ADMIN, area)
    await bopha.say("/people")
    for label in ("List", name, "Commission member"):
        await bopha.press(label)
    return bopha


async def standing(house: House, name: str) -> Standing:
    return (await held(house, house.chats[name]))[-1].standing(house.app.now())


async def press_again(chat: Chat, data: str) -> None:
    await chat.press_data((await chat.messages())[-1]["message_id"], data)


async def test_an_active_membership_offers_what_may_be_done(house: House) -> None:
    bopha = await shown(house)
    assert await bopha.labels() == ["Change until when", "Suspend", "End", "‹ Person"]


async def test_a_suspended_person_is_told_and_can_do_nothing(house: House) -> None:
    bopha = await shown(house)
    await bopha.press("Suspend")
    dara = house.chats["Dara"]
    assert (await dara.screen()).startswith("Your access as Commission member · Kampot is suspended.")
    assert await commands_of(dara) == ["help", "start"]
    await dara.say("/report")
    assert (await dara.screen()).startswith("Your access is suspended")
    assert await bopha.labels() == ["Change until when", "Resume", "End", "‹ Person"]


async def test_an_old_button_of_a_suspended_person_says_so_and_does_nothing(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT)
    await dara.start()
    bopha = await shown(house)
    await bopha.press("Suspend")
    await dara.press("+ New report")
    assert (await dara.toast()).startswith("Your access is suspended, so this can't be done.")


async def test_resuming_opens_it_again(house: House) -> None:
    bopha = await shown(house)
    await bopha.press("Suspend")
    await bopha.press("Resume")
    dara = house.chats["Dara"]
    assert "is open again" in await dara.screen()
    assert "report" in await commands_of(dara)
    assert await standing(house, "Dara") is Standing.ACTIVE


async def test_ending_asks_once_and_tells_the_person(house: House) -> None:
    bopha = await shown(house)
    await bopha.press("End")
    assert "End this for good?" in await bopha.screen()
    await bopha.press("No, leave it")
    assert await standing(house, "Dara") is Standing.ACTIVE
    await bopha.press("End")
    await bopha.press("Yes, end it")
    assert await standing(house, "Dara") is Standing.ENDED
    assert "has ended" in await house.chats["Dara"].screen()
    assert await bopha.labels() == ["‹ Person"]


async def test_a_term_is_given_from_today_and_told(house: House) -> None:
    bopha = await shown(house)
    await bopha.press("Change until when")
    assert await bopha.labels() == ["30 days", "90 days", "365 days", "Without an end", "‹ Back"]
    await bopha.press("90 days")
    until = (await held(house, house.chats["Dara"]))[0].valid_until
    assert until is not None
    assert f"active, until {until:%d.%m.%Y}" in await bopha.screen()
    assert f"now lasts until {until:%d.%m.%Y}." in await house.chats["Dara"].screen()


async def test_an_expired_membership_is_renewed(house: House) -> None:
    await house.member("Dara", Role.MEMBER, KAMPOT, valid_until=LONG_AGO)
    bopha = await shown(house)
    assert "expired, until 01.01.2026" in await bopha.screen()
    await bopha.press("Change until when")
    await bopha.press("Without an end")
    assert await standing(house, "Dara") is Standing.ACTIVE


@pytest.mark.parametrize("name", ["suspend", "end", "term30", "endless"])
async def test_an_act_that_is_pressed_twice_is_done_once(house: House, name: str) -> None:
    await house.member("Dara", Role.MEMBER, KAMPOT, valid_until=LONG_AGO.replace(year=2100))
    bopha = await shown(house)
    which = (await held(house, house.chats["Dara"]))[0].id
    for _ in range(3):
        await press_again(bopha, f"act|{name}|{which}")
    assert await bopha.toast() == "That is so already. Nothing was changed."
    assert (await audited(house)).count(str(ACTS[name].needs)) == 1
    assert len(await house.chats["Dara"].said()) == 1


async def test_each_act_is_in_the_audit_log(house: House) -> None:
    bopha = await shown(house)
    for label in ("Suspend", "Resume", "End", "Yes"):
        await bopha.press(label)
    assert (await audited(house))[-3:] == ["suspend_membership", "suspend_membership", "end_membership"]


@pytest.mark.parametrize("name", ACTS)
async def test_nobody_acts_on_an_own_membership(house: House, name: str) -> None:
    bopha = await shown(house)
    own = (await held(house, bopha))[0]
    await press_again(bopha, f"act|{name}|{own.id}")
    assert (await held(house, bopha))[0] == own


@pytest.mark.parametrize("name", ACTS)
async def test_nobody_acts_beyond_the_own_area(house: House, name: str) -> None:
    nary = await house.member("Nary", Role.MEMBER, KEP)
    bopha = await shown(house, area=KAMPOT)
    before = await held(house, nary)
    await press_again(bopha, f"act|{name}|{before[0].id}")
    assert await bopha.toast() == "This button is from earlier and does nothing any more."
    assert await held(house, nary) == before


@pytest.mark.parametrize("verb", ["ms", "term", "sure", "act|end", "person"])
async def test_a_member_who_forges_an_admins_button_gets_nothing(house: House, verb: str) -> None:
    dara, sokha = await house.member("Dara"), await house.member("Sokha", Role.LEAD)
    await sokha.start()
    before = await sokha.screen()
    await press_again(sokha, f"{verb}|{(await held(house, dara))[0].id}")
    assert await sokha.screen() == before
    assert await standing(house, "Dara") is Standing.ACTIVE


async def test_an_ended_admin_can_do_nothing_with_old_buttons(house: House) -> None:
    bopha = await shown(house)
    visal = await house.member("Visal", Role.ADMIN)
    await visal.start()
    await press_again(visal, f"act|end|{(await held(house, bopha))[0].id}")
    await bopha.press("Suspend")
    assert (await bopha.toast()).startswith("Your access has ended")
    assert await standing(house, "Dara") is Standing.ACTIVE


async def test_whoever_blocked_the_bot_is_not_written_to(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT)
    await dara.start()
    await dara.block()
    bopha = await shown(house)
    await bopha.press("Suspend")
    assert await standing(house, "Dara") is Standing.SUSPENDED
    assert await house.app.database.read(count_outbox) == {"owed": 0, "dead": 0}


async def proposed(house: House) -> tuple[Chat, Chat, Chat]:
    """Two admins, the first of whom has made Nary a third."""
    bopha, visal = await house.member("Bopha", Role.ADMIN), await house.member("Visal", Role.ADMIN)
    await bopha.start()
    await visal.start()
    return bopha, visal, await enrolled_by(house, bopha, "Nary", Role.ADMIN)


async def test_a_third_admin_waits_for_the_second(house: House) -> None:
    bopha, visal, nary = await proposed(house)
    assert "A second administrator has to confirm it first" in await nary.screen()
    assert "Nary is to be Administrator · Whole state." in await bopha.screen()
    assert "✔ Confirm" not in await bopha.labels()
    assert await visal.labels() == ["✔ Confirm", "✕ Refuse"]
    await nary.say("/people")
    assert "still waits for a second administrator" in await nary.screen()


async def test_an_admin_of_one_province_is_not_asked_about_an_admin_of_the_state(house: House) -> None:
    sophal = await house.member("Sophal", Role.ADMIN, KAMPOT)
    await proposed(house)
    assert await sophal.said() == []


async def test_the_second_admin_confirms_and_all_are_told(house: House) -> None:
    bopha, visal, nary = await proposed(house)
    await visal.press("✔ Confirm")
    assert await standing(house, "Nary") is Standing.ACTIVE
    assert (await nary.screen()).startswith("Your access as Administrator · Whole state is confirmed.")
    assert "people" in await commands_of(nary)
    assert await bopha.screen() == "Nary is confirmed as Administrator · Whole state."
    assert (await audited(house))[-1] == "confirm_admin"


async def test_the_second_admin_refuses(house: House) -> None:
    _, visal, nary = await proposed(house)
    await visal.press("✕ Refuse")
    assert await standing(house, "Nary") is Standing.ENDED
    assert "was not confirmed" in await nary.screen()


async def test_whoever_granted_cannot_confirm(house: House) -> None:
    bopha, _, nary = await proposed(house)
    await bopha.say("/people")
    await bopha.press("Waiting for confirmation (1)")
    await bopha.press("Nary")
    assert "Granted by Bopha. Another administrator has to confirm it." in await bopha.screen()
    assert await bopha.labels() == ["‹ Person"]
    await press_again(bopha, f"act|confirm|{(await held(house, nary))[0].id}")
    assert await bopha.toast() == NO_RIGHT
    assert await standing(house, "Nary") is Standing.PENDING


async def test_what_waits_is_found_and_confirmed_from_the_list(house: House) -> None:
    _, visal, _ = await proposed(house)
    await visal.say("/people")
    await visal.press("Waiting for confirmation (1)")
    await visal.press("Nary")
    await visal.press("✔ Confirm")
    assert await standing(house, "Nary") is Standing.ACTIVE
    await visal.say("/people")
    await visal.press("Waiting for confirmation (0)")
    assert await visal.screen() == "Nothing waits for a second administrator."


async def test_the_second_admin_of_all_needs_no_confirmation(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    visal = await enrolled_by(house, bopha, "Visal", Role.ADMIN)
    assert "People" in await visal.labels()
    assert await standing(house, "Visal") is Standing.ACTIVE


async def test_two_presses_of_confirm_confirm_once(house: House) -> None:
    _, visal, _ = await proposed(house)
    message = (await visal.messages())[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await visal.press_data(message["message_id"], data)
    await visal.press_data(message["message_id"], data)
    assert (await audited(house)).count("confirm_admin") == 1
    assert house.refused == []
