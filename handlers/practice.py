"""Practice: a new member reports three invented people by the very form of real reports, which none of it ever is.

What is kept is that an exercise was done, and when (`storage/practice.py`).
"""

from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any, Concatenate, ParamSpec

from domain.form import Choices, Value
from domain.forms.practice import PRACTICE
from domain.practice import NAMES, TOTAL, differing, task
from domain.problem import Code, Problem
from domain.rights import Action, Target, areas, may
from domain.role import Role
from handlers import person
from handlers.button import encode, number_in
from handlers.dialogue import Dialogues, Ending
from handlers.home import HOME, home_screen
from handlers.menu import refresh
from handlers.notice import notify
from handlers.pretend import banner, next_button, next_number
from handlers.screen import Button, Html, Screen
from handlers.shown import shown
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.drafts import Kept, close_draft, list_open
from storage.outbox import Lane
from storage.people import Actor, find_person, list_holders
from storage.practice import change_practised, change_waived

P = ParamSpec("P")
Does = Callable[Concatenate[Turn, P], Coroutine[Any, Any, None]]
SEEN = frozenset({"outcome", "refusal_kind"})
"""What the task does not name: it tells what was seen, and what that means is to be learned."""


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Compare with the task; returns the exercise's number, which is all that is left of it.

    Raises:
        Problem: some answers differ; it names them, and they can be mended.
    """
    number = next_number(turn)
    if not turn.me.to_practise:
        return str(number)
    if wrong := differing(number, answers, turn.today):
        labels = ", ".join(turn.voice.plain(f"field-{key}") for key in wrong)
        raise Problem(Code.PRACTICE_DIFFERS, fields=labels)
    await change_practised(turn.tx, turn.me.id, number, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "practise", f"person:{turn.me.id}", exercise=number)
    await _renewed(turn)
    if not turn.practising:
        await _announce(turn)
    return str(number)


async def told(turn: Turn, became: str) -> None:
    """Well done; then the next exercise, or the real thing."""
    key = "practice-done" if int(became) < TOTAL else "practice-all-done"
    text = Html("\n".join([*banner(turn, PRACTICE), turn.voice(key, at=int(became), total=TOTAL)]))
    real = turn.button("home-report", encode("new"))
    turn.show(Screen(text, [[next_button(turn) if turn.practising else real]]), last=True)


ENDING = Ending(store, told)


class Practising:
    """The command and the button that begin an exercise or go on with it."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def command(self, turn: Turn) -> None:
        """Tell the task, and open the form below it."""
        if not areas(turn.me.memberships, Action.SUBMIT_REPORT, turn.now):
            turn.tell(turn.screen("report-not-yours"))
            return
        if not turn.practising:
            turn.tell(turn.screen("practice-over", [turn.button("home", encode(HOME))]))
            return
        turn.show(await _task(turn), where=Where.FRESH, last=True)
        begun = [kept for kept in await list_open(turn.tx, turn.me.id) if kept.form == PRACTICE.key]
        if begun:
            await self._dialogues.again(turn, begun[0])
        else:
            await self._dialogues.begin(turn, PRACTICE.key, {})

    async def pressed(self, turn: Turn, _parts: list[str]) -> None:
        """The button; pressed twice, it opens one exercise."""
        await self.command(turn)

    def first(self, handler: Does[P]) -> Does[P]:
        """A way into real reports that leads to practice as long as that is to be done."""

        async def led(turn: Turn, /, *args: P.args, **kwargs: P.kwargs) -> None:
            await (self.command(turn) if turn.practising else handler(turn, *args, **kwargs))

        return led


async def waived(turn: Turn, parts: list[str]) -> None:
    """An admin lets somebody off; pressed twice, it is done once."""
    which = number_in(parts)
    one = await find_person(turn.tx, which) if which is not None else None
    if one is None or not person.visible(turn, one):
        return turn.word("button-old")
    if not person.may_waive(turn, one):
        return turn.word("not-yours", alert=True)
    if await change_waived(turn.tx, one.id, turn.me.id, turn.now):
        await add_entry(turn.tx, turn.now, str(turn.me.id), Action.WAIVE_PRACTICE, f"person:{one.id}")
        one = await _let_off(turn, one)
        turn.word("act-done")
    else:
        turn.word("act-already")
    return turn.show(await person.screen(turn, one))


async def skipped(turn: Turn, _parts: list[str]) -> None:
    """In the trial whoever tries the product lets himself off. Nowhere else is there such a button."""
    if not turn.trial or not turn.practising:
        return turn.word("button-old")
    await change_waived(turn.tx, turn.me.id, turn.me.id, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "skip_practice", f"person:{turn.me.id}")
    await _give_up(turn, turn.me)
    await _renewed(turn)
    return turn.show(await home_screen(turn))


async def _let_off(turn: Turn, one: Actor) -> Actor:
    """What was begun is given up; the person learns of it and gets the real buttons."""
    await _give_up(turn, one)
    after = await find_person(turn.tx, one.id) or one
    voice = turn.voice_of(after.person.language)
    real = [Button(voice.plain("home-report"), encode("new"))]
    turn.tell(Screen(voice("practice-waived-told"), [real]), after.person.user_id, Lane.NOTICE)
    refresh(turn, after)
    return after


async def _give_up(turn: Turn, one: Actor) -> None:
    for kept in await list_open(turn.tx, one.id):
        if kept.form == PRACTICE.key:
            await close_draft(turn.tx, kept.id, "cancelled", None, turn.now)


async def _renewed(turn: Turn) -> None:
    """Know what is left, and give the chat the commands that fit."""
    turn.actor = await find_person(turn.tx, turn.me.id)
    refresh(turn, turn.me)


async def _announce(turn: Turn) -> None:
    """Whoever invited, and the leads of the area, learn that somebody is ready."""
    held = next((one for one in turn.active if one.role is Role.MEMBER), None)
    if held is None:
        return
    inviter = await find_person(turn.tx, held.granted_by) if held.granted_by else None
    target = Target(held.area)
    told = {
        one.id: one
        for one in await list_holders(turn.tx, Role.LEAD)
        if may(one.memberships, Action.READ_SUMMARY, target, turn.now)
    }
    told |= {inviter.id: inviter} if inviter else {}
    for one in told.values():
        await notify(turn, one, "told-practised", turn.me.person, held)


async def _task(turn: Turn) -> Screen:
    """Whom to report, as one hears it on the spot."""
    number = next_number(turn)
    wanted = task(number, turn.today)
    lines = [*banner(turn, PRACTICE), turn.voice("practice-task", at=number, total=TOTAL)]
    for field in PRACTICE.fields:
        if field.key in wanted and field.key not in SEEN and not isinstance(field, Choices):
            label = turn.voice.plain(f"field-{field.key}")
            lines.append(turn.voice("dialogue-line", label=label, value=await _value(turn, field.key, wanted)))
    return Screen(Html("\n".join([*lines, Html(""), turn.voice(f"practice-saw-{number}")])))


async def _value(turn: Turn, key: str, wanted: dict[str, Value]) -> str:
    """What is asked for is told open, the invented number and names too; the kit's expiry as on its label."""
    field, value = PRACTICE.field(key), wanted[key]
    if field is None or key in {*NAMES, "specimen", "kit_lot"}:
        return str(value)
    if key == "identity":
        return turn.voice.digits(str(value))
    if key == "kit_expiry":
        return turn.voice.digits(f"{date.fromisoformat(str(value)):%m/%Y}")
    return await shown(turn, field, value)
