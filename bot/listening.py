"""uvicorn in a loop of ours: it leaves signals alone, and is gone as soon as nothing is in hand.

The library's own loop looks ten times a second whether it is to end, and then waits a tenth of a second more.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp

TICK = 1.0
"""Seconds between two looks at the time, which each answer tells."""


@asynccontextmanager
async def listening(app: ASGIApp, host: str, port: int, patience: float) -> AsyncIterator[int]:
    """Serve an application on a host and port (0: any that is free); gives the port.

    At the end what is under way has so many seconds.

    Raises:
        OSError: the address is taken or not ours.
    """
    with _bound(host, port) as listener:
        config = uvicorn.Config(app, lifespan="off", access_log=False, log_config=None, proxy_headers=False)
        config.load()
        web = uvicorn.Server(config)
        web.lifespan = config.lifespan_class(config)
        await web.on_tick(0)
        await web.startup([listener])
        ticking = asyncio.create_task(_dated(web), name="web")
        try:
            yield int(listener.getsockname()[1])
        finally:
            ticking.cancel()
            await _stopped(web, patience)


def _bound(host: str, port: int) -> socket.socket:
    """The protocol is named: asyncio sends at once only what is known to be TCP, and waits 40 ms otherwise.

    Raises:
        OSError: the address is taken or not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


async def _dated(web: uvicorn.Server) -> None:
    while True:
        await asyncio.sleep(TICK)
        await web.on_tick(0)


async def _stopped(web: uvicorn.Server, patience: float) -> None:
    for listener in web.servers:
        listener.close()
    for connection in list(web.server_state.connections):
        connection.shutdown()
    if web.server_state.tasks:
        _, late = await asyncio.wait(web.server_state.tasks, timeout=patience)
        for task in late:
            task.cancel()
    await asyncio.sleep(0)  # closed transports say so in the loop's next round
