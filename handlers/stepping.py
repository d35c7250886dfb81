"""Taking a step of a case: by a form, or by one press that is asked once more; in the transaction of the turn."""

from collections.abc import Awaitable, Callable, Mapping

from domain.case import Kind, Step
from domain.form import Answers, Value
from domain.forms import FORMS
from domain.model import model_of
from domain.problem import Code, Problem
from handlers.button import encode, number_in
from handlers.case import DO, OPEN, case_sheet, may_see, may_take
from handlers.case_told import procedure_of
from handlers.dialogue import Dialogues, Ending
from handlers.review import say
from handlers.screen import Html, Screen
from handlers.taking import write_step
from handlers.turn import Turn
from storage.cases import Case, find_case, list_steps
from storage.drafts import Kept

Consequence = Callable[[Turn, Case, Step], Awaitable[None]]
"""What follows from a step in the same transaction: other cases, words to others."""
KEY = 2


async def latest(turn: Turn, number: str) -> Case | None:
    """A case as it is now; nobody else takes it further until this turn has ended."""
    await turn.tx.order(f"case {number}")
    return await find_case(turn.tx, number)


class Stepping:
    """The buttons of cases. `consequences` says by kind and step what follows from it."""

    def __init__(self, consequences: Mapping[tuple[Kind, str], Consequence]) -> None:
        self._consequences = consequences
        self.ending = Ending(self.store, told)

    def over(self, dialogues: Dialogues) -> "Presses":
        """The presses, once there are dialogues to begin."""
        return Presses(self, dialogues)

    async def take(self, turn: Turn, case: Case, key: str, said: Answers, *, by_hand: bool = True) -> Case:
        """Take a step, write it into the audit log, and let follow what follows. The right has been asked."""
        by = turn.me.id if by_hand else None
        after, step = await write_step(turn.tx, case, key, said, by=by, now=turn.now)
        follows = self._consequences.get((case.kind, key))
        if follows is None:
            return after
        await follows(turn, after, step)
        return await find_case(turn.tx, case.number) or after

    async def store(self, turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
        """What the submission of a step's form does; a case that has changed meanwhile is shown as it is.

        Raises:
            Problem: an answer is no longer right.
        """
        number, seq = about(kept)
        case = await latest(turn, number)
        if case is None:
            raise LookupError("a step of no case")
        key = procedure_of(case).step_of(kept.form)
        if case.seq != seq or key is None or not await may_take(turn, case, key):
            say(turn, "case-changed")
            return number
        checked = model_of(FORMS[kept.form], turn.today).model_validate(answers).answers()
        if wrong := await _wrong(turn, case, key, checked):
            raise Problem(wrong)
        await self.take(turn, case, key, checked)
        return number


class Presses:
    """The screens that lead to a step."""

    def __init__(self, stepping: Stepping, dialogues: Dialogues) -> None:
        self._stepping = stepping
        self._dialogues = dialogues

    async def asked(self, turn: Turn, parts: list[str]) -> None:
        """A step's button: its form opens, or it is asked once more."""
        case = await wished(turn, parts)
        if case is None:
            return
        key = parts[KEY]
        if form := procedure_of(case).form_of(key):
            await self._dialogues.begin(turn, form, {}, f"{case.number}:{case.seq}")
        else:
            turn.show(await _sure(turn, case, key))

    async def done(self, turn: Turn, parts: list[str]) -> None:
        """The button *Yes* under the question."""
        case = await wished(turn, parts)
        if case is None or procedure_of(case).rules[parts[KEY]].asks:
            return
        turn.show(await case_sheet(turn, await self._stepping.take(turn, case, parts[KEY], {})))


async def opened(turn: Turn, parts: list[str]) -> None:
    """The button of a case."""
    case = await find_case(turn.tx, parts[0]) if parts else None
    if case is None or not await may_see(turn, case):
        turn.word("button-old")
    else:
        turn.show(await case_sheet(turn, case))


async def told(turn: Turn, number: str) -> None:
    """How the case stands now."""
    case = await find_case(turn.tx, number)
    if case and await may_see(turn, case):
        turn.show(await case_sheet(turn, case))
    else:
        turn.show(turn.screen("case-taken", number=number), last=True)


async def wished(turn: Turn, parts: list[str]) -> Case | None:
    """The case that a button names, if its step may be taken as its reader saw it.

    Otherwise its present state is shown: taken already, changed by somebody else, not theirs.
    """
    case = await latest(turn, parts[0]) if len(parts) > KEY else None
    if case is None or not await may_see(turn, case):
        turn.word("button-old")
        return None
    if number_in(parts, 1) == case.seq and await may_take(turn, case, parts[KEY]):
        return case
    if not await _mine_already(turn, case, parts):
        turn.word("case-changed" if number_in(parts, 1) != case.seq else "not-yours", alert=True)
    turn.show(await case_sheet(turn, case))
    return None


async def _mine_already(turn: Turn, case: Case, parts: list[str]) -> bool:
    """Whether a button comes again that did just what whoever presses it wished."""
    meant = (number_in(parts, 1) or 0) + 1
    return any(
        (one.seq, one.key, one.by) == (meant, parts[KEY], turn.me.id) for one in await list_steps(turn.tx, case)
    )


def about(kept: Kept) -> tuple[str, int]:
    """The case that a draft is about, and how far it was when the draft was begun.

    Raises:
        LookupError: it is about none.
    """
    number, _, seq = (kept.draft.about if kept.draft else "").partition(":")
    if not seq.isdecimal():
        raise LookupError("a step about no case")
    return number, int(seq)


async def _wrong(turn: Turn, case: Case, key: str, said: Answers) -> Code | None:
    checks = procedure_of(case).rules[key].checks
    return checks(await list_steps(turn.tx, case), said) if checks else None


async def _sure(turn: Turn, case: Case, key: str) -> Screen:
    asks = turn.voice(f"{case.kind}-sure-{key}", number=case.number)
    yes = turn.button(f"{case.kind}-do-{key}", encode(DO, case.number, case.seq, key))
    return Screen(Html(asks), [[yes], [turn.button("case-back", encode(OPEN, case.number))]])
