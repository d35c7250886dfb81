"""A session in one message: totals by their labels, and below them the people whose outcome was not negative."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from domain.digits import fold
from domain.line_meanings import LONGEST_PHRASE, Meaning, meanings, spoken
from domain.line_words import Slot, Table
from domain.lines import Line, read_lines
from domain.names import canonical
from domain.outcome import TESTED, Outcome
from domain.problem import Code, Problem

TOTALS = (
    "total",
    "tested",
    "women",
    "negative",
    "presumptive_positive",
    "kit_invalid",
    "refused",
    "evaded",
    "excused_absence",
    "unlocated",
)
"""The keys of the totals, in the order of a blank template. All but the first three are outcomes."""

WORDS: Table = {
    "total": ("total", "in total", "all", "all people", "listed", "summoned", "សរុប", "ចំនួនសរុប", "សរុបទាំងអស់"),
    "tested": ("tested", "people tested", "បានធ្វើតេស្ត", "ធ្វើតេស្ត", "ចំនួនធ្វើតេស្ត", "ចំនួនបានធ្វើតេស្ត"),
    "women": ("women", "of which women", "of whom women", "female", "f", "ស្រី", "ស", "ក្នុងនោះស្រី", "ក្នុងនោះមានស្រី"),
}
"""The labels of totals that are no outcomes; those of outcomes are the words of a line."""

HEADINGS = ("exceptions", "exception", "except", "report", "totals", "ករណីលើកលែង", "លើកលែង", "របាយការណ៍", "តួលេខ")
"""What may stand alone on a line, above others."""

_UNITS = frozenset({"people", "persons", "person", "នាក់"})
_GROUPED = re.compile(r"(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))")
_BREAKS = re.compile(r"[\s|,;:=()\[\]<>\"“”«»•·*/។៕៖.–—-]+")
_FIGURE = re.compile("[0-9]{1,4}")
_NEEDED = ("women", "negative")


@dataclass(frozen=True, slots=True)
class Template:
    """
    A filled-in template as it was understood.

    Args:
        totals: the figures that were given, by the keys of `TOTALS`.
        exceptions: the lines below them, each understood or with its own problems.
        problems: what is missing from the totals or does not add up, with the figures that do not.
    """

    totals: Mapping[str, int]
    exceptions: tuple[Line, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether all of it was understood and adds up."""
        return not self.problems and all(line.answers is not None for line in self.exceptions)


def blank(labels: Mapping[str, str]) -> str:
    """An empty template to copy and fill in, from a label for each key of `TOTALS`."""
    return "\n".join(f"{labels[total]}: " for total in TOTALS)


def read_template(text: str, today: date, *, listed: bool = False) -> Template:
    """
    Read totals, and under them an exception a line; a label without a figure is passed over.

    Args:
        text: the filled-in template.
        today: the local day.
        listed: the people are on a list already, see `read_lines`.
    """
    given: list[tuple[str, int]] = []
    rest: list[str] = []
    for raw in text.splitlines():
        found = _totals(raw)
        given += found or ()
        rest.append(raw if found is None else "")  # an empty line keeps the places of those below it
    lines = tuple(map(_exception, read_lines("\n".join(rest), today, listed=listed)))
    first = dict(reversed(given))
    totals = {total: first[total] for total in TOTALS if total in first}
    return Template(totals, lines, (*_twice(given), *_missing(totals), *_differing(totals, lines)))


def total_of(label: str) -> str | None:
    """The key of the total that a label names, in either language."""
    said = spoken(label)
    own = next((total for total, words in WORDS.items() if said in map(spoken, words)), None)
    match own, meanings(label):
        case None, (Meaning(Slot.OUTCOME, outcome),):
            return outcome
        case _:
            return own


def _exception(line: Line) -> Line:
    """Who is negative is counted above; listed here as well, one would be counted twice."""
    if line.answers is None or line.answers["outcome"] != Outcome.NEGATIVE:
        return line
    return replace(line, answers=None, problems=(Problem(Code.TOTAL_NEGATIVE_LINE),), doubts=())


def _totals(raw: str) -> list[tuple[str, int]] | None:
    """The totals on a line; None when there is anything else on it."""
    parts = list(_parts(raw))
    if not parts or None in parts:
        return None
    figures_first = isinstance(parts[0], int)
    pairs: list[tuple[str, int]] = []
    for one, two in zip(parts, [*parts[1:], ""], strict=True):
        label, figure = (two, one) if figures_first else (one, two)
        if isinstance(label, str) and label and isinstance(figure, int):
            pairs.append((label, figure))
    whole = len(pairs) == sum(isinstance(part, int) for part in parts)
    return pairs if whole and (not figures_first or len(parts) == 2 * len(pairs)) else None


def _parts(raw: str) -> Iterator[str | int | None]:
    """Labels as keys, figures as numbers, nothing for headings and units, None for what is neither."""
    text = _GROUPED.sub("", fold(canonical(raw)))
    words = _BREAKS.sub(" ", re.sub("([0-9]+)", r" \1 ", text)).split()
    if spoken(" ".join(words)) in map(spoken, HEADINGS):
        yield ""
        return
    while words:
        size, label = _label(words)
        if label:
            yield label
        elif spoken(words[0]) not in _UNITS:
            yield int(words[0]) if _FIGURE.fullmatch(words[0]) else None
        del words[:size]


def _label(words: list[str]) -> tuple[int, str | None]:
    for size in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        if label := total_of(" ".join(words[:size])):
            return size, label
    return 1, None


def _twice(given: list[tuple[str, int]]) -> Iterator[Problem]:
    times = Counter(label for label, _ in given)
    yield from (Problem(Code.TOTAL_TWICE, total=label) for label, n in times.items() if n > 1)


def _missing(totals: Mapping[str, int]) -> Iterator[Problem]:
    if totals.keys().isdisjoint({"total", "tested"}):
        yield Problem(Code.TOTAL_MISSING, total="tested")
    yield from (Problem(Code.TOTAL_MISSING, total=total) for total in _NEEDED if total not in totals)


def _differing(totals: Mapping[str, int], lines: tuple[Line, ...]) -> Iterator[Problem]:
    """What does not add up; while a line is not understood nobody knows, and while no negatives are given."""
    answers = [line.answers for line in lines if line.answers is not None]
    if len(answers) < len(lines) or "negative" not in totals:
        return
    outcomes = Counter(str(one["outcome"]) for one in answers)
    tested = [one for one in answers if one["outcome"] in TESTED]
    made = {"total": totals["negative"] + len(lines), "tested": totals["negative"] + len(tested)}
    made |= {outcome: outcomes[outcome] for outcome in TOTALS if outcome not in {*WORDS, "negative"}}
    for label, found in made.items():
        if totals.get(label, found) != found:
            yield Problem(Code.TOTAL_DIFFERS, total=label, given=totals[label], found=found)
    sure = sum(one.get("sex") == "female" for one in tested)
    most = totals["negative"] + sum(one.get("sex") != "male" for one in tested)
    if not sure <= totals.get("women", sure) <= most:
        yield Problem(Code.TOTAL_WOMEN, given=totals["women"], least=sure, most=most)
