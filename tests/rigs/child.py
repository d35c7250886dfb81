"""The bot as a child process: `python -m bot run`, killed and started again."""

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.rigs.forked import become, context

HONEST, SABOTAGED = "bot", "tests.rigs.sabotaged"


@dataclass(slots=True)
class Child:
    """One bot at a time, with this environment; `module` is what runs."""

    environment: Mapping[str, str]
    folder: Path
    module: str = HONEST
    _process: ForkServerProcess = field(init=False)

    def start(self) -> None:
        settings = {**os.environ, **self.environment}
        self._process = context.Process(target=_run, args=(self.module, settings, str(self.folder)), daemon=True)
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
    become(["run"], environment, log, log, module=module)
