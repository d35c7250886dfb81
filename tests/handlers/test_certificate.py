"""A certificate in the chat: wished for once, sent as a protected file that proves itself, written down."""

from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy import text as sql
from structlog.testing import capture_logs

from bot import certificate as making
from bot.proof import prove
from bot.trial.server.faults import Fault, Kind
from domain.role import Role
from handlers.button import encode
from handlers.certificate import wish
from handlers.table import routes
from handlers.turn import Turn
from storage.audit import audit
from storage.jobs import jobs
from storage.vault import Keys, Vault
from tests.bot.owing import sent
from tests.canaries import leaked
from tests.certificates import DARA, NUMBER, sample
from tests.chat import Chat
from tests.house import House, housed

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def wishes(turn: Turn) -> None:
    """`/mine KEY`: as the screen of an answer does it."""
    key = (turn.message.text or "" if turn.message else "").partition(" ")[2]
    wish(turn, sample(turn.voice.language), key=key or None, again=encode("home"))


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    known = routes()
    routed = replace(known, commands={**known.commands, "mine": wishes})
    async with housed(database_url, keys, tmp_path, routed=routed) as standing:
        yield standing


def stored(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*.db*")]


async def officer(house: House, language: str = "en") -> Chat:
    return await house.member("Bopha", Role.PERSONNEL_OFFICER, language=language)


async def entries(house: House) -> list[tuple[str, str]]:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(audit).order_by(audit.c.seq)))
    return [(row.action, row.object) for row in rows if "certificate" in row.action]


@pytest.mark.parametrize("language", ["km", "en"])
async def test_the_file_that_comes_is_proven_with_the_published_key(
    house: House, keys: Keys, language: str
) -> None:
    bopha = await officer(house, language)
    await bopha.say("/mine")
    (message,) = await bopha.documents()
    assert message["document"]["file_name"] == f"{NUMBER}.pdf"
    assert message["document"]["mime_type"] == "application/pdf"
    assert prove(await bopha.download(message), Vault(keys).public_key) == sample(language)


async def test_it_can_be_neither_forwarded_nor_saved_and_is_written_down(house: House) -> None:
    bopha = await officer(house)
    await bopha.say("/mine")
    (message,) = await bopha.documents()
    assert message["has_protected_content"]
    assert NUMBER in message["caption"]
    assert await entries(house) == [("send_certificate", NUMBER)]


async def test_a_button_that_comes_again_has_nothing_made_twice(house: House) -> None:
    bopha = await officer(house)
    for key in ("one", "one", "two"):
        await bopha.say(f"/mine {key}")
    assert len(await bopha.documents()) == 2


async def test_a_process_that_dies_over_it_leaves_the_same_file_to_the_next(house: House, keys: Keys) -> None:
    bopha = await officer(house)
    house.app.jobs.stop()
    await bopha.say("/mine")
    house.app.jobs._stopping.clear()
    await house.app.database.transact(lambda tx: tx.execute(sql("UPDATE jobs SET owner = 5")))
    await house.app.jobs.claiming.once()
    await house.drain()
    (message,) = await bopha.documents()
    assert prove(await bopha.download(message), Vault(keys).public_key) == sample()


@SQLITE
async def test_whoever_has_no_right_any_more_gets_no_file(house: House) -> None:
    bopha = await officer(house)
    house.app.jobs.stop()
    await bopha.say("/mine")
    house.app.jobs._stopping.clear()
    ended = sql("UPDATE memberships SET ended_at = valid_from")
    await house.app.database.transact(lambda tx: tx.execute(ended))
    await house.app.database.transact(lambda tx: tx.execute(sql("UPDATE jobs SET owner = 5")))
    await house.app.jobs.claiming.once()
    await house.drain()
    assert (await bopha.documents(), await entries(house)) == ([], [])


@SQLITE
async def test_where_its_arrival_is_unknown_it_is_asked_for_again_by_a_button(house: House) -> None:
    bopha = await officer(house)
    house.served.world.faults.add(Fault(kind=Kind.DROP_AFTER, count=1, method="sendDocument"))
    await bopha.say("/mine")
    assert NUMBER in (await bopha.said())[-1]
    assert await bopha.labels() == ["Ask again"]


@SQLITE
async def test_a_fault_of_ours_is_told(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> bytes:
        raise LookupError("a template that is broken")

    monkeypatch.setattr(making, "make", broken)
    monkeypatch.setitem(house.app.jobs._kinds, "certificate", replace(making.CERTIFICATE, tries=1))
    bopha = await officer(house)
    await bopha.say("/mine")
    assert (await bopha.said())[-1].startswith("Something went wrong on our side")
    assert await bopha.labels() == ["Ask again"]


async def test_nothing_personal_is_in_a_name_a_caption_a_log_or_in_the_clear(house: House, tmp_path: Path) -> None:
    bopha = await officer(house)
    with capture_logs() as logs:
        await bopha.say("/mine")
    told = [{key: value for key, value in one.data["message"].items() if key != "document"} for one in sent(house)]
    rows = await house.app.database.read(lambda tx: tx.fetch(select(jobs)))
    places = [repr(place).encode() for place in (told, logs, rows, await entries(house))] + stored(tmp_path)
    canaries = [DARA.identity, DARA.name_km, DARA.name_latin]
    assert [
        (one, at) for one, (at, place) in product(canaries, enumerate(places)) if leaked(str(one), place)
    ] == []
