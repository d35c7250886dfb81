"""`python -m bot check`: what is wrong, and how to mend it. Looks, and changes nothing."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any

import aiohttp
import typer

from bot.failures import Refused, Unreachable
from bot.logs import set_up
from bot.now import Now, utc_now
from bot.ready import trouble_with
from bot.settings import PREFIX, Settings, read_settings
from bot.telegram import Api
from domain.role import Role
from storage.database import Database, Unavailable
from storage.open import SQLITE, open_database, vault_of
from storage.people import list_holders
from storage.revision import find_revision
from storage.sqlite import safe_with_two_writers
from storage.vault import KeysUnusable

MOST_SECONDS_OFF = 5.0
A_SECOND = timedelta(seconds=1)
PATIENCE = 10.0
TROUBLED_FOR = 3600
"""Seconds for which Telegram's last failure to reach the webhook counts."""


class State(StrEnum):
    """How a thing stands: `note` is worth knowing and stops nothing."""

    OK = "ok"
    NOTE = "note"
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: about what, how it stands, and where it is wrong, how to mend it."""

    about: str
    state: State
    text: str

    def __str__(self) -> str:
        return f"{self.state:<6}{self.about:<10}{self.text}"


@dataclass(frozen=True, slots=True)
class Place:
    """What all checks look at."""

    settings: Settings
    api: Api
    now: Now


Check = Callable[[Place], Awaitable[Sequence[Finding]]]


def main() -> int:
    """Print a line for each thing; returns 1 where something is wrong, else 0."""
    settings = read_settings()
    set_up("ERROR")
    findings = asyncio.run(look(settings))
    for finding in findings:
        typer.echo(str(finding))
    return int(any(finding.state is State.WRONG for finding in findings))


async def look(settings: Settings, now: Now = utc_now) -> list[Finding]:
    """Do all checks, one after the other."""
    async with Api(settings.token.get_secret_value(), settings.api_url) as api:
        place = Place(settings, api, now)
        return [finding for check in CHECKS for finding in await check(place)]


async def _settings(place: Place) -> list[Finding]:
    """They could be read, or we would not be here."""
    mode = "webhook" if place.settings.webhook_url else "polling"
    zone = place.settings.timezone.key
    return [Finding("settings", State.OK, f"{mode}, {zone}, data in {place.settings.data}")]


async def _token(place: Place) -> list[Finding]:
    if not place.settings.token.get_secret_value():
        return [Finding("token", State.WRONG, f"set {PREFIX}TOKEN; @BotFather gives one")]
    try:
        me = await place.api.call("getMe", {})
    except Refused:
        return [
            Finding("token", State.WRONG, f"Telegram does not know {PREFIX}TOKEN; ask @BotFather for it again")
        ]
    except Unreachable as error:
        return [_unreachable("token", place, str(error))]
    return [Finding("token", State.OK, f"@{me['username']}")]


def _unreachable(about: str, place: Place, why: str) -> Finding:
    text = f"{place.settings.api_url} can't be reached ({why}); look at network, proxy and {PREFIX}API_URL"
    return Finding(about, State.WRONG, text)


async def _database(place: Place) -> list[Finding]:
    """The schema first: only a database of this version is opened."""
    settings = place.settings
    try:
        revision = await find_revision(settings.database)
        if revision is None:
            return [Finding("database", State.OK, "empty; the first start makes its tables"), *_sqlite(settings)]
        if trouble := trouble_with(settings, revision):
            return [Finding("database", State.WRONG, trouble), *_sqlite(settings)]
        return [*await _opened(settings, revision), *_sqlite(settings)]
    except Unavailable as error:
        text = (
            f"{PREFIX}DATABASE_URL: can't be reached ({error}); is the server up, the disk full, the folder ours?"
        )
        return [Finding("database", State.WRONG, text)]


async def _opened(settings: Settings, revision: str) -> list[Finding]:
    """With the real keys: those of another installation open nothing."""
    keys = settings.keys.get_secret_value() if settings.keys else None
    try:
        async with open_database(settings.database, vault_of(keys, settings.key_path)) as database:
            found = Finding("database", State.OK, f"{await database.version()}, tables at {revision}")
            return [found, *await _admins(database)]
    except KeysUnusable as error:
        return [Finding("database", State.WRONG, f"the keys are not those of this database ({error})")]


async def _admins(database: Database) -> list[Finding]:
    if await database.read(lambda tx: list_holders(tx, Role.ADMIN)):
        return []
    return [Finding("people", State.NOTE, "no admin yet; run: python -m bot invite --role admin")]


def _sqlite(settings: Settings) -> list[Finding]:
    if not settings.database.startswith(SQLITE) or safe_with_two_writers(sqlite3.sqlite_version_info[:3]):
        return []
    text = (
        f"{sqlite3.sqlite_version} may corrupt a database that two connections write at once (mended in 3.51.3). "
        "Fieldbook has one writer and locks others of its own out; let no other program write to the file"
    )
    return [Finding("sqlite", State.NOTE, text)]


async def _keys(place: Place) -> list[Finding]:
    settings = place.settings
    if settings.keys:
        return [Finding("keys", State.OK, f"from {PREFIX}KEYS")]
    if not settings.key_path.exists():
        return [Finding("keys", State.NOTE, f"{settings.key_path} is made at the first start; then back it up")]
    try:
        vault_of(None, settings.key_path)
    except KeysUnusable as error:
        return [Finding("keys", State.WRONG, str(error))]
    return [Finding("keys", State.OK, f"{settings.key_path}, readable by us alone")]


async def _clock(place: Place) -> list[Finding]:
    """Telegram tells its time with each answer, in whole seconds; the way there and back may be long."""
    asked = place.now()
    try:
        told = await _date(place)
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        return [_unreachable("clock", place, type(error).__name__)]
    if told is None:
        return [Finding("clock", State.NOTE, "the answer carries no date to compare with")]
    off = max(asked - told - A_SECOND, told - place.now()).total_seconds()
    if off > MOST_SECONDS_OFF:
        text = f"{off:.0f} s off Telegram's; set it, for instance: timedatectl set-ntp true"
        return [Finding("clock", State.WRONG, text)]
    return [Finding("clock", State.OK, "agrees with Telegram's")]


async def _date(place: Place) -> datetime | None:
    async with asyncio.timeout(PATIENCE):
        async with place.api.session.get(place.settings.api_url, allow_redirects=False) as answer:
            told = answer.headers.get("Date", "")
    with suppress(ValueError):
        return parsedate_to_datetime(told)
    return None


async def _webhook(place: Place) -> list[Finding]:
    if not place.settings.token.get_secret_value():
        return []
    try:
        info = await place.api.call("getWebhookInfo", {})
    except (Refused, Unreachable):
        return []  # told with the token
    return [*_address(place.settings, info), *_failures(place, info)]


def _address(settings: Settings, info: dict[str, Any]) -> list[Finding]:
    wanted = settings.webhook_address if settings.webhook_url else ""
    if info.get("url", "") == wanted:
        return [Finding("webhook", State.OK, "set as wished" if wanted else "none, as wished")]
    wish = "sets ours" if wanted else f"takes it away; set {PREFIX}WEBHOOK_URL if it is meant"
    return [Finding("webhook", State.NOTE, f"Telegram has another one; the next start {wish}")]


def _failures(place: Place, info: dict[str, Any]) -> list[Finding]:
    if place.now().timestamp() - info.get("last_error_date", 0) > TROUBLED_FOR:
        return []
    text = (
        f"Telegram can't deliver: {info.get('last_error_message', '')}; is the address open, its certificate good?"
    )
    return [Finding("webhook", State.WRONG, text)]


CHECKS: Sequence[Check] = (_settings, _token, _database, _keys, _clock, _webhook)
