import pytest

from domain.area import STATE, Area
from domain.role import Role
from tests.chat import Chat
from tests.handlers.admins import audited, enrolled_by
from tests.house import LONG_AGO, House

KAMPOT, KEP = Area.province("07"), Area.province("23")


async def listing(house: House, *names: str, area: Area = STATE, language: str = "en") -> Chat:
    """An admin who looks at the list of these members."""
    for name in names:
        await house.member(name, Role.MEMBER, KAMPOT)
    bopha = await house.member("Bopha", Role.ADMIN, area, language=language)
    await bopha.say("/people")
    await bopha.press({"en": "List", "km": "បញ្ជី"}[language])
    return bopha


async def searching(house: House, words: str) -> Chat:
    await house.member("សុខ ដារ៉ា", Role.MEMBER, KAMPOT)
    await house.member("Sok Dara", Role.LEAD, KAMPOT)
    bopha = await house.member("Bopha", Role.ADMIN)
    await bopha.say("/people")
    await bopha.press("Search")
    await bopha.say(words)
    return bopha


async def test_the_list_says_what_everybody_is(house: House) -> None:
    bopha = await listing(house, "Dara", "Nary")
    assert await bopha.screen() == (
        "People · 3 people · page 1 of 1\n"
        "\nBopha\n• Administrator · Whole state · active\n"
        "\nDara\n• Commission member · Kampot · active\n"
        "\nNary\n• Commission member · Kampot · active"
    )
    assert await bopha.labels() == ["Bopha", "Dara", "Nary", "‹ People"]


async def test_one_person_is_one_person(house: House) -> None:
    bopha = await listing(house)
    assert (await bopha.screen()).startswith("People · one person · page 1 of 1")


async def test_the_list_in_khmer_counts_in_khmer(house: House) -> None:
    bopha = await listing(house, "Dara", language="km")
    assert (await bopha.screen()).startswith("អ្នកប្រើប្រាស់ · ២ នាក់ · ទំព័រ ១ នៃ ១")
    assert house.refused == []


async def test_long_lists_are_leafed_through_and_end(house: House) -> None:
    bopha = await listing(house, *(f"P{number:02}" for number in range(16)))
    assert len(await bopha.labels()) == 10
    await bopha.press("More")
    assert (await bopha.labels())[-3:] == ["‹ Back a page", "More ›", "‹ People"]
    await bopha.press("More")
    assert await bopha.labels() == ["P15", "‹ Back a page", "‹ People"]
    await bopha.press_data((await bopha.messages())[-1]["message_id"], "plist|999")
    assert await bopha.labels() == ["P15", "‹ Back a page", "‹ People"]


@pytest.mark.parametrize(
    "data", ["plist", "plist|", "plist|x", "plist|-1", "plist|²", "person|" + "9" * 30, "person|x"]
)
async def test_a_button_with_nonsense_in_it_does_no_harm(house: House, data: str) -> None:
    bopha = await listing(house)
    await bopha.press_data((await bopha.messages())[-1]["message_id"], data)
    assert (await bopha.screen()).startswith("People · one person")


async def test_names_as_long_as_they_may_be_fit(house: House) -> None:
    bopha = await listing(house, *("ស្ត្រី" * 10 + f"{number:04}" for number in range(9)))
    assert "page 1 of 2" in await bopha.screen()
    assert house.refused == []


async def test_an_admin_sees_the_people_of_the_own_area_only(house: House) -> None:
    await house.member("Nary", Role.MEMBER, KEP)
    bopha = await listing(house, "Dara", area=KAMPOT)
    assert "Dara" in await bopha.screen()
    assert "Nary" not in await bopha.screen()


async def test_whoever_has_ended_stays_in_the_list_as_that(house: House) -> None:
    await house.member("Dara", Role.LEAD, KAMPOT, ended_at=LONG_AGO)
    bopha = await listing(house)
    assert "Dara\n• Commission lead · Kampot · ended" in await bopha.screen()


async def test_every_look_at_people_is_in_the_audit_log(house: House) -> None:
    bopha = await listing(house, "Dara")
    await bopha.press("Dara")
    await bopha.press("‹ List")
    assert await audited(house) == ["list_people", "see_person", "list_people"]


async def test_the_list_can_be_neither_forwarded_nor_saved(house: House) -> None:
    bopha = await listing(house, "Dara")
    assert (await bopha.messages())[-1]["has_protected_content"]


@pytest.mark.parametrize("data", ["people", "plist|0", "pwait|0", "psearch", "invite", "plinks|0"])
async def test_nobody_but_an_admin_gets_in(house: House, data: str) -> None:
    sokha = await house.member("Sokha", Role.LEAD)
    await sokha.start()
    await sokha.press_data((await sokha.messages())[-1]["message_id"], data)
    assert await sokha.toast() == "You have no right to do this. Your administrator can tell you more."
    await sokha.say("/people")
    assert await sokha.screen() == "You have no right to do this. Your administrator can tell you more."
    assert await audited(house) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sok", ["Sok Dara"]),
        ("DARA sok", ["Sok Dara"]),
        ("សុខដារ៉ា", ["សុខ ដារ៉ា"]),
        ("lead", ["Sok Dara"]),
        ("សមាជិក", ["សុខ ដារ៉ា"]),
        ("kampot", []),
        ("%", []),
    ],
)
async def test_people_are_found_by_name_and_role(house: House, words: str, found: list[str]) -> None:
    bopha = await searching(house, words)
    assert (await bopha.labels())[: len(found)] == found
    assert (await bopha.labels())[len(found)] == "Search again"


async def test_people_are_found_by_their_number(house: House) -> None:
    bopha = await house.member("Bopha", Role.ADMIN)
    await enrolled_by(house, bopha, "Dara", phone_number="85512345678")
    await bopha.say("/people")
    await bopha.press("Search")
    await bopha.say("០១២ ៣៤៥ ៦៧៨")
    assert await bopha.labels() == ["Dara", "Search again", "‹ People"]


async def test_those_of_another_area_crowd_nobody_out(house: House) -> None:
    for number in range(9):
        await house.member(f"A{number}", Role.MEMBER, KEP)
    await house.member("Z9", Role.MEMBER, KAMPOT)
    bopha = await house.member("Bopha", Role.ADMIN, KAMPOT)
    await bopha.say("/people")
    await bopha.press("Search")
    await bopha.say("member")
    assert await bopha.labels() == ["Z9", "Search again", "‹ People"]


async def test_what_was_searched_for_leaves_the_chat_and_is_kept_nowhere(house: House) -> None:
    bopha = await searching(house, "Sok Dara")
    typed = [one for one in await bopha.messages() if not one["from"]["is_bot"]]
    assert [one["text"] for one in typed] == ["/people"]
    assert (await audited(house))[-1] == "search_people"
    assert (await bopha.messages())[-1]["has_protected_content"]


async def test_nobody_found_is_said_and_searched_again(house: House) -> None:
    bopha = await searching(house, "Vibol")
    assert (await bopha.screen()).startswith("Nobody was found.")
    await bopha.press("Search again")
    await bopha.say("sok")
    assert "Sok Dara" in await bopha.labels()
    assert house.refused == []


async def test_a_person_who_has_blocked_the_bot_is_known_as_that(house: House) -> None:
    dara = await house.member("Dara", Role.MEMBER, KAMPOT)
    await dara.start()
    await dara.block()
    bopha = await listing(house)
    await bopha.press("Dara")
    assert "Has blocked the bot" in await bopha.screen()
    await dara.unblock()
    await bopha.press("‹ List")
    await bopha.press("Dara")
    assert "Has blocked the bot" not in await bopha.screen()
