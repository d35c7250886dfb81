import re
from urllib.parse import parse_qs, urlsplit

import pytest

from domain.area import STATE, Area, AreaKind
from domain.role import Role
from tests.chat import Chat
from tests.handlers.admins import audited, held, invited, link_in
from tests.house import HEALTH, KAMPOT, House

OFFERED = "Invitation: Commission member · Whole state\n\nhttps://"


async def began(house: House, *steps: str, area: Area = STATE) -> Chat:
    """An admin who has pressed these buttons of an invitation."""
    await house.institutions()
    bopha = await house.member("Bopha", Role.ADMIN, area)
    await bopha.say("/people")
    for step in ("+ Invite somebody", *steps):
        await bopha.press(step)
    return bopha


async def test_an_admin_makes_a_link_and_a_stranger_enters_by_it(house: House) -> None:
    bopha = await began(house, "Commission lead", "A province", "Kampot", "Skip", "✔ Submit")
    dara = await house.phone("Dara")
    await dara.start(await link_in(bopha))
    await dara.share_contact()
    assert [(one.role, one.area) for one in await held(house, dara)] == [(Role.LEAD, Area.province("07"))]
    assert house.refused == []


async def test_the_link_can_be_passed_on_and_says_what_it_is(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state", "Skip", "✔ Submit")
    message = next(one for one in await bopha.messages() if one.get("text", "").startswith(OFFERED))
    assert not message.get("has_protected_content")
    share = parse_qs(urlsplit(message["reply_markup"]["inline_keyboard"][0][0]["url"]).query)
    assert share["url"] == [f"https://t.me/FieldbookTrialBot?start={await link_in(bopha)}"]
    assert share["text"][0].startswith(
        "Invitation to Fieldbook: Commission member · Whole state. The link works once"
    )


@pytest.mark.parametrize(
    ("steps", "area"),
    [
        (("One institution", "Kampot administration"), Area.institution(KAMPOT)),
        (("A ministry with all below it", "Ministry of Health"), Area.ministry(HEALTH)),
        (("A province", "Battambang"), Area.province("02")),
        (("Whole state",), STATE),
    ],
)
async def test_a_role_reaches_as_far_as_was_said(house: House, steps: tuple[str, ...], area: Area) -> None:
    bopha = await began(house, "Governor", *steps, "Skip", "✔ Submit")
    dara = await house.phone("Dara")
    await dara.start(await link_in(bopha))
    await dara.share_contact()
    kept = (await held(house, dara))[0].area
    assert (kept, kept.path, kept.place) == (area, area.path, area.place)


async def test_a_number_that_is_typed_is_deleted_and_masked_and_binds_the_link(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state")
    await bopha.say("០១២ ៣៤៥ ៦៧៨")
    await bopha.press("✔ Submit")
    assert not [text for text in await bopha.said() if "345 678" in text or "៣៤៥" in text]
    assert "Number: •••••678" in "\n".join(await bopha.said())
    dara = await house.phone("Dara", phone_number="85512000999")
    await dara.start(await link_in(bopha))
    await dara.share_contact()
    assert (await dara.screen()).startswith("This is not the telephone number")


async def test_a_number_that_is_none_is_said_before_anything_is_made(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state")
    await bopha.say("not a number")
    await bopha.press("✔ Submit")
    assert "That is not a telephone number." in await bopha.screen()
    assert "invite" not in await audited(house)


async def test_submitting_twice_makes_one_invitation(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state", "Skip")
    review = (await bopha.messages())[-1]
    submit = review["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await bopha.press("✔ Submit")
    await bopha.press_data(review["message_id"], submit)
    assert (await audited(house)).count("invite") == 1
    assert "Open." in "\n".join(await bopha.said())


async def test_an_admin_of_a_province_invites_nobody_beyond_it(house: House) -> None:
    bopha = await began(house, "Governor", "Whole state", "Skip", "✔ Submit", area=Area.province("07"))
    assert "You have no right to give this role there." in await bopha.screen()
    assert "invite" not in await audited(house)


async def test_opening_the_form_twice_goes_on_with_the_one_that_was_begun(house: House) -> None:
    bopha = await began(house, "Commission member")
    await bopha.say("/people")
    await bopha.press("+ Invite somebody")
    assert "How far does the role reach?" in await bopha.screen()


async def test_an_invitation_can_be_withdrawn_and_its_link_is_dead(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state", "Skip", "✔ Submit")
    await bopha.press("Withdraw")
    assert "Withdrawn. The link does not work any more." in "\n".join(await bopha.said())
    dara = await house.phone("Dara")
    await dara.start(await link_in(bopha))
    assert (await dara.screen()).startswith("This invitation link has been withdrawn.")
    assert (await audited(house))[-1] == "withdraw_invitation"


async def test_withdrawing_twice_is_withdrawing_once(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state", "Skip", "✔ Submit")
    card = next(one for one in await bopha.messages() if "Made by" in one.get("text", ""))
    data = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await bopha.press_data(card["message_id"], data)
    await bopha.press_data(card["message_id"], data)
    assert (await audited(house)).count("withdraw_invitation") == 1


async def test_what_is_used_cannot_be_withdrawn(house: House) -> None:
    bopha = await began(house, "Commission member", "Whole state", "Skip", "✔ Submit")
    dara = await house.phone("Dara")
    await dara.start(await link_in(bopha))
    await dara.share_contact()
    await bopha.press("Withdraw")
    assert "Used." in "\n".join(await bopha.said())
    assert len(await held(house, dara)) == 1


async def test_open_invitations_are_listed_by_pages_and_shown_without_their_links(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    for _ in range(9):
        await invited(house, by=bopha)
    await bopha.say("/people")
    await bopha.press("Open invitations (9)")
    assert await bopha.screen() == "9 open invitations · page 1 of 2"
    await bopha.press("More")
    assert await bopha.labels() == ["Commission member · Whole state", "‹ Back a page", "‹ People"]
    await bopha.press("Commission member")
    assert "Made by: Bopha" in await bopha.screen()
    assert not re.search(r"i_[A-Za-z0-9_-]{22}", await bopha.screen())


async def test_where_nothing_is_open_the_list_says_so(house: House, language: str) -> None:
    bopha = await house.member("Bopha", Role.ADMIN, language=language)
    await bopha.say("/people")
    await bopha.press({"en": "Open invitations (0)", "km": "ការអញ្ជើញដែលនៅបើក (០)"}[language])
    none = {"en": "There are no open invitations.", "km": "គ្មានការអញ្ជើញដែលនៅបើកទេ។"}
    assert await bopha.screen() == none[language]


async def test_an_admin_of_one_province_sees_no_invitations_to_another(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN, Area.province("07"))
    await invited(house, area=Area(AreaKind.PROVINCE, "23", place="23"))
    await bopha.say("/people")
    await bopha.press("Open invitations (0)")
    assert await bopha.labels() == ["‹ People"]
    await bopha.press_data((await bopha.messages())[-1]["message_id"], "plink|1")
    assert await bopha.toast() == "This button is from earlier and does nothing any more."


async def test_a_member_invites_nobody(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.start()
    await sokha.press_data((await sokha.messages())[-1]["message_id"], "invite")
    assert await sokha.toast() == "You have no right to do this. Your administrator can tell you more."


async def test_a_whole_invitation_in_khmer(house: House) -> None:
    await house.institutions()
    bopha = await house.member("Bopha", Role.ADMIN, language="km")
    await bopha.say("/people")
    for step in ("+ អញ្ជើញអ្នកថ្មី", "អភិបាល", "រាជធានី ឬខេត្ត"):
        await bopha.press(step)
    await bopha.say("កំពត")
    for step in ("កំពត", "រំលង", "✔"):
        await bopha.press(step)
    assert any(text.startswith("ការអញ្ជើញ៖ អភិបាល · កំពត") for text in await bopha.said())
    assert house.refused == []
