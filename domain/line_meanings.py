"""What a word or phrase of a line says: looked up as it stands, forgiven one slip, or taken apart."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from domain.digits import fold
from domain.line_doubtful import DOUBTFUL, STRANGE_PARTS, STRANGE_STARTS
from domain.line_words import (
    ABSENCES,
    CATEGORIES,
    IMPLIED_OUTCOMES,
    OUTCOMES,
    PLAIN,
    REFUSALS,
    REMARKS,
    SEXES,
    SUBSTANCES,
    TITLES,
    WHOLE_REFUSALS,
    Slot,
    Table,
)
from domain.names import key
from domain.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a phrase says. What is not `sure` is only implied: it may be said twice, but must agree."""

    slot: Slot
    value: str = ""
    sure: bool = True


_SURE: tuple[tuple[Slot, Table], ...] = (
    (Slot.SEX, SEXES),
    (Slot.CATEGORY, CATEGORIES),
    (Slot.OUTCOME, OUTCOMES),
    (Slot.SUBSTANCE, SUBSTANCES),
    (Slot.REFUSAL, REFUSALS),
    (Slot.REMARK, REMARKS),
)
_IMPLIED: tuple[tuple[Slot, Table], ...] = ((Slot.SEX, TITLES), (Slot.OUTCOME, IMPLIED_OUTCOMES))
_WITH_OUTCOME: tuple[tuple[Slot, Table, Outcome], ...] = (
    (Slot.REFUSAL, WHOLE_REFUSALS, Outcome.REFUSED),
    (Slot.ABSENCE, ABSENCES, Outcome.EXCUSED_ABSENCE),
)
LONGEST_PHRASE = 6
"""How many words a phrase may have; Khmer ones may be typed with spaces anywhere."""
_STRANGE = re.compile(f"^({'|'.join(STRANGE_STARTS)})(?![\u17b6-\u17d3])|{'|'.join(STRANGE_PARTS)}")
_SHORT = 3
_NEAR = 0.7
_LONG_KHMER = 5
_GLUED_KHMER = 4
_LONGEST_GLUED = 64
_SLIP_AT_LEAST = 6
_LABELS = frozenset({Slot.LABEL, Slot.NUMBER_LABEL})
_SLIPPING = frozenset({Slot.SEX, Slot.OUTCOME, Slot.REFUSAL, Slot.ABSENCE})
_KHMER = re.compile("[\u1780-\u17dd]")
_JOINTS = re.compile("[-_.]+")


def spoken(text: str) -> str:
    """A word or phrase as it is looked up: caseless, joints as spaces, Khmer without spaces, digits 0–9."""
    folded = fold(key(text)).replace("'", "").replace("’", "")
    if folded.strip("-_") == folded:  # MET- says no such substance, and -ve is a sign
        folded = _JOINTS.sub(" ", folded).strip()
    return folded.replace(" ", "") if _KHMER.search(folded) else folded


def meanings(phrase: str) -> tuple[Meaning, ...]:
    """What a phrase says, as it stands; nothing when it is not one of ours."""
    return _phrases().get(spoken(phrase), ())


def slipped(word: str) -> tuple[Meaning, ...]:
    """
    What a word of sex or outcome says although a finger slipped once: a letter too much, missing, wrong, swapped.

    Only words of six letters or more are forgiven, with their first letter in place or swapped, and only where
    no word of another meaning is as near: វិជ្ជមាន is one letter from its contrary.
    """
    typed = spoken(word)
    near = {known: meant for known, meant in _forgiven().items() if _one_slip(typed, known)}
    long = [known for known in near if len(known) >= _SLIP_AT_LEAST and known[0] in typed[:2]]
    certain = typed not in _phrases() and len(set(near.values())) == 1
    return near[long[0]] if long and certain else ()


def is_near_outcome(word: str) -> bool:
    """
    Whether a word might be meant for an outcome or its details, badly spelt.

    It is too far from it to be read, and too near to be taken for a name where no outcome is written.
    """
    return bool(get_close_matches(spoken(word), _long_outcomes(), n=1, cutoff=_NEAR))


def glued(word: str) -> tuple[str, ...]:
    """The known Khmer words that a word without spaces is made of, or nothing."""
    text = spoken(word)
    if not text or len(text) > _LONGEST_GLUED:
        return ()
    for known in _khmer_words():
        if text == known:
            return (known,)
        if text.startswith(known) and (rest := glued(text[len(known) :])):
            return known, *rest
    return ()


def is_strange(word: str) -> bool:
    """Whether a Khmer word holds a known one, denies something, or begins like a title: it is no name."""
    text = spoken(word)
    held = any(known in text for known in _khmer_words() if len(known) >= _LONG_KHMER)
    return held or _STRANGE.search(text) is not None


def is_short(word: str) -> bool:
    """Whether a word of ours is so short that it may as well be a part of a name, as may ស្រី."""
    return len(spoken(word)) <= _SHORT or spoken(word) == "ស្រី"


def _one_slip(typed: str, known: str) -> bool:
    """Whether one letter more, less, changed or swapped with its neighbour makes one of the other."""
    if abs(len(typed) - len(known)) > 1 or typed == known:
        return False
    head = next(
        (i for i, (a, b) in enumerate(zip(typed, known, strict=False)) if a != b), min(len(typed), len(known))
    )
    rest, meant = typed[head:], known[head:]
    swapped = rest[:2] == meant[1::-1] and rest[2:] == meant[2:]
    return swapped or rest[1:] == meant[1:] or rest[1:] == meant or rest == meant[1:]


def phrases() -> Iterator[tuple[str, tuple[Meaning, ...]]]:
    """Every phrase with what it says, as it stands in the tables."""
    for slot, table in _SURE:
        yield from ((phrase, (Meaning(slot, value),)) for value, phrase in _each(table))
    for slot, table in _IMPLIED:
        yield from ((phrase, (Meaning(slot, value, sure=False),)) for value, phrase in _each(table))
    for slot, table, outcome in _WITH_OUTCOME:
        implied = Meaning(Slot.OUTCOME, outcome, sure=False)
        yield from ((phrase, (Meaning(slot, value), implied)) for value, phrase in _each(table))
    yield from ((phrase, (Meaning(slot),)) for slot, plain in PLAIN.items() for phrase in plain)
    yield from ((phrase, (Meaning(Slot.DOUBTFUL),)) for phrase in DOUBTFUL)


def _each(table: Table) -> Iterator[tuple[str, str]]:
    return ((value, phrase) for value, many in table.items() for phrase in many)


@cache
def _phrases() -> Mapping[str, tuple[Meaning, ...]]:
    return MappingProxyType({spoken(phrase): meant for phrase, meant in phrases()})


@cache
def _long_outcomes() -> tuple[str, ...]:
    """The words of an outcome that are long enough to be like a misspelt one."""
    return tuple(w for w, meant in _forgiven().items() if meant[0].slot is not Slot.SEX and len(w) > _SHORT + 1)


@cache
def _khmer_words() -> tuple[str, ...]:
    """What may stand without spaces, the longest first; codes of a letter or two may not."""
    khmer = {phrase: meant for phrase, meant in _phrases().items() if _KHMER.search(phrase)}
    fit = [word for word, meant in khmer.items() if len(word) >= _GLUED_KHMER or meant[0].slot in _LABELS]
    return tuple(sorted(fit, key=len, reverse=True))


@cache
def _forgiven() -> Mapping[str, tuple[Meaning, ...]]:
    return {word: meant for word, meant in _phrases().items() if meant[0].slot in _SLIPPING and " " not in word}
