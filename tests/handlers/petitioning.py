"""What tests of petitions and ends share: an entry that two officers made, its notice, the person with a chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from telegram import Update, User

from domain.area import STATE, Area
from domain.case import Kind, Step
from domain.dismissal import DISMISSAL
from domain.member import Membership
from domain.role import Role
from domain.subject import Subject
from handlers.consequences import STEPPING
from handlers.turn import Turn
from storage.cases import Case, find_case, list_cases_of, list_steps, open_case
from storage.database import Transaction
from storage.notice_codes import Printed, add_notice_code
from storage.people import add_membership, find_actor
from storage.subjects import find_subject, keep_subject
from tests.chat import Chat
from tests.house import HEALTH, KAMPOT, LONG_AGO, House

PERSON = Subject("012345678", "កែវ បុប្ផា", "KEO Bopha", None, "female")
FACTS: dict[str, Any] = {
    "institution": "kampot",
    "ground": "confirmed_use",
    "basis": "confirmed_test",
    "category": "civil_servant",
    "order_number": "12/26",
    "departure": "dismissed",
}


@dataclass
class People:
    """Those whom an entry brings together. The officers are of two offices, the panel is of the whole state."""

    house: House
    first: Chat
    second: Chat
    panel: list[Chat]

    async def listed(self, days_ago: int = 40, years: int | None = 2, who: Subject = PERSON, **facts: Any) -> Case:
        """An entry that was confirmed and whose notice was given so many days ago."""
        at = self.house.app.now() - timedelta(days=days_ago)
        return await self.house.app.database.transact(lambda tx: self._listed(tx, at, years, who, facts))

    async def _listed(
        self, tx: Transaction, at: datetime, years: int | None, who: Subject, facts: dict[str, Any]
    ) -> Case:
        first, second = [await acting(tx, self.house, chat, at) for chat in (self.first, self.second)]
        subject = await keep_subject(tx, who, at)
        said = FACTS | {"dismissed_on": first.today.isoformat()} | facts
        case = await open_case(
            tx, DISMISSAL, subject, "kampot", about=None, by=first.me.id, said=said, today=first.today, now=at
        )
        case = await STEPPING.take(second, case, "confirmed", {})
        notice = {"noticed_on": first.today.isoformat(), "noticed_how": "in_person"}
        case = await STEPPING.take(first, case, "noticed", notice)
        return (
            case
            if years is None
            else await STEPPING.take(first, case, "term_set", {"years": years}, by_hand=False)
        )

    async def seat(self, chat: Chat) -> None:
        """Somebody gets a seat on the panel as well."""

        async def give(tx: Transaction) -> None:
            turn = await acting(tx, self.house, chat)
            await add_membership(tx, Membership(0, turn.me.id, Role.PANEL, STATE, LONG_AGO, confirmed_at=LONG_AGO))

        await self.house.app.database.transact(give)

    async def code(self, case: Case, days_ago: int = 0) -> Printed:
        """A code for the notice of this entry."""
        at = self.house.app.now() - timedelta(days=days_ago)
        return await self.house.app.database.transact(lambda tx: add_notice_code(tx, case, None, at))

    async def concerned(self, case: Case, language: str = "en") -> Chat:
        """The person, who came with the code of the notice."""
        bopha = await self.house.phone("Bopha", language)
        await bopha.start(f"n_{(await self.code(case)).token}")
        return bopha


async def peopled(house: House, language: str = "en") -> People:
    await house.institutions()
    office = Role.PERSONNEL_OFFICER
    first = await house.member("Vanna", office, Area.institution(KAMPOT), language)
    second = await house.member("Dara", office, Area.institution(HEALTH), language)
    panel = [await house.member(name, Role.PANEL, language=language) for name in ("Phalla", "Rith", "Sophea")]
    return People(house, first, second, panel)


async def acting(tx: Transaction, house: House, chat: Chat, now: datetime | None = None) -> Turn:
    """A turn of somebody, of which nothing is said."""
    actor, voices = await find_actor(tx, chat.id), house.app.voices
    assert actor is not None
    user = User(chat.id, actor.person.name, is_bot=False)
    return Turn(tx, now or house.app.now(), Update(0), user, actor, voices["en"], voices.__getitem__, "Bot")


async def case_now(house: House, number: str) -> Case:
    found = await house.app.database.read(lambda tx: find_case(tx, number))
    assert found is not None
    return found


async def steps_of(house: House, number: str) -> list[Step]:
    case = await case_now(house, number)
    return await house.app.database.read(lambda tx: list_steps(tx, case))


async def petitions(house: House, entry: Case) -> list[Case]:
    found = await house.app.database.read(lambda tx: list_cases_of(tx, entry.subject_id))
    return [case for case in found if case.kind is Kind.PETITION]


async def person_of(house: House, case: Case) -> Subject | None:
    return await house.app.database.read(lambda tx: find_subject(tx, case.subject_id))
