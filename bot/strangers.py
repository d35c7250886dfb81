"""People who are not enrolled: one polite line an hour, and no trace but a counter."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from telegram import Update

from bot.metrics import STRANGERS
from handlers.screen import Screen
from handlers.voice import Voice, language_of

EVERY = timedelta(hours=1)
MOST = 10_000
"""How many strangers are remembered at once; beyond that it is an attack, and nobody new gets a word."""


class Strangers:
    """Remembers, in memory and for an hour, who has had the line."""

    def __init__(self, voices: Mapping[str, Voice], now: Callable[[], datetime]) -> None:
        self._voices = voices
        self._now = now
        self._told: dict[int, datetime] = {}

    def word(self, update: Update) -> dict[str, Any] | None:
        """The line for this stranger as a sendMessage payload, or None within the hour."""
        STRANGERS.inc()
        user = update.effective_user
        now = self._now()
        self._told = {one: at for one, at in self._told.items() if now - at < EVERY}
        if user is None or user.id in self._told or len(self._told) >= MOST:
            return None
        self._told[user.id] = now
        screen = Screen(self._voices[language_of(user.language_code)]("stranger"), bare=True)
        return {"chat_id": user.id, **screen.payload()}
