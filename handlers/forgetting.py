"""Forgetting somebody whose time is over: their key is destroyed; counts and the audit chain stay."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.case import Kind
from domain.retention import Retention
from domain.role import Role
from handlers.by_clock import clock_turn, owed
from handlers.consequences import STEPPING
from handlers.ends import over_of
from handlers.home import OVER
from handlers.own import tell_concerned
from handlers.turn import Turn
from handlers.voice import Voice
from storage.audit import add_entry
from storage.cases import Case, list_cases_of
from storage.concerned import drop_concerned, list_concerned, list_subjects_of
from storage.database import Transaction
from storage.drafts import close_draft, list_open
from storage.enquiries import forget_askings
from storage.keeping import drop_keeping, list_kept
from storage.outbox import Owed
from storage.people import change_membership, find_person, forget_person
from storage.register import drop_entry
from storage.subjects import erase_subject

_ARCHIVED = frozenset({"ended", "rescinded"})


async def due(tx: Transaction, now: datetime, zone: ZoneInfo, retention: Retention) -> list[str]:
    """Whose time is over."""
    today = now.astimezone(zone).date()
    both = [await list_kept(tx, retention.before(today, listed=one), listed=one) for one in (True, False)]
    return [which for found in both for which in found]


async def forget(
    tx: Transaction, which: str, now: datetime, owner: int, voices: Mapping[str, Voice]
) -> list[Owed]:
    """Forget somebody, once. Whoever has something going on again is not forgotten."""
    await tx.order(f"subject {which}")
    cases = await list_cases_of(tx, which)
    if over_of(cases) is None:
        await drop_keeping(tx, which)
        return []
    turn = clock_turn(tx, now, voices)
    await tell_concerned(turn, cases[0], lambda reader: reader.screen("ends-forgotten"))
    for case in cases:
        if case.kind is Kind.DISMISSAL and case.state in _ARCHIVED:
            await STEPPING.take(turn, case, "archived", {}, by_hand=False)
    await _erased(turn, which, cases)
    return await owed(turn, owner)


async def _erased(turn: Turn, which: str, cases: Sequence[Case]) -> None:
    numbers = [case.number for case in cases]
    for number in numbers:
        await forget_askings(turn.tx, number)
        await drop_entry(turn.tx, number)
    for person_id in await list_concerned(turn.tx, which):
        await _let_go(turn, person_id)
    await drop_concerned(turn.tx, which)
    await erase_subject(turn.tx, which, turn.now)
    await drop_keeping(turn.tx, which)
    await add_entry(turn.tx, turn.now, "clock", "forget_person", f"subject:{which}", cases=len(numbers))


async def _let_go(turn: Turn, person_id: int) -> None:
    """Whoever was here only because of this is nobody here any more."""
    person = await find_person(turn.tx, person_id)
    if person is None or len(await list_subjects_of(turn.tx, person_id)) > 1:
        return
    held = [one for one in person.memberships if one.standing(turn.now) not in OVER]
    for one in held:
        if one.role is Role.CONCERNED:
            await change_membership(turn.tx, replace(one, ended_at=turn.now))
    if all(one.role is Role.CONCERNED for one in person.memberships):
        for draft in await list_open(turn.tx, person_id):
            await close_draft(turn.tx, draft.id, "cancelled", None, turn.now)
        await forget_person(turn.tx, person.person)
