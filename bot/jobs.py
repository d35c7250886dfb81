"""Jobs: what needs the network or much of the processor is done outside the turn that wished for it.

A kind of job is a function that does it, outside any transaction, and a handler whose update is what came of it:
its turn marks the job as done and says what follows, in one transaction. Killed anywhere, a job is done again, and
what came of it counts once. What fails is tried again, later each time; at last it is dead, and the person hears
of it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from telegram import Update, User

from bot.claiming import Claiming
from bot.delivery import Delivery
from bot.failures import Refused
from bot.limited import Limited
from bot.logs import failure, log
from bot.metrics import JOBS
from bot.saying import Saying, Spoken
from bot.tasks import Tasks
from domain.problem import Problem
from handlers.sorry import sorry
from handlers.turn import Turn
from handlers.voice import Voice
from storage.database import Database, Transaction, Unavailable, Work
from storage.jobs import (
    Job,
    change_job_dead,
    change_job_done,
    change_job_later,
    claim_jobs,
    list_job_owners,
)
from storage.people import find_person

TRIES = 6
"""With pauses of 1, 2, 4, 8 and 16 seconds between them: a person is waiting."""
AT_ONCE = 4
"""Jobs in hand: they wait for the network most of the time."""
LONGEST = 120.0
"""Seconds after which a job is taken for stuck."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a job may use. `fetch` brings a file that somebody has sent (`Api.fetch`), `limited` reads it."""

    fetch: Callable[[str], Awaitable[bytes]]
    limited: Limited
    database: Database
    voices: Mapping[str, Voice]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of job.

    Args:
        run: does it; outside any transaction. It may run again, so it changes nothing. A Problem is an answer.
        finish: says what follows from the result, as a handler does, in the transaction that marks it as done.
        give_up: says so where there is a Problem, or where it failed for good (None).
        tries: how often it is tried.
    """

    run: Callable[[Tools, Job], Awaitable[Any]]
    finish: Callable[[Turn, Job, Any], Awaitable[None]]
    give_up: Callable[[Turn, Job, Problem | None], Awaitable[None]] = sorry
    tries: int = TRIES


Say = Callable[[Turn], Awaitable[None]]


class Jobs:
    """Takes over what turns wish for and sees it through."""

    def __init__(
        self,
        kinds: Mapping[str, Kind],
        tools: Tools,
        delivery: Delivery,
        tasks: Tasks,
        bot_name: str,
    ) -> None:
        self._kinds = kinds
        self._tools = tools
        self._database = tools.database
        self._delivery = delivery
        self._tasks = tasks
        self._now = tools.now
        self._bot_name = bot_name
        self._places = asyncio.Semaphore(AT_ONCE)
        self._stopping = asyncio.Event()

    def accept(self, jobs: Iterable[Job]) -> None:
        """Do these, side by side."""
        for job in jobs:
            if not self._stopping.is_set():
                self._tasks.start(self._see_through(job), "job")

    @property
    def claiming(self) -> Claiming[Job]:
        """How the jobs of processes that are gone come here."""
        return Claiming(self._database, list_job_owners, claim_jobs, self.accept)

    def stop(self) -> None:
        """Begin no more. What is still owed stays in its table."""
        self._stopping.set()

    async def _see_through(self, job: Job) -> None:
        left: Job | None = job
        while left and not await self._rest((left.due_at - self._now()).total_seconds()):
            async with self._places:
                left = await self._tried(left)

    async def _tried(self, job: Job) -> Job | None:
        """Do it; the job as it is now owed, where it has to be tried again."""
        kind = self._kinds.get(job.kind, UNKNOWN)
        try:
            async with asyncio.timeout(LONGEST):
                result = await kind.run(self._tools, job)
            await self._commit(job, partial(self._done, kind, job, result), "done")
        except Problem as problem:
            await self._commit(job, partial(self._given_up, kind, job, problem, ""), "refused")
        except Exception as error:  # noqa: BLE001 - one job must not stop the others
            return await self._failed(kind, job, error)
        return None

    async def _failed(self, kind: Kind, job: Job, error: Exception) -> Job | None:
        log.error("job failed", job=job.id, kind=job.kind, attempt=job.attempts + 1, **failure(error))
        why, attempts = type(error).__name__, job.attempts + 1
        hopeless = isinstance(error, Refused) and not error.passing
        if hopeless or attempts >= kind.tries:
            log.error("job given up", job=job.id, kind=job.kind)
            await self._commit(job, partial(self._given_up, kind, job, None, why), "dead")
            return None
        due = self._now() + timedelta(seconds=2**job.attempts)
        later = replace(job, attempts=attempts, due_at=due)
        await self._insist(lambda tx: change_job_later(tx, job.id, due, attempts, why))
        JOBS.labels(kind=job.kind, end="later").inc()
        return later

    async def _done(self, kind: Kind, job: Job, result: Any, tx: Transaction) -> Spoken:
        """Marked and said at once: by whoever is first, where two did it."""
        if not await change_job_done(tx, job.id, self._now()):
            return Spoken()
        return await self._spoken(tx, job, lambda turn: kind.finish(turn, job, result))

    async def _given_up(self, kind: Kind, job: Job, problem: Problem | None, why: str, tx: Transaction) -> Spoken:
        """It is over whether or not that can be said."""
        now = self._now()
        if not await (change_job_done(tx, job.id, now) if problem else change_job_dead(tx, job.id, why, now)):
            return Spoken()
        try:
            async with tx.savepoint():
                return await self._spoken(tx, job, lambda turn: kind.give_up(turn, job, problem))
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            log.error("job failed", job=job.id, kind=job.kind, **failure(error))
            return Spoken()

    async def _spoken(self, tx: Transaction, job: Job, say: Say) -> Spoken:
        """What a handler says that has no update but a job."""
        actor = await find_person(tx, job.person_id)
        if actor is None:
            raise LookupError("a job without its person")
        voice = self._tools.voices[actor.person.language]
        user = User(job.chat_id, actor.person.name, is_bot=False)
        turn = Turn(tx, self._now(), Update(0), user, actor, voice, self._tools.voices.__getitem__, self._bot_name)
        await say(turn)
        return await Saying(turn, self._database.owner, moves=job.moves).all(turn.said)

    async def _commit(self, job: Job, work: Work[Spoken], end: str) -> None:
        """Once it is committed, what was said goes out."""
        if spoken := await self._insist(work, job.chat_id):
            JOBS.labels(kind=job.kind, end=end).inc()
            self._delivery.accept(spoken.owed)
            self.accept(spoken.jobs)

    async def _insist(self, work: Work[Any], chat: int | None = None) -> Any:
        """Commit, however long the database is away; None where it is time to stop."""
        while True:
            try:
                return await self._database.transact(work, chat=chat)
            except Unavailable as error:
                log.warning("jobs wait", failure=str(error))
                if await self._rest(1):
                    return None

    async def _rest(self, seconds: float) -> bool:
        """Wait; True when it is time to stop."""
        if seconds > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), seconds)
        return self._stopping.is_set()


async def _unknown(_tools: Tools, job: Job) -> None:
    raise LookupError(job.kind)


async def _nothing(_turn: Turn, _job: Job, _result: None) -> None:
    """It is never reached."""


UNKNOWN = Kind(_unknown, _nothing, tries=1)
"""A kind that another version knew."""
