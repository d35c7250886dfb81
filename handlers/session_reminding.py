"""Planned sessions: a word to the commission on the evening before, and on the morning of the day."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.area import Area
from domain.institution import Institution
from domain.practice import must_practise
from domain.rights import Action, Target, may
from domain.role import Role
from domain.session import Session, State
from domain.session_reminder import Reminder
from domain.session_reminder import due as due_now
from handlers.button import encode
from handlers.owing import owe
from handlers.screen import Button, Screen
from handlers.voice import Voice
from storage.database import Transaction
from storage.institutions import find_institution
from storage.outbox import Lane, Owed
from storage.people import Actor, list_holders
from storage.rosters import count_roster
from storage.session_reminders import add_session_reminder, list_planned, list_session_reminders
from storage.sessions import find_session

AHEAD = timedelta(days=1)
Due = tuple[str, Reminder]


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[Due]:
    """The sessions whose reminder's time has come, and which."""
    today = now.astimezone(zone).date()
    found = []
    for which, day, planned_at in await list_planned(tx, today, today + AHEAD):
        reminder = due_now(day, planned_at, now, zone)
        if reminder and reminder not in await list_session_reminders(tx, which):
            found.append((which, reminder))
    return found


async def remind(
    tx: Transaction, which: Due, now: datetime, owner: int, voices: Mapping[str, Voice]
) -> list[Owed]:
    """Remind everybody who may work in it, once."""
    session = await find_session(tx, which[0])
    place = await find_institution(tx, session.institution) if session else None
    if session is None or place is None or session.state is not State.PLANNED:
        return []
    if not await add_session_reminder(tx, session.id, which[1], now):
        return []
    listed = await count_roster(tx, place.code)
    screens = {language: _screen(voice, session, place, listed) for language, voice in voices.items()}
    people = await _commission(tx, place, now)
    return [await owe(tx, one, screens[one.person.language], now, owner, Lane.NOTICE) for one in people]


async def _commission(tx: Transaction, place: Institution, now: datetime) -> list[Actor]:
    """Members and leads of the area who have not blocked the bot and need not practise first, each once."""
    holders = {one.id: one for role in (Role.MEMBER, Role.LEAD) for one in await list_holders(tx, role)}
    target = Target(Area.institution(place))
    return [one for _, one in sorted(holders.items()) if _works(one, target, now)]


def _works(one: Actor, target: Target, now: datetime) -> bool:
    active = [held for held in one.memberships if held.is_active(now)]
    waits = one.blocked or must_practise(one.to_practise, active)
    return not waits and may(active, Action.WORK_SESSION, target, now)


def _screen(voice: Voice, session: Session, place: Institution, listed: int) -> Screen:
    expiry = voice.short_day(date.fromisoformat(str(session.told["kit_expiry"])))
    text = voice(
        "plan-remind",
        institution=place.name(voice.language),
        day=voice.weekday(session.day),
        kit=session.told["kit_name"],
        lot=session.told["kit_lot"],
        expiry=expiry,
        listed=listed,
    )
    return Screen(text, [[Button(voice.plain("session-look"), encode("ses", session.id))]])
