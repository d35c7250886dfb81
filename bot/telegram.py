"""The way to Telegram: a method, a payload, the raw answer; no objects are built from answers that nobody reads.

Calls go over connections of our own (bot/http.py), files over an aiohttp session; `AiohttpRequest` puts that
session behind python-telegram-bot's Bot. Failures are classified here, once.
"""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.failures import Refused, Unreachable
from bot.http import CONNECT, Connections
from bot.wire import dump, load

ANSWER = 20.0
FILE = 60.0
"""Seconds for a file, either way, over the connection of a server."""
MOST_FETCHED = 20 * 2**20
"""Bytes: Telegram gives bots no larger file."""
CHUNK = 2**16
NEVER_BEGUN = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send: the part of the request that takes it, its name, its kind, what is in it."""

    part: str
    name: str
    mime: str
    content: bytes = field(repr=False)


class Api:
    """Calls methods of the Bot API. Open it with `async with`."""

    def __init__(self, token: str, url: str) -> None:
        self._root = f"/bot{token}/"
        self._base = f"{url}{self._root}"
        self._files = f"{url}/file/bot{token}/"
        self._url = url

    def __repr__(self) -> str:
        """Without the token."""
        return f"Api({self._url!r})"

    async def __aenter__(self) -> Self:
        """Make ready; connections are opened when they are needed."""
        connector = aiohttp.TCPConnector(limit=0, ttl_dns_cache=300, keepalive_timeout=75)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT)
        session = aiohttp.ClientSession(
            connector=connector, timeout=timeout, headers=JSON, cookie_jar=aiohttp.DummyCookieJar()
        )
        async with AsyncExitStack() as stack:
            self.session = await stack.enter_async_context(session)
            self._connections = await stack.enter_async_context(Connections(self._url))
            self._opened = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        await self._opened.aclose()

    async def call(self, method: str, payload: dict[str, Any], wait: float = ANSWER) -> Any:
        """The `result` of a method.

        Raises:
            Refused: Telegram said no.
            Unreachable: no answer within `wait` seconds.
        """
        return _result(*await self._connections.post(self._root + method, dump(payload), wait))

    async def send(self, method: str, payload: dict[str, Any], upload: Upload, wait: float = FILE) -> Any:
        """The `result` of a method that takes a file.

        Raises:
            Refused: Telegram said no.
            Unreachable: no answer within `wait` seconds.
        """
        form = aiohttp.FormData()
        for name, value in payload.items():
            form.add_field(name, value if isinstance(value, str) else dump(value).decode())
        form.add_field(upload.part, upload.content, filename=upload.name, content_type=upload.mime)
        body = form()
        headers = {"Content-Type": body.content_type}
        try:
            async with asyncio.timeout(wait):
                response = await self.session.post(self._base + method, data=body, headers=headers)
                raw = await response.read()
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise _unreachable(error) from None
        return _result(response.status, raw)

    async def fetch(self, file_id: str, wait: float = FILE) -> bytes:
        """What is in a file that somebody has sent, at most 20 MB.

        Raises:
            Refused: Telegram gives no such file, or it is too big, whatever was said of its size.
            Unreachable: it did not come within `wait` seconds.
        """
        found = await self.call("getFile", {"file_id": file_id})
        if found.get("file_size", 0) > MOST_FETCHED:
            raise Refused(413, "file is too big")
        try:
            async with (
                asyncio.timeout(wait),
                self.session.get(self._files + quote(found["file_path"])) as response,
            ):
                return await _content(response)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise _unreachable(error) from None


async def _content(response: aiohttp.ClientResponse) -> bytes:
    if not response.ok:
        raise Refused(response.status, "no such file")
    content = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > MOST_FETCHED:
            raise Refused(413, "file is too big")
    return bytes(content)


def _unreachable(error: Exception) -> Unreachable:
    """The cause is left out: its text holds the address, and the address holds the token."""
    return Unreachable(type(error).__name__, begun=not isinstance(error, NEVER_BEGUN))


def _result(status: int, raw: bytes) -> Any:
    try:
        answer = load(raw)
    except ValueError:
        raise Refused(max(status, 500), "not JSON") from None
    if answer.get("ok"):
        return answer.get("result")
    again_in = (answer.get("parameters") or {}).get("retry_after")
    raise Refused(int(answer.get("error_code", status)), str(answer.get("description", "")), again_in)


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's requests over the session of an `Api`, which opens and closes it."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def initialize(self) -> None:
        """Nothing to do: the session is open."""

    async def shutdown(self) -> None:
        """Nothing to do: the Api closes it."""

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return ANSWER

    async def do_request(  # noqa: D102 - as in the base class
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - one limit for all
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        seconds = read_timeout if isinstance(read_timeout, int | float) else ANSWER
        body = dump(request_data.parameters if request_data else {})
        try:
            async with asyncio.timeout(seconds + CONNECT):
                response = await self._api.session.request(method, url, data=body)
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None
