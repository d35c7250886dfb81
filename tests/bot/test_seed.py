"""The trial's invented people and reports: as if they had been entered by hand."""

import asyncio
import socket
from collections import Counter
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.now import utc_now
from bot.trial.run import HOST, free_port, settings_of, trial
from bot.trial.sample import DAYS, people
from bot.trial.seed import seed
from bot.trial.server import Options, Served, create_server
from bot.trial.server.chat import Phone
from bot.trial.server.gestures import start
from bot.trial.server.people import add_phone
from bot.trial.server.world import World
from domain.area import STATE, Area
from domain.outcome import Outcome
from domain.role import Role
from domain.session import State
from handlers.voice import LANGUAGES, Voice
from storage.audit import verify
from storage.cases import cases
from storage.counts import daily_counts
from storage.database import Database, Transaction
from storage.people import list_people
from storage.reports import Report, reports
from storage.rosters import list_roster
from storage.session_reports import list_session_reports
from storage.sessions import sessions
from tests.house import LONG_AGO

FOUND = {"negative": 12, "presumptive_positive": 1, "refused": 1, "excused_absence": 2}
SHOWN = {*Role} - {Role.CONCERNED}
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
EARLY = datetime(2026, 11, 22, 17, 1, tzinfo=UTC)
"""A minute past midnight in Phnom Penh."""


@pytest.fixture(params=[NOON, EARLY], ids=["noon", "early"])
async def seeded(request: pytest.FixtureRequest, database: Database) -> Database:
    await database.transact(partial(seed, **_given(request.param)))
    return database


def _given(now: datetime) -> dict[str, Any]:
    world, zone = World(Options()), settings_of(Served("http://127.0.0.1:1", create_server()), Path()).timezone
    crew = [(one, add_phone(world, one.first_name)) for one in people()]
    return {"crew": crew, "voices": {language: Voice(language, zone) for language in LANGUAGES}, "now": now}


async def test_there_are_people_of_all_roles_in_three_provinces(seeded: Database) -> None:
    actors = await seeded.read(list_people)
    held = [membership for actor in actors for membership in actor.memberships]
    assert len(actors) == len(people())
    assert {m.role for m in held} == SHOWN
    assert {m.area for m in held} == {STATE, *map(Area.province, ("07", "09", "17"))}


async def test_there_are_a_few_days_of_reports(seeded: Database) -> None:
    rows = await seeded.read(lambda tx: tx.fetch(select(reports.c.day, reports.c.number)))
    assert len({row.day for row in rows}) == DAYS
    assert len({row.number for row in rows}) == len(rows) > 60


async def test_counts_agree_with_reports(seeded: Database) -> None:
    async def totals(tx: Transaction) -> tuple[int, int]:
        counted = await tx.one(select(func.sum(daily_counts.c.n).label("n")))
        stored = await tx.one(select(func.count().label("n")).select_from(reports))
        return int(counted.n), int(stored.n)

    counted, stored = await seeded.read(totals)
    assert counted == stored


async def test_some_wait_for_the_laboratory(seeded: Database) -> None:
    rows = await seeded.read(lambda tx: tx.fetch(select(daily_counts.c.outcome).distinct()))
    assert {Outcome.NEGATIVE, Outcome.PRESUMPTIVE_POSITIVE} <= {row.outcome for row in rows}


async def test_suspicions_have_gone_on_and_none_is_late(seeded: Database) -> None:
    rows = await seeded.read(lambda tx: tx.fetch(select(cases)))
    last = max(row.since for row in rows)
    assert [row.number for row in rows if row.due_at and row.due_at <= last] == []
    assert {row.state for row in rows} >= {"awaiting_custody", "refusal_review"}


async def test_a_session_is_ready_and_one_waits_for_its_review(seeded: Database) -> None:
    rows = await seeded.read(lambda tx: tx.fetch(select(sessions).order_by(sessions.c.day)))
    assert [row.state for row in rows] == [State.CLOSED, State.PLANNED]
    assert (rows[1].day - rows[0].day).days == 1
    assert len(await seeded.read(lambda tx: list_roster(tx, rows[1].institution))) == 24


async def test_what_the_session_found_are_reports_that_share_its_number(seeded: Database) -> None:
    async def work(tx: Transaction) -> tuple[Any, list[Report]]:
        closed = await tx.one(select(sessions).where(sessions.c.number.is_not(None)))
        return closed, await list_session_reports(tx, closed.id)

    closed, made = await seeded.read(work)
    assert [one.number for one in made] == [f"{closed.number}/{place}" for place in range(1, 17)]
    assert Counter(str(one.answers["outcome"]) for one in made) == FOUND


async def test_the_audit_log_holds(seeded: Database) -> None:
    verdict = await seeded.read(verify)
    assert verdict.first_bad is None
    assert verdict.entries > 60


async def test_nobody_reported_after_now(database: Database) -> None:
    await database.transact(partial(seed, **_given(NOON)))
    latest = await database.read(
        lambda tx: tx.one(select(reports.c.submitted_at).order_by(reports.c.submitted_at.desc()))
    )
    assert LONG_AGO < latest.submitted_at <= NOON


async def test_what_is_kept_is_not_filled_again(seeded: Database) -> None:
    before = await seeded.read(verify)
    await seeded.transact(partial(seed, **_given(utc_now())))
    assert await seeded.read(verify) == before


async def test_the_page_has_something_to_do_on_each_phone(tmp_path: Path) -> None:
    async with trial(0, tmp_path) as served:
        phones = list(served.world.phones.values())
        assert [phone.label["en"].split(" ·")[0] for phone in phones if phone.label][:3] == [
            "Admin",
            "Commission member",
            "Governor",
        ]
        assert all(_buttons(phone) for phone in phones)
        assert not served.world.refused


def _buttons(phone: Phone) -> list[Any]:
    *_, newest = phone.messages.values()
    return list((newest.inline or {}).get("inline_keyboard", []))


async def test_the_page_is_there_for_less_than_five_seconds_of_work(tmp_path: Path) -> None:
    begun = process_time()
    async with trial(0, tmp_path):
        assert process_time() - begun < 5


async def test_a_trial_whose_data_is_kept_goes_on(tmp_path: Path) -> None:
    for _ in range(2):
        async with trial(0, tmp_path / "kept") as served:
            admin = next(iter(served.world.phones.values()))
            asked = start(served.world, admin)
            async with asyncio.timeout(10):
                while not any(one > asked.id for one in admin.messages):
                    await admin.changed.wait(1)


async def test_all_speak_one_language_where_it_is_wished(tmp_path: Path) -> None:
    async with trial(0, tmp_path, "km") as served:
        assert {phone.user["language_code"] for phone in served.world.phones.values()} == {"km"}


def test_the_real_bots_settings_are_not_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIELDBOOK_DATABASE_URL", "postgresql://real@example.org/real")
    monkeypatch.setenv("FIELDBOOK_WEBHOOK_URL", "https://real.example.org")
    settings = settings_of(Served("http://127.0.0.1:1", create_server()), tmp_path)
    assert settings.database == f"sqlite:///{tmp_path}/fieldbook.db"
    assert settings.webhook_url is None


def test_a_taken_port_is_passed_over() -> None:
    with socket.create_server((HOST, 0)) as taken:
        wished = taken.getsockname()[1]
        assert wished < free_port(wished) < wished + 100
