"""What is done outside of turns: once, whatever fails and whoever dies; and what the person sees of it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select
from sqlalchemy import text as sql
from structlog.testing import capture_logs

from bot import jobs as worker
from bot.app import App
from bot.failures import Refused
from bot.jobs import TRIES, Kind, Tools
from bot.trial.server import Options, gestures, serve
from domain.problem import Code, Problem
from handlers.routes import Routes
from handlers.screen import Html, Screen
from handlers.table import routes
from handlers.turn import Turn
from storage.database import Transaction
from storage.jobs import Job, Wish, add_job, count_jobs, jobs
from storage.people import find_actor
from storage.vault import Keys
from tests.chat import Chat
from tests.house import House, housed, settings_for
from tests.storage.ground import directly, unavailable

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SORRY = "Something went wrong on our side, so this could not be finished."


class Kitchen:
    """A kind of job that does what a test wants."""

    def __init__(self) -> None:
        self.runs = 0
        self.finished = 0
        self.troubles: list[Exception] = []
        self.late_troubles: list[Exception] = []
        self.more: list[Wish] = []
        self.open = asyncio.Event()
        self.open.set()

    async def wish(self, turn: Turn) -> None:
        """`/mine KEY`; `/mine fails` breaks after its wish."""
        key = (turn.message.text or "" if turn.message else "").partition(" ")[2]
        turn.show(Screen(Html("begun")))
        turn.work("cook", "dish:1", {"spice": "pepper"}, key)
        if key == "fails":
            await turn.tx.execute(sql("SELECT nothing"))

    async def run(self, tools: Tools, job: Job) -> str:
        self.runs += 1
        await self.open.wait()
        if self.troubles:
            raise self.troubles.pop(0)
        if which := job.body.get("file_id"):
            return (await tools.fetch(which)).decode()
        return f"{job.about} with {job.body['spice']}"

    async def finish(self, turn: Turn, _job: Job, result: str) -> None:
        self.finished += 1
        turn.show(Screen(Html(result)))
        turn.said += self.more
        self.more.clear()
        if self.late_troubles:
            raise self.late_troubles.pop(0)

    @property
    def kinds(self) -> dict[str, Kind]:
        return {"cook": Kind(self.run, self.finish)}

    @property
    def routed(self) -> Routes:
        known = routes()
        return replace(known, commands={**known.commands, "mine": self.wish})


@pytest.fixture
def kitchen() -> Kitchen:
    return Kitchen()


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path, kitchen: Kitchen) -> AsyncIterator[House]:
    async with housed(database_url, keys, tmp_path, kinds=kitchen.kinds, routed=kitchen.routed) as standing:
        yield standing
        assert standing.refused == []


async def until(holds: Callable[[], object]) -> None:
    """While a job is in hand the house is not idle."""
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 - the job tells nobody
            await asyncio.sleep(0.005)


def types(house: House, chat: Chat, words: str) -> None:
    """Send without waiting for what follows."""
    gestures.text(house.served.world, house.served.world.phones[chat.id], words)


def shown(house: House, chat: Chat) -> list[str]:
    messages = house.served.world.phones[chat.id].messages.values()
    return [message.body["text"] for message in messages if message.from_bot]


async def left_by_the_dead(house: House, chat: Chat, kind: str = "cook", **body: Any) -> None:
    """A job of a process that is gone."""

    async def work(tx: Transaction) -> None:
        actor = await find_actor(tx, chat.id)
        assert actor is not None
        wish = Wish(kind, "dish:1", body or {"spice": "pepper"})
        await add_job(tx, wish, actor.id, chat.id, moves=0, now=house.app.now(), owner=5)

    await house.app.database.transact(work)


async def states(house: House) -> list[tuple[str, int]]:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(jobs).order_by(jobs.c.id)))
    return [(row.state, row.attempts) for row in rows]


async def test_a_wish_is_fulfilled_after_its_turn_and_its_screen_is_edited_into_the_result(
    house: House, kitchen: Kitchen
) -> None:
    sokha = await house.member("Sokha")
    kitchen.open.clear()
    types(house, sokha, "/mine a")
    await until(lambda: shown(house, sokha) == ["begun"] and kitchen.runs)
    kitchen.open.set()
    await house.drain()
    assert await sokha.said() == ["dish:1 with pepper"]
    assert await states(house) == [("done", 0)]


async def test_whoever_has_gone_on_meanwhile_is_not_disturbed(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    kitchen.open.clear()
    types(house, sokha, "/mine a")
    await until(lambda: shown(house, sokha) == ["begun"])
    types(house, sokha, "/settings")
    await until(lambda: any("Settings" in words for words in shown(house, sokha)))
    kitchen.open.set()
    await house.drain()
    assert (await sokha.said())[-1] == "dish:1 with pepper"
    assert "Settings" in (await sokha.said())[-2]


async def test_the_same_wish_twice_is_fulfilled_once(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    for _ in range(3):
        await sokha.say("/mine a")
    await sokha.say("/mine b")
    assert (kitchen.runs, kitchen.finished) == (2, 2)


@SQLITE
async def test_a_turn_that_is_undone_wishes_for_nothing(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/mine fails")
    assert (kitchen.runs, await states(house)) == (0, [])


async def test_what_a_process_that_is_gone_left_is_done_once(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    await left_by_the_dead(house, sokha)
    for _ in range(3):
        await house.app.jobs.claiming.once()
    await house.drain()
    assert (kitchen.runs, await sokha.said()) == (1, ["dish:1 with pepper"])


async def test_what_two_processes_did_is_said_once(house: House, kitchen: Kitchen) -> None:
    """One that seemed to be gone may have been slow."""
    sokha = await house.member("Sokha")
    kitchen.open.clear()
    types(house, sokha, "/mine a")
    await until(lambda: kitchen.runs == 1)
    await house.app.database.transact(lambda tx: tx.execute(sql("UPDATE jobs SET owner = 5")))
    await house.app.jobs.claiming.once()
    await until(lambda: kitchen.runs == 2)
    kitchen.open.set()
    await house.drain()
    assert (kitchen.finished, await sokha.said()) == (1, ["dish:1 with pepper"])


async def test_a_job_cut_off_by_the_end_is_done_by_the_next_start_and_the_end_is_not_late(
    database_url: str, keys: Keys, tmp_path: Path, kitchen: Kitchen
) -> None:
    kitchen.open.clear()
    async with serve(Options(pace=False)) as served, aiohttp.ClientSession() as session:
        settings = settings_for(served, database_url, keys, tmp_path)
        async with App(settings, kinds=kitchen.kinds, routed=kitchen.routed) as app:
            sokha = await House(served, app, session).member("Sokha")
            types(House(served, app, session), sokha, "/mine a")
            await until(lambda: kitchen.runs)
            began = time.monotonic()
        assert time.monotonic() - began < 9
        kitchen.open.set()
        async with App(settings, kinds=kitchen.kinds, routed=kitchen.routed) as app:
            await House(served, app, session).drain()
        assert (kitchen.runs, kitchen.finished, (await sokha.said())[-1]) == (2, 1, "dish:1 with pepper")


@SQLITE
async def test_a_job_that_rests_before_its_next_try_does_not_hold_up_the_end(
    database_url: str, keys: Keys, tmp_path: Path, kitchen: Kitchen
) -> None:
    kitchen.troubles = [OSError()]
    async with housed(database_url, keys, tmp_path, kinds=kitchen.kinds, routed=kitchen.routed) as house:
        sokha = await house.member("Sokha")
        await left_by_the_dead(house, sokha)
        await directly(database_url, f"UPDATE jobs SET attempts = {TRIES - 2}")  # noqa: S608 - a number of ours
        await house.app.jobs.claiming.once()
        await until(lambda: kitchen.runs and not kitchen.troubles)
        began = time.monotonic()
    assert time.monotonic() - began < 4


async def test_what_fails_is_tried_again(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    kitchen.troubles = [OSError("a name")]
    with capture_logs() as logs:
        await sokha.say("/mine a")
    assert (kitchen.runs, await sokha.said()) == (2, ["dish:1 with pepper"])
    (told,) = [entry for entry in logs if entry["event"] == "job failed"]
    assert (told["failure"], told["kind"], "a name" in str(told)) == ("OSError", "cook", False)
    assert await states(house) == [("done", 1)]


async def test_what_follows_may_fail_too_and_then_leaves_nothing_behind(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    kitchen.late_troubles = [LookupError()]
    await sokha.say("/mine a")
    assert (kitchen.runs, kitchen.finished) == (2, 2)
    assert await sokha.said() == ["dish:1 with pepper"]


async def test_what_fails_for_the_last_time_is_dead_and_the_person_hears_so(
    house: House, kitchen: Kitchen, database_url: str
) -> None:
    sokha = await house.member("Sokha")
    kitchen.troubles = [OSError()]
    await left_by_the_dead(house, sokha)
    await directly(database_url, f"UPDATE jobs SET attempts = {TRIES - 1}")  # noqa: S608 - a number of ours
    with capture_logs() as logs:
        await house.app.jobs.claiming.once()
        await house.drain()
    assert [words.startswith(SORRY) for words in await sokha.said()] == [True]
    assert await house.app.database.read(count_jobs) == {"owed": 0, "dead": 1}
    assert "job given up" in {entry["event"] for entry in logs}


async def test_an_operator_can_count_them(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    kitchen.troubles = [Refused(400, "wrong file_id")]
    await sokha.say("/mine a")
    async with house.session.get(f"http://127.0.0.1:{house.app.port}/metrics") as answer:
        assert 'fieldbook_jobs_total{end="dead",kind="cook"}' in await answer.text()


@SQLITE
async def test_what_telegram_refuses_for_good_is_not_tried_again(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    kitchen.troubles = [Refused(400, "wrong file_id")]
    await sokha.say("/mine a")
    assert (kitchen.runs, await states(house)) == (1, [("dead", 0)])
    assert (await sokha.screen()).startswith(SORRY)


@SQLITE
async def test_a_problem_is_an_answer_in_the_person_s_language(house: House, kitchen: Kitchen) -> None:
    dara = await house.member("Dara", language="km")
    kitchen.troubles = [Problem(Code.NUMBER_TOO_LARGE, most=12)]
    await dara.say("/mine a")
    assert (kitchen.runs, await states(house)) == (1, [("done", 0)])
    assert await dara.said() == ["លេខនេះធំពេក។ អាចទទួលយកបានត្រឹម ១២។"]


@SQLITE
async def test_a_kind_that_only_another_version_knew_is_dead(house: House) -> None:
    sokha = await house.member("Sokha")
    await left_by_the_dead(house, sokha, "bake")
    await house.app.jobs.claiming.once()
    await house.drain()
    assert await states(house) == [("dead", 0)]
    assert (await sokha.screen()).startswith(SORRY)


@SQLITE
async def test_what_is_over_is_over_even_where_that_can_not_be_said(
    database_url: str, keys: Keys, tmp_path: Path, kitchen: Kitchen
) -> None:
    async def speechless(_turn: Turn, _job: Job, _problem: Problem | None) -> None:
        raise LookupError

    kinds = {"cook": Kind(kitchen.run, kitchen.finish, speechless, tries=1)}
    kitchen.troubles = [OSError(), Problem(Code.NOT_NOW)]
    async with housed(database_url, keys, tmp_path, kinds=kinds, routed=kitchen.routed) as house:
        sokha = await house.member("Sokha")
        await sokha.say("/mine a")
        await sokha.say("/mine b")
        assert (await states(house), await sokha.said()) == ([("dead", 0), ("done", 0)], ["begun"])


@SQLITE
async def test_a_job_that_is_stuck_is_tried_again(
    house: House, kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch
) -> None:
    sokha = await house.member("Sokha")
    monkeypatch.setattr(worker, "LONGEST", 0.05)
    kitchen.open.clear()
    types(house, sokha, "/mine a")
    await until(lambda: kitchen.runs == 2)
    kitchen.open.set()
    await house.drain()
    assert await sokha.said() == ["dish:1 with pepper"]


@SQLITE
async def test_what_follows_from_a_job_may_be_another_job(house: House, kitchen: Kitchen) -> None:
    sokha = await house.member("Sokha")
    kitchen.more = [Wish("cook", "dish:2", {"spice": "salt"})]
    await sokha.say("/mine a")
    assert (kitchen.runs, await sokha.said()) == (2, ["dish:2 with salt"])


async def test_a_job_gets_at_what_a_person_has_sent(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.send_document("ឯកសារ".encode(), "list.txt", "text/plain")
    sent = next(one for one in await sokha.messages() if "document" in one)
    await left_by_the_dead(house, sokha, file_id=sent["document"]["file_id"])
    await house.app.jobs.claiming.once()
    await house.drain()
    assert "ឯកសារ" in await sokha.said()


async def test_while_the_database_is_gone_what_was_done_waits(
    house: House, kitchen: Kitchen, database_url: str
) -> None:
    sokha = await house.member("Sokha")
    kitchen.open.clear()
    types(house, sokha, "/mine a")
    await until(lambda: shown(house, sokha) == ["begun"])
    with capture_logs() as logs:
        async with unavailable(house.app.database, database_url):
            kitchen.open.set()
            await until(lambda: any(entry["event"] == "jobs wait" for entry in logs))
        await house.drain()
    assert (kitchen.runs, await sokha.said()) == (1, ["dish:1 with pepper"])
