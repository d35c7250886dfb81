import asyncio
from itertools import pairwise

from bot.pacer import Pacer
from storage.outbox import Lane

CHAT = 1001


class Starts:
    """Who started, and when."""

    def __init__(self, pacer: Pacer) -> None:
        self.pacer = pacer
        self.order: list[tuple[int, Lane]] = []
        self.times: list[float] = []

    async def __call__(self, chat: int, lane: Lane = Lane.REPLY) -> None:
        await self.pacer.start(chat, lane)
        self.order.append((chat, lane))
        self.times.append(asyncio.get_running_loop().time())

    @property
    def gaps(self) -> list[float]:
        return [after - before for before, after in pairwise(self.times)]


async def test_starts_are_spread_over_time_without_a_burst() -> None:
    starts = Starts(Pacer(10, 0))
    await asyncio.gather(*(starts(chat) for chat in range(10)))
    assert min(starts.gaps) > 0.08
    assert starts.times[-1] - starts.times[0] >= 0.89


async def test_one_chat_is_held_to_its_own_pace_and_holds_up_no_other() -> None:
    starts = Starts(Pacer(0, 2))
    await asyncio.gather(starts(CHAT), starts(CHAT), starts(CHAT), starts(2))
    assert [chat for chat, _ in starts.order] == [CHAT, 2, CHAT, CHAT]
    assert starts.times[-1] - starts.times[0] > 0.9


async def test_replies_go_before_notices_before_broadcasts() -> None:
    starts = Starts(Pacer(200, 0))
    await starts(0)
    lanes = [Lane.BROADCAST, Lane.NOTICE, Lane.REPLY] * 3
    await asyncio.gather(*(starts(chat, lane) for chat, lane in enumerate(lanes)))
    assert [lane for _, lane in starts.order[1:]] == sorted(lanes)


async def test_within_a_lane_the_first_comes_first() -> None:
    starts = Starts(Pacer(500, 0))
    await asyncio.gather(*(starts(chat) for chat in range(20)))
    assert [chat for chat, _ in starts.order] == [*range(20)]


async def test_a_pause_holds_everybody() -> None:
    starts = Starts(Pacer(0, 0))
    starts.pacer.pause(0.1)
    begun = asyncio.get_running_loop().time()
    await asyncio.gather(starts(1), starts(2))
    assert min(starts.times) - begun >= 0.099


async def test_a_pause_that_comes_while_others_wait_holds_them_too() -> None:
    starts = Starts(Pacer(2, 0))
    tasks = [asyncio.create_task(starts(chat)) for chat in range(2)]
    await asyncio.sleep(0.01)
    starts.pacer.pause(0.7)
    await asyncio.gather(*tasks)
    assert starts.gaps[0] >= 0.69


async def test_closing_lets_everybody_go_who_waits() -> None:
    starts = Starts(Pacer(0.01, 0))
    tasks = [asyncio.create_task(starts(chat)) for chat in range(3)]
    await asyncio.sleep(0)
    starts.pacer.close()
    await asyncio.wait_for(asyncio.gather(*tasks), 1)


async def test_whoever_gives_up_waiting_takes_nobody_s_turn() -> None:
    starts = Starts(Pacer(5, 0))
    await starts(0)
    gone, stays = asyncio.create_task(starts(1)), asyncio.create_task(starts(2))
    await asyncio.sleep(0)
    gone.cancel()
    await stays
    assert [chat for chat, _ in starts.order] == [0, 2]
    assert starts.gaps[0] < 0.35


async def test_without_limits_nobody_waits() -> None:
    starts = Starts(Pacer(0, 0))
    await asyncio.gather(*(starts(CHAT) for _ in range(1000)))
    assert starts.times[-1] - starts.times[0] < 0.5
