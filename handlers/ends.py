"""What the clock comes back to, kept up to date with every step: an entry's end, when to forget somebody."""

from collections.abc import Sequence
from datetime import date

from domain.case import Kind
from domain.entry import day_of, ends_on
from domain.retention import Matter, Over, over
from handlers.entry import find_entry
from storage.cases import Case, list_cases_of
from storage.database import Transaction
from storage.ends import change_end
from storage.keeping import change_keeping, drop_keeping

STANDING = frozenset({"confirmed", "noticed"})
"""The states of an entry that its date can end."""


async def keep_up(tx: Transaction, case: Case) -> None:
    """After any step: when an entry ends as things are now, and whether all is over that is about its person."""
    if case.kind is Kind.DISMISSAL:
        await change_end(tx, case.number, await end_of(tx, case))
    found = over_of(await list_cases_of(tx, case.subject_id))
    if found is None:
        await drop_keeping(tx, case.subject_id)
    else:
        await change_keeping(tx, case.subject_id, found.on, listed=found.listed)


async def end_of(tx: Transaction, case: Case) -> date | None:
    """When an entry ends; nothing of one that is not confirmed, or is over by other ways."""
    entry = await find_entry(tx, case) if case.state in STANDING else None
    return ends_on(entry) if entry else None


def over_of(cases: Sequence[Case]) -> Over | None:
    """Since when all of these are over."""
    return over(Matter(one.number, one.kind, one.about, one.state, day_of(one.since)) for one in cases)
