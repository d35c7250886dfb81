"""After a lost connection a phone sends the same press again, with a new number: it must change nothing."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from bot.now import utc_now
from domain.form import Value
from handlers.question import BOX
from handlers.table import routes
from handlers.turn import Turn
from storage.database import Transaction
from storage.drafts import find_draft, list_open
from storage.people import find_actor
from storage.reports import Report, list_reports_of
from storage.vault import Keys
from tests.chat import Chat
from tests.house import House, housed
from tests.replaying import EXAMPLES, Plan, Player, all_once_more, none_again, plans

NEXT_YEAR = utc_now().year + 1
DIALOGUE = (
    "type /report", "press Kampot administration", "press Yesterday", "press Soldier", "type 12345",
    "press Use it all the same", "press Skip", "type KEO Bopha", "press Male", "press ‹ Back", "press Female",
    "press Random selection", "press Presumptive positive", f"press {BOX}Methamphetamine", f"press {BOX}Ketamine",
    "press ✔ Done", "type S-0042", "type LOT 7", f"type 08/{NEXT_YEAR}", "press Skip", "press Skip", "press ✎ Sex",
    "press Leave it as it is", "press ✎ Reason", "press ‹ Back", "press ✔ Submit",
)  # fmt: skip
ANSWERS: Mapping[str, Value] = {
    "institution": "kampot", "category": "soldier", "identity": "12345", "name_latin": "KEO Bopha",
    "sex": "female", "reason": "random", "outcome": "presumptive_positive", "substances": ["met", "ket"],
    "specimen": "S-0042", "kit_lot": "LOT 7", "kit_expiry": f"{NEXT_YEAR}-08-31",
}  # fmt: skip


async def reported(house: House, chat: Chat) -> list[Report]:
    async def read(tx: Transaction) -> list[Report]:
        actor = await find_actor(tx, chat.id)
        assert actor is not None
        assert await list_open(tx, actor.id) == []
        return await list_reports_of(tx, actor.id, 99)

    return await house.app.database.read(read)


async def reports_once(house: House, name: str, plan: Plan) -> None:
    chat = await house.member(name)
    await Player(house, {}, chat).goes_through(DIALOGUE, plan)
    (report,) = await reported(house, chat)
    assert {key: report.answers.get(key) for key in ANSWERS} == ANSWERS
    (receipt,) = [text for text in await chat.said() if "The report is stored" in text]
    assert report.number in receipt


@pytest.fixture
async def house(house: House) -> House:
    await house.institutions()
    return house


@settings(max_examples=EXAMPLES or 8, phases=[Phase.generate])
@given(plan=plans(DIALOGUE))
async def test_presses_that_come_again_in_any_position_change_nothing(house: House, plan: Plan) -> None:
    await reports_once(house, "Sokha", plan)
    assert house.refused == []


async def test_every_press_once_more_at_once_and_at_the_end_changes_nothing(house: House) -> None:
    await reports_once(house, "Sokha", all_once_more(DIALOGUE))


async def forgetful(turn: Turn, parts: list[str]) -> None:
    """A button that does not know its step: whatever it says is taken for an answer to the present question."""
    kept = await find_draft(turn.tx, parts[0])
    step = str(kept.draft.step) if kept and kept.draft else parts[1]
    await routes().presses["d"](turn, [parts[0], step, *parts[2:]])


@pytest.fixture
async def without_steps(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    known = routes()
    variant = replace(known, presses={**known.presses, "d": forgetful})
    async with housed(database_url, keys, tmp_path, routed=variant) as standing:
        await standing.institutions()
        yield standing


async def test_without_the_step_in_the_button_presses_that_come_again_do_harm(without_steps: House) -> None:
    await reports_once(without_steps, "Dara", none_again(DIALOGUE))
    with pytest.raises(AssertionError):
        await reports_once(without_steps, "Sokha", all_once_more(DIALOGUE))
