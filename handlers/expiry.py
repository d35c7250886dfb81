"""The end of an entry: by its date and by itself. That it is over is derived; here it is told."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.entry import EntryState, stands
from handlers.button import encode
from handlers.by_clock import clock_turn, owed
from handlers.consequences import STEPPING
from handlers.ends import STANDING, end_of
from handlers.entry import find_entry, list_officers
from handlers.own import tell_concerned
from handlers.reader import tell
from handlers.record import OPEN, RELEASE
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.voice import Voice
from storage.cases import Case, find_case
from storage.database import Transaction
from storage.ends import change_end, list_ended
from storage.outbox import Owed


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[str]:
    """The entries whose day has come."""
    return await list_ended(tx, now.astimezone(zone).date())


async def end(tx: Transaction, which: str, now: datetime, owner: int, voices: Mapping[str, Voice]) -> list[Owed]:
    """End an entry and tell the person and the officers; one whose end has moved waits for the new day.

    It happens once: whoever comes second finds it ended, and so not due.
    """
    await tx.order(f"case {which}")
    case = await find_case(tx, which)
    entry = await find_entry(tx, case) if case else None
    if case is None or entry is None or case.state not in STANDING:
        await change_end(tx, which, None)
        return []
    if stands(entry, now) is not EntryState.EXPIRED:
        await change_end(tx, which, await end_of(tx, case))
        return []
    turn = clock_turn(tx, now, voices)
    await _ended(turn, case)
    return await owed(turn, owner)


async def _ended(turn: Turn, case: Case) -> None:
    await STEPPING.take(turn, case, "ended", {}, by_hand=False)
    await tell_concerned(turn, case, lambda reader: _to_person(reader, case))
    for person_id in await list_officers(turn.tx, case):
        await tell(turn, person_id, lambda reader: reader.screen("ends-officer", number=case.number))


def _to_person(reader: Turn, case: Case) -> Screen:
    rows = [
        [reader.button("record-release", encode(RELEASE, case.number), number=case.number)],
        [reader.button("record-open", encode(OPEN))],
    ]
    return Screen(reader.voice("ends-person", number=case.number), rows, private=True)
