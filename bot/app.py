"""The whole bot, wired by hand, once: `async with App(settings)` opens it, and closes it in reverse."""

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack, suppress
from functools import partial
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot

from bot.clock import Clock
from bot.delivery import Delivery
from bot.failures import Refused, Unreachable
from bot.intake import Backlog, Intake
from bot.jobs import Jobs, Kind, Tools
from bot.kinds import KINDS
from bot.limited import Limited
from bot.listening import listening
from bot.logs import log
from bot.metrics import PARKED, WAITING
from bot.now import Now, utc_now
from bot.pacer import Pacer
from bot.profile import set_profile
from bot.settings import PREFIX, Settings, WrongSettings
from bot.strangers import Strangers
from bot.tasks import Tasks
from bot.telegram import AiohttpRequest, Api
from bot.turns import ALLOWED, Turns
from bot.watchdog import Watchdog
from bot.web import IN_HAND, Webhook, site
from domain.retention import Retention
from handlers.routes import Routes, TurnContext, register
from handlers.table import routes
from handlers.voice import LANGUAGES, Voice
from storage.database import Database, Unavailable
from storage.heartbeats import beat
from storage.open import open_database, vault_of
from storage.parked import count_parked

LAST_WORDS = 5.0
"""Seconds for calls in flight at the end; the process is gone within ten."""


class App:
    """Holds the parts together and owns what runs beside them."""

    def __init__(
        self,
        settings: Settings,
        *,
        now: Now = utc_now,
        routed: Routes | None = None,
        kinds: Mapping[str, Kind] = KINDS,
        trial: bool = False,
    ) -> None:
        self.settings = settings
        self._kinds = kinds
        self.now = now
        self._routes = routed or routes()
        self._trial = trial
        self._stack = AsyncExitStack()
        self.tasks = Tasks()
        self.voices = {language: Voice(language, settings.timezone) for language in LANGUAGES}

    async def __aenter__(self) -> Self:
        """Open everything; updates are taken in from here on.

        Raises:
            WrongSettings: the token is refused, or the address is taken.
            Unavailable: the database can't be opened.
        """
        try:
            await self._open()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop taking in, finish the turn, begin no more jobs and calls, end those in hand, close the database."""
        await self._stack.aclose()

    async def _open(self) -> None:
        enter = self._stack.enter_async_context
        self.database: Database = await enter(open_database(self.settings.database, self._vault()))
        self.api = await enter(Api(self.settings.token.get_secret_value(), self.settings.api_url))
        self.bot = await self._bot()
        await self._wire()
        self._stack.push_async_callback(self._finish)
        await self.database.transact(partial(beat, now=self.now()))  # before anything that waited comes in
        await self.delivery.claiming.once()
        await self.jobs.claiming.once()
        await self._listen()
        await self._begin()

    def _vault(self) -> Any:
        keys = self.settings.keys
        return vault_of(keys.get_secret_value() if keys else None, self.settings.key_path)

    async def _bot(self) -> ExtBot[None]:
        """Know who we are; wait for the network, but not for a better token."""
        token, url = self.settings.token.get_secret_value(), self.settings.api_url
        if not token:
            raise WrongSettings(f"{PREFIX}TOKEN: missing; @BotFather gives one")
        request = AiohttpRequest(self.api)
        bot = ExtBot(token, f"{url}/bot", f"{url}/file/bot", request=request, get_updates_request=request)
        pause = 0.2
        while True:
            try:
                await bot.initialize()
            except InvalidToken:
                raise WrongSettings(f"{PREFIX}TOKEN: Telegram does not know it") from None
            except TelegramError as error:
                log.warning("Telegram can't be reached yet", failure=type(error).__name__)
                await asyncio.sleep(pause := min(pause * 2, 15))
            else:
                return bot

    async def _wire(self) -> None:
        builder = Application.builder().bot(self.bot).updater(None).job_queue(None)
        application = builder.context_types(ContextTypes(context=TurnContext)).build()
        register(application, self._routes)
        await application.initialize()
        pacer = Pacer(self.settings.pace, 1.0 if self.settings.pace else 0.0)
        self.delivery = Delivery(self.api, self.database, pacer, self.tasks, self.now)
        strangers = Strangers(self.voices, self.now)
        tools = Tools(self.api.fetch, Limited(), self.database, self.voices, self.now)
        self.jobs = Jobs(self._kinds, tools, self.delivery, self.tasks, self.bot.username)
        given = (self.delivery, self.jobs, self.voices, strangers, self.now)
        self.turns = Turns(self.database, application, *given, trial=self._trial)
        self.watchdog = Watchdog()

    async def _listen(self) -> None:
        """Either polling or the webhook; the web server stands in both cases."""
        info = await self._persistent("getWebhookInfo", {})
        backlog = Backlog(int(info.get("pending_update_count", 0)))
        webhook = None
        if self.settings.webhook_url and self.settings.webhook_secret:
            webhook = Webhook(self.turns, backlog, self.settings.webhook_secret.get_secret_value())
        path = urlsplit(self.settings.webhook_address).path
        pages = site(self._health, self._refresh, webhook, path)
        try:
            self.port = await self._stack.enter_async_context(listening(pages, *self.settings.address, IN_HAND))
        except OSError as error:
            raise WrongSettings(f"{PREFIX}LISTEN: can't listen there: {error.strerror}") from None
        await (self._hook() if webhook else self._poll(info, backlog))

    async def _hook(self) -> None:
        secret = self.settings.webhook_secret.get_secret_value() if self.settings.webhook_secret else ""
        wish = {
            "url": self.settings.webhook_address,
            "secret_token": secret,
            "allowed_updates": ALLOWED,
        }
        await self._persistent("setWebhook", {**wish, "max_connections": 100})

    async def _poll(self, info: dict[str, Any], backlog: Backlog) -> None:
        if info.get("url"):
            await self._persistent("deleteWebhook", {})
        intake = Intake(self.api, self.turns, backlog, self.watchdog, self.now)
        self.watchdog.start()
        self._stack.callback(self.watchdog.stop)
        task = self.tasks.start(intake.run(), "intake")
        self._stack.push_async_callback(_ended, task, intake)

    async def _begin(self) -> None:
        kept = Retention(self.settings.retention, self.settings.retention_without_entry)
        given = (self.voices, self.now, self.settings.heads_folder, kept)
        self.clock = Clock(self.database, self.delivery, *given)
        await self._stack.enter_async_context(self.clock)
        self.tasks.start(set_profile(self.api, self.voices), "profile")
        for owed in (self.delivery.claiming.for_ever(), self.jobs.claiming.for_ever()):
            self._stack.callback(self.tasks.start(owed, "claiming").cancel)

    async def _persistent(self, method: str, payload: dict[str, Any]) -> Any:
        """A call without which there is no point in going on.

        Raises:
            WrongSettings: Telegram will never carry it out.
        """
        pause = 0.2
        while True:
            try:
                return await self.api.call(method, payload)
            except Refused as no:
                if not no.passing:
                    raise WrongSettings(f"{method}: {no.description}") from None
                pause = no.again_in or pause
            except Unreachable as error:
                log.warning("Telegram can't be reached yet", failure=str(error))
            await asyncio.sleep(pause := min(pause * 2, 15))

    @property
    def idle(self) -> bool:
        """Whether all that was taken in is done with, and all that is owed is delivered."""
        passing = ("job", "delivery", "aside", "marks", "profile")
        return not self.turns.busy and not any(self.tasks.running(name) for name in passing)

    async def _health(self) -> str | None:
        """What is wrong, if anything."""
        try:
            await self.database.read(count_parked)
        except Unavailable as error:
            return f"database: {error}"
        return None

    async def _refresh(self) -> None:
        """Read the gauges that nobody keeps up to date."""
        WAITING.set(self.delivery.waiting)
        with suppress(Unavailable):
            PARKED.set(await self.database.read(count_parked))

    async def _finish(self) -> None:
        self.jobs.stop()
        self.delivery.stop()
        await self.tasks.finish(LAST_WORDS)


async def _ended(task: asyncio.Task[Any], intake: Intake) -> None:
    """Stop asking; a batch in hand is seen through its commit."""
    await intake.finish()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
