"""A person's name as it sounds: whichever order its parts are written in, and wherever spaces stand."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from domain.fold import fold, plain
from domain.names import key
from domain.transliteration import readings, ways

MOST = 12
"""How many sounds of one Khmer name are kept, at most."""
_TITLES = frozenset(
    tuple(title.split())
    for title in (
        *("លោក", "លោកស្រី", "លោក ស្រី", "លោកជំទាវ", "លោក ជំទាវ", "ឯកឧត្តម", "ឧកញ៉ា", "អ្នកស្រី", "អ្នកនាង", "កញ្ញា"),
        *("lok", "lok srey", "lok chumteav", "oknha", "neak srey", "neak neang", "kanha"),
        *("mr", "mrs", "ms", "miss", "dr", "madam", "madame", "mme", "monsieur"),
    )
)


def parts_of(name: str) -> tuple[str, ...]:
    """Split a name of one script into parts, without a title before it; two always stay: Lok may be one."""
    parts = tuple(name.split())
    return next((parts[size:] for size in (2, 1) if len(parts) > size + 1 and parts[:size] in _TITLES), parts)


def khmer_parts(name_km: str) -> tuple[str, ...]:
    """Tell the parts of a Khmer name in the one spelling that equals all that look alike."""
    return parts_of(key(name_km))


def latin_parts(name_latin: str) -> tuple[str, ...]:
    """Tell the parts of a Latin name in plain letters."""
    return parts_of(plain(name_latin))


def round_of(text: str) -> str:
    """
    Write a text as a ring, beginning where it comes first in the alphabet.

    A name whose family and given name changed places is the same ring, however many parts either has, and with or
    without spaces between them. So one key does for every order.
    """
    return min((text[at:] + text[:at] for at in range(len(text))), default="")


def latin_sounds(parts: Sequence[str]) -> tuple[str, ...]:
    """Tell how a Latin name sounds, its parts said each for itself, and as one word."""
    return _rings(("".join(map(fold, parts)), fold("".join(parts))))


def khmer_sounds(parts: Sequence[str]) -> tuple[str, ...]:
    """Tell how a Khmer name may sound, in the same letters as `latin_sounds`, the most usual way first."""
    return _rings(islice(ways([*map(_said, parts)]), MOST))


@lru_cache(maxsize=4096)  # a few hundred names are borne by nearly everybody
def _said(part: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, readings(part))))


def _rings(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ring for text in texts if (ring := round_of(_once(text)))))


def _once(text: str) -> str:
    """Where two parts meet, a sound is not said twice: Chan Nary, Channary."""
    return "".join(char for at, char in enumerate(text) if not at or char != text[at - 1])
