"""A turn: one update, who acts, the transaction, the time and the language; and what is said in it.

A handler reads, decides, writes through `turn.tx` and *says* values. It never awaits the network: what it
said is owed by the same transaction and delivered after the commit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, auto
from functools import cached_property
from typing import Any

from telegram import Message, Update, User

from domain.invitation import token_in
from domain.member import Membership
from domain.notice_code import code_in
from domain.practice import must_practise
from domain.rights import Action, Target, may
from handlers.screen import Button, Html, Screen
from handlers.voice import Voice
from storage.database import Transaction
from storage.jobs import Wish
from storage.outbox import Lane
from storage.people import Actor


class Where(Enum):
    """Where a screen goes: into the message that was pressed, to where the screen stands, or a new message."""

    HERE = auto()
    PRESENT = auto()
    FRESH = auto()


@dataclass(frozen=True, slots=True)
class Show:
    """Put a screen somewhere; `last` leaves it standing there for good, and the next one starts anew."""

    screen: Screen
    where: Where = Where.HERE
    last: bool = False


@dataclass(frozen=True, slots=True)
class Tell:
    """Send a message of its own to somebody."""

    chat_id: int
    screen: Screen
    lane: Lane = Lane.REPLY


@dataclass(frozen=True, slots=True)
class Erase:
    """Take messages out of this chat."""

    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """Any other call to Telegram that must not be lost."""

    chat_id: int
    method: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """Send a file of our making to this chat, where it can be neither forwarded nor saved.

    Its name holds nothing personal. `instead` is said where nobody knows whether it arrived: a file is not sent
    again by itself.
    """

    name: str
    mime: str
    content: bytes = field(repr=False)
    caption: Html
    instead: Screen


Said = Show | Tell | Erase | Call | Document | Wish


@dataclass(slots=True)
class Answer:
    """The word on a press: a passing line, or a pop-up that waits to be read."""

    text: str = ""
    alert: bool = False


@dataclass
class Turn:
    """What a handler has in its hands."""

    tx: Transaction
    now: datetime
    update: Update
    user: User
    actor: Actor | None
    voice: Voice
    voice_of: Callable[[str], Voice]
    bot_name: str
    said: list[Said] = field(default_factory=list)
    answer: Answer = field(default_factory=Answer)
    failure: Exception | None = None
    unknown: bool = False
    """Set by a handler that found a stranger's invitation to be none."""
    trial: bool = False
    """Whether all this is tried out, on one machine and with invented people."""

    @property
    def chat_id(self) -> int:
        """The private chat, which has the person's own id."""
        return self.user.id

    @property
    def message(self) -> Message | None:
        """What was typed or sent in this turn."""
        return self.update.message

    @property
    def start_token(self) -> str | None:
        """The invitation's token, where this turn is a start link."""
        command, _, payload = ((self.message.text if self.message else None) or "").partition(" ")
        return token_in(payload.strip()) if command.startswith("/start") else None

    @property
    def notice_code(self) -> str | None:
        """The code of a notice, where this turn opens or types one."""
        return code_in((self.message.text if self.message else None) or "")

    @property
    def invited(self) -> bool:
        """Whether this turn is a step of being enrolled: a start link, a shared contact, the code of a notice."""
        shares = self.message is not None and self.message.contact is not None
        return shares or self.start_token is not None or self.notice_code is not None

    @cached_property
    def today(self) -> date:
        """The calendar day at the bot's place."""
        return self.now.astimezone(self.voice.zone).date()

    @property
    def me(self) -> Actor:
        """Whoever acts, where a handler is only for the enrolled."""
        if self.actor is None:
            raise LookupError("a stranger in a handler for the enrolled")
        return self.actor

    @property
    def who(self) -> str:
        """How the audit log names whoever acts: by id, or the clock where nobody does."""
        return str(self.actor.id) if self.actor else "clock"

    @property
    def active(self) -> list[Membership]:
        """The memberships of whoever acts that count at this moment."""
        held = self.actor.memberships if self.actor else ()
        return [one for one in held if one.is_active(self.now)]

    @property
    def practising(self) -> bool:
        """Whether whoever acts has exercises to do before the first real report."""
        return self.actor is not None and must_practise(self.actor.to_practise, self.active)

    def may(self, action: Action, target: Target) -> bool:
        """Whether whoever acts has this right, at this moment."""
        return self.actor is not None and may(self.actor.memberships, action, target, self.now)

    def show(self, screen: Screen, *, where: Where = Where.HERE, last: bool = False) -> None:
        """Show a screen: edited in place, unless a fresh one is wished; `last` leaves it standing for good."""
        self.said.append(Show(screen, where, last))

    def tell(self, screen: Screen, chat_id: int | None = None, lane: Lane = Lane.REPLY) -> None:
        """Send a message that stays, here or to somebody else."""
        self.said.append(Tell(self.chat_id if chat_id is None else chat_id, screen, lane))

    def send(self, document: Document) -> None:
        """Send a file that stays."""
        self.said.append(document)

    def work(self, kind: str, about: str, body: Mapping[str, Any], key: str | None = None) -> None:
        """Have something done outside of turns (`bot/jobs.py`), once for a key that this person's button names."""
        self.said.append(Wish(kind, about, body, key) if key else Wish(kind, about, body))

    def erase(self, *message_ids: int) -> None:
        """Delete messages of this chat."""
        self.said.append(Erase(message_ids))

    def erase_typed(self) -> None:
        """Delete what the person has just sent: it is stored now, and lies in Telegram's cloud till then."""
        if self.message is not None:
            self.erase(self.message.message_id)

    def word(self, key: str, *, alert: bool = False, **values: Any) -> None:
        """Answer a press with a line."""
        self.answer.text, self.answer.alert = self.voice.plain(key, **values), alert

    def screen(self, key: str, *rows: Sequence[Button], **values: Any) -> Screen:
        """A screen whose text is a text of ours."""
        return Screen(self.voice(key, **values), rows)

    def button(self, key: str, data: str, **values: Any) -> Button:
        """A button whose label is a text."""
        return Button(self.voice.plain(key, **values), data)
