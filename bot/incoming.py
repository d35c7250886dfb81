"""An update as a turn takes it: the library's object, and what was pressed.

Of the message under a press only its place becomes an object, as if Telegram gave no more of it: its text and
buttons, which are the bulk of such an update, are looked at only where somebody presses a message that is not the
chat's screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

from telegram import Bot, Update

from bot.logs import log
from bot.wire import is_id
from handlers.screen import digest, escape

PLACE = ("message_id", "chat")
INACCESSIBLE = {"date": 0}
"""How Telegram tells that it gives no more of a message than its place."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """The message whose button was pressed, if Telegram still gives us more of it than its number."""

    message_id: int
    at: datetime
    body: Mapping[str, Any]

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Self | None:
        """The message of a press in an update that could be read."""
        message = (raw.get("callback_query") or {}).get("message")
        if not message or not message.get("date"):
            return None
        return cls(message["message_id"], datetime.fromtimestamp(message["date"], UTC), message)

    @property
    def digest(self) -> bytes:
        """What a person sees of it."""
        text = escape(str(self.body.get("text", "")))
        return digest({"text": text, "reply_markup": self.body.get("reply_markup")})


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update that could be read."""

    update: Update
    pressed: Pressed | None


def read(raw: dict[str, Any], bot: Bot) -> Incoming | None:
    """Make the objects of an update; None where that can't be done."""
    try:
        update = Update.de_json(_lean(raw), bot)
        sides = (update.effective_user, update.effective_chat)
        return Incoming(update, Pressed.of(raw)) if all(is_id(one.id) for one in sides if one) else None
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, it is kept and the others go on
        log.warning("update not readable", update=raw.get("update_id"), failure=type(error).__name__)
        return None


def _lean(raw: dict[str, Any]) -> dict[str, Any]:
    query = raw.get("callback_query")
    message = query.get("message") if query else None
    if not query or not message:
        return raw
    lean = {key: message[key] for key in PLACE if key in message} | INACCESSIBLE
    return {**raw, "callback_query": {**query, "message": lean}}
