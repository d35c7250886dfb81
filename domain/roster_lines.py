"""A roster as people paste it into a message: one person a line."""

import re
from collections import Counter

from domain.digits import fold
from domain.names import canonical
from domain.roster_cells import is_word
from domain.roster_layout import Layout, Table, propose

_SEPARATORS = "\t;,"
_BULLET = re.compile(r"\s*(?:[-–•*·]\s+|[0-9]{1,4}\s*[.)៖]\s+)")
_HAS_DIGIT = re.compile("[0-9]")
_BY_WORDS = Layout({"identity": 0, "name_km": 1, "sex": 2})


def read_lines(text: str) -> tuple[Table, Layout]:
    """
    Make cells of pasted lines, and propose how to read them.

    Where most lines are divided by tabs, semicolons or commas these divide the cells. Otherwise what has digits is
    the number, a sex at the end is the sex, and the rest is the name. Numbering and bullets before a line go.
    """
    lines = [_BULLET.sub("", fold(line), count=1) for line in text.splitlines()]
    separator = _separator(lines)
    if separator is None:
        return [_words(number, line) for number, line in enumerate(lines, start=1)], _BY_WORDS
    table = [[cell.strip() for cell in line.split(separator)] for line in lines]
    return table, propose(table)


def _separator(lines: list[str]) -> str | None:
    """The first separator that most of the lines have."""
    full = [line for line in lines if line.strip()]
    having = Counter(one for line in full for one in _SEPARATORS if one in line)
    return next((one for one in _SEPARATORS if having[one] * 2 > len(full)), None)


def _words(number: int, line: str) -> list[str]:
    words = canonical(line).split()
    sex = words.pop() if words and is_word("sex", words[-1]) else ""
    digits = [word for word in words if _HAS_DIGIT.search(word)]
    name = [word for word in words if word not in digits]
    if len(digits) > 1 and digits[0] == str(number):  # the line's own number
        del digits[0]
    return ["".join(digits), " ".join(name), sex]
