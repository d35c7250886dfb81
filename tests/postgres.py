"""PostgreSQL for tests: a migrated database of this process, emptied for each test."""

import asyncio
import os
from types import TracebackType
from typing import Self

import asyncpg

from storage.migrate import migrate

TEMPLATE = "template"
LOST = (asyncpg.InterfaceError, asyncpg.PostgresConnectionError, OSError)
"""A test may have ended all connections."""


def named(server: str, database: str) -> str:
    head, _, query = server.partition("?")
    return f"{head.rpartition('/')[0]}/{database}?{query}"


async def prepare(server: str) -> None:
    """Make the migrated database that others are copies of.

    What is thrown away after the tests need not survive a power cut.
    """
    unsafe = (f"ALTER SYSTEM SET {name} = off" for name in ("fsync", "full_page_writes", "synchronous_commit"))
    await told(server, *unsafe, "SELECT pg_reload_conf()", f"CREATE DATABASE {TEMPLATE}")
    await migrate(named(server, TEMPLATE))


async def told(server: str, *commands: str) -> None:
    connection = await asyncpg.connect(server)
    for command in commands:
        await connection.execute(command)
    await connection.close()


class Emptied:
    """A database that is emptied by a connection of its own, which stays: a new one would learn all tables anew.

    To empty it takes a fiftieth of the time of a new database.
    """

    def __init__(self, server: str) -> None:
        self._server = server
        self._name = f"test_{os.getpid()}"
        self._runner = asyncio.Runner()
        self.url = named(server, self._name)

    def __enter__(self) -> Self:
        self._runner.run(self._made_anew())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._runner.run(self._connection.close())
        self._runner.close()

    def empty(self) -> None:
        """Take all rows out, and begin counting anew; a new database where a test has changed more than rows."""
        self._runner.run(self._emptied())

    async def _made_anew(self) -> None:
        await told(
            self._server,
            f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)",
            f"CREATE DATABASE {self._name} TEMPLATE {TEMPLATE} STRATEGY FILE_COPY",
        )
        self._connection = await asyncpg.connect(self.url)
        self._shape = await self._connection.fetchval(_SHAPE)

    async def _emptied(self) -> None:
        try:
            if await self._connection.fetchval(_SHAPE) == self._shape:
                await self._connection.execute(await self._connection.fetchval(_EMPTY))
                return
        except LOST:
            pass
        await self._made_anew()


_SHAPE = """
    SELECT string_agg(one, ',' ORDER BY one) FROM (
      SELECT format('%s.%s %s', attrelid::regclass, attname, attnum) FROM pg_attribute
        WHERE attrelid > 16383 AND attnum > 0 AND NOT attisdropped
      UNION ALL SELECT format('%s %s %s', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger
        WHERE NOT tgisinternal
      UNION ALL SELECT version_num FROM alembic_version
    ) AS shape (one)
"""
"""All columns, triggers and the version: what tests may have changed beside rows."""
_EMPTY = """
    SELECT 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity'
      || ' WHERE datname = current_database() AND pid <> pg_backend_pid();'
      || 'SET session_replication_role = replica;'
      || string_agg('DELETE FROM ' || quote_ident(tablename) || ';', '')
      || coalesce((SELECT string_agg('ALTER SEQUENCE ' || quote_ident(sequencename) || ' RESTART;', '')
                   FROM pg_sequences WHERE last_value IS NOT NULL), '')
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
"""
"""Statements that take out all rows, those that triggers guard too."""
