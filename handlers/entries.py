"""`/entries`: the register of an area by pages, what waits to be entered, and an entry by its number."""

from collections.abc import Mapping

from domain.case import Kind
from domain.digits import fold
from domain.dismissal import CAUSES
from domain.form import Value
from domain.forms.dismissal import FIND_ENTRY
from domain.problem import Code, Problem
from domain.rights import Action, areas
from handlers.button import encode, number_in
from handlers.case import OPEN, may_see, who
from handlers.dialogue import Dialogues, Ending
from handlers.dismissal import ENTER, may_enter
from handlers.pages import PAGE, leaf
from handlers.screen import Button, Html, Screen
from handlers.standing import state_of
from handlers.stepping import told
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.cases import Case, find_case
from storage.drafts import Kept
from storage.entries import count_entries, list_causes, list_entries

HOME, LIST, CAUSED, FIND, FINDING = "entries", "entrylist", "entrycauses", "entryfind", "finding"

GROUPS: Mapping[str, tuple[str, ...]] = {
    "proposed": ("proposed",),
    "confirmed": ("confirmed",),
    "noticed": ("noticed",),
    "over": ("refused", "taken_back", "rescinded", "ended", "archived"),
}
"""How the register is looked at: what waits for a second officer, for its notice, what stands, what is over."""


async def command(turn: Turn) -> None:
    """`/entries`."""
    turn.show(await _home(turn), where=Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that leads to the register."""
    turn.show(await _home(turn))


async def listed(turn: Turn, parts: list[str]) -> None:
    """One group of entries. The look is in the audit log before it is shown."""
    reach = areas(turn.me.memberships, Action.SEE_ENTRY, turn.now)
    states = GROUPS.get(parts[0]) if parts else None
    if states is None or not reach:
        turn.word("button-old")
        return
    page = number_in(parts, 1) or 0
    found = await list_entries(turn.tx, states, reach, limit=PAGE + 1, offset=page * PAGE)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_entries", parts[0], page=page + 1)
    head = turn.voice(f"entries-{parts[0]}", page=page + 1)
    rows = [[await _entry(turn, case)] for case in found[:PAGE]]
    ways = [turn.button("dialogue-before", encode(LIST, parts[0], page - 1))] if page else []
    ways += [turn.button("dialogue-after", encode(LIST, parts[0], page + 1))] if len(found) > PAGE else []
    turn.show(Screen(head, [*rows, ways, _back(turn)], private=True))


async def causes(turn: Turn, parts: list[str]) -> None:
    """The cases on which whoever asks may enter a dismissal. The look is in the audit log before it is shown."""
    found = await _causes(turn)
    shown = leaf(turn, found, CAUSED, number_in(parts) or 0)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_causes", "cases", page=shown.number + 1)
    lines = [turn.voice("entries-causes" if found else "entries-causes-none", total=len(found))]
    lines += [turn.voice("entries-cause", number=case.number, who=await who(turn, case)) for case in shown.items]
    rows = [[Button(case.number, encode(ENTER, case.number))] for case in shown.items]
    turn.show(Screen(Html("\n".join(lines)), [*rows, shown.ways, _back(turn)], private=True))


class Seeking:
    """*Open by number*."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def asked(self, turn: Turn, _parts: list[str]) -> None:
        """Ask for the number."""
        await self._dialogues.begin(turn, FIND_ENTRY.key, {})


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """The number of the entry that was meant.

    Raises:
        Problem: there is none, or it is not theirs to see; which of the two is not said.
    """
    number = fold(str(answers["entry_number"])).upper().replace(" ", "")
    case = await find_case(turn.tx, number)
    if case is None or case.kind not in {Kind.DISMISSAL, Kind.FINDING} or not await may_see(turn, case):
        raise Problem(Code.ENTRY_UNKNOWN)
    return number


ENDING = Ending(store, told)


async def _home(turn: Turn) -> Screen:
    """What there is to look at and to do; for whoever reads figures alone, just these."""
    mine = turn.me.memberships
    seen, counted = areas(mine, Action.SEE_ENTRY, turn.now), areas(mine, Action.COUNT_ENTRIES, turn.now)
    if not counted:
        return turn.screen("entries-not-yours")
    counts = await count_entries(turn.tx, counted)
    figures = {group: sum(counts.get(state, 0) for state in states) for group, states in GROUPS.items()}
    lines = [turn.voice("entries-head"), *(turn.voice(f"entries-count-{one}", n=n) for one, n in figures.items())]
    groups = [[turn.button(f"entries-open-{one}", encode(LIST, one, 0), n=n)] for one, n in figures.items() if n]
    return Screen(Html("\n".join(lines)), [*groups, *await _doing(turn)] if seen else [])


async def _doing(turn: Turn) -> list[list[Button]]:
    mine, rows = turn.me.memberships, [[turn.button("entries-find", encode(FIND))]]
    if areas(mine, Action.ENTER_DISMISSAL, turn.now):
        waiting = len(await _causes(turn))
        rows.append([turn.button("entries-enter", encode(CAUSED, 0), n=waiting)])
    if areas(mine, Action.RECORD_FINDING, turn.now):
        rows.append([turn.button("entries-finding", encode(FINDING))])
    return rows


async def _causes(turn: Turn) -> list[Case]:
    reach = areas(turn.me.memberships, Action.ENTER_DISMISSAL, turn.now)
    if not reach:
        return []
    kinds = dict.fromkeys(kind for kind, _ in CAUSES)
    states = {kind: [state for of, state in CAUSES if of is kind] for kind in kinds}
    found = [case for kind in kinds for case in await list_causes(turn.tx, kind, states[kind], reach)]
    return [case for case in found if await may_enter(turn, case)]


async def _entry(turn: Turn, case: Case) -> Button:
    state = turn.voice.plain(f"{case.kind}-short-{await state_of(turn, case)}")
    return Button(f"{case.number} · {state}", encode(OPEN, case.number))


def _back(turn: Turn) -> list[Button]:
    return [turn.button("entries-back", encode(HOME))]
