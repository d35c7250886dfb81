"""What follows from the steps of a petition: for the entry, for the person, and for those who had it entered."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.case import Kind, Step
from domain.entry import Entry, EntryState, ends_on, stands
from domain.form import Answers, Value
from domain.petition import amended, decision
from domain.problem import Code, Problem
from domain.subject import Subject
from handlers.button import encode
from handlers.case import OPEN
from handlers.entry import find_entry, list_officers
from handlers.own import tell_concerned
from handlers.reader import tell
from handlers.screen import Html, Screen
from handlers.turn import Turn
from storage.cases import Case, list_chain, list_steps
from storage.subjects import change_subject, find_subject

Consequence = Callable[[Turn, Case, Step], Awaitable[None]]
Take = Callable[..., Awaitable[Case]]
"""`Stepping.take`."""
_IDENTITY = {
    "right_identity": "identity",
    "right_name_km": "name_km",
    "right_name_latin": "name_latin",
    "right_born_on": "born_on",
}


@dataclass(frozen=True)
class Outcome:
    """The consequences, given how a step of another case is taken."""

    take: Take

    def table(self) -> Mapping[tuple[Kind, str], Consequence]:
        """By kind and step, as in `handlers/consequences.py`."""
        follows = {"began": began, "suspended": self.suspended, "correct": possible, "signed": self.signed}
        return {(Kind.PETITION, key): what for key, what in follows.items()}

    async def suspended(self, turn: Turn, case: Case, _step: Step) -> None:
        """The entry is frozen while the petition is read, and bars nobody meanwhile."""
        entry_case, entry = await _entry(turn, case)
        if not _is_frozen(entry) and entry_case.state in {"confirmed", "noticed"}:
            await self.take(turn, entry_case, "frozen", {"petition": case.number}, by_hand=False)
        await tell_concerned(turn, case, lambda reader: _to_person(reader, "petition-told-suspended", case))

    async def signed(self, turn: Turn, case: Case, _step: Step) -> None:
        """Two have decided: now it holds."""
        decided = decision(await list_steps(turn.tx, case))
        if decided is None:
            raise LookupError("a signature under nothing")
        entry_case, entry = await _entry(turn, case)
        if decided.key != "remove" and _is_frozen(entry) and entry_case.state in {"confirmed", "noticed"}:
            entry_case = await self.take(turn, entry_case, "unfrozen", {"petition": case.number}, by_hand=False)
        if decided.key == "remove" and stands(entry, turn.now) is not EntryState.RESCINDED:
            await self.take(turn, entry_case, "rescinded", {"petition": case.number})
        if decided.key == "correct":
            await self._corrected(turn, case, entry_case, decided.said)
        await _tell_all(turn, case, entry_case, decided)

    async def _corrected(self, turn: Turn, case: Case, entry_case: Case, said: Answers) -> None:
        about: dict[str, Value] = {"petition": case.number}
        if said["corrects"] == "term":
            await self.take(turn, entry_case, "shortened", {"to": said["right_end"], **about})
            return
        if said["corrects"] == "identity":
            await _identified(turn, entry_case, said)
        await self.take(turn, entry_case, "amended", {**(amended(said) or {}), **about})


async def began(turn: Turn, case: Case, _step: Step) -> None:
    """The person hears that it is being read."""
    await tell_concerned(turn, case, lambda reader: _to_person(reader, "petition-told-began", case))


async def possible(turn: Turn, case: Case, step: Step) -> None:
    """Whether a correction would change anything.

    Raises:
        Problem: it would lengthen a term, or says nothing of who it is.
    """
    _, entry = await _entry(turn, case)
    end, said = ends_on(entry), step.said
    if said["corrects"] == "term" and end is not None and date.fromisoformat(str(said["right_end"])) >= end:
        raise Problem(Code.TERM_ONLY_SHORTER)
    if said["corrects"] == "identity" and not any(said.get(key) for key in _IDENTITY):
        raise Problem(Code.CORRECTION_EMPTY)


async def _identified(turn: Turn, entry_case: Case, said: Answers) -> None:
    known = await find_subject(turn.tx, entry_case.subject_id)
    if known is None:
        raise LookupError("a correction of somebody who was forgotten")
    right = {name: said[key] for key, name in _IDENTITY.items() if said.get(key)}
    await change_subject(turn.tx, entry_case.subject_id, Subject.of({**known.answers(), **right}))


async def _entry(turn: Turn, case: Case) -> tuple[Case, Entry]:
    """The entry that a petition is about, or the petition that it reviews."""
    for below in (await list_chain(turn.tx, case))[1:]:
        if entry := await find_entry(turn.tx, below):
            return below, entry
    raise LookupError("a petition about no entry")


def _is_frozen(entry: Entry) -> bool:
    return bool(entry.frozen) and entry.frozen[-1][1] is None


async def _tell_all(turn: Turn, case: Case, entry_case: Case, decided: Step) -> None:
    """The person with the reasons; whoever entered, confirmed or handed in without them."""
    reasons = str(decided.said.get("reasons", ""))
    key = f"petition-told-{decided.key}"
    await tell_concerned(
        turn, case, lambda reader: _to_person(reader, key, case, reader.voice("petition-reasons", why=reasons))
    )
    for person_id in await _officers(turn, case, entry_case):
        await tell(turn, person_id, lambda reader: _to_officer(reader, decided.key, case, entry_case))


def _to_person(reader: Turn, key: str, case: Case, *more: Html) -> Screen:
    text = reader.voice(key, number=case.number)
    button = reader.button("record-open", encode("rec"))
    return Screen(Html("\n\n".join([text, *more])), [[button]], private=True)


def _to_officer(reader: Turn, decided: str, case: Case, entry_case: Case) -> Screen:
    text = reader.voice(f"petition-officer-{decided}", number=case.number, entry=entry_case.number)
    button = reader.button("petition-open", encode(OPEN, entry_case.number), number=entry_case.number)
    return Screen(text, [[button]], private=True)


async def _officers(turn: Turn, case: Case, entry_case: Case) -> list[int]:
    handed_in = (await list_steps(turn.tx, case))[0]
    received = {handed_in.by} if handed_in.said.get("handed_in_on") and handed_in.by is not None else set()
    return sorted({*await list_officers(turn.tx, entry_case), *received})
