"""Bringing a database to the tables of this version, by Alembic's migrations."""

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

FOLDER = Path(__file__).parent / "migrations"


def async_url(url: str) -> str:
    """The address as SQLAlchemy wants it, with its driver."""
    return url.replace("sqlite://", "sqlite+aiosqlite://", 1).replace("postgresql://", "postgresql+asyncpg://", 1)


async def migrate(url: str, target: str = "head") -> tuple[str | None, str | None]:
    """Upgrade; the revisions before and after.

    Raises:
        Unavailable: the database can't be reached.
    """
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(async_url(url))
    try:
        async with engine.begin() as connection:
            before = await connection.run_sync(_revision)
            await connection.run_sync(_upgraded, target)
            return before, await connection.run_sync(_revision)
    except (OSError, SQLAlchemyError) as error:
        raise Unavailable(type(error).__name__) from error
    finally:
        await engine.dispose()


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
