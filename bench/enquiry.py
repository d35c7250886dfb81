"""`python -m bench.enquiry`: how long the bot takes over `/check` in a register of a million invented people.

It is the bot's own time: from the submission to the commit of question, answer, audit entries and message, one
after the other, by the handlers themselves.
"""

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from telegram import Update, User

from bench.register import fill, is_true_to_the_register, people, stranger
from bot.saying import Saying
from domain.area import STATE
from domain.form import Value
from domain.member import Membership
from domain.role import Role
from domain.subject import Subject
from handlers.enquiry import store, told
from handlers.turn import Turn
from handlers.voice import Voice
from storage.database import Database, Transaction
from storage.drafts import Kept
from storage.enquiries import find_enquiry
from storage.institutions import change_institutions
from storage.migrate import migrate
from storage.open import open_database
from storage.people import add_membership, add_person, find_actor
from storage.vault import Keys, Vault
from tests.house import INSTITUTIONS, LONG_AGO
from tests.talk import ZONE

OFFICER = 6_000_000_001
A_DAY = 40
WHY = {"institution": "kampot", "purpose": "pre_employment", "reference": "12/26"}
BEGUN = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
PERCENTILES = (50, 95, 99)
KEPT = Kept("", 0, "enquiry", "open", None, None, BEGUN)
"""The draft is emptied by then."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One way of asking, and the most that it may take, in milliseconds."""

    name: str
    limit: int
    asked: Callable[[Subject], Subject]


KINDS = (
    Kind("number, hit", 50, lambda who: Subject(who.identity)),
    Kind("number, miss", 50, lambda who: Subject(stranger(who).identity)),
    Kind("number and names, hit", 250, lambda who: who),
    Kind("number and names, miss", 250, stranger),
    Kind("names and birth date, hit", 250, lambda who: replace(who, identity=None)),
    Kind("names and birth date, miss", 250, lambda who: replace(stranger(who), identity=None)),
    Kind("Latin name and birth date, hit", 250, lambda who: replace(who, identity=None, name_km=None)),
    Kind("Latin name and birth date, miss", 250, lambda who: replace(stranger(who), identity=None, name_km=None)),
)


async def main() -> None:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="fb-enquiry-", dir=given.folder) as folder:
        path, vault = Path(folder) / "fieldbook.db", Vault(Keys.fresh())
        await migrate(f"sqlite:///{path}")
        begun = time.perf_counter()
        fill(path, vault, given.people)
        took, size = time.perf_counter() - begun, path.stat().st_size / 2**20
        print(f"{given.people} people: written in {took:.0f} s, {size:.0f} MiB", flush=True)
        async with open_database(f"sqlite:///{path}", vault) as database:
            await _measure(database, given.people, given.samples)


async def _measure(database: Database, total: int, samples: int) -> None:
    sample = _sample(total, samples)
    if not all(map(is_true_to_the_register, sample)):
        raise RuntimeError("the register was not written as the bot writes it")
    await database.transact(add_officer)
    at = BEGUN
    print("milliseconds                      p50    p95    p99  worst   limit   CPU p95  outcomes")
    for kind in KINDS:
        times, used, outcomes = [], [], Counter[str]()
        for n, who in enumerate(sample):
            at += timedelta(days=1) if n % A_DAY == 0 else timedelta(seconds=1)
            begun, before = time.perf_counter(), time.process_time()
            outcomes[await asked(database, kind.asked(who), at)] += 1
            times.append(1000 * (time.perf_counter() - begun))
            used.append(1000 * (time.process_time() - before))
        print(_line(kind, sorted(times), sorted(used), outcomes), flush=True)


def _sample(total: int, samples: int) -> list[Subject]:
    """People from all over the register; common names are as common among them as in it."""
    return [*islice(people(total), 0, None, max(1, total // samples))][:samples]


def _line(kind: Kind, times: Sequence[float], used: Sequence[float], outcomes: Counter[str]) -> str:
    """Beside the time the processor's share of it, which is the same on a machine that has other work to do."""
    figures = "".join(f"{_at(times, p):7.1f}" for p in PERCENTILES)
    said = ", ".join(f"{outcome} {n}" for outcome, n in sorted(outcomes.items()))
    return f"{kind.name:31}{figures}{times[-1]:7.1f}{kind.limit:8}{_at(used, 95):10.1f}  {said}"


def _at(sorted_times: Sequence[float], percent: int) -> float:
    return sorted_times[min(len(sorted_times) - 1, len(sorted_times) * percent // 100)]


async def asked(database: Database, who: Subject, at: datetime) -> str:
    """One question through the handlers; what came of it."""

    async def work(tx: Transaction) -> str:
        actor = await find_actor(tx, OFFICER)
        voices = {"km": Voice("km", ZONE), "en": Voice("en", ZONE)}
        user = User(OFFICER, "Officer", is_bot=False)
        turn = Turn(tx, at, Update(0), user, actor, voices["km"], voices.__getitem__, "bot")
        answers: dict[str, Value] = {**WHY, **who.answers()}
        number = await store(turn, KEPT, answers)
        await told(turn, number)
        await Saying(turn, database.owner).all(turn.said)
        return number

    number = await database.transact(work, chat=OFFICER)
    enquiry = await database.read(lambda tx: find_enquiry(tx, number))
    return str(enquiry.answer.outcome) if enquiry and enquiry.answer else ""


async def add_officer(tx: Transaction) -> None:
    await change_institutions(tx, INSTITUTIONS, LONG_AGO)
    person = await add_person(tx, OFFICER, "Officer", "km", None, LONG_AGO)
    await add_membership(tx, Membership(0, person.id, Role.PERSONNEL_OFFICER, STATE, LONG_AGO, LONG_AGO))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.enquiry", description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000, help="in the register")
    parser.add_argument("--samples", type=int, default=300, help="questions of each kind")
    parser.add_argument("--folder", help="where the database is written for the time")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main())
