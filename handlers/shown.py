"""How an answer looks on a screen: one `match` over the kinds of field. What is sensitive stays masked."""

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from domain.form import Choice, Choices, Date, Form, Identity, Kind, Note, Number, Photo, Pick, Text, Value
from handlers.directory import DIRECTORIES
from handlers.turn import Turn

MASK = "•••••"
LEFT_OPEN = 4
"""Last characters of a sensitive answer that stay readable, where it is long enough for that."""


async def shown(turn: Turn, field: Kind, value: Value) -> str:
    """The answer as text, in the person's language."""
    match field:
        case Choice():
            text = option(turn, field, str(value))
        case Choices():
            text = ", ".join(option(turn, field, one) for one in value) if isinstance(value, list) else ""
        case Date():
            text = turn.voice.day(date.fromisoformat(str(value)))
        case Pick():
            entry = await DIRECTORIES[field.directory].find(turn, str(value))
            text = entry.label if entry else turn.voice.plain("shown-gone")
        case Photo():
            text = turn.voice.plain("shown-photo")
        case Identity() | Text() | Note() if field.sensitive:
            text = turn.voice.digits(_hidden(field, str(value)))
        case Number():
            text = turn.voice.digits(str(value))
        case Identity() | Text() | Note():
            text = str(value)  # a code is compared with a label: it stays as it was typed
        case _:
            assert_never(field)
    return text


async def shown_all(turn: Turn, form: Form, answers: Mapping[str, Value]) -> list[tuple[Kind, str]]:
    """All answers there are, in the form's order."""
    return [(field, await shown(turn, field, answers[field.key])) for field in form.fields if field.key in answers]


def option(turn: Turn, field: Kind, code: str) -> str:
    """The name of one option."""
    return turn.voice.plain(f"option-{field.key}-{code}")


def _hidden(field: Identity | Text | Note, value: str) -> str:
    match field:
        case Identity():
            return masked(value)
        case Text():
            return initials(value)
        case Note():
            return MASK


def masked(number: str) -> str:
    """•••••4567: enough to compare with the card in the hand, not enough to know it."""
    return MASK + number[-min(LEFT_OPEN, len(number) // 2) :]


def initials(name: str) -> str:
    """The first letter of each part of a name: ស••• ដ•••."""
    return " ".join(f"{part[0]}•••" for part in name.split())
