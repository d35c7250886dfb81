"""A person with a phone, over real HTTP: reads what is on the screen and presses buttons by their labels."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp


@dataclass
class Chat:
    """Somebody's chat with the bot. Each gesture returns when the bot has done all that followed from it."""

    url: str
    session: aiohttp.ClientSession
    id: int
    phone_number: str
    drain: Callable[[], Awaitable[None]]

    async def say(self, text: str) -> None:
        """Type and send."""
        await self._do("text", text=text)

    async def start(self, payload: str = "") -> None:
        """Press Start, or open a start link."""
        await self._do("start", payload=payload)

    async def press(self, label: str, message: int | None = None) -> None:
        """Press the button with this label (or whose label begins so), on the newest message that has it."""
        shown = await self.messages()
        for one in reversed(shown):
            if message in {None, one["message_id"]}:
                for button in _buttons(one):
                    if button["text"].startswith(label):
                        return await self._do("press", message_id=one["message_id"], label=button["text"])
        raise AssertionError(f"no button {label!r}; there are {[b['text'] for m in shown for b in _buttons(m)]}")

    async def press_data(self, message_id: int, data: str) -> None:
        """Press as a phone does whose screen is behind: the message may look different by now."""
        await self._do("press", message_id=message_id, data=data, anyway=True)

    async def edit(self, message_id: int, text: str) -> None:
        """Change what one has written."""
        await self._do("edit", message_id=message_id, text=text)

    async def share_contact(self, **whose: Any) -> None:
        """Share one's own contact, or another's."""
        await self._do("contact", **whose)

    async def send_photo(self, content: bytes, reply_to: int | None = None) -> None:
        """Send a picture."""
        await self._upload("photo", content, "photo.png", "image/png", reply_to)

    async def send_document(
        self, content: bytes, filename: str = "file.bin", mime: str = "application/octet-stream"
    ) -> None:
        """Send any other file."""
        await self._upload("document", content, filename, mime)

    async def _upload(
        self, kind: str, content: bytes, filename: str, mime: str, reply_to: int | None = None
    ) -> None:
        form = aiohttp.FormData()
        form.add_field(kind, content, filename=filename, content_type=mime)
        if reply_to is not None:
            form.add_field("reply_to", str(reply_to))
        async with self.session.post(f"{self.url}/phones/{self.id}/{kind}", data=form) as answer:
            assert answer.status == 200, await answer.text()
        await self.drain()

    async def documents(self) -> list[dict[str, Any]]:
        """The messages of the bot that carry a file, the oldest first."""
        return [one for one in await self.messages() if one["from"]["is_bot"] and "document" in one]

    async def download(self, message: dict[str, Any]) -> bytes:
        """What is in the file of a message."""
        async with self.session.get(f"{self.url}/files/{message['document']['file_id']}") as answer:
            assert answer.status == 200, await answer.text()
            return await answer.read()

    async def raw(self, update: dict[str, Any]) -> None:
        """Put any update in the bot's way."""
        await self._do("raw", **update)

    async def block(self) -> None:
        """Stop the bot."""
        await self._do("block")

    async def unblock(self) -> None:
        """Let it write again."""
        await self._do("unblock")

    async def messages(self) -> list[dict[str, Any]]:
        """All messages alive, the oldest first."""
        view = await self.view()
        return list(view["messages"])

    async def view(self) -> dict[str, Any]:
        """All that the phone shows."""
        async with self.session.get(f"{self.url}/phones/{self.id}/chat") as answer:
            return dict(await answer.json())

    async def said(self) -> list[str]:
        """The texts of the bot's messages alive."""
        return [m["text"] for m in await self.messages() if m["from"]["is_bot"] and "text" in m]

    async def screen(self) -> str:
        """The newest text of the bot."""
        return (await self.said())[-1]

    async def labels(self) -> list[str]:
        """The labels under the newest message that has buttons."""
        return next(([b["text"] for b in _buttons(m)] for m in reversed(await self.messages()) if _buttons(m)), [])

    async def toast(self) -> str:
        """The last word on a press."""
        view = await self.view()
        return view["answers"][-1].get("text", "") if view.get("answers") else ""

    async def _do(self, gesture: str, **values: Any) -> None:
        async with self.session.post(f"{self.url}/phones/{self.id}/{gesture}", json=values) as answer:
            assert answer.status == 200, await answer.text()
        await self.drain()


def _buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [b for row in message.get("reply_markup", {}).get("inline_keyboard", []) for b in row]
