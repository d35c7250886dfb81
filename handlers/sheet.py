"""One report on a screen: how it stands, its answers, what was done last, and what may be done now."""

from domain.area import Area
from domain.review import NEEDS_REVIEW, RULES, Deed, State
from domain.rights import Action, Target
from handlers.button import encode
from handlers.difference import done, form_of, name_of
from handlers.report import what_next
from handlers.screen import Button, Html, Screen
from handlers.shown import SEVERAL, shown_all
from handlers.turn import Turn
from storage.audit import add_entry
from storage.institutions import find_institution
from storage.reports import Report, list_same
from storage.revisions import list_revisions


async def may_see(turn: Turn, report: Report) -> bool:
    """Whether somebody may look at a report as the author or a lead does."""
    return turn.may(Action.SEE_REPORT, await _target(turn, report))


async def may_open(turn: Turn, report: Report) -> bool:
    """The same, or as whoever may review it."""
    reviewed = await _target(turn, report, Action.REVIEW_REPORT)
    return await may_see(turn, report) or turn.may(Action.REVIEW_REPORT, reviewed)


async def may_do(turn: Turn, report: Report, deed: Deed) -> bool:
    """Whether a deed fits how the report stands, and whoever acts has the right to it."""
    needs = RULES[deed].needs
    return report.state in RULES[deed].fits and turn.may(needs, await _target(turn, report, needs))


async def sheet(turn: Turn, report: Report) -> Screen:
    """The screen. The look is in the audit log before it is shown."""
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_report", report.number)
    lines = [turn.voice("mine-one", number=report.number, at=report.submitted_at), *await _standing(turn, report)]
    lines += await _same(turn, report)
    lines += await _done(turn, report)
    lines += [
        turn.voice("dialogue-line", label=turn.voice.plain(f"field-{field.key}"), value=value)
        for field, value in await shown_all(turn, form_of(report), report.answers)
    ]
    lines += _next(turn, report)
    return Screen(Html("\n".join(lines)), [*await _acts(turn, report), [_back(turn, report)]], private=True)


async def _standing(turn: Turn, report: Report) -> list[Html]:
    urgent = report.waits and report.answers.get("outcome") in NEEDS_REVIEW
    own = report.author_id == turn.me.id
    author = [] if own else [turn.voice("review-author", name=await name_of(turn, report.author_id))]
    return [*author, turn.voice("state-urgent" if urgent else f"state-{report.state}"), Html("")]


async def _same(turn: Turn, report: Report) -> list[Html]:
    """Who was reported twice for a day: whoever reviews decides, nothing is dropped."""
    numbers = await list_same(turn.tx, report)
    named, more = ", ".join(numbers[:SEVERAL]), len(numbers) - SEVERAL
    named = turn.voice.plain("shown-more", names=named, more=more) if more > 0 else named
    return [turn.voice("review-same", numbers=named), Html("")] if numbers else []


async def _done(turn: Turn, report: Report) -> list[Html]:
    """What was done last: whoever comes next wants to see that first."""
    if report.revision == 1:
        return []
    (last, *_) = await list_revisions(turn.tx, report.id, report.revision - 1)
    return [*await done(turn, form_of(report), last), Html("")]


def _next(turn: Turn, report: Report) -> list[Html]:
    """What follows, for the author; to others only what they must not forget: a suspicion is no result."""
    own = report.author_id == turn.me.id
    must = report.state in {State.RETURNED, State.WITHDRAWN} or report.answers.get("outcome") in NEEDS_REVIEW
    return [Html(""), what_next(turn, report)] if own or must else []


async def _acts(turn: Turn, report: Report) -> list[list[Button]]:
    """A button for each deed; it carries the revision that its reader has seen."""
    verbs = {Deed.APPROVED: "rvok", Deed.RETURNED: "rvback", Deed.CORRECTED: "fix", Deed.WITHDRAWN: "drop"}
    verbs |= {Deed.MENDED: "mend"} if report.state is State.RETURNED else {}
    buttons = [
        turn.button(f"deed-{deed}", encode(verb, report.number, report.revision))
        for deed, verb in verbs.items()
        if await may_do(turn, report, deed)
    ]
    past = [turn.button("review-history", encode("hist", report.number, 0))] if report.revision > 1 else []
    return [buttons[:2], buttons[2:], past]


def _back(turn: Turn, report: Report) -> Button:
    if report.author_id == turn.me.id:
        return turn.button("mine-back", encode("mine", 0))
    return turn.button("review-list", encode("review", 0))


async def _target(turn: Turn, report: Report, action: Action = Action.SEE_REPORT) -> Target:
    """A report as a target; to a review it is also the own of whoever changed its answers last."""
    place = await find_institution(turn.tx, report.institution)
    if place is None:
        raise LookupError("a report of an institution that never was")
    people = {report.author_id}
    if action is Action.REVIEW_REPORT and report.editor_id is not None:
        people.add(report.editor_id)
    return Target(Area.institution(place), frozenset(people))
