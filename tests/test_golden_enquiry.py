"""Asking the register, as its officers see it, in both languages: `tests/golden/`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import pytest

from domain.area import Area
from domain.enquiry import A_DAY
from domain.role import Role
from domain.subject import Subject
from handlers.voice import Voice
from storage.people import find_actor
from tests.handlers.enquiring import asked_often
from tests.house import KAMPOT, House
from tests.registered import BOPHA, DARA, entered
from tests.talk import BEGUN, ZONE, Talk, compared

NUMBER = "ENQ-26-000001"
SIGNED = replace(DARA, identity="099999999")


@pytest.fixture
async def house(still_house: House) -> House:
    await still_house.institutions()
    return still_house


@dataclass
class Offices:
    """Whoever asks, a colleague of the same office, and one where the entry was made."""

    vanna: Talk
    sothy: Talk
    kosal: Talk

    @property
    def house(self) -> House:
        """Where they all are."""
        return self.vanna.house

    async def turns_to(self, talk: Talk, name: str) -> None:
        """From here on the other phone is looked at, with what came to it meanwhile."""
        talk.lines += ["", f"──── {name}"]
        await talk.looks()

    async def enters(self, who: Subject = DARA) -> None:
        """Somebody is in the register."""
        await self.house.app.database.transact(lambda tx: entered(tx, who))


async def asks(talk: Talk, who: Subject) -> None:
    """From `/check` to the answer."""
    await talk.says("/check")
    await talk.presses("enquiry-one")
    await talk.presses(KAMPOT)
    await talk.presses("option-purpose-pre_employment")
    await talk.says("12/26")
    born = f"{who.born_on:%d.%m.%Y}" if who.born_on else None
    for words in (who.identity, who.name_km, who.name_latin, born):
        await (talk.says(words) if words else talk.presses("dialogue-skip"))
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-skip")
    await talk.presses("dialogue-submit")


async def enquiry_no_record(of: Offices) -> None:
    """Nothing is known; later something is, and the old answer is opened again."""
    await of.enters()
    await asks(of.vanna, BOPHA)
    await of.vanna.says(f"/check {NUMBER}")
    await of.vanna.says("/check ENQ-26-000099")


async def enquiry_confirmed(of: Offices) -> None:
    """By number alone, and in full once a second officer has approved."""
    await of.enters()
    await asks(of.vanna, Subject("០១២៣៤៥៦៧៨"))
    await of.vanna.presses("enquiry-full")
    await of.turns_to(of.sothy, "SOTHY")
    await of.sothy.presses("enquiry-approve-open")
    await of.sothy.presses("enquiry-approve-yes")
    await of.turns_to(of.vanna, "VANNA")
    await of.vanna.presses("enquiry-full")


async def enquiry_possible(of: Offices) -> None:
    """A namesake; two sign that it is another person."""
    await of.enters(replace(DARA, identity=None))
    await asks(of.vanna, SIGNED)
    await of.vanna.presses("enquiry-other")
    await of.vanna.presses("enquiry-other-yes")
    await of.turns_to(of.kosal, "KOSAL")
    await of.kosal.presses("enquiry-approve-open")
    await of.kosal.presses("enquiry-sign-yes")
    await of.turns_to(of.vanna, "VANNA")


async def enquiry_insufficient(of: Offices) -> None:
    """A name alone."""
    await of.enters()
    await asks(of.vanna, Subject(name_km=DARA.name_km))


async def enquiry_quota(of: Offices) -> None:
    """Enough for today."""
    me = await of.house.app.database.read(lambda tx: find_actor(tx, of.vanna.chat.id))
    assert me is not None
    await of.house.app.database.transact(lambda tx: asked_often(tx, me.id, A_DAY, BEGUN))
    await of.vanna.says("/check")
    await of.vanna.presses("enquiry-one")


DIALOGUES: tuple[Callable[[Offices], Awaitable[None]], ...] = (
    enquiry_no_record, enquiry_confirmed, enquiry_possible, enquiry_insufficient, enquiry_quota,
)  # fmt: skip


async def offices(house: House, language: str) -> Offices:
    lines: list[str] = []

    async def talk(name: str, place: str) -> Talk:
        chat = await house.member(name, Role.PERSONNEL_OFFICER, Area.province(place), language)
        return Talk(house, chat, Voice(language, ZONE), lines)

    return Offices(await talk("វណ្ណា", "07"), await talk("សុធី", "07"), await talk("កុសល", "23"))


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_what_an_officer_asks_and_is_answered_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Offices], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    of = await offices(house, language)
    await dialogue(of)
    told = "\n".join(of.vanna.lines).strip() + "\n"
    compared(f"{dialogue.__name__}.{language}", hidden(told), update=request.config.getoption("--update-golden"))


def hidden(text: str) -> str:
    """The code comes from the keys of the installation, which are others each time."""
    marks = ("code: ", "កូដនេះដល់សាមីខ្លួន៖ ")
    lines = text.split("\n")
    return "\n".join(next((line.split(m)[0] + m + "CODE" for m in marks if m in line), line) for line in lines)
