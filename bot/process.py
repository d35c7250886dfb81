"""Being a process: an event loop, and an end that comes when it is asked for."""

import asyncio
import gc
import os
import signal
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any

from bot.logs import log

GONE_WITHIN = 9.5
"""Seconds for an orderly end. Ending at once after that is safe: what is confirmed is committed."""
CODE = 70
OFTEN_ENOUGH = 20_000
"""New objects between two looks of the garbage collector. Turns leave next to no cycles behind; at Python's
own 700 a sixth of the processor's time went into looking for them."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def stay(opened: AbstractAsyncContextManager[Any]) -> None:
    """Hold something open until SIGTERM or SIGINT; returns once it is closed."""
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(_until_stopped(opened))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The loop of uvloop where it is installed, which it can't be everywhere."""
    with suppress(ImportError):
        import uvloop

        return uvloop.new_event_loop
    return None


async def _until_stopped(opened: AbstractAsyncContextManager[Any]) -> None:
    stop = _Stop(asyncio.current_task())
    for number in SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, stop)
    with suppress(asyncio.CancelledError):
        async with opened:
            _settle()
            await asyncio.Event().wait()


def _settle() -> None:
    """What stands by now stands to the end: the garbage collector need not go through it again and again."""
    gc.freeze()
    gc.set_threshold(OFTEN_ENOUGH)


class _Stop:
    """The first signal begins the end; further ones don't disturb it."""

    def __init__(self, task: asyncio.Task[Any] | None) -> None:
        self._task = task

    def __call__(self) -> None:
        task, self._task = self._task, None
        if task:
            task.cancel()
            timer = threading.Timer(GONE_WITHIN, _end)
            timer.daemon = True
            timer.start()


def _end() -> None:
    log.critical("did not end in time; ending now", seconds=GONE_WITHIN)
    os._exit(CODE)
