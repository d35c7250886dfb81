"""People with a bad connection: every press of a dialogue may be sent several times, at once and much later."""

import itertools
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from bot.trial.server.chat import Phone
from bot.trial.server.gestures import press
from handlers.button import decode
from handlers.question import VERB
from tests.chat import Chat
from tests.house import House

EXAMPLES = int(os.environ.get("FIELDBOOK_TEST_EXAMPLES", "0"))
"""How many plans to try of each dialogue; 0: as many as the suite has time for."""
REST = "sesrest"
PAUSE = "pause"
"""A step: nothing is under way now, and presses of what is over may come once more."""


@dataclass(frozen=True)
class Plan:
    """How often each press is sent at once, and which earlier presses come once more after which."""

    times: Sequence[int]
    late: Sequence[tuple[int, int]]

    def after(self, press: int) -> list[int]:
        """Older presses that come once more after this one."""
        return [min(which, press) for position, which in self.late if position == press]


def presses_of(steps: Sequence[str]) -> int:
    """How many presses a dialogue has."""
    return sum(step.startswith("press") for step in steps)


def plans(steps: Sequence[str]) -> st.SearchStrategy[Plan]:
    """Ways in which the presses of a dialogue can come."""
    n = presses_of(steps)
    return st.builds(
        Plan,
        st.lists(st.integers(1, 5), min_size=n, max_size=n),
        st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=12),
    )


def none_again(steps: Sequence[str]) -> Plan:
    """A good connection."""
    return Plan([1] * presses_of(steps), [])


def all_once_more(steps: Sequence[str]) -> Plan:
    """Each press twice, and all of them once more at the end."""
    n = presses_of(steps)
    return Plan([2] * n, [(n - 1, which) for which in range(n)])


def all_once_more_after_each(steps: Sequence[str]) -> Plan:
    """Each press once more after each of those that follow it, the oldest last."""
    n = presses_of(steps)
    return Plan([1] * n, [(later, which) for later in range(n) for which in reversed(range(later + 1))])


@dataclass(frozen=True)
class Sent:
    """A press that can come again."""

    phone: Phone
    message: int
    data: str

    @property
    def draft(self) -> str:
        """The draft whose button it is; "" for any other button."""
        verb, parts = decode(self.data)
        return parts[0] if verb == VERB else ""

    @property
    def wish(self) -> tuple[object, str]:
        """What this press is about that can be wished this way and that, and the state that it wishes."""
        verb, parts = decode(self.data)
        if verb == VERB and parts[2] in {"+", "-"}:
            return (parts[0], parts[3]), parts[2]
        if verb == REST:
            return (verb, parts[0]), parts[1]
        return self, ""


@dataclass
class Player:
    """Goes through dialogues for one person or several: `as Dara`, `type /session`, `press Refused`, `pause`.

    What comes late into a dialogue that is under way belongs to it; presses of anything else would lead away
    from it, as they should, and wait for the next pause. A wish whose opposite was pressed since is not sent
    again: the last wish counts, and only who made it knows which was the last.
    """

    house: House
    names: dict[str, str]
    chat: Chat
    sent: list[Sent] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)

    async def goes_through(self, steps: Sequence[str], plan: Plan) -> None:
        for step in steps:
            way, _, what = step.format_map(self.names).partition(" ")
            match way:
                case "as":
                    self.chat = self.house.chats[self.names[what]]
                case "type":
                    await self.chat.say(what)
                case "press":
                    await self._pressed(what, plan)
                case _:
                    await self._paused()
        await self._paused()

    async def _pressed(self, label: str, plan: Plan) -> None:
        at = len(self.sent)
        self.sent.append(self.button(label))
        await self._send([at] * plan.times[at])
        fits = [which for which in plan.after(at) if self.sent[which].draft == self.sent[at].draft != ""]
        await self._send(fits)
        self.waiting += [which for which in plan.after(at) if which not in fits]

    async def _paused(self) -> None:
        late, self.waiting = self.waiting, []
        await self._send(late)

    async def _send(self, which: Sequence[int]) -> None:
        """All at once: they come as one batch, as after an outage. Of a screen that is gone a copy may be left."""
        for one in (self.sent[number] for number in which):
            if self._is_still_wished(one):
                message = one.message if one.message in one.phone.messages else max(one.phone.messages)
                press(self.house.served.world, one.phone, message, data=one.data, anyway=True)
        await self.house.drain()

    def _is_still_wished(self, one: Sent) -> bool:
        thing, state = one.wish
        return [sent.wish[1] for sent in self.sent if sent.wish[0] == thing][-1] == state

    def button(self, label: str) -> Sent:
        """The newest button with this label."""
        phone = self.house.served.world.phones[self.chat.id]
        for number, message in reversed(phone.messages.items()):
            for button in itertools.chain(*_keyboard(message)):
                if button["text"].startswith(label):
                    return Sent(phone, number, button["callback_data"])
        shown = [
            one["text"] for message in phone.messages.values() for one in itertools.chain(*_keyboard(message))
        ]
        raise AssertionError(f"no button {label!r}; there are {shown}")


def _keyboard(message: Any) -> list[list[dict[str, Any]]]:
    return list((message.inline or {}).get("inline_keyboard", []))
