"""What the phones' side reads: a chat as its person sees it, and what has happened since."""

from bisect import bisect_right
from collections.abc import AsyncIterator
from itertools import islice

import orjson

from bot.trial.server.change import Change
from bot.trial.server.chat import Operation, Phone
from bot.trial.server.shape import Json
from bot.trial.server.world import World

_RECENT = 100
_HEARTBEAT = 15.0


def chat_view(world: World, phone: Phone) -> Json:
    """The messages alive in order, the keyboard below, the latest words after presses, the menu."""
    recent = islice(reversed(phone.history), _RECENT)
    return {
        "phone": phone.as_json(),
        "messages": [message.as_json() for message in phone.messages.values()],
        "keyboard": phone.keyboard,
        "answers": [operation.as_json() for operation in recent if operation.kind == "answered"][::-1],
        "pinned": phone.pinned,
        "commands": world.profile.commands_for(phone.id, phone.user.get("language_code", "")),
        "menu_button": phone.menu_button or world.profile.menu_button,
        "sequence": phone.history[-1].sequence if phone.history else 0,
    }


def since(history: list[Operation], sequence: int) -> list[Operation]:
    """The part of a history after a number."""
    return history[bisect_right(history, sequence, key=lambda operation: operation.sequence) :]


async def wait_since(world: World, phone: Phone, sequence: int, seconds: float) -> list[Operation]:
    """The same, waiting for at least one, at most so long."""
    if not since(phone.history, sequence) and not world.closing:
        await phone.changed.wait(seconds)
    return since(phone.history, sequence)


async def stream(world: World, history: list[Operation], changed: Change, sequence: int) -> AsyncIterator[bytes]:
    """A history as server-sent events, from a number on and for as long as it is read."""
    yield b": open\n\n"
    while not world.closing:
        fresh = since(history, sequence)
        for operation in fresh:
            sequence = operation.sequence
            yield b"id: %d\ndata: %b\n\n" % (sequence, orjson.dumps(operation.as_json()))
        if not fresh:
            await changed.wait(_HEARTBEAT)
            yield b": still here\n\n"
