"""Group commit: whatever waits goes into one transaction, each work behind a savepoint of its own."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage.database import Transaction, Unavailable, Work

MOST = 100
"""Works in one transaction: as many as one getUpdates can bring."""


@dataclass(slots=True)
class Job:
    """A work that waits for its commit."""

    work: Work[Any]
    chat: int | None
    result: asyncio.Future[Any]
    value: Any = field(default=None)
    error: BaseException | None = field(default=None)

    async def run(self, transaction: Transaction) -> None:
        """Do the work behind a savepoint. Its failure is its own, Unavailable is everybody's."""
        self.value, self.error = None, None
        try:
            async with transaction.savepoint():
                self.value = await self.work(transaction)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - it belongs to whoever asked for this work
            self.error = error

    def settle(self) -> None:
        """Tell whoever waits, now that the transaction is committed."""
        if self.result.done():  # the waiter was cancelled; what it asked for is stored all the same
            return
        if self.error is None:
            self.result.set_result(self.value)
        else:
            self.result.set_exception(self.error)


Commit = Callable[[Sequence[Job]], Awaitable[None]]
"""Runs the jobs in one transaction, fills in value or error of each, and commits; raises Unavailable."""


class Writer:
    """The one line in front of the one writing connection."""

    def __init__(self, commit: Commit) -> None:
        self._commit = commit
        self._waiting: deque[Job] = deque()
        self._came = asyncio.Event()
        self._closing = False

    async def submit(self, work: Work[Any], chat: int | None) -> Any:
        """Wait for `work` to be committed; its own exception, or Unavailable, is raised here."""
        if self._closing:
            raise Unavailable("the database is closing")
        job = Job(work, chat, asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        self._came.set()
        return await job.result

    async def run(self) -> None:
        """Commit what waits until `close` has been called and nothing waits any more."""
        while not (self._closing and not self._waiting):
            await self._came.wait()
            self._came.clear()
            while self._waiting:
                await self._one_transaction()

    def close(self) -> None:
        """Take nothing more in; `run` ends when all that waits is committed."""
        self._closing = True
        self._came.set()

    async def _one_transaction(self) -> None:
        jobs = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        try:
            await self._commit(jobs)
        except BaseException as failure:  # noqa: BLE001 - whatever it was, every waiter must learn of it
            for job in jobs:
                job.error = failure
        for job in jobs:
            job.settle()
