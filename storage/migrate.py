"""Bringing a database to the tables of this version, by Alembic's migrations."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Unavailable
from storage.open import SQLITE

FOLDER = Path(__file__).parent / "migrations"


def async_url(url: str) -> str:
    """The address as SQLAlchemy wants it, with its driver."""
    return url.replace("sqlite://", "sqlite+aiosqlite://", 1).replace("postgresql://", "postgresql+asyncpg://", 1)


async def migrate(url: str, target: str = "head") -> tuple[str | None, str | None]:
    """Upgrade; the revisions before and after.

    Raises:
        Unavailable: the database can't be reached.
    """
    engine = create_async_engine(async_url(url))
    try:
        with _alone(url):
            async with engine.begin() as connection:
                before = await connection.run_sync(_revision)
                await connection.run_sync(_upgraded, target)
                return before, await connection.run_sync(_revision)
    except (OSError, SQLAlchemyError) as error:
        raise Unavailable(type(error).__name__) from error
    finally:
        await engine.dispose()


@contextmanager
def _alone(url: str) -> Iterator[None]:
    """Keep a running bot from writing to the file meanwhile: its transactions take the same lock."""
    if not url.startswith(SQLITE):
        yield
        return
    path = Path(url.removeprefix(SQLITE))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@cache
def head() -> str | None:
    """The newest revision that this version knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def config() -> Config:
    """Alembic's configuration; there is no file."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    return made


def new_revision(message: str) -> Path:
    """Write a migration from what the declared tables have and the last migration has not; read it before use."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        _upgraded(connection, "head")
        made = config()
        made.attributes["connection"] = connection
        script = command.revision(made, message, autogenerate=True, rev_id=f"{_number():04}")
    engine.dispose()
    return Path(script.path) if isinstance(script, Script) else FOLDER


def _number() -> int:
    return len([*(FOLDER / "versions").glob("[0-9]*.py")]) + 1


def _upgraded(connection: Connection, target: str) -> None:
    made = config()
    made.attributes["connection"] = connection
    command.upgrade(made, target)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
