"""What a chat shows, as values: text, buttons, and how a keyboard asks for a contact."""

import hashlib
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MOST_TEXT = 4096
"""UTF-16 units in one message, after its tags are taken out."""

_TAG = re.compile(r"<[^>]*>")


class Html(str):
    """Text that is already safe to send as HTML: written by us, or escaped."""

    __slots__ = ()


def escape(text: str) -> Html:
    """Make anybody's text harmless."""
    return text if isinstance(text, Html) else Html(html.escape(text, quote=False))


def plain(text: str) -> str:
    """What a person sees of an HTML text."""
    return html.unescape(_TAG.sub("", text)).strip()


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message: a press (`data`, at most 64 bytes) or a link."""

    label: str
    data: str | None = None
    url: str | None = None

    def payload(self) -> dict[str, str]:
        """As Telegram wants it."""
        action = {"url": self.url} if self.url else {"callback_data": self.data or ""}
        return {"text": self.label, **action}


Rows = Sequence[Sequence[Button]]


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: its text (HTML) and the rows of buttons under it.

    `contact` is the label of a keyboard button by which people share their own number; `bare` takes such a
    keyboard away again. `private` messages can be neither forwarded nor saved.
    """

    text: Html
    rows: Rows = ()
    contact: str | None = None
    bare: bool = False
    private: bool = False

    def payload(self) -> dict[str, Any]:
        """The fields that sendMessage and editMessageText share, and those only sendMessage knows."""
        markup = self._markup()
        told: dict[str, Any] = {"text": clipped(self.text), "parse_mode": "HTML"}
        told["link_preview_options"] = {"is_disabled": True}
        return (
            told
            | ({"reply_markup": markup} if markup else {})
            | ({"protect_content": True} if self.private else {})
        )

    def _markup(self) -> dict[str, Any] | None:
        if self.rows:
            return {"inline_keyboard": [[button.payload() for button in row] for row in self.rows if row]}
        if self.contact:
            ask = {"text": self.contact, "request_contact": True}
            return {"keyboard": [[ask]], "resize_keyboard": True, "one_time_keyboard": True}
        return {"remove_keyboard": True} if self.bare else None


def digest(payload: dict[str, Any]) -> bytes:
    """A fingerprint of what a person sees, so that a message is never edited into what it already is."""
    keyboard = (payload.get("reply_markup") or {}).get("inline_keyboard", [])
    buttons = [[(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in keyboard]
    return hashlib.sha256(repr([plain(payload["text"]), buttons]).encode()).digest()[:16]


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clipped(text: Html) -> Html:
    """The text, or as many whole lines of it as one message holds."""
    if units(plain(text)) <= MOST_TEXT:
        return text
    lines = text.split("\n")
    while len(lines) > 1 and units(plain("\n".join(lines))) > MOST_TEXT - 2:
        lines.pop()
    return Html("\n".join([*lines, "…"])) if len(lines) > 1 else escape(plain(text)[: MOST_TEXT // 2] + "…")
