"""The crash rig in its short form. `make crash` runs the long one."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rigs.databases import prepared
from tests.rigs.forked import warm_up
from tests.rigs.rig import MODES, Course, rampage, standing
from tests.rigs.worker import LISTED

COURSE = Course(kills=20, members=15, workers=5, spread=0.2, patience=2.0, thinking=0.1)


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    warm_up()


@pytest.mark.parametrize("mode", MODES)
async def test_twenty_kills_lose_nothing_and_double_nothing(mode: str, database_url: str, tmp_path: Path) -> None:
    verdict = await rampage(replace(COURSE, mode=mode), database_url, tmp_path)
    assert verdict.faults == {}
    assert verdict.reports >= COURSE.members
    assert verdict.sessions >= COURSE.workers


async def test_answers_that_get_lost_and_updates_that_come_twice_do_no_harm_either(tmp_path: Path) -> None:
    course = replace(COURSE, kills=5, mode="webhook", faults=True)
    async with prepared("sqlite", tmp_path) as url:
        verdict = await rampage(course, url, tmp_path)
    assert verdict.faults == {}


@pytest.mark.parametrize("mode", MODES)
async def test_the_rig_finds_the_losses_of_a_bot_that_acknowledges_too_early(mode: str, tmp_path: Path) -> None:
    course = replace(COURSE, kills=8, mode=mode, thinking=0.01, sabotage=True)
    async with prepared("sqlite", tmp_path) as url:
        verdict = await rampage(course, url, tmp_path)
    assert verdict.unhandled > 0


async def test_the_rig_finds_a_report_that_is_gone_a_draft_that_is_lost_and_an_update_unseen(
    tmp_path: Path,
) -> None:
    async with (
        prepared("sqlite", tmp_path) as url,
        standing(Course(kills=0, members=3, workers=0), url, tmp_path) as rig,
    ):
        assert (await rig.run()).faults == {}
        first, _, last = sorted(rig.members, key=lambda member: min(member.receipts))
        first.receipts |= {number: {"outcome": "another"} for number in first.receipts}
        with closing(sqlite3.connect(tmp_path / "fieldbook.db", isolation_level=None)) as database:
            database.execute("DELETE FROM reports WHERE number = ?", [*last.receipts])
            database.execute("DELETE FROM drafts WHERE id = (SELECT min(id) FROM drafts)")
            database.execute("DELETE FROM seen WHERE update_id = ?", [rig.first_update])
        assert (await rig.judged()).faults == {"lost": 1, "wrong": 1, "anew": 1, "unhandled": 1, "uncounted": 1}


async def test_the_rig_finds_a_session_that_is_gone_one_without_receipt_and_one_that_says_something_else(
    tmp_path: Path,
) -> None:
    course = Course(kills=0, members=0, workers=3)
    async with prepared("sqlite", tmp_path) as url, standing(course, url, tmp_path) as rig:
        assert (await rig.run()).faults == {}
        first, second, third = rig.workers
        number = min(first.receipts)
        first.receipts[number] = {place: {"outcome": "another"} for place in first.receipts[number]}
        del second.receipts[min(second.receipts)]
        with closing(sqlite3.connect(tmp_path / "fieldbook.db", isolation_level=None)) as database:
            database.execute("DELETE FROM reports WHERE number = ?", [f"{min(third.receipts)}/3"])
        told = (await rig.judged()).faults
        assert told == {"sessions_wrong": LISTED, "sessions_twice": 1, "sessions_lost": 1, "uncounted": 1}
