"""Taking a step of a case: by a form, or by one press that is asked once more; in the transaction of the turn."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from domain.case import Kind, Step
from domain.form import Answers, Value
from domain.forms import FORMS
from domain.model import model_of
from handlers.button import encode, number_in
from handlers.case import DO, OPEN, case_sheet, may_see, may_take, procedure_of
from handlers.dialogue import Dialogues, Ending
from handlers.review import say
from handlers.screen import Html, Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, find_case, take_step
from storage.drafts import Kept

Consequence = Callable[[Turn, Case, Step], Awaitable[None]]
"""What follows from a step in the same transaction: other cases, words to others."""
Watchers = Sequence[Callable[[Turn, Case, Step], Awaitable[Case]]]
"""What is kept up to date after every step of a kind of case: its clock, its end."""
KEY = 2


async def latest(turn: Turn, number: str) -> Case | None:
    """A case as it is now; nobody else takes it further until this turn has ended."""
    await turn.tx.order(f"case {number}")
    return await find_case(turn.tx, number)


class Stepping:
    """The buttons of cases. `consequences` says by kind and step what follows from it."""

    def __init__(
        self, consequences: Mapping[tuple[Kind, str], Consequence], watchers: Mapping[Kind, Watchers] = {}
    ) -> None:
        self._consequences = consequences
        self._watchers = watchers
        self.ending = Ending(self.store, told)

    def over(self, dialogues: Dialogues) -> "Presses":
        """The presses, once there are dialogues to begin."""
        return Presses(self, dialogues)

    async def take(self, turn: Turn, case: Case, key: str, said: Answers, *, by_hand: bool = True) -> Case:
        """Take a step, write it into the audit log, and let follow what follows. The right has been asked."""
        by = turn.me.id if by_hand else None
        rules = procedure_of(case)
        after, step = await take_step(turn.tx, rules, case, key, by=by, said=said, now=turn.now)
        who = str(by) if by is not None else "clock"
        await add_entry(turn.tx, turn.now, who, f"{case.kind}_{key}", case.number, seq=step.seq, state=after.state)
        if follows := self._consequences.get((case.kind, key)):
            await follows(turn, after, step)
        for watch in self._watchers.get(case.kind, ()):
            after = await watch(turn, after, step)
        return after

    async def store(self, turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
        """What the submission of a step's form does; a case that has changed meanwhile is shown as it is.

        Raises:
            Problem: an answer is no longer right.
        """
        number, seq = about(kept)
        case = await latest(turn, number)
        if case is None:
            raise LookupError("a step of no case")
        if case.seq != seq or not await may_take(turn, case, kept.form):
            say(turn, "case-changed")
            return number
        checked = model_of(FORMS[kept.form], turn.today).model_validate(answers).answers()
        await self.take(turn, case, kept.form, checked)
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
        if procedure_of(case).rules[key].asks:
            await self._dialogues.begin(turn, key, {}, f"{case.number}:{case.seq}")
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
    turn.word("case-changed" if number_in(parts, 1) != case.seq else "not-yours", alert=True)
    turn.show(await case_sheet(turn, case))
    return None


def about(kept: Kept) -> tuple[str, int]:
    """The case that a draft is about, and how far it was when the draft was begun.

    Raises:
        LookupError: it is about none.
    """
    number, _, seq = (kept.draft.about if kept.draft else "").partition(":")
    if not seq.isdecimal():
        raise LookupError("a step about no case")
    return number, int(seq)


async def _sure(turn: Turn, case: Case, key: str) -> Screen:
    asks = turn.voice(f"{case.kind}-sure-{key}", number=case.number)
    yes = turn.button(f"{case.kind}-do-{key}", encode(DO, case.number, case.seq, key))
    return Screen(Html(asks), [[yes], [turn.button("case-back", encode(OPEN, case.number))]])
