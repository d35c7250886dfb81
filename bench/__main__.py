"""`python -m bench`: the stock application and our bot in turn, on the same core, and a table of both."""

import argparse
import asyncio
import os
import statistics
from collections.abc import Callable, Iterator, Sequence

from bench.bots import MODES, OURS, STOCK
from bench.dialogue import STEPS
from bench.load import Figures, Load, measured
from bench.process import cores

Pair = tuple[Figures, Figures]
MOST_EACH = 100
PERCENTILES = (50, 95, 99)


def main() -> None:
    given = _arguments()
    apart = cores()
    if apart:
        os.sched_setaffinity(0, {apart[1]})
    print(
        f"A submission is {len(STEPS)} steps; medians of {given.pairs} pairs, each run with a bot of its own.",
        flush=True,
    )
    for mode in given.mode or MODES:
        for members in given.members:
            each = min(MOST_EACH, max(1, given.submissions // members))
            load = Load(mode=mode, members=members, each=each, core=apart[0] if apart else None)
            pairs = [asyncio.run(_pair(load)) for _ in range(given.pairs)]
            print(*_lines(load, pairs), sep="\n", flush=True)


async def _pair(load: Load) -> Pair:
    return await measured(STOCK, load), await measured(OURS, load)


def _lines(load: Load, pairs: Sequence[Pair]) -> Iterator[str]:
    shares = [ours.cpu / stock.cpu for stock, ours in pairs]
    yield f"\n{load.mode}, members at once: {load.members}; submissions in a run: {load.members * load.each}"
    yield "        CPU ms  calls  updates/s   step ms: p50    p95    p99   memory MB  start s"
    yield from (_line(name, [pair[n] for pair in pairs]) for n, name in enumerate((STOCK.name, OURS.name)))
    spread = f"{min(shares):.2f} to {max(shares):.2f}"
    yield f"CPU of ours by stock's: {statistics.median(shares):.2f} (pairs {spread})"


def _line(name: str, runs: Sequence[Figures]) -> str:
    def median(figure: Callable[[Figures], float]) -> float:
        return statistics.median(map(figure, runs))

    steps = sorted(step for run in runs for step in run.steps)
    p50, p95, p99 = (1000 * steps[min(len(steps) - 1, len(steps) * p // 100)] for p in PERCENTILES)
    return (
        f"{name:7}{1000 * median(lambda run: run.cpu):7.2f}{median(lambda run: run.calls):7.1f}"
        f"{len(STEPS) * median(lambda run: run.submissions):11.0f}"
        f"{p50:15.1f}{p95:7.1f}{p99:7.1f}"
        f"{median(lambda run: run.megabytes):12.0f}{median(lambda run: run.start):9.2f}"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--mode", choices=MODES, action="append", help="default: both")
    parser.add_argument("--members", type=int, nargs="+", default=[1, 50, 500], help="at once")
    parser.add_argument("--pairs", type=int, default=5, help="runs of each bot")
    parser.add_argument("--submissions", type=int, default=300, help="in a run, where each member makes some")
    return parser.parse_args()


if __name__ == "__main__":
    main()
