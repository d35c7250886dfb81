"""What tests of summaries share: a clock that stands, governors, and reports that went through their own turn."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from telegram import Update, User

from domain.area import Area
from domain.dialogue import start
from domain.forms.test_result import TEST_RESULT
from domain.member import Membership
from domain.role import Role
from domain.schedule import PHNOM_PENH
from handlers.report import store
from handlers.turn import Turn
from storage.audit import audit
from storage.database import Transaction
from storage.drafts import add_draft, close_draft
from storage.firings import firings
from storage.people import Actor, add_membership, change_membership, find_actor
from storage.subscriptions import Subscription, list_subscriptions_of
from storage.vault import Keys
from tests.chat import Chat
from tests.house import House, housed

TODAY = date(2030, 11, 21)
DAY = timedelta(days=1)
KAMPOT, KEP = Area.province("07"), Area.province("23")
NAME, NUMBER = "ចាន់ សុភាព", "987654321"
"""Planted in every report; no summary may ever show them."""
ANSWERS: dict[str, Any] = {
    "institution": "kampot",
    "category": "police",
    "identity": NUMBER,
    "name_km": NAME,
    "sex": "male",
    "reason": "regular_inspection",
    "outcome": "negative",
    "specimen": "S-1",
    "kit_lot": "L-1",
    "kit_expiry": "2032-01-31",
}
"""All that some outcome asks for."""
ONLY_IF: dict[str, dict[str, Any]] = {
    "presumptive_positive": {"substances": ["met"]},
    "refused": {"refusal_kind": "no_specimen"},
}


def local(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    """A time of TODAY, or of a day so many days later, in Phnom Penh."""
    return datetime(TODAY.year, TODAY.month, TODAY.day, hour, minute, tzinfo=PHNOM_PENH) + days * DAY


@dataclass
class Wall:
    """A clock that stands until it is set."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Evening:
    """A house whose clock stands, at first at 18:00."""

    house: House
    wall: Wall

    async def tick(self, at: datetime | None = None) -> None:
        """Let the clock look at what is due, and all that follows happen."""
        self.wall.at = at or self.wall.at
        await self.house.app.clock.tick()
        await self.house.drain()

    async def governor(self, first: Area, *more: Area, name: str = "Bopha", language: str = "en") -> Chat:
        """A governor of these areas, known to the clock from this moment on."""
        chat = await self.house.member(name, Role.GOVERNOR, first, language)
        for area in more:
            await self.another_area(chat, area)
        await self.house.app.clock.tick()
        return chat

    async def another_area(self, chat: Chat, area: Area) -> None:
        """One more membership like the first."""
        await self.add(replace((await self.held(chat))[0], area=area))

    async def add(self, membership: Membership) -> None:
        await self.house.app.database.transact(partial(add_membership, membership=membership))

    async def report(self, n: int = 1, *, days: int = 0, **answers: str) -> None:
        """So many alike reports of a test so many days ago."""
        sokha = self.house.chats.get("Sokha") or await self.house.member("Sokha")
        for _ in range(n):
            await self.house.app.database.transact(lambda tx: self._submit(tx, sokha, days, answers))

    async def _submit(self, tx: Transaction, sokha: Chat, days: int, answers: dict[str, str]) -> None:
        author, voices = await _actor(tx, sokha), self.house.app.voices
        user = User(sokha.id, "Sokha", is_bot=False)
        turn = Turn(tx, self.wall.at, Update(0), user, author, voices["en"], voices.__getitem__, "")
        kept = await add_draft(tx, author.id, start(TEST_RESULT, {}), turn.now)
        given = {**ANSWERS, "tested_on": (turn.today - days * DAY).isoformat(), **answers}
        number = await store(turn, kept, _asked(given | ONLY_IF.get(given["outcome"], {})))
        await close_draft(tx, kept.id, "submitted", number, turn.now)

    async def held(self, chat: Chat) -> list[Membership]:
        return list((await self.house.app.database.read(lambda tx: _actor(tx, chat))).memberships)

    async def change(self, membership: Membership, **changes: Any) -> None:
        changed = replace(membership, **changes)
        await self.house.app.database.transact(lambda tx: change_membership(tx, changed))

    async def subscriptions(self, chat: Chat) -> list[Subscription]:
        async def read(tx: Transaction) -> list[Subscription]:
            return await list_subscriptions_of(tx, (await _actor(tx, chat)).id)

        return await self.house.app.database.read(read)

    async def fired(self) -> list[str]:
        """The periods that were fired, in order."""
        rows = await self.house.app.database.read(lambda tx: tx.fetch(select(firings).order_by(firings.c.period)))
        return [row.period for row in rows]

    async def audited(self, action: str) -> list[str]:
        """What this was done to, in order."""
        listed = select(audit).where(audit.c.action == action).order_by(audit.c.seq)
        return [row.object for row in await self.house.app.database.read(lambda tx: tx.fetch(listed))]


@asynccontextmanager
async def evening_in(database_url: str, keys: Keys, folder: Path, **more: Any) -> AsyncIterator[Evening]:
    wall = Wall(local(18))
    async with housed(database_url, keys, folder, wall, **more) as house:
        await house.institutions()
        yield Evening(house, wall)
        assert house.refused == []


async def _actor(tx: Transaction, chat: Chat) -> Actor:
    found = await find_actor(tx, chat.id)
    assert found is not None
    return found


def _asked(answers: dict[str, Any]) -> dict[str, Any]:
    asked = {field.key for field in TEST_RESULT.applicable(answers)}
    return {key: value for key, value in answers.items() if key in asked}
