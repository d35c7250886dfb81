"""A log with heads that somebody has at their mercy: made once, copied for each case, in either database."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import asyncpg

from bot.heads import export
from storage.audit import _text, add_entry
from storage.audit_heads import add_head
from storage.database import Database, Transaction
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.postgres import named

BEGUN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ACTIONS = ("submit_report", "see_report", "see_person", "export_reports", "end", "enquire")
STAGES = 7
ADMIN = "template1"
"""A database that no case is in: one can't be copied while somebody is connected to it."""
FIELDS = ("seq", "at", "actor", "action", "object", "details", "link")
OFF = {
    "sqlite": ("DROP TRIGGER IF EXISTS audit_keeps", "DROP TRIGGER IF EXISTS audit_stays"),
    "postgresql": ("ALTER TABLE audit DISABLE TRIGGER ALL",),
}
"""What somebody does first who has all rights on the database."""


class Entry(NamedTuple):
    """A row as it stands in the database."""

    seq: int
    at: str
    actor: str
    action: str
    object: str
    details: str
    link: bytes


@dataclass(frozen=True)
class Copy:
    """The whole database as it was when the log had so many entries, and so many heads."""

    seq: int
    heads: int
    place: str


@dataclass
class Ground:
    """What each case begins with."""

    keys: Keys
    kind: str
    server: str
    folder: Path
    copies: list[Copy] = field(default_factory=list)
    number: int = 0

    @property
    def vault(self) -> Vault:
        return Vault(self.keys)

    @property
    def heads(self) -> Path:
        return self.folder / "heads"

    @property
    def covered(self) -> int:
        """The last entry that a head saw: the newest copy has a few behind it."""
        return self.copies[-2].seq

    async def kept(self, place: str) -> str:
        """A copy of a database, as a place of its own."""
        self.number += 1
        if self.kind == "sqlite":
            to = self.folder / f"copy-{self.number}.db"
            with closing(sqlite3.connect(place.removeprefix("sqlite:///"))) as raw:
                raw.execute("VACUUM INTO ?", (str(to),))
            return f"sqlite:///{to}"
        name = f"tamper_{self.number}_{self.folder.name.replace('-', '_')}".lower()
        await run(named(self.server, ADMIN), f"CREATE DATABASE {name} TEMPLATE {_name_of(place)}")
        return named(self.server, name)

    async def dropped(self, place: str) -> None:
        """Be done with a copy."""
        if self.kind == "sqlite":
            for path in self.folder.glob(Path(place.removeprefix("sqlite:///")).stem + ".*"):
                path.unlink()
        else:
            await run(named(self.server, ADMIN), f"DROP DATABASE {_name_of(place)} WITH (FORCE)")

    def heads_copied(self) -> Path:
        """A folder of heads to lay hands on."""
        to = self.folder / f"heads-{self.number}"
        shutil.copytree(self.heads, to, dirs_exist_ok=True)
        return to


async def made(keys: Keys, kind: str, place: str, folder: Path, server: str = "", seed: int = 1) -> Ground:
    """Write a log in stages; after each a head is made and exported, and the database kept as it is."""
    ground, random = Ground(keys, kind, server, folder), Random(seed)
    for stage in range(STAGES):
        async with open_database(place, ground.vault) as database:
            await written(database, random, BEGUN + timedelta(days=stage))
            if stage < STAGES - 1:
                await _headed(database, ground.heads, BEGUN + timedelta(days=stage, hours=12))
            last = (await rows_of(place))[-1].seq
        ground.copies.append(Copy(last, min(stage + 1, STAGES - 1), await ground.kept(place)))
    return ground


async def written(database: Database, random: Random, at: datetime) -> None:
    """A few entries, as a bot writes them."""

    async def work(tx: Transaction) -> None:
        for n in range(random.randint(4, 9)):
            thing, who = f"KP-26-{random.randint(1, 999999):06}", str(random.randint(1, 40))
            await add_entry(
                tx, at + timedelta(seconds=n), who, random.choice(ACTIONS), thing, n=random.randint(1, 99)
            )

    await database.transact(work)


async def _headed(database: Database, folder: Path, at: datetime) -> None:
    await database.transact(partial(add_head, now=at, by="clock"))
    await export(database, folder, lambda: at)


async def rows_of(place: str) -> list[Entry]:
    """The table as it stands."""
    names = ", ".join(FIELDS)
    return [Entry(*row) for row in await run(place, f"SELECT {names} FROM audit ORDER BY seq")]  # noqa: S608 - our own names


async def replaced(place: str, rows: Sequence[Entry]) -> None:
    """Make the table say this."""
    kind = place.partition(":")[0]
    await run(place, *OFF[kind], "DELETE FROM audit")
    names = ", ".join(FIELDS)
    if kind == "sqlite":
        with closing(sqlite3.connect(place.removeprefix("sqlite:///"))) as raw, raw:
            raw.executemany(f"INSERT INTO audit ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608 - our own names
        return
    async with _connected(place) as connection:
        await connection.executemany(f"INSERT INTO audit ({names}) VALUES ($1, $2, $3, $4, $5, $6, $7)", rows)  # noqa: S608 - the same


async def run(place: str, *statements: str) -> list[Any]:
    """Run SQL past the house; the rows of the last statement."""
    if place.startswith("sqlite"):
        with closing(sqlite3.connect(place.removeprefix("sqlite:///"))) as raw, raw:
            return [raw.execute(statement).fetchall() for statement in statements][-1]
    async with _connected(place) as connection:
        return [[tuple(row) for row in await connection.fetch(statement)] for statement in statements][-1]


def relinked(vault: Vault, rows: Sequence[Entry], begin: int) -> list[Entry]:
    """The rows with all links from this entry on made anew, as somebody does who has a key."""
    done = list(rows[: begin - 1])
    for row in rows[begin - 1 :]:
        previous = done[-1].link if done else b""
        text = _text(row.seq, row.at, row.actor, row.action, row.object, row.details)
        done.append(row._replace(link=vault.link(previous, text)))
    return done


@asynccontextmanager
async def _connected(place: str) -> Any:
    connection = await asyncpg.connect(place)
    try:
        yield connection
    finally:
        await connection.close()


def _name_of(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]
