"""`python -m bot run`: the bot, until it is told to stop."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.app import App
from bot.logs import log, set_up
from bot.process import stay
from bot.ready import prepare
from bot.settings import Settings, read_settings
from bot.version import VERSION


def main() -> None:
    """Serve Telegram as the settings say."""
    settings = read_settings()
    set_up(settings.log_level)
    stay(serving(settings))
    log.info("stopped")


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[App]:
    """The running bot, with one line in the log at its start and one at its end."""
    await prepare(settings)
    async with App(settings) as app:
        mode = "webhook" if settings.webhook_url else "polling"
        log.info("started", version=VERSION, database=await app.database.version(), mode=mode)
        try:
            yield app
        finally:
            log.info("stopping")
