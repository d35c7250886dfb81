"""A turn of nobody's: what the clock does to cases goes the same way as what people do to them."""

from collections.abc import Mapping
from datetime import datetime

from telegram import Update, User

from handlers.turn import Tell, Turn
from handlers.voice import LANGUAGES, Voice
from storage.database import Transaction
from storage.outbox import Owed, add_owed
from storage.people import is_blocked


def clock_turn(tx: Transaction, now: datetime, voices: Mapping[str, Voice]) -> Turn:
    """A turn in which nobody acts. Nothing can be shown in it, but others can be told."""
    nobody = User(0, "clock", is_bot=False)
    return Turn(tx, now, Update(0), nobody, None, voices[LANGUAGES[0]], voices.__getitem__, "")


async def owed(turn: Turn, owner: int) -> list[Owed]:
    """Owe what was told in it; whoever has blocked the bot gets nothing."""
    told = [one for one in turn.said if isinstance(one, Tell) and not await is_blocked(turn.tx, one.chat_id)]
    return [await _owe(turn, one, owner) for one in told]


async def _owe(turn: Turn, one: Tell, owner: int) -> Owed:
    body = {"method": "sendMessage", "payload": one.screen.payload()}
    return await add_owed(turn.tx, one.chat_id, body, now=turn.now, owner=owner, lane=one.lane)
