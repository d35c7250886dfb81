"""What tests of sessions share: a roster of invented people, and a session that is planned and open."""

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.area import Area
from domain.role import Role
from domain.roster import RosterPerson
from storage.database import Transaction
from storage.rosters import change_roster
from storage.sessions import add_session
from tests.chat import Chat
from tests.handlers.reporting import person_id
from tests.house import House

TOLD: dict[str, Any] = {
    "institution": "kampot", "held_on": "", "category": "civil_servant", "reason": "regular_inspection",
    "kit_name": "Rapid 6", "kit_lot": "L-77", "kit_expiry": "2031-08-31", "panel": ["met", "amp"],
}  # fmt: skip
SURNAMES = ("សុខ", "ចាន់", "កែវ", "លី", "ហេង")


def people(n: int) -> list[RosterPerson]:
    """So many people, every third a woman; the number of the card ends in the place on the list."""
    return [
        RosterPerson(
            identity=f"{100_000_000 + place:09}",
            name_km=f"{SURNAMES[place % len(SURNAMES)]} {_given(place)}",
            sex="male" if place % 3 else "female",
            category="civil_servant",
        )
        for place in range(1, n + 1)
    ]


def _given(place: int) -> str:
    """A made-up given name for each place: its digits as Khmer letters."""
    return "".join("កខគឃងចឆជឈញ"[int(digit)] for digit in str(place))


async def roster(house: House, lead: Chat, n: int, institution: str = "kampot") -> None:
    """Give the institution a roster of so many."""
    who = await person_id(house, lead)
    now = datetime.now(UTC)
    await house.app.database.transact(lambda tx: change_roster(tx, institution, people(n), who, now))


async def planned(house: House, lead: Chat, days: int = 0, **told: Any) -> str:
    """Plan a session for today, or so many days later; its id."""
    who, now = await person_id(house, lead), house.app.now()
    day = now.astimezone(house.app.settings.timezone).date() + timedelta(days=days)

    async def work(tx: Transaction) -> str:
        return (await add_session(tx, {**TOLD, "held_on": day.isoformat(), **told}, day, who, now)).id

    return await house.app.database.transact(work)


async def commission(house: House, n: int, *, language: str = "en") -> tuple[Chat, Chat]:
    """A lead, and a member whose session is open, with so many on its list."""
    await house.institutions()
    dara = await house.member("Dara", Role.LEAD, Area.province("07"), language)
    sokha = await house.member("Sokha", Role.MEMBER, Area.province("07"), language)
    await roster(house, dara, n)
    await planned(house, dara)
    return dara, sokha
