"""`python -m bench.session`: how long each press takes on a session with a thousand people on its list.

From the gesture to the changed phone, over real HTTP, without Telegram's pace: more than the bot's own share.
"""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from storage.migrate import migrate
from storage.vault import Keys
from tests.chat import Chat
from tests.handlers.sessions import commission
from tests.house import House, housed

PEOPLE = 1000
ROUNDS = 20
Timed = Callable[[str, Awaitable[None]], Awaitable[None]]


async def main() -> None:
    with tempfile.TemporaryDirectory(prefix="fb-session-") as folder:
        url = f"sqlite:///{folder}/fieldbook.db"
        await migrate(url)
        async with housed(url, Keys.fresh(), Path(folder)) as house:
            taken = sorted(await steps(house), key=lambda step: step[1])
            if house.refused:
                raise RuntimeError(f"a screen was refused: {house.refused[0]}")
    times = [took for _, took in taken]
    p50, p95 = (1000 * times[len(times) * p // 100] for p in (50, 95))
    slowest = ", ".join(f"{name} {1000 * took:.0f} ms" for name, took in taken[-3:])
    print(f"{PEOPLE} people, {len(times)} gestures: p50 {p50:.0f} ms, p95 {p95:.0f} ms; slowest: {slowest}")


async def steps(house: House, people: int = PEOPLE, rounds: int = ROUNDS) -> list[tuple[str, float]]:
    """Each gesture of a session, and the seconds that it took."""
    _, sokha = await commission(house, people)
    taken: list[tuple[str, float]] = []

    async def timed(name: str, gesture: Awaitable[None]) -> None:
        begun = time.perf_counter()
        await gesture
        taken.append((name, time.perf_counter() - begun))

    await timed("list", sokha.say("/session"))
    await timed("look", sokha.press("Kampot administration"))
    await timed("open", sokha.press("▶ Open the session"))
    for n in range(rounds):
        await _round(sokha, n, timed)
    await timed("rest", sokha.press("✔ All others are negative"))
    await timed("ask", sokha.press("■ Close the session"))
    await timed("close", sokha.press("■ Yes, close it"))
    return taken


async def _round(sokha: Chat, n: int, timed: Timed) -> None:
    await timed("begin", sokha.press("+ Excused absence"))
    await timed("kind", sokha.press("Leave"))
    await timed("search", sokha.say("សុខ"))
    await timed("all", sokha.press("Show all"))
    await timed("places", sokha.say(f"{10 * n + 1} {10 * n + 2} {10 * n + 3}"))
    await timed("done", sokha.press("✔ Done"))
    await timed("refresh", sokha.press("↻ Refresh"))
    await timed("marked", sokha.press("Who is different"))
    await timed("back", sokha.press("‹ Session"))


if __name__ == "__main__":
    asyncio.run(main())
