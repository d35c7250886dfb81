"""Which tables a database has: asked by who must not change it."""

from pathlib import Path

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Unavailable
from storage.migrate import async_url
from storage.open import SQLITE


async def find_revision(url: str) -> str | None:
    """The revision that a database is at, or None where it is empty or not there yet.

    Raises:
        Unavailable: the database can't be reached.
    """
    readable = _readable(url)
    return await _asked(readable) if readable else None


def _readable(url: str) -> str | None:
    """The address by which a file is only read; None where there is no file, which connecting would make."""
    if not url.startswith(SQLITE):
        return url
    path = Path(url.removeprefix(SQLITE)).absolute()
    return f"sqlite:///{path.as_uri()}?mode=ro&uri=true" if path.exists() else None


async def _asked(url: str) -> str | None:
    engine = create_async_engine(async_url(url))
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_revision)
    except (OSError, SQLAlchemyError) as error:
        raise Unavailable(type(error).__name__) from error
    finally:
        await engine.dispose()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
