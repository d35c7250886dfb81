"""Which handler answers what: tables as data, and their translation into python-telegram-bot's handlers."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from telegram import Update
from telegram.ext import (
    Application,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    MessageHandler,
    filters,
)

from handlers.button import decode
from handlers.turn import Turn

Handler = Callable[[Turn], Coroutine[Any, Any, None]]
Receiver = Callable[[Turn], Awaitable[bool]]
"""Takes a message that belongs to no question; False where it is none of its own."""
T = TypeVar("T")
PressHandler = Callable[[Turn, list[str]], Coroutine[Any, Any, None]]

current: ContextVar[Turn] = ContextVar("turn")
"""The turn that runs: how it gets through python-telegram-bot to its handler."""


@dataclass(frozen=True, slots=True)
class Family:
    """Screens that belong together: commands, presses, and who takes what is sent without being asked for."""

    commands: Mapping[str, Handler]
    presses: Mapping[str, PressHandler]
    receivers: Sequence[Receiver] = ()


def together(parts: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """Several tables as one.

    Raises:
        ValueError: two of them say the same; a mistake of ours.
    """
    found: dict[str, T] = {}
    for part in parts:
        if twice := found.keys() & part.keys():
            raise ValueError(f"answered twice: {sorted(twice)}")
        found.update(part)
    return found


@dataclass(frozen=True, slots=True)
class Routes:
    """Commands by name, presses by the verb of their button, and who takes what is neither."""

    commands: Mapping[str, Handler]
    presses: Mapping[str, PressHandler]
    contact: Handler
    anything: Handler
    unknown_press: PressHandler
    came_or_left: Handler

    async def pressed(self, turn: Turn) -> None:
        """Find the handler of a button by its verb."""
        query = turn.update.callback_query
        verb, parts = decode((query.data if query else None) or "")
        await self.presses.get(verb, self.unknown_press)(turn, parts)


class TurnContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """python-telegram-bot's context, with our turn in it."""

    turn: Turn

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> Self:  # noqa: ARG003
        """Take the turn that runs."""
        context = cls(application)
        context.turn = current.get()
        return context


def register(application: Application[Any, Any, Any, Any, Any, Any], routes: Routes) -> None:
    """Tell python-telegram-bot our routes. Private chats only: the bot has nothing to say in a group."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    for name, handler in routes.commands.items():
        application.add_handler(CommandHandler(name, _adapted(handler), filters=private))
    application.add_handler(CallbackQueryHandler(_adapted(routes.pressed)))
    application.add_handler(MessageHandler(private & filters.CONTACT, _adapted(routes.contact)))
    application.add_handler(MessageHandler(private, _adapted(routes.anything)))
    application.add_handler(ChatMemberHandler(_adapted(routes.came_or_left)))
    application.add_error_handler(_failed)


def _adapted(handler: Handler) -> Callable[[Update, Any], Coroutine[Any, Any, None]]:
    async def run(_update: Update, context: TurnContext) -> None:
        await handler(context.turn)

    return run


async def _failed(_update: object, context: Any) -> None:
    """`process_update` never raises: hand the failure to the turn, which undoes what it wrote."""
    context.turn.failure = context.error
