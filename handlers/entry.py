"""An entry as its steps tell, and how it stands now."""

from domain.case import OPENED, Kind
from domain.dismissal import entry_of
from domain.entry import Entry, EntryState, stands
from handlers.turn import Turn
from storage.cases import Case, list_steps
from storage.database import Transaction


async def find_entry(tx: Transaction, case: Case) -> Entry | None:
    """The facts of an entry; None for any other case, and where its person is forgotten."""
    if case.kind is not Kind.DISMISSAL:
        return None
    try:
        return entry_of(case.number, await list_steps(tx, case))
    except LookupError:
        return None


async def standing_of(turn: Turn, case: Case) -> EntryState | None:
    """How it stands at this moment."""
    entry = await find_entry(turn.tx, case)
    return stands(entry, turn.now) if entry else None


async def list_officers(tx: Transaction, case: Case) -> list[int]:
    """The ids of those who entered and confirmed an entry."""
    steps = await list_steps(tx, case)
    return sorted({step.by for step in steps if step.key in {OPENED, "confirmed"} and step.by is not None})
