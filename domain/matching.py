"""Finding a person again: under which keys, and what speaks for and against its being the same one."""

from dataclasses import dataclass
from enum import StrEnum

from domain.digits import fold
from domain.names import key
from domain.subject import Subject

SearchKey = tuple[str, str]
"""A purpose, and a normalised text under which somebody is found again."""


class Verdict(StrEnum):
    """Whether two people are the same one."""

    CONFIRMED = "confirmed"
    POSSIBLE = "possible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Line:
    """One part that was compared: which, and how it `agrees`, `contradicts`, or is `unknown`."""

    part: str
    how: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, line by line, and what it comes to."""

    verdict: Verdict
    lines: tuple[Line, ...]


def keys_of(subject: Subject) -> frozenset[SearchKey]:
    """The keys of a person, as far as known."""
    keys = {("number", fold(subject.identity))} if subject.identity else set()
    for part in ("name_km", "name_latin"):
        if name := getattr(subject, part):
            keys.add((part, key(name)))
            keys |= {(f"{part}_born", f"{key(name)}|{subject.born_on}")} if subject.born_on else set()
    return frozenset(keys)


def compare(asked: Subject, known: Subject) -> Evidence:
    """Whether the person asked for is the one who is known."""
    lines = tuple(
        Line(part, _how(asked, known, part)) for part in ("identity", "name_km", "name_latin", "born_on")
    )
    told = {line.part: line.how for line in lines}
    names = {told["name_km"], told["name_latin"]}
    contradicted = "contradicts" in {told["identity"], told["born_on"]} or (
        "contradicts" in names and "agrees" not in names
    )
    if told["identity"] == "agrees":
        return Evidence(Verdict.POSSIBLE if contradicted else Verdict.CONFIRMED, lines)
    found = "agrees" in names and not contradicted
    return Evidence(Verdict.POSSIBLE if found else Verdict.DIFFERENT, lines)


def _how(asked: Subject, known: Subject, part: str) -> str:
    one, other = getattr(asked, part), getattr(known, part)
    if one is None or other is None:
        return "unknown"
    return "agrees" if key(str(one)) == key(str(other)) else "contradicts"
