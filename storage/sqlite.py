"""SQLite: one writing connection, readers that can't write, and works that run in the database's own thread.

A work is a coroutine whose every await is a statement of its transaction. On SQLite statements never wait, so
the whole batch is run by one hop into aiosqlite's thread. A work that awaits anything else (the network!) is
refused there: the promise that a turn never waits for the network is kept by construction.
"""

import asyncio
import fcntl
import secrets
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, cast

import aiosqlite
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.base import Executable

from storage.database import Unavailable, Work
from storage.statement import Compiler
from storage.vault import Vault
from storage.writer import Job, Writer

T = TypeVar("T")
_compiled = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))

SETTINGS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
PRAGMA journal_size_limit = 67108864;
"""
INSISTING = 10
"""How often a work may try to await something else, from parts that fail by themselves, before it is stopped."""
OUT_OF_OUR_HANDS = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
}  # fmt: skip


@contextmanager
def _told_at_opening() -> Iterator[None]:
    """Classify what can be wrong with a file: not there, not ours, full, no database."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise Unavailable(error.sqlite_errorname) from error
    except OSError as error:
        raise Unavailable(type(error).__name__) from error


def safe_with_two_writers(version: tuple[int, int, int]) -> bool:
    """Tell whether this SQLite is free of the WAL-reset fault of 3.7.0–3.51.2 (but 3.44.6 and 3.50.7)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


class Connection(aiosqlite.Connection):
    """aiosqlite's connection that can also run a whole function of ours in its thread."""

    @classmethod
    async def opened(cls, connector: Callable[[], sqlite3.Connection]) -> Self:
        """Start the thread and connect in it; where that fails, the thread has ended too."""
        connection = cls(connector, iter_chunk_size=64)
        try:
            await connection
        except sqlite3.Error:
            connection._thread.join()  # it would outlive the loop that it reports to
            raise
        return connection

    async def run(self, function: Callable[..., T], *arguments: Any) -> T:
        """One hop into the thread, however many statements follow there."""
        execute: Any = self._execute
        return cast("T", await execute(function, *arguments))

    @property
    def raw(self) -> sqlite3.Connection:
        """For use in the connection's own thread only."""
        return self._conn


class SqliteTransaction:
    """Statements of one transaction, run at once by the calling thread."""

    def __init__(self, raw: sqlite3.Connection, vault: Vault) -> None:
        self.vault = vault
        self._raw = raw

    async def fetch(self, statement: Executable, **values: Any) -> list[Any]:
        """All rows."""
        form = _compiled(statement, values)
        return form.read(self._execute(form.sql, form.bind(values)).fetchall())

    async def one(self, statement: Executable, **values: Any) -> Any:
        """The first row, or None."""
        rows = await self.fetch(statement, **values)
        return rows[0] if rows else None

    async def execute(self, statement: Executable, **values: Any) -> int:
        """The number of rows touched."""
        form = _compiled(statement, values)
        return self._execute(form.sql, form.bind(values)).rowcount

    async def many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement for each of the rows."""
        for row in rows:
            await self.execute(statement, **row)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A part that can fail by itself."""
        self._execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self._raw.in_transaction:
                self._execute("ROLLBACK TO part")
                self._execute("RELEASE part")
            raise
        self._execute("RELEASE part")

    async def order(self, name: str) -> None:
        """SQLite has one writer: everything is in order already."""

    def _execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        try:
            return self._raw.execute(sql, values)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in OUT_OF_OUR_HANDS:
                raise Unavailable(error.sqlite_errorname) from error
            raise


class SqliteDatabase:
    """One file. Open it with `async with`."""

    def __init__(self, path: Path, vault: Vault) -> None:
        self.vault = vault
        self.owner = secrets.randbits(31)
        self._path = path
        self._writer = Writer(self._commit)

    async def transact(self, work: Work[T], *, chat: int | None = None) -> T:
        """Run and commit with all that waits; one writer keeps the order of every chat."""
        return cast("T", await self._writer.submit(work, chat))

    async def read(self, work: Work[T]) -> T:
        """Run on the connection that can't write."""
        return cast("T", await self._reading.run(self._read, work))

    async def owners(self) -> set[int]:
        """Only this process delivers from a file."""
        return {self.owner}

    async def version(self) -> str:
        """SQLite's version."""
        return f"SQLite {sqlite3.sqlite_version}"

    async def __aenter__(self) -> Self:
        """Open the writing connection first: it makes the file and its WAL, which a reader can't.

        Raises:
            Unavailable: the file can't be opened, or is no database.
        """
        uri = f"{self._path.absolute().as_uri()}?mode=ro"
        async with AsyncExitStack() as stack:
            with _told_at_opening():
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._lock = stack.enter_context(self._path.with_suffix(".lock").open("w", encoding="utf-8"))
                self._writing = await Connection.opened(self._open_to_write)
                stack.push_async_callback(self._close_writing)
                self._reading = await Connection.opened(
                    lambda: sqlite3.connect(uri, uri=True, isolation_level=None)
                )
                stack.push_async_callback(self._reading.close)
            self._opened = stack.pop_all()
        self._task = asyncio.create_task(self._writer.run(), name="writer")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish what waits, then close both connections and their threads."""
        self._writer.close()
        await self._task
        await self._opened.aclose()

    async def _close_writing(self) -> None:
        await self._writing.run(partial(self._locked, self._writing.raw.close))
        await self._writing.close()

    def _open_to_write(self) -> sqlite3.Connection:
        with ExitStack() as stack:
            raw = stack.enter_context(
                closing(sqlite3.connect(self._path, isolation_level=None, cached_statements=512))
            )
            self._locked(lambda: raw.executescript(SETTINGS))
            stack.pop_all()
        return raw

    def _locked(self, function: Callable[[], Any]) -> Any:
        """Keep other processes from writing or checkpointing meanwhile: older SQLite may corrupt the WAL."""
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        try:
            return function()
        finally:
            fcntl.flock(self._lock, fcntl.LOCK_UN)

    async def _commit(self, jobs: Sequence[Job]) -> None:
        await self._writing.run(partial(self._locked, partial(self._batch, jobs)))

    def _batch(self, jobs: Sequence[Job]) -> None:
        raw = self._writing.raw
        transaction = SqliteTransaction(raw, self.vault)
        try:
            transaction._execute("BEGIN IMMEDIATE")  # noqa: SLF001 - the class next door, for its error handling
            for job in jobs:
                _drive(job.run(transaction))
            transaction._execute("COMMIT")  # noqa: SLF001 - as above
        except BaseException:
            with suppress(sqlite3.Error):
                raw.execute("ROLLBACK")
            raise

    def _read(self, work: Work[Any]) -> Any:
        raw = self._reading.raw
        raw.execute("BEGIN")
        try:
            return _drive(work(SqliteTransaction(raw, self.vault)))
        finally:
            raw.execute("ROLLBACK")


def _drive(work: Any) -> Any:
    """Run a coroutine to its end. What it may not await fails there, inside it, so that it alone is undone."""
    coroutine = cast("Coroutine[Any, Any, Any]", work)
    try:
        coroutine.send(None)
        for _ in range(INSISTING):
            coroutine.throw(RuntimeError("a transaction's work awaited something besides its transaction"))
    except StopIteration as end:
        return end.value
    coroutine.close()
    raise RuntimeError("a transaction's work insists on awaiting something besides its transaction")
