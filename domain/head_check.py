"""The audit log held against the heads that lie elsewhere: what is wrong, and the first entry that is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from domain.head import Head

WRITING = timedelta(minutes=1)
"""How long after its entry a head's file may still be on its way."""
DAY = timedelta(days=1)


class Fault(StrEnum):
    """What may be wrong. An `idle` time is told and is no fault: no head was made then."""

    BROKEN = "broken"
    REWRITTEN = "rewritten"
    CUT = "cut"
    MISSING = "missing"
    EDITED = "edited"
    UNREADABLE = "unreadable"
    TWICE = "twice"
    APART = "apart"
    STRANGE = "strange"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `what` is an entry's or head's number or a file's name, `other` goes with it."""

    fault: Fault
    what: int | str
    other: int | str = ""


@dataclass(frozen=True, slots=True)
class HeadFile:
    """A file of the folder: the head in it, if it is one, and whether the signature is ours."""

    name: str
    head: Head | None = None
    signed: bool = False


class Witness:
    """Is shown the entries one after the other, as far as they hold, and compares them with the heads."""

    def __init__(self, heads: Sequence[Head]) -> None:
        self.heads = heads
        self.last = 0
        self.differs: int | None = None
        self.made: dict[int, datetime] = {}
        """Heads that the log itself tells of, and when they were made."""
        self._coming = sorted(heads, key=lambda head: head.since, reverse=True)
        self._telling: list[Head] = []

    def sees(self, seq: int, link: bytes) -> None:
        """The next entry, with its link."""
        self.last = seq
        while self._coming and self._coming[-1].since < seq:
            self._telling.append(self._coming.pop())
        if self._telling and any(_differs(head, seq, link) for head in self._telling):
            self.differs = self.differs or seq
        self._telling = [head for head in self._telling if head.seq > seq]

    def sees_made(self, number: int, at: datetime) -> None:
        """An entry that tells of a head."""
        self.made[number] = at


def trusted(files: Iterable[HeadFile]) -> list[Head]:
    """The heads whose signature is ours, in the order of what they tell of."""
    return sorted((one.head for one in files if one.head and one.signed), key=lambda head: (head.seq, head.number))


def judged(files: Sequence[HeadFile], witness: Witness, first_bad: int | None, now: datetime) -> list[Finding]:
    """All that is wrong with log and heads, what matters most first. `first_bad` is where the chain breaks."""
    return [*_of_log(witness, first_bad), *_of_files(files, witness, now), *_of_days(witness.heads)]


def first_of(findings: Iterable[Finding]) -> int | None:
    """The first entry that is not as it was, or is not there."""
    entries = {Fault.BROKEN, Fault.REWRITTEN, Fault.CUT}
    return min((int(one.what) for one in findings if one.fault in entries), default=None)


def _differs(head: Head, seq: int, link: bytes) -> bool:
    trace = head.trace_of(seq)
    return (trace is not None and not link.startswith(trace)) or (head.seq == seq and head.link != link)


def _of_log(witness: Witness, first_bad: int | None) -> Iterator[Finding]:
    """Entries behind a break or a difference are not judged: they hang on what is wrong."""
    if first_bad is not None and (witness.differs is None or first_bad < witness.differs):
        yield Finding(Fault.BROKEN, first_bad, first_bad - 1)
    elif witness.differs is not None:
        yield Finding(Fault.REWRITTEN, witness.differs, _saw(witness.heads, witness.differs))
    if first_bad is None and witness.heads and witness.heads[-1].seq > witness.last:
        yield Finding(Fault.CUT, witness.last + 1, witness.heads[-1].number)


def _saw(heads: Sequence[Head], seq: int) -> int:
    return next(head.number for head in heads if head.seq >= seq)


def _of_files(files: Sequence[HeadFile], witness: Witness, now: datetime) -> Iterator[Finding]:
    for one in files:
        if one.head is None:
            yield Finding(Fault.UNREADABLE, one.name)
        elif not one.signed:
            yield Finding(Fault.EDITED, one.name)
    yield from _of_numbers(witness, {one.head.number for one in files if one.head}, now)
    if len({head.chain for head in witness.heads}) > 1:
        yield Finding(Fault.STRANGE, witness.heads[0].number)


def _of_numbers(witness: Witness, claimed: set[int], now: datetime) -> Iterator[Finding]:
    """A head has one file, and names the one before it. What is `claimed` by an edited file is not missing too."""
    known: dict[int, Head] = {}
    for head in sorted(witness.heads, key=lambda head: head.number):
        if head.number in known and known[head.number] != head:
            yield Finding(Fault.TWICE, head.number)
        known[head.number] = head
    settled = [number for number, at in witness.made.items() if now - at > WRITING]
    for number in range(1, max([*known, *settled], default=0) + 1):
        if number not in claimed:
            yield Finding(Fault.MISSING, number)
        elif number in known and number - 1 in known and known[number].previous != known[number - 1].digest:
            yield Finding(Fault.APART, number)


def _of_days(heads: Sequence[Head]) -> Iterator[Finding]:
    for before, after in pairwise(heads):
        if after.at - before.at > 2 * DAY:
            yield Finding(Fault.IDLE, f"{before.at:%Y-%m-%d}", f"{after.at:%Y-%m-%d}")
