"""`/cases`: what waits for whoever asks, over all kinds of case; what has waited longest stands first."""

from domain.case import Procedure
from domain.procedures import PROCEDURES
from domain.rights import areas, reached
from handlers.button import encode, number_in
from handlers.case import LIST, OPEN, may_take
from handlers.case_told import may_take_by_right
from handlers.concerned import WATCHES, leading
from handlers.pages import leaf
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from storage.asked_offices import list_asked
from storage.audit import add_entry
from storage.cases import Case, list_cases_in

LATE, OTHERS = "⚠️ ", "⏳ "
"""Before what has waited too long, and before what waits for somebody else."""


async def command(turn: Turn) -> None:
    """`/cases`."""
    turn.show(await _list(turn, 0), where=Where.FRESH)


async def listed(turn: Turn, parts: list[str]) -> None:
    """The buttons that lead to the list and leaf in it."""
    turn.show(await _list(turn, number_in(parts) or 0))


async def waiting(turn: Turn) -> list[tuple[Case, bool]]:
    """The cases that wait, and whether for whoever asks: these first, then what concerns them."""
    found = [case for rules in PROCEDURES.values() for case in await _of(turn, rules)]
    told = [(case, await _is_next(turn, case)) for case in found]
    kept = [(case, mine) for case, mine in told if mine or await _concerns(turn, case)]
    return sorted(
        kept, key=lambda one: (not one[1], one[0].due_at is None, one[0].due_at or turn.now, one[0].number)
    )


async def _of(turn: Turn, rules: Procedure) -> list[Case]:
    states = sorted(rules.limits)
    needs = {WATCHES, *(rule.needs for rule in rules.rules.values() if rule.needs)}
    reach = [area for action in sorted(needs) for area in reached(turn.me.memberships, action, turn.now)]
    found = await list_cases_in(turn.tx, rules.kind, states, [*dict.fromkeys(reach)]) if reach else []
    return [*dict.fromkeys([*found, *await _asked(turn, rules)])]


async def _asked(turn: Turn, rules: Procedure) -> list[Case]:
    """What another office asks to be signed."""
    firsts = {(rule.second, state) for rule in rules.rules.values() if rule.second for state in rule.fits}
    reach = {first: areas(turn.me.memberships, first, turn.now) for first, _ in firsts}
    lists = [await list_asked(turn.tx, rules.kind, state, reach[first]) for first, state in firsts if reach[first]]
    return [case for found in lists for case in found]


async def _is_next(turn: Turn, case: Case) -> bool:
    """Whether a step that is waited for is theirs to take."""
    return any([await may_take(turn, case, key) for key in leading(case, turn.now)])


async def _concerns(turn: Turn, case: Case) -> bool:
    """Whether a case is theirs to watch, or has a window open in which they may do something."""
    if await may_take_by_right(turn, case, WATCHES):
        return True
    windows = [key for key, rule in PROCEDURES[case.kind].rules.items() if rule.within]
    return any([await may_take(turn, case, key) for key in windows])


async def _list(turn: Turn, page: int) -> Screen:
    """The look is in the audit log before it is shown."""
    found = await waiting(turn)
    if not found:
        return turn.screen("cases-none")
    shown = leaf(turn, found, LIST, page)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_cases", "cases", page=shown.number + 1)
    head = turn.voice("cases-head", total=len(found), page=shown.number + 1, pages=shown.pages)
    return Screen(Html(head), [*([_entry(turn, *one)] for one in shown.items), shown.ways], private=True)


def _entry(turn: Turn, case: Case, mine: bool) -> Button:  # noqa: FBT001 - as `waiting` tells it
    late = LATE if case.due_at and case.due_at <= turn.now else "" if mine else OTHERS
    state = turn.voice.plain(f"{case.kind}-short-{case.state}")
    return Button(f"{late}{case.number} · {state}", encode(OPEN, case.number))
