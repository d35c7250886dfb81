import re

_ZEROS = (0x17E0, 0xFF10, 0x0660, 0x06F0)  # Khmer, full-width, and two kinds that Arabic keyboards type
_FOLD = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_PLACE = re.compile("[0-9]{1,4}")
_BETWEEN = re.compile(r"[\s,;.،、។]+")
_KHMER = {ord(str(digit)): chr(0x17E0 + digit) for digit in range(10)}


def fold(text: str) -> str:
    """Write every digit as 0–9, whichever numerals the person's keyboard has."""
    return text.translate(_FOLD)


def khmer(text: str) -> str:
    """Write every digit 0–9 as ០–៩."""
    return text.translate(_KHMER)


def places(text: str) -> tuple[str, ...] | None:
    """
    Read places on a list, as they were typed: 17 45 102, or ១៧, ៤៥; each once.

    None when something else is there too, or a number too long to be a place, so that it may be a search.
    """
    parts = tuple(dict.fromkeys(part for part in _BETWEEN.split(text) if part))
    return parts if parts and all(_PLACE.fullmatch(fold(part)) for part in parts) else None
