"""The webhook route: who may come in, what is taken, and when it says so."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.settings import WEBHOOK
from bot.web import HEADER, MOST_BYTES
from storage.database import Transaction
from storage.parked import list_parked
from storage.seen import seen
from storage.vault import Keys
from tests.hostile import Sender
from tests.house import House, housed

SECRET = "a-secret-of-the-tests"
UPDATE: dict[str, Any] = {"update_id": 7, "message": {
    "message_id": 1, "date": 1, "text": "/mine", "chat": {"id": 0, "type": "private"},
    "from": {"id": 0, "is_bot": False, "first_name": "x"}}}  # fmt: skip


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class Door:
    """The bot's webhook as somebody on the internet finds it."""

    house: House
    url: str
    session: aiohttp.ClientSession

    async def post(self, body: Any, secret: str | None = SECRET, **more: Any) -> int:
        headers = {HEADER: secret} if secret is not None else {}
        async with self.session.post(self.url + WEBHOOK, data=body, headers=headers, **more) as answer:
            return answer.status

    async def stored(self) -> list[int]:
        async def read(tx: Transaction) -> list[int]:
            return [row.update_id for row in await tx.fetch(seen.select().order_by(seen.c.update_id))]

        return await self.house.app.database.read(read)


@pytest.fixture
async def door(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Door]:
    address = f"127.0.0.1:{free_port()}"
    hook: dict[str, Any] = {"webhook_url": f"http://{address}", "webhook_secret": SECRET, "listen": address}
    async with housed(database_url, keys, tmp_path, **hook) as house, aiohttp.ClientSession() as session:
        yield Door(house, f"http://{address}", session)


def from_person(number: int, **more: Any) -> bytes:
    sides = {"chat": {"id": number, "type": "private"}, "from": {"id": number, "is_bot": False, "first_name": "x"}}
    return json.dumps({**UPDATE, "message": {**UPDATE["message"], **sides}, **more}).encode()


async def test_updates_come_by_the_webhook_and_are_answered(door: Door) -> None:
    sokha = await door.house.member("Sokha")
    await sokha.say("/mine")
    assert await sokha.said() == ["You have not submitted any reports yet. Start with /report."]
    assert door.house.refused == []


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "ស្ងាត់"])
async def test_without_the_secret_nothing_is_taken(door: Door, secret: str | None) -> None:
    assert await door.post(from_person(5), secret) == 401
    assert await door.stored() == []


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"null", b"7", b"[]", b'"x"', b"{}", b'{"update_id": null}', b'{"update_id": "7"}',
        b'{"update_id": true}', b'{"update_id": 7.5}', b'{"update_id": 9223372036854775808}', b'{"update_id": []}',
        b"\xff\xfe", b"[" * 100_000, b'{"update_id": 7' + b"}" * 5,
    ],
)  # fmt: skip
async def test_what_is_no_update_is_a_bad_request(door: Door, body: bytes) -> None:
    assert await door.post(body) == 400
    assert await door.stored() == []


async def test_a_body_that_is_too_large_is_not_read(door: Door) -> None:
    huge = from_person(5) + b" " * MOST_BYTES
    assert await door.post(huge) == 413
    assert await door.post(_in_chunks(huge)) == 413
    assert await door.stored() == []


async def _in_chunks(body: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(body), 50_000):
        yield body[at : at + 50_000]


async def test_a_body_in_chunks_is_taken(door: Door) -> None:
    assert await door.post(_in_chunks(from_person(5))) == 200
    assert await door.stored() == [7]


async def test_only_posts_are_taken(door: Door) -> None:
    async with door.session.get(door.url + WEBHOOK, headers={HEADER: SECRET}) as answer:
        assert answer.status == 405


async def test_an_update_that_comes_twice_is_taken_once_and_accepted_twice(door: Door) -> None:
    sokha = await door.house.member("Sokha")
    both = await asyncio.gather(*(door.post(from_person(sokha.id)) for _ in range(2)))
    await door.house.drain()
    assert [*both] == [200, 200]
    assert len(await sokha.said()) == 1


async def test_halves_of_surrogate_pairs_are_no_obstacle(door: Door) -> None:
    assert await door.post(from_person(5).replace(b'"x"', b'"\\ud800"')) == 200
    assert await door.stored() == [7]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_while_the_database_is_full_an_update_is_not_accepted(door: Door) -> None:
    database = door.house.app.database
    pages = "PRAGMA max_page_count = {}"
    await database.transact(lambda tx: tx.execute(text(pages.format(1))))
    bodies = [from_person(5, update_id=n, padding="x" * 900) for n in range(200)]
    assert 503 in {await door.post(body) for body in bodies}
    await database.transact(lambda tx: tx.execute(text(pages.format(10**6))))
    assert {await door.post(body) for body in bodies} == {200}
    assert await door.stored() == [*range(200)]


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_a_hostile_crowd_is_accepted_and_does_no_harm(door: Door) -> None:
    chats = [await door.house.member("Sokha"), await door.house.phone("Nobody")]
    crowd = [*Sender(5, chats).some(300)]
    with capture_logs() as logs:
        statuses = await asyncio.gather(*(door.post(one.body(n)) for n, one in enumerate(crowd)))
        await door.house.drain()
    assert {*statuses} == {200}
    assert [entry for entry in logs if entry["event"] in {"turn failed", "task failed"}] == []
    parked = await door.house.app.database.read(list_parked)
    assert [number for number, *_ in parked if crowd[number].possible] == []
