"""An enquiry: what a personnel officer asks the register, and what may be answered.

The register knows what it holds and nothing else: there is no answer that says somebody is clean. What was ended,
taken back, or never confirmed is answered as *no record*.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Self

from domain.entry import BARRING, Entry, EntryState, barred_until, stands
from domain.evidence import Verdict
from domain.matching import compare, sufficient
from domain.subject import Subject

PURPOSES = (
    "pre_employment",
    "contract_renewal",
    "transfer",
    "promotion",
    "periodic_recheck",
    "self_check",
    "appeal",
    "audit",
    "court_order",
)
A_DAY = 50
"""Enquiries that one officer makes in a day, at most."""
ROWS_A_DAY = 200
"""Rows of lists that one officer asks in a day, at most."""
REMEMBERED = timedelta(days=366)
"""So long whoever asked is told when the answer has changed; then what was asked is forgotten."""


class Outcome(StrEnum):
    """What an enquiry comes to."""

    NO_RECORD = "no_record"
    POSSIBLE_MATCH = "possible_match"
    CONFIRMED_MATCH = "confirmed_match"
    INSUFFICIENT_IDENTIFIERS = "insufficient_identifiers"


MATCHES = frozenset({Outcome.POSSIBLE_MATCH, Outcome.CONFIRMED_MATCH})
_ANSWERED = (EntryState.ACTIVE, EntryState.TERM_PENDING, EntryState.SUSPENDED, EntryState.PROVISIONAL)
"""The states that are answered at all; the weightiest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of whom the register has an entry."""

    subject: Subject = field(repr=False)
    entry: Entry = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What is answered.

    Args:
        outcome: one of four.
        entries: the numbers of the entries that it rests on, the weightiest first.
        institution: the code of the one to call; None where there is nothing to ask.
        state: of a confirmed match: how the weightiest entry stands.
        until: the first day on which the person may be hired again, where they are barred and that is known.
    """

    outcome: Outcome
    entries: tuple[str, ...] = ()
    institution: str | None = None
    state: EntryState | None = None
    until: date | None = None

    def body(self) -> dict[str, Any]:
        """The same in words of JSON."""
        told = {"outcome": self.outcome, "entries": [*self.entries], "institution": self.institution}
        return {**told, "state": self.state, "until": self.until.isoformat() if self.until else None}

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> Self:
        """What `body` gave."""
        state, until = body["state"], body["until"]
        return cls(
            Outcome(body["outcome"]),
            tuple(body["entries"]),
            body["institution"],
            EntryState(state) if state else None,
            date.fromisoformat(until) if until else None,
        )


def missing(asked: Subject) -> tuple[str, ...]:
    """What has to be told before anything is answered: a number, or else a name with a birth date."""
    if sufficient(asked):
        return ()
    if asked.born_on:
        return ("name",)
    return ("born_on",) if asked.name_km or asked.name_latin else ("identity", "name", "born_on")


def answered(asked: Subject, known: Iterable[Known], at: datetime, spared: Iterable[str] = ()) -> Answer:
    """
    What is to be said of the person asked for.

    Args:
        asked: as the officer gave them.
        known: whoever they may be.
        at: how entries stand then.
        spared: entries of which two officers have signed that this person is another one.
    """
    if missing(asked):
        return Answer(Outcome.INSUFFICIENT_IDENTIFIERS)
    told = [one for one in known if stands(one.entry, at) in _ANSWERED]
    verdicts = [(compare(asked, one.subject).verdict, one.entry) for one in told]
    if certain := [entry for verdict, entry in verdicts if verdict is Verdict.CONFIRMED]:
        return _confirmed(certain, at)
    without = frozenset(spared)
    possible = [
        entry for verdict, entry in verdicts if verdict is Verdict.POSSIBLE and entry.number not in without
    ]
    if not possible:
        return Answer(Outcome.NO_RECORD)
    first, *_ = ranked = _ranked(possible, at)
    return Answer(Outcome.POSSIBLE_MATCH, tuple(entry.number for entry in ranked), first.institution)


def _confirmed(entries: Iterable[Entry], at: datetime) -> Answer:
    first, *_ = ranked = _ranked(entries, at)
    bar = barred_until(ranked, at)
    state = stands(first, at)
    if state in BARRING:  # one term that is undecided leaves the whole undecided
        state = EntryState.ACTIVE if bar and bar.until else EntryState.TERM_PENDING
    numbers = tuple(entry.number for entry in ranked)
    return Answer(Outcome.CONFIRMED_MATCH, numbers, first.institution, state, bar.until if bar else None)


def _ranked(entries: Iterable[Entry], at: datetime) -> list[Entry]:
    return sorted(entries, key=lambda entry: (_ANSWERED.index(stands(entry, at)), entry.number))
