"""A session as its people see it, in both languages, by the labels that they see: `tests/golden/`."""

from collections.abc import Awaitable, Callable

import pytest

from domain.area import Area
from domain.outcome import Outcome
from domain.role import Role
from handlers.question import BOX
from handlers.voice import Voice
from tests.handlers.sessions import planned, roster
from tests.house import KAMPOT, House
from tests.talk import ZONE, Talk, compared
from tests.test_golden_review import Pair

PLACE = Area.province("07")


@pytest.fixture
async def house(still_house: House) -> House:
    await still_house.institutions()
    return still_house


async def paired(house: House, language: str) -> Pair:
    """A member, and the lead who has planned a session for today."""
    lines: list[str] = []
    voice = Voice(language, ZONE)
    sokha = Talk(house, await house.member("សុខា", area=PLACE, language=language), voice, lines)
    vanna = Talk(house, await house.member("វណ្ណា", Role.LEAD, PLACE, language=language), voice, lines)
    return Pair(sokha, vanna)


async def opened(talk: Talk) -> None:
    await talk.says("/session")
    await talk.presses(KAMPOT)
    await talk.presses("session-open")


async def marks(talk: Talk, outcome: Outcome, *options: str) -> None:
    """*+ Refused* and its like, with the options of what is asked then."""
    await talk.presses_label(talk.voice.plain("session-mark", outcome=talk.label(f"option-outcome-{outcome}")))
    for one in options:
        await talk.presses(one)


async def session_whole(pair: Pair) -> None:
    """From the opening to the receipt, and on to the approval by the lead."""
    sokha, vanna = pair.sokha, pair.vanna
    await roster(sokha.house, vanna.chat, 12)
    await planned(sokha.house, vanna.chat)
    await opened(sokha)
    await marks(sokha, Outcome.PRESUMPTIVE_POSITIVE)
    await sokha.says("៤")
    await sokha.presses_label(BOX + sokha.label("option-substances-met"))
    await sokha.presses("dialogue-done")
    await sokha.says("S-0004")
    await marks(sokha, Outcome.REFUSED, "option-refusal_kind-no_specimen")
    await sokha.says("7")
    await sokha.presses("dialogue-done")
    await marks(sokha, Outcome.EXCUSED_ABSENCE, "option-absence_kind-leave")
    await sokha.says("2 11")
    await sokha.presses("dialogue-done")
    await sokha.presses("session-rest-negative")
    await sokha.presses("session-close")
    again = await sokha.last("session-sure-yes")
    await sokha.presses("session-sure-yes")
    await sokha.presses_old(*again)
    await pair.turns_to(vanna)
    await vanna.presses("session-look")
    await vanna.presses_label(vanna.voice.plain("session-marked", n=4))
    await vanna.presses_label("4. " if vanna.voice.language == "en" else "៤. ")
    await vanna.presses("session-back")
    await vanna.presses("session-approve")
    await vanna.says("/review")


async def session_lines(pair: Pair) -> None:
    """Without a roster: a line a person, one of them wrong, then mended."""
    sokha, vanna = pair.sokha, pair.vanna
    await planned(sokha.house, vanna.chat)
    await opened(sokha)
    await sokha.presses("session-lines")
    await sokha.says("012345678 សុខ ដារ៉ា ប្រុស អវិជ្ជមាន\n012345679 កែវ បុប្ផា អវិជ្ជមាន\nKEO Nary f evaded")
    await sokha.presses("dialogue-submit")
    await sokha.presses("session-lines")
    await sokha.says("012345679 កែវ បុប្ផា ស្រី អវិជ្ជមាន")
    await sokha.presses("dialogue-submit")
    await sokha.presses("session-close")
    await sokha.presses("session-sure-no")


async def session_slips(pair: Pair) -> None:
    """Nothing planned, looking at the list, taking back, what was said otherwise, who may not."""
    sokha, vanna = pair.sokha, pair.vanna
    await sokha.says("/session")
    await vanna.says("/session")
    await roster(sokha.house, vanna.chat, 3)
    await planned(sokha.house, vanna.chat)
    await opened(sokha)
    await sokha.presses_label(sokha.voice.plain("session-left", n=3))
    await sokha.presses_label("3. " if sokha.voice.language == "en" else "៣. ")
    await sokha.presses("session-back")
    await marks(sokha, Outcome.EVADED)
    await sokha.says("3")
    await sokha.presses("dialogue-done")
    await marks(sokha, Outcome.REFUSED, "option-refusal_kind-no_specimen")
    await sokha.says("3 1")
    await sokha.presses("dialogue-done")
    await sokha.presses("dialogue-cancel")
    await sokha.presses("dialogue-give-up")
    await opened_again(sokha)
    await sokha.presses_label(sokha.voice.plain("session-marked", n=1))
    await sokha.presses_label("3. " if sokha.voice.language == "en" else "៣. ")
    await sokha.presses("list-take-back")
    await sokha.presses("session-back")
    await sokha.presses("session-rest-negative")
    await sokha.presses("session-rest-back")


async def opened_again(talk: Talk) -> None:
    await talk.says("/session")
    await talk.presses(KAMPOT)


async def session_planned(pair: Pair) -> None:
    """The lead plans one, question by question, and calls it off."""
    vanna = pair.vanna
    await pair.turns_to(vanna)
    await vanna.says("/session")
    await vanna.presses("sessions-plan")
    await vanna.presses(KAMPOT)
    await vanna.says("25.11.2026")
    await vanna.presses("option-category-civil_servant")
    await vanna.presses("option-reason-regular_inspection")
    await vanna.says("Rapid 6")
    await vanna.says("L-77")
    await vanna.says("08/2027")
    await vanna.presses_label(BOX + vanna.label("option-substances-met"))
    await vanna.presses("dialogue-done")
    await vanna.presses("dialogue-skip")
    await vanna.presses("dialogue-submit")
    await vanna.presses("session-open")
    await vanna.presses("session-call-off")
    await vanna.presses("sessions-back")


async def roster_sent(pair: Pair) -> None:
    """A list as CSV with one bad row, before and after it is taken over."""
    vanna = pair.vanna
    await planned(vanna.house, vanna.chat)
    await pair.turns_to(vanna)
    await vanna.says("/session")
    await vanna.presses(KAMPOT)
    await vanna.presses("roster")
    await vanna.sends_file(CSV.encode(), "list.csv", "text/csv")
    await vanna.presses(KAMPOT)
    await vanna.presses("roster-columns-change")
    await vanna.presses_label(vanna.label("roster-field-identity"))
    await vanna.presses_label("C «")
    take = vanna.voice.plain("roster-take", n=2)
    again = await vanna.last_label(take)
    await vanna.presses_label(take)
    await vanna.presses_old(*again)
    await vanna.presses("roster-look")


CSV = "ល.រ,ឈ្មោះ,អត្តលេខ,ភេទ\n1,សុខ ដារ៉ា,012345678,ប្រុស\n2,ចាន់ បុប្ផា,012345679,ស្រី\n3,,012345670,ស្រី\n"

DIALOGUES: tuple[Callable[[Pair], Awaitable[None]], ...] = (
    session_whole, session_lines, session_slips, session_planned, roster_sent,
)  # fmt: skip


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_what_a_commission_does_in_a_session_is_as_it_was_read(
    house: House, language: str, dialogue: Callable[[Pair], Awaitable[None]], request: pytest.FixtureRequest
) -> None:
    pair = await paired(house, language)
    await dialogue(pair)
    told = "\n".join(pair.sokha.lines).strip() + "\n"
    compared(f"{dialogue.__name__}.{language}", told, update=request.config.getoption("--update-golden"))
