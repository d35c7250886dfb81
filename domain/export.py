from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from domain.form import (
    Answers,
    Choice,
    Choices,
    Date,
    Form,
    Identity,
    Kind,
    Note,
    Number,
    Photo,
    Pick,
    Picks,
    Text,
    Value,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its cells are found by, and the text that heads it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Labels:
    """A cell that is said: texts by their keys, as a list."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A cell that is the name of a directory's entry."""

    directory: str
    code: str


Cell = str | int | date | Labels | Named
"""What stands in a table, before it is said in a language."""

FIXED = (
    Column("#number", "export-number"),
    Column("#day", "export-day"),
    Column("#institution", "field-institution"),
)
"""What every report has, whichever form it came by; no field can have such a key. Who reported is not told."""
TOLD = frozenset({"institution", "tested_on"})
"""The fields that the fixed columns tell already."""


def columns_of(forms: Iterable[Form]) -> tuple[Column, ...]:
    """Give the columns of a table of reports by these forms, in the forms' order; equal keys share one."""
    keys = dict.fromkeys(field.key for form in forms for field in form.fields if field.key not in TOLD)
    return (*FIXED, *(Column(key, f"field-{key}") for key in keys))


def cells_of(form: Form, fixed: Mapping[str, Cell], answers: Answers) -> dict[str, Cell]:
    """Give the cells of a report by the keys of their columns: what is fixed, and the answers there are."""
    told = {field.key: cell(field, answers[field.key]) for field in form.fields if field.key in answers}
    return {**told, **fixed}


def cell(field: Kind, value: Value) -> Cell:
    """Read an answer as a cell; nothing is masked."""
    read: Cell
    match field:
        case Choice() | Choices():
            picked = value if isinstance(value, list) else [value]
            read = Labels(tuple(f"option-{field.key}-{one}" for one in picked))
        case Date():
            read = date.fromisoformat(str(value))
        case Number():
            read = int(str(value))
        case Pick():
            read = Named(field.directory, str(value))
        case Picks():
            read = ", ".join(value) if isinstance(value, list) else str(value)  # a list's places, as they are
        case Photo():
            read = Labels(("shown-photo",))
        case Text() | Note() | Identity():
            read = str(value)
        case _:
            assert_never(field)
    return read
