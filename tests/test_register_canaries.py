"""Names and numbers of a register, planted and asked for, are nowhere: in no file, no backup, no log."""

import os
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.subject import Subject
from storage.database import Transaction
from storage.vault import Keys
from tests.canaries import forms
from tests.chat import Chat
from tests.handlers.enquiring import asks, officer
from tests.house import House, housed
from tests.registered import entered

PEOPLE = int(os.environ.get("FIELDBOOK_TEST_CANARIES", "40"))
"""1,000 in the long form (`make canaries`)."""
START = 6
"""Bytes by which a form is recognised first; none is shorter."""
SOUNDS = ("zanq", "wexo", "quib", "vyjk", "xorb", "jukz", "pflo", "gwyn", "qarz", "hvub")
LETTERS = ("ឡាំ", "ឈ្វី", "ឋុំ", "ឌ្រែ", "ឃ្លោះ", "ឍើ", "ឆ្មឹះ", "ញ្ជៃ", "អ្ហែ", "ហ្វូ")


def planted(n: int) -> Subject:
    """Somebody with a number and names that nothing else holds."""
    digits = [n // 100 % 10, n // 10 % 10, n % 10]
    latin = f"{SOUNDS[digits[0]].upper()}ZQ {SOUNDS[digits[1]].title()}{SOUNDS[digits[2]]}"
    khmer = f"{LETTERS[digits[0]]}{LETTERS[digits[1]]} {LETTERS[digits[2]]}{LETTERS[(n + 3) % 10]}"
    return Subject(f"7{n * 7919 % 10_000_019:08}", khmer, latin, date(1970, 1, 1) + timedelta(days=n))


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path, keys: Keys) -> AsyncIterator[House]:
    path = shutil.copy(sqlite_template, tmp_path / "fieldbook.db")
    async with housed(f"sqlite:///{path}", keys, tmp_path) as standing:
        await standing.institutions()
        yield standing


async def everybody_is_entered(tx: Transaction) -> None:
    for n in range(PEOPLE):
        await entered(tx, planted(n))


async def all_is_asked(house: House, vanna: Chat) -> None:
    """A hit, a namesake, a miss, and the answers opened again."""
    for who in (planted(1), replace(planted(2), identity=None), planted(PEOPLE + 1)):
        await asks(vanna, who)
    for number in ("ENQ-26-000001", "ENQ-26-000002"):
        await vanna.say(f"/check {number}")
    assert house.refused == []


def backup(path: Path) -> Path:
    """A copy as an operator makes it."""
    copy = path.with_name("backup.db")
    with closing(sqlite3.connect(path)) as database:
        database.execute("VACUUM INTO ?", (str(copy),))
    return copy


def files(folder: Path) -> dict[str, bytes]:
    """All that lies there."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


async def test_no_name_and_no_number_of_the_register_is_anywhere(
    house: House, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    await house.app.database.transact(everybody_is_entered)
    await all_is_asked(house, await officer(house, "Vanna"))
    backup(tmp_path / "fieldbook.db")
    places = files(tmp_path) | {"logs": "".join(capfd.readouterr()).encode()}
    assert {"fieldbook.db", "backup.db", "logs"} <= places.keys()
    words = [word for n in range(PEOPLE + 2) for word in _words(planted(n))]
    assert [(name, leak) for name, held in places.items() for leak in found(words, held)] == []


def test_the_search_would_find_them() -> None:
    held = [form for word in _words(planted(3)) for form in forms(word)]
    assert all(found(_words(planted(3)), b"before " + form + b" after") for form in held)
    assert found(_words(planted(3)), b"nothing of it" * 99) == []


def found(words: list[str], held: bytes) -> list[str]:
    """The words that are in there in any form; one walk through it, however many there are."""
    wanted: dict[bytes, list[tuple[bytes, str]]] = {}
    for word in words:
        for form in forms(word):
            wanted.setdefault(form[:START], []).append((form, word))
    starts = ((at, wanted[held[at : at + START]]) for at in range(len(held)) if held[at : at + START] in wanted)
    return [word for at, here in starts for form, word in here if held.startswith(form, at)]


def _words(who: Subject) -> list[str]:
    return [str(who.identity), str(who.name_km), str(who.name_latin)]
