"""Which characters a font can draw: what it lacks would be drawn as an empty box, without a word of warning."""

import re
import struct
from functools import cache
from pathlib import Path

FONT = Path(__file__).parent / "fonts" / "KantumruyPro-Regular.ttf"
LACKING = "?"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LONG = re.compile(r"[!-~\u00a1-\u024f]{24}(?=[!-~\u00a1-\u024f])")
"""A word that no line might hold; Khmer is broken by whatever sets it."""
_TABLE, _WINDOWS_UNICODE, _SEGMENTS = 16, (3, 1), 4


def drawable(text: str) -> str:
    """The text in one line, with a question mark for what the font can't draw."""
    known = characters(FONT)
    told = " ".join("".join(_shown(char, known) for char in text).split())
    return _LONG.sub("\\g<0>\u200b", told)


@cache
def characters(font: Path) -> frozenset[str]:
    """
    All characters that a TrueType font has a glyph for.

    Raises:
        ValueError: it maps characters in another way than those fonts do that we set with.
    """
    content = font.read_bytes()
    cmap = _table(content, b"cmap")
    count = struct.unpack_from(">H", content, cmap + 2)[0]
    for at in range(cmap + 4, cmap + 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack_from(">HHI", content, at)
        if (platform, encoding) == _WINDOWS_UNICODE:
            return frozenset(map(chr, _segments(content, cmap + offset)))
    raise ValueError("a font without a map of Unicode")


def _shown(char: str, known: frozenset[str]) -> str:
    """Spaces of all kinds become one; what is never seen, and only says how to break or join, goes."""
    if char.isspace():
        return " "
    if char in _UNSEEN:
        return ""
    return char if char in known else LACKING


def _table(content: bytes, tag: bytes) -> int:
    count = struct.unpack_from(">H", content, 4)[0]
    records = (struct.unpack_from(">4sIII", content, 12 + _TABLE * n) for n in range(count))
    return next(int(offset) for name, _, offset, _ in records if name == tag)


def _segments(content: bytes, at: int) -> list[int]:
    """Characters by ranges, each with a glyph by a difference or by a list: format 4 of the table."""
    kind, length, _, double = struct.unpack_from(">HHHH", content, at)
    if kind != _SEGMENTS:
        raise ValueError("a map of characters in another format")
    n = double // 2
    ends, starts, steps = (_numbers(content, at + 14 + skipped, n) for skipped in (0, 2 * n + 2, 4 * n + 2))
    lists = at + 16 + 6 * n
    glyphs = _numbers(content, lists, (at + length - lists) // 2)

    def has_glyph(segment: int, char: int) -> bool:
        if not glyphs[segment]:
            return (char + steps[segment]) % 2**16 != 0
        return glyphs[segment + glyphs[segment] // 2 + char - starts[segment]] != 0

    return [
        char
        for segment in range(n - 1)
        for char in range(starts[segment], ends[segment] + 1)
        if has_glyph(segment, char)
    ]


def _numbers(content: bytes, at: int, n: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{n}H", content, at)
