import re
import unicodedata
from enum import StrEnum


class Script(StrEnum):
    """The letters a name is written in."""

    KHMER = "khmer"
    LATIN = "latin"
    MIXED = "mixed"
    OTHER = "other"


_SYLLABLE = re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd])+")
_UNIT = re.compile("\u17d2?.")
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_DEPRECATED = {0x17A3: "\u17a2", 0x17A4: "\u17a2\u17b6", 0x17B4: None, 0x17B5: None}
_RO_BELOW = "\u17d2\u179a"
_U = "\u17bb"
_TRIISAP, _MUUSIKATOAN = "\u17ca", "\u17c9"
_ABOVE = frozenset("\u17b7\u17b8\u17b9\u17ba\u17be")
_NEUTRAL = frozenset(" -.'’")


def canonical(text: str) -> str:
    """
    Spell a text the one way that equals every other spelling which looks the same.

    White space is folded; characters that nobody sees (zero-width, control, direction marks, halves of
    surrogate pairs) go; Khmer syllables are put into the order of the Unicode standard, chapter 16.4.
    """
    seen = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_seen(char))
    ordered = _SYLLABLE.sub(_ordered, seen.translate(_DEPRECATED))
    return unicodedata.normalize("NFC", " ".join(ordered.split()))


def key(text: str) -> str:
    """Fold a text for comparing and searching: canonical, caseless, and ្ដ (da below) as its twin ្ត (ta)."""
    return canonical(text).casefold().replace("\u17d2\u178a", "\u17d2\u178f")


def script_of(text: str) -> Script:
    """Tell which letters a name is written in; digits and symbols other than - . ' make it `other`."""
    scripts = {_script(char) for char in text if char not in _NEUTRAL} - {None}
    if scripts == {Script.KHMER, Script.LATIN}:
        return Script.MIXED
    return scripts.pop() or Script.OTHER if len(scripts) == 1 else Script.OTHER


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in _UNSEEN


def _ordered(syllable: re.Match[str]) -> str:
    units: list[str] = _UNIT.findall(syllable[0])
    base, marks = units[0], units[1:]
    in_place = sorted(_with_shifter(base, marks), key=_place)
    once = "".join(dict.fromkeys(in_place))  # a mark typed twice lies upon itself, unseen
    return base + once.replace("\u17b8\u17c1", "\u17be").replace("\u17b6\u17c1", "\u17c4")


def _with_shifter(base: str, marks: list[str]) -> list[str]:
    """Under a vowel that stands above, a shifter is drawn like the vowel ុ, and so is often typed as one."""
    if _U not in marks or not _ABOVE.intersection(marks):
        return marks
    shifter = _TRIISAP if base in "សហអ" else _MUUSIKATOAN
    return [shifter if mark == _U else mark for mark in marks]


def _place(mark: str) -> tuple[int, str]:
    if mark == "\u17cc":  # robat
        return 0, mark
    if mark[0] == "\u17d2":  # letters below keep their order, except that ro comes last
        return (2 if mark == _RO_BELOW else 1), ""
    if mark in {_TRIISAP, _MUUSIKATOAN}:
        return 3, mark
    return (4 if mark <= "\u17c5" else 6 if mark in "\u17c7\u17c8" else 5), mark


def _script(char: str) -> Script | None:
    if "\u1780" <= char <= "\u17d3" or char in "\u17d7\u17dd":
        return Script.KHMER
    if unicodedata.category(char) == "Mn":  # an accent that has no letter of its own belongs to the one before
        return None
    is_latin = char.isalpha() and unicodedata.name(char, "").startswith("LATIN")
    return Script.LATIN if is_latin else Script.OTHER
