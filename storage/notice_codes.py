"""Codes of notices. Neither link nor digits are kept: keyed hashes find the row again."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, bindparam, insert, select, update

from domain.invitation import RANDOM_BYTES, token_of
from domain.notice_code import DIGITS, NoticeCode
from storage.cases import Case
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

notice_codes = Table(
    "notice_codes",
    metadata,
    Column("id", Big, primary_key=True),
    Column("subject_id", String(11), ForeignKey("subjects.id"), nullable=False),
    Column("case", String(24), ForeignKey("cases.number"), nullable=False, index=True),
    Column("link_hash", LargeBinary, nullable=False, unique=True),
    Column("typed_hash", LargeBinary, nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
    Column("made_by", Big, ForeignKey("persons.id")),
    Column("used_at", Instant),
    Column("used_by", Big, ForeignKey("persons.id")),
    Column("withdrawn_at", Instant),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed on a notice, and can't be had again: the link's token, the digits, and the row's id."""

    id: int
    token: str = field(repr=False)
    digits: str = field(repr=False)


_ADD = insert(notice_codes).returning(notice_codes.c.id)
_BY_LINK = select(notice_codes).where(notice_codes.c.link_hash == bindparam("hashed"))
_BY_DIGITS = select(notice_codes).where(notice_codes.c.typed_hash == bindparam("hashed"))
_IS_OPEN = (notice_codes.c.used_at.is_(None), notice_codes.c.withdrawn_at.is_(None))
_USED = (
    update(notice_codes)
    .where(notice_codes.c.id == bindparam("which"), *_IS_OPEN)
    .values(used_at=bindparam("now"), used_by=bindparam("person"))
)
_WITHDRAWN = (
    update(notice_codes)
    .where(notice_codes.c.case == bindparam("which"), *_IS_OPEN)
    .values(withdrawn_at=bindparam("now"))
)


async def add_notice_code(tx: Transaction, case: Case, made_by: int | None, now: datetime) -> Printed:
    """Make a code for the notice of a case; one that was made for it before and not used is dead from now on."""
    await tx.execute(_WITHDRAWN, which=case.number, now=now)
    token, digits = token_of(secrets.token_bytes(RANDOM_BYTES)), f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    row = await tx.one(
        _ADD,
        subject_id=case.subject_id,
        case=case.number,
        link_hash=_hashed(tx, token),
        typed_hash=_hashed(tx, digits),
        made_at=now,
        made_by=made_by,
    )
    return Printed(int(row.id), token, digits)


async def find_notice_code(tx: Transaction, code: str) -> NoticeCode | None:
    """The code that was opened or typed, in the form that `code_in` gives."""
    row = await tx.one(_BY_DIGITS if len(code) == DIGITS else _BY_LINK, hashed=_hashed(tx, code))
    return _code(row) if row else None


async def change_code_used(tx: Transaction, which: int, person_id: int, now: datetime) -> bool:
    """Use it up; False when somebody was faster."""
    return await tx.execute(_USED, which=which, person=person_id, now=now) == 1


def _hashed(tx: Transaction, code: str) -> bytes:
    return tx.vault.index("notice_code", code)


def _code(row: Any) -> NoticeCode:
    told = {name: getattr(row, name) for name in ("id", "subject_id", "case", "made_at", "made_by")}
    return NoticeCode(**told, used_at=row.used_at, used_by=row.used_by, withdrawn_at=row.withdrawn_at)
