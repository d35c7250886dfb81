"""One case on a screen: how it stands, what was done, and what whoever looks may do now."""

from collections.abc import Sequence

from domain.case import OPENED, Step
from domain.subject import KEYS
from handlers.button import encode
from handlers.case_told import list_documents, may_know, may_take_by_right, procedure_of, told_form
from handlers.case_ways import WAYS
from handlers.concerned import able, target
from handlers.difference import name_of
from handlers.screen import MOST_TEXT, Button, Html, Screen, plain, units
from handlers.shown import initials, masked, shown_all
from handlers.standing import state_line
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, find_case, list_steps
from storage.institutions import find_institution
from storage.subjects import find_subject

OPEN, STEP, DO, LIST, DOCUMENTS = "case", "cstep", "cdo", "cases", "casedocs"
ABOVE = frozenset({*KEYS, "institution"})
"""Of what opened a case, this stands at its head."""
SPARE = 150
"""Units kept for the line that tells how many steps found no room."""


async def may_see(turn: Turn, case: Case) -> bool:
    """Whether somebody may open a case: by right, or because a step of it is theirs to take."""
    if turn.may(procedure_of(case).sees, await target(turn.tx, case)):
        return True
    return any([await may_take(turn, case, key) for key in procedure_of(case).rules])


async def may_take(turn: Turn, case: Case, key: str) -> bool:
    """Whether a step makes sense now, and whoever acts has the right to it and did nothing that excludes it."""
    return await able(turn.tx, turn.me.memberships, case, key, turn.now)


async def case_sheet(turn: Turn, case: Case) -> Screen:
    """The screen. The look is in the audit log before it is shown."""
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_case", case.number)
    steps = await list_steps(turn.tx, case)
    head, told = await _head(turn, case), await _timeline(turn, case, steps)
    lines = [*head, Html(""), *_fitting(turn, told, MOST_TEXT - units(plain("\n".join(head))) - SPARE)]
    documents = await _documents(turn, case, steps)
    rows = [[button] for button in [*await _ways(turn, case), *await _beside(turn, case), *documents]]
    about = await _beneath(turn, case)
    back = turn.button("case-list", encode(LIST, 0))
    return Screen(Html("\n".join(lines)), [*rows, about, [back]], private=True)


async def who(turn: Turn, case: Case) -> Html:
    """The person of a case, masked: enough to compare with a paper in the hand."""
    told = await find_subject(turn.tx, case.subject_id)
    if told is None:
        return turn.voice("case-forgotten")
    names = [initials(name) for name in (told.name_km, told.name_latin) if name]
    number = [turn.voice.digits(masked(told.identity))] if told.identity else []
    return turn.voice("case-who", who=" · ".join([*names, *number]) or "–")


async def _head(turn: Turn, case: Case) -> list[Html]:
    known = [await who(turn, case), await _place(turn, case)] if await may_know(turn, case) else []
    return [
        turn.voice(f"case-{case.kind}", number=case.number),
        *(known or [turn.voice("case-who-hidden")]),
        await state_line(turn, case),
        *([turn.voice("case-due", at=case.due_at)] if case.due_at else []),
    ]


async def _place(turn: Turn, case: Case) -> Html:
    place = await find_institution(turn.tx, case.institution)
    return turn.voice("case-place", place=place.name(turn.voice.language) if place else case.institution)


async def _timeline(turn: Turn, case: Case, steps: Sequence[Step]) -> list[list[Html]]:
    """The steps, each with what it said."""
    return [[await _done(turn, case, one), *await _said(turn, case, one)] for one in steps]


def _fitting(turn: Turn, steps: list[list[Html]], room: int) -> list[Html]:
    """As many of the last steps as one message holds; the last is what whoever looks decides on."""
    kept = len(steps)
    while kept > 1 and _length(steps[-kept:]) > room:
        kept -= 1
    gone = len(steps) - kept
    told = [line for step in steps[-kept:] for line in step]
    return [turn.voice("case-earlier", n=gone), *told] if gone else told


def _length(steps: list[list[Html]]) -> int:
    return sum(units(plain(line)) + 1 for step in steps for line in step)


async def _done(turn: Turn, case: Case, step: Step) -> Html:
    name = await name_of(turn, step.by) if step.by is not None else turn.voice.plain("case-itself")
    return turn.voice("case-step", step=turn.voice.plain(f"{case.kind}-step-{step.key}"), name=name, at=step.at)


async def _said(turn: Turn, case: Case, step: Step) -> list[Html]:
    form = await told_form(turn, case, step)
    return [
        turn.voice("dialogue-line", label=turn.voice.plain(f"field-{one.key}"), value=value)
        for one, value in (await shown_all(turn, form, step.said, case.number) if form else [])
        if step.key != OPENED or one.key not in ABOVE
    ]


async def _ways(turn: Turn, case: Case) -> list[Button]:
    """A button for each step that may be taken; it carries how far its reader has seen the case."""
    return [
        turn.button(f"{case.kind}-do-{key}", encode(STEP, case.number, case.seq, key))
        for key in procedure_of(case).rules
        if await may_take(turn, case, key)
    ]


async def _beside(turn: Turn, case: Case) -> list[Button]:
    """What there is to do that is no step."""
    return [
        turn.button(way.label, encode(way.verb, case.number))
        for way in WAYS.get(case.kind, ())
        if case.state in way.fits and await may_take_by_right(turn, case, way.needs)
    ]


async def _documents(turn: Turn, case: Case, steps: Sequence[Step]) -> list[Button]:
    """The way to the photos of papers that came with its steps."""
    n = len(await list_documents(turn, case, steps))
    return [turn.button("case-documents", encode(DOCUMENTS, case.number), n=n)] if n else []


async def _beneath(turn: Turn, case: Case) -> list[Button]:
    """The way to what the case rests on, for whoever may see that too."""
    below = await find_case(turn.tx, case.about) if case.about else None
    if below is None or not await may_see(turn, below):
        return []
    return [turn.button("case-beneath", encode(OPEN, below.number), number=below.number)]
