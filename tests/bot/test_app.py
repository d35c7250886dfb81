"""The whole bot: how it opens, what it refuses, what it tells of itself, and how it closes."""

import asyncio
import socket
from pathlib import Path

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.app import App
from bot.settings import WrongSettings
from bot.trial.server import Options, Served, create_server, serve
from bot.trial.server.faults import Fault, Kind
from storage.database import Unavailable
from storage.vault import Keys
from tests.house import House, settings_for
from tests.storage.ground import unavailable

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def opened(served: Served, url: str, keys: Keys, folder: Path, **more: object) -> None:
    async with App(settings_for(served, url, keys, folder, **more)):
        pass


@SQLITE
async def test_it_opens_and_closes_without_a_refused_request_and_without_a_trace(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    before = asyncio.all_tasks()
    async with serve(Options()) as served:
        async with App(settings_for(served, database_url, keys, tmp_path)) as app:
            await asyncio.wait_for(_idle(app), 10)
        assert served.world.refused == []
        assert served.world.profile.texts["description", "km"]
        assert served.world.profile.texts["description", ""]
    assert asyncio.all_tasks() == before


async def _idle(app: App) -> None:
    while not app.idle:  # noqa: ASYNC110 - it is asked, and does not tell
        await asyncio.sleep(0.01)


@SQLITE
@pytest.mark.parametrize("token", ["", "7:wrong", "7000000001:local-trial-server-without-a-secreT"])
async def test_a_token_that_is_missing_or_unknown_is_refused_in_one_line(
    database_url: str, keys: Keys, tmp_path: Path, token: str
) -> None:
    async with serve(Options(pace=False)) as served:
        with pytest.raises(WrongSettings, match=r"^FIELDBOOK_TOKEN: ") as wrong:
            await opened(served, database_url, keys, tmp_path, token=token)
    assert not token or token not in str(wrong.value)


@SQLITE
async def test_an_address_that_is_taken_is_refused_in_one_line(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        async with serve(Options(pace=False)) as served:
            with pytest.raises(WrongSettings, match=r"^FIELDBOOK_LISTEN: "):
                await opened(served, database_url, keys, tmp_path, listen=address)


@SQLITE
async def test_a_webhook_that_telegram_refuses_is_told_in_one_line(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    hook = {"webhook_url": "https://nodots", "webhook_secret": "0123456789abcdef"}
    async with serve(Options(pace=False)) as served:
        with pytest.raises(WrongSettings, match=r"^setWebhook: "):
            await opened(served, database_url, keys, tmp_path, **hook)


async def test_a_database_that_can_not_be_opened_is_unavailable(keys: Keys, tmp_path: Path) -> None:
    async with serve(Options(pace=False)) as served:
        with pytest.raises(Unavailable):
            await opened(served, "postgresql://nobody@127.0.0.1:1/none", keys, tmp_path)


TROUBLES = {
    "flood": Fault(kind=Kind.FLOOD, count=3, retry_after=1),
    "server error": Fault(kind=Kind.ERROR, count=3, code=502),
    "lost": Fault(kind=Kind.DROP_BEFORE, count=3),
}


@SQLITE
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")  # of the pause that it tells
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_a_start_in_bad_weather_only_takes_longer(
    database_url: str, keys: Keys, tmp_path: Path, trouble: str
) -> None:
    async with serve(Options(pace=False)) as served, aiohttp.ClientSession() as session:
        served.world.faults.add(TROUBLES[trouble])
        async with App(settings_for(served, database_url, keys, tmp_path)) as app:
            house = House(served, app, session)
            sokha = await house.member("Sokha")
            await sokha.say("/cancel")
            assert len(await sokha.said()) == 1


@SQLITE
async def test_it_waits_for_a_server_that_is_not_there_yet(database_url: str, keys: Keys, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    server = create_server(Options(pace=False))
    settings = settings_for(Served(f"http://127.0.0.1:{port}", server), database_url, keys, tmp_path)
    with capture_logs() as logs:
        opening = asyncio.create_task(_opened_once(App(settings)))
        while not any(entry["event"] == "Telegram can't be reached yet" for entry in logs):  # noqa: ASYNC110 - it logs, no more
            await asyncio.sleep(0.01)
        async with serve(server=server, port=port):
            await asyncio.wait_for(opening, 20)


async def _opened_once(app: App) -> None:
    async with app:
        pass


async def page(house: House, path: str) -> tuple[int, str]:
    async with house.session.get(f"http://127.0.0.1:{house.app.port}{path}") as answer:
        return answer.status, await answer.text()


async def test_it_tells_that_it_is_well_and_what_it_has_done(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/cancel")
    assert await page(house, "/healthz") == (200, "ok")
    status, told = await page(house, "/metrics")
    assert status == 200
    assert 'fieldbook_updates_total{end="handled"}' in told
    assert (await page(house, "/nothing"))[0] == 404


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_it_tells_that_its_database_is_gone(house: House, database_url: str) -> None:
    async with unavailable(house.app.database, database_url):
        status, told = await page(house, "/healthz")
        assert (await page(house, "/metrics"))[0] == 200
    assert (status, told.partition(":")[0]) == (503, "database")
