"""PostgreSQL, where one machine is not enough: the same works, each batch on one writing connection."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from types import TracebackType
from typing import Any, Self, TypeVar, cast
from zlib import crc32

import asyncpg
from sqlalchemy.dialects.postgresql import asyncpg as dialect
from sqlalchemy.sql.base import Executable

from storage.database import Unavailable, Work
from storage.statement import Compiler
from storage.vault import Vault
from storage.writer import Job, Writer

T = TypeVar("T")
_dialect: Any = dialect.dialect
_compiled = Compiler(_dialect(dbapi=_dialect.import_dbapi()))

OWNERS, CHATS, ORDERS = 7001, 7002, 7003
"""The first halves of our advisory locks' keys: living processes, chats, things with one order."""
AGAIN = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
OUT_OF_OUR_HANDS = (
    OSError, asyncpg.PostgresConnectionError, asyncpg.InterfaceError, asyncpg.InternalClientError,
    asyncpg.InsufficientResourcesError, asyncpg.OperatorInterventionError,
)  # fmt: skip
TRIES = 5
_LIVING = (
    "SELECT objid::bigint AS owner FROM pg_locks WHERE locktype = 'advisory' AND granted "
    "AND classid::bigint = $1 "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Rerun(Unavailable):
    """PostgreSQL undid the transaction so that another could go on; the same works may simply run again."""


@contextmanager
def _told() -> Iterator[None]:
    """Classify the driver's failures once."""
    try:
        yield
    except AGAIN as error:
        raise Rerun(type(error).__name__) from error
    except OUT_OF_OUR_HANDS as error:
        raise Unavailable(type(error).__name__) from error


@contextmanager
def _connecting() -> Iterator[None]:
    """Whatever keeps us out, a refusal of the server too, may pass."""
    try:
        yield
    except (asyncpg.PostgresError, *OUT_OF_OUR_HANDS) as error:
        raise Unavailable(type(error).__name__) from error


class PostgresTransaction:
    """Statements of one transaction on one connection."""

    def __init__(self, raw: asyncpg.Connection, vault: Vault) -> None:
        self.vault = vault
        self._raw = raw

    async def fetch(self, statement: Executable, **values: Any) -> list[Any]:
        """All rows."""
        form = _compiled(statement, values)
        with _told():
            return form.read(await self._raw.fetch(form.sql, *form.positions(values)))

    async def one(self, statement: Executable, **values: Any) -> Any:
        """The first row, or None."""
        rows = await self.fetch(statement, **values)
        return rows[0] if rows else None

    async def execute(self, statement: Executable, **values: Any) -> int:
        """The number of rows touched."""
        form = _compiled(statement, values)
        with _told():
            status = await self._raw.execute(form.sql, *form.positions(values))
        return int(status.rsplit(" ", 1)[-1])

    async def many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement for each of the rows, all sent at once."""
        if rows:
            form = _compiled(statement, rows[0])
            with _told():
                await self._raw.executemany(form.sql, [form.positions(row) for row in rows])

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A part that can fail by itself."""
        async with self._raw.transaction():  # the part's own failures are its own, whatever they are called
            yield

    async def order(self, name: str) -> None:
        """Wait for the name's lock, held until the transaction ends."""
        await self.lock(ORDERS, crc32(name.encode()))

    async def lock(self, family: int, key: int) -> None:
        """Take an advisory lock until the transaction ends."""
        with _told():
            await self._raw.execute("SELECT pg_advisory_xact_lock($1, $2)", family, _signed(key))


class PostgresDatabase:
    """A database that several processes may share. Open it with `async with`."""

    def __init__(self, url: str, vault: Vault) -> None:
        self.vault = vault
        self.owner = secrets.randbits(31)
        self._url = url
        self._writer = Writer(self._commit)

    async def transact(self, work: Work[T], *, chat: int | None = None) -> T:
        """Run and commit with all that waits; other processes wait for the chat."""
        return cast("T", await self._writer.submit(work, chat))

    async def read(self, work: Work[T]) -> T:
        """Run in a transaction that can't write."""
        with _connecting():
            raw = await self._readers.acquire()
        try:
            with _told():
                async with raw.transaction(readonly=True):
                    return await work(PostgresTransaction(raw, self.vault))
        finally:
            await self._readers.release(raw)

    async def owners(self) -> set[int]:
        """The processes whose session still holds its own lock: one that dies lets go at once."""
        with _connecting():
            rows = await self._readers.fetch(_LIVING, OWNERS)
        return {row["owner"] for row in rows}

    async def version(self) -> str:
        """PostgreSQL's version."""
        with _connecting():
            return f"PostgreSQL {await self._readers.fetchval('SHOW server_version')}"

    async def __aenter__(self) -> Self:
        """Connect, and show that this process lives."""
        with _connecting():
            self._readers = await asyncpg.create_pool(self._url, min_size=1, max_size=4)
        try:
            self._writing = await self._connected()
        except Unavailable:
            self._readers.terminate()
            raise
        self._task = asyncio.create_task(self._writer.run(), name="writer")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish what waits and disconnect."""
        self._writer.close()
        await self._task
        await self._writing.close()
        await self._readers.close()

    async def _connected(self) -> asyncpg.Connection:
        with _connecting():
            raw = await asyncpg.connect(self._url)
            await raw.execute("SELECT pg_advisory_lock($1, $2)", OWNERS, self.owner)
            return raw

    async def _commit(self, jobs: Sequence[Job]) -> None:
        for _ in range(TRIES - 1):
            with suppress(Rerun):
                return await self._batch(jobs)
        return await self._batch(jobs)

    async def _batch(self, jobs: Sequence[Job]) -> None:
        with _told():
            if self._writing.is_closed():
                self._writing = await self._connected()
            async with self._writing.transaction():
                await self._all(jobs)

    async def _all(self, jobs: Sequence[Job]) -> None:
        transaction = PostgresTransaction(self._writing, self.vault)
        for chat in sorted({crc32(str(job.chat).encode()) for job in jobs if job.chat is not None}):
            await transaction.lock(CHATS, chat)
        for job in jobs:
            await job.run(transaction)


def _signed(key: int) -> int:
    """PostgreSQL's advisory keys are signed."""
    return key - 2**32 if key >= 2**31 else key
