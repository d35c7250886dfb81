from dataclasses import dataclass
from typing import Final

from bot.trial.server.shape import Json

DELETABLE_SECONDS: Final = 48 * 3600


@dataclass(slots=True)
class Message:
    """One message alive in a private chat. `body` is its content in Telegram's fields."""

    id: int
    chat: Json
    sender: Json
    date: int
    body: Json
    inline: Json | None = None
    edited_at: int | None = None
    answers: Json | None = None
    protected: bool = False
    plain_reply_markup: bool = False

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

    def as_json(self) -> Json:
        """The Message object as Telegram sends it."""
        shown = {
            "message_id": self.id,
            "from": self.sender,
            "chat": self.chat,
            "date": self.date,
            **self.body,
        }
        if self.edited_at is not None:
            shown["edit_date"] = self.edited_at
        if self.answers is not None:
            shown["reply_to_message"] = self.answers
        if self.protected:
            shown["has_protected_content"] = True
        if self.inline is not None:
            shown["reply_markup"] = self.inline
        return shown
