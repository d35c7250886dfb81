"""What is owed to somebody outside of any turn: the clock's messages."""

from datetime import datetime

from handlers.screen import Screen
from storage.database import Transaction
from storage.outbox import Lane, Owed, add_owed
from storage.people import Actor


async def owe(tx: Transaction, actor: Actor, screen: Screen, now: datetime, owner: int, lane: Lane) -> Owed:
    """Owe a message; whoever commits hands it to the delivery."""
    body = {"method": "sendMessage", "payload": screen.payload()}
    return await add_owed(tx, actor.person.user_id, body, now=now, owner=owner, lane=lane)
