import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from bot.trial.server import Options, gestures, people, serve
from bot.trial.server.faults import Fault, Kind
from bot.trial.server.webhook import Webhook, pause_after
from tests.trial.api import Api, until

NOBODY = "http://127.0.0.1:9/nobody"


@dataclass
class Hook:
    """The bot's end of a webhook: answers what is laid ready, 200 otherwise, and keeps what came."""

    url: str = ""
    answers: list[web.Response] = field(default_factory=list)
    dying: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    came: "asyncio.Queue[tuple[str, dict[str, Any]]]" = field(default_factory=asyncio.Queue)
    connections: list[asyncio.BaseTransport] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        self.connections += [request.transport] if request.transport else []
        await self.came.put((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), await request.json()))
        await self.gate.wait()
        if self.dying and request.transport:
            self.dying -= 1
            request.transport.abort()
        return self.answers.pop(0) if self.answers else web.Response()

    async def texts(self, count: int) -> list[str]:
        async with asyncio.timeout(5):
            return [(await self.came.get())[1]["message"]["text"] for _ in range(count)]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    hook.gate.set()
    application = web.Application()
    application.router.add_post("/hook", hook.take)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret_and_then_forgotten(api: Api, hook: Hook) -> None:
    await api.result("setWebhook", url=hook.url, secret_token="s3cret")
    await api.phone("text", text="Hello")
    secret, update = await hook.came.get()
    assert (secret, update["message"]["text"]) == ("s3cret", "Hello")
    await api.phone("text", text="Again")
    await hook.came.get()
    await until(lambda: not api.world.updates)
    info = await api.result("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (hook.url, 0)


async def test_what_waited_before_the_webhook_is_posted_too(api: Api, hook: Hook) -> None:
    await api.phone("text", text="early")
    await api.result("setWebhook", url=hook.url)
    assert await hook.texts(1) == ["early"]


@pytest.mark.parametrize("status", [500, 404, 302])
async def test_anything_but_2xx_is_posted_again_in_order(api: Api, hook: Hook, status: int) -> None:
    hook.answers = [web.Response(status=status) for _ in range(2)]
    await api.result("setWebhook", url=hook.url)
    for word in ("one", "two"):
        await api.phone("text", text=word)
    assert await hook.texts(4) == ["one", "one", "one", "two"]
    info = await api.result("getWebhookInfo")
    assert info["last_error_message"] == f"Wrong response from the webhook: {status}"


async def test_a_connection_that_dies_before_the_answer_is_tried_again(api: Api, hook: Hook) -> None:
    hook.dying = 2
    await api.result("setWebhook", url=hook.url)
    await api.phone("text", text="Hello")
    assert await hook.texts(3) == ["Hello"] * 3


async def test_a_kept_connection_that_the_bot_has_ended_since_costs_no_try(api: Api, hook: Hook) -> None:
    await api.result("setWebhook", url=hook.url)
    for word in ("one", "two", "three"):
        await api.phone("text", text=word)
        assert await hook.texts(1) == [word]
        await until(lambda: not api.world.updates)
        for connection in hook.connections:
            connection.close()
    assert api.world.webhook_failure.words == ""


async def test_an_answer_in_chunks_is_read_to_its_end(api: Api, hook: Hook) -> None:
    hook.answers = [web.Response(body=b"{}") for _ in range(2)]
    for answer in hook.answers:
        answer.enable_chunked_encoding()
    await api.result("setWebhook", url=hook.url)
    for word in ("one", "two"):
        await api.phone("text", text=word)
    assert await hook.texts(2) == ["one", "two"]
    await until(lambda: not api.world.updates)


async def test_no_more_connections_than_allowed_are_open_at_once(api: Api, hook: Hook) -> None:
    hook.gate.clear()
    await api.result("setWebhook", url=hook.url, max_connections=2)
    for number in range(5):
        gestures.text(api.world, people.add_phone(api.world, f"Person {number}"), "x")
    await hook.texts(2)
    assert hook.came.empty()
    hook.gate.set()
    assert len(await hook.texts(3)) == 3


async def test_a_chat_that_fails_holds_up_no_other(api: Api, hook: Hook) -> None:
    await api.result("setWebhook", url=NOBODY)
    await api.phone("text", text="from Sokha")
    await until(lambda: api.world.webhook_failure.at)
    dara = people.add_phone(api.world, "Dara")
    gestures.text(api.world, dara, "from Dara")
    await api.result("setWebhook", url=hook.url)
    assert sorted(await hook.texts(2)) == ["from Dara", "from Sokha"]


@pytest.mark.parametrize("options", [Options(pace=False, first_retry=0.001)])
async def test_what_a_webhook_did_not_take_is_still_there_for_a_poll(api: Api) -> None:
    await api.result("setWebhook", url=NOBODY)
    await api.phone("text", text="Hello")
    await until(lambda: api.world.webhook_failure.at)
    await api.result("deleteWebhook")
    await until(lambda: not any("_drive" in str(task.get_coro()) for task in asyncio.all_tasks()))
    assert [update["message"]["text"] for update in await api.result("getUpdates")] == ["Hello"]


async def test_the_server_stops_at_once_though_a_webhook_is_dead() -> None:
    async with asyncio.timeout(5), serve(Options(first_retry=60)) as served:
        served.world.webhook = Webhook(url=NOBODY)
        gestures.start(served.world, people.add_phone(served.world, "Sokha"))
        await until(lambda: served.world.webhook_failure.at)


async def test_a_call_in_the_answer_is_obeyed(api: Api, hook: Hook) -> None:
    call = {"method": "sendMessage", "chat_id": api.sokha.id, "text": "At once"}
    hook.answers = [web.json_response(call)]
    await api.result("setWebhook", url=hook.url)
    await api.phone("text", text="Hello")
    while list(api.sokha.messages.values())[-1].body["text"] != "At once":
        await api.sokha.changed.wait(5)


@pytest.mark.parametrize("kind", [Kind.DUPLICATE, Kind.REDELIVER])
async def test_a_planned_repetition_has_the_same_number(api: Api, hook: Hook, kind: Kind) -> None:
    api.world.faults.add(Fault(kind=kind, count=1))
    await api.result("setWebhook", url=hook.url)
    await api.phone("text", text="x")
    first, second = [(await hook.came.get())[1] for _ in range(2)]
    assert first == second


def test_pauses_grow_from_small_to_a_minute() -> None:
    assert [pause_after(n, 0.05) for n in (1, 2, 3, 99)] == [0.05, 0.1, 0.2, 60]
