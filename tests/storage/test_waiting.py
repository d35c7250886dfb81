"""What waits for a review: suspicions first, however many others are older."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.area import STATE, Area
from domain.draft import Draft
from domain.forms.test_result import TEST_RESULT
from domain.member import Person
from storage import waiting
from storage.counts import change_counts
from storage.database import Database, Transaction
from storage.drafts import add_draft
from storage.institutions import change_institutions
from storage.people import add_person
from storage.reports import add_report
from storage.waiting import Waiting, list_waiting
from tests.house import INSTITUTIONS
from tests.storage.test_reports import NOW

DAY = date(2026, 11, 22)
KAMPOT, KEP = Area.province("07"), Area.province("23")


@pytest.fixture
async def people(database: Database) -> list[Person]:
    async def work(tx: Transaction) -> list[Person]:
        await change_institutions(tx, INSTITUTIONS, NOW)
        return [await add_person(tx, 1000 + n, "Somebody", "km", None, NOW) for n in range(2)]

    return await database.transact(work)


async def reported(database: Database, who: Person, outcome: str, where: str = "kampot", days: int = 0) -> str:
    """A report of a day so many days before, stored as many days before as well."""

    async def work(tx: Transaction) -> str:
        at = NOW - timedelta(days=days)
        kept = await add_draft(tx, who.id, Draft(form=TEST_RESULT.key, version=1, at="review"), at)
        answers: Any = {"institution": where, "outcome": outcome}
        given: dict[str, Any] = {"letters": "KP", "today": DAY, "author_id": who.id, "now": at}
        day = DAY - timedelta(days=days)
        report = await add_report(tx, kept.id, (TEST_RESULT.key, 1), answers, day=day, **given)
        await change_counts(tx, day, where, category="police", sex="male", outcome=outcome, by=1)
        return report.number

    return await database.transact(work)


async def listed(database: Database, who: Person, *areas: Area) -> list[Waiting]:
    return await database.read(lambda tx: list_waiting(tx, who.id, areas))


async def test_suspicions_come_first_and_each_group_by_age(database: Database, people: list[Person]) -> None:
    author, reader = people
    found = [
        await reported(database, author, outcome, days=days)
        for outcome, days in (("negative", 1), ("presumptive_positive", 1), ("negative", 3), ("refused", 2))
    ]
    wanted = [Waiting(found[1], urgent=True), *(Waiting(found[n], urgent=False) for n in (2, 3, 0))]
    assert await listed(database, reader, STATE) == wanted


async def test_no_suspicion_is_cut_off_by_older_reports(
    database: Database, people: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    author, reader = people
    monkeypatch.setattr(waiting, "MOST", 3)
    for days in range(5):
        await reported(database, author, "negative", days=9 - days)
    late = [await reported(database, author, "presumptive_positive") for _ in range(4)]
    found = await listed(database, reader, STATE)
    assert [one.number for one in found if one.urgent] == late
    assert len(found) == 4 + 3


async def test_nobody_waits_for_oneself_nor_outside_the_areas(database: Database, people: list[Person]) -> None:
    author, reader = people
    kampot = await reported(database, author, "presumptive_positive")
    kep = await reported(database, author, "negative", "kep")
    assert [one.number for one in await listed(database, reader, KAMPOT)] == [kampot]
    assert [one.number for one in await listed(database, reader, KEP, KAMPOT)] == [kampot, kep]
    assert await listed(database, author, STATE) == []
