"""Whole dialogues in both languages, over real HTTP, by the labels that people see. See `tests/golden/`."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from domain.area import Area
from domain.practice import TOTAL
from domain.role import Role
from handlers.question import BOX, TICK
from handlers.voice import Voice
from storage.database import Transaction
from storage.people import change_membership, list_people
from storage.practice import add_practice
from tests.house import HEALTH, KAMPOT, KEP, House
from tests.talk import BEGUN, ZONE, Talk, compared

LATIN, KHMER = "KEO Bopha", "កែវ បុប្ផា"


@pytest.fixture
async def house(still_house: House) -> House:
    await still_house.institutions()
    return still_house


async def begun(talk: Talk) -> None:
    await talk.says("/report")
    await talk.presses(KAMPOT)
    await talk.presses("dialogue-today")
    await talk.presses("option-category-police")


async def identified(talk: Talk) -> None:
    await begun(talk)
    await talk.says("012345678")
    await talk.says(KHMER)
    await talk.presses("dialogue-skip")
    await talk.presses("option-sex-female")
    await talk.presses("option-reason-random")


async def with_kit(talk: Talk) -> None:
    await talk.says("S-0042")
    await talk.says("LOT 7")
    await talk.says("08/2027")


async def reviewed(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-negative")
    await with_kit(talk)
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")


async def negative(talk: Talk) -> None:
    await reviewed(talk)
    await talk.presses("dialogue-submit")


async def presumptive_positive(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-presumptive_positive")
    await talk.presses_label(BOX + talk.label("option-substances-met"))
    await talk.presses_label(BOX + talk.label("option-substances-thc"))
    await talk.presses_label(TICK + talk.label("option-substances-met"))
    await talk.presses_label(BOX + talk.label("option-substances-amp"))
    await talk.presses("dialogue-done")
    await with_kit(talk)
    await talk.sends_photo()
    await talk.says("ក្រដាសមាន <b>ស្នាម</b> & ទឹក")
    await talk.presses("dialogue-submit")


async def refused(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-refused")
    await talk.presses("option-refusal_kind-left_before_the_end")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")


async def absent(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-excused_absence")
    await talk.presses("option-absence_kind-mission")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")


async def evaded(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-evaded")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")


async def kit_invalid(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-kit_invalid")
    await with_kit(talk)
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")


async def back_and_edit(talk: Talk) -> None:
    await begun(talk)
    await talk.presses("dialogue-back")
    await talk.presses("option-category-soldier")
    await talk.says("012345678")
    await talk.presses("dialogue-skip")
    await talk.says(LATIN)
    await talk.presses("option-sex-male")
    await talk.presses("option-reason-leaders_first")
    await talk.presses("option-outcome-negative")
    await with_kit(talk)
    await talk.presses("dialogue-skip")
    await talk.says("បន្ទាត់ T ស្រាល")
    await talk.presses_label("✎ " + talk.label("field-outcome"))
    await talk.presses("option-outcome-refused")
    await talk.presses("option-refusal_kind-declined_second_test")
    await talk.presses_label("✎ " + talk.label("field-sex"))
    await talk.presses("dialogue-leave")
    await talk.presses_label("✎ " + talk.label("field-note"))
    await talk.presses("dialogue-back")
    await talk.presses("dialogue-submit")


async def cancelled(talk: Talk) -> None:
    await begun(talk)
    await talk.presses("dialogue-cancel")
    await talk.presses("dialogue-go-on")
    await talk.says("/cancel")
    await talk.presses("dialogue-give-up")
    await talk.says("/cancel")
    await talk.says("012345678")


async def resumed(talk: Talk) -> None:
    await begun(talk)
    await talk.says("/report")
    await talk.presses("report-go-on")
    await talk.says("/report")
    await talk.presses("report-anew")
    await talk.presses(KEP)


async def doubtful_identity(talk: Talk) -> None:
    await begun(talk)
    await talk.says("12")
    await talk.says("12345")
    await talk.says("មរ-១២៣៤៥")
    await talk.presses("dialogue-keep")


async def names(talk: Talk) -> None:
    await begun(talk)
    await talk.says("012345678")
    await talk.says(LATIN)
    await talk.presses("dialogue-skip")
    await talk.says(KHMER)
    await talk.says("K")
    await talk.says(LATIN)


async def expired_kit(talk: Talk) -> None:
    await identified(talk)
    await talk.presses("option-outcome-negative")
    await talk.says("S-0042")
    await talk.says("LOT 7")
    await talk.says("31.10.2026")
    await talk.says("soon")
    await talk.says("11/2026")


async def dates_and_khmer_digits(talk: Talk) -> None:
    await talk.says("/report")
    await talk.presses(KAMPOT)
    await talk.says("២៤.១១.២០២៦")
    await talk.says("១.១.២០២០")
    await talk.says("២២ ១១ ២៥៦៩")
    await talk.presses("option-category-police")
    await talk.says("០១២៣៤៥៦៧៨")


async def search(talk: Talk) -> None:
    await talk.says("/report")
    await talk.says("xyz <b>")
    await talk.presses("dialogue-nothing-found")
    await talk.says("kep")
    await talk.presses("dialogue-show-all")
    await talk.says("សុខាភិបាល")
    await talk.presses(HEALTH)


async def wrong_kinds(talk: Talk) -> None:
    await begun(talk)
    sticker = {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
    await talk.sends("a sticker", sticker=sticker | {"is_animated": False, "is_video": False})
    await talk.sends("a voice message", voice={"file_id": "v", "file_unique_id": "w", "duration": 3})
    await talk.sends("a location", location={"latitude": 10.6, "longitude": 104.2})
    await talk.sends_photo()
    await talk.says("/unknown")
    await talk.edits("/unknown", "012345679")
    await talk.says("012345678")
    await talk.presses("dialogue-skip")
    await talk.says(LATIN)
    await talk.says("female")


async def nothing_open(talk: Talk) -> None:
    await talk.says("negative")
    await talk.sends("a location", location={"latitude": 10.6, "longitude": 104.2})
    await talk.sends_photo()


async def answered_twice(talk: Talk) -> None:
    await talk.says("/report")
    first = await talk.last(KAMPOT)
    await talk.presses(KAMPOT)
    await talk.presses_old(*first)
    await talk.presses("dialogue-today")
    await talk.presses_old(*first)


async def mine(talk: Talk) -> None:
    await talk.says("/mine")
    await negative(talk)
    await talk.presses("report-mine")
    await talk.presses_label("KP-26-000001")
    await talk.presses("mine-back")
    await talk.says("/mine kp26 1")
    await talk.says("/mine KP-26-000002")
    await talk.says("/mine what?")


async def another(talk: Talk) -> None:
    """The second report of a day offers what was said in the first."""
    await negative(talk)
    await talk.presses("report-another")
    await talk.presses(KAMPOT)
    await talk.presses("dialogue-yesterday")
    await talk.presses("dialogue-again")


async def ended(talk: Talk) -> None:
    await begun(talk)
    button = await talk.last("dialogue-cancel")
    await end_all(talk.house)
    await talk.presses_old(*button)
    await talk.says("012345678")
    await talk.says("/report")


async def nil_return(talk: Talk) -> None:
    await talk.says("/nil")
    await talk.presses(KAMPOT)
    await talk.presses("dialogue-today")
    await talk.presses("option-because-other")
    await talk.says("ផ្លូវលិចទឹក")
    await talk.presses("dialogue-submit")
    await talk.presses("nil-another")
    await talk.presses(KAMPOT)
    await talk.presses("dialogue-today")
    await talk.presses("option-because-holiday")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")


async def practice(talk: Talk) -> None:
    """The first exercise: a wrong answer is named and mended."""
    await new(talk)
    await talk.says("/start")
    await talk.presses_label(talk.voice.plain("home-practise", at=1, total=3))
    await talk.presses_label(talk.voice.plain("pretend-hall"))
    await talk.presses("dialogue-today")
    await talk.presses("option-category-civil_servant")
    await talk.says("010203040")
    await talk.says("កែវ ធីតា")
    await talk.presses("dialogue-skip")
    await talk.presses("option-sex-female")
    await talk.presses("option-reason-regular_inspection")
    await talk.presses("option-outcome-presumptive_positive")
    await talk.presses_label(BOX + talk.label("option-substances-met"))
    await talk.presses("dialogue-done")
    await talk.says("P-01")
    await talk.says("LOT-1")
    await talk.says("12/2027")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")
    await talk.presses_label("✎ " + talk.label("field-outcome"))
    await talk.presses("option-outcome-negative")
    await talk.presses("dialogue-submit")
    await talk.presses_label(talk.voice.plain("home-practise", at=2, total=3))


async def new(talk: Talk) -> None:
    async def work(tx: Transaction) -> None:
        for actor in await list_people(tx):
            await add_practice(tx, actor.id, TOTAL)

    await talk.house.app.database.transact(work)


async def end_all(house: House) -> None:
    async def work(tx: Transaction) -> None:
        for actor in await list_people(tx):
            for one in actor.memberships:
                await change_membership(tx, replace(one, ended_at=BEGUN))

    await house.app.database.transact(work)


DIALOGUES: tuple[Callable[[Talk], Awaitable[None]], ...] = (
    negative, presumptive_positive, refused, absent, evaded, kit_invalid, back_and_edit, cancelled, resumed,
    doubtful_identity, names, expired_kit, dates_and_khmer_digits, search, wrong_kinds, nothing_open,
    answered_twice, mine, another, ended, nil_return, practice,
)  # fmt: skip


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_a_member_s_dialogue_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Talk], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    chat = await house.member("Sokha", language=language)
    talk = Talk(house, chat, Voice(language, ZONE))
    await dialogue(talk)
    name = f"{dialogue.__name__}.{language}"
    compared(name, "\n".join(talk.lines).strip() + "\n", update=request.config.getoption("--update-golden"))


async def stranger(talk: Talk) -> None:
    await talk.says("/start")
    await talk.says("hello?")
    await talk.says("/report")


async def governor(talk: Talk) -> None:
    await talk.says("/report")


@pytest.mark.parametrize("dialogue", [stranger, governor], ids=lambda one: one.__name__)
async def test_whoever_may_not_report_is_told_so_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Talk], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    if dialogue is governor:
        chat = await house.member("Bopha", Role.GOVERNOR, Area.province("07"), language=language)
    else:
        chat = await house.phone("Nobody", language=language)
    talk = Talk(house, chat, Voice(language, ZONE))
    await dialogue(talk)
    name = f"{dialogue.__name__}.{language}"
    compared(name, "\n".join(talk.lines).strip() + "\n", update=request.config.getoption("--update-golden"))
