"""The end of a process waits for all that is under way, and not for ever."""

import asyncio

from bot.tasks import Tasks


async def test_what_a_task_starts_at_its_end_is_seen_through_as_well() -> None:
    """As the mark of a call whose answer came when it was time to go: lost, the message would go out twice."""
    tasks, answered, committed, written = Tasks(), asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def write() -> None:
        await committed.wait()
        written.set()

    async def call() -> None:
        await answered.wait()
        tasks.start(write(), "marks")
        asyncio.get_running_loop().call_later(0.01, committed.set)

    tasks.start(call(), "delivery")
    asyncio.get_running_loop().call_later(0.01, answered.set)
    await tasks.finish(5)
    assert written.is_set()


async def test_what_never_ends_is_cancelled() -> None:
    tasks = Tasks()
    never = tasks.start(asyncio.Event().wait(), "never")
    await tasks.finish(0.01)
    assert never.cancelled()
    assert not tasks.running("never")
