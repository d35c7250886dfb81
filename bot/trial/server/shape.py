"""The plain values that cross the wire."""

from typing import Any

Json = dict[str, Any]
Entities = list[Json]


def units(text: str) -> int:
    """Length as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2 if not text.isascii() else len(text)
