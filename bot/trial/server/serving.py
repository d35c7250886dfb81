import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette

from bot.listening import listening
from bot.trial.server.api import FILE_PREFIX, PREFIX, serve_call, serve_file
from bot.trial.server.body import Receive, Scope, Send
from bot.trial.server.deliverer import deliver
from bot.trial.server.options import Options
from bot.trial.server.routes import routes
from bot.trial.server.world import World

PATIENCE = 1.0
"""Seconds for what is under way at the end."""


class Server:
    """The Bot API server as an ASGI application. Its `world` may be read and moved directly, too."""

    def __init__(self, options: Options | None = None) -> None:
        self.world = World(options or Options())
        self._phones = Starlette(routes=routes(self.world))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; the bot's side without routing, as the other half of benchmarks."""
        path = scope["path"]
        if path.startswith(PREFIX):
            await serve_call(self.world, scope, receive, send)
        elif path.startswith(FILE_PREFIX):
            await serve_file(self.world, scope, send)
        else:
            await self._phones(scope, receive, send)


def create_server(options: Options | None = None) -> Server:
    """A server with nobody in it yet."""
    return Server(options)


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers at `url`, without a slash at the end."""

    url: str
    server: Server

    @property
    def world(self) -> World:
        """What it knows."""
        return self.server.world


@asynccontextmanager
async def serve(
    options: Options | None = None, *, host: str = "127.0.0.1", port: int = 0, server: Server | None = None
) -> AsyncIterator[Served]:
    """Serve on a host and port (0: any that is free) in the running loop; gone at once at the end."""
    server = server or create_server(options)
    async with asyncio.TaskGroup() as tasks:
        delivering = tasks.create_task(deliver(server.world))
        async with listening(server, host, port, PATIENCE) as bound:
            try:
                yield Served(f"http://{host}:{bound}", server)
            finally:
                server.world.close()
                delivering.cancel()
