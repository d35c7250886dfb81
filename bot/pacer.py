"""Telegram's pace: 28 starts a second without burst, a chat about one a second, and one pause for all on a 429."""

import asyncio
import heapq
from itertools import count

from storage.outbox import Lane

CHAT_BURST = 1
"""Starts that a chat may have at once before it is held to one a second. Telegram may allow more, and may not."""


class Pacer:
    """Lets calls start one by one: replies before notices before broadcasts.

    `rate` is starts a second over all chats, `chat_rate` in one chat; 0 means without limit.
    """

    def __init__(self, rate: float = 28.0, chat_rate: float = 1.0) -> None:
        self._gap = 1 / rate if rate else 0.0
        self._chat_gap = 1 / chat_rate if chat_rate else 0.0
        self._free_at = 0.0
        self._chats: dict[int, float] = {}
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._timer: asyncio.TimerHandle | None = None

    async def start(self, chat_id: int, lane: Lane) -> None:
        """Return when a call to this chat may start."""
        if self._chat_gap:
            await self._chat_turn(chat_id)
        now = asyncio.get_running_loop().time()
        if not self._waiting and now >= self._free_at:
            self._free_at = now + self._gap
            return
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (int(lane), next(self._order), future))
        self._arm()
        await future

    def close(self) -> None:
        """Let everybody go who waits; they see for themselves that it is over."""
        for _, _, future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def pause(self, seconds: float) -> None:
        """Let nobody start for so long."""
        loop = asyncio.get_running_loop()
        self._free_at = max(self._free_at, loop.time() + seconds)

    async def _chat_turn(self, chat_id: int) -> None:
        """A bucket told by one number: the moment at which the chat's burst is full again."""
        now = asyncio.get_running_loop().time()
        full_at = max(self._chats.get(chat_id, 0.0), now) + self._chat_gap
        self._chats[chat_id] = full_at
        if len(self._chats) > 10_000:  # noqa: PLR2004 - keep only what still holds somebody back
            self._chats = {chat: at for chat, at in self._chats.items() if at > now}
        if (excess := full_at - now - CHAT_BURST * self._chat_gap) > 0:
            await asyncio.sleep(excess)

    def _arm(self) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_at(self._free_at, self._release)

    def _release(self) -> None:
        self._timer = None
        now = asyncio.get_running_loop().time()
        while self._waiting and now >= self._free_at:
            _, _, future = heapq.heappop(self._waiting)
            if not future.done():
                future.set_result(None)
                self._free_at = now + self._gap
        if self._waiting:
            self._arm()
