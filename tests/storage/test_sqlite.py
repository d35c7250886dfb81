"""What holds for SQLite alone: one file, one writer, a thread of its own."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import Database, Transaction, Unavailable
from storage.open import open_database
from storage.seen import add_seen
from storage.sqlite import INSISTING, SqliteDatabase, safe_with_two_writers
from storage.vault import Keys, Vault
from tests.storage.marks import NOW, marking, marks

OTHER_PROCESS = """
import asyncio, sys
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.storage.marks import marking

async def main():
    async with open_database(sys.argv[1], Vault(Keys.fresh())) as database:
        print("open", flush=True)
        for number in range(1000, 1200):
            await database.transact(marking(number))

asyncio.run(main())
"""


@pytest.fixture
def path(tmp_path: Path, sqlite_template: Path) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path / "fieldbook.db"))


@pytest.fixture
async def database(path: Path, keys: Keys) -> AsyncIterator[Database]:
    async with SqliteDatabase(path, Vault(keys)) as opened:
        yield opened


async def test_a_work_may_await_nothing_but_its_transaction(database: Database) -> None:
    async def waits(tx: Transaction) -> None:
        await add_seen(tx, 1, NOW)
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="besides its transaction"):
        await database.transact(waits)
    with pytest.raises(RuntimeError, match="besides its transaction"):
        await database.read(lambda _tx: asyncio.sleep(0))
    assert await marks(database) == []


async def test_a_work_that_waits_for_something_else_undoes_only_itself(database: Database) -> None:
    async def waits(tx: Transaction) -> None:
        await add_seen(tx, 1, NOW)
        await asyncio.sleep(0)

    failed, stored = await asyncio.gather(
        database.transact(waits), database.transact(marking(2)), return_exceptions=True
    )
    assert isinstance(failed, RuntimeError)
    assert stored is True
    assert await marks(database) == [2]


async def test_a_work_that_insists_on_waiting_is_stopped(database: Database) -> None:
    async def insists(_tx: Transaction) -> None:
        for _ in range(INSISTING + 1):
            try:
                await asyncio.sleep(0)
            except RuntimeError:
                continue

    with pytest.raises(RuntimeError, match="insists"):
        await database.transact(insists)
    assert await database.transact(marking(2))


async def test_a_full_disk_stores_nothing_and_loses_nothing(database: Database) -> None:
    async def fills(tx: Transaction) -> None:
        for number in range(100_000):
            await add_seen(tx, number, NOW)

    await database.transact(lambda tx: tx.execute(text("PRAGMA max_page_count = 1")))  # no more than there is
    failed = await asyncio.gather(database.transact(marking(-1)), database.transact(fills), return_exceptions=True)
    assert [str(one) for one in failed] == ["SQLITE_FULL"] * 2
    assert await marks(database) == []
    await database.transact(lambda tx: tx.execute(text("PRAGMA max_page_count = 100000")))
    assert await database.transact(marking(-1))


async def test_two_processes_write_in_turn(database: Database, path: Path) -> None:
    command = [sys.executable, "-c", OTHER_PROCESS, f"sqlite:///{path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:  # noqa: ASYNC220 - its work is waited for below
        assert other.stdout is not None
        await asyncio.to_thread(other.stdout.readline)
        for number in range(200):
            await database.transact(marking(number))
        assert await asyncio.to_thread(other.wait) == 0
    assert await marks(database) == [*range(200), *range(1000, 1200)]
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()


async def test_what_is_committed_is_written_to_the_disk_itself(database: Database) -> None:
    assert isinstance(database, SqliteDatabase)
    raw = database._writing
    asked = ("journal_mode", "synchronous", "foreign_keys")
    found = [await raw.run(lambda name: raw.raw.execute(f"PRAGMA {name}").fetchone()[0], one) for one in asked]
    assert found == ["wal", 2, 1]


async def test_a_folder_that_is_not_there_is_made(tmp_path: Path, keys: Keys) -> None:
    async with open_database(f"sqlite:///{tmp_path}/new/one.db", Vault(keys)):
        assert (tmp_path / "new" / "one.db").exists()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("letter.db", "SQLITE_NOTADB"),
        (".", "SQLITE_CANTOPEN"),
        ("letter.db/x.db", "NotADirectoryError|FileExistsError"),
    ],
)
async def test_a_file_that_is_no_database_is_refused_and_let_go_of(
    tmp_path: Path, keys: Keys, name: str, why: str
) -> None:
    (tmp_path / "letter.db").write_text("Dear administrator, " * 100, encoding="utf-8")
    with pytest.raises(Unavailable, match=why):
        await open_database(f"sqlite:///{tmp_path}/{name}", Vault(keys)).__aenter__()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 45, 1), False), ((3, 50, 6), False),
        ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 52, 0), True),
    ],
)  # fmt: skip
def test_the_versions_that_may_corrupt_a_wal_are_known(version: tuple[int, int, int], safe: bool) -> None:  # noqa: FBT001
    assert safe_with_two_writers(version) is safe
