"""What if: how many people a table would bar and release, by date, on the entries that there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from domain.entry import Entry, EntryState, after_years, day_of, stands
from domain.ground import Departure, Ground
from domain.schedule import PHNOM_PENH
from domain.term_table import TermTable, cell_of, filled, is_pending, judged

K = TypeVar("K")

HORIZONS = (0, 1, 2, 5, 10)
"""Years from today."""


class Lens(StrEnum):
    """What is asked: what the signing changes, or how it would be if each term were this table's."""

    SIGNING = "signing"
    ALL = "all"


class Standing(StrEnum):
    """What somebody is at a date: what is not in force yet, or frozen by an appeal, *waits*."""

    BARRED = "barred"
    UNDECIDED = "undecided"
    RELEASED = "released"
    WAITING = "waiting"


_STANDING: Mapping[EntryState, Standing] = {
    EntryState.ACTIVE: Standing.BARRED,
    EntryState.TERM_PENDING: Standing.UNDECIDED,
    EntryState.EXPIRED: Standing.RELEASED,
    EntryState.SUSPENDED: Standing.WAITING,
    EntryState.PROVISIONAL: Standing.WAITING,
    EntryState.PROPOSED: Standing.WAITING,
}
Tally = Mapping[Standing, int]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Figures by date, never of a person.

    Args:
        days: today, and the same day in some years.
        entries: how many were looked at.
        decided: how many of the undecided ones get a term by the table.
        before: by date, without the table.
        after: by date, with it.
        grounds, institutions: how many are kept from being hired, by date, with the table; the most first.
    """

    days: Sequence[date]
    entries: int
    decided: int
    before: Sequence[Tally]
    after: Sequence[Tally]
    grounds: Mapping[Ground, Sequence[int]]
    institutions: Mapping[str, Sequence[int]]


def what_if(entries: Iterable[Entry], table: TermTable, lens: Lens, now: datetime) -> WhatIf:
    """Look at the entries with and without a table; the dead and what was taken back are left out."""
    known = [one for one in entries if one.departure is not Departure.DECEASED and one.rescinded_at is None]
    changed = [_with(table, lens, one) for one in known]
    moments = [_moment(now, years) for years in HORIZONS]
    return WhatIf(
        [day_of(at) for at in moments],
        len(known),
        sum(is_pending(one) and cell_of(one) in table.years for one in known),
        [_tally(known, at) for at in moments],
        [_tally(changed, at) for at in moments],
        _barred_by(changed, moments, lambda one: one.ground),
        _barred_by(changed, moments, lambda one: one.institution),
    )


def kept_out(tally: Tally) -> int:
    """How many are not to be hired, whether or not it is decided for how long."""
    return tally.get(Standing.BARRED, 0) + tally.get(Standing.UNDECIDED, 0)


def _with(table: TermTable, lens: Lens, entry: Entry) -> Entry:
    if lens is Lens.ALL:
        return judged(table, entry)
    term = filled(table, entry)
    return judged(table, entry) if term else entry


def _moment(now: datetime, years: int) -> datetime:
    """Now, and later the first moment of the day."""
    return datetime.combine(after_years(day_of(now), years), time(), PHNOM_PENH) if years else now


def _tally(entries: Iterable[Entry], at: datetime) -> Tally:
    return Counter(_STANDING[stands(one, at)] for one in entries)


def _barred_by(
    entries: Iterable[Entry], moments: Sequence[datetime], key: Callable[[Entry], K]
) -> dict[K, list[int]]:
    groups: dict[K, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    counted = {name: [kept_out(_tally(some, at)) for at in moments] for name, some in groups.items()}
    return dict(sorted(counted.items(), key=lambda item: ([-n for n in item[1]], str(item[0]))))
