"""Our own program as operators start it: a process of its own, with nothing but the settings given here."""

import asyncio
import os
from asyncio import StreamReader
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from tests.rigs.forked import become, context, warm_up

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30.0
warm_up()


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Running:
    """A process, and what it says while it runs."""

    process: ForkServerProcess
    stdout: StreamReader
    stderr: StreamReader

    @property
    def returncode(self) -> int | None:
        return self.process.exitcode

    def send_signal(self, number: int) -> None:
        assert self.process.pid
        os.kill(self.process.pid, number)

    def terminate(self) -> None:
        self.process.terminate()

    async def wait(self) -> int | None:
        await asyncio.to_thread(self.process.join)
        return self.returncode

    async def communicate(self) -> tuple[bytes, bytes]:
        """All it still says, until it ends."""
        out, err, _ = await asyncio.gather(self.stdout.read(), self.stderr.read(), self.wait())
        return out, err


async def started(*words: str, **settings: Any) -> Running:
    """`python -m bot …`, running."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FIELDBOOK_")}
    given = {f"FIELDBOOK_{name.upper()}": str(value) for name, value in settings.items()}
    (out, to_out), (err, to_err) = context.Pipe(duplex=False), context.Pipe(duplex=False)
    place = {**kept, **given, "PYTHONPATH": str(ROOT)}
    arguments = (words, place, str(settings.get("data", ROOT)), to_out, to_err)
    process = context.Process(target=_run, args=arguments, daemon=True)
    process.start()
    for end in (to_out, to_err):
        end.close()
    return Running(process, await _read(out), await _read(err))


async def _read(end: "Connection[Any, Any]") -> StreamReader:
    reader = StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(os.dup(end.fileno()), "rb")
    )
    end.close()
    return reader


def _run(
    words: tuple[str, ...],
    place: dict[str, str],
    folder: str,
    out: "Connection[Any, Any]",
    err: "Connection[Any, Any]",
) -> None:
    become(words, place, out.fileno(), err.fileno(), folder=folder)


async def fieldbook(*words: str, **settings: Any) -> Done:
    """The same, to its end."""
    process = await started(*words, **settings)
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    return Done(process.returncode or 0, out.decode(), err.decode())


async def line_with(process: Running, word: str) -> str:
    """Wait for a line of its log."""
    while line := await asyncio.wait_for(process.stderr.readline(), PATIENCE):
        if word in line.decode():
            return line.decode()
    raise AssertionError(f"it ended without saying {word!r}")
