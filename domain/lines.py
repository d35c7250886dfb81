"""Line mode: one person a line, the parts in whatever order people write them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from domain.form import Value
from domain.forms.test_result import TEST_RESULT
from domain.line_items import Item, Mark, is_blank, items_of
from domain.line_outcome import find_outcome
from domain.line_person import Person
from domain.line_who import find_who
from domain.problem import Code, Problem

_LEFT_OVER = {
    Mark.UNKNOWN: Code.LINE_UNKNOWN_WORD,
    Mark.UNCLEAR: Code.LINE_UNCLEAR_WORD,
    Mark.UNCLEAR_NUMBER: Code.LINE_UNCLEAR_NUMBER,
}


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line as it was understood, or why it was not: never both, and never a guess.

    Args:
        place: which line of the text it is, counted from one, blank ones too.
        raw: what was typed.
        answers: the answers by the keys of the form `test_result`; None where something stands against it.
        problems: what stands against it, each with its words for the person.
        doubts: what may well be right but is unusual, and is to be confirmed.
    """

    place: int
    raw: str = field(repr=False)
    answers: dict[str, Value] | None = field(default=None, repr=False)
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Code, ...] = ()


def read_lines(text: str, today: date, *, default_negative: bool = False, listed: bool = False) -> list[Line]:
    """
    Read one person a line; blank lines and rules between lines are passed over.

    Args:
        text: as it was typed or pasted, in Khmer, English or both.
        today: the local day.
        default_negative: a line that says nothing of an outcome means a negative one.
        listed: the people are on a list already, so a number or a name will do, and the sex may be left out.
    """
    read: list[tuple[Line, Person]] = []
    for place, raw in enumerate(text.splitlines(), start=1):
        items = items_of(raw)
        if not is_blank(items):
            person = _person(items, today, default_negative=default_negative, listed=listed)
            read.append((_line(place, raw, person), person))
    return _with_doubles(read)


def _person(items: tuple[Item, ...], today: date, *, default_negative: bool, listed: bool) -> Person:
    person = Person()
    for what, code in _LEFT_OVER.items():
        person.refuse(code, when=any(item.what is what for item in items))
    find_who(person, items, today, listed=listed)
    find_outcome(person, items, today, default_negative=default_negative)
    person.answers = {f.key: person.answers[f.key] for f in TEST_RESULT.fields if f.key in person.answers}
    return person


def _line(place: int, raw: str, person: Person) -> Line:
    if person.problems:
        return Line(place, raw, problems=person.problems)
    return Line(place, raw, person.answers, doubts=person.doubts)


def _with_doubles(read: Iterable[tuple[Line, Person]]) -> list[Line]:
    """Lines with the same number name each other, and none of them stands."""
    pairs = list(read)
    places: defaultdict[Value, list[int]] = defaultdict(list)
    for line, person in pairs:
        if "identity" in person.answers:
            places[person.answers["identity"]].append(line.place)
    return [_doubled(line, places.get(person.answers.get("identity", ""), [])) for line, person in pairs]


def _doubled(line: Line, places: list[int]) -> Line:
    other = next((place for place in places if place != line.place), None)
    if other is None:
        return line
    same = Problem(Code.LINE_SAME_NUMBER, line=other)
    return replace(line, answers=None, problems=(*line.problems, same), doubts=())
