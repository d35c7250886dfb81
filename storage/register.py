"""How an entry is found: keyed hashes of what a person may be looked for by, and the case that each leads to.

Neither number nor name stands here, nor anything that could be read back; half of a hash is kept, which is more
than a register will ever need to tell people apart, and what is found is compared in full anyway.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Column, ForeignKey, LargeBinary, Select, String, Table, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from domain.matching import BORN, NUMBER, SearchKey, keys_of
from domain.subject import Subject
from storage.database import Transaction
from storage.schema import metadata

HALF = 16
MONTHS = 12
register_keys = Table(
    "register_keys",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("case", String(24), ForeignKey("cases.number"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

_ADD = insert(register_keys).on_conflict_do_nothing()
_DROP = delete(register_keys).where(register_keys.c.case == bindparam("which"))
SUREST = ("number", "name and birth date", "name alone")
"""Kinds of keys: who is found by an earlier one stands before whoever is found by a later one."""


async def index_entry(tx: Transaction, case_number: str, subject: Subject) -> None:
    """Let an entry be found by what is known of its person now; again, when more is known."""
    await drop_entry(tx, case_number)
    found = {hashed(tx, kept) for kept in stored_keys(subject)}
    await tx.many(_ADD, [{"key": one, "case": case_number} for one in sorted(found)])


async def drop_entry(tx: Transaction, case_number: str) -> None:
    """Let an entry be found no more."""
    await tx.execute(_DROP, which=case_number)


async def find_candidates(tx: Transaction, asked: Subject, most: int) -> list[str]:
    """The numbers of cases whose person may be the one asked for, the surest first; at most so many.

    It takes the same statements whoever is asked for; how many keys they hold depends on what was asked alone.
    """
    found: dict[str, None] = {}
    for keys in asked_keys(asked):
        hashes = sorted({hashed(tx, one) for one in keys}) or [b""]
        told = {f"key_{n}": one for n, one in enumerate(hashes)}
        found |= {row.case: None for row in await tx.fetch(_holding(len(hashes)), **told, most=most)}
    return [*found][:most]


def asked_keys(asked: Subject) -> list[list[SearchKey]]:
    """By what somebody is looked for: number; names with birth date; names of the undated; any of these names."""
    keys = sorted({one for day in _dates(asked.born_on) for one in keys_of(replace(asked, born_on=day))})
    ranked = [[one for one in keys if _rank(one) == rank] for rank in range(len(SUREST))]
    return [*ranked[:2], [_undated(one) for one in ranked[2]], ranked[2]]


def stored_keys(subject: Subject) -> Iterable[SearchKey]:
    """Of whom no birth date is known has a key by name that no crowd of dated namesakes hides."""
    for one in keys_of(subject):
        yield one
        if _rank(one) == len(SUREST) - 1 and subject.born_on is None:
            yield _undated(one)


def hashed(tx: Transaction, one: SearchKey) -> bytes:
    """A key as it is kept."""
    return tx.vault.index(*one)[:HALF]


def _dates(born: date | None) -> list[date | None]:
    """A day of birth, and what a slip or an unknown day makes of it."""
    if born is None:
        return [None]
    swapped = [date(born.year, born.day, born.month)] if born.day <= MONTHS else []
    return [*dict.fromkeys([born, *swapped, date(born.year, 1, 1)])]


def _rank(one: SearchKey) -> int:
    purpose, _ = one
    return 0 if purpose == NUMBER else 1 if purpose.endswith(BORN) else 2


def _undated(one: SearchKey) -> SearchKey:
    purpose, text = one
    return SearchKey(f"{purpose}-undated", text)


@cache
def _holding(keys: int) -> Select[Any]:
    among = [bindparam(f"key_{n}", type_=LargeBinary()) for n in range(keys)]
    found = select(register_keys.c.case).where(register_keys.c.key.in_(among))
    return found.order_by(register_keys.c.key, register_keys.c.case).limit(bindparam("most"))
