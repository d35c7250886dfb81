"""The real handlers over a real database, without any network: a gesture is a call, and thousands take a minute.

What a person would be shown is kept as it was owed; time is a value that a test moves, over years if need be.
"""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot.strangers import Strangers
from bot.turns import Turns
from domain.area import Area
from domain.institution import Institution
from domain.member import Membership
from domain.role import Role
from handlers.routes import Routes, TurnContext, register
from handlers.table import routes
from handlers.voice import LANGUAGES, Voice
from storage.database import Database
from storage.institutions import change_institutions
from storage.open import open_database
from storage.outbox import Owed
from storage.people import add_membership, add_person
from storage.vault import Keys, Vault

BEGUN = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
FIRST_USER = 6_000_000_001


class _NoNetwork(BaseRequest):
    """Tells who the bot is, and nothing else."""

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(self, url: str, *_: Any, **__: Any) -> tuple[int, bytes]:
        assert url.endswith("/getMe")
        me = {"id": 5, "is_bot": True, "first_name": "Fieldbook", "username": "fieldbook_bot"}
        return 200, json.dumps({"ok": True, "result": me}).encode()


@dataclass
class Tray:
    """Takes the place of the delivery and of the workers: all that is owed lies here, by chat."""

    shown: dict[int, dict[str, Any]] = field(default_factory=dict)
    told: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    words: list[dict[str, Any]] = field(default_factory=list)
    jobs: list[Any] = field(default_factory=list)

    def accept(self, owed: Iterable[Any]) -> None:
        for one in owed:
            if not isinstance(one, Owed):
                self.jobs.append(one)
            elif "screen" in one.body:
                self.shown[one.chat_id] = one.body["payload"]
            else:
                self.told.setdefault(one.chat_id, []).append(one.body["payload"])

    def aside(self, method: str, payload: dict[str, Any]) -> None:
        self.words.append({"method": method, **payload})


@dataclass
class Clock:
    """Goes on by a second a look."""

    at: datetime = BEGUN

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class Office:
    """People and their gestures."""

    database: Database
    turns: Turns
    tray: Tray
    clock: Clock
    voices: dict[str, Voice]
    people: dict[str, int] = field(default_factory=dict)
    """Telegram's user ids, by name."""
    ids: dict[str, int] = field(default_factory=dict)
    """Our own ids, by name."""
    updates: Any = field(default_factory=lambda: itertools.count(1))

    async def enrol(self, name: str, role: Role, area: Area, language: str = "en") -> None:
        user = self.people.setdefault(name, FIRST_USER + len(self.people))
        long_ago = BEGUN - timedelta(days=300)

        async def work(tx: Any) -> int:
            person = self.ids.get(name) or (await add_person(tx, user, name, language, None, long_ago)).id
            held = Membership(0, person, role, area, valid_from=long_ago, confirmed_at=long_ago)
            await add_membership(tx, held)
            return int(person)

        self.ids[name] = await self.database.transact(work)

    async def institutions(self, *wanted: Institution) -> None:
        await self.database.transact(lambda tx: change_institutions(tx, wanted, BEGUN))

    async def press(self, name: str, data: str, message: int = 1) -> None:
        user = self._user(name)
        under = {"message_id": message, "date": 0, "chat": self._chat(name)}
        query = {"id": str(next(self.updates)), "from": user, "chat_instance": "1", "data": data, "message": under}
        await self._take({"callback_query": query})

    async def say(self, name: str, text: str) -> None:
        await self._message(name, text=text, **_entities(text))

    async def send_photo(self, name: str) -> None:
        picture = {"file_id": "a", "file_unique_id": "b", "width": 640, "height": 480}
        await self._message(name, photo=[picture])

    def buttons(self, name: str) -> list[dict[str, str]]:
        """Under the screen of a person."""
        markup = self.tray.shown.get(self.people[name], {}).get("reply_markup") or {}
        return [one for row in markup.get("inline_keyboard", []) for one in row]

    def text(self, name: str) -> str:
        """On the screen of a person."""
        return str(self.tray.shown.get(self.people[name], {}).get("text", ""))

    async def _message(self, name: str, **content: Any) -> None:
        head = {"message_id": next(self.updates), "date": int(self.clock.at.timestamp())}
        await self._take({"message": {**head, "from": self._user(name), "chat": self._chat(name), **content}})

    async def _take(self, update: dict[str, Any]) -> None:
        await self.turns.take([{"update_id": next(self.updates), **update}])

    def _user(self, name: str) -> dict[str, Any]:
        return {"id": self.people[name], "is_bot": False, "first_name": name, "language_code": "en"}

    def _chat(self, name: str) -> dict[str, Any]:
        return {"id": self.people[name], "type": "private", "first_name": name}


@asynccontextmanager
async def office(url: str, keys: Keys, routed: Routes | None = None) -> AsyncIterator[Office]:
    """Open one over a migrated database."""
    voices = {language: Voice(language, ZoneInfo("Asia/Phnom_Penh")) for language in LANGUAGES}
    tray, clock, request = Tray(), Clock(), _NoNetwork()
    bot = ExtBot("5:x", request=request, get_updates_request=request)
    builder = Application.builder().bot(bot).updater(None).job_queue(None)
    application = builder.context_types(ContextTypes(context=TurnContext)).build()
    register(application, routed or routes())
    await application.initialize()
    async with open_database(url, Vault(keys)) as database:
        taken: Any = tray
        turns = Turns(database, application, taken, taken, voices, Strangers(voices, clock), clock)
        yield Office(database, turns, tray, clock, voices)
    await asyncio.sleep(0)


def _entities(text: str) -> dict[str, Any]:
    command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
    return {"entities": [{"type": "bot_command", "offset": 0, "length": len(command)}]} if command else {}


def database_in(folder: Path) -> str:
    return f"sqlite:///{folder}/office.db"
