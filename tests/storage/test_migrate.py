from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Unavailable
from storage.migrate import FOLDER, async_url, head, migrate
from storage.tables import NOUNS, TABLES
from tests.storage.ground import directly


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return [*compare_metadata(context, TABLES)]


async def test_the_migrations_make_exactly_the_declared_tables(database_url: str) -> None:
    engine = create_async_engine(async_url(database_url))
    async with engine.connect() as connection:
        found = await connection.run_sync(differences)
    await engine.dispose()
    assert found == []


async def test_a_difference_would_be_found(database_url: str) -> None:
    await directly(database_url, "ALTER TABLE sequences ADD COLUMN extra INTEGER")
    engine = create_async_engine(async_url(database_url))
    async with engine.connect() as connection:
        found = await connection.run_sync(differences)
    await engine.dispose()
    assert len(found) == 1


async def test_a_migrated_database_has_nothing_left_to_do(database_url: str) -> None:
    assert await migrate(database_url) == (head(), head())


async def test_an_empty_place_gets_all_tables(tmp_path: Path) -> None:
    assert await migrate(f"sqlite:///{tmp_path}/new/fieldbook.db") == (None, head())


async def test_a_database_that_is_not_there_is_unavailable() -> None:
    with pytest.raises(Unavailable):
        await migrate("postgresql://nobody@127.0.0.1:1/none")


def test_every_noun_that_declares_tables_is_named() -> None:
    folder = FOLDER.parent
    declaring = {path.stem for path in folder.glob("*.py") if "= Table(" in path.read_text(encoding="utf-8")}
    assert declaring == {noun.__name__.rpartition(".")[2] for noun in NOUNS}


def test_there_is_one_newest_revision() -> None:
    assert head() is not None  # Alembic raises where there are two
