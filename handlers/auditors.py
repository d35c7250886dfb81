"""Auditors of the whole state, to whom is told what concerns the log itself."""

from collections.abc import Callable, Mapping
from datetime import datetime

from domain.area import STATE
from domain.rights import Action, Target, may
from domain.role import Role
from handlers.owing import owe
from handlers.screen import Screen
from handlers.voice import Voice
from storage.database import Transaction
from storage.outbox import Lane, Owed
from storage.people import Actor, list_holders


async def list_auditors(tx: Transaction, now: datetime) -> list[Actor]:
    """Those who may read the log at this moment and have not blocked the bot."""
    holders = await list_holders(tx, Role.AUDITOR)
    return [
        one for one in holders if not one.blocked and may(one.memberships, Action.READ_AUDIT, Target(STATE), now)
    ]


async def tell_auditors(
    tx: Transaction,
    screen: Callable[[Voice], Screen],
    now: datetime,
    owner: int,
    voices: Mapping[str, Voice],
    lane: Lane = Lane.NOTICE,
) -> list[Owed]:
    """Owe each of them a message in their language."""
    screens = {language: screen(voice) for language, voice in voices.items()}
    people = await list_auditors(tx, now)
    return [await owe(tx, one, screens[one.person.language], now, owner, lane) for one in people]
