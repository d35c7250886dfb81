"""What tests of enquiries share: offices that ask, a register to ask, and the questions as they are typed."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from domain.area import Area
from domain.role import Role
from domain.subject import Subject
from storage.audit import audit
from storage.cases import Case
from storage.database import Transaction
from storage.enquiries import add_enquiry
from tests.chat import Chat
from tests.house import House
from tests.registered import DARA, entered

KAMPOT, KEP = Area.province("07"), Area.province("23")
UNNAMED = Subject("012345678")
OTHER_CARD = replace(DARA, identity="099999999")


async def officer(house: House, name: str, area: Area = KAMPOT, language: str = "en") -> Chat:
    return await house.member(name, Role.PERSONNEL_OFFICER, area, language)


async def registered(house: House, who: Subject = DARA, **more: Any) -> Case:
    return await house.app.database.transact(lambda tx: entered(tx, who, **more))


async def asks(chat: Chat, who: Subject, code: str | None = None) -> str:
    """A question from `/check` to its answer; the answer."""
    await asks_until_submitted(chat, who, code)
    await chat.press("✔ Submit")
    return await chat.screen()


async def asked_often(tx: Transaction, person_id: int, times: int, at: datetime) -> None:
    """So many questions of one officer at a moment."""
    told = {"institution": "kampot", "purpose": "audit", "reference": "1/26"}
    for n in range(times):
        await add_enquiry(tx, f"ENQ-25-{n:06}", person_id, Subject(), now=at, **told)


async def asks_until_submitted(chat: Chat, who: Subject, code: str | None = None) -> None:
    """The same, up to the review."""
    await chat.say("/check")
    await chat.press("One person")
    await chat.press("Kampot administration")
    await chat.press("Before hiring")
    await chat.say("12/26")
    born = f"{who.born_on:%d.%m.%Y}" if who.born_on else None
    for words in (who.identity, who.name_km, who.name_latin, born):
        await (chat.say(words) if words else chat.press("Skip"))
    await chat.press("Skip")
    await (chat.say(code) if code else chat.press("Skip"))


async def entries(house: House, action: str | None = None) -> list[tuple[str, str, dict[str, Any]]]:
    """The audit log: what was done to which thing, and its details; in its order."""

    async def read(tx: Transaction) -> list[Any]:
        return await tx.fetch(select(audit).order_by(audit.c.seq))

    rows = await house.app.database.read(read)
    told = [(row.action, row.object, json.loads(row.details)) for row in rows]
    return [one for one in told if action in {None, one[0]}]
