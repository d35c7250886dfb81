"""After a lost connection a phone sends the same press again, with a new number: it must change nothing."""

import itertools
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.app import utc_now
from bot.trial.server.chat import Phone
from bot.trial.server.gestures import press
from domain.form import Value
from handlers.question import BOX
from handlers.table import routes
from handlers.turn import Turn
from storage.drafts import find_draft, list_open
from storage.people import find_actor
from storage.reports import list_reports_of
from storage.vault import Keys
from tests.chat import Chat
from tests.house import House, housed

NEXT_YEAR = utc_now().year + 1
DIALOGUE = (
    "type /report", "press Kampot administration", "press Yesterday", "press Soldier", "type 12345",
    "press Use it all the same", "press Skip", "type KEO Bopha", "press Male", "press ‹ Back", "press Female",
    "press Random selection", "press Presumptive positive", f"press {BOX}Methamphetamine", f"press {BOX}Ketamine",
    "press ✔ Done", "type S-0042", "type LOT 7", f"type 08/{NEXT_YEAR}", "press Skip", "press Skip", "press ✎ Sex",
    "press Leave it as it is", "press ✎ Reason", "press ‹ Back", "press ✔ Submit",
)  # fmt: skip
PRESSES = sum(step.startswith("press") for step in DIALOGUE)
ANSWERS: Mapping[str, Value] = {
    "institution": "kampot", "category": "soldier", "identity": "12345", "name_latin": "KEO Bopha",
    "sex": "female", "reason": "random", "outcome": "presumptive_positive", "substances": ["met", "ket"],
    "specimen": "S-0042", "kit_lot": "LOT 7", "kit_expiry": f"{NEXT_YEAR}-08-31",
}  # fmt: skip


@dataclass
class Plan:
    """How often each press is sent at once, and which earlier presses come once more after which."""

    times: Sequence[int]
    late: Sequence[tuple[int, int]]

    def after(self, press: int) -> list[int]:
        """What is sent again after this press: itself, then older ones."""
        older = [min(which, press) for position, which in self.late if position == press]
        return [press] * (self.times[press] - 1) + older


PLANS = st.builds(
    Plan,
    st.lists(st.integers(1, 5), min_size=PRESSES, max_size=PRESSES),
    st.lists(st.tuples(st.integers(0, PRESSES - 1), st.integers(0, PRESSES - 1)), max_size=12),
)
ALL_ONCE_MORE = Plan([2] * PRESSES, [(PRESSES - 1, which) for which in range(PRESSES)])
NONE_AGAIN = Plan([1] * PRESSES, [])


@dataclass
class Member:
    """Somebody with a bad connection."""

    house: House
    chat: Chat
    sent: list[tuple[int, str]] = field(default_factory=list)

    @property
    def phone(self) -> Phone:
        return self.house.served.world.phones[self.chat.id]

    async def goes_through(self, plan: Plan) -> None:
        for step in DIALOGUE:
            way, _, what = step.partition(" ")
            if way == "type":
                await self.chat.say(what)
            else:
                self.sent.append(self.button(what))
                await self.presses(len(self.sent) - 1)
                await self.presses(*plan.after(len(self.sent) - 1))

    async def presses(self, *which: int) -> None:
        """All at once: they come as one batch, as after an outage."""
        for number, data in (self.sent[one] for one in which):
            press(self.house.served.world, self.phone, number, data=data, anyway=True)
        await self.house.drain()

    def button(self, label: str) -> tuple[int, str]:
        """The message and the data of the newest button with this label."""
        for number, message in reversed(self.phone.messages.items()):
            for button in itertools.chain(*(message.inline or {}).get("inline_keyboard", [])):
                if button["text"].startswith(label):
                    return number, button["callback_data"]
        raise AssertionError(f"no button {label!r}")

    async def reported(self) -> list[Any]:
        async def read(tx: Any) -> list[Any]:
            actor = await find_actor(tx, self.chat.id)
            assert actor is not None
            assert await list_open(tx, actor.id) == []
            return await list_reports_of(tx, actor.id, 99)

        return await self.house.app.database.read(read)

    async def reports_once(self, plan: Plan) -> None:
        await self.goes_through(plan)
        (report,) = await self.reported()
        assert {key: report.answers.get(key) for key in ANSWERS} == ANSWERS
        (receipt,) = [text for text in await self.chat.said() if "The report is stored" in text]
        assert report.number in receipt


@pytest.fixture
async def house(house: House) -> House:
    await house.institutions()
    return house


@settings(max_examples=15, phases=[Phase.generate])
@given(plan=PLANS)
async def test_presses_that_come_again_in_any_position_change_nothing(house: House, plan: Plan) -> None:
    member = Member(house, await house.member("Sokha"))
    await member.reports_once(plan)
    assert house.refused == []


async def test_every_press_once_more_at_once_and_at_the_end_changes_nothing(house: House) -> None:
    member = Member(house, await house.member("Sokha"))
    await member.reports_once(ALL_ONCE_MORE)


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
    calm = Member(without_steps, await without_steps.member("Dara"))
    await calm.reports_once(NONE_AGAIN)
    hurried = Member(without_steps, await without_steps.member("Sokha"))
    with pytest.raises(AssertionError):
        await hurried.reports_once(ALL_ONCE_MORE)
