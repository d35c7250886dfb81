"""The entries of the register as values, read from the steps of their cases."""

from dataclasses import replace
from datetime import datetime

from domain.case import Kind
from domain.dismissal import DISMISSAL
from domain.entry import Entry, earlier
from handlers.entry import find_entry
from storage.cases import Case, list_cases_after, list_cases_of
from storage.database import Transaction

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
    after = ""
    while cases := await list_cases_after(tx, Kind.DISMISSAL, after, PAGE):
        after = cases[-1].number
        for case in cases:
            if entry := await _read(tx, case):
                by_person.setdefault(case.subject_id, []).append(entry)
    return [replace(one, earlier=earlier(one, own, now)) for own in by_person.values() for one in own]


async def _read(tx: Transaction, case: Case) -> Entry | None:
    return None if case.state in DISMISSAL.over else await find_entry(tx, case)
