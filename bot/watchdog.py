"""Ends the process when nothing has come from Telegram for too long, so that a supervisor starts it again.

Polling can die without a word. The watchdog is a thread, so that it sees a stuck event loop too. Ending at
once is safe: whatever is confirmed is committed, whatever is owed is in the outbox.
"""

import os
import threading
import time
from collections.abc import Callable

from bot.logs import log

PATIENCE = 90.0
CODE = 70
"""Exit code EX_SOFTWARE: a fault inside, start me again."""


class Watchdog:
    """Waits to be patted."""

    def __init__(self, patience: float = PATIENCE, end: Callable[[int], object] = os._exit) -> None:
        self._patience = patience
        self._end = end
        self._last = time.monotonic()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self.pat()
        self._thread.start()

    def pat(self) -> None:
        """A sign of life."""
        self._last = time.monotonic()

    def stop(self) -> None:
        """Watch no more."""
        self._stopped.set()

    def _watch(self) -> None:
        while not self._stopped.wait(min(1.0, self._patience / 4)):
            if time.monotonic() - self._last > self._patience:
                log.critical("nothing came from Telegram; ending", seconds=self._patience)
                self._end(CODE)
                return
