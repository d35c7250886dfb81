"""The clock only ticks. What is due is in tables, and each firing has a unique key: a restart repeats nothing."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.delivery import Delivery
from bot.heads import NotExported, export
from bot.logs import failure, log
from domain.enquiry import REMEMBERED
from domain.retention import USUAL, Retention
from handlers import (
    asked_before,
    case_reminding,
    expiry,
    firing,
    forgetting,
    head,
    look_ups,
    outage,
    reminding,
    session_reminding,
    watching,
)
from handlers.voice import Voice
from storage.code_tries import forget_tries
from storage.database import Database, Transaction, Unavailable, Work
from storage.documents import forget_documents
from storage.enquiries import forget_asked
from storage.heartbeats import beat
from storage.jobs import forget_jobs
from storage.outbox import forget_done
from storage.seen import forget_seen
from storage.uploads import forget_uploads

T = TypeVar("T")

EVERY = 20
"""Seconds between two looks at what is due."""
BEAT = 60
"""Seconds between two heartbeats, by which it is known how long the bot was away."""
SWEEP = 3600
"""Seconds between two rounds of forgetting what has had its time."""
Duty = tuple[Callable[..., Any], Callable[..., Any]]
DUTIES: tuple[Duty, ...] = (
    (firing.prepare, firing.fire),
    (outage.due, outage.tell),
    (reminding.due, reminding.remind),
    (session_reminding.due, session_reminding.remind),
    (case_reminding.due, case_reminding.remind),
    (expiry.due, expiry.end),
    (head.due, head.make),
    (look_ups.due, look_ups.tell),
    (watching.due, watching.tell),
    (asked_before.due, asked_before.tell),
)
"""What falls due: how to find it, and what to do with each that was found, in a transaction of its own."""


class Clock:
    """Runs what is due, for the length of an `async with`."""

    def __init__(
        self,
        database: Database,
        delivery: Delivery,
        voices: Mapping[str, Voice],
        now: Callable[[], datetime],
        heads: Path,
        retention: Retention = USUAL,
    ) -> None:
        self._database = database
        self._delivery = delivery
        self._voices = voices
        self._now = now
        forgets: Duty = (partial(forgetting.due, retention=retention), forgetting.forget)
        self._duties: tuple[Duty, ...] = (*DUTIES, forgets)
        self._heads = heads
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    async def __aenter__(self) -> Self:
        """Begin to tick, at once."""
        self._scheduler.add_job(self.tick, "interval", seconds=EVERY, next_run_time=self._now())
        self._scheduler.add_job(self.beat, "interval", seconds=BEAT)
        self._scheduler.add_job(self.sweep, "interval", seconds=SWEEP, next_run_time=self._now())
        self._scheduler.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Tick no more."""
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what is due now, each thing by itself: people's turns go on between two of them."""
        now = self._now()
        for find, do in self._duties:
            for which in await self._quietly(partial(find, now=now, zone=self._zone)) or ():
                work = partial(do, which=which, now=now, owner=self._database.owner, voices=self._voices)
                self._delivery.accept(await self._quietly(work) or ())
        await self._export()

    async def beat(self) -> None:
        """Note that the bot is there."""
        await self._quietly(partial(beat, now=self._now()))

    async def sweep(self) -> None:
        """Forget what has had its time."""
        await self._quietly(self._swept)

    @property
    def _zone(self) -> ZoneInfo:
        return next(iter(self._voices.values())).zone

    async def _export(self) -> None:
        """Put heads that wait into the second place; `audit verify` misses one that is not there."""
        try:
            await export(self._database, self._heads, self._now)
        except (NotExported, Unavailable) as error:
            log.warning("head waits", reason=str(error))
        except Exception as error:  # noqa: BLE001 - as below
            log.error("tick failed", **failure(error))

    async def _quietly(self, work: Work[T]) -> T | None:
        """A work that fails is told, and the next tick does it again."""
        try:
            return await self._database.transact(work)
        except Unavailable as error:
            log.warning("tick waits", reason=str(error))
        except Exception as error:  # noqa: BLE001 - the scheduler would log its values
            log.error("tick failed", **failure(error))
        return None

    async def _swept(self, tx: Transaction) -> None:
        now = self._now()
        await forget_seen(tx, now)
        await forget_done(tx, now)
        await forget_jobs(tx, now)
        await forget_documents(tx, now)
        await forget_uploads(tx, now)
        await forget_tries(tx, now)
        await forget_asked(tx, now - REMEMBERED)
