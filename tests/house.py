"""The whole product for tests: our Bot API server, the bot itself, and people with phones."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import App
from bot.jobs import Kind
from bot.kinds import KINDS
from bot.now import utc_now
from bot.settings import Settings, read_settings
from bot.trial.server import Options, Served, serve
from domain.area import STATE, Area
from domain.institution import Institution, InstitutionKind
from domain.member import Membership
from domain.role import Role
from handlers.routes import Routes
from storage.database import Transaction
from storage.institutions import change_institutions
from storage.people import add_membership, add_person, find_actor
from storage.vault import Keys
from tests.chat import Chat

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)

KAMPOT = Institution("kampot", "រដ្ឋបាលខេត្តកំពត", "Kampot administration", InstitutionKind.PROVINCIAL_ADMINISTRATION, "KP", place="07", headcount=40)  # fmt: skip  # noqa: E501
PRISON = Institution("kampot-prison", "ពន្ធនាគារខេត្តកំពត", "Kampot prison", InstitutionKind.PRISON, "KP", parent="kampot", place="0708", headcount=12, path="/kampot/kampot-prison/")  # fmt: skip  # noqa: E501
KEP = Institution("kep", "រដ្ឋបាលខេត្តកែប", "Kep administration", InstitutionKind.PROVINCIAL_ADMINISTRATION, "KE", place="23", headcount=15)  # fmt: skip  # noqa: E501
HEALTH = Institution("health", "ក្រសួងសុខាភិបាល", "Ministry of Health", InstitutionKind.MINISTRY, "MH", headcount=90)
INSTITUTIONS = (KAMPOT, PRISON, KEP, HEALTH)


@dataclass
class House:
    """The running product. `house.phone("Sokha")` is somebody new; `house.member("Sokha")` is enrolled."""

    served: Served
    app: App
    session: aiohttp.ClientSession
    chats: dict[str, Chat] = field(default_factory=dict)

    async def phone(self, name: str, language: str = "en", **more: Any) -> Chat:
        """A stranger with a phone."""
        url = f"{self.served.url}/phones"
        async with self.session.post(url, json={"first_name": name, "language_code": language, **more}) as answer:
            person = await answer.json()
        chat = Chat(self.served.url, self.session, person["id"], person["phone_number"], self.drain)
        self.chats[name] = chat
        return chat

    async def member(
        self, name: str, role: Role = Role.MEMBER, area: Area = STATE, language: str = "en", **more: Any
    ) -> Chat:
        """Somebody enrolled, who has started the bot."""
        chat = await self.phone(name, language)
        await self.app.database.transact(lambda tx: _enrolled(tx, chat.id, name, language, role, area, more))
        self.served.world.phones[chat.id].started = True
        return chat

    async def institutions(self, *wanted: Institution) -> None:
        """Fill the directory; without arguments with four that the tests know."""
        await self.app.database.transact(lambda tx: change_institutions(tx, wanted or INSTITUTIONS, LONG_AGO))

    async def drain(self) -> None:
        """Wait until all updates are committed and acknowledged, and all that is owed is delivered."""
        async with asyncio.timeout(20):
            while not self._idle():  # noqa: ASYNC110 - two ends of a connection are asked, neither is told
                await asyncio.sleep(0.002)

    def _idle(self) -> bool:
        return not len(self.served.world.updates) and self.app.idle

    @property
    def refused(self) -> list[dict[str, Any]]:
        """Requests of the bot that Telegram would have refused."""
        return self.served.world.refused


@asynccontextmanager
async def housed(
    database_url: str,
    keys: Keys,
    folder: Path,
    now: Callable[[], datetime] = utc_now,
    routed: Routes | None = None,
    kinds: Mapping[str, Kind] = KINDS,
    **more: Any,
) -> AsyncIterator[House]:
    """Start the server and the bot; at the end no request may have been refused unless a test says so."""
    async with serve(Options(pace=False)) as served, aiohttp.ClientSession() as session:
        settings = settings_for(served, database_url, keys, folder, **more)
        async with App(settings, now=now, routed=routed, kinds=kinds) as app:
            yield House(served, app, session)


def settings_for(served: Served, database_url: str, keys: Keys, folder: Path, **more: Any) -> Settings:
    """Settings that lead to this server and this database."""
    given: dict[str, Any] = {
        "token": served.world.options.token,
        "api_url": served.url,
        "data": folder,
        "database_url": database_url,
        "keys": keys.to_json(),
        "listen": "127.0.0.1:0",
        "pace": 0,
        **more,
    }
    return read_settings(_env_file=None, **given)


async def _enrolled(
    tx: Transaction, user_id: int, name: str, language: str, role: Role, area: Area, more: dict[str, Any]
) -> None:
    actor = await find_actor(tx, user_id)
    person = actor.person if actor else await add_person(tx, user_id, name, language, None, LONG_AGO)
    given: dict[str, Any] = {"valid_from": LONG_AGO, "confirmed_at": LONG_AGO, **more}
    await add_membership(tx, Membership(0, person.id, role, area, **given))


def later(**more: float) -> Callable[[], datetime]:
    """A clock that is ahead."""
    return lambda: utc_now() + timedelta(**more)
