from dataclasses import dataclass, field

from bot.trial.server.change import Change
from bot.trial.server.message import Message
from bot.trial.server.shape import Json


@dataclass(frozen=True, slots=True)
class Operation:
    """One line of the ledger: what happened in which chat, and the message as it was then."""

    sequence: int
    at: float
    chat_id: int | None
    kind: str
    data: Json

    def as_json(self) -> Json:
        """As the phones' side reads it."""
        shown = {"sequence": self.sequence, "at": self.at, "chat_id": self.chat_id, "kind": self.kind}
        return shown | self.data


@dataclass(slots=True)
class Phone:
    """A person and their private chat with the bot. `label` names their part on the trial page, {km, en}."""

    user: Json
    phone_number: str
    label: Json | None = None
    started: bool = False
    blocked: bool = False
    keyboard: Json | None = None
    menu_button: Json | None = None
    pinned: list[int] = field(default_factory=list)
    messages: dict[int, Message] = field(default_factory=dict)
    history: list[Operation] = field(default_factory=list)
    changed: Change = field(default_factory=Change)

    @property
    def id(self) -> int:
        """Of the person and of the chat, which is the same in a private one."""
        return int(self.user["id"])

    @property
    def chat(self) -> Json:
        """The Chat object."""
        return {k: v for k, v in self.user.items() if k in {"id", "first_name", "last_name", "username"}} | {
            "type": "private"
        }

    def as_json(self) -> Json:
        """As the phones' side lists it."""
        return self.user | {
            "phone_number": self.phone_number,
            "label": self.label,
            "started": self.started,
            "blocked": self.blocked,
        }
