"""The circle of a report between two people, in both languages, by the labels that they see: `tests/golden/`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from domain.area import Area
from domain.role import Role
from handlers.question import BOX
from handlers.review import URGENT
from handlers.voice import Voice
from tests.handlers.reviewing import SUSPECTED, submitted
from tests.house import House
from tests.talk import ZONE, Talk, compared

NUMBER = "KP-26-000001"
KAMPOT = Area.province("07")


@pytest.fixture
async def house(still_house: House) -> House:
    await still_house.institutions()
    return still_house


@dataclass
class Pair:
    """The author, and the lead of the area; what happens on both phones, in one text."""

    sokha: Talk
    vanna: Talk

    async def turns_to(self, talk: Talk) -> None:
        """From here on the other phone is looked at, with what came to it meanwhile."""
        name = "SOKHA" if talk is self.sokha else "VANNA"
        talk.lines += ["", f"──── {name}"]
        await talk.looks()


async def paired(house: House, language: str) -> Pair:
    lines: list[str] = []
    voice = Voice(language, ZONE)
    sokha = Talk(house, await house.member("Sokha", area=KAMPOT, language=language), voice, lines)
    vanna = Talk(house, await house.member("Vanna", Role.LEAD, KAMPOT, language=language), voice, lines)
    return Pair(sokha, vanna)


async def returned_mended_approved(pair: Pair) -> None:
    sokha, vanna = pair.sokha, pair.vanna
    await submitted(sokha.house, sokha.chat)
    await pair.turns_to(vanna)
    await vanna.says("/review")
    await vanna.presses_label(NUMBER)
    await vanna.presses("deed-returned")
    await vanna.presses("field-outcome")
    await vanna.presses("option-why_returned-other")
    await vanna.says("ក្រដាសសរសេរថា សង្ស័យវិជ្ជមាន")
    await pair.turns_to(sokha)
    await sokha.presses("deed-mended")
    await sokha.presses("option-outcome-presumptive_positive")
    await sokha.presses_label(BOX + sokha.label("option-substances-met"))
    await sokha.presses("dialogue-done")
    await sokha.presses("dialogue-submit")
    await pair.turns_to(vanna)
    await vanna.presses("review-open")
    await vanna.presses("deed-approved")
    await vanna.presses("review-history")
    await vanna.presses("history-back")
    await vanna.presses("review-list")


async def corrected_at_once(pair: Pair) -> None:
    sokha, vanna = pair.sokha, pair.vanna
    await submitted(sokha.house, sokha.chat, **SUSPECTED)
    await pair.turns_to(vanna)
    await vanna.says("/review")
    await vanna.presses_label(URGENT + NUMBER)
    await pair.turns_to(sokha)
    await sokha.says(f"/mine {NUMBER}")
    await sokha.presses("deed-corrected")
    await sokha.presses("field-sex")
    await sokha.presses("option-why_corrected-typing")
    await sokha.presses("option-sex-male")
    await pair.turns_to(vanna)
    await vanna.presses("deed-approved")
    await pair.turns_to(sokha)
    await sokha.presses("dialogue-submit")
    await sokha.presses("mending-keep")
    await sokha.presses("dialogue-submit")


async def withdrawn(pair: Pair) -> None:
    sokha, vanna = pair.sokha, pair.vanna
    await submitted(sokha.house, sokha.chat)
    await pair.turns_to(vanna)
    await vanna.says("/review")
    await vanna.presses_label(NUMBER)
    await vanna.presses("deed-withdrawn")
    await vanna.presses("option-why_withdrawn-twice")
    await vanna.presses("dialogue-submit")
    await pair.turns_to(sokha)
    await sokha.presses("review-open")
    await sokha.presses("mine-back")


DIALOGUES: tuple[Callable[[Pair], Awaitable[None]], ...] = (returned_mended_approved, corrected_at_once, withdrawn)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_what_two_people_do_to_one_report_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Pair], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    pair = await paired(house, language)
    await dialogue(pair)
    name = f"{dialogue.__name__}.{language}"
    told = "\n".join(pair.sokha.lines).strip() + "\n"
    compared(name, told, update=request.config.getoption("--update-golden"))
