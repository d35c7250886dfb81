"""From a suspicion to a verified result as five people see it, in both languages: `tests/golden/`."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from handlers.cases import LATE, OTHERS
from handlers.question import BOX
from handlers.voice import Voice
from storage.vault import Keys
from tests.handlers.confirming import CASE, Crew, gathered
from tests.handlers.reviewing import REFUSED, SUSPECTED, submitted
from tests.house import House, housed
from tests.talk import ZONE, Talk, compared, standing_clock


class Leaping:
    """The standing clock, set ahead where a dialogue waits for something."""

    def __init__(self) -> None:
        self._standing = standing_clock()
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return self._standing() + self.ahead


@pytest.fixture
def clock() -> Leaping:
    return Leaping()


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path, keys: Keys, clock: Leaping) -> AsyncIterator[House]:
    path = shutil.copy(sqlite_template, tmp_path / "fieldbook.db")
    async with housed(f"sqlite:///{path}", keys, tmp_path, now=clock) as standing:
        yield standing
        assert standing.refused == []


@dataclass
class Circle:
    """The crew's phones in one text; each name heads what its phone shows from there on."""

    crew: Crew
    talks: dict[str, Talk]
    lines: list[str]
    clock: Leaping

    async def waits(self, hours: int) -> None:
        """So much later the clock looks at what is due."""
        self.clock.ahead += timedelta(hours=hours)
        self.lines += ["", f"════ {hours} hours later"]
        await self.crew.house.app.clock.tick()
        await self.crew.house.drain()

    async def turns_to(self, name: str) -> Talk:
        """Another phone is looked at, and the case opened from its list."""
        talk = self.talks[name]
        self.lines += ["", f"──── {name.upper()}"]
        await talk.says("/cases")
        labels = await talk.chat.labels()
        await talk.presses_label(next(one for one in labels if one.lstrip(LATE + OTHERS).startswith(CASE)))
        return talk


async def circle(house: House, language: str, clock: Leaping) -> Circle:
    crew = await gathered(house, language)
    lines: list[str] = []
    voice = Voice(language, ZONE)
    names = ("sokha", "vanna", "rithy", "chan", "mony")
    talks = {name: Talk(house, getattr(crew, name), voice, lines) for name in names}
    return Circle(crew, talks, lines, clock)


async def fill(talk: Talk, *steps: str) -> None:
    """Answer a form to its end: keys of labels are pressed, all else is typed."""
    for one in steps:
        await (talk.presses(one) if talk.voice.has(one) else talk.says(one))
    await talk.presses("dialogue-submit")


async def told(ring: Circle) -> Talk:
    """The lead notes that the person was told."""
    vanna = await ring.turns_to("vanna")
    await vanna.presses("confirmation-do-notified")
    await fill(vanna, "option-notice_how-in_person", "dialogue-today", "dialogue-skip")
    return vanna


async def negative_at_laboratory(ring: Circle) -> None:
    """The whole way of a specimen in which the laboratory finds nothing."""
    await submitted(ring.crew.house, ring.crew.sokha, **SUSPECTED)
    sokha = await ring.turns_to("sokha")
    await sokha.presses("confirmation-do-custody")
    await fill(sokha, "S-1", "A-101", "B-101", "Sokha", "Dara", "dialogue-today", "dialogue-skip")
    await sokha.presses("confirmation-do-sent")
    await fill(sokha, "Central laboratory", "Dara", "dialogue-today")
    rithy = await ring.turns_to("rithy")
    await rithy.presses("confirmation-do-received")
    await fill(rithy, "S-1", "option-seals-intact", "option-signatures-all_there", "dialogue-today")
    await rithy.presses("confirmation-do-laboratory")
    await fill(rithy, "option-lab_result-negative", "L-9", "dialogue-today", "dialogue-skip")
    await told(ring)


async def verified_positive(ring: Circle) -> None:
    """Heard, verified, told; the person lets the 72 hours for bottle B pass."""
    await ring.crew.upto("received")
    rithy = await ring.turns_to("rithy")
    await rithy.presses("confirmation-do-laboratory")
    await rithy.presses("option-lab_result-positive")
    await rithy.presses_label(BOX + rithy.label("option-lab_substances-met"))
    await fill(rithy, "dialogue-done", "L-9", "dialogue-today", "dialogue-skip")
    chan = await ring.turns_to("chan")
    await chan.presses("confirmation-do-verified")
    await fill(chan, "option-result-verified_positive", "dialogue-skip")
    await chan.presses("dialogue-cancel")
    await chan.presses("dialogue-give-up")
    chan = await ring.turns_to("chan")
    await chan.presses("confirmation-do-interviewed")
    await fill(chan, "option-interview-held", "dialogue-today", "option-prescription-none", "គ្មានថ្នាំអ្វីទេ")
    await chan.presses("confirmation-do-verified")
    await fill(chan, "option-result-verified_positive", "dialogue-skip")
    vanna = await told(ring)
    await ring.waits(72)
    await vanna.presses("case-list")
    await vanna.looks()


async def split_fails(ring: Circle) -> None:
    """A word of the person is enough for bottle B, and bottle B undoes all."""
    await ring.crew.upto("verified")
    vanna = await told(ring)
    await vanna.presses("confirmation-do-split_requested")
    await vanna.presses("confirmation-do-split_requested")
    mony = await ring.turns_to("mony")
    await mony.presses("confirmation-do-split_result")
    result = "option-split_result-failed_to_reconfirm"
    await fill(mony, result, "Second laboratory", "B-7", "dialogue-today", "dialogue-skip")
    await told(ring)


async def fatal_flaw(ring: Circle) -> None:
    """Another number on the bottle than on the form: nobody is asked, the test is cancelled."""
    await ring.crew.upto("sent")
    rithy = await ring.turns_to("rithy")
    await rithy.presses("confirmation-do-received")
    await fill(rithy, "S-7", "option-seals-intact", "option-signatures-all_there", "dialogue-today")
    await told(ring)


async def refusal_reviewed(ring: Circle) -> None:
    """A refusal is none before a doctor has heard the person, or tried to."""
    await submitted(ring.crew.house, ring.crew.sokha, **REFUSED)
    chan = await ring.turns_to("chan")
    await chan.presses("confirmation-do-interviewed")
    await fill(chan, "option-interview-declined", "dialogue-today", "dialogue-skip")
    await chan.presses("confirmation-do-verified")
    await fill(chan, "option-result-refusal_to_test", "dialogue-skip")
    await told(ring)


DIALOGUES: tuple[Callable[[Circle], Awaitable[None]], ...] = (
    negative_at_laboratory,
    verified_positive,
    split_fails,
    fatal_flaw,
    refusal_reviewed,
)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.__name__)
async def test_what_becomes_of_a_suspicion_is_as_it_was_read(
    house: House,
    clock: Leaping,
    language: str,
    dialogue: Callable[[Circle], Awaitable[None]],
    request: pytest.FixtureRequest,
) -> None:
    ring = await circle(house, language, clock)
    await dialogue(ring)
    text = "\n".join(ring.lines).strip() + "\n"
    compared(f"{dialogue.__name__}.{language}", text, update=request.config.getoption("--update-golden"))
