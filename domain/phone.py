"""Telephone numbers, kept as E.164: `+85512345678`."""

import re

from domain.digits import fold
from domain.problem import Code, Problem

_SEPARATORS = re.compile(r"[\s()./\-\u2010-\u2015\u200b]+")
_CAMBODIAN = re.compile(r"(?:(?:\+|00)?8550?|0)?([1-9]\d{7,8})", re.ASCII)
_FOREIGN = re.compile(r"(?:(?:\+|00)(?!855)(?=\d{7})|(?!855)(?=\d{10}))([1-9]\d{6,14})", re.ASCII)
_SHOWN = 3


def normalise(text: str) -> str:
    """Read a number as people type it, as a spreadsheet leaves it, or as Telegram tells it.

    `012 345 678`, `12345678` (a spreadsheet ate the 0), `+855 12 345 678`, `85512345678` and `០១២៣៤៥៦៧៨` are
    all `+85512345678`. Telegram tells foreign numbers without the +, so a number longer than any Cambodian
    one is taken as international.

    Raises:
        Problem: no telephone has such a number.
    """
    typed = _SEPARATORS.sub("", fold(text))
    if found := _CAMBODIAN.fullmatch(typed):
        return f"+855{found[1]}"
    if found := _FOREIGN.fullmatch(typed):
        return f"+{found[1]}"
    raise Problem(Code.BAD_PHONE)


def masked(number: str) -> str:
    """Enough of a number to recognise one's own, too little to call it."""
    return f"•••••{number[-_SHOWN:]}"
