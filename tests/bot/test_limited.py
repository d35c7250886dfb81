"""A child that reads what a person sent may do nothing but read it, and its end is never ours."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.limited import Limited, Work
from domain.problem import Code, Problem

GREEDY = Work("tests.rigs.greedy", memory=256 * 2**20, seconds=1, patience=20, output=2**20)
NOT_ACCEPTED = Problem(Code.FILE_NOT_ACCEPTED)


async def done(words: str, work: Work = GREEDY) -> bytes | Problem:
    try:
        return await Limited().run(work, words.encode())
    except Problem as problem:
        return problem


def children() -> list[str]:
    """Processes that this one has started and not seen off."""
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    named = [_told(Path(f"/proc/{child}/cmdline")) for path in tasks for child in _told(path).split()]
    return [name for name in named if "bot.inside" in name]


def _told(path: Path) -> str:
    """What the system says of a thread or process; nothing where it has ended meanwhile."""
    try:
        return path.read_text()
    except OSError:
        return ""


async def test_an_answer_comes_back() -> None:
    assert await done("echo សុខ") == "សុខ".encode()
    assert await done("take 100") == str(100 << 20).encode()
    assert await done("shout 0") == b""


async def test_a_refusal_comes_back_with_its_arguments() -> None:
    assert await done("refuse") == Problem(Code.TEXT_TOO_LONG, most=5)


@pytest.mark.parametrize(
    "words", ["take 300", "shout 2", "spin", "open", "connect", "abort", "leave", "unheard-of", ""]
)
async def test_whatever_a_child_does_that_it_may_not_ends_in_one_clean_refusal(words: str) -> None:
    assert await done(words) == NOT_ACCEPTED
    assert children() == []


async def test_a_child_that_sleeps_is_ended() -> None:
    assert await done("sleep", replace(GREEDY, patience=0.3)) == NOT_ACCEPTED
    assert children() == []


async def test_a_child_is_ended_when_nobody_waits_for_it_any_more() -> None:
    waiting = asyncio.ensure_future(done("sleep"))
    while not children():  # noqa: ASYNC110 - it is in another process
        await asyncio.sleep(0.01)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert children() == []


async def test_what_a_child_does_not_read_is_no_fault() -> None:
    assert await done("leave " + "x" * 2_000_000) == NOT_ACCEPTED


async def test_a_child_knows_nothing_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDBOOK_TOKEN", "secret")
    told = await done("environment")
    assert isinstance(told, bytes)
    assert b"FIELDBOOK" not in told


async def test_a_child_imports_no_more_than_its_reader_wants() -> None:
    told = await done("modules")
    assert isinstance(told, bytes)
    assert {b"asyncio", b"pydantic", b"structlog", b"bot.logs", b"PIL", b"zxingcpp"}.isdisjoint(told.split())


async def test_only_so_many_children_are_there_at_once() -> None:
    limited = Limited(most=2)
    work = asyncio.gather(*(limited.run(GREEDY, b"take 50") for _ in range(6)))
    most = 0
    while not work.done():
        most = max(most, len(children()))
        await asyncio.sleep(0)
    assert len(await work) == 6
    assert most == 2


async def test_the_log_tells_how_a_child_ended_and_nothing_of_what_it_read() -> None:
    with capture_logs() as logs:
        await done("secret-name")
        await done("abort")
    told = [(line["event"], line["failure"], line["code"]) for line in logs]
    assert told == [("reader failed", "KeyError", 0), ("reader failed", "", -6)]
    assert "secret-name" not in str(logs)
