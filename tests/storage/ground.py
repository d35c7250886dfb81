"""What goes past the house, as somebody does who has the database in their hands."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Any

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database
from storage.migrate import async_url


async def directly(url: str, *statements: str) -> list[Any]:
    """Run SQL on a connection of its own; the rows of the last statement."""
    engine = create_async_engine(async_url(url))
    try:
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.execute(text(statement))
            return list(result) if result.returns_rows else []
    finally:
        await engine.dispose()


@asynccontextmanager
async def unavailable(database: Database, url: str) -> AsyncIterator[None]:
    """The database can't be written for a while: another program holds the file, or the server lets nobody in."""
    async with _held(database, url) if url.startswith("sqlite") else _closed(url):
        yield


@asynccontextmanager
async def _held(database: Database, url: str) -> AsyncIterator[None]:
    await database.transact(lambda tx: tx.execute(text("PRAGMA busy_timeout = 10")))
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@asynccontextmanager
async def _closed(url: str) -> AsyncIterator[None]:
    name = url.partition("?")[0].rpartition("/")[2]
    server = await asyncpg.connect(url.replace(f"/{name}?", "/postgres?"))
    await server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    await server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
    yield
    await server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await server.close()
