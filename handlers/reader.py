"""A turn as somebody else reads it: their language, their rights, their chat."""

from collections.abc import Callable
from dataclasses import replace

from handlers.screen import Screen
from handlers.turn import Turn
from storage.outbox import Lane
from storage.people import Actor, find_person


def as_reader(turn: Turn, reader: Actor) -> Turn:
    """This turn, read by another; what is told with it is said in this turn."""
    return replace(turn, actor=reader, voice=turn.voice_of(reader.person.language))


async def tell(turn: Turn, person_id: int, screen: Callable[[Turn], Screen]) -> None:
    """Tell somebody something in their own language; never of their own deeds."""
    reader = await find_person(turn.tx, person_id)
    if reader is None or (turn.actor is not None and reader.id == turn.actor.id):
        return
    turn.tell(screen(as_reader(turn, reader)), reader.person.user_id, Lane.NOTICE)
