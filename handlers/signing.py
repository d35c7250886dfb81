"""Asking a second office, or the lead, to sign what somebody proposes, and telling whoever may."""

from collections.abc import AsyncIterator

from domain.form import Answers
from domain.problem import Code, Problem
from domain.role import Role
from handlers.button import encode
from handlers.case import OPEN, may_take
from handlers.reader import as_reader
from handlers.screen import Screen
from handlers.turn import Turn
from storage.asked_offices import ask_office
from storage.cases import Case
from storage.outbox import Lane
from storage.people import list_holders

CONFIRMED = "confirmed"


async def ask_second(turn: Turn, case: Case, answers: Answers) -> None:
    """Ask whom the answers name, and tell each who may sign.

    Raises:
        Problem: nobody there could.
    """
    await ask(turn, case, answers)
    readers = [reader async for reader in signers(turn, case, answers)]
    for reader in readers:
        button = reader.button("signing-open", encode(OPEN, case.number), number=case.number)
        text = reader.voice(f"signing-asked-{case.kind}", number=case.number)
        reader.tell(Screen(text, [[button]], private=True), reader.me.person.user_id, Lane.NOTICE)
    if not readers:
        raise Problem(Code.NOBODY_TO_SIGN)


async def ask(turn: Turn, case: Case, answers: Answers) -> None:
    """Note which office is asked, where it is not the lead."""
    if office := answers.get("second_office"):
        await ask_office(turn.tx, case.number, str(office))


async def signers(turn: Turn, case: Case, answers: Answers) -> AsyncIterator[Turn]:
    """This turn as each of those who may sign would read it."""
    role = Role.PERSONNEL_OFFICER if answers.get("second_office") else Role.LEAD
    for holder in await list_holders(turn.tx, role):
        reader = as_reader(turn, holder)
        if await may_take(reader, case, CONFIRMED):
            yield reader
