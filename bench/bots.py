"""The two bots: how each is made ready, started, and asked what it has stored."""

import json
import socket
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bench.dialogue import as_data
from bench.ours import WORKPLACE
from bot.trial.server import Served
from domain.area import STATE
from domain.member import Membership
from domain.role import Role
from storage.database import Transaction
from storage.institutions import change_institutions
from storage.migrate import migrate
from storage.open import open_database
from storage.people import add_membership, add_person
from storage.vault import Keys, Vault
from tests.house import INSTITUTIONS, LONG_AGO

MODES = ("polling", "webhook")
Environment = dict[str, str]


@dataclass(frozen=True, slots=True)
class Bot:
    """`prepare` makes a folder ready for these members and says what the process is to be told."""

    name: str
    module: str
    prepare: Callable[[Path, Served, str, Sequence[int]], Awaitable[Environment]]
    file: str

    def stored(self, folder: Path) -> int:
        """Reports in the database."""
        with closing(sqlite3.connect(folder / self.file)) as database:
            return int(database.execute("SELECT count(*) FROM reports").fetchone()[0])


async def _stock(folder: Path, served: Served, mode: str, _users: Sequence[int]) -> Environment:
    return {
        "TOKEN": served.world.options.token,
        "API_URL": served.url,
        "DATABASE": str(folder / STOCK.file),
        "DIALOGUE": json.dumps(as_data()),
        "MODE": mode,
        "LISTEN": _free_address(),
    }


async def _ours(folder: Path, served: Served, mode: str, users: Sequence[int]) -> Environment:
    keys, url, address = Keys.fresh(), f"sqlite:///{folder / OURS.file}", _free_address()
    await migrate(url)
    async with open_database(url, Vault(keys)) as database:
        await database.transact(lambda tx: _enrolled(tx, users))
    given = {
        "token": served.world.options.token,
        "api_url": served.url,
        "database_url": url,
        "keys": keys.to_json(),
        "listen": address,
        "pace": "0",
        "log_level": "WARNING",
    }
    if mode == "webhook":
        given |= {"webhook_url": f"http://{address}", "webhook_secret": "of-the-benchmark-only"}
    return {f"FIELDBOOK_{name.upper()}": value for name, value in given.items()}


async def _enrolled(tx: Transaction, users: Sequence[int]) -> None:
    await change_institutions(tx, [one for one in INSTITUTIONS if one.code == WORKPLACE], LONG_AGO)
    for user in users:
        person = await add_person(tx, user, "Invented", "en", None, LONG_AGO)
        right = Membership(0, person.id, Role.MEMBER, STATE, valid_from=LONG_AGO, confirmed_at=LONG_AGO)
        await add_membership(tx, right)


def _free_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return f"127.0.0.1:{found.getsockname()[1]}"


STOCK = Bot("stock", "bench.stock", _stock, "stock.db")
OURS = Bot("ours", "bench.ours", _ours, "fieldbook.db")
