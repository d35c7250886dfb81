"""A person who reports all day, and knows only what the phone shows."""

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.trial.server import gestures
from bot.trial.server.chat import Phone
from bot.trial.server.world import World
from domain.forms.test_result import TEST_RESULT
from tests.rigs.meaning import ASKED, VOICE, Gesture, Meaning, Press, Say, gesture, label, misread

RECEIPT = re.compile(r"\b[A-Z]{2,3}-\d\d-\d{6}\b")
LABELS = ("dialogue-submit", "dialogue-back", "report-another", "report-go-on")
SUBMIT, BACK, ANOTHER, GO_ON = map(VOICE.plain, LABELS)
REPORT = Say("/report")
OFTEN = 3
"""So often people do the same without effect before they try something else."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The newest message with buttons."""

    message_id: int
    text: str
    labels: tuple[str, ...]


@dataclass(slots=True)
class Member:
    """Reports one thing after another, at least one, until told to rest, and then finishes what was begun.

    `receipts` is what was meant, by the number that the phone showed for it; `anew` counts how often a report
    that was under way could only be begun again; `repeats` how often a gesture was made twice because nothing
    followed within `patience` seconds; `stuck` how often that did not help either; `mended` how often the
    review said something else than was meant.
    """

    world: World
    phone: Phone
    dice: random.Random
    invent: Callable[[random.Random], Meaning]
    patience: float
    thinking: float
    resting: bool = False
    meaning: Meaning | None = None
    receipts: dict[str, Meaning] = field(default_factory=dict)
    gestures: int = 0
    anew: int = 0
    repeats: int = 0
    in_vain: int = 0
    stuck: int = 0
    mended: int = 0

    async def live(self) -> None:
        while True:
            await asyncio.sleep(self.dice.uniform(0, self.thinking))
            screen = self._screen()
            self._read()
            if self.resting and self.receipts and self.meaning is None:
                return
            self._do(screen, self._next(screen))
            changed = await self._changed(screen)
            self.repeats += not changed
            self.in_vain = 0 if changed else self.in_vain + 1

    def _screen(self) -> Screen | None:
        for message in reversed(self.phone.messages.values()):
            if message.from_bot and message.inline:
                labels = (b["text"] for row in message.inline["inline_keyboard"] for b in row)
                return Screen(message.id, message.body["text"], tuple(labels))
        return None

    def _read(self) -> None:
        """A receipt that was not there before is what the present report was for."""
        texts = (m.body.get("text", "") for m in self.phone.messages.values() if m.from_bot)
        fresh = {number for text in texts for number in RECEIPT.findall(text)} - self.receipts.keys()
        if self.meaning and fresh:
            self.receipts[min(fresh)] = self.meaning
            self.meaning = None

    def _next(self, screen: Screen | None) -> Gesture:
        begun = self.meaning is not None
        self.meaning = self.meaning or self.invent(self.dice)
        if screen is None:
            return REPORT
        if ANOTHER in screen.labels:
            return Press(ANOTHER)
        if GO_ON in screen.labels:
            return Press(GO_ON)
        if SUBMIT in screen.labels:
            return self._insisting(screen, self._reviewed(screen.text, self.meaning))
        for question, key in ASKED.items():
            if question in screen.text and (asked := TEST_RESULT.field(key)):
                return self._insisting(screen, gesture(asked, self.meaning.get(key), screen.labels))
        self.anew += begun
        return REPORT

    def _insisting(self, screen: Screen, wish: Gesture) -> Gesture:
        """The wish, or what people do when it is not to be had or has had no effect several times."""
        back = Press(BACK if BACK in screen.labels else screen.labels[0])
        if isinstance(wish, Press) and wish.label not in screen.labels:
            return back
        if self.in_vain < OFTEN:
            return wish
        self.in_vain = 0
        self.stuck += 1
        # maybe a copy of an earlier screen, left by a crash: its buttons bring it up to date, and so does /report
        return back if isinstance(wish, Say) else REPORT

    def _reviewed(self, text: str, meaning: Meaning) -> Gesture:
        if wrong := misread(text, meaning):
            self.mended += 1
            return Press(f"✎ {label(wrong)}")
        return Press(SUBMIT)

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
