"""A register for tests of terms: dismissals by the smallest procedure, whose steps say the facts of an entry."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest

from domain.case import Kind, Procedure, Rule, Step
from domain.entry import Entry
from domain.form import Answers, Value
from domain.ground import Basis, Departure, Ground
from domain.procedures import PROCEDURES
from domain.rights import Action
from domain.subject import Subject
from handlers.known_entries import READERS, known_entry
from storage.cases import Case, find_case, list_cases_after, list_steps, open_case, take_step
from storage.database import Transaction
from storage.subjects import keep_subject
from tests.chat import Chat
from tests.handlers.admins import actor
from tests.house import LONG_AGO, House

_STANDS = frozenset({"confirmed"})
RULES = Procedure(
    Kind.DISMISSAL,
    Action.SEE_ENTRY,
    "proposed",
    {
        "confirmed": Rule(Action.CONFIRM_DISMISSAL, frozenset({"proposed"}), "confirmed"),
        "refused": Rule(Action.CONFIRM_DISMISSAL, frozenset({"proposed"}), "refused"),
        "term_set": Rule(None, _STANDS),
    },
    over=frozenset({"refused"}),
)
DISMISSED = date(2026, 3, 5)


def entry_of(number: str, steps: Sequence[Step]) -> Entry:
    said = steps[0].said
    if not said:
        raise LookupError(number)
    steps_by = {step.key: step for step in steps}
    confirmed, term = steps_by.get("confirmed"), steps_by.get("term_set")
    return Entry(
        number,
        Ground(str(said["ground"])),
        Basis.DISCIPLINARY_DECISION,
        "police",
        Departure.DISMISSED,
        str(said["institution"]),
        date.fromisoformat(str(said["dismissed_on"])),
        confirmed_at=confirmed.at if confirmed else None,
        notified_at=confirmed.at if confirmed else None,
        years=int(str(term.said["years"])) if term else None,
    )


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> None:
    """While this lasts, cases of dismissal are entries."""
    monkeypatch.setitem(PROCEDURES, Kind.DISMISSAL, RULES)
    monkeypatch.setitem(READERS, Kind.DISMISSAL, entry_of)


async def dismissed(
    house: House, by: Chat, second: Chat | None, who: str = "012345678", end: str = "confirmed", **more: Value
) -> str:
    """A dismissal that one officer entered and another confirmed long ago; its number."""
    first, other = (await actor(house, by)).id, (await actor(house, second)).id if second else None
    facts: dict[str, Value] = {"ground": "confirmed_use", "institution": "kampot", "dismissed_on": str(DISMISSED)}

    async def work(tx: Transaction) -> str:
        subject = await keep_subject(tx, Subject(identity=who), LONG_AGO)
        place = str(more.get("institution", "kampot"))
        told = {"about": None, "by": first, "said": facts | more, "today": LONG_AGO.date(), "now": LONG_AGO}
        case = await open_case(tx, RULES, subject, place, **told)  # type: ignore[arg-type]
        if other:
            at = LONG_AGO + timedelta(days=90)
            case, _ = await take_step(tx, RULES, case, end, by=other, said={}, now=at)
        return case.number

    return await house.app.database.transact(work)


async def terms(house: House) -> Mapping[str, Answers | None]:
    """What the last step said that gave a term, by the number of the case."""

    async def work(tx: Transaction) -> dict[str, Answers | None]:
        cases = await list_cases_after(tx, Kind.DISMISSAL, "", 1000)
        return {case.number: await _term(tx, case) for case in cases}

    return await house.app.database.read(work)


async def entry(house: House, number: str) -> Entry | None:
    async def work(tx: Transaction) -> Entry | None:
        case = await find_case(tx, number)
        return await known_entry(tx, case, house.app.now()) if case else None

    return await house.app.database.read(work)


async def _term(tx: Transaction, case: Case) -> Answers | None:
    found = [step.said for step in await list_steps(tx, case) if step.key == "term_set"]
    assert len(found) <= 1
    return found[0] if found else None
