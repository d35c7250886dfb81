from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True, slots=True)
class Always:
    """Holds whatever was answered."""


@dataclass(frozen=True, slots=True)
class Never:
    """Never holds."""


@dataclass(frozen=True, slots=True)
class Equals:
    """Holds when the field was answered with this value."""

    field: str
    value: str | int


@dataclass(frozen=True, slots=True)
class OneOf:
    """Holds when the field was answered with one of these values."""

    field: str
    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Holds when the field was answered at all."""

    field: str


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when the other does not."""

    condition: "Condition"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds when every one does."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when at least one does."""

    conditions: tuple["Condition", ...]


Condition = Always | Never | Equals | OneOf | Answered | Not | AllOf | AnyOf
ALWAYS = Always()
NEVER = Never()


def holds(condition: Condition, answers: Mapping[str, object]) -> bool:
    """Tell whether a condition is met by these answers."""
    match condition:
        case Always() | Never():
            met = condition == ALWAYS
        case Equals(field, value):
            met = answers.get(field) == value
        case OneOf(field, values):
            met = answers.get(field) in values
        case Answered(field):
            met = field in answers
        case Not(inner):
            met = not holds(inner, answers)
        case AllOf(inners):
            met = all(holds(inner, answers) for inner in inners)
        case AnyOf(inners):
            met = any(holds(inner, answers) for inner in inners)
        case _:
            assert_never(condition)
    return met


def fields_of(condition: Condition) -> frozenset[str]:
    """Name the fields that a condition looks at."""
    match condition:
        case Always() | Never():
            return frozenset()
        case Equals(field) | OneOf(field) | Answered(field):
            return frozenset({field})
        case Not(inner):
            return fields_of(inner)
        case AllOf(inners) | AnyOf(inners):
            return frozenset().union(*map(fields_of, inners))
        case _:
            assert_never(condition)
