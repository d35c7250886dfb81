"""What a person means to report: invented answers, the gestures that give them, and how the review shows them."""

import random
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from domain.condition import holds
from domain.form import Choice, Choices, Date, Identity, Kind, Note, Number, Photo, Pick, Picks, Text, Value
from domain.forms.test_result import TEST_RESULT
from domain.names import Script, canonical
from handlers.question import BOX, TICK
from handlers.screen import plain
from handlers.voice import Voice
from tests.house import INSTITUTIONS

VOICE = Voice("en", ZoneInfo("Asia/Phnom_Penh"))
NAMES = {one.code: one.name_en for one in INSTITUTIONS}
KHMER = tuple(map(canonical, ("សុខ ដារ៉ា", "ចាន់ បុប្ផា", "កែវ សុភា", "លី វណ្ណា")))
LATIN = ("SOK Dara", "CHAN Bopha", "KEO Sophea", "LY Vanna")
ASKED = {plain(VOICE(f"ask-{field.key}")): field.key for field in TEST_RESULT.fields}
"""The questions, by which a person knows what is asked."""


@dataclass(frozen=True, slots=True)
class Press:
    label: str


@dataclass(frozen=True, slots=True)
class Say:
    text: str


Gesture = Press | Say
Meaning = dict[str, Value]


def invented(dice: random.Random, serial: int, today: date) -> Meaning:
    """Answers to all that the form asks of them; the identity number makes the report known again."""
    answers: Meaning = {}
    for field in TEST_RESULT.fields:
        if holds(field.asked, answers) and (value := _value(field, answers, dice, serial, today)) is not None:
            answers[field.key] = value
    return answers


def _value(field: Kind, answers: Meaning, dice: random.Random, serial: int, today: date) -> Value | None:
    value: Value | None = None
    match field:
        case Pick():
            value = dice.choice(list(NAMES))
        case Choice(options=options):
            value = dice.choice(options)
        case Choices(options=options):
            chosen = dice.sample(options, dice.randint(1, 3))
            value = [one for one in options if one in chosen]
        case Date(latest_days=latest):
            value = (today + timedelta(days=dice.randint(-5, 0) if latest == 0 else 400)).isoformat()
        case Identity():
            value = f"{serial:09}"
        case Text() | Note():
            value = None if holds(field.optional, answers) and dice.random() < 1 / 2 else _words(field, dice)
        case Photo() | Number() | Picks():  # its form asks for none
            pass
        case _:
            assert_never(field)
    return value


def _words(field: Text | Note, dice: random.Random) -> str:
    match field:
        case Text(script=Script.KHMER):
            return dice.choice(KHMER)
        case Text(script=Script.LATIN):
            return dice.choice(LATIN)
        case _:
            return f"{field.key} {dice.randint(1000, 9999)}"


def gesture(field: Kind, value: Value | None, labels: Collection[str]) -> Gesture:
    """The next thing to do so that this question gets this answer; None is to pass it over."""
    if value is None:
        return Press(VOICE.plain("dialogue-skip"))
    match field:
        case Pick():
            name = NAMES[str(value)]
            return Press(name) if name in labels else Say(name)
        case Choice():
            return Press(_option(field, str(value)))
        case Choices():
            return _tick(field, value, labels)
        case Date():
            return Say(f"{date.fromisoformat(str(value)):%d.%m.%Y}")
        case _:
            return Say(str(value))


def _tick(field: Choices, value: Value, labels: Collection[str]) -> Press:
    for one in field.options:
        wrong = (BOX if isinstance(value, list) and one in value else TICK) + _option(field, one)
        if wrong in labels:
            return Press(wrong)
    return Press(VOICE.plain("dialogue-done"))


def misread(text: str, meaning: Meaning) -> Kind | None:
    """The first field of which a review says something else than was meant."""
    lines = dict(line.partition(": ")[::2] for line in text.split("\n"))
    return next((f for f in TEST_RESULT.fields if not _agrees(f, lines.get(label(f)), meaning.get(f.key))), None)


def _agrees(field: Kind, said: str | None, meant: Value | None) -> bool:
    """What is sensitive is masked: that something stands there, or nothing, must do."""
    if said is None or meant is None or field.sensitive:
        return (said is None) == (meant is None)
    return said == _shown(field, meant)


def label(field: Kind) -> str:
    """What a field is called."""
    return VOICE.plain(f"field-{field.key}")


def _shown(field: Kind, value: Value) -> str:
    match field:
        case Pick():
            return NAMES[str(value)]
        case Choice():
            return _option(field, str(value))
        case Choices():
            return ", ".join(_option(field, one) for one in value) if isinstance(value, list) else ""
        case Date():
            return VOICE.day(date.fromisoformat(str(value)))
        case _:
            return str(value)


def _option(field: Choice | Choices, code: str) -> str:
    return VOICE.plain(f"option-{field.key}-{code}")
