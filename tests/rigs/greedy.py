"""A reader that does what no reader may, as its content tells it."""

import os
import socket
import sys
import time
from collections.abc import Callable

from domain.problem import Code, Problem


def _refuse() -> bytes:
    raise Problem(Code.TEXT_TOO_LONG, most=5)


def _spin() -> bytes:
    while True:
        pass


def _sleep() -> bytes:
    time.sleep(60)
    return b"awake"


def _open() -> bytes:
    with open("/etc/hostname", "rb") as file:  # noqa: PTH123 - the plainest way there is
        return file.read()


DEEDS: dict[str, Callable[..., bytes]] = {
    "echo": str.encode,
    "refuse": _refuse,
    "take": lambda mebibytes: str(len(bytes(int(mebibytes) << 20))).encode(),
    "shout": lambda mebibytes: bytes(int(mebibytes) << 20),
    "spin": _spin,
    "sleep": _sleep,
    "open": _open,
    "connect": lambda: str(socket.socket()).encode(),
    "abort": os.abort,
    "leave": lambda: os._exit(0),
    "environment": lambda: " ".join(os.environ).encode(),
    "modules": lambda: " ".join(sys.modules).encode(),
}


def run(content: bytes) -> bytes:
    deed, *words = content.decode().split()
    return DEEDS[deed](*words)
