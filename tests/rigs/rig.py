"""`kill -9` at random moments under busy members, and the count kept by the client side.

The Bot API server and the members' phones live in this process, so they survive; the bot is a child.
"""

import asyncio
import random
import socket
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from bot.trial.server import Options, Served, serve
from bot.trial.server.faults import Fault, Kind
from bot.trial.server.people import add_phone
from domain.area import STATE, Area
from domain.institution import Institution
from domain.member import Membership
from domain.role import Role
from storage.database import Transaction
from storage.institutions import change_institutions
from storage.open import open_database
from storage.people import add_membership, add_person
from storage.rosters import change_roster
from storage.sessions import add_session
from storage.vault import Keys, Vault
from tests.handlers.sessions import TOLD, people
from tests.house import INSTITUTIONS, KAMPOT, LONG_AGO
from tests.rigs.child import HONEST, SABOTAGED, Child
from tests.rigs.meaning import VOICE, Meaning, invented
from tests.rigs.member import Member
from tests.rigs.person import Person
from tests.rigs.verdict import Verdict, judge
from tests.rigs.worker import LISTED, SESSIONS, Worker

MODES = ("polling", "webhook")
SIGNS = frozenset({"sent", "edited", "deleted", "answered"})
"""What the bot does on a phone."""
BACK_WITHIN = 30.0
FINISHED_WITHIN = 120.0
DRAINED_WITHIN = 60.0
GONE_WITHIN = 10.0
NOTHING_OWED = "fieldbook_outbox_waiting 0.0\n"
FAULTS = (
    Fault(kind=Kind.DROP_AFTER, probability=0.02),
    Fault(kind=Kind.DUPLICATE, probability=0.05),
    Fault(kind=Kind.REDELIVER, probability=0.05),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How hard it shall be; times in seconds. `spread` is how long the bot may work before it is killed."""

    kills: int = 200
    mode: str = "polling"
    members: int = 35
    workers: int = 15
    seed: int = 1
    spread: float = 1.5
    patience: float = 3.0
    thinking: float = 0.3
    faults: bool = False
    sabotage: bool = False


@dataclass(slots=True)
class Rig:
    """One run: a server with phones, a bot that dies and rises, and members who know nothing of it."""

    course: Course
    served: Served
    url: str
    vault: Vault
    child: Child
    dice: random.Random
    first_update: int
    members: list[Member] = field(default_factory=list)
    workers: list[Worker] = field(default_factory=list)
    restarts: list[float] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """Everybody with a phone."""
        return [*self.members, *self.workers]

    async def run(self) -> Verdict:
        begun = time.monotonic()
        async with asyncio.TaskGroup() as lives:
            working = [lives.create_task(one.live()) for one in self.people]
            await self._kill_again_and_again()
            for one in self.people:
                one.resting = True
            _, late = await asyncio.wait(working, timeout=FINISHED_WITHIN)
            for task in late:
                task.cancel()
        await self._drained()
        code = await self.child.stop(GONE_WITHIN)
        verdict = await self.judged()
        verdict.unfinished = len(late)
        verdict.unclean = int(code != 0)
        verdict.restart = statistics.median(self.restarts)
        verdict.seconds = time.monotonic() - begun
        return verdict

    async def judged(self) -> Verdict:
        """Hold what the phones know against the database."""
        world = self.served.world
        async with open_database(self.url, self.vault) as database:
            return await database.read(lambda tx: judge(tx, world, self.members, self.workers, self.first_update))

    async def _kill_again_and_again(self) -> None:
        await self._started()
        for _ in range(self.course.kills):
            await asyncio.sleep(self.dice.uniform(0, self.course.spread))
            await self.child.kill()
            await self._started()

    async def _started(self) -> None:
        """Start the bot and wait until a phone shows that it works again."""
        world = self.served.world
        begun, known = time.monotonic(), len(world.history)
        self.child.start()
        async with asyncio.timeout(BACK_WITHIN):
            while not any(one.kind in SIGNS for one in world.history[known:]):
                await world.changed.wait(1)
        self.restarts.append(time.monotonic() - begun)

    async def _drained(self) -> None:
        """Nothing waits for the bot, it has been silent for a while, and it says itself that it owes nothing."""
        world, known = self.served.world, -1
        with suppress(TimeoutError):  # the verdict tells what was not handled
            async with asyncio.timeout(DRAINED_WITHIN), ClientSession() as session:
                while len(world.updates) or known != len(world.history) or await self._owing(session):
                    known = len(world.history)
                    await asyncio.sleep(0.5)

    async def _owing(self, session: ClientSession) -> bool:
        """Whether the bot waits to try again what did not arrive."""
        async with session.get(f"http://{self.child.environment['FIELDBOOK_LISTEN']}/metrics") as told:
            return NOTHING_OWED not in await told.text()


@asynccontextmanager
async def standing(course: Course, url: str, folder: Path) -> AsyncIterator[Rig]:
    """A rig on an empty, migrated database."""
    keys = Keys.fresh()
    async with serve(Options(pace=False)) as served:
        if course.faults:
            served.world.faults.add(*FAULTS)
        child = Child(_environment(course, served, url, keys), folder, SABOTAGED if course.sabotage else HONEST)
        first = served.world.updates.next_id
        rig = Rig(course, served, url, Vault(keys), child, random.Random(course.seed), first)
        rig.members = await _members(rig)
        rig.workers = await _workers(rig)
        yield rig


async def rampage(course: Course, url: str, folder: Path) -> Verdict:
    """Run a course."""
    async with standing(course, url, folder) as rig:
        return await rig.run()


def _environment(course: Course, served: Served, url: str, keys: Keys) -> dict[str, str]:
    address = f"127.0.0.1:{_free_port()}"
    given = {
        "token": served.world.options.token,
        "api_url": served.url,
        "database_url": url,
        "keys": keys.to_json(),
        "listen": address,
        "pace": "0",
        "log_level": "WARNING",
    }
    if course.mode == "webhook":
        given |= {"webhook_url": f"http://{address}", "webhook_secret": "of-the-crash-rig-only"}
    return {f"FIELDBOOK_{name.upper()}": value for name, value in given.items()}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


async def _members(rig: Rig) -> list[Member]:
    """As many people as wished, enrolled, with institutions to report on."""
    world, course, serials = rig.served.world, rig.course, count(100_000_000)
    phones = [add_phone(world, f"Member {n}", language_code="en") for n in range(course.members)]
    async with open_database(rig.url, rig.vault) as database:
        await database.transact(lambda tx: _enrolled(tx, [phone.id for phone in phones]))
    dice = [random.Random(f"{course.seed} {n}") for n in range(course.members)]

    def invent(own: random.Random) -> Meaning:
        return invented(own, next(serials), datetime.now(UTC).astimezone(VOICE.zone).date())

    return [
        Member(
            world=world, phone=phone, dice=own, invent=invent, patience=course.patience, thinking=course.thinking
        )
        for phone, own in zip(phones, dice, strict=True)
    ]


async def _workers(rig: Rig) -> list[Worker]:
    """As many people as wished, each with an institution, its roster, and sessions planned there for today."""
    world, course = rig.served.world, rig.course
    phones = [add_phone(world, f"Worker {n}", language_code="en") for n in range(course.workers)]
    posts = [_post(n) for n in range(course.workers)]
    async with open_database(rig.url, rig.vault) as database:
        await database.transact(lambda tx: change_institutions(tx, [*INSTITUTIONS, *posts], LONG_AGO))
        for phone, post in zip(phones, posts, strict=True):
            await database.transact(partial(_planned, user=phone.id, post=post))
    given: dict[str, Any] = {"world": world, "patience": course.patience, "thinking": course.thinking}
    return [
        Worker(phone=phone, place=post.name_en, dice=random.Random(f"{course.seed} {post.code}"), **given)
        for phone, post in zip(phones, posts, strict=True)
    ]


def _post(n: int) -> Institution:
    return replace(KAMPOT, code=f"post{n}", name_en=f"Post {n} of Kampot", path=f"/post{n}/")


async def _planned(tx: Transaction, user: int, post: Institution) -> None:
    now = datetime.now(UTC)
    day = now.astimezone(VOICE.zone).date()
    who = await _added(tx, user, Area.institution(post))
    await change_roster(tx, post.code, people(LISTED), who, now)
    for _ in range(SESSIONS):
        await add_session(tx, TOLD | {"institution": post.code, "held_on": day.isoformat()}, day, who, now)


async def _enrolled(tx: Transaction, users: list[int]) -> None:
    await change_institutions(tx, INSTITUTIONS, LONG_AGO)
    for user in users:
        await _added(tx, user, STATE)


async def _added(tx: Transaction, user: int, area: Area) -> int:
    person = await add_person(tx, user, "Invented", "en", None, LONG_AGO)
    right = Membership(0, person.id, Role.MEMBER, area, valid_from=LONG_AGO, confirmed_at=LONG_AGO)
    await add_membership(tx, right)
    return person.id
