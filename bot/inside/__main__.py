"""The child: imports one reader, gives up everything it will not need, reads stdin, answers on stdout.

It is started by bot.limited as `python -m bot.inside MODULE MEMORY SECONDS`. Its answer begins with one byte:
GOOD and the reader's bytes, BAD and a Problem as JSON, or BROKEN and the class of what went wrong, without
its text, which may hold what was in the file.
"""

import json
import os
import resource
import sys
from importlib import import_module

from domain.problem import Problem

GOOD, BAD, BROKEN = b"+", b"-", b"!"


def _give_up(memory: int, seconds: int) -> None:
    """Nothing can be opened any more: no file, no socket. No process, no core dump with somebody's name in it."""
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))


def _answer(module: str, memory: int, seconds: int) -> bytes:
    try:
        read = import_module(module).run
        _give_up(memory, seconds)
        return GOOD + bytes(read(sys.stdin.buffer.read()))
    except Problem as problem:
        return BAD + json.dumps([problem.code, problem.arguments]).encode()
    except BaseException as error:  # noqa: BLE001 - a reader's panic is no Exception, and its parent wants to know
        return BROKEN + type(error).__name__.encode()


if __name__ == "__main__":
    sys.stdout.buffer.write(_answer(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
    sys.stdout.buffer.flush()
    os._exit(0)  # what was read is not worth tidying up
