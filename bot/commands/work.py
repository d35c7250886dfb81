"""How commands get at the database: prepared, open, and closed again."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.logs import set_up
from bot.ready import prepare
from bot.settings import Settings, read_settings
from storage.database import Database
from storage.open import open_database, vault_of

T = TypeVar("T")


def with_database(work: Callable[[Database], Awaitable[T]], settings: Settings | None = None) -> T:
    """Run `work` with the database of the settings. The bot may be running meanwhile: both take turns."""
    set_up("WARNING")
    return asyncio.run(_opened(work, settings or read_settings()))


async def _opened(work: Callable[[Database], Awaitable[T]], settings: Settings) -> T:
    await prepare(settings)
    keys = settings.keys.get_secret_value() if settings.keys else None
    async with open_database(settings.database, vault_of(keys, settings.key_path)) as database:
        return await work(database)
