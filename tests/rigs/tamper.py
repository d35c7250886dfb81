"""Kinds of tampering, each with what must be found: known from what was done, never from what was found.

`python -m tests.rigs.tamper` (make tamper) does each kind a hundred times on SQLite, ten times on PostgreSQL.
"""

import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from bot.heads import export, read_heads
from domain.head_check import Fault, Finding, first_of, judged
from storage.audit import Verdict, verify
from storage.audit_heads import add_head, witnessed
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.rigs.databases import DATABASES, prepared
from tests.rigs.tampered import (
    BEGUN,
    OFF,
    STAGES,
    Entry,
    Ground,
    made,
    relinked,
    replaced,
    rows_of,
    run,
    written,
)

CASES: Mapping[str, int] = {"sqlite": 100, "postgres": 10}
LATER = BEGUN + timedelta(days=STAGES + 1)


@dataclass
class Case:
    """A copy of log and heads, and a source of chance."""

    ground: Ground
    random: Random
    place: str
    heads: Path

    def entry(self, least: int = 1, spare: int = 0) -> int:
        """An entry that a head has seen."""
        return self.random.randint(least, self.ground.covered - spare)

    async def rewrites(self, change: Callable[[list[Entry]], list[Entry]]) -> None:
        await replaced(self.place, change(await rows_of(self.place)))


@dataclass(frozen=True)
class Expected:
    """The first bad entry, one thing that must be told, and whether the chain sees it without the heads."""

    first: int | None
    fault: Fault
    what: int | str
    chain_sees: bool = True


def broken(at: int) -> Expected:
    return Expected(at, Fault.BROKEN, at)


def unseen(at: int, fault: Fault) -> Expected:
    return Expected(at, fault, at, chain_sees=False)


async def edit_a_field(case: Case) -> Expected:
    at, name = case.entry(), case.random.choice(("actor", "action", "object", "at"))
    await case.rewrites(lambda rows: _changed(rows, at, **{name: _other(case, rows[at - 1], name)}))
    return broken(at)


async def edit_the_details(case: Case) -> Expected:
    at = case.entry()
    await case.rewrites(lambda rows: _changed(rows, at, details=_other_details(case, rows[at - 1].details)))
    return broken(at)


async def delete_in_the_middle(case: Case) -> Expected:
    at = case.entry(2)
    await case.rewrites(lambda rows: rows[: at - 1] + rows[at:])
    return broken(at)


async def delete_the_first(case: Case) -> Expected:
    many = case.random.randint(1, case.ground.covered)
    await case.rewrites(lambda rows: rows[many:])
    return broken(1)


async def change_places(case: Case) -> Expected:
    first = case.entry(spare=1)
    second = case.random.randint(first + 1, case.ground.covered)

    def swapped(rows: list[Entry]) -> list[Entry]:
        one, two = rows[first - 1], rows[second - 1]
        rows[first - 1], rows[second - 1] = two._replace(seq=first), one._replace(seq=second)
        return rows

    await case.rewrites(swapped)
    return broken(first)


async def insert_a_forged_one(case: Case) -> Expected:
    at = case.entry()
    link = case.random.randbytes(32)

    def inserted(rows: list[Entry]) -> list[Entry]:
        forged = rows[at - 1]._replace(actor="999", link=link)
        return [*rows[: at - 1], forged, *(row._replace(seq=row.seq + 1) for row in rows[at - 1 :])]

    await case.rewrites(inserted)
    return broken(at)


async def relink_with_a_wrong_key(case: Case) -> Expected:
    at, vault = case.entry(), Vault(Keys.fresh())
    await case.rewrites(lambda rows: relinked(vault, _changed(rows, at, actor="999"), at))
    return broken(at)


async def relink_with_the_right_key(case: Case) -> Expected:
    at, vault = case.entry(), case.ground.vault
    await case.rewrites(lambda rows: relinked(vault, _changed(rows, at, actor="999"), at))
    return unseen(at, Fault.REWRITTEN)


async def take_out_and_relink_with_the_right_key(case: Case) -> Expected:
    at, vault = case.entry(), case.ground.vault

    def closed(rows: list[Entry]) -> list[Entry]:
        moved = [row._replace(seq=row.seq - 1) for row in rows[at:]]
        return relinked(vault, [*rows[: at - 1], *moved], at)

    await case.rewrites(closed)
    return unseen(at, Fault.REWRITTEN)


async def cut_the_end_off(case: Case) -> Expected:
    left = case.random.randint(0, case.ground.covered - 1)
    await case.rewrites(lambda rows: rows[:left])
    return unseen(left + 1, Fault.CUT)


async def set_the_database_back(case: Case) -> Expected:
    copy = case.random.choice(case.ground.copies[:-2])
    await case.ground.dropped(case.place)
    case.place = await case.ground.kept(copy.place)
    return unseen(copy.seq + 1, Fault.CUT)


async def set_back_and_go_on(case: Case) -> Expected:
    """The bot goes on with the earlier copy, past where it was, and makes heads."""
    expected = await set_the_database_back(case)
    async with open_database(case.place, case.ground.vault) as database:
        for day in range(1, 1 + case.random.randint(6, 9)):
            at = LATER - timedelta(days=1) + timedelta(minutes=day)
            await written(database, case.random, at)
            await database.transact(partial(add_head, now=at, by="clock"))
        await export(database, case.heads, lambda: LATER)
        rows = await rows_of(case.place)
    assert rows[-1].seq > case.ground.covered
    return unseen(expected.first or 0, Fault.REWRITTEN)


async def drop_the_triggers_and_edit(case: Case) -> Expected:
    at = case.entry()
    kind = case.place.partition(":")[0]
    await run(case.place, *OFF[kind], f"UPDATE audit SET actor = '999' WHERE seq = {at}")  # noqa: S608 - a number
    return broken(at)


async def number_anew(case: Case) -> Expected:
    at = case.entry()
    await case.rewrites(lambda rows: _shifted(rows, at, -1))
    return broken(at)


async def leave_a_gap(case: Case) -> Expected:
    at, by = case.entry(), case.random.randint(1, 50)
    await case.rewrites(
        lambda rows: [*rows[: at - 1], *(row._replace(seq=row.seq + by) for row in rows[at - 1 :])]
    )
    return broken(at)


async def replace_the_table(case: Case) -> Expected:
    await case.rewrites(lambda rows: relinked(Vault(Keys.fresh()), _invented(rows), 1))
    return broken(1)


async def replace_the_table_with_the_right_key(case: Case) -> Expected:
    await case.rewrites(lambda rows: relinked(case.ground.vault, _invented(rows), 1))
    return unseen(1, Fault.REWRITTEN)


async def edit_a_head(case: Case) -> Expected:
    path = case.random.choice(sorted(case.heads.iterdir()))
    told = json.loads(path.read_text())
    name = case.random.choice(("number", "at", "seq", "link", "chain", "previous", "since", "signature"))
    path.chmod(0o600)
    path.write_text(json.dumps(told | {name: _other_value(case, name, told[name])}))
    readable = name not in {"seq", "since"}  # they contradict the trail, whoever signed
    return Expected(None, Fault.EDITED if readable else Fault.UNREADABLE, path.name)


async def sign_a_head_with_another_key(case: Case) -> Expected:
    path = case.random.choice(sorted(case.heads.iterdir()))
    (one,) = [file for file in read_heads(case.heads, case.ground.vault.public_key) if file.name == path.name]
    assert one.head
    told = json.loads(path.read_text())
    path.chmod(0o600)
    path.write_text(json.dumps(told | {"signature": Vault(Keys.fresh()).sign(one.head.body).hex()}))
    return Expected(None, Fault.EDITED, path.name)


async def damage_a_head(case: Case) -> Expected:
    path = case.random.choice(sorted(case.heads.iterdir()))
    text = path.read_text()
    path.chmod(0o600)
    path.write_text(text[: case.random.randint(0, len(text) - 4)])
    return Expected(None, Fault.UNREADABLE, path.name)


async def delete_a_head(case: Case) -> Expected:
    number = case.random.randint(1, case.ground.copies[-1].heads)
    next(case.heads.glob(f"head-{number:06}-*")).unlink()
    return Expected(None, Fault.MISSING, number)


Tampering = Callable[[Case], Awaitable[Expected]]
KINDS: tuple[Tampering, ...] = (
    edit_a_field, edit_the_details, delete_in_the_middle, delete_the_first, change_places, insert_a_forged_one,
    relink_with_a_wrong_key, relink_with_the_right_key, take_out_and_relink_with_the_right_key, cut_the_end_off,
    set_the_database_back, set_back_and_go_on, drop_the_triggers_and_edit, number_anew, leave_a_gap,
    replace_the_table, replace_the_table_with_the_right_key, edit_a_head, sign_a_head_with_another_key,
    damage_a_head, delete_a_head,
)  # fmt: skip
LOG_ONLY = KINDS[: KINDS.index(edit_a_head)]
"""What is done to the log, and not to the heads."""


async def done(ground: Ground, kind: Tampering, seed: int) -> tuple[Expected, list[Finding], Verdict]:
    """One case: what must be found, what is found with the heads, and what the chain finds alone."""
    random = Random(f"{kind.__name__} {seed}")
    case = Case(ground, random, await ground.kept(ground.copies[-1].place), ground.heads_copied())
    expected = await kind(case)
    findings = await found(case)
    async with open_database(case.place, ground.vault) as database:
        alone = await database.read(verify)
    await ground.dropped(case.place)
    return expected, findings, alone


async def found(case: Case) -> list[Finding]:
    """What `audit verify` finds."""
    files = read_heads(case.heads, case.ground.vault.public_key)
    async with open_database(case.place, case.ground.vault) as database:
        verdict, witness = await database.read(partial(witnessed, files=files))
    return judged(files, witness, verdict.first_bad, LATER)


def is_found(expected: Expected, findings: list[Finding]) -> bool:
    """Whether the first bad entry is named, and what had to be told is told."""
    told = {(one.fault, one.what) for one in findings}
    return first_of(findings) == expected.first and (expected.fault, expected.what) in told


def is_as_foretold(expected: Expected, alone: Verdict) -> bool:
    """Whether the chain alone sees just what it can see."""
    return alone.first_bad == (expected.first if expected.chain_sees else None)


def _changed(rows: list[Entry], at: int, /, **changes: Any) -> list[Entry]:
    rows[at - 1] = rows[at - 1]._replace(**changes)
    return rows


def _shifted(rows: list[Entry], at: int, by: int) -> list[Entry]:
    """The entry is gone, and those behind it close the gap with the links they had."""
    return [*rows[: at - 1], *(row._replace(seq=row.seq + by) for row in rows[at:])]


def _invented(rows: list[Entry]) -> list[Entry]:
    return [row._replace(actor="7", details="{}") for row in rows]


def _other(case: Case, row: Entry, name: str) -> str:
    if name == "at":
        return row.at[:-8] + str(case.random.randint(1, 9)) + row.at[-7:] if row.at[-8] == "0" else "long ago"
    return str(getattr(row, name)) + case.random.choice("0x ")


def _other_details(case: Case, text: str) -> str:
    told = json.loads(text)
    told["n"] = told.get("n", 0) + case.random.randint(1, 9)
    return json.dumps(told, sort_keys=True, separators=(",", ":"))


def _other_value(case: Case, name: str, value: object) -> object:
    if isinstance(value, int):
        return value + case.random.randint(1, 9)
    text = str(value)
    if name == "at":
        return text.replace("2026", "2025")
    at = case.random.randrange(len(text)) if text else 0
    return text[:at] + ("0" if text[at : at + 1] != "0" else "1") + text[at + 1 :] + ("" if text else "0")


async def _long(kind: str) -> Counter[str]:
    missed: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="fb-t-") as name:
        folder = Path(name)
        async with prepared(kind, folder) as url:
            ground = await made(Keys.fresh(), kind, url, folder, url)
            for tampering in KINDS:
                for seed in range(CASES[kind]):
                    expected, findings, alone = await done(ground, tampering, seed)
                    missed[tampering.__name__] += not is_found(expected, findings)
                    missed[tampering.__name__] += not is_as_foretold(expected, alone)
                print(f"{kind}: {tampering.__name__}: {CASES[kind]} done, {missed[tampering.__name__]} missed")  # noqa: T201
    return missed


def main() -> None:
    missed = sum((asyncio.run(_long(kind)) for kind in DATABASES), Counter())
    print(f"{len(KINDS)} kinds, {sum(missed.values())} missed")  # noqa: T201
    sys.exit(1 if sum(missed.values()) else 0)


if __name__ == "__main__":
    main()
