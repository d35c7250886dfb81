"""The daily head of the audit log: signed, owed to a second place, and told to the auditors."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.head import Head
from handlers.auditors import tell_auditors
from handlers.screen import Html, Screen
from handlers.voice import Voice
from storage.audit_heads import add_head, is_head_due
from storage.database import Transaction
from storage.outbox import Lane, Owed

CLOCK = "clock"


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[date]:
    """Today, as long as it has no head. A day on which the bot was away has none; the next tells of it as well."""
    today = now.astimezone(zone).date()
    return [today] if await is_head_due(tx, today, now) else []


async def make(tx: Transaction, which: date, now: datetime, owner: int, voices: Mapping[str, Voice]) -> list[Owed]:
    """Sign how the log stands, once a day, and tell the auditors by what they can recognise it."""
    signed = await add_head(tx, now, CLOCK, which)
    if signed is None:
        return []
    return await tell_auditors(tx, lambda voice: _screen(voice, signed.head), now, owner, voices, Lane.BROADCAST)


def _screen(voice: Voice, head: Head) -> Screen:
    told = {"number": head.number, "at": head.at, "entries": head.seq}
    return Screen(voice("head-made", **told, digest=Html(f"<code>{head.short}</code>")))
