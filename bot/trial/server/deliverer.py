import asyncio
from collections import deque
from dataclasses import dataclass, field

import orjson

from bot.trial.server.api import perform
from bot.trial.server.call import Call
from bot.trial.server.faults import Kind
from bot.trial.server.updates import Update
from bot.trial.server.webhook import SECRET_HEADER, Client, Failure, Webhook, accepted, pause_after
from bot.trial.server.world import World

_IDLE_SECONDS = 3600


@dataclass(slots=True)
class _Round:
    """The deliveries to one webhook: a lane a chat, in order within it, side by side otherwise."""

    world: World
    webhook: Webhook
    tasks: asyncio.TaskGroup
    client: Client = field(init=False)
    slots: asyncio.Semaphore = field(init=False)
    lanes: dict[int, deque[Update]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.client = Client(self.webhook.url)
        self.slots = asyncio.Semaphore(self.webhook.max_connections)

    @property
    def current(self) -> bool:
        return self.world.webhook is self.webhook and not self.world.closing

    def take_in(self) -> None:
        """Put what has arrived since into its lane."""
        for update in self._fresh():
            self.taken.add(update.id)
            if update.chat_id in self.lanes:
                self.lanes[update.chat_id].append(update)
            else:
                self.lanes[update.chat_id] = deque([update])
                self.tasks.create_task(self._drive(update.chat_id))

    def _fresh(self) -> list[Update]:
        fresh = []
        for number in reversed(self.world.updates.waiting):
            if number in self.taken:
                break
            fresh.append(self.world.updates.waiting[number])
        return fresh[::-1]

    async def _drive(self, chat_id: int) -> None:
        lane = self.lanes[chat_id]
        while lane and self.current:
            await self._deliver(lane[0])
            if self.current:
                self._finish(lane)
        self.lanes.pop(chat_id, None)

    def _finish(self, lane: deque[Update]) -> None:
        update = lane.popleft()
        self.world.updates.waiting.pop(update.id, None)
        self.taken.discard(update.id)
        if self.world.faults.of_update(Kind.REDELIVER):
            lane.append(update)

    async def _deliver(self, update: Update) -> None:
        """Post one update until it is accepted, and once more after that if so planned."""
        failures = 0
        copies = 2 if self.world.faults.of_update(Kind.DUPLICATE) else 1
        while self.current and copies:
            async with self.slots:
                accepted_now = await self._try(update)
            if accepted_now:
                copies -= 1
            else:
                failures += 1
                await asyncio.sleep(pause_after(failures, self.world.options.first_retry))

    async def _try(self, update: Update) -> bool:
        headers = {SECRET_HEADER: self.webhook.secret} if self.webhook.secret else {}
        try:
            status, answer = await self.client.post(update.body, headers)
        except OSError as error:
            self._failed(str(error) or "Connection refused")
            return False
        if not accepted(status):
            self._failed(f"Wrong response from the webhook: {status}")
            return False
        await self._obey(answer)
        return True

    def _failed(self, words: str) -> None:
        self.world.webhook_failure = Failure(int(self.world.now()), words)

    async def _obey(self, answer: bytes) -> None:
        """A call may come as the answer to an update; its result is told to nobody."""
        if not answer.startswith(b"{"):
            return
        try:
            values = orjson.loads(answer)
        except orjson.JSONDecodeError:
            return
        if isinstance(values.get("method"), str):
            await perform(self.world, Call(values.pop("method"), values))


async def deliver(world: World) -> None:
    """Post updates to whatever webhook is set, until cancelled."""
    async with asyncio.TaskGroup() as tasks:
        while not world.closing:
            if world.webhook is None:
                await world.updates.arrived.wait(_IDLE_SECONDS)
            else:
                await _deliver_to(_Round(world, world.webhook, tasks))


async def _deliver_to(webhook: _Round) -> None:
    try:
        while webhook.current:
            webhook.take_in()
            await webhook.world.updates.arrived.wait(_IDLE_SECONDS)
    finally:
        webhook.client.close()
