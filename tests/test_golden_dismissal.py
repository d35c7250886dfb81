"""From a finding to an entry of the register, in both languages, by labels that people see: `tests/golden/`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from domain.role import Role
from handlers.voice import Voice
from tests.handlers.dismissing import Offices, entered, found, officed
from tests.house import KAMPOT, KEP, House
from tests.talk import ZONE, Talk, compared

FINDING, ENTRY = "FND-26-000001", "REG-26-000001"
LIST = """Name,ID,Sex,Born on,Institution,Category,Ground,Basis,Order number,Date
SOK Dara,012345678,m,15.03.1988,kampot,police,possession,court,44/26,1.11.2026
KEO Bopha,,f,,Kampot administration,police,sale,court,45/26,2.11.2026
CHAN Mony,012345670,f,1.1.1990,kampot,police,sale,a police report alone,46/26,3.11.2026
NOP Rith,012345671,m,1.1.1990,Nowhere,police,conviction,admission,,1.1.2031
"""


@pytest.fixture
def house(still_house: House) -> House:
    return still_house


@dataclass
class Cast:
    """Two personnel officers of Kampot, one of Kep, the lead and an admin, on phones that make one text."""

    sokha: Talk
    dara: Talk
    rith: Talk
    vanna: Talk
    admin: Talk
    offices: Offices

    async def turns_to(self, talk: Talk) -> None:
        """From here on another phone is looked at, with what came to it meanwhile."""
        names = {id(getattr(self, name)): name for name in ("sokha", "dara", "rith", "vanna", "admin")}
        talk.lines += ["", f"──── {names[id(talk)].upper()}"]
        await talk.looks()


async def cast(house: House, language: str) -> Cast:
    offices = await officed(house, language)
    admin = await house.member("Bora", Role.ADMIN, language=language)
    lines: list[str] = []
    voice = Voice(language, ZONE)
    sokha, dara, rith, vanna, bora = (
        Talk(house, chat, voice, lines)
        for chat in (offices.sokha, offices.dara, offices.rith, offices.vanna, admin)
    )
    return Cast(sokha, dara, rith, vanna, bora, offices)


async def finding_to_notice(cast: Cast) -> None:
    sokha, dara, rith, vanna = cast.sokha, cast.dara, cast.rith, cast.vanna
    await sokha.says("/entries")
    await sokha.presses("entries-finding")
    await sokha.presses(KAMPOT)
    await sokha.presses("option-category-police")
    for words in ("012345678", "សុខ ដារ៉ា", "SOK Dara", "15.03.1988"):
        await sokha.says(words)
    await sokha.presses("option-sex-male")
    await sokha.presses("option-ground-possession")
    await sokha.presses("option-basis-police_report")
    await sokha.presses("option-basis-court_judgment")
    for words in ("Kampot court", "12/26", "01.10.2026"):
        await sokha.says(words)
    for press in ("dialogue-skip", "dialogue-skip", "option-second-lead", "dialogue-submit"):
        await sokha.presses(press)
    await cast.turns_to(vanna)
    await vanna.presses_label(FINDING)
    await vanna.presses("finding-do-confirmed")
    await vanna.presses("finding-do-confirmed")
    await cast.turns_to(dara)
    await dara.presses("dismissal-enter")
    await dara.says("44/26")
    await dara.says("01.11.2026")
    await dara.presses("option-departure-dismissed")
    await dara.presses("dialogue-skip")
    await dara.presses("option-second-office")
    await dara.presses(KEP)
    await dara.presses("dialogue-submit")
    await cast.turns_to(rith)
    await rith.presses_label(ENTRY)
    await rith.presses("dismissal-do-confirmed")
    await rith.presses("dismissal-do-confirmed")
    await cast.turns_to(dara)
    await dara.presses_label(ENTRY)
    await dara.presses("dismissal-do-noticed")
    await dara.says("22.11.2026")
    await dara.presses("option-noticed_how-in_person")
    for press in ("dialogue-skip", "dialogue-skip", "dialogue-submit"):
        await dara.presses(press)


async def refused_by_the_second(cast: Cast) -> None:
    dara, rith = cast.dara, cast.rith
    await entered(cast.offices, await found(cast.offices))
    await rith.says("/cases")
    await rith.presses_label(ENTRY)
    await rith.presses("dismissal-do-refused")
    await rith.presses("option-why_refused-facts_differ")
    await rith.presses("dialogue-submit")
    await cast.turns_to(dara)
    await dara.presses_label(ENTRY)
    await dara.says("/entries")
    await dara.presses_label(dara.voice.plain("entries-enter", n=1))


async def import_dry_run(cast: Cast) -> None:
    admin, rith = cast.admin, cast.rith
    await admin.sends_file(LIST.encode(), "list.csv", "text/csv")
    await admin.presses("import-impdis")
    await admin.presses("option-second-office")
    await admin.presses(KEP)
    await admin.presses_label(admin.voice.plain("import-take", n=2))
    await cast.turns_to(rith)
    await rith.presses("import-look")
    await rith.presses_label(rith.voice.plain("import-sign", n=1))
    await rith.presses_label(rith.voice.plain("import-sign", n=1))
    await rith.presses_label("⚠️ REG-26-000002")


DIALOGUES: tuple[Callable[[Cast], Awaitable[None]], ...] = (
    finding_to_notice,
    refused_by_the_second,
    import_dry_run,
)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_what_several_offices_do_to_one_entry_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Cast], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    played = await cast(house, language)
    await dialogue(played)
    told = "\n".join(played.sokha.lines).strip() + "\n"
    compared(f"{dialogue.__name__}.{language}", told, update=request.config.getoption("--update-golden"))
