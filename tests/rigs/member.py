"""A person who reports all day, and knows only what the phone shows."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.forms.test_result import TEST_RESULT
from tests.rigs.meaning import ASKED, VOICE, Gesture, Meaning, Press, Say, gesture, label, misread
from tests.rigs.person import OFTEN, Person, Screen

LABELS = ("dialogue-submit", "dialogue-back", "report-another", "report-go-on")
SUBMIT, BACK, ANOTHER, GO_ON = map(VOICE.plain, LABELS)
REPORT = Say("/report")


@dataclass(slots=True, kw_only=True)
class Member(Person):
    """Reports one thing after another, at least one.

    `receipts` is what was meant, by the number that the phone showed for it; `anew` counts how often a report
    that was under way could only be begun again; `mended` how often the review said something else than was meant.
    """

    invent: Callable[[random.Random], Meaning]
    meaning: Meaning | None = None
    receipts: dict[str, Meaning] = field(default_factory=dict)
    anew: int = 0
    mended: int = 0

    def _read(self) -> None:
        """A receipt that was not there before is what the present report was for."""
        fresh = self._numbers() - self.receipts.keys()
        if self.meaning and fresh:
            self.receipts[min(fresh)] = self.meaning
            self.meaning = None

    def _is_done(self) -> bool:
        return self.resting and bool(self.receipts) and self.meaning is None

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
