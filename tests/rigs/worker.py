"""A person who works through one small session after another, and knows only what the phone shows."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from domain.forms.exception import EXCEPTION
from domain.forms.test_result import ABSENCE_KINDS, REFUSAL_KINDS, SUBSTANCES
from domain.outcome import Outcome
from handlers.question import BOX, TICK
from handlers.screen import plain
from tests.rigs.meaning import VOICE, Gesture, Meaning, Press, Say, gesture
from tests.rigs.person import OFTEN, Person, Screen

LISTED = 8
"""So many people are on the list of each session."""
SESSIONS = 25
"""So many are planned for each worker: the list of sessions shows thirty."""
LABELS = ("session-open", "session-rest-negative", "session-close", "session-sure-yes", "session-lines")
OPEN, REST, CLOSE, SURE, LINES = map(VOICE.plain, LABELS)
STATES = (VOICE.plain("session-state-open"), VOICE.plain("session-state-planned"))
"""In the order in which one goes on: what is open first."""
ASKED = {plain(VOICE(f"ask-{one.key}")): one for one in EXCEPTION.fields}
BEGIN = Say("/session")
NEGATIVE: Meaning = {"outcome": "negative"}

Found = dict[int, Meaning]
"""What is meant of each place on the list."""


def invented(dice: random.Random) -> Found:
    """Some are different, each outcome for one or two of them; all others are negative."""
    places = dice.sample(range(1, LISTED + 1), LISTED)
    found: Found = dict.fromkeys(places, NEGATIVE)
    for outcome in dice.sample(sorted(_KINDS), dice.randint(0, 3)):
        finding = {"outcome": outcome, **_KINDS[outcome](dice)}
        most = 1 if outcome == Outcome.PRESUMPTIVE_POSITIVE else 2
        found |= {places.pop(): finding for _ in range(dice.randint(1, most))}
    return found


def _suspicion(dice: random.Random) -> Meaning:
    chosen = dice.sample(SUBSTANCES, dice.randint(1, 2))
    return {"substances": [one for one in SUBSTANCES if one in chosen], "specimen": f"S-{dice.randint(100, 999)}"}


_KINDS: Mapping[str, Callable[[random.Random], Meaning]] = {
    "presumptive_positive": _suspicion,
    "refused": lambda dice: {"refusal_kind": dice.choice(REFUSAL_KINDS)},
    "excused_absence": lambda dice: {"absence_kind": dice.choice(ABSENCE_KINDS)},
    "evaded": lambda _: {},
    "unlocated": lambda _: {},
}


@dataclass(slots=True, kw_only=True)
class Worker(Person):
    """Marks who is different, declares the rest negative, closes, and reads the receipt; at least once.

    `receipts` is what was meant by place, by the number that the phone showed for the session.
    """

    place: str
    meaning: Found | None = None
    marking: str = ""
    receipts: dict[str, Found] = field(default_factory=dict)

    def _read(self) -> None:
        fresh = self._numbers() - self.receipts.keys()
        if self.meaning and fresh:
            self.receipts[min(fresh)] = self.meaning
            self.meaning = None

    def _is_done(self) -> bool:
        enough = self.resting or len(self.receipts) == SESSIONS
        return enough and bool(self.receipts) and self.meaning is None

    def _next(self, screen: Screen | None) -> Gesture:
        """What is wished; where that is not to be had, on a copy that a crash left, the list is asked for."""
        wish = self._wish(screen) if screen else None
        gone = screen and isinstance(wish, Press) and wish.label not in screen.labels
        if gone or self.in_vain >= OFTEN:
            self.stuck += 1
            self.in_vain = 0
            return BEGIN
        return wish or BEGIN

    def _wish(self, screen: Screen) -> Gesture | None:
        for label in (OPEN, SURE):
            if label in screen.labels:
                return Press(label)
        if LINES in screen.labels:
            return self._at_work(screen, self._meant())
        for question, asked in ASKED.items():
            if question in screen.text and (gesture := self._answer(asked.key, screen)):
                return gesture
        return self._chosen(screen)

    def _meant(self) -> Found:
        self.meaning = self.meaning or invented(self.dice)
        return self.meaning

    def _chosen(self, screen: Screen) -> Gesture | None:
        """A session of the list: the one that is open, or the next one that is planned."""
        mine = [label for label in screen.labels if label.startswith(self.place)]
        return next((Press(label) for state in STATES for label in mine if label.endswith(state)), None)

    def _at_work(self, screen: Screen, meant: Found) -> Gesture | None:
        for outcome in _KINDS:
            name = VOICE.plain(f"option-outcome-{outcome}")
            if (n := len(_places(meant, outcome))) and f"{name}: {n}" not in screen.text.split("\n"):
                self.marking = outcome
                return Press(VOICE.plain("session-mark", outcome=name))
        return next((Press(label) for label in (REST, CLOSE) if label in screen.labels), None)

    def _answer(self, key: str, screen: Screen) -> Gesture | None:
        """What is asked of those who are different in the way that is being marked."""
        places = _places(self._meant(), self.marking)
        asked = EXCEPTION.field(key)
        if not places or asked is None:
            return None
        match key:
            case "people":
                return self._ticks(places, screen)
            case "person":
                return next((Press(label) for label in screen.labels if label.startswith(f"{places[0]}. ")), None)
            case _:
                return gesture(asked, self._meant()[places[0]].get(key), screen.labels)

    def _ticks(self, places: list[int], screen: Screen) -> Gesture:
        """By typing the places, or by ticking one after the other."""
        ticked = [label for label in screen.labels if label.startswith(TICK)]
        if not ticked and self.dice.random() < 1 / 2:
            return Say(" ".join(map(str, places)))
        for place in range(1, LISTED + 1):
            wrong = (BOX if place in places else TICK) + f"{place}. "
            for label in screen.labels:
                if label.startswith(wrong):
                    return Press(label)
        return Press(VOICE.plain("dialogue-done"))


def _places(meant: Mapping[int, Meaning], outcome: str) -> list[int]:
    return sorted(place for place, finding in meant.items() if finding["outcome"] == outcome)
