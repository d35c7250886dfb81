import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from bot.trial.server.call import Call, Upload
from bot.trial.server.refusal import Refusal, bad
from bot.trial.server.shape import Json

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

BODY_BYTES = 60 * 2**20
_DEFAULT_MIME = "application/octet-stream"


async def read_call(method: str, scope: Scope, receive: Receive) -> Call:
    """The parameters of a call from its query and its body, whichever of the four ways they came.

    Raises:
        Refusal: a body that isn't what it says, broken UTF-8, or more than anybody may send.
    """
    values = _form(scope["query_string"]) if scope["query_string"] else {}
    kind = header(scope, b"content-type")
    if kind.startswith(b"multipart/form-data"):
        return await _multipart(method, values, scope, receive)
    body = await read_body(receive)
    if not body:
        return Call(method, values)
    if kind.startswith(b"application/json"):
        return Call(method, values | _json(body))
    return Call(method, values | _form(body))


def header(scope: Scope, name: bytes) -> bytes:
    """A header's value, empty when missing."""
    return next((value for key, value in scope["headers"] if key == name), b"")


async def read_body(receive: Receive) -> bytes:
    """The whole body.

    Raises:
        Refusal: it is too large.
        asyncio.CancelledError: the other side has left in the middle of it.
    """
    parts, size, more = [], 0, True
    while more:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise asyncio.CancelledError
        parts.append(event.get("body", b""))
        size += len(parts[-1])
        if size > BODY_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        more = event.get("more_body", False)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _json(body: bytes) -> Json:
    try:
        body.decode()
        values = orjson.loads(body)
    except UnicodeDecodeError:
        raise bad("strings must be encoded in UTF-8") from None
    except orjson.JSONDecodeError:
        raise bad("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad("can't parse JSON object")
    return values


def _form(body: bytes) -> Json:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad("strings must be encoded in UTF-8") from None


async def _multipart(method: str, values: Json, scope: Scope, receive: Receive) -> Call:
    uploads: dict[str, Upload] = {}
    try:
        async with Request(scope, receive).form(max_part_size=BODY_BYTES) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    mime = value.content_type or _DEFAULT_MIME
                    uploads[name] = Upload(value.filename or name, mime, await value.read())
                else:
                    values[name] = value
    except (MultiPartException, UnicodeDecodeError, ValueError):
        raise bad("can't parse multipart form data") from None
    return Call(method, values, uploads)
