"""The way back from an entry, in both languages, by the labels that people see: `tests/golden/`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from handlers.voice import Voice
from storage.cases import Case
from tests.chat import Chat
from tests.handlers.petitioning import People, peopled
from tests.house import House
from tests.talk import ZONE, Talk, compared

NUMBER = "PET-26-000001"
WORDS = "ថ្ងៃនោះ ខ្ញុំនៅមន្ទីរពេទ្យ។"
REASONS = "លិខិតមន្ទីរពេទ្យបញ្ជាក់ថា សាមីខ្លួនមិនបាននៅទីនោះទេ។"


@pytest.fixture
def house(still_house: House) -> House:
    return still_house


@dataclass
class Scene:
    """All phones in one text: whoever acts is named above."""

    people: People
    entry: Case
    voice: Voice
    lines: list[str]
    talks: dict[int, Talk]

    async def phone(self, name: str, chat: Chat) -> Talk:
        """From here on this phone is looked at, with what came to it meanwhile."""
        talk = self.talks.setdefault(chat.id, Talk(self.people.house, chat, self.voice, self.lines))
        self.lines += ["", f"──── {name}"]
        await talk.looks()
        return talk

    async def bopha(self) -> Talk:
        """The person, who comes with the code of the notice; its digits are others each time, so they stay out."""
        digits = (await self.people.code(self.entry)).digits
        bopha = await self.people.house.phone("Bopha", self.voice.language)
        await bopha.say(digits)
        return await self.phone("BOPHA, with the code of the notice", bopha)

    async def back(self, talk: Talk) -> Talk:
        return await self.phone("BOPHA", talk.chat)


async def petitioned(scene: Scene, bopha: Talk) -> None:
    await bopha.presses_label(scene.voice.plain("petition-about", number=scene.entry.number))
    await bopha.presses("option-petition_kind-wrong_person")
    await bopha.says(WORDS)
    await bopha.presses("option-work_blocked-yes")
    await bopha.sends_photo()
    await bopha.presses("dialogue-submit")


async def decided(scene: Scene, what: str, *, suspended: bool = False) -> None:
    phalla = await scene.phone("PHALLA, of the panel", scene.people.panel[0])
    await phalla.presses_label(scene.voice.plain("petition-open", number=NUMBER))
    await phalla.presses("petition-do-began")
    await phalla.presses("petition-do-began")
    await phalla.presses("petition-read")
    await phalla.presses("case-back")
    if suspended:
        await phalla.presses("petition-do-suspended")
        await phalla.presses("petition-do-suspended")
    await phalla.presses(f"petition-do-{what}")
    await phalla.says(REASONS)
    await phalla.presses("dialogue-submit")


async def signed(scene: Scene) -> None:
    rith = await scene.phone("RITH, of the panel", scene.people.panel[1])
    await rith.presses_label(scene.voice.plain("petition-open", number=NUMBER))
    await rith.presses("petition-read")
    await rith.presses("case-back")
    await rith.presses("petition-do-signed")
    await rith.presses("petition-do-signed")


async def petition_removed(scene: Scene) -> None:
    bopha = await scene.bopha()
    await bopha.presses_label(scene.voice.plain("record-answer", number=scene.entry.number))
    await bopha.presses("option-my_answer-disputes")
    await bopha.says(WORDS)
    await bopha.presses("dialogue-skip")
    await bopha.presses("dialogue-submit")
    await bopha.presses("record-open")
    await petitioned(scene, bopha)
    await decided(scene, "remove", suspended=True)
    await scene.back(bopha)
    await signed(scene)
    await scene.back(bopha)
    await bopha.presses("record-open")
    await scene.phone("VANNA, who entered it", scene.people.first)


async def petition_retained(scene: Scene) -> None:
    bopha = await scene.bopha()
    await petitioned(scene, bopha)
    await decided(scene, "retain")
    await signed(scene)
    await scene.back(bopha)
    await bopha.presses("record-open")
    await bopha.presses_label(scene.voice.plain("petition-again", number=NUMBER))
    await bopha.says(WORDS)
    await bopha.presses("dialogue-skip")
    await bopha.presses("dialogue-submit")
    sophea = await scene.phone("SOPHEA, of the panel", scene.people.panel[2])
    await sophea.says("/cases")


async def petition_on_paper(scene: Scene) -> None:
    vanna = await scene.phone("VANNA, personnel officer", scene.people.first)
    await vanna.says("/paper")
    await vanna.says(scene.entry.number)
    await vanna.presses("dialogue-yesterday")
    await vanna.presses("option-petition_kind-wrong_term")
    await vanna.says(WORDS)
    await vanna.presses("option-work_blocked-no")
    await vanna.presses("dialogue-skip")
    await vanna.presses("dialogue-submit")
    await vanna.says("/paper")


async def used_code(scene: Scene) -> None:
    code = await scene.people.code(scene.entry)
    await (await scene.people.house.phone("Bopha")).say(code.digits)
    thief = await scene.people.house.phone("Thief", scene.voice.language)
    await thief.say(code.digits)
    await scene.phone("SOMEBODY ELSE, with the same code", thief)


DIALOGUES: tuple[Callable[[Scene], Awaitable[None]], ...] = (
    petition_removed,
    petition_retained,
    petition_on_paper,
    used_code,
)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_the_way_back_from_an_entry_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Scene], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    people = await peopled(house, language)
    entry = await people.listed(days_ago=10)
    scene = Scene(people, entry, Voice(language, ZONE), [], {})
    await dialogue(scene)
    told = "\n".join(scene.lines).strip() + "\n"
    compared(f"{dialogue.__name__}.{language}", told, update=request.config.getoption("--update-golden"))
