"""Pairs of names of invented people, labelled by hand before there was anything to compare them with.

Every third pair is held out: no rule was written while looking at it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.names import Script, script_of
from domain.subject import Subject

HERE = Path(__file__).parent
KINDS = {"Khmer-Khmer": "khmer.txt", "Latin-Latin": "latin.txt", "Khmer-Latin": "between.txt"}
HELD_OUT = 3


@dataclass(frozen=True)
class Pair:
    """Two spellings, and whether they may be one person's."""

    same: bool
    left: str
    right: str
    is_held_out: bool

    def subjects(self) -> tuple[Subject, Subject]:
        return named(self.left), named(self.right)


@dataclass(frozen=True)
class Score:
    """How often somebody who says yes to pairs is right."""

    found: int
    sought: int
    wrong: int

    @property
    def recall(self) -> float:
        return self.found / self.sought

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 0.0

    def __str__(self) -> str:
        return f"recall {self.recall:.2f}, precision {self.precision:.2f}, {self.wrong} strangers"


def named(name: str) -> Subject:
    return Subject(name_km=name) if script_of(name) is Script.KHMER else Subject(name_latin=name)


def pairs_of(kind: str) -> list[Pair]:
    return list(_read(HERE / KINDS[kind]))


def scored(pairs: list[Pair], is_same: Callable[[Pair], bool]) -> Score:
    said = [pair for pair in pairs if is_same(pair)]
    found = sum(pair.same for pair in said)
    return Score(found, sum(pair.same for pair in pairs), len(said) - found)


def _read(path: Path) -> Iterator[Pair]:
    lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    for at, line in enumerate(lines):
        label, left, right = line.split(" | ")
        yield Pair({"same": True, "different": False}[label], left, right, at % HELD_OUT == HELD_OUT - 1)
