"""Alarms: what stands out among look-ups is told to the auditors at once, once for an officer and a day."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from domain.patterns import Alarm, LookUp, find_patterns
from handlers.auditors import tell_auditors
from handlers.look_ups import alarm_screen, office_name
from handlers.screen import Screen
from handlers.voice import Voice
from storage.alarms import add_alarm
from storage.database import Transaction
from storage.look_ups import find_newest, list_look_ups, list_look_ups_after
from storage.outbox import Owed
from storage.people import find_person
from storage.watches import change_reached, find_reached

INSTANT = time.resolution


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[int]:  # noqa: ARG001 - as every duty of the clock
    """The newest look-up, if nobody has watched over it yet."""
    newest = await find_newest(tx)
    return [newest] if newest > await find_reached(tx) else []


async def tell(tx: Transaction, which: int, now: datetime, owner: int, voices: Mapping[str, Voice]) -> list[Owed]:
    """Look at the days of all that came since, and tell what stands out for the first time."""
    await tx.order("watching")
    zone = next(iter(voices.values())).zone
    fresh = await list_look_ups_after(tx, await find_reached(tx))
    await change_reached(tx, which, now)
    seen = await _of_their_days(tx, fresh, zone)
    owed = []
    for alarm in find_patterns(seen, zone):
        if await find_person(tx, alarm.officer) and await add_alarm(tx, alarm, now):
            owed += await _told(tx, alarm, seen, now, owner, voices)
    return owed


async def _of_their_days(tx: Transaction, fresh: Sequence[LookUp], zone: ZoneInfo) -> list[LookUp]:
    if not fresh:
        return []
    first, last = (edge(one.at for one in fresh) for edge in (min, max))
    begun = datetime.combine(first.astimezone(zone).date(), time(), zone)
    return await list_look_ups(tx, begun, last + INSTANT)


async def _told(
    tx: Transaction,
    alarm: Alarm,
    seen: Sequence[LookUp],
    now: datetime,
    owner: int,
    voices: Mapping[str, Voice],
) -> list[Owed]:
    code = next(one.office for one in seen if one.officer == alarm.officer)
    offices = {language: await office_name(tx, voice, code) for language, voice in voices.items()}
    screen = partial(_screen, alarm, offices)
    return await tell_auditors(tx, screen, now, owner, voices)


def _screen(alarm: Alarm, offices: Mapping[str, str], voice: Voice) -> Screen:
    return alarm_screen(voice, alarm, offices[voice.language])
