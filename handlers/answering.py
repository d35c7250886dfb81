"""Looking somebody up in the register: whoever they may be, and what is to be answered. Needs no turn.

The same statements are run and the same secrets opened whoever is asked for, so that nobody can tell from how long
an answer takes whether there is something to find. How much that is depends on what was asked by, alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.case import Step
from domain.dismissal import entry_of
from domain.enquiry import Answer, Known, answered, missing
from domain.entry import Entry
from domain.evidence import Verdict
from domain.matching import compare
from domain.subject import Subject
from storage.candidates import Candidate, read_candidates, read_steps
from storage.database import Transaction
from storage.namesakes import list_spared
from storage.register import find_candidates

BY_NUMBER, BY_NAME = 16, 64
"""How many entries may stand under one number, and how many namesakes are compared."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an enquiry says: who, and the code that a namesake was given."""

    subject: Subject
    code: str | None = None

    @property
    def by(self) -> str:
        """What was asked by: `number` or `name`."""
        return "number" if self.subject.identity else "name"

    @property
    def most(self) -> int:
        """How many candidates are looked at."""
        return BY_NAME if self.subject.name_km or self.subject.name_latin else BY_NUMBER


async def look_up(tx: Transaction, asked: Asked, at: datetime) -> Answer:
    """What the register answers at a moment."""
    if missing(asked.subject):
        return answered(asked.subject, (), at)
    numbers = await find_candidates(tx, asked.subject, asked.most)
    found = await read_candidates(tx, numbers, asked.most)
    verdicts = [compare(asked.subject, one.subject).verdict for one in found]
    pairs = zip(found, verdicts, strict=True)
    chosen = [one for one, verdict in pairs if verdict is not Verdict.DIFFERENT and one.case]
    taken = await read_steps(tx, chosen, asked.most)
    known = [one for pair in zip(chosen, taken, strict=True) if (one := _known(*pair))]
    return answered(asked.subject, known, at, await list_spared(tx, asked.subject.identity, asked.code))


def _known(one: Candidate, steps: Sequence[Step]) -> Known | None:
    entry = _entry(one.case.number, steps) if one.case else None
    return Known(one.subject, entry) if entry else None


def _entry(number: str, steps: Sequence[Step]) -> Entry | None:
    try:
        return entry_of(number, steps)
    except LookupError:
        return None
