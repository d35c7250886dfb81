"""The person whom a line speaks of, as far as it was understood, and what stands against it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.check import Doubt, check
from domain.form import Value
from domain.forms.test_result import TEST_RESULT
from domain.line_items import Item, Mark
from domain.line_words import Slot
from domain.problem import Code, Problem

USUAL_WORDS = 2
"""A name has a family's word and a person's own; what goes on may be something else."""


@dataclass(slots=True)
class Person:
    """What was found so far: answers, what stands against them, and what is only unusual."""

    answers: dict[str, Value] = field(default_factory=dict)
    found: list[Problem] = field(default_factory=list)
    unusual: list[Code] = field(default_factory=list)

    def one(self, said: Sequence[Item], twice: Code) -> str | None:
        """The one value that is said. Said twice, one may be a name that is like it, so that is refused too."""
        several = len({item.value for item in said}) > 1 or sum(item.sure for item in said) > 1
        self.refuse(twice, when=several)
        return str(said[0].value) if said and not several else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stands against the line, each once."""
        return tuple(dict.fromkeys(self.found))

    @property
    def doubts(self) -> tuple[Code, ...]:
        """What is to be confirmed."""
        return tuple(self.unusual)

    def refuse(self, code: Code, *, when: bool = True) -> None:
        """Name what stands against the line."""
        if when:
            self.found.append(Problem(code))

    def answer(self, key: str, raw: Value, today: date) -> None:
        """Take an answer as the form's own field reads it."""
        asked = TEST_RESULT.field(key)
        if asked is None:
            raise LookupError(key)
        try:
            value = check(asked, raw, today)
        except Problem as problem:
            self.found.append(problem)
            return
        if isinstance(value, Doubt):
            self.unusual.append(value.code)
        self.answers[key] = value.value if isinstance(value, Doubt) else value


def said(items: Sequence[Item], what: Slot | Mark) -> list[Item]:
    """The things of one kind that a line says, in its order."""
    return [item for item in items if item.what is what]


def beside(items: Sequence[Item], first: int, last: int) -> tuple[Item, ...]:
    """What stands right before and after, without anything between: it might belong to the name."""
    return (*items[max(first - 1, 0) : first], *items[last + 1 : last + 2])
