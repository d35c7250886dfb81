from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.area import STATE, Area
from domain.institution import Institution, InstitutionKind
from domain.outcome import Outcome
from domain.summary import Count
from storage.counts import Row, change_counts, compare_counts, count_waiting, list_counts, rebuild_counts
from storage.database import Database, Transaction
from storage.institutions import change_institutions, list_ever_below

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
NEGATIVE, PRESUMPTIVE = Outcome.NEGATIVE, Outcome.PRESUMPTIVE_POSITIVE

INTERIOR = Institution("moi", "ក្រសួងមហាផ្ទៃ", "Interior", InstitutionKind.MINISTRY, "MI")
POLICE = Institution(
    "moi-07", "នគរបាលកំពត", "Kampot police", InstitutionKind.POLICE, "MI", "moi", "07", 20, "/moi/moi-07/"
)
KAMPOT = Institution(
    "kampot", "កំពត", "Kampot", InstitutionKind.PROVINCIAL_ADMINISTRATION, "KP", place="07", headcount=40
)
KEP = Institution("kep", "កែប", "Kep", InstitutionKind.PROVINCIAL_ADMINISTRATION, "KE", place="23", headcount=9)
ALL = [INTERIOR, POLICE, KAMPOT, KEP]


@pytest.fixture(autouse=True)
async def _directory(database: Database) -> None:
    await database.transact(lambda tx: change_institutions(tx, ALL, NOW))


async def counted(database: Database, *rows: Row, by: int = 1) -> None:
    async def work(tx: Transaction) -> None:
        for day, institution, category, sex, outcome in rows:
            told = {"category": category, "sex": sex, "outcome": outcome}
            await change_counts(tx, day, institution, **told, by=by)

    await database.transact(work)


async def listed(database: Database, area: Area = STATE, first: date = TODAY, last: date = TODAY) -> list[Count]:
    return await database.read(lambda tx: list_counts(tx, first, last, area))


def row(at: str = "kampot", outcome: Outcome = NEGATIVE, day: date = TODAY, sex: str = "male") -> Row:
    return day, at, "police", sex, outcome


async def test_like_reports_are_counted_together(database: Database) -> None:
    await counted(database, row(), row(), row(sex="female"))
    counts = sorted(await listed(database), key=lambda count: count.sex)
    assert [(count.sex, count.n) for count in counts] == [("female", 1), ("male", 2)]
    assert counts[0] == Count(TODAY, "kampot", "police", "female", NEGATIVE, 1)


async def test_a_report_that_was_withdrawn_is_not_counted_any_more(database: Database) -> None:
    await counted(database, row(), row(sex="female"))
    await counted(database, row(), by=-1)
    assert [count.sex for count in await listed(database)] == ["female"]


@pytest.mark.parametrize(
    ("area", "seen"),
    [
        (STATE, {"moi", "moi-07", "kampot", "kep"}),
        (Area.province("07"), {"moi-07", "kampot"}),
        (Area.ministry(INTERIOR), {"moi", "moi-07"}),
        (Area.institution(KEP), {"kep"}),
        (Area.province("08"), set()),
    ],
)
async def test_only_what_lies_in_the_area_is_listed(database: Database, area: Area, seen: set[str]) -> None:
    await counted(database, *(row(one.code, PRESUMPTIVE) for one in ALL))
    assert {count.institution for count in await listed(database, area)} == seen
    assert await database.read(lambda tx: count_waiting(tx, area)) == len(seen)


async def test_days_are_listed_from_the_first_to_the_last(database: Database) -> None:
    await counted(database, *(row(day=TODAY + n * DAY) for n in range(-3, 3)))
    days = {count.day for count in await listed(database, first=TODAY - DAY, last=TODAY + DAY)}
    assert days == {TODAY - DAY, TODAY, TODAY + DAY}


async def test_what_waits_is_every_suspicion_until_it_has_come_to_another_outcome(database: Database) -> None:
    long_ago = row(outcome=PRESUMPTIVE, day=TODAY - 300 * DAY)
    await counted(database, long_ago, row(outcome=PRESUMPTIVE), row())
    await counted(database, long_ago, by=-1)
    await counted(database, row(outcome=Outcome.VERIFIED_NEGATIVE, day=TODAY - 300 * DAY))
    assert await database.read(lambda tx: count_waiting(tx, STATE)) == 1


async def test_what_waits_is_nothing_where_nothing_was_reported(database: Database) -> None:
    assert await database.read(lambda tx: count_waiting(tx, STATE)) == 0


async def test_a_closed_institution_keeps_its_counts_and_has_no_people(database: Database) -> None:
    await counted(database, row("kep"))
    await database.transact(lambda tx: change_institutions(tx, [INTERIOR, POLICE, KAMPOT], NOW))
    assert [count.institution for count in await listed(database, Area.province("23"))] == ["kep"]
    ever = await database.read(lambda tx: list_ever_below(tx, STATE))
    assert {one.code: one.headcount for one in ever} == {"kampot": 40, "kep": 0, "moi": 0, "moi-07": 20}


rows = st.builds(
    row,
    at=st.sampled_from([one.code for one in ALL]),
    outcome=st.sampled_from(Outcome),
    day=st.integers(-2, 0).map(lambda n: TODAY + n * DAY),
    sex=st.sampled_from(["female", "male"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(rows, max_size=20), st.lists(rows, max_size=5))
async def test_counts_that_went_wrong_are_told_and_put_right(
    database: Database, reported: list[Row], extra: list[Row]
) -> None:
    await database.transact(lambda tx: rebuild_counts(tx, reported))
    await counted(database, *extra)
    wrong = await database.transact(lambda tx: rebuild_counts(tx, reported))
    assert sum(one.n for one in wrong) == len(extra)
    assert await database.read(lambda tx: compare_counts(tx, reported)) == []
