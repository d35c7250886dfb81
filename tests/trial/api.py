"""A bot's and a person's view of the server over real HTTP, as tests want it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.trial.server import Served
from bot.trial.server.chat import Phone
from bot.trial.server.world import World

# The smallest picture that counts as one: a PNG of 1,600 x 1,200, of which only the head matters here.
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x06\x40\x00\x00\x04\xb0\x08\x02\x00\x00\x00" + b"\x00" * 3000
)


@dataclass(frozen=True)
class Api:
    served: Served
    session: aiohttp.ClientSession
    sokha: Phone

    @property
    def world(self) -> World:
        return self.served.world

    async def call(self, method: str, **values: Any) -> dict[str, Any]:
        """The whole answer to a JSON call."""
        async with self.session.post(self.address(method), json=values) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def result(self, method: str, **values: Any) -> Any:
        body = await self.call(method, **values)
        assert body["ok"], body
        return body["result"]

    async def say(self, text: str = "Hello", **values: Any) -> dict[str, Any]:
        """A message of the bot in Sokha's chat."""
        sent: dict[str, Any] = await self.result("sendMessage", chat_id=self.sokha.id, text=text, **values)
        return sent

    def address(self, method: str) -> str:
        return f"{self.served.url}/bot{self.world.options.token}/{method}"

    async def phone(self, path: str, **values: Any) -> Any:
        """What the phones' side answers to a POST about Sokha."""
        url = f"{self.served.url}/phones/{self.sokha.id}/{path}"
        async with self.session.post(url, json=values) as answer:
            return await answer.json() | {"status": answer.status}

    async def get(self, path: str) -> Any:
        async with self.session.get(self.served.url + path) as answer:
            return await answer.json()


async def until(holds: Callable[[], object]) -> None:
    """Let the server go on until something holds; for what nobody is told of."""
    async with asyncio.timeout(5):
        while not holds():  # noqa: ASYNC110  the other end is the loop itself, not something that could set an event
            await asyncio.sleep(0)


def button(text: str = "Yes", **action: Any) -> dict[str, Any]:
    return {"text": text, **(action or {"callback_data": "yes"})}


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[each] for each in buttons]}
