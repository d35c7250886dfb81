"""From a typed line to the things it says, one after the other, before anybody asks whether they fit together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.digits import fold
from domain.line_meanings import LONGEST_PHRASE, Meaning, glued, is_short, is_strange, meanings, slipped, spoken
from domain.line_words import Slot
from domain.names import Script, canonical, script_of


class Mark(StrEnum):
    """What a piece of a line is when it is no word of ours."""

    SEPARATOR = "|"
    DASH = "–"
    PLUS = "+"
    NUMBER = "number"
    SPECIMEN = "specimen"
    KHMER = "name_km"
    LATIN = "name_latin"
    UNCLEAR = "unclear"
    UNCLEAR_NUMBER = "unclear_number"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a line says. `short` marks words of ours that might as well be a part of a name."""

    what: Slot | Mark
    value: str = ""
    sure: bool = True
    short: bool = False


GAPS = frozenset({Mark.SEPARATOR, Mark.DASH})
_SINGLE = GAPS | {Mark.PLUS}
NAMES = frozenset({Mark.KHMER, Mark.LATIN})

_BULLETS = re.compile(r"^(?:[•·*–—-]+\s*)+(?!ve\b)")
_ORDINALS = (
    re.compile(r"^[(\[]?[0-9]{1,3}\s*[)\]:៖។]\s*"),
    re.compile(r"^[0-9]{1,3}\.(?=\s|[^0-9]|[0-9]{9}(?![0-9]))\s*"),
    re.compile(r"^[0-9]{1,3}(?:\s+[-–—]+\s+|[-–—]+(?=[^0-9\s]))"),
    re.compile(r"^[0-9]{1,2}(?:\s*[|,;]\s*|\s+)(?![0-9]{3}[ .–-][0-9]{3}[ .–-][0-9]{3})(?=\S)"),
)
_BOTH_SIGNS = re.compile(r"\+\s*/\s*[-–]|[-–]\s*/\s*\+|\+[-–](?!ve)|[-–]\+(?!ve)")
_SIGNS = {"(-)": " -ve ", "(–)": " -ve ", "(+)": " + "}
_CARD = re.compile(r"(?<![0-9A-Za-z])(?<![0-9][ .–-])([0-9]{3})([ .–-])([0-9]{3})\2([0-9]{3})(?![ .–-]?[0-9])")
_BREAKS = re.compile(r"[|,;:=()\[\]{}<>\"“”«»•·،，、；：။។៕៖]|(?<![0-9])/|/(?![0-9])")
_PLUS = re.compile(r"\+(?!ve\b)", re.IGNORECASE)
_RULE = re.compile(r"[-–—―_~.]+")
_DIGIT = re.compile("[0-9]")
_PLAIN_NUMBER = re.compile("[0-9]{5,}")
_NINE = re.compile("[0-9]{9}")
_SPECIMEN = re.compile(r"sp?[-.]?[0-9]+", re.IGNORECASE)
_SERVICE = re.compile("([A-Za-z]{1,3}|[\u1780-\u17a2]{1,3})-?[0-9]{3,}")
_PREFIXED = re.compile("([A-Za-z]+|[\u1780-\u17dd]+)[-.]?([0-9].*)")
_GLUED = re.compile("([\u1780-\u17dd]+)([0-9]{9})|([0-9]{9})([\u1780-\u17dd]+)")
_VOWEL = re.compile("[\u17b6-\u17d3]")
_PIECES = re.compile("[-_.–]+")
_NAME_OF = {Script.KHMER: Mark.KHMER, Script.LATIN: Mark.LATIN}
_LABELLED = {Slot.NUMBER_LABEL: Mark.NUMBER, Slot.SPECIMEN_LABEL: Mark.SPECIMEN}
_BASE = re.compile("[^\\W\\d_]")


def items_of(raw: str) -> tuple[Item, ...]:
    """Tell what a line says, in its order. Its list number is left out; nothing else is."""
    return tuple(_read(_tokens(raw)))


def is_blank(items: tuple[Item, ...]) -> bool:
    """Whether a line says nothing: it is empty, or a rule between others."""
    return all(item.what in GAPS for item in items)


def _tokens(raw: str) -> list[str]:
    text = _BULLETS.sub("", fold(canonical(raw.replace("\t", " | "))))
    text = next((text[found.end() :] for one in _ORDINALS if (found := one.match(text))), text)
    text = _BOTH_SIGNS.sub(" ± ", text)
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    text = _CARD.sub(r"\1\3\4", text)
    text = _PLUS.sub(" + ", _BREAKS.sub(" | ", text)).replace("&", " & ")
    return [_trimmed(token) for token in text.split()]


def _trimmed(token: str) -> str:
    if _RULE.fullmatch(token):
        return Mark.DASH
    return token.strip(".!").removeprefix("#") or Mark.SEPARATOR


def _read(tokens: list[str]) -> Iterator[Item]:
    at = 0
    while at < len(tokens):
        if tokens[at] in _SINGLE:
            yield Item(Mark(tokens[at]))
            at += 1
            continue
        taken, meant = _phrase(tokens, at)
        label = next((one.slot for one in meant if one.slot in _LABELLED), None)
        if label:
            item, at = _labelled(tokens, at, at + taken, label)
            yield item
            continue
        text = " ".join(tokens[at : at + taken])
        yield from _said(meant, text) if meant else _word(text)
        at += taken


def _phrase(tokens: list[str], at: int) -> tuple[int, tuple[Meaning, ...]]:
    """The longest phrase that begins here, as how many words it takes and what it says."""
    for size in range(min(LONGEST_PHRASE, len(tokens) - at), 0, -1):
        if meant := meanings(" ".join(tokens[at : at + size])):
            return size, meant
    return 1, ()


def _labelled(tokens: list[str], start: int, end: int, label: Slot) -> tuple[Item, int]:
    """The number after its label; "no" is one at the beginning of a part only, elsewhere a name or a denial."""
    at = end
    while at < len(tokens) and tokens[at] in GAPS:
        at += 1
    stray = spoken(tokens[start]) == "no" and start > 0 and tokens[start - 1] not in GAPS
    if stray or at == len(tokens) or not _DIGIT.search(tokens[at]):
        return Item(Mark.UNCLEAR), end
    return Item(_LABELLED[label], tokens[at]), at + 1


def _said(meant: tuple[Meaning, ...], text: str) -> Iterator[Item]:
    for one in meant:
        doubtful = one.slot is Slot.DOUBTFUL
        yield Item(Mark.UNCLEAR if doubtful else one.slot, one.value, one.sure, is_short(text))


def _word(token: str) -> Iterator[Item]:
    if _DIGIT.search(token):
        return _number(token)
    pieces = [piece for piece in _PIECES.split(token) if piece]
    several = len(pieces) > 1 or _PIECES.search(token) is not None
    if several and any(map(meanings, pieces)):
        return _joined(token, pieces)
    if script_of(token) in _NAME_OF and (meant := slipped(token)):
        return _said(meant, token)
    if parts := glued(token):
        return (item for part in parts for item in _said(meanings(part), part))
    return iter((_name(token),))


def _joined(token: str, pieces: list[str]) -> Iterator[Item]:
    """M-neg says both; Dara-M may be a name, MET- the contrary, and M.N. somebody's initials."""
    known = all(map(meanings, pieces)) and any(len(piece) > 1 for piece in pieces)
    if not known or _PIECES.match(token) or _PIECES.match(token[::-1]):
        return iter((Item(Mark.UNCLEAR),))
    return (item for piece in pieces for item in _said(meanings(piece), piece))


def _name(token: str) -> Item:
    mark = _NAME_OF.get(script_of(token))
    if mark is None:
        return Item(Mark.UNKNOWN)
    letters = len(_BASE.findall(token))
    lone = letters < len("Ou") if mark is Mark.LATIN else len(token) < len("សុ")
    edged = token.strip("-–") != token
    return Item(Mark.UNCLEAR if lone or edged or is_strange(token) else mark, token)


def _number(token: str) -> Iterator[Item]:
    if _PLAIN_NUMBER.fullmatch(token):
        return iter((Item(Mark.NUMBER, token),))
    if _SPECIMEN.fullmatch(token):
        return iter((Item(Mark.SPECIMEN, token),))
    if prefixed := _PREFIXED.fullmatch(token):
        return _prefixed(token, prefixed[1], prefixed[2])
    return _unglued(token)


def _prefixed(token: str, letters: str, digits: str) -> Iterator[Item]:
    meant = meanings(letters)
    if meant and meant[0].slot in _LABELLED:
        return iter((Item(_LABELLED[meant[0].slot], digits),))
    if not meant and _SERVICE.fullmatch(token):
        return iter((Item(Mark.NUMBER, token),))
    return _unglued(token)


def _unglued(token: str) -> Iterator[Item]:
    """A card's nine digits beside a Khmer word with a vowel, which no number has; all else may be one number."""
    found = _GLUED.fullmatch(token)
    if not found or not _VOWEL.search(token):
        return iter((Item(Mark.UNCLEAR_NUMBER),))
    return _read([part for part in found.groups() if part])
