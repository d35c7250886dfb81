"""Two members and a lead at once on one session, in seeded orders: totals are right, nothing is lost.

`make together` runs two hundred of them; the suite some.
"""

import asyncio
import os
import random

import pytest

from domain.area import STATE, Area
from domain.attendance import Attendance, total
from domain.role import Role
from storage.attendances import list_attendances
from storage.counts import list_counts
from storage.database import Transaction
from tests.chat import Chat
from tests.handlers.sessions import planned, roster
from tests.house import House

SEEDS = int(os.environ.get("FIELDBOOK_TEST_SEEDS", "3"))
LISTED = 9
OUTCOMES = {"Evaded": "evaded", "Not located": "unlocated", "Kit invalid": "kit_invalid"}
KAMPOT = "Kampot administration"


async def works(chat: Chat, dice: random.Random) -> dict[int, str]:
    """Mark some people, one after the other; what the bot said it has stored, by place."""
    stored: dict[int, str] = {}
    await chat.say("/session")
    await chat.press(KAMPOT)
    for _ in range(3):
        label, places = dice.choice(list(OUTCOMES)), dice.sample(range(1, LISTED + 1), dice.randint(1, 2))
        await chat.press(f"+ {label}")
        await chat.say(" ".join(map(str, places)))
        await chat.press("✔ Done")
        if "On the list" in await chat.screen():
            stored |= dict.fromkeys(places, OUTCOMES[label])
        else:
            await chat.press("✕ Cancel")
            await chat.press("Yes, give it up")
            await chat.say("/session")
            await chat.press(KAMPOT)
    return stored


async def closed(chat: Chat) -> None:
    for label in ("↻ Refresh", "✔ All others are negative", "■ Close the session", "■ Yes, close it"):
        await chat.press(label)


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_whatever_they_do_at_once_adds_up_and_stands_as_it_was_said(house: House, seed: int) -> None:
    dice = random.Random(seed)
    await house.institutions()
    dara = await house.member("Dara", Role.LEAD, Area.province("07"))
    crew = [dara, await house.member("Sokha"), await house.member("Bopha")]
    await roster(house, dara, LISTED)
    which = await planned(house, dara)
    await dara.say("/session")
    await dara.press(KAMPOT)
    await dara.press("▶ Open the session")
    told = await asyncio.gather(*(works(chat, random.Random(dice.random())) for chat in crew))
    people = await house.app.database.read(lambda tx: list_attendances(tx, which))
    assert found(people) == {place: outcome for stored in told for place, outcome in stored.items()}
    if total(people, 0).unaccounted:
        await closed(dara)
        assert await counted(house) == LISTED


def found(people: list[Attendance]) -> dict[int, str]:
    return {one.position: str(one.finding["outcome"]) for one in people if one.finding}


async def counted(house: House) -> int:
    day = house.app.now().astimezone(house.app.settings.timezone).date()

    async def work(tx: Transaction) -> int:
        return sum(one.n for one in await list_counts(tx, day, day, STATE))

    return await house.app.database.read(work)
