"""A register of as many invented people as wished, written straight into a SQLite file as the bot would."""

import json
import random
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from domain.matching import BORN, NUMBER, SearchKey, keys_of
from domain.subject import Subject
from storage.register import HALF, stored_keys
from storage.schema import instant
from storage.vault import SIZE, Seal, Vault

FAMILIES = (
    "សុខ SOK,ចាន់ CHAN,គង់ KONG,ហេង HENG,លី LY,ឈឹម CHHIM,មាស MEAS,ប៉ែន PEN,នួន NUON,កែវ KEO,អ៊ុំ UM,ស៊ុន SUN,"
    "ទេព TEP,ឡុង LONG,ភូ PHOU,វង្ស VONG,ព្រំ PROM,ឃុន KHUN,យឹម YIM,រស់ ROS,ធន THON,ជា CHEA,ម៉ៅ MAO,តាន់ TAN"
)
FIRST = (
    "ដា DA,សុ SO,វណ្ណ VAN,ពិ PI,ចន្ទ CHAN,រតន RATAN,សំ SAM,ម៉ា MA,សី SEI,បូ BO,ណា NA,លក្ខ LEAK,ធា THEA,គឹម KIM,"
    "វិ VI,សារ SAR,មុនី MONY,ស្រី SREY,ពៅ POV,តុលា TOLA"
)
SECOND = (
    "រ៉ា RA,ភា PHEA,ថា THA,រី RY,ណៃ NAI,ក់ K,ម៉ម MOM,ដា DA,សៀន SIEN,លីន LIN,នី NY,វី VY,ឡា LA,ធី THY,រិទ្ធ RITH,"
    "ពេជ្រ PICH,ណុច NUCH,មាន MEAN,តា TA,បុល BOL"
)
BEGUN = datetime(2025, 1, 10, 3, 0, tzinfo=UTC)
SINCE = instant(BEGUN)
BATCH = 20_000
DAYS = 16_000
"""Between the first birthday and the last."""
ROWS = {
    "subjects": "(id, key, number, body, since, erased_at) VALUES (?, ?, ?, ?, ?, NULL)",
    "cases": "(number, kind, subject_id, institution, about, state, since, due_at, seq) "
    "VALUES (?, 'dismissal', ?, 'kampot', NULL, 'noticed', ?, NULL, 4)",
    "steps": '(case_number, seq, "key", at, "by", said) VALUES (?, ?, ?, ?, NULL, ?)',
    "unsorted": '("key", "case") VALUES (?, ?)',
}
STEPS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "opened",
        {
            "institution": "kampot", "category": "police", "ground": "confirmed_use", "basis": "confirmed_test",
            "departure": "dismissed", "dismissed_on": "2025-01-02", "order_number": "012/25",
        },
    ),
    ("confirmed", {}),
    ("noticed", {"noticed_on": "2025-01-10", "window_days": 30}),
    ("term_set", {"years": 5}),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """Two syllables behind a family name, in both scripts; the first ones of each list are common."""

    km: str
    latin: str


def people(total: int, seed: int = 1) -> Iterator[Subject]:
    """The same people each time: number, both names, day of birth."""
    chance = random.Random(seed)
    for n in range(total):
        name = _name(*(_common(chance, len(one)) for one in _lists()))
        born = date(1960, 1, 1) + timedelta(days=chance.randrange(DAYS))
        yield Subject(f"{n * 37 % 999_999_937:09}", name.km, name.latin, born, None)


def fill(path: Path, vault: Vault, total: int) -> None:
    """Write the register; search keys are sorted first, as they would lie after years of single entries."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;")
        database.execute('CREATE TEMP TABLE unsorted ("key" BLOB, "case" TEXT)')
        found = enumerate(people(total), 1)
        while batch := [*islice(found, BATCH)]:
            _write(database, vault, batch)
        database.execute('INSERT INTO register_keys SELECT "key", "case" FROM unsorted ORDER BY "key", "case"')
        database.commit()
        database.execute("ANALYZE")


def _write(database: sqlite3.Connection, vault: Vault, batch: list[tuple[int, Subject]]) -> None:
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in ROWS}
    for n, who in batch:
        _person(vault, f"REG-25-{n:06}", who, rows)
    for table, columns in ROWS.items():
        database.executemany(f"INSERT INTO {table} {columns}", rows[table])
    database.commit()


def _person(vault: Vault, number: str, who: Subject, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    which, key = secrets.token_urlsafe(8), secrets.token_bytes(SIZE)
    seal, sealed = Seal(key), vault.seal_bytes(key, "subjects", which, "key")
    body = seal.seal(json.dumps(who.answers()), "subjects", which, "body")
    rows["subjects"].append((which, sealed, vault.index("subject", str(who.identity)), body, SINCE))
    rows["cases"].append((number, which, SINCE))
    for seq, (step, told) in enumerate(STEPS, 1):
        said = seal.seal(json.dumps(told), "steps", f"{number}:{seq}", "said")
        rows["steps"].append((number, seq, step, SINCE, said))
    rows["unsorted"] += [(vault.index(*one)[:HALF], number) for one in _keys(who)]


def _keys(who: Subject) -> list[SearchKey]:
    """What `stored_keys` gives, quicker: names repeat, and what they sound like is worked out once."""
    keys = [SearchKey(NUMBER, str(who.identity))]
    for one in _named(who.name_km, who.name_latin):
        keys += [one, SearchKey(one.purpose + BORN, f"{one.text} {who.born_on}")]
    return keys


@cache
def _named(name_km: str | None, name_latin: str | None) -> frozenset[SearchKey]:
    return keys_of(Subject(None, name_km, name_latin))


def is_true_to_the_register(who: Subject) -> bool:
    """Whether the quicker way gives the same keys."""
    return set(_keys(who)) == set(stored_keys(who))


@cache
def _lists() -> tuple[list[tuple[str, str]], ...]:
    return tuple([_pair(one) for one in text.split(",")] for text in (FAMILIES, FIRST, SECOND))


def _pair(text: str) -> tuple[str, str]:
    km, latin = text.split(" ")
    return km, latin


def _common(chance: random.Random, length: int) -> int:
    """A few are common and most are rare."""
    return min(int(chance.expovariate(5.0 / length)), length - 1)


@cache
def _name(family: int, first: int, second: int) -> Names:
    (km, latin), one, two = (names[at] for names, at in zip(_lists(), (family, first, second), strict=True))
    return Names(f"{km} {one[0]}{two[0]}", f"{latin} {one[1].title()}{two[1].lower()}")


def stranger(who: Subject) -> Subject:
    """Somebody who is not in the register: another number, another day of birth."""
    return replace(who, identity=f"9{str(who.identity)[1:-1]}X", born_on=date(1951, 3, 7))
