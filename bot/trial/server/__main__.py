"""The server as a process of its own: `python -m bot.trial.server --port 0` prints its URL first."""

import argparse
import asyncio
import signal
import sys
from dataclasses import fields
from typing import Any

from bot.trial.server.options import Options
from bot.trial.server.serving import serve


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.trial.server", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes any that is free")
    for option in fields(Options):
        flag, default = f"--{option.name.replace('_', '-')}", option.default
        if isinstance(default, bool):
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, default=default)
        else:
            parser.add_argument(flag, type=type(default), default=default)
    return parser.parse_args()


async def _run(host: str, port: int, options: dict[str, Any]) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with serve(Options(**options), host=host, port=port) as served:
        sys.stdout.write(f"{served.url}\n")
        sys.stdout.flush()
        await stopped.wait()


if __name__ == "__main__":
    given = vars(_arguments())
    asyncio.run(_run(given.pop("host"), given.pop("port"), given))
