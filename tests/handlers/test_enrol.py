from datetime import timedelta

import pytest

from domain.area import Area
from domain.invitation import PAUSE, VALID_FOR
from domain.member import Standing
from domain.role import Role
from tests.handlers.admins import actor, audited, commands_of, enrolled_by, held, invited, people
from tests.house import LONG_AGO, House

KAMPOT = Area.province("07")
NOBODY = "i_" + "A" * 22
WELCOME = {"en": "Welcome", "km": "សូមស្វាគមន៍"}
SHARE = {"en": "📱 Share my number", "km": "📱 ចែករំលែកលេខរបស់ខ្ញុំ"}


async def test_an_invited_stranger_shares_a_contact_and_is_a_member(house: House, language: str) -> None:
    dara = await house.phone("Dara", language)
    await dara.start(await invited(house, Role.MEMBER, KAMPOT))
    assert (await dara.view())["keyboard"]["keyboard"][0][0]["text"] == SHARE[language]
    await dara.share_contact()
    assert any(WELCOME[language] in text for text in await dara.said())
    assert [(one.role, one.area) for one in await held(house, dara)] == [(Role.MEMBER, KAMPOT)]
    assert (await actor(house, dara)).person.language == language
    assert house.refused == []


async def test_the_number_is_kept_and_leaves_the_chat_and_the_keyboard_goes(house: House) -> None:
    dara = await house.phone("Dara")
    await dara.start(await invited(house))
    await dara.share_contact()
    assert (await actor(house, dara)).person.phone == f"+{dara.phone_number.lstrip('+')}"
    assert not [one for one in await dara.messages() if "contact" in one]
    assert (await dara.view())["keyboard"] is None


async def test_the_welcome_is_followed_by_the_first_buttons_and_the_commands(house: House) -> None:
    dara = await house.phone("Dara")
    await house.drain()
    assert await commands_of(dara) == ["help", "start"]
    await dara.start(await invited(house))
    await dara.share_contact()
    assert await dara.labels() == [
        "🎓 Practise (1 of 3)",
        "My reports",
        "To review",
        "Settings",
        "Help",
    ]
    expected = ["practise", "mine", "review", "settings", "help", "cancel", "start"]
    assert await commands_of(dara) == expected


async def test_enrolment_is_in_the_audit_log(house: House) -> None:
    dara = await house.phone("Dara")
    await dara.start(await invited(house))
    await dara.share_contact()
    assert await audited(house) == ["invite", "accept_invitation"]


async def test_whoever_invited_is_told(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    await enrolled_by(house, bopha, "Dara", Role.LEAD)
    assert await bopha.screen() == (
        f"Dara has accepted your invitation: Commission lead · Whole state, {await lasting(house, 'Dara')}."
    )
    await bopha.press("Show")
    assert (await bopha.screen()).startswith("Dara\nTelephone: •••••")


async def lasting(house: House, name: str) -> str:
    until = (await held(house, house.chats[name]))[0].valid_until
    assert until is not None
    return f"until {until:%d.%m.%Y}"


async def test_a_second_tap_of_the_same_link_leads_home(house: House) -> None:
    dara = await house.phone("Dara")
    link = await invited(house)
    await dara.start(link)
    await dara.share_contact()
    await dara.start(link)
    assert (await dara.screen()).startswith("Dara\n• Commission member")
    assert len(await held(house, dara)) == 1


async def test_a_shared_contact_that_arrives_twice_enrols_once(house: House) -> None:
    dara = await house.phone("Dara")
    await dara.start(await invited(house))
    await dara.share_contact()
    await dara.share_contact()
    assert len(await held(house, dara)) == 1
    assert await dara.screen() == "There is no need to share a number now. See /start for what you can do here."


async def test_an_unknown_link_is_answered_as_any_stranger_is(house: House) -> None:
    dara = await house.phone("Dara")
    await dara.start(NOBODY)
    await dara.start(NOBODY)
    said = await dara.said()
    assert len(said) == 1
    assert said[0].startswith("This is a working tool")
    assert await people(house) == []


async def test_a_contact_without_a_link_is_answered_as_any_stranger_is(house: House) -> None:
    dara = await house.phone("Dara")
    await dara.start()
    await dara.share_contact()
    assert len(await dara.said()) == 1
    assert await people(house) == []


async def test_a_used_link_takes_nobody_else(house: House) -> None:
    dara, nary = await house.phone("Dara"), await house.phone("Nary")
    link = await invited(house)
    await dara.start(link)
    await dara.share_contact()
    await nary.start(link)
    assert (await nary.screen()).startswith("This invitation link has been used already.")
    assert len(await people(house)) == 1


async def test_of_two_who_open_a_link_only_the_last_can_use_it(house: House) -> None:
    dara, nary = await house.phone("Dara"), await house.phone("Nary")
    link = await invited(house)
    await dara.start(link)
    await nary.start(link)
    await dara.share_contact()
    assert await people(house) == []
    await nary.share_contact()
    assert len(await held(house, nary)) == 1


async def test_a_link_is_dead_after_a_day_even_where_it_was_opened(house: House) -> None:
    dara = await house.phone("Dara")
    link = await invited(house)
    await dara.start(link)
    ahead(house, VALID_FOR)
    await dara.share_contact()
    assert (await dara.screen()).startswith("This invitation link has expired.")
    await dara.start(link)
    assert (await dara.screen()).startswith("This invitation link has expired.")
    assert await people(house) == []


def ahead(house: House, by: timedelta) -> None:
    """Turn the clock."""
    before = house.app.turns._now
    house.app.turns._now = lambda: before() + by


async def test_anothers_contact_does_not_count(house: House) -> None:
    dara, nary = await house.phone("Dara"), await house.phone("Nary")
    await dara.start(await invited(house))
    await dara.share_contact(user_id=nary.id, phone_number=nary.phone_number)
    assert (await dara.screen()).startswith("Only your own contact counts.")
    assert await people(house) == []
    await dara.share_contact()
    assert len(await people(house)) == 1


async def test_where_a_number_was_invited_only_that_number_enters(house: House) -> None:
    dara = await house.phone("Dara", phone_number="85512345678")
    nary = await house.phone("Nary", phone_number="85512000999")
    link = await invited(house, phone="+85512345678")
    await nary.start(link)
    await nary.share_contact()
    assert (await nary.screen()).startswith("This is not the telephone number that was invited.")
    await dara.start(link)
    await dara.share_contact()
    assert [one.person.name for one in await people(house)] == ["Dara"]


async def test_after_five_wrong_numbers_an_hour_has_to_pass(house: House) -> None:
    dara = await house.phone("Dara", phone_number="85512000999")
    await dara.start(await invited(house, phone="+85512345678"))
    for _ in range(5):
        await dara.share_contact()
    await dara.share_contact()
    assert (await dara.screen()).startswith("That was too often.")
    ahead(house, PAUSE)
    await dara.share_contact()
    assert (await dara.screen()).startswith("This is not the telephone number that was invited.")


async def test_an_enrolled_person_gets_a_further_role_at_once(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT)
    await dara.start(await invited(house, Role.GOVERNOR, KAMPOT))
    assert [one.role for one in await held(house, dara)] == [Role.MEMBER, Role.GOVERNOR]
    assert "+ New report" in await dara.labels()
    assert "Summary" in await dara.labels()


async def test_an_enrolled_person_whose_number_is_unknown_shares_it_where_one_was_invited(house: House) -> None:
    dara = await house.member("Dara")
    await dara.start(await invited(house, Role.LEAD, phone=f"+{dara.phone_number.lstrip('+')}"))
    assert len(await held(house, dara)) == 1
    await dara.share_contact()
    assert [one.role for one in await held(house, dara)] == [Role.MEMBER, Role.LEAD]
    await dara.start(await invited(house, Role.GOVERNOR, phone=f"+{dara.phone_number.lstrip('+')}"))
    assert len(await held(house, dara)) == 3


async def test_nobody_gets_the_same_role_twice(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT)
    await dara.start(await invited(house, Role.MEMBER, KAMPOT))
    assert (await dara.screen()).startswith("You have this role there already")
    assert len(await held(house, dara)) == 1


async def test_a_link_does_not_lead_around_a_suspension(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT, suspended_at=LONG_AGO)
    await dara.start(await invited(house, Role.MEMBER, KAMPOT))
    assert [one.standing(house.app.now()) for one in await held(house, dara)] == [Standing.SUSPENDED]


async def test_whoever_has_ended_may_be_invited_again(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT, ended_at=LONG_AGO)
    await dara.start()
    assert "has ended" in await dara.screen()
    await dara.start(await invited(house, Role.MEMBER, KAMPOT))
    assert [one.is_active(house.app.now()) for one in await held(house, dara)] == [False, True]


async def test_nobody_uses_an_own_link(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    await bopha.start(await invited(house, Role.GOVERNOR, by=bopha))
    assert (await bopha.screen()).startswith("This is your own invitation link.")
    assert [one.role for one in await held(house, bopha)] == [Role.ADMIN]


async def test_the_links_of_an_admin_who_is_none_any_more_are_dead(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN, ended_at=LONG_AGO)
    dara = await house.phone("Dara")
    await dara.start(await invited(house, by=bopha))
    assert (await dara.screen()).startswith("This invitation link has been withdrawn.")


@pytest.mark.parametrize("name", ["ក" * 64, "<b>&", "\u200b", "x" * 64])
async def test_any_name_is_shown_as_it_is(house: House, name: str) -> None:
    dara = await house.phone(name)
    await dara.start(await invited(house))
    await dara.share_contact()
    kept = (await people(house))[0].person.name
    assert kept == (name if name != "\u200b" else str(dara.id))
    assert (await dara.screen()).startswith(f"{kept}\n•")
    assert house.refused == []


async def test_a_forwarded_contact_does_not_count(house: House) -> None:
    dara = await house.phone("Dara")
    await dara.start(await invited(house))
    own = {"phone_number": dara.phone_number, "first_name": "Dara", "user_id": dara.id}
    sender = {"id": dara.id, "is_bot": False, "first_name": "Dara"}
    origin = {"type": "user", "date": 1700000000, "sender_user": sender}
    chat = {"id": dara.id, "type": "private", "first_name": "Dara"}
    message = {"message_id": 99, "date": 1700000000, "chat": chat, "from": sender, "contact": own}
    await dara.raw({"message": {**message, "forward_origin": origin}})
    assert await people(house) == []
    await dara.raw({"message": {**message, "message_id": 100}})
    assert len(await people(house)) == 1
