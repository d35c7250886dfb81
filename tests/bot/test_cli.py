"""The command line as an operator meets it."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.trial.server import Options, Served, serve
from bot.trial.server.people import add_phone
from bot.version import VERSION
from domain.invitation import token_in
from domain.role import Role
from storage.database import Database
from storage.invitations import find_by_token
from storage.migrate import migrate
from storage.open import open_database, vault_of
from storage.outbox import count_outbox
from storage.parked import add_parked, count_parked
from storage.people import add_person
from tests.bot.command import ROOT, fieldbook, line_with, started
from tests.house import LONG_AGO

TOKEN = Options().token
UNREACHABLE = "http://127.0.0.1:9"
HEADER = "code,name_km,name_en,kind,place,headcount,letters"
ROW = "kampot,រដ្ឋបាលខេត្តកំពត,Kampot,provincial_administration,07,40,KP"


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with serve() as opened:
        yield opened


def settings(folder: Path, served: Served | None = None, **more: str) -> dict[str, str]:
    """What an operator sets; without a server Telegram can't be reached."""
    url = served.url if served else UNREACHABLE
    return {"token": TOKEN, "api_url": url, "data": str(folder), "listen": "127.0.0.1:0", **more}


def opened(folder: Path) -> Database:
    return open_database(f"sqlite:///{folder}/fieldbook.db", vault_of(None, folder / "keys.json"))


def test_help_needs_none_of_the_heavy_libraries() -> None:
    heavy = "telegram", "sqlalchemy", "pydantic", "aiohttp", "asyncio"
    program = f"import sys, bot.cli; print(*sorted(set(sys.modules) & set({heavy})))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


async def test_the_version_is_that_of_the_project() -> None:
    done = await fieldbook("--version")
    assert done.out == f"Fieldbook {VERSION}\n"
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_the_bot_in_good_order(tmp_path: Path, served: Served, number: signal.Signals) -> None:
    process = await started("run", **settings(tmp_path, served))
    begun = json.loads(await line_with(process, "started"))
    assert (begun["version"], begun["mode"]) == (VERSION, "polling")
    asked = time.monotonic()
    process.send_signal(number)
    assert "stopped" in await line_with(process, '"stopped"')
    assert await process.wait() == 0
    assert time.monotonic() - asked < 10


async def test_a_signal_ends_a_bot_that_has_not_reached_telegram_yet(tmp_path: Path) -> None:
    process = await started("run", **settings(tmp_path))
    await line_with(process, "can't be reached yet")
    process.terminate()
    assert await process.wait() == 0


async def test_a_token_that_telegram_does_not_know_is_one_line(tmp_path: Path, served: Served) -> None:
    done = await fieldbook("run", **settings(tmp_path, served, token="7000000002:another"))
    assert (done.code, done.err) == (2, "FIELDBOOK_TOKEN: Telegram does not know it\n")


async def test_wrong_settings_are_a_line_each(tmp_path: Path) -> None:
    done = await fieldbook("run", **settings(tmp_path, pace="fast", token="7000000001:wrong!"))
    assert done.code == 2
    assert [line.split(":")[0] for line in done.err.splitlines()] == ["FIELDBOOK_TOKEN", "FIELDBOOK_PACE"]
    assert "wrong!" not in done.err


async def test_the_first_start_makes_the_tables_and_another_version_is_refused(tmp_path: Path) -> None:
    assert (await fieldbook("audit", "verify", **settings(tmp_path))).code == 0
    with sqlite3.connect(tmp_path / "fieldbook.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0000'")
    done = await fieldbook("run", **settings(tmp_path))
    assert done.code == 2
    assert "python -m bot migrate" in done.err


async def test_a_trial_prints_its_address_soon_and_ends_in_good_order(tmp_path: Path) -> None:
    process = await started("trial", "--port", "0", "--data", str(tmp_path / "kept"))
    assert b"http://127.0.0.1:" in await process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, said = await process.communicate()
    assert (process.returncode, said) == (0, b"")


async def test_a_trial_on_data_of_another_version_is_refused_in_a_line(tmp_path: Path) -> None:
    await fieldbook("migrate", **settings(tmp_path))
    (tmp_path / "keys.json").unlink(missing_ok=True)
    done = await fieldbook("trial", "--port", "0", "--data", str(tmp_path))
    assert (done.code, len(done.err.splitlines())) == (2, 1)


async def test_missing_keys_are_not_made_anew(tmp_path: Path) -> None:
    await fieldbook("audit", "verify", **settings(tmp_path))
    (tmp_path / "keys.json").unlink()
    done = await fieldbook("run", **settings(tmp_path))
    assert (done.code, done.err.split(":")[0]) == (2, "FIELDBOOK_KEY_FILE")
    assert not (tmp_path / "keys.json").exists()


async def test_migrate_says_from_where_to_where(tmp_path: Path) -> None:
    assert "from nothing to" in (await fieldbook("migrate", **settings(tmp_path))).out
    assert "already" in (await fieldbook("migrate", **settings(tmp_path))).out


async def test_an_invitation_holds_role_area_and_number(tmp_path: Path, served: Served) -> None:
    words = ("--role", "lead", "--area", "province:07", "--phone", "012 345 678", "--language", "en")
    done = await fieldbook("invite", *words, **settings(tmp_path, served))
    link = next(line for line in done.out.splitlines() if line.startswith("https://t.me/FieldbookTrialBot?start="))
    async with opened(tmp_path) as database:
        made = await database.read(lambda tx: find_by_token(tx, token_in(link.partition("=")[2]) or ""))
    assert made
    assert (made.role, made.area.code, made.phone) == (Role.LEAD, "07", "+85512345678")


async def test_a_link_can_be_made_where_telegram_can_not_be_reached(tmp_path: Path) -> None:
    done = await fieldbook("invite", "--role", "admin", **settings(tmp_path))
    assert done.code == 0
    assert "https://t.me/YOUR_BOT?start=i_" in done.out
    assert "YOUR_BOT" in done.err


@pytest.mark.parametrize("words", [("--area", "province:99"), ("--area", "nowhere"), ("--phone", "12")])
async def test_an_area_or_number_that_is_none_invites_nobody(tmp_path: Path, words: tuple[str, str]) -> None:
    done = await fieldbook("invite", "--role", "member", *words, **settings(tmp_path))
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(words[0])


async def test_institutions_are_imported_once_and_closed_when_they_are_missing(tmp_path: Path) -> None:
    table = tmp_path / "institutions.csv"
    table.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    first = await fieldbook("import", "institutions", str(table), **settings(tmp_path))
    again = await fieldbook("import", "institutions", str(table), **settings(tmp_path))
    table.write_text(f"{HEADER}\n{ROW.replace('kampot', 'kampot-new')}\n", encoding="utf-8")
    dry = await fieldbook("import", "institutions", str(table), "--dry-run", **settings(tmp_path))
    assert first.out == "Done: 1 added, 0 changed, 0 closed.\n"
    assert again.out == "Done: 0 added, 0 changed, 0 closed.\n"
    assert dry.out == "Would be: 1 added, 0 changed, 1 closed (kampot).\n"


async def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    table = tmp_path / "institutions.csv"
    table.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    for _ in range(2):
        done = await fieldbook("import", "institutions", str(table), "--dry-run", **settings(tmp_path))
        assert done.out == "Would be: 1 added, 0 changed, 0 closed.\n"


async def test_each_bad_cell_is_told_and_nothing_is_imported(tmp_path: Path) -> None:
    table = tmp_path / "institutions.csv"
    table.write_text(f"{HEADER}\n{ROW}\n{ROW.replace('07', '77').replace('40', 'x')}\n", encoding="utf-8")
    done = await fieldbook("import", "institutions", str(table), **settings(tmp_path))
    assert done.code == 1
    assert [line.split(":")[0] for line in done.err.splitlines()[:2]] == ["row 3, place", "row 3, headcount"]
    assert "nothing was changed" in done.err


async def test_the_audit_log_names_its_first_bad_entry(tmp_path: Path) -> None:
    for _ in range(3):
        await fieldbook("invite", "--role", "member", **settings(tmp_path))
    held = await fieldbook("audit", "verify", **settings(tmp_path))
    assert held.out.startswith("The audit log holds: 3 entries.\nNo head of it lies elsewhere yet")
    _forge(tmp_path / "fieldbook.db")
    done = await fieldbook("audit", "verify", **settings(tmp_path))
    assert (done.code, done.err.split(" is ")[0]) == (1, "Entry 2")


async def test_a_head_by_command_is_what_the_log_is_held_against(tmp_path: Path) -> None:
    for _ in range(3):
        await fieldbook("invite", "--role", "member", **settings(tmp_path))
    made = (await fieldbook("audit", "head", **settings(tmp_path))).out.splitlines()
    key = made[1].removeprefix("Public key: ")
    told = ["--heads", str(tmp_path / "heads"), "--public-key", key]
    assert made[0].startswith("Head 1 saw 4 entries: ")
    held = (await fieldbook("audit", "verify", *told, **settings(tmp_path))).out.splitlines()
    assert held[1] == f"So do 1 heads; the last, 1, saw 4:{made[0].partition(':')[2]}"
    with sqlite3.connect(tmp_path / "fieldbook.db") as raw:
        raw.execute("DROP TRIGGER audit_stays")
        raw.execute("DELETE FROM audit WHERE seq > 2")
    cut = await fieldbook("audit", "verify", *told, **settings(tmp_path))
    assert (cut.code, cut.err.splitlines()[-1]) == (1, "The first bad entry: 3.")
    assert "Entry 3 is missing" in cut.err


async def test_verify_says_what_it_can_not_read(tmp_path: Path) -> None:
    nowhere = await fieldbook("audit", "verify", "--heads", str(tmp_path / "none"), **settings(tmp_path))
    assert (nowhere.code, nowhere.err.split(":")[-1]) == (1, " there is no such folder\n")
    no_key = await fieldbook("audit", "verify", "--public-key", "abc", **settings(tmp_path))
    assert (no_key.code, no_key.err.partition(":")[0]) == (1, "--public-key")


def _forge(file: Path) -> None:
    """What the database's own triggers would refuse."""
    with sqlite3.connect(file) as raw:
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute("UPDATE audit SET actor = 'nobody' WHERE seq = 2")


async def _parked(folder: Path, served: Served, text: str) -> None:
    """An update of somebody enrolled that failed once."""
    phone = add_phone(served.world, "Sokha", language_code="en")
    message = {"message_id": 1, "date": 0, "chat": phone.chat, "from": phone.user, "text": text}
    message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    await migrate(f"sqlite:///{folder}/fieldbook.db")
    async with opened(folder) as database:
        await database.transact(lambda tx: add_person(tx, phone.id, "Sokha", "en", None, LONG_AGO))
        raw = json.dumps({"update_id": 5, "message": message})
        await database.transact(lambda tx: add_parked(tx, 5, raw, "KeyError; a.py:1:f", LONG_AGO))


async def test_parked_updates_are_listed_without_and_shown_with_their_content(
    tmp_path: Path, served: Served
) -> None:
    await _parked(tmp_path, served, "/help")
    listed = await fieldbook("parked", "list", **settings(tmp_path))
    shown = await fieldbook("parked", "show", "5", **settings(tmp_path))
    assert "KeyError; a.py:1:f" in listed.out
    assert "Sokha" not in listed.out
    assert json.loads(shown.out)["message"]["text"] == "/help"


async def test_a_retry_does_what_the_handler_does_and_settles(tmp_path: Path, served: Served) -> None:
    await _parked(tmp_path, served, "/help")
    done = await fieldbook("parked", "retry", "5", **settings(tmp_path, served))
    assert done.code == 0, done.err
    async with opened(tmp_path) as database:
        assert await database.read(count_parked) == 0
        assert (await database.read(count_outbox))["owed"] == 1


async def test_what_is_settled_is_done_with(tmp_path: Path, served: Served) -> None:
    await _parked(tmp_path, served, "/help")
    assert (await fieldbook("parked", "settle", "5", **settings(tmp_path))).code == 0
    again = await fieldbook("parked", "settle", "5", **settings(tmp_path))
    assert (again.code, again.err.split(";")[0]) == (1, "5 is not parked")
