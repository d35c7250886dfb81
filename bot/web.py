"""The bot's own small web server: health, metrics, and the webhook where there is one."""

import hmac
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.intake import Backlog
from bot.logs import log
from bot.metrics import exposition
from bot.settings import WEBHOOK
from bot.turns import Turns
from bot.wire import is_update, load
from storage.database import Unavailable

HEADER = "x-telegram-bot-api-secret-token"
MOST_BYTES = 1_000_000
IN_HAND = 3.0
"""Seconds that updates in hand have at the end."""
Healthy = Callable[[], Awaitable[str | None]]
Refresh = Callable[[], Awaitable[None]]


class Webhook:
    """Takes one update a request; the 200 is sent after the commit, anything else makes Telegram come again."""

    def __init__(self, turns: Turns, backlog: Backlog, secret: str) -> None:
        self._turns = turns
        self._backlog = backlog
        self._secret = secret.encode()

    async def __call__(self, request: Request) -> Response:
        """Check the secret in constant time, then take the update."""
        given = request.headers.get(HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=401)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                return Response(status_code=413)
        return await self._taken(bytes(body))

    async def _taken(self, body: bytes) -> Response:
        try:
            raw = load(body)
        except ValueError:
            raw = None
        if not is_update(raw):
            return Response(status_code=400)
        try:
            await self._turns.take([raw], fresh=self._backlog.fresh(1))
        except Unavailable as error:
            log.warning("webhook waits", reason=str(error))
            return Response(status_code=503, headers={"Retry-After": "5"})
        return Response(status_code=200)


def site(healthy: Healthy, refresh: Refresh, webhook: Webhook | None = None, path: str = WEBHOOK) -> ASGIApp:
    """`/healthz`, `/metrics`, and the webhook, also where a proxy has taken its path away.

    Updates come in by the shortest way: Starlette's router and its guards cost as much as all the rest of HTTP.
    """

    async def health(_request: Request) -> Response:
        trouble = await healthy()
        return PlainTextResponse(trouble or "ok", status_code=503 if trouble else 200)

    async def metrics(_request: Request) -> Response:
        await refresh()
        return Response(exposition(), media_type="text/plain; version=0.0.4; charset=utf-8")

    routes = [Route("/healthz", health), Route("/metrics", metrics)]
    doors = {path, WEBHOOK}
    if webhook:
        routes += [Route(door, webhook.__call__, methods=["POST"]) for door in sorted(doors)]
    pages = Starlette(routes=routes)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if webhook and scope.get("method") == "POST" and scope["path"] in doors:
            response = await webhook(Request(scope, receive))
            await response(scope, receive, send)
        else:
            await pages(scope, receive, send)

    return answer
