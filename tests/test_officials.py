"""Whatever officials do, in whatever order and role, what must never come of it never does."""

import asyncio
import os
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar
from unittest.mock import AsyncMock

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from storage.vault import Keys
from tests.rigs.fairness import barring, faults, unlogged
from tests.rigs.office import Office, database_in, office
from tests.rigs.officials import Officials, count_done, days_from, hired, known, worked

SEQUENCES = int(os.environ.get("FIELDBOOK_TEST_SEQUENCES", "15"))
"""How many to try, from nothing and where much is done; `make officials` tries five thousand of each."""
TWENTY_YEARS = 20 * 365
MEMORY = Path("/dev/shm")


class Register(RuleBasedStateMachine):
    """Officials at work, on a copy of a database in which everybody has a role; at the end all is looked at."""

    template: ClassVar[Path]
    keys: ClassVar[Keys]
    reached: ClassVar[Counter[str]]
    """In how many sequences each step was taken."""

    def __init__(self) -> None:
        super().__init__()
        folder = self.template.parent
        for old in folder.glob("office.db*"):
            old.unlink()
        shutil.copy(self.template, folder / "office.db")
        self.runner = asyncio.Runner()
        self.entered = office(database_in(folder), self.keys)
        self.office: Office = self.runner.run(self.entered.__aenter__())

    @initialize(seed=st.integers(0, 2**32))
    def draws(self, seed: int) -> None:
        """Who does what follows from this."""
        self.runner.run(known(self.office))
        self.before: Counter[str] = self._read(count_done)
        self.officials = Officials(self.office, random.Random(seed))
        for _ in range(seed % 4):
            self.runner.run(self.officials.makes_terms())

    @rule(acts=st.integers(2, 8))
    def work(self, acts: int) -> None:
        """So many things are done, each by whoever it comes to mind."""
        for _ in range(acts):
            self.runner.run(self.officials.act())

    @rule(days=st.integers(1, TWENTY_YEARS))
    def ask_later(self, days: int) -> None:
        """What would be answered on some day in twenty years."""
        now = self.office.clock.at
        at = self.office.clock.at = days_from(now, days)
        for number in self.runner.run(self.officials.asks_of_somebody()):
            assert self._read(lambda tx, number=number: barring(tx, number, at)) == [], self.officials.done
        self.office.clock.at = now

    def teardown(self) -> None:
        """Nothing unfair has come of it, and nothing was answered that is not in the log."""
        try:
            assert self._read(faults) == [], self.officials.done
            shown = str([*self.office.tray.shown.values(), *self.office.tray.told.values()])
            assert self._read(lambda tx: unlogged(tx, shown)) == [], self.officials.done
            self.reached.update((self._read(count_done) - self.before).keys())
        finally:
            self.runner.run(self.entered.__aexit__(None, None, None))
            self.runner.close()

    def _read(self, work: Any) -> Any:
        return self.runner.run(self.office.database.read(work))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """In memory where there is room: here each gesture is a commit, and no power cut is tried."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as made:
        yield Path(made)


async def much_done(opened: Office) -> None:
    """Bars, terms, petitions: what a country has after some years."""
    await hired(opened)
    await worked(opened, seed=11, acts=250)


@pytest.fixture(params=[hired, much_done], ids=["from nothing", "where much is done"])
def register(request: pytest.FixtureRequest, sqlite_template: Path, folder: Path, keys: Keys) -> type[Register]:
    """A machine, and what its sequences begin with."""
    shutil.copy(sqlite_template, folder / "office.db")

    async def prepare() -> None:
        async with office(database_in(folder), keys) as opened:
            await request.param(opened)

    asyncio.run(prepare())
    template = folder / "template.db"
    shutil.move(folder / "office.db", template)
    return type("Register", (Register,), {"template": template, "keys": keys, "reached": Counter()})


@pytest.mark.timeout(0)
def test_no_sequence_of_actions_does_anybody_wrong(
    register: type[Register], record_property: Callable[[str, object], None]
) -> None:
    wanted = settings(max_examples=SEQUENCES, stateful_step_count=5, deadline=None)
    run_state_machine_as_test(register, settings=settings(wanted, suppress_health_check=[*HealthCheck]))
    reached = ", ".join(f"{step} {count}" for step, count in register.reached.most_common())
    record_property(f"figure: steps taken, in how many of {SEQUENCES} sequences", reached)


@pytest.fixture
async def opened(sqlite_template: Path, folder: Path, keys: Keys) -> AsyncIterator[Office]:
    shutil.copy(sqlite_template, folder / "office.db")
    async with office(database_in(folder), keys) as standing:
        await hired(standing)
        yield standing


async def test_the_sequences_come_as_far_as_bars_and_petitions_that_are_decided(opened: Office) -> None:
    await worked(opened, seed=11, acts=250)
    done = await opened.database.read(count_done)
    assert done.keys() >= {"verified", "confirmed", "noticed", "began", "term_set", "signed"}
    assert await opened.database.read(faults) == []


@pytest.mark.parametrize(
    ("guard", "without"),
    [("handlers.concerned.kept_apart", lambda *_: frozenset()), ("handlers.enquiry.add_entry", AsyncMock())],
    ids=["nobody is kept apart", "nothing is logged"],
)
async def test_without_a_guard_what_must_never_be_is_found(
    opened: Office, monkeypatch: pytest.MonkeyPatch, guard: str, without: Any
) -> None:
    monkeypatch.setattr(guard, without)
    await worked(opened, seed=11, acts=250)
    assert await opened.database.read(faults) != []
