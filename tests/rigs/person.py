"""What everybody with a phone does here: look at the screen, make one gesture, wait until something changes."""

import asyncio
import random
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass

from bot.trial.server import gestures
from bot.trial.server.chat import Phone
from bot.trial.server.world import World
from tests.rigs.meaning import Gesture, Press, Say

RECEIPT = re.compile(r"\b[A-Z]{2,3}-\d\d-\d{6}\b")
OFTEN = 3
"""So often people do the same without effect before they try something else."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The newest message with buttons."""

    message_id: int
    text: str
    labels: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Person(ABC):
    """Does one thing after another until told to rest, and then finishes what was begun.

    `repeats` is how often a gesture was made twice because nothing followed within `patience` seconds, `stuck`
    how often that did not help either.
    """

    world: World
    phone: Phone
    dice: random.Random
    patience: float
    thinking: float
    resting: bool = False
    gestures: int = 0
    repeats: int = 0
    in_vain: int = 0
    stuck: int = 0

    async def live(self) -> None:
        while True:
            await asyncio.sleep(self.dice.uniform(0, self.thinking))
            screen = self._screen()
            self._read()
            if self._is_done():
                return
            self._do(screen, self._next(screen))
            changed = await self._changed(screen)
            self.repeats += not changed
            self.in_vain = 0 if changed else self.in_vain + 1

    @abstractmethod
    def _read(self) -> None:
        """Take note of what the phone shows."""

    @abstractmethod
    def _is_done(self) -> bool:
        """Whether there is nothing more to do."""

    @abstractmethod
    def _next(self, screen: Screen | None) -> Gesture:
        """What to do on this screen."""

    def _numbers(self) -> set[str]:
        """The receipts on the phone."""
        texts = (m.body.get("text", "") for m in self.phone.messages.values() if m.from_bot)
        return {number for text in texts for number in RECEIPT.findall(text)}

    def _screen(self) -> Screen | None:
        for message in reversed(self.phone.messages.values()):
            if message.from_bot and message.inline:
                labels = (b["text"] for row in message.inline["inline_keyboard"] for b in row)
                return Screen(message.id, message.body["text"], tuple(labels))
        return None

    def _do(self, screen: Screen | None, what: Gesture) -> None:
        self.gestures += 1
        match what:
            case Say(text):
                gestures.text(self.world, self.phone, text)
            case Press(text) if screen:
                gestures.press(self.world, self.phone, screen.message_id, label=text)

    async def _changed(self, before: Screen | None) -> bool:
        """Wait until the screen is another one; False when patience ended first."""
        loop = asyncio.get_running_loop()
        until = loop.time() + self.patience
        while self._screen() == before and (left := until - loop.time()) > 0:
            await self.phone.changed.wait(left)
        return self._screen() != before
