"""The corpus of lines: what was typed, and what it must be read as."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from domain.form import Value
from domain.lines import Line, read_lines

CORPUS = Path(__file__).with_name("corpus.txt")
TODAY = date(2026, 11, 21)
MODES: dict[str, dict[str, bool]] = {
    "plain": {},
    "negative by default": {"default_negative": True},
    "listed": {"listed": True},
}
_UNSEEN = re.compile(r"\\t|\\u[0-9a-f]{4}")
_NAMED = {"id": "identity", "km": "name_km", "la": "name_latin", "sp": "specimen"}
_DETAILS = {"presumptive_positive": "substances", "refused": "refusal_kind", "excused_absence": "absence_kind"}
_CATEGORIES = ("civil_servant", "police", "soldier", "contracted_official")


@dataclass(frozen=True)
class Case:
    """A typed line with the answers it must become, or the problems it must be refused for (None: whichever)."""

    number: int
    mode: str
    typed: str
    answers: dict[str, Value] | None
    problems: frozenset[str] | None

    def read(self) -> Line:
        (line,) = read_lines(self.typed, TODAY, **MODES[self.mode])
        return line

    def is_met_by(self, line: Line) -> bool:
        if self.answers is not None:
            return line.answers == self.answers and line.problems == ()
        codes = {str(problem.code) for problem in line.problems}
        return line.answers is None and bool(codes) and self.problems in {None, frozenset(codes)}

    def is_stored_wrongly_by(self, line: Line) -> bool:
        return line.answers is not None and line.answers != self.answers


def corpus() -> Iterator[Case]:
    mode = ""
    for number, text in enumerate(CORPUS.read_text(encoding="utf-8").splitlines(), start=1):
        if text.startswith("["):
            mode = re.split(r"[:\]]", text[1:])[0]
        elif text and not text.startswith("# ") and text != "#":
            typed, _, expected = text.rpartition(" => ")
            yield Case(number, mode, _UNSEEN.sub(_unseen, typed), *_expected(expected))


def _unseen(escape: re.Match[str]) -> str:
    return "\t" if escape[0] == r"\t" else chr(int(escape[0].removeprefix("\\u"), base=16))


def _expected(text: str) -> tuple[dict[str, Value] | None, frozenset[str] | None]:
    if text.startswith("?"):
        return None, frozenset(text[1:].split()) or None
    answers: dict[str, Value] = {}
    for part in text.split("; "):
        answers |= _part(part)
    return answers, None


def _part(part: str) -> dict[str, Value]:
    head, _, rest = part.partition(" ")
    if head in _NAMED:
        return {_NAMED[head]: rest}
    if part in {"male", "female"}:
        return {"sex": part}
    if part in _CATEGORIES:
        return {"category": part}
    outcome, _, details = part.partition(": ")
    detail: Value = details.split() if outcome == "presumptive_positive" else details
    return {"outcome": outcome} | ({_DETAILS[outcome]: detail} if details else {})
