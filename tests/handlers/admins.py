"""What tests of people and rights share: links, notices, and looks into the database."""

import re

from sqlalchemy import select

from domain.area import STATE, Area
from domain.invitation import payload_of
from domain.member import Membership
from domain.role import Role
from storage.audit import audit
from storage.invitations import issue
from storage.people import Actor, find_actor, list_people
from tests.chat import Chat
from tests.house import House

LINK = re.compile(r"https://t\.me/FieldbookTrialBot\?start=(\S+)")


async def invited(
    house: House, role: Role = Role.MEMBER, area: Area = STATE, by: Chat | None = None, phone: str | None = None
) -> str:
    """The payload of a new invitation, as the command line or an admin makes it."""
    maker = (await actor(house, by)).id if by else None
    now = house.app.now()
    return payload_of(await house.app.database.transact(lambda tx: issue(tx, role, area, maker, phone, now)))


async def actor(house: House, chat: Chat) -> Actor:
    found = await house.app.database.read(lambda tx: find_actor(tx, chat.id))
    assert found is not None
    return found


async def held(house: House, chat: Chat) -> list[Membership]:
    return list((await actor(house, chat)).memberships)


async def people(house: House) -> list[Actor]:
    return await house.app.database.read(list_people)


async def audited(house: House) -> list[str]:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(audit).order_by(audit.c.seq)))
    return [row.action for row in rows]


async def link_in(chat: Chat) -> str:
    """The payload of the newest link that a chat shows."""
    return str([found for text in await chat.said() for found in LINK.findall(text)][-1])


async def enrolled_by(house: House, admin: Chat, name: str, role: Role = Role.MEMBER, **more: str) -> Chat:
    """Somebody who came through the whole of it."""
    chat = await house.phone(name, **more)
    await chat.start(await invited(house, role, by=admin))
    await chat.share_contact()
    return chat


async def commands_of(chat: Chat) -> list[str]:
    """The commands that somebody's menu button shows."""
    return [one["command"] for one in (await chat.view())["commands"]]
