"""Canaries: personal data and secrets, planted in a run in which much goes wrong, and looked for everywhere."""

import asyncio
import base64
import contextlib
import io
import itertools
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import aiohttp
import pytest
import structlog

from bot import logs
from bot.trial.server import Options, serve
from bot.trial.server.faults import Fault, Kind
from bot.trial.server.people import add_phone
from bot.trial.server.world import World
from domain.area import STATE
from domain.member import Membership
from domain.role import Role
from handlers.table import routes
from handlers.turn import Turn
from storage.database import Database, Transaction
from storage.institutions import change_institutions
from storage.migrate import migrate
from storage.open import open_database
from storage.parked import list_parked
from storage.people import add_membership, add_person, find_actor
from storage.practice import change_waived
from storage.tables import TABLES
from storage.vault import Keys, Vault
from tests.bot.command import PATIENCE, started
from tests.canaries import forms, leaked
from tests.chat import Chat
from tests.handlers.admins import actor, invited
from tests.house import INSTITUTIONS, LONG_AGO, House, housed
from tests.talk import PICTURE

FIRST, LAST, KHMER, LATIN = "Zanzibaria", "Qwertyuiopson", "ឧឡារិកវឌ្ឍនៈ ឆ័ត្រមង្គល", "KHVAOUDOM Zsigmond"
IDENTITY, SERVICE, NOTE, SEARCH, TYPED = (
    "907531864",
    "XK77QW55",
    "the-note-nobody-may-read",
    "searchwordium",
    "loosewordium",
)
TOKEN = "7000000042:canary-token-AbCdEfGhIjKlMnOp"


@dataclass
class Nest:
    """A run: what was planted in it, and all that came out of it."""

    planted: list[str]
    found: dict[str, bytes] = field(default_factory=dict)

    def leaks(self) -> list[tuple[str, str]]:
        """Which canary is where."""
        return [
            (one, place) for one in self.planted for place, content in self.found.items() if leaked(one, content)
        ]


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Logs as an operator has them who wants to know everything; afterwards as before."""
    root, levels = logging.getLogger(), {name: logging.getLogger(name).level for name in (*logs.QUIET, None)}
    handlers = root.handlers[:]
    told = io.StringIO()
    with contextlib.redirect_stderr(told):
        logs.set_up("DEBUG")
    yield told
    root.handlers[:] = handlers
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    structlog.reset_defaults()


async def breaks(turn: Turn) -> None:
    """A handler with a mistake: its exception carries what was typed."""
    raise ValueError(f"can't read {turn.message.text if turn.message else ''} of {turn.user.full_name}")


@pytest.fixture
async def house(
    database_url: str,
    keys: Keys,
    tmp_path: Path,
    written: io.StringIO,  # noqa: ARG001 - logs begin before the house does
) -> AsyncIterator[House]:
    known = routes()
    broken = replace(known, commands={**known.commands, "mine": breaks})
    async with housed(database_url, keys, tmp_path, routed=broken) as standing:
        await standing.institutions()
        yield standing


async def practises(house: House, sokha: Chat) -> None:
    """Real numbers and names, typed where only invented ones belong; then no more of it."""
    await sokha.say("/practise")
    for label in ("Model Province Hall", "Today", "Soldier"):
        await sokha.press(label)
    for words in (IDENTITY, KHMER, LATIN):
        await sokha.say(words)
    who = (await actor(house, sokha)).id
    await house.app.database.transact(lambda tx: change_waived(tx, who, who, house.app.now()))


async def lives_through_it(house: House) -> None:
    """Enrolment, a report, a search, mistakes; and a server that fails now and then."""
    fail = house.served.world.faults.add
    sokha = await house.phone(FIRST, last_name=LAST)
    await sokha.start(await invited(house))
    await sokha.share_contact()
    await practises(house, sokha)
    fail(Fault(kind=Kind.ERROR, count=2, code=500), Fault(kind=Kind.DROP_AFTER, count=1, method="editMessageText"))
    for words in ("/report", SEARCH, "kampot"):
        await sokha.say(words)
    for label in ("Kampot administration", "Today", "Soldier"):
        await sokha.press(label)
    for words in (SERVICE, IDENTITY, KHMER, LATIN):
        await sokha.say(words)
    for label in ("Male", "Random", "Negative"):
        await sokha.press(label)
    for words in ("S-1", "LOT", f"01/{house.app.now().year + 1}"):
        await sokha.say(words)
    fail(Fault(kind=Kind.ERROR, count=3, method="answerCallbackQuery", code=400))
    await sokha.send_photo(PICTURE)
    await sokha.say(NOTE)
    await sokha.press("✔ Submit")
    await sokha.say(f"/mine {TYPED}")
    await sokha.raw({"message": {"text": {"odd": TYPED}, "from": {"id": "x", "first_name": FIRST}}})
    await sokha.block()
    await house.app.database.transact(lambda tx: change_institutions(tx, INSTITUTIONS, LONG_AGO))


def in_folder(folder: Path) -> dict[str, bytes]:
    """All files, and their names."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "keys.json"]
    return {f"file {path.name}": path.read_bytes() for path in files} | {"names": repr(files).encode()}


async def all_rows(database: Database) -> bytes:
    """What the database holds, wherever its files are."""

    async def read(tx: Transaction) -> bytes:
        rows = [row for table in TABLES.tables.values() for row in await tx.fetch(table.select())]
        cells = itertools.chain(*rows)
        return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)

    return await database.read(read)


async def metrics(house: House) -> bytes:
    async with house.session.get(f"http://127.0.0.1:{house.app.port}/metrics") as answer:
        return await answer.read()


def callbacks(house: House) -> bytes:
    shown = [one.data.get("message", {}) for one in house.served.world.history]
    rows = itertools.chain(*(message.get("reply_markup", {}).get("inline_keyboard", []) for message in shown))
    return json.dumps([button.get("callback_data") for row in rows for button in row]).encode()


async def test_a_run_in_which_much_goes_wrong_leaks_nothing(
    house: House, keys: Keys, tmp_path: Path, written: io.StringIO
) -> None:
    await lives_through_it(house)
    chat, database = house.chats[FIRST], house.app.database
    number = chat.phone_number.removeprefix("+855")
    secrets = [base64.b64encode(one).decode() for one in (keys.root, *keys.sealing.values())]
    token = house.served.world.options.token
    names = [FIRST, LAST, *KHMER.split(), *LATIN.split()]
    nest = Nest([*names, IDENTITY, SERVICE, NOTE, SEARCH, TYPED, number, token, *secrets])
    parked = await database.read(list_parked)
    nest.found |= in_folder(tmp_path)
    nest.found |= {"rows": await all_rows(database), "metrics": await metrics(house), "buttons": callbacks(house)}
    nest.found |= {"parked": repr([place for _, _, place, _ in parked]).encode()}
    err = written.getvalue()
    nest.found |= {"err": err.encode(), "repr": repr((house.app.api, keys)).encode()}
    assert nest.leaks() == []
    assert len(parked) == 2
    assert "handler failed" in err


PLACES: dict[str, Callable[[str], bytes]] = {
    "clear": str.encode,
    "utf-16": lambda text: text.encode("utf-16-le"),
    "json": lambda text: json.dumps({"name": text}).encode(),
    "hex": lambda text: repr(text.encode().hex()).encode(),
    "base64": lambda text: base64.b64encode(b"some" + text.encode() + b"thing"),
    "urlsafe": lambda text: base64.urlsafe_b64encode(b"xy" + text.encode() + b"z"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("canary", [FIRST, KHMER, IDENTITY, TOKEN])
def test_the_search_finds_what_was_planted_on_purpose(canary: str, place: str) -> None:
    nest = Nest([canary], {place: b"before " + PLACES[place](canary) + b" after"})
    assert nest.leaks() == [(canary, place)]


def test_the_search_finds_nothing_where_nothing_is() -> None:
    noise = base64.b64encode(bytes(range(256)) * 50) + b"Zanzibar Qwerty 90753186 searchword"
    assert Nest([FIRST, LAST, KHMER, IDENTITY, SEARCH, TOKEN], {"noise": noise}).leaks() == []
    assert all(len(form) > 5 for form in forms(IDENTITY))


async def test_the_database_holds_what_was_planted_and_only_the_keys_open_it(house: House) -> None:
    await lives_through_it(house)
    chat = house.chats[FIRST]
    actor = await house.app.database.read(lambda tx: find_actor(tx, chat.id))
    assert actor is not None
    assert (actor.person.name, actor.person.phone) == (f"{FIRST} {LAST}", chat.phone_number)


async def prepared(url: str, keys: Keys, user_id: int) -> None:
    """A database with one member in it."""
    await migrate(url)
    async with open_database(url, Vault(keys)) as database:
        await database.transact(lambda tx: change_institutions(tx, INSTITUTIONS, LONG_AGO))
        person = await database.transact(lambda tx: add_person(tx, user_id, FIRST, "en", None, LONG_AGO))
        member = Membership(0, person.id, Role.MEMBER, STATE, LONG_AGO, LONG_AGO)
        await database.transact(lambda tx: add_membership(tx, member))


async def settled(world: World) -> None:
    """Wait until the bot has taken everything in and said nothing for a moment."""
    async with asyncio.timeout(20):
        while len(world.updates) or world.now() - world.history[-1].at < 0.15:  # noqa: ASYNC110 - it is in another process
            await asyncio.sleep(0.02)


async def reports_a_little(chat: Chat) -> None:
    await chat.say("/report")
    for label in ("Kampot administration", "Today", "Soldier"):
        await chat.press(label)
    for words in (SEARCH, IDENTITY, KHMER, LATIN):
        await chat.say(words)
    sides = {
        "chat": {"id": chat.id, "type": "private"},
        "from": {"id": chat.id, "is_bot": False, "first_name": LAST},
    }
    await chat.raw({"message": {"message_id": 99, "date": 1, "text": [TYPED], **sides}})


async def test_a_process_of_its_own_at_debug_leaks_nothing(tmp_path: Path, keys: Keys) -> None:
    url = f"sqlite:///{tmp_path}/fieldbook.db"
    async with serve(Options(pace=False, token=TOKEN)) as served, aiohttp.ClientSession() as session:
        world = served.world
        phone = add_phone(world, first_name=FIRST)
        phone.started = True
        await prepared(url, keys, phone.id)
        world.faults.add(Fault(kind=Kind.ERROR, probability=0.2, code=500, method="sendMessage"))
        settings = {"token": TOKEN, "api_url": served.url, "data": tmp_path, "keys": keys.to_json(), "pace": 0}
        process = await started("run", **settings, database_url=url, listen="127.0.0.1:0", log_level="DEBUG")
        told = asyncio.create_task(process.communicate())
        chat = Chat(served.url, session, phone.id, phone.phone_number, lambda: settled(world))
        await reports_a_little(chat)
        process.terminate()
        out, err = await asyncio.wait_for(told, PATIENCE)
    nest = Nest([FIRST, LAST, *KHMER.split(), *LATIN.split(), IDENTITY, SEARCH, TYPED, TOKEN, keys.to_json()])
    nest.found |= {"out": out, "err": err} | in_folder(tmp_path)
    assert nest.leaks() == []
    assert b"handler failed" in err
    assert process.returncode == 0
