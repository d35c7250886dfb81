"""The chat's side of every form: presses and typed answers become moves, and moves become screens."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.dialogue import TAKES, final, given, resume, start, take
from domain.draft import Draft
from domain.form import REVIEW, Answers, Form, Pick, Picks, Value
from domain.forms import FORMS
from domain.move import (
    Again,
    Back,
    Cancel,
    Chosen,
    Done,
    Edit,
    Keep,
    Move,
    Named,
    Page,
    Sent,
    Skip,
    Submit,
    Toggled,
    Typed,
)
from domain.problem import Code, Problem
from handlers import label
from handlers.directories import DIRECTORIES
from handlers.question import Asking, cancelled, screen_of, sure
from handlers.screen import Html
from handlers.turn import Turn, Where
from storage.drafts import Kept, add_draft, change_draft, close_draft, find_current, find_draft, list_open

ACTS: Mapping[str, Callable[[str], Move]] = {
    "a": Chosen,
    "+": lambda one: Toggled(one, on=True),
    "-": lambda one: Toggled(one, on=False),
    "n": lambda _: Done(),
    "b": lambda _: Back(),
    "s": lambda _: Skip(),
    "k": lambda _: Keep(),
    "g": lambda _: Again(),
    "p": lambda number: Page(int(number)),
    "c": lambda _: Typed(""),
    "e": Edit,
    "S": lambda _: Submit(),
    "X": lambda _: Cancel(),
}
"""What each act in a button's data means."""
PARTS = 4
"""Draft, step, act, argument."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What a form's submission does: `store` says what it became, `told` shows that, the first time and again.

    `store` may raise a Problem: then the dialogue stays where it is, with that word on it. `reviewed` says how the
    review of a form looks whose answers say little by themselves. What was sent where it `keeps_sent` stays in the
    chat: it is taken out once it is stored.
    """

    store: Callable[[Turn, Kept, dict[str, Value]], Awaitable[str]]
    told: Callable[[Turn, str], Awaitable[None]]
    reviewed: Callable[[Turn, Asking], Awaitable[list[Html]]] | None = None
    keeps_sent: bool = False


class Dialogues:
    """Answers all buttons and texts of all forms. `endings` has one for each form."""

    def __init__(self, endings: Mapping[str, Ending], forms: Mapping[str, Form] = FORMS) -> None:
        self._endings = endings
        self._forms = forms

    async def begin(
        self, turn: Turn, form: str, remembered: Answers, about: str = "", preset: Answers | None = None
    ) -> None:
        """Open a form on a new screen, at the first question that is still open.

        `remembered` are the person's last answers, offered where a field is sticky; those of `preset` are given
        already, and checked like any other. `about` tells directories and ending what the draft belongs to (see
        `Draft`): of a form there is one open draft about the same, which goes on, unless its answers are others
        than the preset ones; then it is given up.

        Raises:
            Problem: a preset answer is none, or is not asked for.
        """
        preset = preset or {}
        if about and await self._goes_on(turn, form, about, preset):
            return
        draft = start(self._forms[form], remembered, about)
        if preset:
            draft = await self._given(turn, draft, preset)
        kept = await add_draft(turn.tx, turn.me.id, draft, turn.now)
        await self._show(turn, kept, Where.FRESH)

    async def again(self, turn: Turn, kept: Kept, where: Where = Where.FRESH) -> None:
        """Show an open draft at the question where it stands; what is typed belongs to it from now on."""
        asking = self._asking(kept)
        await change_draft(turn.tx, kept.id, asking.draft, turn.now)
        turn.show(await screen_of(turn, asking), where=where)

    async def pressed(self, turn: Turn, parts: Sequence[str]) -> None:
        """A button of a dialogue. One of an earlier step changes nothing: it shows where the dialogue stands."""
        kept = await find_draft(turn.tx, parts[0]) if len(parts) == PARTS else None
        if kept is None or kept.person_id != turn.me.id or kept.form not in self._forms:
            turn.word("button-old")
        elif not kept.is_open:
            await self.closed(turn, kept)
        else:
            await self._open_pressed(turn, kept, *parts[1:])

    async def closed(self, turn: Turn, kept: Kept) -> None:
        """A button of a draft that is over: its receipt once more, or the word that it was given up."""
        if kept.state == "submitted" and kept.became is not None:
            await self._endings[kept.form].told(turn, kept.became)
        else:
            turn.word("button-cancelled")
            turn.show(cancelled(turn, self._forms[kept.form]), last=True)

    async def typed(self, turn: Turn) -> bool:
        """What was typed or sent answers the current draft; False when there is none."""
        kept = await find_current(turn.tx, turn.me.id)
        if kept is None or kept.form not in self._forms:
            return False
        move = _sent(turn)
        if move is None:
            asking = self._asking(kept)
            turn.show(await screen_of(turn, replace(asking, problem=_wanted(asking))), where=Where.FRESH)
            return True
        if isinstance(move, Sent) and label.takes(asking := self._asking(kept)):
            await label.sent(turn, asking, move)
            return True
        await self._moved(turn, self._asking(kept), move)
        ending = self._endings.get(kept.form)
        if not (ending and ending.keeps_sent and isinstance(move, Sent)):
            turn.erase_typed()
        return True

    async def cancel(self, turn: Turn) -> bool:
        """Ask whether the current draft is to be given up; False when there is none."""
        kept = await find_current(turn.tx, turn.me.id)
        if kept is None or kept.form not in self._forms:
            return False
        turn.show(sure(turn, self._asking(kept)), where=Where.FRESH)
        return True

    async def _goes_on(self, turn: Turn, form: str, about: str, preset: Answers) -> bool:
        """Go on with what was begun about the same; what was begun with other answers is given up."""
        for kept in await list_open(turn.tx, turn.me.id):
            if kept.draft and (kept.form, kept.draft.about) == (form, about):
                if preset.items() <= kept.draft.answers.items():
                    await self.again(turn, kept)
                    return True
                await close_draft(turn.tx, kept.id, "cancelled", None, turn.now)
        return False

    async def _given(self, turn: Turn, draft: Draft, preset: Answers) -> Draft:
        form = self._forms[draft.form]
        known: set[tuple[str, str]] = set()
        for field in form.fields:
            if isinstance(field, Pick | Picks):
                known |= await _found(turn, draft.about, field, _codes(preset.get(field.key)))
        return given(form, draft, preset, turn.today, lambda d, code: (d, code) in known)

    def _asking(self, kept: Kept) -> Asking:
        """The draft, carried over where its form has a new version."""
        form = self._forms[kept.form]
        draft = kept.draft
        if draft is None:
            raise LookupError("an open draft without a body")
        present = draft if draft.version == form.version else resume(form, draft)
        ending = self._endings.get(kept.form)
        return Asking(kept, present, form, reviewed=ending.reviewed if ending else None)

    async def _open_pressed(self, turn: Turn, kept: Kept, step: str, act: str, argument: str) -> None:
        asking = self._asking(kept)
        move = _move(act, argument)
        if step != str(asking.draft.step):
            turn.word("button-answered")
            await self._show(turn, kept)
        elif act == "x":
            turn.show(sure(turn, asking))
        elif move is None:
            await self._show(turn, kept)
        else:
            await self._moved(turn, asking, move)

    async def _moved(self, turn: Turn, asking: Asking, move: Move) -> None:
        move = await _meant(turn, asking, move)
        known = await _known(turn, asking, move)
        outcome = take(asking.form, asking.draft, move, turn.today, lambda d, code: (d, code) in known)
        match outcome.ending:
            case "submit":
                await self._submitted(turn, asking, outcome.draft)
            case "cancel":
                await close_draft(turn.tx, asking.kept.id, "cancelled", None, turn.now)
                turn.show(cancelled(turn, asking.form), last=True)
            case None:
                await change_draft(turn.tx, asking.kept.id, outcome.draft, turn.now)
                now = replace(asking, draft=outcome.draft, problem=outcome.problem, ticked=outcome.ticked)
                turn.show(await screen_of(turn, now))

    async def _submitted(self, turn: Turn, asking: Asking, draft: Draft) -> None:
        """Close the draft first: a second Submit of the same transaction's rival finds it closed."""
        ending = self._endings[asking.form.key]
        try:
            async with turn.tx.savepoint():
                became = await ending.store(turn, asking.kept, final(asking.form, draft))
        except Problem as problem:
            turn.show(await screen_of(turn, replace(asking, problem=problem)))
            return
        await close_draft(turn.tx, asking.kept.id, "submitted", became, turn.now)
        await ending.told(turn, became)

    async def _show(self, turn: Turn, kept: Kept, where: Where = Where.HERE) -> None:
        turn.show(await screen_of(turn, self._asking(kept)), where=where)


def _move(act: str, argument: str) -> Move | None:
    make = ACTS.get(act)
    try:
        return make(argument) if make else None
    except ValueError:
        return None


def _wanted(asking: Asking) -> Problem:
    """What to say of a message that is neither words nor a picture."""
    field = asking.form.field(asking.draft.at)
    return Problem(TAKES[type(field)][0] if field else Code.USE_BUTTONS)


def _sent(turn: Turn) -> Move | None:
    message = turn.message
    if message is None:
        return None
    if message.photo:
        best = message.photo[-1]
        return Sent({"file_id": best.file_id, "unique": best.file_unique_id})
    return Typed(message.text) if message.text is not None else None


async def _meant(turn: Turn, asking: Asking, move: Move) -> Move:
    """Words that name entries of the directory by themselves are no search."""
    field = asking.form.field(asking.draft.at)
    if isinstance(move, Typed) and move.text.strip() and isinstance(field, Pick | Picks):
        exact = DIRECTORIES[field.directory].exact
        return (await exact(turn, asking.draft.about, move.text) if exact else None) or move
    return move


async def _known(turn: Turn, asking: Asking, move: Move) -> set[tuple[str, str]]:
    """The directory entries that this move may rest on, looked up before the pure dialogue decides."""
    known: set[tuple[str, str]] = set()
    if isinstance(move, Back | Edit | Cancel | Page):
        return known
    for field in asking.form.fields:
        if isinstance(field, Pick | Picks):
            known |= await _found(turn, asking.draft.about, field, _wished(asking, field, move))
            if isinstance(move, Named) and asking.draft.at == field.key:
                known |= {(field.directory, code) for code in move.codes}
    return known


def _wished(asking: Asking, field: Pick | Picks, move: Move) -> set[str]:
    """What is ticked already is looked up when all is done, not with each tick."""
    draft, asked = asking.draft, asking.draft.at == field.key
    if asked and isinstance(field, Picks) and isinstance(move, Toggled | Named | Typed):
        return {move.option} if isinstance(move, Toggled) else set()
    if not asked and asking.form.reviewed and draft.at != REVIEW:
        return set()
    chosen = {move.value} if isinstance(move, Chosen) and asked else set()
    return {*_codes(draft.answers.get(field.key)), *_codes(draft.remembered.get(field.key)), *chosen}


async def _found(turn: Turn, about: str, field: Pick | Picks, codes: Iterable[str]) -> set[tuple[str, str]]:
    find = DIRECTORIES[field.directory].find
    return {(field.directory, code) for code in codes if code and await find(turn, about, code)}


def _codes(value: Value | None) -> list[str]:
    return value if isinstance(value, list) else [str(value)] if value else []
