"""Petitions: from the person's own chat, or on paper through an officer; and a review that another case opens."""

from domain.case import Kind
from domain.digits import fold
from domain.entry import EntryState
from domain.form import Answers, Value
from domain.forms import FORMS
from domain.forms.petition import PETITION_AGAIN, PETITION_FORM, PETITION_PAPER
from domain.model import model_of
from domain.petition import PETITION, Why, may_be_reviewed
from domain.problem import Code, Problem
from domain.rights import Action
from domain.role import Role
from handlers.button import encode
from handlers.case import OPEN, may_take
from handlers.case_told import may_take_by_right
from handlers.dialogue import Dialogues, Ending
from handlers.entry import standing_of
from handlers.guard import barred
from handlers.own import may_own, own_cases, tell_concerned
from handlers.reader import as_reader, tell
from handlers.screen import Screen
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.cases import Case, find_case, list_cases_about, list_steps, open_case
from storage.drafts import Kept
from storage.people import list_holders

ABOUT, PAPER, AGAIN, WAY = "petabout", "petpaper", "petagain", "petition"
PAST = frozenset({EntryState.RESCINDED, EntryState.PROPOSED})
"""Of what is proposed or taken back there is nothing to petition for."""


class Petitioning:
    """The ways that lead to a petition's form."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def command(self, turn: Turn) -> None:
        """`/petition`."""
        await self._begin(turn, Where.FRESH)

    async def pressed(self, turn: Turn, _parts: list[str]) -> None:
        """The button that does the same."""
        await self._begin(turn, Where.HERE)

    async def about(self, turn: Turn, parts: list[str]) -> None:
        """About this entry of one's own."""
        case = await find_case(turn.tx, parts[0]) if parts else None
        if case is None or not await may_petition(turn, case):
            turn.word("button-old")
        else:
            await self._dialogues.begin(turn, PETITION_FORM.key, {}, about=case.number)

    async def again(self, turn: Turn, parts: list[str]) -> None:
        """A review of the decision on a petition of one's own."""
        case = await find_case(turn.tx, parts[0]) if parts else None
        if case is None or not await may_ask_again(turn, case):
            turn.word("button-old")
        else:
            await self._dialogues.begin(turn, PETITION_AGAIN.key, {}, about=case.number)

    async def paper_command(self, turn: Turn) -> None:
        """`/paper`."""
        await self.paper(turn, [])

    async def paper(self, turn: Turn, parts: list[str]) -> None:
        """A petition that came on paper about this entry, or about one whose number is asked for."""
        if not parts:
            if not barred(turn, Action.RECEIVE_PETITION):
                await self._dialogues.begin(turn, PETITION_PAPER.key, {})
            return
        case = await find_case(turn.tx, parts[0])
        if case is None or not await may_receive(turn, case):
            turn.word("button-old")
            return
        preset: dict[str, Value] = {"petition_entry": case.number}
        await self._dialogues.begin(turn, PETITION_PAPER.key, {}, about=case.number, preset=preset)

    async def _begin(self, turn: Turn, where: Where) -> None:
        entries = [case for case in await own_cases(turn) if await may_petition(turn, case)]
        if not entries:
            turn.show(turn.screen("petition-none", [turn.button("record-open", encode("rec"))]), where=where)
        elif len(entries) == 1:
            await self.about(turn, [entries[0].number])
        else:
            rows = [
                [turn.button("petition-about", encode(ABOUT, one.number), number=one.number)] for one in entries
            ]
            turn.show(turn.screen("petition-which", *rows), where=where)


async def may_petition(turn: Turn, case: Case) -> bool:
    """Whether somebody may petition about an entry now: their own, that stands or stood, not twice at once."""
    if case.kind is not Kind.DISMISSAL or not await may_own(turn, case, Action.PETITION):
        return False
    return not await _is_gone(turn, case) and not await going(turn, case)


async def may_receive(turn: Turn, case: Case) -> bool:
    """Whether an officer may enter a petition on paper about an entry."""
    return case.kind is Kind.DISMISSAL and await may_take_by_right(turn, case, Action.RECEIVE_PETITION)


async def may_ask_again(turn: Turn, case: Case) -> bool:
    """Whether somebody may have the decision on their petition reviewed."""
    if case.kind is not Kind.PETITION or not await may_own(turn, case, Action.PETITION):
        return False
    entry = await find_case(turn.tx, case.about) if case.about else None
    if entry is None or await going(turn, entry) or await list_cases_about(turn.tx, case.number):
        return False
    return may_be_reviewed(await list_steps(turn.tx, case), turn.now)


async def going(turn: Turn, case: Case) -> Case | None:
    """The petition about an entry, or the review of one, that is not decided yet."""
    about = await list_cases_about(turn.tx, case.number)
    about += [again for one in about for again in await list_cases_about(turn.tx, one.number)]
    return next((one for one in about if one.kind is Kind.PETITION and one.state not in PETITION.over), None)


async def open_petition(turn: Turn, case: Case, said: Answers, by: int | None) -> Case:
    """Open a petition about an entry, or about the decision on a petition, and tell the panel."""
    opened = await open_case(
        turn.tx,
        PETITION,
        case.subject_id,
        case.institution,
        about=case.number,
        by=by,
        said=said,
        today=turn.today,
        now=turn.now,
    )
    who = str(by) if by is not None else "clock"
    await add_entry(turn.tx, turn.now, who, "petition_opened", opened.number, about=case.number)
    await _tell_panel(turn, opened)
    return opened


async def open_review(turn: Turn, case: Case, why: str) -> Case:
    """Open a petition about an entry by itself, an acquittal for instance; one that is going on already is it."""
    if there := await going(turn, case):
        return there
    opened = await open_petition(turn, case, {"petition_kind": str(Why.OVERTURNED), "opened_by": why}, None)
    await tell_concerned(turn, opened, lambda reader: reader.screen("petition-told-review", number=opened.number))
    return opened


async def acquitted(turn: Turn, case: Case) -> None:
    """A court has acquitted: the entry is looked at again without anybody asking."""
    await open_review(turn, case, "acquittal")


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """The person's own petition; returns its number.

    Raises:
        Problem: there is nothing to petition for any more.
    """
    case = await _locked(turn, kept.draft.about if kept.draft else "")
    if case is None or not await may_petition(turn, case):
        raise Problem(Code.PETITION_GOING if case and await going(turn, case) else Code.PETITION_NO_ENTRY)
    return (await open_petition(turn, case, _checked(turn, kept, answers), turn.me.id)).number


async def store_again(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """The wish that a decision be reviewed.

    Raises:
        Problem: its time is over, or it was wished before.
    """
    case = await _locked(turn, kept.draft.about if kept.draft else "")
    if case is None or not await may_ask_again(turn, case):
        raise Problem(Code.PETITION_NO_ENTRY)
    first = (await list_steps(turn.tx, case))[0].said
    said = {**_checked(turn, kept, answers), "petition_kind": first["petition_kind"], "review_of": case.number}
    return (await open_petition(turn, case, said, turn.me.id)).number


async def store_paper(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """A petition that came on paper.

    Raises:
        Problem: no such entry in their reach, which of both is not said; or a petition about it is going on.
    """
    said = _checked(turn, kept, answers)
    number = fold(str(said.pop("petition_entry"))).upper().replace(" ", "")
    case = await _locked(turn, number)
    if case is None or not await may_receive(turn, case) or await _is_gone(turn, case):
        raise Problem(Code.PETITION_NO_ENTRY)
    if await going(turn, case):
        raise Problem(Code.PETITION_GOING)
    opened = await open_petition(turn, case, said, turn.me.id)
    await tell_concerned(turn, opened, lambda reader: _received(reader, opened))
    return opened.number


async def told(turn: Turn, number: str) -> None:
    """That it has arrived, and until when it is decided; to the person, or to the officer who entered it."""
    case = await find_case(turn.tx, number)
    if case is not None:
        turn.show(_received(turn, case), last=True)


OWN = Ending(store, told)
ON_PAPER = Ending(store_paper, told)
REVIEWED = Ending(store_again, told)


def _received(turn: Turn, case: Case) -> Screen:
    until = (case.due_at or turn.now).astimezone(turn.voice.zone).date()
    own = any(one.role is Role.CONCERNED for one in turn.active)
    rows = [[turn.button("record-open", encode("rec"))]] if own else []
    return Screen(turn.voice("petition-received", number=case.number, until=until), rows, private=True)


async def _locked(turn: Turn, number: str) -> Case | None:
    """The case, which nobody else petitions about until this turn has ended."""
    await turn.tx.order(f"case {number}")
    return await find_case(turn.tx, number)


def _checked(turn: Turn, kept: Kept, answers: dict[str, Value]) -> dict[str, Value]:
    return dict(model_of(FORMS[kept.form], turn.today).model_validate(answers).answers())


async def _is_gone(turn: Turn, case: Case) -> bool:
    state = await standing_of(turn, case)
    return state is None or state in PAST


async def _tell_panel(turn: Turn, case: Case) -> None:
    """Those of the panel who may decide it: who had a hand in what it is about hears nothing."""
    for member in await list_holders(turn.tx, Role.PANEL):
        reader = as_reader(turn, member)
        if await may_take(reader, case, "began"):
            await tell(turn, member.id, lambda one: _waits(one, case))


def _waits(reader: Turn, case: Case) -> Screen:
    until = (case.due_at or reader.now).astimezone(reader.voice.zone).date()
    button = reader.button("petition-open", encode(OPEN, case.number), number=case.number)
    return Screen(reader.voice("petition-waits", number=case.number, until=until), [[button]], private=True)
