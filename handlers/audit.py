"""`/audit`: who did what, for auditors of the whole state. People are numbers, until a purpose is given."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from domain.area import STATE
from domain.digits import fold
from domain.form import Value
from domain.forms.audit import AUDIT_PURPOSE, FIND_ENTRIES
from domain.problem import Problem
from domain.receipt import Receipt
from domain.rights import Action, Target
from handlers.audit_shown import action_name, actor_name, entry_lines, names_of
from handlers.button import encode, number_in
from handlers.days import DAY, day_rows, is_offered
from handlers.dialogue import Dialogues, Ending
from handlers.guard import barred
from handlers.pages import leaf
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from storage.alarms import count_alarms
from storage.audit import add_entry
from storage.audit_entries import END, Entry, Span, find_span, list_actions, list_entries
from storage.audit_looks import Look, add_look, find_look
from storage.drafts import Kept

BEGIN, PAGE, FIND, ACTIONS, ACTION, DAYS, WHEN, WHY = (
    "audit",
    "au",
    "aufind",
    "auacts",
    "auact",
    "audays",
    "auday",
    "auwhy",
)
"""What buttons do: begin; leaf; say whose; choose an action; choose days; give a purpose."""
ALARMS, LOOK_UPS = "alarms", "lookups"
MOST = 6
"""Entries on a page: three lines each fit on a small phone."""
NEAR = {"today": 0, "week": 6, "month": 29}
"""Days before today that a span begins with."""
PARTS = 2
NAMED = ("clock", "operator")


async def command(turn: Turn) -> None:
    """`/audit`."""
    if not is_barred(turn):
        await open_look(turn, Look(), Where.FRESH)


async def pressed(turn: Turn, parts: list[str]) -> None:
    """The way in from elsewhere, or back to all entries."""
    if not is_barred(turn):
        await open_look(turn, Look(), Where.HERE if parts else Where.FRESH)


async def paged(turn: Turn, parts: list[str]) -> None:
    """The buttons that leaf: entries before this number."""
    if look := await wished(turn, parts):
        turn.show(await _page(turn, look, number_in(parts, 1) or END))


async def actions(turn: Turn, parts: list[str]) -> None:
    """The button *what was done*: what there is to choose from."""
    if look := await wished(turn, parts):
        known = await list_actions(turn.tx)
        page = leaf(turn, known, ACTIONS, number_in(parts, 1) or 0, str(look.id))
        rows = [[Button(action_name(turn.voice, one), encode(ACTION, look.id, one))] for one in page.items]
        turn.show(turn.screen("audit-which-action", *rows, page.ways, [_back(turn, look)]))


async def action(turn: Turn, parts: list[str]) -> None:
    """An action's button."""
    if (look := await wished(turn, parts)) and len(parts) == PARTS:
        await open_look(turn, replace(look, action=parts[1]))


async def days(turn: Turn, parts: list[str]) -> None:
    """The buttons that leaf through the days."""
    if look := await wished(turn, parts):
        rows = day_rows(
            turn,
            number_in(parts, 1) or 0,
            lambda day: encode(WHEN, look.id, day),
            lambda page: encode(DAYS, look.id, page),
        )
        turn.show(turn.screen("audit-which-day", *rows, [_back(turn, look)]))


async def when(turn: Turn, parts: list[str]) -> None:
    """A day's button, or that of the last days."""
    look = await wished(turn, parts)
    if look is None:
        return
    span = _days_in(turn, parts[1]) if len(parts) == PARTS else None
    if span is None:
        turn.word("button-old")
    else:
        await open_look(turn, replace(look, first=span[0], last=span[1]))


class Asking:
    """The buttons that open a form about a look."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def find(self, turn: Turn, parts: list[str]) -> None:
        """Whose entries, or of which thing?"""
        if look := await wished(turn, parts):
            await self._dialogues.begin(turn, FIND_ENTRIES.key, {}, str(look.id))

    async def why(self, turn: Turn, parts: list[str]) -> None:
        """For what purpose are names to be shown?"""
        if look := await wished(turn, parts):
            await self._dialogues.begin(turn, AUDIT_PURPOSE.key, {}, str(look.id))


async def found(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """A look at what was typed: a person's number, or a thing's."""
    look = await _about(turn, kept)
    return str(await _kept(turn, _meant(look, str(answers["entries_of"]))))


async def purposed(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """The purpose is in the log before a name is shown; its words are sealed beside the look."""
    look = replace(await _about(turn, kept), purpose=str(answers["audit_purpose"]))
    words = answers.get("purpose_words")
    which = await add_look(turn.tx, turn.me.id, look, turn.now, str(words) if words else None)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "give_purpose", f"look:{which}", purpose=look.purpose)
    return str(which)


async def told(turn: Turn, which: str) -> None:
    """What is found."""
    if look := await wished(turn, [which]):
        turn.show(await _page(turn, look, END), where=Where.FRESH)


FINDING, PURPOSE = Ending(found, told), Ending(purposed, told)


def is_barred(turn: Turn) -> bool:
    """Whether the log, which knows no areas, is not for whoever asks; then that has been said."""
    if barred(turn, Action.READ_AUDIT):
        return True
    if turn.may(Action.READ_AUDIT, Target(STATE)):
        return False
    if turn.update.callback_query:
        turn.word("audit-whole-state", alert=True)
    else:
        turn.tell(turn.screen("audit-whole-state"))
    return True


async def wished(turn: Turn, parts: Sequence[str]) -> Look | None:
    """The look that a button names, if it is one's own and one may still look."""
    if is_barred(turn):
        return None
    which = number_in(parts)
    look = await find_look(turn.tx, which, turn.me.id) if which else None
    if look is None:
        turn.word("button-old")
    return look


async def open_look(turn: Turn, look: Look, where: Where = Where.HERE) -> None:
    """Look at the latest entries of some kind. That is in the log as well."""
    kept = replace(look, id=await _kept(turn, look))
    turn.show(await _page(turn, kept, END), where=where)


async def _kept(turn: Turn, look: Look) -> int:
    which = await add_look(turn.tx, turn.me.id, look, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "read_audit", f"look:{which}")
    return which


async def _about(turn: Turn, kept: Kept) -> Look:
    about = kept.draft.about if kept.draft else ""
    look = await find_look(turn.tx, int(about), turn.me.id) if about.isdecimal() else None
    return look or Look()


def _meant(look: Look, typed: str) -> Look:
    text = fold(typed).strip()
    number = text.removeprefix("#")
    if number.isdecimal() or text.lower() in NAMED:
        return replace(look, actor=str(int(number)) if number.isdecimal() else text.lower())
    try:
        return replace(look, object=str(Receipt.read(text)))
    except Problem:
        return replace(look, object=text)


def _days_in(turn: Turn, text: str) -> tuple[date, date] | None:
    if text in NEAR:
        return turn.today - NEAR[text] * DAY, turn.today
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return (day, day) if is_offered(day, turn.today) else None


async def _page(turn: Turn, look: Look, before: int) -> Screen:
    span = await _span(turn, look, before)
    wanted = {"actor": look.actor, "action": look.action, "object": look.object}
    entries = await list_entries(turn.tx, span, MOST + 1, **wanted)
    shown = entries[:MOST]
    names = await _names(turn, look, shown)
    lines = [turn.voice("audit-head"), *_filters(turn, look, names)]
    for one in shown:
        lines += [Html(""), *entry_lines(turn.voice, one, names)]
    if not shown:
        lines += [Html(""), turn.voice("audit-none")]
    rows = [_ways(turn, look, shown, before, more=len(entries) > MOST), *await _under(turn, look)]
    return Screen(Html("\n".join(lines)), rows, private=True)


async def _span(turn: Turn, look: Look, before: int) -> Span:
    first, last = (_midnight(turn, look.first), _midnight(turn, look.last and look.last + DAY))
    span = await find_span(turn.tx, first, last)
    return Span(span.first, min(span.last, before - 1))


def _midnight(turn: Turn, day: date | None) -> datetime | None:
    return datetime.combine(day, time(), turn.voice.zone) if day else None


async def _names(turn: Turn, look: Look, shown: Sequence[Entry]) -> dict[str, str]:
    """Names for a purpose only; each page of them is in the log before it is shown."""
    if look.purpose is None or not shown:
        return {}
    first, last = shown[-1].seq, shown[0].seq
    about = f"look:{look.id}"
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_names", about, first=first, last=last)
    return await names_of(turn, [*(one.actor for one in shown), *([look.actor] if look.actor else [])])


def _filters(turn: Turn, look: Look, names: dict[str, str]) -> list[Html]:
    told = {
        "who": actor_name(turn.voice, look.actor, names) if look.actor else None,
        "action": action_name(turn.voice, look.action) if look.action else None,
        "thing": look.object,
        "purpose": turn.voice.plain(f"option-audit_purpose-{look.purpose}") if look.purpose else None,
    }
    lines = [turn.voice(f"audit-only-{key}", value=value) for key, value in told.items() if value]
    if look.first and look.last:
        first, last = turn.voice.short_day(look.first), turn.voice.short_day(look.last)
        lines.append(turn.voice("audit-only-days", first=first, last=last))
    return lines


def _ways(turn: Turn, look: Look, shown: Sequence[Entry], before: int, *, more: bool) -> list[Button]:
    newest = [turn.button("audit-newest", encode(PAGE, look.id, 0))] if before != END else []
    older = [turn.button("audit-older", encode(PAGE, look.id, shown[-1].seq))] if more else []
    return [*newest, *older]


async def _under(turn: Turn, look: Look) -> list[list[Button]]:
    near = [turn.button(f"audit-{key}", encode(WHEN, look.id, key)) for key in NEAR]
    find = turn.button("audit-find", encode(FIND, look.id))
    which = turn.button("audit-actions", encode(ACTIONS, look.id, 0))
    day = turn.button("audit-day", encode(DAYS, look.id, 0))
    why = turn.button("audit-why", encode(WHY, look.id))
    everything = [turn.button("audit-everything", encode(BEGIN, 0))] if look != Look() else []
    alarms = turn.button("audit-alarms", encode(ALARMS, 0), total=await count_alarms(turn.tx))
    return [[find, which], near, [day, why], everything, [alarms, turn.button("audit-look-ups", encode(LOOK_UPS))]]


def _back(turn: Turn, look: Look) -> Button:
    return turn.button("back", encode(PAGE, look.id, 0))
