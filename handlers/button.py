"""What a button says when it is pressed: a verb and a few short parts, at most 64 bytes.

Buttons live for ever in a chat and their data comes from outside: whoever reads it checks everything again.
"""

from collections.abc import Sequence

MOST_BYTES = 64
MOST_DIGITS = 15
SEPARATOR = "|"


def encode(verb: str, *parts: str | int) -> str:
    """Data for a button.

    Raises:
        ValueError: too long, or a part holds the separator; a mistake of ours, never of a person.
    """
    texts = [verb, *map(str, parts)]
    data = SEPARATOR.join(texts)
    if len(data.encode()) > MOST_BYTES or any(SEPARATOR in text for text in texts):
        raise ValueError(f"button data of {verb!r} does not fit")
    return data


def decode(data: str) -> tuple[str, list[str]]:
    """Verb and parts of a press."""
    verb, *parts = data.split(SEPARATOR)
    return verb, parts


def number_in(parts: Sequence[str], at: int = 0) -> int | None:
    """The number that a press carries at this place; anything else is no number of ours."""
    part = parts[at] if at < len(parts) else ""
    return int(part) if part.isascii() and part.isdecimal() and len(part) <= MOST_DIGITS else None
