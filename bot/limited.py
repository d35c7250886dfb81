"""Runs a reader on what a person sent in a child process that can hurt nobody but itself."""

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from pathlib import Path

from bot.inside.limits import MIB
from bot.logs import log
from domain.problem import Code, Problem

_ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Work:
    """
    What a child is for, and what it may use.

    Args:
        module: has `run(content: bytes) -> bytes`, which may raise Problem. Whatever it imports it must import
            when it is imported itself: afterwards no file can be opened.
        memory: bytes of address space.
        seconds: of CPU; `patience` is of the clock on the wall, for machines that are busy.
        output: bytes of its answer.
    """

    module: str
    memory: int = 512 * MIB
    seconds: int = 10
    patience: float = 30.0
    output: int = 8 * MIB


class Limited:
    """Children, so many side by side at most; others wait for their turn."""

    def __init__(self, most: int = 2) -> None:
        self._free = asyncio.Semaphore(most)

    async def run(self, work: Work, content: bytes) -> bytes:
        """
        Let a child do its work on `content`, and return its answer.

        Raises:
            Problem: the child refused the content, or did not survive it (FILE_NOT_ACCEPTED).
        """
        async with self._free:
            answer, code = await _child(work, content)
        match answer[:1]:
            case b"+" if len(answer) <= work.output:
                return answer[1:]
            case b"-":
                refused, arguments = json.loads(answer[1:])
                raise Problem(Code(refused), **arguments)
        log.warning("reader failed", reader=work.module, code=code, failure=_how(answer))
        raise Problem(Code.FILE_NOT_ACCEPTED)


def _how(answer: bytes) -> str:
    """A class for the log: of a child that is broken nothing else is repeated."""
    name = answer[1:100].decode("ascii", "replace") if answer[:1] == b"!" else ""
    return name if name.isidentifier() else ""


async def _child(work: Work, content: bytes) -> tuple[bytes, int | None]:
    """What a child says, at most one byte more than it may, and how it ended: None if it was ended."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-E", "-s", "-B", "-m", "bot.inside", work.module, str(work.memory), str(work.seconds)),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        cwd=_ROOT,
        env={},  # settings are in it, the token among them
    )
    assert process.stdin  # noqa: S101 - it is a pipe, and so is the other; for the type checker
    assert process.stdout  # noqa: S101
    try:
        async with asyncio.timeout(work.patience):
            told, heard = _told(process.stdin, content), _heard(process.stdout, work.output + 1)
            _, answer = await asyncio.gather(told, heard)
            code = await process.wait() if len(answer) <= work.output else None
    except TimeoutError:
        return b"", None
    finally:
        await _ended(process)
    return answer, code


async def _told(stdin: asyncio.StreamWriter, content: bytes) -> None:
    try:
        stdin.write(content)
        await stdin.drain()
    except ConnectionError:
        pass  # it has ended before it had read all; its answer tells why
    finally:
        stdin.close()


async def _heard(stdout: asyncio.StreamReader, most: int) -> bytes:
    try:
        return await stdout.readexactly(most)
    except asyncio.IncompleteReadError as whole:
        return whole.partial


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.communicate()  # what is left in the pipe, or it would never be closed
