"""The one owner of background tasks: none is forgotten, none fails unseen."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.logs import failure, log


class Tasks:
    """Starts tasks, tells of their failures, waits for them."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Run `work` beside everything else."""
        task = asyncio.create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    async def finish(self, seconds: float) -> None:
        """Give what runs, and what that starts meanwhile, so many seconds, then cancel it."""
        clock = asyncio.get_running_loop().time
        until = clock() + seconds
        while self._running and (left := until - clock()) > 0:
            await asyncio.wait(self._running, timeout=left)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def running(self, name: str) -> bool:
        """Whether a task of this name runs."""
        return any(task.get_name() == name for task in self._running)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("task failed", task=task.get_name(), **failure(error))
