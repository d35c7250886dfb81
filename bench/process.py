"""A bot as a child process on a core of its own, and what the system says of it."""

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

GONE_WITHIN = 10.0
_TICKS = os.sysconf("SC_CLK_TCK")
_USED = slice(11, 15)
"""User and system time of the process and of its own children, in what follows the name in /proc/PID/stat."""


def cores() -> tuple[int, int] | None:
    """One for the bot, another for everybody else, where the system has two and lets us choose."""
    if not hasattr(os, "sched_getaffinity"):
        return None
    able = sorted(os.sched_getaffinity(0))
    return (able[0], able[-1]) if len(able) > 1 else None


@asynccontextmanager
async def running(module: str, environment: Mapping[str, str], core: int | None) -> AsyncIterator[Process]:
    """`python -m module`, ended by SIGTERM."""
    pinned = None if core is None else partial(os.sched_setaffinity, 0, {core})
    whole = {**os.environ, **environment}
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", module, env=whole, preexec_fn=pinned)
    try:
        yield child
    finally:
        if child.returncode is None:
            child.terminate()
        await asyncio.wait_for(child.wait(), GONE_WITHIN)


def cpu_seconds(pid: int) -> float:
    """User and system time so far, all threads included."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, fields[_USED])) / _TICKS


def resident_megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024
