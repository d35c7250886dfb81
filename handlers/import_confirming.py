"""The second pair of eyes on a list that was imported: entries by pages, confirmed together or by themselves.

Those whose row was doubtful are never confirmed with others.
"""

from collections.abc import Sequence

from domain.forms.dismissal import DISMISSAL_FORM
from handlers.button import encode, number_in
from handlers.case import OPEN, may_take, who
from handlers.consequences import STEPPING
from handlers.screen import Button, Html, Screen
from handlers.shown import shown_all
from handlers.signing import CONFIRMED
from handlers.stepping import latest
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, list_steps
from storage.imports import Imported, count_imported, list_imported

LOOK, SURE, SIGN = "implook", "impsure", "impsign"
PAGE = 10
"""As many as somebody compares with papers before one press, and as one message holds."""
TOLD = ("institution", "category", "ground", "basis", "order_number", "dismissed_on", "departure")


async def looked(turn: Turn, parts: list[str]) -> None:
    """A page of what waits. The look is in the audit log before it is shown."""
    page = number_in(parts, 1)
    if not parts or page is None:
        turn.word("button-old")
        return
    await _show(turn, parts[0], page)


async def sure(turn: Turn, parts: list[str]) -> None:
    """*Confirm these*: asked once more."""
    chosen = await _chosen(turn, parts)
    if not chosen:
        turn.word("import-nothing", alert=True)
        return
    yes = turn.button("import-sign", encode(SIGN, *parts[:3]), n=len(chosen))
    back = turn.button("import-back", encode(LOOK, parts[0], 0))
    turn.show(turn.screen("import-sure", [yes], [back], n=len(chosen)))


async def signed(turn: Turn, parts: list[str]) -> None:
    """*Yes*: those of the page that still wait, each a step of its own."""
    chosen = await _chosen(turn, parts)
    for case in chosen:
        await STEPPING.take(turn, case, CONFIRMED, {})
    turn.word("import-signed", n=len(chosen))
    if parts:
        await _show(turn, parts[0], 0)


async def _chosen(turn: Turn, parts: Sequence[str]) -> list[Case]:
    """The entries from one number to another that whoever acts may confirm, as they are now."""
    if len(parts) < 3:  # noqa: PLR2004 - list, first, last
        return []
    batch, first, last = parts[:3]
    found = await list_imported(turn.tx, batch, "proposed", limit=PAGE, first=first)
    within = [one.case.number for one in found if one.case.number <= last and not one.doubtful]
    cases = [case for number in within if (case := await latest(turn, number))]
    return [case for case in cases if await may_take(turn, case, CONFIRMED)]


async def _show(turn: Turn, batch: str, page: int) -> None:
    total = await count_imported(turn.tx, batch, "proposed")
    found = await list_imported(turn.tx, batch, "proposed", limit=PAGE, offset=page * PAGE)
    mine = [one for one in found if await may_take(turn, one.case, CONFIRMED)]
    if not mine:
        turn.show(turn.screen("import-none-waits" if not found else "import-not-yours"))
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_import", f"list:{batch}", page=page + 1)
    lines = [turn.voice("import-list", total=total, page=page + 1, pages=-(-total // PAGE))]
    for one in mine:
        lines += [Html(""), *await _entry(turn, one)]
    turn.show(Screen(Html("\n".join(lines)), _buttons(turn, batch, page, total, mine), private=True))


async def _entry(turn: Turn, one: Imported) -> list[Html]:
    said = (await list_steps(turn.tx, one.case))[0].said
    told = await shown_all(turn, DISMISSAL_FORM, {key: said[key] for key in TOLD if key in said})
    key = "import-entry-doubtful" if one.doubtful else "import-entry"
    head = turn.voice(key, number=one.case.number, who=await who(turn, one.case))
    return [head, turn.voice("import-facts", facts=" · ".join(text for _, text in told))]


def _buttons(turn: Turn, batch: str, page: int, total: int, mine: Sequence[Imported]) -> list[list[Button]]:
    good = [one.case.number for one in mine if not one.doubtful]
    sign = [turn.button("import-sign", encode(SURE, batch, good[0], good[-1]), n=len(good))] if good else []
    alone = [[Button(f"⚠️ {one.case.number}", encode(OPEN, one.case.number))] for one in mine if one.doubtful]
    ways = [turn.button("dialogue-before", encode(LOOK, batch, page - 1))] if page else []
    ways += [turn.button("dialogue-after", encode(LOOK, batch, page + 1))] if (page + 1) * PAGE < total else []
    return [sign, *alone, ways]
