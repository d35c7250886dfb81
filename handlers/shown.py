"""How an answer looks on a screen: one `match` over the kinds of field. What is sensitive stays masked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import assert_never

from domain.form import Choice, Choices, Date, Form, Identity, Kind, Note, Number, Photo, Pick, Picks, Text, Value
from handlers.directories import DIRECTORIES
from handlers.turn import Turn

MASK = "•••••"
LEFT_OPEN = 4
"""Last characters of a sensitive answer that stay readable, where it is long enough for that."""
SEVERAL = 10
"""Of many entries that were picked so many are named; the others are counted."""


async def shown(turn: Turn, field: Kind, value: Value, about: str = "") -> str:
    """The answer as text, in the person's language; `about` is for directories, as in a draft."""
    match field:
        case Choice():
            text = option(turn, field, str(value))
        case Choices():
            text = ", ".join(option(turn, field, one) for one in value) if isinstance(value, list) else ""
        case Date():
            text = turn.voice.day(date.fromisoformat(str(value)))
        case Pick():
            text = await _entry(turn, field, str(value), about)
        case Picks():
            text = await few(turn, field, value if isinstance(value, list) else [], about, SEVERAL)
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


async def shown_all(
    turn: Turn, form: Form, answers: Mapping[str, Value], about: str = ""
) -> list[tuple[Kind, str]]:
    """All answers there are, in the form's order."""
    given = [field for field in form.fields if field.key in answers]
    return [(field, await shown(turn, field, answers[field.key], about)) for field in given]


async def few(turn: Turn, field: Pick | Picks, codes: Sequence[str], about: str, most: int) -> str:
    """The names of the first entries, and how many more there are."""
    names = ", ".join([await _entry(turn, field, code, about) for code in codes[:most]])
    more = len(codes) - most
    return turn.voice.plain("shown-more", names=names, more=more) if more > 0 else names


def option(turn: Turn, field: Kind, code: str) -> str:
    """The name of one option."""
    return turn.voice.plain(f"option-{field.key}-{code}")


async def _entry(turn: Turn, field: Pick | Picks, code: str, about: str) -> str:
    entry = await DIRECTORIES[field.directory].find(turn, about, code)
    return entry.label if entry else turn.voice.plain("shown-gone")


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
