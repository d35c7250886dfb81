"""The bot's side: one request comes in, one answer in Telegram's shape goes out."""

import asyncio
import inspect
from http import HTTPStatus
from typing import Any

import orjson

from bot.trial.server.body import Receive, Scope, Send, read_call
from bot.trial.server.call import Call
from bot.trial.server.faults import Fault, Kind
from bot.trial.server.methods import METHODS
from bot.trial.server.refusal import Refusal, too_many
from bot.trial.server.world import World

PREFIX = "/bot"
FILE_PREFIX = "/file/bot"
_NOT_FOUND = Refusal(404, "Not Found")
_UNAUTHORIZED = Refusal(401, "Unauthorized")


async def serve_call(world: World, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer `/bot<token>/<method>`, through whatever faults are in force."""
    token, _, method = scope["path"].removeprefix(PREFIX).partition("/")
    try:
        call = await read_call(method, scope, receive)
        if token != world.options.token:
            raise _UNAUTHORIZED if ":" in token else _NOT_FOUND
    except Refusal as refusal:
        await _reply(send, *_refused(world, Call(method, {}), refusal))
        return
    faults = {fault.kind: fault for fault in world.faults.of_call(method)} if world.faults.planned else {}
    if faults:
        world.record(None, "fault", method=method, faults=list(faults))
    if Kind.DELAY in faults:
        await asyncio.sleep(faults[Kind.DELAY].seconds)
    if Kind.DROP_BEFORE in faults:
        await _drop(receive, send)
        return
    status, body = _injected(faults) or await perform(world, call)
    if Kind.DROP_AFTER in faults:
        await _drop(receive, send)
        return
    await _reply(send, status, body)


def _injected(faults: dict[Kind, Fault]) -> tuple[int, bytes] | None:
    if flood := faults.get(Kind.FLOOD):
        return 429, orjson.dumps(too_many(flood.retry_after).as_json())
    if error := faults.get(Kind.ERROR):
        return error.code, orjson.dumps(Refusal(error.code, HTTPStatus(error.code).phrase).as_json())
    return None


async def perform(world: World, call: Call) -> tuple[int, bytes]:
    """Do what is asked: the status and the body of the answer."""
    method = METHODS.get(call.method.lower())
    try:
        if method is None:
            raise _NOT_FOUND
        result = method(world, call)
        if inspect.isawaitable(result):
            result = await result
    except Refusal as refusal:
        return _refused(world, call, refusal)
    return 200, orjson.dumps({"ok": True, "result": result})


def _refused(world: World, call: Call, refusal: Refusal) -> tuple[int, bytes]:
    world.refuse(call.method, call.values.get("chat_id"), refusal)
    return refusal.code, orjson.dumps(refusal.as_json())


async def serve_file(world: World, scope: Scope, send: Send) -> None:
    """Answer `/file/bot<token>/<path>` with the file's content."""
    token, _, path = scope["path"].removeprefix(FILE_PREFIX).partition("/")
    file = world.files.at_path(path) if token == world.options.token else None
    if file is None:
        await _reply(send, 404, orjson.dumps(_NOT_FOUND.as_json()))
        return
    await _reply(send, 200, file.upload.content, b"application/octet-stream")


async def _reply(send: Send, status: int, body: bytes, mime: bytes = b"application/json") -> None:
    headers = [(b"content-type", mime), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _drop(receive: Receive, send: Any) -> None:
    """End the connection at once. ASGI has no word for that, so it is done on the server's own transport."""
    send.__self__.transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass
