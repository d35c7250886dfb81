"""What tests of confirmation share: people with phones, and steps taken as by the last press of their forms."""

from dataclasses import dataclass
from typing import Any

from telegram import Update, User

from domain.area import Area
from domain.case import Step
from domain.member import Membership
from domain.role import Role
from handlers.case import may_take
from handlers.consequences import STEPPING
from handlers.counting import confirming
from handlers.stepping import latest
from handlers.turn import Turn
from storage.cases import Case, find_case, list_steps
from storage.database import Transaction
from storage.people import add_membership, find_actor
from tests.chat import Chat
from tests.handlers.reviewing import SUSPECTED, submitted
from tests.house import LONG_AGO, House

CASE = "CNF-26-000001"
KAMPOT = Area.province("07")
SAID: dict[str, dict[str, Any]] = {
    "custody": {"specimen": "S-1", "seal_a": "A-1", "seal_b": "B-1", "handed_by": "Sokha", "handed_to": "Dara"},
    "sent": {"laboratory_name": "Central laboratory", "carrier": "Post"},
    "received": {"specimen": "s 1", "seals": "intact", "signatures": "all_there"},
    "laboratory": {"lab_result": "positive", "lab_substances": ["met"], "lab_number": "L-9"},
    "interviewed": {"interview": "held", "prescription": "none"},
    "verified": {"result": "verified_positive"},
    "notified": {"notice_how": "in_person"},
    "split_result": {"split_result": "failed_to_reconfirm"},
}
"""What each step says unless a test says otherwise: a positive that is verified."""
WAY = ("custody", "sent", "received", "laboratory", "interviewed", "verified", "notified", "split_requested")


@dataclass
class Crew:
    """Everybody on the way of a specimen."""

    house: House
    sokha: Chat
    vanna: Chat
    rithy: Chat
    chan: Chat
    mony: Chat
    number: str = CASE

    def whose(self, key: str) -> Chat:
        by = {"custody": self.sokha, "sent": self.sokha, "received": self.rithy, "laboratory": self.rithy}
        by |= {"interviewed": self.chan, "verified": self.chan, "notified": self.vanna, "split_result": self.mony}
        return by.get(key, self.sokha)

    async def upto(self, last: str, **said: Any) -> Case:
        """Report a suspicion and go on to this step; `said` are other answers, by step."""
        report = said.pop("report", SUSPECTED)
        await submitted(self.house, self.sokha, **report)
        way = ("interviewed", "verified", "notified") if "refusal_kind" in report else WAY
        for key in way[: way.index(last) + 1]:
            await self.take(key, **said.get(key, {}))
        return await self.case()

    async def take(self, key: str, by: Chat | None = None, **said: Any) -> None:
        """Take a step as the last press of its form does."""
        chat = by or self.whose(key)
        answers = SAID.get(key, {}) | said
        await self.house.app.database.transact(lambda tx: _taken(tx, self.house, chat, self.number, key, answers))

    async def also(self, chat: Chat, role: Role) -> None:
        """Somebody has one more role in the same province."""

        async def work(tx: Transaction) -> None:
            actor = await find_actor(tx, chat.id)
            assert actor is not None
            held = Membership(0, actor.id, role, KAMPOT, valid_from=LONG_AGO, confirmed_at=LONG_AGO)
            await add_membership(tx, held)

        await self.house.app.database.transact(work)

    async def able(self, key: str, chat: Chat) -> bool:
        """Whether somebody may take this step now."""

        async def work(tx: Transaction) -> bool:
            turn = await turn_of(tx, self.house, chat)
            case = await latest(turn, self.number)
            return case is not None and await may_take(turn, case, key)

        return await self.house.app.database.transact(work)

    async def case(self, number: str = "") -> Case:
        found = await self.house.app.database.read(lambda tx: find_case(tx, number or self.number))
        assert found is not None
        return found

    async def steps(self) -> list[Step]:
        case = await self.case()
        return await self.house.app.database.read(lambda tx: list_steps(tx, case))

    async def of_report(self, number: str) -> Case | None:
        return await self.house.app.database.read(lambda tx: confirming(tx, number))


async def gathered(house: House, language: str = "en") -> Crew:
    """A member who reports, a lead, two laboratories and a doctor of one province."""
    await house.institutions()
    people = (
        ("Sokha", Role.MEMBER),
        ("Vanna", Role.LEAD),
        ("Rithy", Role.LABORATORY),
        ("Chan", Role.DOCTOR),
        ("Mony", Role.LABORATORY),
    )
    sokha, vanna, rithy, chan, mony = [await house.member(name, role, KAMPOT, language) for name, role in people]
    return Crew(house, sokha, vanna, rithy, chan, mony, number=f"CNF-{house.app.now():%y}-000001")


async def turn_of(tx: Transaction, house: House, chat: Chat) -> Turn:
    """A turn of somebody, as the next press on their phone would begin it."""
    actor, voices = await find_actor(tx, chat.id), house.app.voices
    assert actor is not None
    user = User(chat.id, actor.person.name, is_bot=False)
    return Turn(tx, house.app.now(), Update(0), user, actor, voices["en"], voices.__getitem__, "")


async def _taken(tx: Transaction, house: House, chat: Chat, number: str, key: str, said: dict[str, Any]) -> None:
    turn = await turn_of(tx, house, chat)
    case = await latest(turn, number)
    assert case is not None
    assert await may_take(turn, case, key), (key, case.state)
    await STEPPING.take(turn, case, key, said)
