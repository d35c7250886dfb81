"""Files as nobody should send them: none harms the process, and each gets a clear word."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.label import LABEL
from bot.picture import PICTURE
from bot.sheet import SHEET
from tests.bot.command import ROOT
from tests.hostile_files import Hostile, hostile_files
from tests.hostile_packages import MIB

MOST_GROWN = 50 * MIB
MOST_OF_A_CHILD = max(work.memory for work in (SHEET, PICTURE, LABEL))
LONGEST = "scans without end"
"""It goes first, so that others are read beside it."""


@dataclass(frozen=True)
class Taken:
    """What became of files in a process of its own: words by the file's place, and bytes of memory."""

    words: dict[str, str]
    grown: int
    children: int


async def taken(folder: Path, files: Sequence[Hostile]) -> Taken:
    for place, file in enumerate(files):
        (folder / f"{place:03}.{file.reader}").write_bytes(file.content)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.rigs.uploads", str(folder)), stdout=PIPE, stderr=PIPE, cwd=ROOT
    )
    out, err = await asyncio.wait_for(process.communicate(), 240)
    assert process.returncode == 0, err.decode()
    return Taken(**json.loads(out))


ALL = "FIELDBOOK_TEST_ALL" in os.environ
"""Every file, by `make hostile`; the suite takes the longest and every second of the others."""


async def test_no_hostile_file_harms_the_process_and_each_gets_a_clear_word(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    every = sorted(hostile_files(), key=lambda file: file.name != LONGEST)
    assert len({(file.reader, file.name) for file in every}) == len(every)
    files = every if ALL else [*every[:1], *every[1::2]]
    assert len(files) >= 60
    found = await taken(tmp_path, files)
    words = {file: found.words[f"{place:03}"] for place, file in enumerate(files)}
    assert [(file.reader, file.name, word) for file, word in words.items() if word not in file.words] == []
    assert found.grown <= MOST_GROWN
    assert 10 * MIB < found.children <= MOST_OF_A_CHILD
    memory = f"the process grew by {found.grown / MIB:.0f} MiB, a child had {found.children / MIB:.0f} at most"
    record_property("figure", f"hostile files: {len(files)}, {memory}")
