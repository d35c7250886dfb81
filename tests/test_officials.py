"""Whatever officials do, in whatever order and role, what must never come of it never does."""

import asyncio
import os
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from storage.vault import Keys
from tests.rigs.fairness import barring, faults, unlogged
from tests.rigs.office import Office, database_in, office
from tests.rigs.officials import Officials, days_from, hired, known

EXAMPLES = int(os.environ.get("FIELDBOOK_TEST_SEQUENCES", "25"))
"""Sequences to try; `make officials` tries ten thousand."""
TWENTY_YEARS = 20 * 365


def machine_of(template: Path, folder: Path, keys: Keys) -> type[RuleBasedStateMachine]:
    """A machine whose every example begins with a copy of the same database, in which everybody has a role."""

    class Register(RuleBasedStateMachine):
        """Officials at work, each drawn step by step; the world is looked at after each."""

        def __init__(self) -> None:
            super().__init__()
            self.runner = asyncio.Runner()
            for old in folder.glob("office.db*"):
                old.unlink()
            shutil.copy(template, folder / "office.db")
            self.entered = office(database_in(folder), keys)
            self.office: Office = self.runner.run(self.entered.__aenter__())
            self.officials = Officials(self.office, random.Random(0))
            self.looked = 0

        @initialize(seed=st.integers(0, 2**32))
        def draws(self, seed: int) -> None:
            self.runner.run(known(self.office))
            self.officials = Officials(self.office, random.Random(seed))

        @rule(acts=st.integers(3, 10))
        def work(self, acts: int) -> None:
            for _ in range(acts):
                self.runner.run(self.officials.act())

        @precondition(lambda self: self.officials.done)
        @rule(days=st.integers(1, TWENTY_YEARS))
        def ask_later(self, days: int) -> None:
            """What would be answered on some day in twenty years."""
            self.runner.run(self._asked_on(days))

        @invariant()
        def nothing_unfair_has_come_of_it(self) -> None:
            if len(self.officials.done) > self.looked:
                self.looked = len(self.officials.done)
                assert self._read(faults) == [], self.officials.done
                shown = "\n".join(map(str, [*self.office.tray.shown.values(), *self.office.tray.told.values()]))
                assert self._read(lambda tx: unlogged(tx, shown)) == [], self.officials.done

        async def _asked_on(self, days: int) -> None:
            now = self.office.clock.at
            self.office.clock.at = days_from(now, days)
            try:
                for said in await self.officials.asks_of_each():
                    wrong = await self.office.database.read(
                        lambda tx, said=said: barring(tx, said, self.office.clock.at)
                    )
                    assert wrong == [], self.officials.done
            finally:
                self.office.clock.at = now

        def _read(self, work: Any) -> Any:
            return self.runner.run(self.office.database.read(work))

        def teardown(self) -> None:
            self.runner.run(self.entered.__aexit__(None, None, None))
            self.runner.close()

    return Register


@pytest.mark.timeout(0)
def test_no_sequence_of_actions_does_anybody_wrong(sqlite_template: Path, tmp_path: Path, keys: Keys) -> None:
    template = tmp_path / "hired.db"
    shutil.copy(sqlite_template, tmp_path / "office.db")

    async def hire() -> None:
        async with office(database_in(tmp_path), keys) as opened:
            await hired(opened)

    asyncio.run(hire())
    shutil.move(tmp_path / "office.db", template)
    run_state_machine_as_test(
        machine_of(template, tmp_path, keys),
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=8, deadline=None, suppress_health_check=[*HealthCheck]
        ),
    )
