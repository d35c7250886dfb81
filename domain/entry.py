"""An entry of the register: the facts of one dismissal, and how it stands at a moment.

Nothing of how it stands is kept anywhere: it is read from the facts. Whatever is said in days means the calendar
of Phnom Penh. The bar begins with the day of dismissal and holds through the day *before* `ends_on`, which is the
first day on which the person may be hired again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.ground import Basis, Departure, Ground
from domain.schedule import PHNOM_PENH

WINDOW_DAYS = 30
"""Days that somebody has to answer, after the day of the notice."""


class EntryState(StrEnum):
    """How an entry stands."""

    PROPOSED = "proposed"
    PROVISIONAL = "provisional"
    ACTIVE = "active"
    TERM_PENDING = "term_pending"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    RESCINDED = "rescinded"


BARRING = frozenset({EntryState.ACTIVE, EntryState.TERM_PENDING})
"""Who stands so is not to be hired. What is provisional, or frozen by an appeal, bars nobody yet."""

Freeze = tuple[datetime, datetime | None]
"""From when an appeal freezes the term, and until when: None while it is not decided."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The facts of one dismissal; of petitions, what was decided by them.

    Args:
        number: of its case.
        category: as in the forms: civil_servant, police, soldier, contracted_official.
        institution: the code of the one that dismissed.
        confirmed_at: when a second officer confirmed it.
        notified_at: when the person got the notice.
        window_days: days to answer, after the day of the notice.
        years: the term; None while it is undecided.
        frozen: the times in which the term does not run.
        shortened_to: the end that a decision set; it moves an end only forwards, whatever is frozen.
        rescinded_at: when the entry was taken back.
        earlier: how many entries of the same person came before it and were not taken back.
    """

    number: str
    ground: Ground
    basis: Basis
    category: str
    departure: Departure
    institution: str
    dismissed_on: date
    confirmed_at: datetime | None = None
    notified_at: datetime | None = None
    window_days: int = WINDOW_DAYS
    years: int | None = None
    frozen: tuple[Freeze, ...] = ()
    shortened_to: date | None = None
    rescinded_at: datetime | None = None
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """That somebody is not to be hired; `until` is the first day on which it holds no more, None if undecided."""

    until: date | None


def day_of(at: datetime) -> date:
    """The calendar day of a moment in Phnom Penh."""
    return at.astimezone(PHNOM_PENH).date()


def after_years(day: date, years: int) -> date:
    """The same day so many years later; after a 29 February in a year that has none, 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def answer_until(entry: Entry) -> date | None:
    """The last day on which the person may answer the notice; None before there is one."""
    return day_of(entry.notified_at) + timedelta(days=entry.window_days) if entry.notified_at else None


def ends_on(entry: Entry) -> date | None:
    """The first day on which the entry bars no more; None while nobody can tell.

    The days on which the term was frozen are added, each once. An appeal that begins when the term is over adds
    none. While one is open there is no end, unless a decision set one.
    """
    ends = [end for end in (_run_out(entry), entry.shortened_to) if end is not None]
    return min(ends, default=None)


def stands(entry: Entry, at: datetime) -> EntryState:
    """How an entry stands at a moment."""
    end, today = ends_on(entry), day_of(at)
    if entry.rescinded_at is not None and entry.rescinded_at <= at:
        return EntryState.RESCINDED
    if entry.confirmed_at is None or at < entry.confirmed_at:
        return EntryState.PROPOSED
    if end is not None and end <= today:
        return EntryState.EXPIRED
    if any(since <= at and (until is None or at < until) for since, until in entry.frozen):
        return EntryState.SUSPENDED
    last = answer_until(entry)
    if last is None or today <= last:
        return EntryState.PROVISIONAL
    return EntryState.TERM_PENDING if end is None and entry.years is None else EntryState.ACTIVE


def is_barring(entry: Entry, at: datetime) -> bool:
    """Whether the person is not to be hired at this moment because of this entry."""
    return stands(entry, at) in BARRING


def barred_until(entries: Iterable[Entry], at: datetime) -> Bar | None:
    """The bar that one person's entries make together: terms run side by side, so the latest end counts.

    None where nothing bars. An entry whose term is undecided has no end, so the bar has none.
    """
    ends = [ends_on(entry) for entry in entries if is_barring(entry, at)]
    known = [end for end in ends if end is not None]
    if not ends:
        return None
    return Bar(max(known) if len(known) == len(ends) else None)


def earlier(entry: Entry, others: Iterable[Entry], at: datetime) -> int:
    """How many of the same person's entries came before this one and were confirmed and not taken back."""
    void = (EntryState.PROPOSED, EntryState.RESCINDED)
    place = (entry.dismissed_on, entry.number)
    return sum((one.dismissed_on, one.number) < place and stands(one, at) not in void for one in others)


def _run_out(entry: Entry) -> date | None:
    """The end by years and frozen days alone."""
    if entry.years is None:
        return None
    end, counted = after_years(entry.dismissed_on, entry.years), entry.dismissed_on
    for since, until in sorted(entry.frozen, key=lambda freeze: freeze[0]):
        first = max(day_of(since), counted)
        if first >= end:
            break
        if until is None:
            return None
        counted = max(day_of(until), first)
        end += counted - first
    return end
