"""Golden dialogues: what a person does and what the phone shows, as text that people can read and judge."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.institution import Institution
from handlers.voice import Voice
from tests.chat import Chat
from tests.house import House

SECRET = re.compile(r"(?<=start=)[\w-]+|\b\d{4}(?: \d{4}){3}\b")
"""A link's token, or the digits of a notice: others each time."""
FOLDER = Path(__file__).parent / "golden"
ZONE = ZoneInfo("Asia/Phnom_Penh")
BEGUN = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
"""Ten in the morning in Phnom Penh: every golden dialogue happens then."""


def standing_clock() -> Callable[[], datetime]:
    """A clock that moves by a microsecond a look: nothing that people see of it changes, and order is kept."""
    ticks = itertools.count()
    return lambda: BEGUN + timedelta(microseconds=next(ticks))


@dataclass
class Clock:
    """Goes on by a second a look, so that what is said later is seen to be said later."""

    at: datetime = BEGUN

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


OWN = ["what the person wrote"]


@dataclass
class Talk:
    """A person's chat, written down. Labels are given by the keys of their texts, or as what they name."""

    house: House
    chat: Chat
    voice: Voice
    lines: list[str] = field(default_factory=list)
    shown: dict[int, list[str]] = field(default_factory=dict)
    heard: int = 0

    async def says(self, text: str) -> None:
        await self.chat.say(text)
        stays = any(message.get("text") == text for message in await self.chat.messages())
        await self._write(f"types: {text}" + ("" if stays else "  (deleted)"))

    async def presses(self, label: str | Institution, message: int | None = None) -> None:
        """`label` is the key of a text, or an institution."""
        await self.presses_label(self.label(label), message)

    async def presses_label(self, label: str, message: int | None = None) -> None:
        await self.chat.press(label, message)
        await self._write(f"presses: [{label}]")

    async def presses_old(self, message: int, data: str) -> None:
        """A button that the phone still showed."""
        await self.chat.press_data(message, data)
        await self._write("presses: a button of an earlier screen")

    async def sends(self, what: str, **content: Any) -> None:
        """Any kind of message, as Telegram would bring it."""
        world = self.house.served.world
        phone = world.phones[self.chat.id]
        kept = world.keep(phone, phone.user, content)
        await self.chat.raw({"message": kept.as_json()})
        await self._write(f"sends: {what}")

    async def looks(self) -> None:
        """Read what came without a gesture of one's own."""
        await self._write("looks at the phone")

    async def edits(self, written: str, now: str) -> None:
        """Change a message that is still there."""
        one = next(m for m in await self.chat.messages() if m.get("text") == written)
        await self.chat.edit(one["message_id"], now)
        await self._write(f"edits: {written} into {now}")

    async def sends_photo(self) -> None:
        await self.chat.send_photo(PICTURE)
        stays = any("photo" in message for message in await self.chat.messages())
        await self._write("sends: a photo" + ("" if stays else "  (deleted)"))

    async def sends_file(self, content: bytes, filename: str, mime: str) -> None:
        await self.chat.send_document(content, filename, mime)
        stays = any("document" in message for message in await self.chat.messages())
        await self._write(f"sends: {filename}" + ("" if stays else "  (deleted)"))

    def label(self, key: str | Institution) -> str:
        if isinstance(key, Institution):
            return key.name(self.voice.language)
        return self.voice.plain(key, value="").strip() if key == "dialogue-again" else self.voice.plain(key)

    async def last(self, label: str | Institution) -> tuple[int, str]:
        """The message and the data of a button that is on the screen now: to be pressed later."""
        return await self.last_label(self.label(label))

    async def last_label(self, wanted: str) -> tuple[int, str]:
        """The same, by the beginning of what is written on it."""
        for message in reversed(await self.chat.messages()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"].startswith(wanted):
                        return message["message_id"], button["callback_data"]
        raise AssertionError(f"no button {wanted!r}")

    async def _write(self, did: str) -> None:
        """What was done, then what the phone shows now that it did not show before."""
        view = await self.chat.view()
        now = {m["message_id"]: _lines(m) for m in view["messages"]}
        gone = {number for number in self.shown.keys() - now.keys() if self.shown[number] != OWN}
        self.lines += ["", f"● {did}"]
        self.lines += [f"  ✗ gone: {self.shown[number][0]}" for number in sorted(gone)]
        self.lines += [line for number, told in now.items() for line in self._change(number, told)]
        self.lines += [f"  ! {line}" for line in self._words(view)]
        self.shown = now

    def _change(self, number: int, told: list[str]) -> list[str]:
        before = self.shown.get(number)
        if told in (before, OWN):
            return []
        return [f"  {'✎' if before else '+'} {told[0]}", *(f"    {line}".rstrip() for line in told[1:])]

    def _words(self, view: dict[str, Any]) -> list[str]:
        answers = view["answers"]
        fresh = [one for one in answers if one["sequence"] > self.heard]
        self.heard = max([self.heard, *(one["sequence"] for one in answers)])
        return [one["text"] + (" (pop-up)" if one["show_alert"] else "") for one in fresh if one["text"]]


def _lines(message: dict[str, Any]) -> list[str]:
    if not message["from"]["is_bot"]:
        return OWN
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [" ".join(f"[{button['text']}]" for button in row) for row in rows]
    return [*_text(message).split("\n"), *buttons]


def _text(message: dict[str, Any]) -> str:
    """What it says; a file by its name, with its caption."""
    if "document" in message:
        return f"📎 {message['document']['file_name']} · {message.get('caption', '')}"
    return SECRET.sub("…", str(message["text"]))


def compared(name: str, text: str, *, update: bool) -> None:
    """Hold a dialogue to its file, or write the file anew."""
    path = FOLDER / f"{name}.txt"
    if update:
        path.write_text(text, encoding="utf-8")
    assert text == (path.read_text(encoding="utf-8") if path.exists() else ""), f"{path.name}: see --update-golden"


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000"
    "050001a5f645400000000049454e44ae426082"
)
"""A transparent point, as PNG."""
