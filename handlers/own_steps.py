"""What somebody may do in a case about themselves: answer the notice, have the second bottle tested."""

from domain.form import Value
from domain.forms import FORMS
from domain.forms.petition import ANSWER_NOTICE
from domain.model import model_of
from domain.problem import Code, Problem
from handlers.button import encode
from handlers.case import OPEN as CASE
from handlers.consequences import STEPPING
from handlers.dialogue import Dialogues, Ending
from handlers.entry import list_officers
from handlers.reader import tell
from handlers.record import OPEN, SPLIT, SPLIT_STEP, may_answer, may_split, record_screen
from handlers.screen import Screen
from handlers.stepping import latest
from handlers.turn import Turn
from storage.cases import Case, find_case
from storage.drafts import Kept

_MEANS = {"my_answer": "answer", "my_words": "answer_words", "my_document": "document"}
"""What the person's answers are called where an officer enters them."""


class Answering:
    """*Answer*."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def asked(self, turn: Turn, parts: list[str]) -> None:
        """The form, as long as there is time."""
        case = await _mine(turn, parts)
        if case is None or not await may_answer(turn, case):
            turn.word("record-too-late", alert=True)
            turn.show(await record_screen(turn))
        else:
            await self._dialogues.begin(turn, ANSWER_NOTICE.key, {}, about=case.number)


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Take the answer into the case of the entry.

    Raises:
        Problem: its time is over, or the entry does not stand any more.
    """
    case = await latest(turn, kept.draft.about if kept.draft else "")
    if case is None or not await may_answer(turn, case):
        raise Problem(Code.ANSWER_TOO_LATE)
    checked = model_of(FORMS[kept.form], turn.today).model_validate(answers).answers()
    said = {_MEANS[key]: value for key, value in checked.items()}
    await STEPPING.take(turn, case, "answered", {"answered_on": turn.today.isoformat(), **said})
    for officer in await list_officers(turn.tx, case):
        await tell(turn, officer, lambda reader: _to_officer(reader, case))
    return case.number


def _to_officer(reader: Turn, case: Case) -> Screen:
    button = reader.button("petition-open", encode(CASE, case.number), number=case.number)
    return Screen(reader.voice("record-answer-officer", number=case.number), [[button]], private=True)


async def told(turn: Turn, number: str) -> None:
    """That it has arrived, and that it will be read."""
    button = turn.button("record-open", encode(OPEN))
    turn.show(Screen(turn.voice("record-answer-kept", number=number), [[button]], private=True), last=True)


ENDING = Ending(store, told)


async def split_asked(turn: Turn, parts: list[str]) -> None:
    """*Have bottle B tested*: asked once more, since it can't be taken back."""
    case = await _mine(turn, parts)
    if case is None or not await may_split(turn, case):
        turn.word("record-too-late", alert=True)
        turn.show(await record_screen(turn))
        return
    yes = turn.button("record-split-yes", encode(SPLIT, case.number))
    no = turn.button("record-back", encode(OPEN))
    turn.show(Screen(turn.voice("record-split-sure", number=case.number), [[yes], [no]], private=True))


async def split_done(turn: Turn, parts: list[str]) -> None:
    """*Yes*. No reason is asked for: the mere word is enough."""
    case = await latest(turn, parts[0]) if parts else None
    if case and await may_split(turn, case):
        await STEPPING.take(turn, case, SPLIT_STEP, {})
        turn.word("record-split-done", alert=True)
    else:
        turn.word("record-too-late", alert=True)
    turn.show(await record_screen(turn))


async def _mine(turn: Turn, parts: list[str]) -> Case | None:
    return await find_case(turn.tx, parts[0]) if parts else None
