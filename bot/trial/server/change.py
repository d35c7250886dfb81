import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class Change:
    """Wakes everybody who waits for something to change; who wakes looks for themselves."""

    waiting: set[asyncio.Future[None]] = field(default_factory=set)

    def tell(self) -> None:
        """Something has changed."""
        for future in self.waiting:
            if not future.done():
                future.set_result(None)
        self.waiting.clear()

    async def wait(self, seconds: float) -> None:
        """Until the next change, at most so long."""
        future = asyncio.get_running_loop().create_future()
        self.waiting.add(future)
        await asyncio.wait([future], timeout=max(seconds, 0))
        self.waiting.discard(future)
