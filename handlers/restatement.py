"""Figures that have changed since a summary told them: said once by itself, and to whoever asks for the day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.area import Area
from domain.period import Period
from domain.restatement import Restated, restated
from domain.summary import Summary
from handlers.turn import Turn
from storage.counts import list_figures
from storage.database import Transaction
from storage.firings import change_restated, find_told, list_told
from storage.subscriptions import list_subscriptions_of

REACH = timedelta(days=92)
"""How long after it was told a day is still looked at: a quarter."""
MOST = 10
"""Days in one summary, the latest first; what finds no room is told by the next one."""


@dataclass(frozen=True, slots=True)
class Since:
    """What changed of a day since its summary came by itself, and when that was."""

    restated: Restated
    at: datetime


async def list_restated(tx: Transaction, subscription_id: int, area: Area, period: Period) -> list[Restated]:
    """The days before a period that differ from what this subscription told of them last; told by this, once."""
    first, last = period.first - REACH, period.first - timedelta(days=1)
    told = await list_told(tx, subscription_id, first, last)
    if not told:
        return []
    now = await list_figures(tx, told[-1].day, told[0].day, area)
    changed = [found for one in told if (found := restated(one.day, one.last, now.get(one.day, {})))][:MOST]
    for one in changed:
        await change_restated(tx, subscription_id, one.day, now.get(one.day, {}))
    return changed


async def told_since(turn: Turn, area: Area, summary: Summary) -> Since | None:
    """What differs from the summary of this day that came to whoever asks, if one did."""
    if not summary.period.is_day:
        return None
    here = {held.id for held in turn.me.memberships if held.area == area}
    for one in await list_subscriptions_of(turn.tx, turn.me.id):
        told = await find_told(turn.tx, one.id, summary.period.last) if one.membership_id in here else None
        found = restated(told.day, told.first, summary.figures) if told else None
        if told and found:
            return Since(found, told.at)
    return None
