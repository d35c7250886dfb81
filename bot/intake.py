"""Long polling, and the promise in it: a batch is acknowledged by the next offset, and only after its commit."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.failures import Refused, Unreachable
from bot.logs import log
from bot.metrics import POLLED
from bot.telegram import Api
from bot.turns import ALLOWED, Turns
from bot.watchdog import Watchdog
from bot.wire import is_update
from storage.database import Unavailable

HOLD = 25
"""Seconds for which Telegram holds an empty answer back."""
MARGIN = 15.0
LONGEST_PAUSE = 15.0


class Backlog:
    """Updates that waited while the bot was away: their presses are too old for an answer."""

    def __init__(self, waiting: int = 0) -> None:
        self._waiting = waiting

    def fresh(self, size: int) -> bool:
        """Whether the next `size` updates came while the bot was there."""
        fresh = self._waiting <= 0
        self._waiting -= size
        return fresh


class Intake:
    """Asks Telegram for updates, for ever."""

    def __init__(
        self, api: Api, turns: Turns, backlog: Backlog, watchdog: Watchdog, now: Callable[[], datetime]
    ) -> None:
        self._api = api
        self._turns = turns
        self._backlog = backlog
        self._watchdog = watchdog
        self._now = now
        self._offset = 0
        self._busy = asyncio.Lock()

    async def run(self) -> None:
        """Fetch, take, acknowledge; after a failure wait a little longer each time."""
        failures = 0
        while True:
            try:
                await self._round()
                failures = 0
            except (Refused, Unreachable, Unavailable) as error:
                failures += 1
                log.warning("intake waits", failure=type(error).__name__, reason=str(error))
                await asyncio.sleep(_pause(error, failures))

    async def finish(self) -> None:
        """Wait for the batch in hand. Its acknowledgement may be lost: it comes again, and is known."""
        async with self._busy:
            pass

    async def _round(self) -> None:
        asked = {"offset": self._offset, "timeout": HOLD, "limit": 100, "allowed_updates": ALLOWED}
        batch: list[dict[str, Any]] = await self._api.call("getUpdates", asked, wait=HOLD + MARGIN)
        self._watchdog.pat()
        POLLED.set(self._now().timestamp())
        if batch:
            numbered = [raw for raw in batch if is_update(raw)]
            if not numbered:
                raise Unreachable("updates without numbers")
            async with self._busy:
                await self._turns.take(numbered, fresh=self._backlog.fresh(len(batch)))
            self._offset = max(raw["update_id"] for raw in numbered) + 1


def _pause(error: Exception, failures: int) -> float:
    again_in = error.again_in if isinstance(error, Refused) else None
    return again_in or min(LONGEST_PAUSE, 0.25 * 2 ** min(failures, 8))
