"""The way to Telegram: one aiohttp session, JSON bodies, kept-alive connections.

`Api` is the thin way for what is sent and fetched all day: a method, a payload, the raw answer; no objects are
built from answers that nobody reads. `AiohttpRequest` puts the same session behind python-telegram-bot's Bot.
Failures are classified here, once.
"""

import asyncio
from types import TracebackType
from typing import Any, Self

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.wire import dump, load

CONNECT = 10.0
ANSWER = 20.0
JSON = {"Content-Type": "application/json"}


class Refused(Exception):  # noqa: N818 - Telegram's own word would be "error"
    """Telegram answered, and the answer is no. `again_in` is its own word on when to try again, in seconds."""

    def __init__(self, code: int, description: str, again_in: float | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.again_in = again_in

    @property
    def passing(self) -> bool:
        """Whether the same request may succeed later."""
        return self.code >= 500 or self.again_in is not None  # noqa: PLR2004 - HTTP's server errors


class Unreachable(Exception):  # noqa: N818 - as above
    """No answer came. The request may or may not have been carried out."""


class Api:
    """Calls methods of the Bot API. Open it with `async with`."""

    def __init__(self, token: str, url: str) -> None:
        self._base = f"{url}/bot{token}/"
        self._url = url

    def __repr__(self) -> str:
        """Without the token."""
        return f"Api({self._url!r})"

    async def __aenter__(self) -> Self:
        """Open the session."""
        connector = aiohttp.TCPConnector(limit=0, ttl_dns_cache=300, keepalive_timeout=75)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT)
        self.session = aiohttp.ClientSession(
            connector=connector, timeout=timeout, headers=JSON, cookie_jar=aiohttp.DummyCookieJar()
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        await self.session.close()

    async def call(self, method: str, payload: dict[str, Any], wait: float = ANSWER) -> Any:
        """The `result` of a method.

        Raises:
            Refused: Telegram said no.
            Unreachable: no answer within `wait` seconds.
        """
        body = dump(payload)
        try:
            async with asyncio.timeout(wait):
                response = await self.session.post(self._base + method, data=body)
                raw = await response.read()
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            # the cause is left out: its text holds the address, and the address holds the token
            raise Unreachable(type(error).__name__) from None
        return _result(response.status, raw)


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
