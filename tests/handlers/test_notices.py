import pytest

from domain.area import Area
from domain.notice_code import VALID_FOR, grouped
from domain.role import Role
from tests.handlers.admins import LINK, actor, audited, commands_of, held, people
from tests.handlers.petitioning import peopled
from tests.house import KAMPOT, House

HEAD = {"en": "My record", "km": "កំណត់ត្រារបស់ខ្ញុំ"}
WRONG = {"en": "This code can't be used", "km": "កូដនេះមិនអាចប្រើបានទេ"}


async def test_whoever_opens_the_link_of_their_notice_reads_their_record(house: House, language: str) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry, language)
    assert HEAD[language] in await bopha.screen()
    assert entry.number in await bopha.screen()
    assert [(one.role, one.area) for one in await held(house, bopha)] == [
        (Role.CONCERNED, Area.institution(KAMPOT))
    ]
    assert house.refused == []


@pytest.mark.parametrize("style", ["{}", " {} ", "dashes", "khmer"])
async def test_the_digits_on_the_paper_do_the_same_however_they_are_typed(house: House, style: str) -> None:
    office = await peopled(house)
    code = await office.code(await office.listed())
    khmer = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")
    typed = {"dashes": grouped(code.digits).replace(" ", "-"), "khmer": grouped(code.digits).translate(khmer)}
    bopha = await house.phone("Bopha")
    await bopha.say(typed.get(style, style.format(code.digits)))
    assert "My record" in await bopha.screen()
    assert not [one for one in await bopha.messages() if not one["from"]["is_bot"]]


async def test_they_are_offered_their_record_and_a_petition_and_nothing_of_the_members(house: House) -> None:
    office = await peopled(house)
    bopha = await office.concerned(await office.listed())
    assert await commands_of(bopha) == ["record", "petition", "settings", "help", "cancel", "start"]
    await bopha.say("/start")
    assert await bopha.labels() == ["My record", "⚖️ Petition", "Settings", "Help"]


@pytest.mark.parametrize("command", ["report", "cases", "people", "review", "summary", "session", "paper", "mine"])
async def test_no_other_command_tells_them_anything(house: House, command: str) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await bopha.say(f"/{command}")
    assert entry.number not in await bopha.screen()
    assert house.refused == []


async def test_a_code_works_once(house: House) -> None:
    office = await peopled(house)
    code = await office.code(await office.listed())
    await (await house.phone("Bopha")).start(f"n_{code.token}")
    thief = await house.phone("Thief")
    for tried in (f"/start n_{code.token}", code.digits):
        await thief.say(tried)
        assert WRONG["en"] in await thief.screen()
    assert [one.person.name for one in await people(house)].count("Thief") == 0


async def test_the_same_person_may_open_it_again(house: House) -> None:
    office = await peopled(house)
    code = await office.code(await office.listed())
    bopha = await house.phone("Bopha")
    await bopha.start(f"n_{code.token}")
    await bopha.start(f"n_{code.token}")
    assert "My record" in await bopha.screen()
    assert len(await held(house, bopha)) == 1


async def test_a_code_is_dead_after_sixty_days_and_when_a_new_one_is_made(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    late, first = await office.code(entry, days_ago=VALID_FOR.days), await office.code(entry, days_ago=1)
    second = await office.code(entry)
    bopha = await house.phone("Bopha")
    for dead in (late, first):
        await bopha.start(f"n_{dead.token}")
        assert WRONG["en"] in await bopha.screen()
    await bopha.start(f"n_{second.token}")
    assert "My record" in await bopha.screen()


async def test_a_wrong_code_says_the_same_whatever_is_wrong_with_it(house: House, language: str) -> None:
    office = await peopled(house)
    used = await office.code(await office.listed())
    await (await house.phone("Bopha")).start(f"n_{used.token}")
    thief = await house.phone("Thief", language)
    for tried in (f"/start n_{used.token}", "/start n_" + "A" * 22, "1111 2222 3333 4444"):
        await thief.say(tried)
    said = await thief.said()
    assert len(said) == 3
    assert len(set(said)) == 1
    assert said[0].startswith(WRONG[language])


async def test_after_five_wrong_codes_even_the_right_one_has_to_wait(house: House) -> None:
    office = await peopled(house)
    right = await office.code(await office.listed())
    thief = await house.phone("Thief")
    for n in range(5):
        await thief.say(f"1111 2222 3333 444{n}")
    await thief.start(f"n_{right.token}")
    assert "My record" not in "".join(await thief.said())
    other = await house.phone("Bopha")
    await other.start(f"n_{right.token}")
    assert "My record" in await other.screen()


async def test_an_officer_prints_a_code_that_is_shown_once_and_leaves_the_chat(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await office.first.say("/start")
    await office.first.press_data((await office.first.messages())[-1]["message_id"], f"ntmake|{entry.number}")
    told = next(one for one in await office.first.messages() if "Print both" in one.get("text", ""))
    assert told["has_protected_content"]
    link = LINK.search(told["text"])
    assert link is not None
    await office.first.press("It is on the paper")
    assert not any("Print both" in text for text in await office.first.said())
    bopha = await house.phone("Bopha")
    await bopha.start(link[1])
    assert "My record" in await bopha.screen()
    assert {"make_notice_code", "use_notice_code", "see_own_record"} <= set(await audited(house))


async def test_whoever_made_a_code_is_not_whom_it_is_about(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await office.first.say("/start")
    await office.first.press_data((await office.first.messages())[-1]["message_id"], f"ntmake|{entry.number}")
    text = next(text for text in await office.first.said() if "Print both" in text)
    link = LINK.search(text)
    assert link is not None
    await office.first.start(link[1])
    assert WRONG["en"] in await office.first.screen()


async def test_an_admin_reads_nowhere_that_somebody_is_concerned(house: House) -> None:
    office = await peopled(house)
    bopha = await office.concerned(await office.listed())
    admin = await house.member("Admin", Role.ADMIN)
    await admin.say("/people")
    await admin.press("List")
    assert "Bopha" not in await admin.screen()
    which = (await actor(house, bopha)).id
    await admin.press_data((await admin.messages())[-1]["message_id"], f"person|{which}")
    membership = (await held(house, bopha))[0].id
    await admin.press_data((await admin.messages())[-1]["message_id"], f"ms|{membership}")
    assert not any("Bopha" in text or "concerned" in text for text in await admin.said())


async def test_digits_that_answer_a_question_are_no_code(house: House) -> None:
    await house.institutions()
    admin = await house.member("Admin", Role.ADMIN)
    await admin.say("/people")
    await admin.press("Search")
    await admin.say("1111 2222 3333 4444")
    assert WRONG["en"] not in await admin.screen()
