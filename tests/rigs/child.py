"""The bot as a child process: `python -m bot run`, killed and started again.

A fork server gives a process of its own each time. Warm, it has the bot's modules imported beforehand, so
that many kills fit into little time; cold, each child imports them like a process that a supervisor starts.
"""

import asyncio
import multiprocessing
import os
import runpy
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path

MODULES = ("bot.commands.run", "aiohttp.client", "asyncpg", "uvloop", "uvicorn.protocols.http.httptools_impl")
HONEST, SABOTAGED = "bot", "tests.rigs.sabotaged"

_context = multiprocessing.get_context("forkserver")


def warm_up() -> None:
    """Have the bot's modules imported once for all children to come."""
    _context.set_forkserver_preload([__name__, *MODULES])


@dataclass(slots=True)
class Child:
    """One bot at a time, with this environment; `module` is what runs."""

    environment: Mapping[str, str]
    folder: Path
    module: str = HONEST
    _process: ForkServerProcess = field(init=False)

    def start(self) -> None:
        settings = dict(self.environment)
        self._process = _context.Process(target=_run, args=(self.module, settings, str(self.folder)), daemon=True)
        self._process.start()

    async def kill(self) -> None:
        """`kill -9`."""
        self._process.kill()
        await asyncio.to_thread(self._process.join)

    async def stop(self, seconds: float) -> int | None:
        """SIGTERM: the exit code, or None when it was not gone in time."""
        self._process.terminate()
        await asyncio.to_thread(self._process.join, seconds)
        return self._process.exitcode


def _run(module: str, environment: dict[str, str], folder: str) -> None:
    log = os.open(Path(folder) / "bot.log", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.environ.update(environment)
    sys.argv = ["bot", "run"]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
