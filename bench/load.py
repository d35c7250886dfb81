"""One run: a Bot API server and members in this process, a bot in another, and what it took."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.bots import Bot
from bench.dialogue import STEPS
from bench.member import Member
from bench.process import cpu_seconds, resident_megabytes, running
from bot.trial.server import Options, serve
from bot.trial.server.people import add_phone
from bot.trial.server.world import World

LONGEST = 180.0
QUIET = 0.2
"""Seconds for what follows the last screen."""
WARMING = 50
"""Members who submit once before anything is measured."""
CALLS = frozenset({"sent", "edited", "deleted", "answered"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How many members submit how often, and the core that the bot has for itself."""

    mode: str = "polling"
    members: int = 50
    each: int = 5
    core: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a run took. `cpu` is seconds a submission, user and system; `start` and `steps` are seconds, too."""

    start: float
    """From the start of the process to its first answer."""
    cpu: float
    submissions: float
    """A second."""
    steps: tuple[float, ...]
    """From each gesture to the changed screen."""
    megabytes: float
    calls: float
    """Requests for a submission that changed something on the phone."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A bot at work, and the members who have it before them."""

    world: World
    members: list[Member]
    pid: int

    @property
    def calls(self) -> int:
        return sum(one.kind in CALLS for one in self.world.history)

    async def submit(self, members: Iterable[Member], each: int) -> None:
        """All at once, then a moment for what follows the last screen."""
        async with asyncio.timeout(LONGEST), asyncio.TaskGroup() as tasks:
            for member in members:
                tasks.create_task(member.submit(each))


@asynccontextmanager
async def stand(bot: Bot, load: Load, folder: Path) -> AsyncIterator[Stand]:
    """A server with members, and the bot, whose process has just been started.

    Raises:
        RuntimeError: the Bot API refused something, before the bot was asked to end.
    """
    async with serve(Options(pace=False)) as served:
        phones = [add_phone(served.world, f"Member {n}", language_code="en") for n in range(load.members)]
        environment = await bot.prepare(folder, served, load.mode, [one.id for one in phones])
        async with running(bot.module, environment, load.core) as child:
            yield Stand(served.world, [Member(served.world, one) for one in phones], child.pid)
            if served.world.refused:
                raise RuntimeError(f"{bot.name} was refused {served.world.refused[0]}")


async def measured(bot: Bot, load: Load) -> Figures:
    """Run one bot under one load.

    Raises:
        RuntimeError: not every submission was stored.
        TimeoutError: it took too long.
    """
    with tempfile.TemporaryDirectory(prefix="fb-bench-") as folder:
        async with stand(bot, load, Path(folder)) as standing:
            figures = await _measured(standing, load)
        made = sum(len(one.steps) for one in standing.members) // len(STEPS)
        if (stored := bot.stored(Path(folder))) != made:
            raise RuntimeError(f"{bot.name} stored {stored} of {made} reports")
    return figures


async def _measured(standing: Stand, load: Load) -> Figures:
    members = standing.members
    await standing.submit(members[:1], 1)
    await standing.submit(members[1:WARMING], 1)
    await asyncio.sleep(QUIET)
    warm, called, used = [len(one.steps) for one in members], standing.calls, cpu_seconds(standing.pid)
    begun = time.perf_counter()
    await standing.submit(members, load.each)
    took = time.perf_counter() - begun
    await asyncio.sleep(QUIET)
    submissions = load.members * load.each
    return Figures(
        start=members[0].steps[0],
        cpu=(cpu_seconds(standing.pid) - used) / submissions,
        submissions=submissions / took,
        steps=tuple(step for one, before in zip(members, warm, strict=True) for step in one.steps[before:]),
        megabytes=resident_megabytes(standing.pid),
        calls=(standing.calls - called) / submissions,
    )
