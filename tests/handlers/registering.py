"""A register for tests of terms: dismissals that were confirmed and noticed long ago."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.case import Kind
from domain.dismissal import DISMISSAL
from domain.entry import Entry
from domain.form import Answers, Value
from domain.subject import Subject
from handlers.known_entries import known_entry
from storage.cases import Case, find_case, list_cases_after, list_steps, open_case, take_step
from storage.database import Transaction
from storage.subjects import keep_subject
from tests.chat import Chat
from tests.handlers.admins import actor
from tests.house import LONG_AGO, House

DISMISSED = date(2026, 3, 5)
FACTS: Mapping[str, Value] = {
    "ground": "confirmed_use",
    "basis": "confirmed_test",
    "category": "police",
    "departure": "dismissed",
    "institution": "kampot",
    "dismissed_on": str(DISMISSED),
}


async def dismissed(
    house: House, by: Chat, second: Chat | None, who: str = "012345678", end: str = "confirmed", **more: Value
) -> str:
    """A dismissal that one officer entered and another confirmed long ago; its number."""
    first, other = (await actor(house, by)).id, (await actor(house, second)).id if second else None

    async def work(tx: Transaction) -> str:
        subject = await keep_subject(tx, Subject(identity=who), LONG_AGO)
        place = str(more.get("institution", "kampot"))
        said, at = {**FACTS, **more}, LONG_AGO + timedelta(days=90)
        told: dict[str, Any] = {"about": None, "by": first, "today": LONG_AGO.date(), "now": LONG_AGO}
        case = await open_case(tx, DISMISSAL, subject, place, said=said, **told)
        if other:
            case, _ = await take_step(tx, DISMISSAL, case, end, by=other, said={}, now=at)
        if other and end == "confirmed":
            notice = {"noticed_on": at.date().isoformat()}
            case, _ = await take_step(tx, DISMISSAL, case, "noticed", by=first, said=notice, now=at)
        return case.number

    return await house.app.database.transact(work)


async def terms(house: House) -> Mapping[str, Answers | None]:
    """What the last step said that gave a term, by the number of the case."""

    async def work(tx: Transaction) -> dict[str, Answers | None]:
        cases = await list_cases_after(tx, Kind.DISMISSAL, "", 1000)
        return {case.number: await _term(tx, case) for case in cases}

    return await house.app.database.read(work)


async def entry(house: House, number: str) -> Entry | None:
    async def work(tx: Transaction) -> Entry | None:
        case = await find_case(tx, number)
        return await known_entry(tx, case, house.app.now()) if case else None

    return await house.app.database.read(work)


async def _term(tx: Transaction, case: Case) -> Answers | None:
    found = [step.said for step in await list_steps(tx, case) if step.key == "term_set"]
    assert len(found) <= 1
    return found[0] if found else None
