"""What tests of reports share: answering a form by label, and reports that are there already."""

from datetime import date, datetime
from typing import Any

from domain.draft import Draft
from domain.forms.test_result import TEST_RESULT
from storage.database import Transaction
from storage.drafts import add_draft, close_draft, list_open
from storage.people import find_actor
from storage.reports import Report, add_report, list_reports_of
from tests.chat import Chat
from tests.house import House

ANSWERS: dict[str, Any] = {
    "institution": "kampot", "tested_on": "2026-11-20", "category": "police", "identity": "012345678",
    "name_latin": "KEO Bopha", "sex": "female", "reason": "random", "outcome": "excused_absence",
    "absence_kind": "leave",
}  # fmt: skip
SHORTEST = ("Today", "Police", "012345678", "Skip", "KEO Bopha", "Female", "Random", "Evaded", "Skip", "Skip")
"""Answers to the shortest form, after the institution; labels where there are buttons."""
TYPED = frozenset({"012345678", "KEO Bopha"})


async def answer(chat: Chat, *answers: str) -> None:
    for one in answers:
        await (chat.say(one) if one in TYPED else chat.press(one))


async def report(chat: Chat, where: str = "Kampot administration", *, submit: bool = True) -> None:
    """Report by the shortest way."""
    await chat.say("/report")
    await answer(chat, where, *SHORTEST, *(["✔ Submit"] if submit else []))


async def person_id(house: House, chat: Chat) -> int:
    actor = await house.app.database.read(lambda tx: find_actor(tx, chat.id))
    assert actor is not None
    return actor.id


async def reports_of(house: House, chat: Chat) -> list[Report]:
    who = await person_id(house, chat)
    return await house.app.database.read(lambda tx: list_reports_of(tx, who, 99))


async def open_drafts(house: House, chat: Chat) -> list[str]:
    who = await person_id(house, chat)
    return [kept.id for kept in await house.app.database.read(lambda tx: list_open(tx, who))]


async def stored(house: House, chat: Chat, count: int, now: datetime) -> list[str]:
    """Put so many reports of somebody into the database; their numbers."""
    who = await person_id(house, chat)

    async def work(tx: Transaction) -> list[str]:
        return [await _one(tx, who, now) for _ in range(count)]

    return await house.app.database.transact(work)


async def _one(tx: Transaction, who: int, now: datetime) -> str:
    kept = await add_draft(tx, who, Draft(form=TEST_RESULT.key, version=1, at="review"), now)
    given: dict[str, Any] = {"letters": "KP", "today": date(2026, 11, 23), "author_id": who, "now": now}
    day = date(2026, 11, 20)
    made = await add_report(tx, kept.id, (TEST_RESULT.key, 1), ANSWERS, day=day, **given)
    await close_draft(tx, kept.id, "submitted", made.number, now)
    return made.number
