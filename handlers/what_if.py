"""What if: the figures of a table on a screen, as a picture and as a sheet; made by a job (`bot/what_if.py`)."""

from dataclasses import dataclass, field

from domain.problem import Problem
from domain.rights import Action
from domain.what_if import Lens, Standing, Tally, WhatIf, kept_out
from handlers.button import encode, number_in
from handlers.guard import barred
from handlers.screen import Html, Screen
from handlers.sorry import sorry
from handlers.term_text import ground_name
from handlers.terms import SEE, what_if_button
from handlers.turn import Document, Turn
from handlers.voice import Voice
from storage.audit import add_entry
from storage.jobs import KEY, Job, is_wished
from storage.term_tables import find_table

KIND = "what_if"
"""The kind of job."""
ARROW = " → "
WISH = 3
"""Parts of a press: version, lens, key."""
PNG, XLSX = "image/png", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Made:
    """What the job made: figures, with them as a picture and as a workbook."""

    figures: WhatIf
    picture: bytes = field(repr=False)
    sheet: bytes = field(repr=False)


async def wished(turn: Turn, parts: list[str]) -> None:
    """The button of a lens: pressed however often, it is made once. The audit log knows before."""
    version, lens, key = parts if len(parts) == WISH else ["", "", ""]
    proposal = await find_table(turn.tx, number_in([version]) or 0)
    if barred(turn, Action.SEE_TERMS):
        return
    if proposal is None or lens not in {*Lens} or not 0 < len(key) <= KEY:
        turn.word("button-old")
    elif await is_wished(turn.tx, turn.me.id, key):
        turn.word("what-if-asked")
    else:
        await add_entry(turn.tx, turn.now, str(turn.me.id), "ask_what_if", f"terms:{version}", lens=lens)
        turn.show(turn.screen("what-if-making", version=proposal.version))
        turn.work(KIND, f"terms:{version}", {"lens": lens}, key)


async def told(turn: Turn, job: Job, made: Made | None) -> None:
    """The figures; then the files. The look is in the audit log before it is shown."""
    version, lens = int(job.about.partition(":")[2]), Lens(job.body["lens"])
    if made is None:
        turn.show(turn.screen("not-yours"))
        return
    entries = made.figures.entries
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_what_if", job.about, lens=lens, entries=entries)
    back = turn.button("what-if-back", encode(SEE, version))
    turn.show(Screen(Html("\n".join(lines(turn.voice, version, lens, made.figures))), [[back]]))
    instead = turn.screen("what-if-unsure", [what_if_button(turn, version, lens)], version=version)
    caption, name = turn.voice("what-if-caption", version=version), f"terms-{version}-{lens}"
    turn.send(Document(f"{name}.png", PNG, made.picture, caption, instead))
    turn.send(Document(f"{name}.xlsx", XLSX, made.sheet, caption, instead))


async def gave_up(turn: Turn, job: Job, problem: Problem | None) -> None:
    """The honest word, with the button to ask again."""
    if problem:
        await sorry(turn, job, problem)
    else:
        version = int(job.about.partition(":")[2])
        again = what_if_button(turn, version, Lens(job.body["lens"]))
        turn.show(turn.screen("what-if-failed", [again], version=version))


def lines(voice: Voice, version: int, lens: Lens, told: WhatIf) -> list[Html]:
    """The figures by date, and those by ground; institutions stand in the files."""
    head = [
        voice(f"what-if-head-{lens}", version=version),
        voice("what-if-entries", n=told.entries, m=told.decided),
    ]
    by_day = [
        voice("what-if-day", day=voice.short_day(day), before=kept_out(before), **figures(after))
        for day, before, after in zip(told.days, told.before, told.after, strict=True)
    ]
    grounds = [
        voice("what-if-ground", ground=ground_name(voice, ground), figures=ARROW.join(map(voice.number, row)))
        for ground, row in told.grounds.items()
    ]
    under = [Html(""), voice("what-if-grounds"), *grounds] if grounds else []
    return [*head, Html(""), *by_day, *under, Html(""), voice(f"what-if-foot-{lens}")]


def figures(tally: Tally) -> dict[str, int]:
    """A tally as the arguments of a text."""
    return {"barred": kept_out(tally)} | {
        name: tally.get(Standing(name), 0) for name in ("undecided", "released", "waiting")
    }
