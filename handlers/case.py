"""One case on a screen: how it stands, what was done, and what whoever looks may do now."""

from dataclasses import replace

from domain.area import Area
from domain.case import BELOW, OPENED, Procedure, Rule, State, Step, fits, kept_apart
from domain.forms import FORMS
from domain.procedures import PROCEDURES
from domain.rights import Action, Target
from handlers.button import encode
from handlers.case_ways import WAYS
from handlers.difference import name_of
from handlers.screen import Button, Html, Screen
from handlers.shown import initials, masked, shown_all
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, find_case, list_chain, list_steps
from storage.institutions import find_institution
from storage.reports import find_report
from storage.subjects import find_subject

OPEN, STEP, DO, LIST = "case", "cstep", "cdo", "cases"


def procedure_of(case: Case) -> Procedure:
    """The rules of a case."""
    return PROCEDURES[case.kind]


async def may_see(turn: Turn, case: Case) -> bool:
    """Whether somebody may open a case."""
    return turn.may(procedure_of(case).sees, await target_of(turn, case, frozenset()))


async def may_take(turn: Turn, case: Case, key: str) -> bool:
    """Whether a step makes sense now, and whoever acts has the right to it and did nothing that excludes it."""
    rule = procedure_of(case).rules.get(key)
    if rule is None or rule.needs is None or not fits(rule, State(case.state, case.since), turn.now):
        return False
    return turn.may(rule.needs, await target_of(turn, case, await _excluded(turn, case, rule)))


async def may_take_by_right(turn: Turn, case: Case, action: Action) -> bool:
    """Whether somebody has a right over a case, whatever was done in it."""
    return turn.may(action, await target_of(turn, case, frozenset()))


async def target_of(turn: Turn, case: Case, own: frozenset[int]) -> Target:
    """A case as a target: where it lies, and whose own it is for this."""
    place = await find_institution(turn.tx, case.institution)
    if place is None:
        raise LookupError("a case of an institution that never was")
    return Target(Area.institution(place), own)


async def all_steps(turn: Turn, case: Case) -> list[Step]:
    """The steps of a case and of all it rests on, the latter as `below` too.

    Whoever reported and changed a report counts as `reported`.
    """
    chain = await list_chain(turn.tx, case)
    taken = [step for one in chain for step in await list_steps(turn.tx, one)]
    taken += [replace(step, key=BELOW) for one in chain[1:] for step in await list_steps(turn.tx, one)]
    report = await find_report(turn.tx, chain[-1].about) if chain[-1].about else None
    people = {report.author_id, report.editor_id} - {None} if report else set()
    return [*taken, *(Step(0, "reported", case.since, one) for one in people)]


async def case_sheet(turn: Turn, case: Case) -> Screen:
    """The screen. The look is in the audit log before it is shown."""
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_case", case.number)
    lines = [*await _head(turn, case), Html(""), *await _timeline(turn, case)]
    rows = [[button] for button in [*await _ways(turn, case), *await _beside(turn, case)]]
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
    place = await find_institution(turn.tx, case.institution)
    lines = [
        turn.voice(f"case-{case.kind}", number=case.number),
        await who(turn, case),
        turn.voice("case-place", place=place.name(turn.voice.language) if place else case.institution),
        turn.voice(f"{case.kind}-state-{case.state}"),
    ]
    return [*lines, turn.voice("case-due", at=case.due_at)] if case.due_at else lines


async def _timeline(turn: Turn, case: Case) -> list[Html]:
    lines: list[Html] = []
    for step in await list_steps(turn.tx, case):
        lines.append(await _done(turn, case, step))
        lines += await _said(turn, case, step)
    return lines


async def _done(turn: Turn, case: Case, step: Step) -> Html:
    name = await name_of(turn, step.by) if step.by is not None else turn.voice.plain("case-itself")
    return turn.voice("case-step", step=turn.voice.plain(f"{case.kind}-step-{step.key}"), name=name, at=step.at)


async def _said(turn: Turn, case: Case, step: Step) -> list[Html]:
    """What a step said; who it is about stands above."""
    form = FORMS.get(step.key)
    if form is None or step.key == OPENED:
        return []
    return [
        turn.voice("dialogue-line", label=turn.voice.plain(f"field-{one.key}"), value=value)
        for one, value in await shown_all(turn, form, step.said, case.number)
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


async def _beneath(turn: Turn, case: Case) -> list[Button]:
    """The way to what the case rests on, for whoever may see that too."""
    below = await find_case(turn.tx, case.about) if case.about else None
    if below is None or not await may_see(turn, below):
        return []
    return [turn.button("case-beneath", encode(OPEN, below.number), number=below.number)]


async def _excluded(turn: Turn, case: Case, rule: Rule) -> frozenset[int]:
    return kept_apart(rule, await all_steps(turn, case)) if rule.apart else frozenset()
