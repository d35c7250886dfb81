"""How long a bar lasts: a table of rules, ground by category by repetition, that a working group decides.

A table begins on the day it says, and never before it was signed. What it leaves out is undecided, which is a
normal state. To reach back to dismissals before it is an act of its own: a table that `fills_pending` gives a term
to those entries whose term nobody has decided so far, and changes none that has one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from domain.entry import Entry, day_of
from domain.forms.test_result import CATEGORIES
from domain.ground import Ground

LEAST_YEARS, MOST_YEARS = 1, 50


class Repetition(StrEnum):
    """Whether it is the person's first entry."""

    FIRST = "first"
    AGAIN = "again"


class Cell(NamedTuple):
    """What a term depends on."""

    ground: Ground
    category: str
    repetition: Repetition


CELLS = tuple(Cell(g, category, r) for g in Ground for category in CATEGORIES for r in Repetition)
"""Every cell of a table, in the order of its lines."""


@dataclass(frozen=True, slots=True)
class TermTable:
    """One version of the rules: years by cell; what is missing is undecided. Not signed, it decides nothing."""

    version: int
    in_force_from: date
    years: Mapping[Cell, int] = field(default_factory=dict)
    fills_pending: bool = False
    signed_at: datetime | None = None

    @property
    def begins(self) -> date | None:
        """The first day of dismissal that it is for; None while it is not signed."""
        return max(self.in_force_from, day_of(self.signed_at)) if self.signed_at else None


class Term(NamedTuple):
    """So many years, by that version of the rules."""

    years: int
    version: int


class Row(NamedTuple):
    """The terms of some categories that are alike, for showing: None is undecided."""

    categories: tuple[str, ...]
    first: int | None
    again: int | None


def repetition(earlier: int) -> Repetition:
    """Whether it is the first, given how many entries came before it."""
    return Repetition.AGAIN if earlier else Repetition.FIRST


def cell_of(entry: Entry) -> Cell:
    """The cell that an entry falls into."""
    return Cell(entry.ground, entry.category, repetition(entry.earlier))


def in_force(tables: Iterable[TermTable], day: date) -> TermTable | None:
    """The signed table for a dismissal on this day: the one that began last."""
    begun = [one for one in tables if one.begins and one.begins <= day]
    return max(begun, key=lambda one: (one.begins, one.version), default=None)


def decided(tables: Iterable[TermTable], cell: Cell, dismissed_on: date) -> Term | None:
    """
    The term of an entry that is confirmed now.

    It is that of the table in force on the day of dismissal. Where that decides nothing, it is that of the first
    table that was signed to fill pending terms and decides it: so an entry has the same term, whether it is
    entered before or after that act.
    """
    signed = sorted((one for one in tables if one.signed_at), key=lambda one: one.version)
    present = in_force(signed, dismissed_on)
    fillers = [one for one in signed if one.fills_pending and (present is None or one.version > present.version)]
    found = (one for one in [*([present] if present else []), *fillers] if cell in one.years)
    return next((Term(one.years[cell], one.version) for one in found), None)


def applies(
    tables: Iterable[TermTable], ground: Ground, category: str, repeated: Repetition, dismissed_on: date
) -> int | None:
    """The years of `decided` alone."""
    term = decided(tables, Cell(ground, category, repeated), dismissed_on)
    return term.years if term else None


def is_pending(entry: Entry) -> bool:
    """Whether a confirmed entry waits for its term."""
    return entry.years is None and entry.confirmed_at is not None and entry.rescinded_at is None


def filled(table: TermTable, entry: Entry) -> Term | None:
    """The term that the act of filling gives to an entry; None where it has one, or the table decides none."""
    years = table.years.get(cell_of(entry)) if table.fills_pending and is_pending(entry) else None
    return None if years is None else Term(years, table.version)


def judged(table: TermTable, entry: Entry) -> Entry:
    """The entry as it would be if it were all this table's to decide, for asking what if."""
    return replace(entry, years=table.years.get(cell_of(entry)))


def differing(before: TermTable | None, after: TermTable) -> frozenset[Cell]:
    """The cells in which two tables differ."""
    known = before.years if before else {}
    return frozenset(cell for cell in CELLS if known.get(cell) != after.years.get(cell))


def fingerprint(table: TermTable) -> str:
    """SHA-256 of all that a table decides, for telling whether two are the same to the letter."""
    cells = [f"{'/'.join(cell)}={table.years[cell]}" for cell in CELLS if cell in table.years]
    told = [table.in_force_from.isoformat(), str(table.fills_pending), *cells]
    return sha256("\n".join(told).encode()).hexdigest()


def rows(table: TermTable, ground: Ground) -> list[Row]:
    """The terms of a ground, categories that are alike together; none where all is undecided."""
    alike: dict[tuple[int | None, int | None], list[str]] = {}
    for category in CATEGORIES:
        first, again = (table.years.get(Cell(ground, category, one)) for one in Repetition)
        alike.setdefault((first, again), []).append(category)
    return [Row(tuple(names), *terms) for terms, names in alike.items() if terms != (None, None)]
