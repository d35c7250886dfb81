"""An author and a lead at one report at once, in any order, with buttons old and new: nothing is lost."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.trial.server.gestures import press, text
from domain.area import Area
from domain.review import RULES, Deed, State, edit_of, state_after
from domain.rights import Action
from domain.role import Role
from handlers.button import decode
from storage.audit import verify
from storage.parked import count_parked
from storage.reports import Report
from storage.revisions import Revision, find_answers_at
from tests.chat import Chat
from tests.handlers.reviewing import ANSWERS, SUSPECTED, found, miscounted, past, submitted
from tests.house import House

KAMPOT = Area.province("07")
ROUNDS = 110
VERBS = {"rv", "see", "rvok", "rvback", "rvwhy", "mend", "fix", "fixwhy", "drop", "keep", "letgo", "hist", "d"}
TYPED = ("012345678", "987654321", "KEO Bopha", "ចាន់ ធី", "S-2", "12/2031", "it was misread", "…")
EAGER = {"rvok": 1, "rvback": 3, "mend": 6, "fix": 3, "keep": 6, "letgo": 1, "S": 9, "a": 2, "n": 3, "drop": 0.02}
"""How gladly a button is pressed, by its verb or act; others 0.1. Few withdraw, or the story is over too soon."""
PRESSED = {"sex", "category", "reason", "outcome"}
"""Answers that are a press: these are looked at most."""


@dataclass
class Person:
    """Somebody who presses whatever there is, and now and then what there was."""

    house: House
    chat: Chat
    dice: random.Random
    seen: list[tuple[int, str]] = field(default_factory=list)

    def acts(self, numbers: list[str]) -> None:
        """One gesture; its turn has not run yet when this returns."""
        world = self.house.served.world
        phone = world.phones[self.chat.id]
        shown = [*self._buttons()]
        self.seen += [one for one in shown if one not in self.seen]
        chance = self.dice.random()
        if chance < 0.1 or not shown:
            number = self.dice.choice(numbers)
            text(world, phone, self.dice.choice([f"/mine {number}", "/review"]))
        elif chance < 0.2:
            text(world, phone, self.dice.choice(TYPED))
        else:
            known = self.seen if chance > 0.85 else shown
            ((message, data),) = self.dice.choices(known, [_eagerness(one) for _, one in known])
            alive = [number for number, one in phone.messages.items() if one.inline]
            there = message if message in alive else max(alive)
            press(world, phone, there, data=data, anyway=True)

    def _buttons(self) -> Iterator[tuple[int, str]]:
        """All on the phone, but those that give up: forwards is where things happen."""
        for number, message in self.house.served.world.phones[self.chat.id].messages.items():
            for row in (message.inline or {}).get("inline_keyboard", []):
                for button in row:
                    verb, parts = decode(button["callback_data"])
                    if verb in VERBS and parts[2:3] not in (["x"], ["X"], ["b"]):
                        yield number, button["callback_data"]


def _eagerness(data: str) -> float:
    verb, parts = decode(data)
    if verb in {"rvwhy", "fixwhy"}:
        return 2 if parts[2] in PRESSED else 0.1
    return EAGER.get(parts[2] if verb == "d" else verb, 0.1)


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_two_people_do_to_reports_at_once_all_of_it_is_kept(house: House, seed: int) -> None:
    await house.institutions()
    sokha = await house.member("Sokha", area=KAMPOT)
    vanna = await house.member("Vanna", Role.LEAD, KAMPOT)
    firsts = {await submitted(house, sokha): {}, await submitted(house, vanna, **SUSPECTED): SUSPECTED}
    dice = random.Random(seed)
    people = [Person(house, chat, dice) for chat in (sokha, vanna)]
    for _ in range(ROUNDS):
        for person in people if dice.random() < 0.6 else [dice.choice(people)]:
            person.acts([*firsts])
        await house.drain()
    for number, given in firsts.items():
        await holds(house, number, ANSWERS | given)
    assert await miscounted(house) == []
    assert sum([len(await past(house, number)) for number in firsts]) > 3
    assert await house.app.database.read(count_parked) == 0
    assert (await house.app.database.read(verify)).first_bad is None
    assert [one["description"] for one in house.refused] == []


async def holds(house: House, number: str, given: dict[str, Any]) -> None:
    """Every step of a report's story is there, was allowed, and leads from the first answers to the present."""
    report, story = await found(house, number), await past(house, number)
    assert [one.revision for one in story] == [*range(2, report.revision + 1)]
    first = await house.app.database.read(lambda tx: find_answers_at(tx, report, 1))
    assert {key: value for key, value in first.items() if key != "tested_on"} == given
    state, editors = State.SUBMITTED, {report.author_id}
    for one in story:
        assert allowed(one, state, editors, report), (one, state)
        state = state_after(one.kind, state, one.changed)
        if one.changed:
            editors = {report.author_id, one.author_id}
    assert state is report.state


def allowed(one: Revision, state: State, editors: set[int], report: Report) -> bool:
    """Whether a step fitted, by somebody else than who gave the answers where it is a review, and had a reason."""
    reviews = RULES[one.kind].needs is Action.REVIEW_REPORT
    edits = RULES[one.kind].needs is Action.CORRECT_REPORT
    return (
        state in RULES[one.kind].fits
        and (not reviews or one.author_id not in editors)
        and (not edits or one.kind is edit_of(state))
        and (bool(one.why) or one.kind is Deed.APPROVED)
        and bool(one.changed) <= edits
        and report.revision >= one.revision
    )
