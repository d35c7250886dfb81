"""`python -m bot trial`: the bot, a Bot API server of our own, and a page of phones, all on this machine."""

import asyncio
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import typer

from bot.app import App
from bot.complaint import Sorry
from bot.logs import set_up
from bot.now import utc_now
from bot.process import stay
from bot.ready import prepare
from bot.settings import Settings, read_settings
from bot.trial.sample import Sample, people
from bot.trial.seed import seed
from bot.trial.server import Served, serve
from bot.trial.server.chat import Phone
from bot.trial.server.gestures import start
from bot.trial.server.people import add_phone
from bot.trial.server.world import World
from handlers.voice import LANGUAGES, Voice
from storage.open import open_database, vault_of

HOST = "127.0.0.1"
PORTS = 100
"""How many ports are tried, from the wished one on."""
PATIENCE = 5.0
"""Seconds within which the home screens stand; the page is there in any case."""


def main(port: int, data: Path | None, language: str | None) -> None:
    """Run the trial until Ctrl-C."""
    set_up("WARNING")
    stay(trial(port, data, language))


@asynccontextmanager
async def trial(port: int, data: Path | None = None, language: str | None = None) -> AsyncIterator[Served]:
    """The running trial, with its people's home screens standing there."""
    with _folder(data) as folder:
        async with serve(port=free_port(port)) as served:
            _go_on(served.world)
            crew = [(one, _phone(served.world, one)) for one in _speaking(language)]
            settings = settings_of(served, folder)
            await _filled(settings, crew)
            async with App(settings, trial=True) as app:
                for _, phone in crew:
                    start(served.world, phone)
                await _settled(served.world, app)
                typer.echo(f"Fieldbook is here to try: {served.url}   (Ctrl-C ends it)")
                yield served


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
    else:
        with tempfile.TemporaryDirectory(prefix="fieldbook-trial-") as fresh:
            yield Path(fresh)


def free_port(wanted: int) -> int:
    """The wished port, or the next that nobody has.

    Raises:
        Sorry: all are taken.
    """
    for port in range(wanted, wanted + PORTS):
        with socket.socket() as probe, suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
            return port
    raise Sorry(f"--port: none of {wanted} to {wanted + PORTS - 1} is free")


def _go_on(world: World) -> None:
    """Number updates and messages after those of an earlier trial: kept data has seen their numbers."""
    world.updates.next_id = world.last_message_id = int(world.now())


def _speaking(language: str | None) -> list[Sample]:
    return [replace(one, language=language) if language else one for one in people()]


def _phone(world: World, one: Sample) -> Phone:
    label = dict(one.label)
    return add_phone(world, one.first_name, last_name=one.last_name, language_code=one.language, label=label)


def settings_of(served: Served, folder: Path) -> Settings:
    """Settings for the trial alone: whatever is set for the real bot is not looked at."""
    given: dict[str, Any] = {"_env_prefix": "FIELDBOOK_TRIAL_", "_env_file": None}
    token = served.world.options.token
    return read_settings(**given, token=token, api_url=served.url, data=folder, listen=f"{HOST}:0")


async def _filled(settings: Settings, crew: list[tuple[Sample, Phone]]) -> None:
    await prepare(settings)
    voices = {language: Voice(language, settings.timezone) for language in LANGUAGES}
    async with open_database(settings.database, vault_of(None, settings.key_path)) as database:
        await database.transact(partial(seed, crew=crew, voices=voices, now=utc_now()))


async def _settled(world: World, app: App) -> None:
    """Wait for the first screens, so that the page has something to do on it."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while len(world.updates) or not app.idle:  # noqa: ASYNC110 - two ends are asked, neither tells
                await asyncio.sleep(0.01)
