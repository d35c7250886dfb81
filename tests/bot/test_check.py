"""What `check` finds: each line says what is wrong, and how to mend it."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.check import Finding, State, look
from bot.now import utc_now
from bot.settings import read_settings
from bot.trial.server import Options, Served, serve
from domain.area import STATE
from domain.role import Role
from storage.migrate import migrate
from storage.open import open_database, vault_of
from storage.sqlite import safe_with_two_writers
from storage.vault import Keys
from tests.bot.command import fieldbook
from tests.house import _enrolled, later


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with serve() as opened:
        yield opened


@pytest.fixture
async def given(served: Served, tmp_path: Path) -> dict[str, Any]:
    """Settings with which all is well: a token, a database in use, its keys, an admin."""
    await migrate(f"sqlite:///{tmp_path}/fieldbook.db")
    async with open_database(
        f"sqlite:///{tmp_path}/fieldbook.db", vault_of(None, tmp_path / "keys.json")
    ) as database:
        await database.transact(lambda tx: _enrolled(tx, 1, "Bopha", "en", Role.ADMIN, STATE, {}))
    return {"token": Options().token, "api_url": served.url, "data": tmp_path, "_env_file": None}


async def found(given: dict[str, Any], **more: Any) -> dict[str, Finding]:
    """The findings that are not simply right, by what they are about."""
    findings = await look(read_settings(**given), **more)
    return {one.about: one for one in findings if one.state is not State.OK and one.about != "sqlite"}


async def test_where_all_is_well_nothing_is_found(given: dict[str, Any]) -> None:
    assert await found(given) == {}


async def test_a_missing_token_says_who_gives_one(given: dict[str, Any]) -> None:
    assert "@BotFather" in (await found(given | {"token": ""}))["token"].text


async def test_a_token_that_telegram_does_not_know_is_wrong(given: dict[str, Any]) -> None:
    wrong = (await found(given | {"token": "7000000002:another"}))["token"]
    assert wrong.state is State.WRONG
    assert "another" not in wrong.text


async def test_where_telegram_is_out_of_reach_the_setting_is_named(given: dict[str, Any]) -> None:
    wrong = await found(given | {"api_url": "http://127.0.0.1:9"})
    assert wrong.keys() == {"token", "clock"}
    assert "FIELDBOOK_API_URL" in wrong["token"].text


async def test_an_older_database_wants_migrate(given: dict[str, Any], tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "fieldbook.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0000'")
    assert "python -m bot migrate" in (await found(given))["database"].text


async def test_a_database_that_is_not_there_is_not_made(given: dict[str, Any], tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.db"
    await found(given | {"database_url": f"sqlite:///{elsewhere}"})
    assert not elsewhere.exists()


async def test_a_database_out_of_reach_is_wrong(given: dict[str, Any]) -> None:
    wrong = await found(given | {"database_url": "postgresql://nobody@127.0.0.1:9/nothing"})
    assert "FIELDBOOK_DATABASE_URL" in wrong["database"].text


async def test_keys_that_others_can_read_say_how_to_close_them(given: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "keys.json").chmod(0o644)
    assert "chmod 600" in (await found(given))["keys"].text


async def test_missing_keys_of_a_database_in_use_are_wrong(given: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "keys.json").unlink()
    assert "backup" in (await found(given))["database"].text


async def test_the_keys_of_another_database_are_told_apart(given: dict[str, Any]) -> None:
    wrong = await found(given | {"keys": Keys.fresh().to_json()})
    assert "not those of this database" in wrong["database"].text


async def test_without_an_admin_it_says_how_to_invite_one(given: dict[str, Any], tmp_path: Path) -> None:
    empty = {"database_url": f"sqlite:///{tmp_path}/empty.db"}
    await migrate(empty["database_url"])
    assert "invite --role admin" in (await found(given | empty))["people"].text


async def test_a_clock_that_is_off_is_wrong(given: dict[str, Any]) -> None:
    """By an hour, to the minute: a busy server's date may be seconds old, and its answer seconds late."""
    wrong = (await found(given, now=later(hours=1)))["clock"]
    assert wrong.state is State.WRONG
    assert int(wrong.text.partition(" s off")[0]) == pytest.approx(3600, abs=60)


async def test_a_clock_is_right_where_the_answer_came_late(given: dict[str, Any]) -> None:
    """Asked a minute ago, answered now: Telegram's moment lies between."""
    moments = chain([utc_now() - timedelta(minutes=1)], repeat(utc_now() + timedelta(minutes=1)))
    assert "clock" not in await found(given, now=lambda: next(moments))


async def test_anothers_webhook_is_worth_a_note(given: dict[str, Any], served: Served) -> None:
    await _webhook_set(served)
    noted = (await found(given))["webhook"]
    assert noted.state is State.NOTE
    assert "FIELDBOOK_WEBHOOK_URL" in noted.text


async def _webhook_set(served: Served) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"{served.url}/bot{served.world.options.token}/setWebhook"
        async with session.post(url, json={"url": "http://127.0.0.1:9/other"}) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 6), True), ((3, 46, 0), False), ((3, 50, 7), True), ((3, 51, 3), True)],
)
def test_the_versions_of_sqlite_that_may_corrupt_are_known(version: tuple[int, int, int], safe: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    assert safe_with_two_writers(version) is safe


async def test_the_exit_code_tells_whether_something_is_wrong(given: dict[str, Any]) -> None:
    told = {"token": given["token"], "api_url": given["api_url"], "data": str(given["data"])}
    assert (await fieldbook("check", **told)).code == 0
    done = await fieldbook("check", **(told | {"token": ""}))
    assert done.code == 1
    assert "WRONG token" in done.out
