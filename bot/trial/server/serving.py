import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from bot.trial.server.api import FILE_PREFIX, PREFIX, serve_call, serve_file
from bot.trial.server.body import Receive, Scope, Send
from bot.trial.server.deliverer import deliver
from bot.trial.server.options import Options
from bot.trial.server.routes import routes
from bot.trial.server.world import World

_PATIENCE = 1.0


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
    config = uvicorn.Config(
        server, host=host, port=port, lifespan="off", access_log=False, log_config=None, proxy_headers=False
    )
    config.load()
    web = uvicorn.Server(config)
    web.lifespan = config.lifespan_class(config)
    async with asyncio.TaskGroup() as tasks:
        beside = [tasks.create_task(deliver(server.world)), tasks.create_task(_dated(web))]
        await web.startup()
        try:
            bound = web.servers[0].sockets[0].getsockname()[1]
            yield Served(f"http://{host}:{bound}", server)
        finally:
            server.world.close()
            for task in beside:
                task.cancel()
            await _stop(web)


async def _dated(web: uvicorn.Server) -> None:
    """Tell the time with each answer, as Telegram does; the library's own loop would, which is not run here."""
    while True:
        await web.on_tick(0)
        await asyncio.sleep(1)


async def _stop(web: uvicorn.Server) -> None:
    """Close everything; what is under way has a moment. The library's own way sleeps a tenth of a second."""
    for listener in web.servers:
        listener.close()
    for connection in list(web.server_state.connections):
        connection.shutdown()
    if web.server_state.tasks:
        _, late = await asyncio.wait(web.server_state.tasks, timeout=_PATIENCE)
        for task in late:
            task.cancel()
    await asyncio.sleep(0)  # closed transports say so in the loop's next round
