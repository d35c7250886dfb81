"""The entries of the register as values, read from the steps of their cases."""

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.case import Kind, Step
from domain.dismissal import entry_of
from domain.entry import Entry, earlier
from domain.procedures import PROCEDURES
from storage.cases import Case, list_cases_after, list_cases_of, list_steps
from storage.database import Transaction

EntryOf = Callable[[str, Sequence[Step]], Entry]
"""The facts of an entry, from the number of its case and its steps; a LookupError where nobody can tell them."""

READERS: MutableMapping[Kind, EntryOf] = {Kind.DISMISSAL: entry_of}
"""Which cases are entries of the register, and how their facts are read."""
PAGE = 500


async def known_entry(tx: Transaction, case: Case, now: datetime) -> Entry | None:
    """The entry that a case is, with how many came before it; None where it came to nothing, or is forgotten."""
    own = await _read(tx, case)
    if own is None:
        return None
    others = [
        await _read(tx, one) for one in await list_cases_of(tx, case.subject_id) if one.number != case.number
    ]
    return replace(own, earlier=earlier(own, [one for one in others if one], now))


async def list_known(tx: Transaction, now: datetime) -> list[Entry]:
    """All entries there are, each with how many came before it: for what counts them."""
    by_person: dict[str, list[Entry]] = {}
    for kind in READERS:
        after = ""
        while cases := await list_cases_after(tx, kind, after, PAGE):
            after = cases[-1].number
            for case in cases:
                if entry := await _read(tx, case):
                    by_person.setdefault(case.subject_id, []).append(entry)
    return [replace(one, earlier=earlier(one, own, now)) for own in by_person.values() for one in own]


async def _read(tx: Transaction, case: Case) -> Entry | None:
    reader = READERS.get(case.kind)
    if reader is None or case.state in PROCEDURES[case.kind].over:
        return None
    try:
        return reader(case.number, await list_steps(tx, case))
    except LookupError:
        return None
