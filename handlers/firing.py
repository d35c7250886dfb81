"""Summaries that come by themselves: who is subscribed, and what falls due.

Each subscription is fired in a transaction of its own, so none waits for another. A firing is a row with a
unique key, written with the message that it owes: however often processes restart, and however many there are,
a summary is made once.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.member import Membership
from domain.rights import Action, Target, may
from domain.role import Role
from domain.schedule import USUAL_TIME, Due, Schedule
from handlers.button import encode
from handlers.described import area_name
from handlers.owing import owe
from handlers.restatement import list_restated
from handlers.screen import Button, Screen
from handlers.summary import OPENED
from handlers.summary_text import Telling
from handlers.voice import Voice
from storage.audit import add_entry
from storage.database import Transaction
from storage.firings import add_firing, change_told
from storage.outbox import Lane, Owed
from storage.people import Actor, find_person
from storage.subscriptions import (
    Subscription,
    add_subscription,
    change_subscription,
    find_subscription,
    list_due,
    list_subscriptions_of,
    list_without,
)
from storage.summaries import find_overview

INSTANT = timedelta(microseconds=1)


async def prepare(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[int]:
    """Subscribe the governors who are not yet; return the ids of the subscriptions that are due."""
    for person_id in await list_without(tx, Role.GOVERNOR):
        if actor := await find_person(tx, person_id):
            await subscribe(tx, actor, now, zone)
    return await list_due(tx, now)


async def subscribe(tx: Transaction, actor: Actor, now: datetime, zone: ZoneInfo) -> None:
    """Subscribe each membership that has the right, from now on, at the time that the person has chosen."""
    present = await list_subscriptions_of(tx, actor.id)
    at = present[0].at if present else USUAL_TIME
    wanted = all(one.is_on for one in present)
    next_at = Schedule(at=at, zone=zone).next_time(now) if wanted else None
    for membership in actor.memberships:
        if entitled(membership, now) and membership.id not in {one.membership_id for one in present}:
            await add_subscription(tx, membership.id, actor.id, at, next_at)


def entitled(membership: Membership, now: datetime) -> bool:
    """Whether a membership has a right to summaries of its area at this moment."""
    return may([membership], Action.SUBSCRIBE_SUMMARY, Target(membership.area), now)


def moved(one: Subscription, at: time, zone: ZoneInfo) -> Subscription:
    """The subscription at another time of day. What it tells of next stays: no day is lost."""
    if one.next_at is None:
        return replace(one, at=at)
    about = Schedule(one.cadence, one.at, zone).period_of(one.next_at)
    return replace(one, at=at, next_at=Schedule(one.cadence, at, zone).time_of(about))


def switched(one: Subscription, now: datetime, zone: ZoneInfo, *, on: bool) -> Subscription:
    """The subscription switched on, from now on, or off."""
    return replace(one, next_at=Schedule(one.cadence, one.at, zone).next_time(now) if on else None)


async def fire(tx: Transaction, which: int, now: datetime, owner: int, voices: Mapping[str, Voice]) -> list[Owed]:
    """Make what is due of a subscription, the oldest first, and say when the next is.

    What falls due for somebody without the right, or who has blocked the bot, is passed over.
    """
    one = await find_subscription(tx, which)
    if one is None or one.next_at is None or one.next_at > now:
        return []
    actor = await find_person(tx, one.person_id)
    if actor is None:
        raise LookupError("a subscription without its person")
    voice = voices[actor.person.language]
    dues = Schedule(one.cadence, one.at, voice.zone).due(one.next_at - INSTANT, now)
    await change_subscription(tx, switched(one, now, voice.zone, on=True))
    membership = next(held for held in actor.memberships if held.id == one.membership_id)
    if actor.blocked or not entitled(membership, now):
        return []
    made = [due for due in dues if await add_firing(tx, one.id, due.period, due.at, now)]
    screens = [await _screen(tx, voice, one, membership, due, now) for due in made]
    return [await owe(tx, actor, screen, now, owner, Lane.BROADCAST) for screen in screens]


async def _screen(
    tx: Transaction, voice: Voice, one: Subscription, membership: Membership, due: Due, now: datetime
) -> Screen:
    """The summary; what it tells is kept beside its firing, so that it can be held against it later."""
    area = membership.area
    where = f"{area.kind}:{area.code}"
    await add_entry(tx, now, "clock", "send_summary", where, to=membership.person_id, period=str(due.period))
    overview = await find_overview(tx, area, due.period)
    name = await area_name(tx, voice, area)
    changed = await list_restated(tx, one.id, area, due.period)
    await change_told(tx, one.id, due.period, overview.summary.figures)
    text = Telling(voice, overview, name, now, due.at if due.late else None, changed).text()
    return Screen(text, [[Button(voice.plain("summary-other"), encode(OPENED, area.kind, area.code))]])
