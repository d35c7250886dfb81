"""A table of ban terms between two admins and an officer, in both languages: `tests/golden/terms_*.txt`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from domain.area import Area
from domain.role import Role
from handlers.voice import Voice
from tests.chat import Chat
from tests.handlers.registering import dismissed
from tests.house import House
from tests.talk import BEGUN, ZONE, Talk, compared

LINES = {
    "en": "confirmed use, first: 5 years\nconfirmed use, again: 10 years\nrefusal, police, soldier: 3 years",
    "km": "ការប្រើប្រាស់ លើកដំបូង ៥ ឆ្នាំ\nការប្រើប្រាស់ ម្តងទៀត ១០ ឆ្នាំ\nបដិសេធធ្វើតេស្ត មន្ត្រីនគរបាល យោធិន ៣ ឆ្នាំ",
}
WRONG = {"en": "confirmed use: five", "km": "ការប្រើប្រាស់ ប្រាំឆ្នាំ"}


@pytest.fixture
async def house(still_house: House) -> House:
    await still_house.institutions()
    return still_house


@dataclass
class Three:
    """Vanna proposes, Bopha signs, Dara had entered a dismissal whose term was undecided; all in one text."""

    vanna: Talk
    bopha: Talk
    dara: Talk

    async def turns_to(self, name: str) -> Talk:
        """From here on another phone is looked at, with what came to it meanwhile."""
        talk: Talk = getattr(self, name)
        talk.lines += ["", f"──── {name.upper()}"]
        await talk.looks()
        return talk


async def met(house: House, language: str) -> Three:
    lines: list[str] = []
    voice = Voice(language, ZONE)

    async def of(name: str, role: Role, **more: Area) -> Talk:
        return Talk(house, await house.member(name, role, language=language, **more), voice, lines)

    dara = await of("Dara", Role.PERSONNEL_OFFICER, area=Area.province("07"))
    chea: Chat = await house.member("Chea", Role.PERSONNEL_OFFICER, Area.province("23"))
    await dismissed(house, dara.chat, chea)
    await dismissed(house, dara.chat, chea, who="012345671", ground="refusal", institution="kep")
    return Three(await of("Vanna", Role.ADMIN), await of("Bopha", Role.ADMIN), dara)


async def proposes(three: Three, fills: str) -> None:
    vanna = three.vanna
    await vanna.says("/terms")
    await vanna.presses("terms-propose")
    await vanna.presses_label(vanna.label("dialogue-today"))
    await vanna.says(LINES[vanna.voice.language])
    await vanna.presses(f"option-fills_pending-{fills}")
    await vanna.presses("dialogue-submit")


async def terms_signed(three: Three) -> None:
    await proposes(three, "yes")
    await three.vanna.presses("what-if-signing")
    bopha = await three.turns_to("bopha")
    await bopha.presses_label(bopha.voice.plain("terms-open", version=1))
    await bopha.presses("terms-sign")
    await bopha.presses("terms-sign-yes")
    await three.turns_to("vanna")
    dara = await three.turns_to("dara")
    await dara.says("/terms")
    await dara.presses("terms-history")
    named = dara.voice.plain("terms-named-signed", version=1, day=BEGUN.date())
    await dara.presses_label(named)


async def terms_refused(three: Three) -> None:
    vanna = three.vanna
    await vanna.says("/terms")
    await vanna.presses("terms-propose")
    await vanna.presses_label(vanna.label("dialogue-today"))
    await vanna.says(WRONG[vanna.voice.language])
    await vanna.presses("option-fills_pending-no")
    await vanna.presses("dialogue-submit")
    await vanna.presses_label("✎ " + vanna.label("field-term_lines"))
    await vanna.says(LINES[vanna.voice.language])
    await vanna.presses("dialogue-submit")
    bopha = await three.turns_to("bopha")
    await bopha.presses_label(bopha.voice.plain("terms-open", version=1))
    sign = await bopha.last("terms-sign")
    await bopha.presses("terms-refuse")
    await bopha.presses_old(*sign)
    await three.turns_to("vanna")


DIALOGUES: tuple[Callable[[Three], Awaitable[None]], ...] = (terms_signed, terms_refused)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_what_becomes_of_a_proposal_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Three], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    three = await met(house, language)
    await dialogue(three)
    told = "\n".join(three.vanna.lines).strip() + "\n"
    compared(f"{dialogue.__name__}.{language}", told, update=request.config.getoption("--update-golden"))
