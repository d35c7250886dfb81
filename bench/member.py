"""A member of a commission who submits one report after the other, without a pause."""

import asyncio
import time
from dataclasses import dataclass, field

from bench.dialogue import STEPS, Press, Say
from bot.trial.server import gestures
from bot.trial.server.chat import Operation, Phone
from bot.trial.server.world import World

SHOWN = frozenset({"sent", "edited"})


@dataclass(slots=True)
class Member:
    """Looks at the phone only: a step ends when its screen has changed. `steps` are seconds."""

    world: World
    phone: Phone
    steps: list[float] = field(default_factory=list)
    screen: int = 0

    async def submit(self, times: int = 1) -> None:
        for _ in range(times):
            for step in STEPS:
                begun, known = time.perf_counter(), len(self.phone.history)
                self._do(step)
                await self._changed(known)
                self.steps.append(time.perf_counter() - begun)

    def _do(self, step: Say | Press) -> None:
        match step:
            case Say(text):
                gestures.text(self.world, self.phone, text)
            case Press(label):
                gestures.press(self.world, self.phone, self.screen, label=label)

    async def _changed(self, known: int) -> None:
        while (shown := self._shown(known)) is None:
            change = asyncio.get_running_loop().create_future()
            self.phone.changed.waiting.add(change)
            await change
        self.screen = shown.data["message"]["message_id"]

    def _shown(self, known: int) -> Operation | None:
        return next((one for one in self.phone.history[known:] if one.kind in SHOWN), None)
