"""The crash rig from the command line: every mode on every database, and a table of what came of it."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.rigs.databases import DATABASES, prepared
from tests.rigs.forked import warm_up
from tests.rigs.rig import MODES, Course, rampage
from tests.rigs.verdict import Verdict


async def _rampage(course: Course, kind: str) -> Verdict:
    with tempfile.TemporaryDirectory(prefix="fb-crash-") as folder:
        async with prepared(kind, Path(folder)) as url:
            return await rampage(course, url, Path(folder))


def _lines(name: str, verdict: Verdict) -> Iterator[str]:
    """One line that says it all, and one for each thing that must not be."""
    told = asdict(verdict)
    names: tuple[str, ...] = (
        "reports",
        "lost",
        "twice",
        "wrong",
        "anew",
        "sessions",
        "sessions_lost",
        "sessions_twice",
    )
    names += ("sessions_wrong", "unhandled", "gestures", "repeats", "stuck", "mended")
    numbers = "  ".join(f"{name} {told[name]}" for name in names)
    yield f"{name:18} {numbers}  back after {verdict.restart:.2f} s  took {verdict.seconds:.0f} s"
    for refusal, times in verdict.again.items():
        yield f"    unavoidable: {times} x {refusal.partition(': specified')[0]}"
    for fault, value in verdict.faults.items():
        yield f"    MUST NOT BE: {fault}: {value}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.rigs.crash", description=__doc__)
    parser.add_argument("--mode", choices=MODES, action="append", help="default: both")
    parser.add_argument("--database", choices=DATABASES, action="append", help="default: both")
    parser.add_argument("--warm", action="store_true", help="import once for all children: faster kills")
    for name, default in asdict(Course()).items():
        if isinstance(default, bool):
            parser.add_argument(f"--{name}", action="store_true")
        elif not isinstance(default, str):
            parser.add_argument(f"--{name}", type=type(default), default=default)
    return parser.parse_args()


def main() -> int:
    """Run every mode on every database, and print what came of it; 1 if anything was that must not be."""
    given = vars(_arguments())
    modes, kinds = given.pop("mode") or MODES, given.pop("database") or DATABASES
    if given.pop("warm"):
        warm_up()
    faults = 0
    for kind in kinds:
        for mode in modes:
            verdict = asyncio.run(_rampage(Course(mode=mode, **given), kind))
            faults += len(verdict.faults)
            sys.stdout.write("\n".join(_lines(f"{mode}, {kind}", verdict)) + "\n")
            sys.stdout.flush()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
