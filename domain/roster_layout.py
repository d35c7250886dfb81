"""Which column of a roster tells what: a proposal, for a person to confirm or change."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from domain.digits import fold
from domain.names import Script, canonical, script_of
from domain.roster_cells import NAMES, column_of, is_word

Table = Sequence[Sequence[str]]

_LOOKED_FOR_HEADER = 20
_LOOKED_AT = 50
_MOSTLY = 0.6
_LIKE_IDENTITY = re.compile("[A-Z]{0,4}-?[0-9][0-9 ]{4,14}")


@dataclass(frozen=True, slots=True)
class Layout:
    """
    How a table is read.

    Args:
        columns: the column of each field that is told, counted from 0; fields are those of roster_cells.
        first: the row, counted from 0, where people begin: below the header, if there is one.
    """

    columns: Mapping[str, int]
    first: int = 0

    @property
    def has_names(self) -> bool:
        """Whether it can be read at all."""
        return not NAMES.isdisjoint(self.columns)


def propose(table: Table) -> Layout:
    """
    Find the columns by the header, below whatever titles stand above it, or else by what most cells look like.

    Nothing is certain, least of all without a header: telephone numbers have nine digits too.
    """
    headers = [_headed(row) for row in islice(table, _LOOKED_FOR_HEADER)]
    best = max(range(len(headers)), key=lambda place: len(headers[place]), default=0)
    if headers and headers[best]:
        return Layout(headers[best], best + 1)
    return Layout(_by_looks(table))


def _headed(row: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, text in enumerate(row):
        if field := column_of(text):
            columns.setdefault(field, place)
    return columns


def _is_identity(text: str) -> bool:
    return _LIKE_IDENTITY.fullmatch(fold(text).upper()) is not None


_LOOKS: Mapping[str, Callable[[str], bool]] = {
    "sex": lambda text: is_word("sex", text),
    "category": lambda text: is_word("category", text),
    "identity": _is_identity,
    "name_km": lambda text: script_of(text) in {Script.KHMER, Script.MIXED},
    "name_latin": lambda text: script_of(text) is Script.LATIN,
}


def _by_looks(table: Table) -> dict[str, int]:
    sample = [[canonical(cell) for cell in row] for row in islice(table, _LOOKED_AT)]
    width = max(map(len, sample), default=0)
    columns: dict[str, int] = {}
    for field, looks in _LOOKS.items():
        free = [place for place in range(width) if place not in columns.values()]
        shares = {place: _share(sample, place, looks) for place in free}
        best = max(free, key=shares.__getitem__, default=None)
        if best is not None and shares[best] >= _MOSTLY:
            columns[field] = best
    return columns


def _share(sample: Table, place: int, looks: Callable[[str], bool]) -> float:
    cells = [row[place] for row in sample if place < len(row) and row[place]]
    return sum(map(looks, cells)) / len(cells) if cells else 0.0
