"""Our own program as operators start it: a process of its own, with nothing but the settings given here."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30.0


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


async def started(*words: str, **settings: Any) -> Process:
    """`python -m bot …`, running."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FIELDBOOK_")}
    given = {f"FIELDBOOK_{name.upper()}": str(value) for name, value in settings.items()}
    place = {**kept, **given, "PYTHONPATH": str(ROOT)}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, stdout=PIPE, stderr=PIPE, env=place, cwd=settings.get("data", ROOT)
    )


async def fieldbook(*words: str, **settings: Any) -> Done:
    """The same, to its end."""
    process = await started(*words, **settings)
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    return Done(process.returncode or 0, out.decode(), err.decode())


async def line_with(process: Process, word: str) -> str:
    """Wait for a line of its log."""
    assert process.stderr
    while line := await asyncio.wait_for(process.stderr.readline(), PATIENCE):
        if word in line.decode():
            return line.decode()
    raise AssertionError(f"it ended without saying {word!r}")
