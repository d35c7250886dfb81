"""A process that takes files as ours would, and tells what became of them, and of its memory and its children's.

`python -m tests.rigs.uploads FOLDER`: of each file `NUMBER.READER` in it a word, as JSON.
"""

import asyncio
import json
import resource
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path

from bot.label import read_label
from bot.limited import Limited
from bot.logs import set_up
from bot.picture import clean_picture
from bot.sheet import read_sheet
from domain.problem import Problem

READERS: Mapping[str, Callable[[Limited, bytes], Awaitable[object]]] = {
    "sheet": read_sheet,
    "picture": clean_picture,
    "label": read_label,
}
SIDE_BY_SIDE = 3


async def _take(limited: Limited, left: Iterator[tuple[Path, bytes]], words: dict[str, str]) -> None:
    for path, content in left:
        try:
            await READERS[path.suffix[1:]](limited, content)
            words[path.stem] = "fine"
        except Problem as problem:
            words[path.stem] = str(problem)


async def _taken(paths: list[Path]) -> dict[str, str]:
    limited, words = Limited(SIDE_BY_SIDE), dict[str, str]()
    left = ((path, path.read_bytes()) for path in paths)
    await asyncio.gather(*(_take(limited, left, words) for _ in range(SIDE_BY_SIDE)))
    return words


def _peak() -> int:
    """The most that this process has had in memory, in bytes; what its parent had does not count."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def _main(folder: Path) -> None:
    set_up()
    before = _peak()
    words = asyncio.run(_taken(sorted(folder.iterdir())))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    json.dump({"words": words, "grown": _peak() - before, "children": children}, sys.stdout)


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
