"""Processes of our own program by way of a fork server: each is a process of its own, and begins at once.

Warm, the server has the program's modules imported beforehand, so that many starts fit into little time; cold,
each child imports them like a process that an operator or a supervisor starts.
"""

import multiprocessing
import os
import runpy
import sys
from collections.abc import Mapping, Sequence

MODULES = (
    "bot.commands.run", "bot.commands.audit", "bot.commands.invite", "bot.commands.institutions", "bot.trial.run",
    "bot.check", "aiohttp.client", "asyncpg", "uvloop", "uvicorn.protocols.http.httptools_impl",
)  # fmt: skip
context = multiprocessing.get_context("forkserver")


def warm_up() -> None:
    """Have the program's modules imported once for all children to come."""
    context.set_forkserver_preload([__name__, *MODULES])


def become(
    words: Sequence[str],
    environment: Mapping[str, str],
    out: int,
    err: int,
    module: str = "bot",
    folder: str = ".",
) -> None:
    """Be `python -m MODULE WORDS` from here on, with this environment alone, saying things to `out` and `err`."""
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [module, *words]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
