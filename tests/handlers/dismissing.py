"""What tests of dismissals share: people of several offices, findings and entries that are there already."""

from dataclasses import dataclass
from typing import Any

from domain.area import Area
from domain.case import Kind, Step
from domain.dismissal import DISMISSAL
from domain.finding import FINDING
from domain.role import Role
from domain.subject import Subject
from storage.asked_offices import ask_office
from storage.cases import Case, find_case, list_cases_of, list_steps, open_case, take_step
from storage.database import Transaction
from storage.people import find_actor
from storage.subjects import keep_subject
from tests.chat import Chat
from tests.house import HEALTH, KAMPOT, KEP, House

PROVINCE = Area.province("07")
PERSON = {"identity": "012345678", "name_latin": "KEO Bopha", "born_on": "1988-03-15", "sex": "female"}
FOUND: dict[str, Any] = {
    **PERSON, "institution": "kampot", "category": "police", "ground": "possession",
    "basis": "court_judgment", "authority": "Kampot court", "document_number": "12/26", "decided_on": "2026-10-01",
    "second": "lead",
}  # fmt: skip
ORDER: dict[str, Any] = {
    "institution": "kampot", "ground": "possession", "basis": "court_judgment", "category": "police",
    "order_number": "44/26", "dismissed_on": "2026-11-01", "departure": "dismissed", "second": "office",
    "second_office": "kep",
}  # fmt: skip


@dataclass
class Offices:
    """Two personnel officers of Kampot, one of Kep, one of the Ministry of Health, the lead of the province."""

    house: House
    sokha: Chat
    dara: Chat
    rith: Chat
    mony: Chat
    vanna: Chat


async def officed(house: House, language: str = "en") -> Offices:
    await house.institutions()

    async def officer(name: str, area: Area) -> Chat:
        return await house.member(name, Role.PERSONNEL_OFFICER, area, language)

    kampot, kep = Area.institution(KAMPOT), Area.institution(KEP)
    sokha, dara = await officer("Sokha", kampot), await officer("Dara", kampot)
    rith = await officer("Rith", kep)
    mony = await officer("Mony", Area.institution(HEALTH))
    vanna = await house.member("Vanna", Role.LEAD, PROVINCE, language)
    return Offices(house, sokha, dara, rith, mony, vanna)


async def found(offices: Offices, state: str = "confirmed", **said: Any) -> str:
    """A finding that Sokha recorded and the lead confirmed, as their presses leave it; its number."""

    async def write(tx: Transaction) -> str:
        house = offices.house
        first, second = [await find_actor(tx, one.id) for one in (offices.sokha, offices.vanna)]
        assert first
        assert second
        answers, now = FOUND | said, house.app.now()
        told: dict[str, Any] = {"about": None, "by": first.id, "said": answers, "today": now.date(), "now": now}
        subject = await keep_subject(tx, Subject.of(answers), now)
        case = await open_case(tx, FINDING, subject, answers["institution"], **told)
        if state != "proposed":
            await take_step(tx, FINDING, case, state, by=second.id, said={}, now=now)
        return case.number

    return await offices.house.app.database.transact(write)


async def entered(offices: Offices, below: str | None = None, *steps: tuple[str, Any], **said: Any) -> str:
    """An entry that Dara made on a finding and Kep is asked to sign, with further steps as given; its number."""
    below = below or await found(offices)

    async def write(tx: Transaction) -> str:
        dara, cause, now = (
            await find_actor(tx, offices.dara.id),
            await find_case(tx, below),
            offices.house.app.now(),
        )
        assert dara
        assert cause
        told: dict[str, Any] = {
            "about": below,
            "by": dara.id,
            "said": ORDER | said,
            "today": now.date(),
            "now": now,
        }
        case = await open_case(tx, DISMISSAL, cause.subject_id, "kampot", **told)
        await ask_office(tx, case.number, "kep")
        for key, what in steps:
            case, _ = await take_step(tx, DISMISSAL, case, key, by=None, said=what, now=now)
        return case.number

    return await offices.house.app.database.transact(write)


async def state_of(house: House, number: str) -> str:
    case = await house.app.database.read(lambda tx: find_case(tx, number))
    return case.state if case else "no such case"


async def steps_of(house: House, number: str) -> list[Step]:
    async def read(tx: Transaction) -> list[Step]:
        case = await find_case(tx, number)
        return await list_steps(tx, case) if case else []

    return await house.app.database.read(read)


async def dismissals(house: House, finding: str) -> list[Case]:
    """The entries about the person of a finding."""

    async def read(tx: Transaction) -> list[Case]:
        case = await find_case(tx, finding)
        of = await list_cases_of(tx, case.subject_id) if case else []
        return [one for one in of if one.kind is Kind.DISMISSAL]

    return await house.app.database.read(read)
