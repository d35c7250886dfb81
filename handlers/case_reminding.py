"""Cases that wait too long: a word to whom they wait for and to the lead, once and then once a week.

A state that may lapse does so instead: its step is taken by the clock, and nobody is told.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.procedures import PROCEDURES
from handlers.button import encode
from handlers.by_clock import clock_turn, owed
from handlers.case import OPEN
from handlers.concerned import list_next, list_watching
from handlers.consequences import STEPPING
from handlers.owing import owe
from handlers.screen import Button, Screen
from handlers.voice import Voice
from storage.case_reminders import add_case_reminder, list_cases_to_remind
from storage.cases import Case, find_case
from storage.database import Transaction
from storage.outbox import Lane, Owed
from storage.people import Actor
from storage.subjects import find_subject

AGAIN = timedelta(days=7)


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[str]:  # noqa: ARG001 - as every duty of the clock
    """The cases that are to be looked at."""
    return await list_cases_to_remind(tx, now)


async def remind(
    tx: Transaction, which: str, now: datetime, owner: int, voices: Mapping[str, Voice]
) -> list[Owed]:
    """Remind of a case or let it lapse, unless it went on in the meantime."""
    await tx.order(f"case {which}")
    case = await find_case(tx, which)
    if case is None or case.due_at is None or case.due_at > now:
        return []
    nth = (now - case.due_at) // AGAIN
    if not await add_case_reminder(tx, case, nth, case.due_at + (nth + 1) * AGAIN):
        return []
    if await find_subject(tx, case.subject_id) is None:
        return []
    if lapses := PROCEDURES[case.kind].lapses.get(case.state):
        turn = clock_turn(tx, now, voices)
        await STEPPING.take(turn, case, lapses, {}, by_hand=False)
        return await owed(turn, owner)
    screens = {language: _screen(voice, case) for language, voice in voices.items()}
    people = await _told(tx, case, now)
    return [await owe(tx, one, screens[one.person.language], now, owner, Lane.NOTICE) for one in people]


async def _told(tx: Transaction, case: Case, now: datetime) -> list[Actor]:
    found = [*await list_next(tx, case, now), *await list_watching(tx, case, now)]
    each = {one.id: one for one in found if not one.blocked}
    return [one for _, one in sorted(each.items())]


def _screen(voice: Voice, case: Case) -> Screen:
    state = voice.plain(f"{case.kind}-short-{case.state}")
    text = voice("case-remind", number=case.number, state=state, at=case.due_at)
    return Screen(text, [[Button(voice.plain("case-open"), encode(OPEN, case.number))]])
