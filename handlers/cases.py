"""`/cases`: what waits for whoever asks, over all kinds of case; what has waited longest stands first."""

from domain.case import Procedure
from domain.procedures import PROCEDURES
from domain.rights import areas
from handlers.button import encode, number_in
from handlers.case import LIST, OPEN, may_take
from handlers.pages import leaf
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from storage.asked_offices import list_asked
from storage.audit import add_entry
from storage.cases import Case, list_cases_in

LATE = "⚠️ "


async def command(turn: Turn) -> None:
    """`/cases`."""
    turn.show(await _list(turn, 0), where=Where.FRESH)


async def listed(turn: Turn, parts: list[str]) -> None:
    """The buttons that lead to the list and leaf in it."""
    turn.show(await _list(turn, number_in(parts) or 0))


async def waiting(turn: Turn) -> list[Case]:
    """The cases in which whoever asks may take a step that is waited for."""
    found = [case for rules in PROCEDURES.values() for case in await _of(turn, rules)]
    mine = [case for case in found if await _is_next(turn, case)]
    return sorted(mine, key=lambda case: (case.due_at is None, case.due_at or case.since, case.number))


async def _of(turn: Turn, rules: Procedure) -> list[Case]:
    states = sorted(rules.limits)
    needs = {rule.needs for rule in rules.rules.values() if rule.needs}
    reach = [area for action in sorted(needs) for area in areas(turn.me.memberships, action, turn.now)]
    found = await list_cases_in(turn.tx, rules.kind, states, [*dict.fromkeys(reach)]) if reach else []
    return [*dict.fromkeys([*found, *await _asked(turn, rules)])]


async def _asked(turn: Turn, rules: Procedure) -> list[Case]:
    """What another office asks to be signed."""
    firsts = {(rule.second, state) for rule in rules.rules.values() if rule.second for state in rule.fits}
    reach = {first: areas(turn.me.memberships, first, turn.now) for first, _ in firsts}
    lists = [await list_asked(turn.tx, rules.kind, state, reach[first]) for first, state in firsts if reach[first]]
    return [case for found in lists for case in found]


async def _is_next(turn: Turn, case: Case) -> bool:
    """Whether a step that leads on is theirs to take."""
    rules = PROCEDURES[case.kind].rules
    leading = (key for key, rule in rules.items() if rule.becomes and rule.becomes != case.state)
    return any([await may_take(turn, case, key) for key in leading])


async def _list(turn: Turn, page: int) -> Screen:
    """The look is in the audit log before it is shown."""
    found = await waiting(turn)
    if not found:
        return turn.screen("cases-none")
    shown = leaf(turn, found, LIST, page)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_cases", "cases", page=shown.number + 1)
    head = turn.voice("cases-head", total=len(found), page=shown.number + 1, pages=shown.pages)
    return Screen(Html(head), [*([_entry(turn, case)] for case in shown.items), shown.ways], private=True)


def _entry(turn: Turn, case: Case) -> Button:
    late = LATE if case.due_at and case.due_at <= turn.now else ""
    state = turn.voice.plain(f"{case.kind}-short-{case.state}")
    return Button(f"{late}{case.number} · {state}", encode(OPEN, case.number))
