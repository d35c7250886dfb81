"""Enquiries: who asked what for what purpose, what was answered, and what was told since.

Who was asked for and the reference are sealed; whoever asked for somebody is found again by keyed hashes, until
the time is over in which they are told of changes. What an answer rests on is sealed too.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Select,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)

from domain.area import Area
from domain.enquiry import Answer
from domain.subject import Subject
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.register import asked_keys, hashed, register_keys
from storage.reports import issue
from storage.schema import Big, Day, Instant, metadata

LETTERS = "ENQ"
CODE = "namesake"
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
enquiries = Table(
    "enquiries",
    metadata,
    Column("number", String(24), primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("institution", String(16), nullable=False),
    Column("purpose", String(24), nullable=False),
    Column("reference", LargeBinary, nullable=False),
    Column("asked", LargeBinary),
    Column("at", Instant, nullable=False),
    Column("outcome", String(24)),
    Column("answer", LargeBinary),
    Column("latest", LargeBinary),
    Column("recheck_on", Day),
    Column("full", String(8)),
    Column("full_by", Big, ForeignKey("persons.id")),
    Column("list", String(24), index=True),
    Column("place", Integer),
)
_WAITS = enquiries.c.full == literal_column("'asked'")
_ALONE = enquiries.c.list.is_(None)
Index("ix_enquiries_person", enquiries.c.person_id, enquiries.c.at)
Index("ix_enquiries_at", enquiries.c.at)
Index("ix_enquiries_recheck", enquiries.c.recheck_on)
Index("ix_enquiries_waiting", enquiries.c.at, enquiries.c.number, sqlite_where=_WAITS, postgresql_where=_WAITS)
enquiry_keys = Table(
    "enquiry_keys",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("number", String(24), ForeignKey("enquiries.number"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)


@dataclass(frozen=True, slots=True)
class Enquiry:
    """
    One question to the register.

    Args:
        asked: as the officer gave them; None once that is forgotten.
        answer: what was answered; None before, as in a list that is being worked on.
        latest: what the officer was told last.
        full: whether the full answer was `asked` for, `given` or `refused`; None: nobody asked.
        full_by: who gave or refused it.
        list: the number of the list whose row at this `place` it is.
        code: of a namesake, by which an entry of somebody else is no doubt any more.
    """

    number: str
    person_id: int
    institution: str
    purpose: str
    reference: str = field(repr=False)
    asked: Subject | None = field(repr=False)
    at: datetime
    answer: Answer | None = field(default=None, repr=False)
    latest: Answer | None = field(default=None, repr=False)
    full: str | None = None
    full_by: int | None = None
    list: str | None = None
    place: int | None = None
    code: str | None = field(default=None, repr=False)


_ADD = insert(enquiries)
_ADD_KEY = insert(enquiry_keys)
_ONE = select(enquiries).where(enquiries.c.number == bindparam("which"))
_ANSWER = (
    update(enquiries)
    .where(enquiries.c.number == bindparam("which"))
    .values({name: bindparam(f"to_{name}") for name in ("outcome", "answer", "latest", "recheck_on")})
)
_LATEST = (
    update(enquiries)
    .where(enquiries.c.number == bindparam("which"))
    .values(latest=bindparam("to_latest"), recheck_on=bindparam("to_recheck_on"))
)
_FULL = (
    update(enquiries)
    .where(enquiries.c.number == bindparam("which"))
    .values(full=bindparam("to_full"), full_by=bindparam("to_by"))
)
_MINE = (
    select(enquiries)
    .where(enquiries.c.person_id == bindparam("person"), _ALONE)
    .order_by(enquiries.c.at.desc(), enquiries.c.number.desc())
    .limit(bindparam("most"))
)
_COUNT = select(func.count().label("n")).where(
    enquiries.c.person_id == bindparam("person"), enquiries.c.at >= bindparam("since")
)
_COUNT_ALONE = _COUNT.where(_ALONE)
_COUNT_ROWS = _COUNT.where(enquiries.c.list.is_not(None))
_CODE = update(enquiries).where(enquiries.c.number == bindparam("which")).values(asked=bindparam("to_asked"))
_ASKING = (
    select(enquiries.c.number)
    .join(enquiry_keys, enquiry_keys.c.number == enquiries.c.number)
    .join(register_keys, register_keys.c.key == enquiry_keys.c.key)
    .where(register_keys.c.case == bindparam("which"), enquiries.c.at >= bindparam("since"))
    .distinct()
)
_ROWS = select(enquiries).where(enquiries.c.list == bindparam("which")).order_by(enquiries.c.place)
_RECHECK = (
    select(enquiries.c.number)
    .where(enquiries.c.recheck_on <= bindparam("today"), enquiries.c.at >= bindparam("since"))
    .order_by(enquiries.c.recheck_on, enquiries.c.number)
    .limit(literal_column("200"))
)
_KEYS_BEFORE = delete(enquiry_keys).where(
    enquiry_keys.c.number.in_(select(enquiries.c.number).where(enquiries.c.at < bindparam("before")))
)
_FORGET = (
    update(enquiries)
    .where(enquiries.c.at < bindparam("before"), enquiries.c.asked.is_not(None))
    .values(asked=None, recheck_on=None)
)


_FORGET_KEYS = delete(enquiry_keys).where(enquiry_keys.c.number == bindparam("which"))
_FORGET_ONE = update(enquiries).where(enquiries.c.number == bindparam("which")).values(asked=None, recheck_on=None)


async def add_enquiry(
    tx: Transaction, number: str, person_id: int, asked: Subject, *, now: datetime, **told: Any
) -> Enquiry:
    """Keep a question before it is answered; `told`: institution, purpose, reference, code, list and place."""
    enquiry = Enquiry(number, person_id, asked=asked, at=now, **told)
    row: dict[str, Any] = {name: getattr(enquiry, name) for name in ("institution", "purpose", "list", "place")}
    row |= {name: _sealed(tx, number, name, value) for name, value in _secret(enquiry).items()}
    await tx.execute(_ADD, number=number, person_id=person_id, at=now, **row)
    keys = {hashed(tx, one) for kind in asked_keys(asked) for one in kind}
    await tx.many(_ADD_KEY, [{"key": one, "number": number} for one in sorted(keys)])
    return enquiry


async def issue_enquiry(tx: Transaction, today: date) -> str:
    """The next number."""
    return str(await issue(tx, LETTERS, today))


async def change_answer(tx: Transaction, number: str, answer: Answer, recheck_on: date | None) -> None:
    """Keep what is answered."""
    kept = {"to_answer": _sealed(tx, number, "answer", answer.body())}
    kept["to_latest"] = _sealed(tx, number, "latest", answer.body())
    await tx.execute(_ANSWER, which=number, to_outcome=answer.outcome, to_recheck_on=recheck_on, **kept)


async def change_latest(tx: Transaction, number: str, latest: Answer, recheck_on: date | None) -> None:
    """Keep what the officer was told since."""
    kept = _sealed(tx, number, "latest", latest.body())
    await tx.execute(_LATEST, which=number, to_latest=kept, to_recheck_on=recheck_on)


async def change_full(tx: Transaction, number: str, full: str, by: int | None = None) -> None:
    """Keep how it stands with the full answer."""
    await tx.execute(_FULL, which=number, to_full=full, to_by=by)


async def find_enquiry(tx: Transaction, number: str) -> Enquiry | None:
    """The enquiry with this number."""
    row = await tx.one(_ONE, which=number)
    return _enquiry(tx, row) if row else None


async def list_enquiries_of(tx: Transaction, person_id: int, most: int) -> list[Enquiry]:
    """What somebody asked last, one by one."""
    return [_enquiry(tx, row) for row in await tx.fetch(_MINE, person=person_id, most=most)]


async def list_rows(tx: Transaction, number: str) -> list[Enquiry]:
    """The rows of a list, in its order."""
    return [_enquiry(tx, row) for row in await tx.fetch(_ROWS, which=number)]


async def list_askers(tx: Transaction, case_number: str, since: datetime) -> list[str]:
    """Enquiries since then that may have been about the person of an entry, as it is found by its keys now."""
    return [row.number for row in await tx.fetch(_ASKING, which=case_number, since=since)]


async def list_enquiries_about(tx: Transaction, case_number: str, since: datetime) -> list[Enquiry]:
    """Enquiries since then whose answer rested on an entry: who asked and why, for its person to read."""
    found = [await find_enquiry(tx, number) for number in await list_askers(tx, case_number, since)]
    return [one for one in found if one and one.answer and case_number in one.answer.entries]


async def change_code(tx: Transaction, enquiry: Enquiry, code: str) -> None:
    """Keep with an enquiry the code that its person was given."""
    sealed = _sealed(tx, enquiry.number, "asked", _secret(replace(enquiry, code=code))["asked"])
    await tx.execute(_CODE, which=enquiry.number, to_asked=sealed)


async def list_full_waiting(tx: Transaction, areas: Sequence[Area]) -> list[Enquiry]:
    """Enquiries of some areas whose full answer waits for a second officer, the oldest first."""
    return [_enquiry(tx, row) for row in await tx.fetch(_waiting(len(areas)), **bounds(areas))] if areas else []


async def list_to_recheck(tx: Transaction, today: date, since: datetime) -> list[str]:
    """Enquiries whose answer may have changed by the date alone."""
    return [row.number for row in await tx.fetch(_RECHECK, today=today, since=since)]


async def count_enquiries(tx: Transaction, person_id: int, since: datetime) -> tuple[int, int]:
    """How many questions somebody asked since then one by one, and how many in lists."""
    alone = await tx.one(_COUNT_ALONE, person=person_id, since=since)
    return int(alone.n), int((await tx.one(_COUNT_ROWS, person=person_id, since=since)).n)


async def forget_askings(tx: Transaction, case_number: str) -> None:
    """Forget what was asked of whoever may be the person of an entry, as long as its keys are there."""
    for row in await tx.fetch(_ASKING, which=case_number, since=LONG_AGO):
        await tx.execute(_FORGET_KEYS, which=row.number)
        await tx.execute(_FORGET_ONE, which=row.number)


async def forget_asked(tx: Transaction, before: datetime) -> int:
    """Forget who was asked for before then; that something was asked, for what and with what outcome, stays."""
    await tx.execute(_KEYS_BEFORE, before=before)
    return await tx.execute(_FORGET, before=before)


@cache
def _waiting(areas: int) -> Select[Any]:
    joined = select(enquiries).join(institutions, institutions.c.code == enquiries.c.institution)
    return joined.where(_WAITS, inside(areas)).order_by(enquiries.c.at, enquiries.c.number)


def _secret(enquiry: Enquiry) -> dict[str, Any]:
    who = enquiry.asked.answers() if enquiry.asked else {}
    return {"reference": enquiry.reference, "asked": {**who, CODE: enquiry.code}}


def _sealed(tx: Transaction, number: str, column: str, value: Any) -> bytes:
    return tx.vault.seal(json.dumps(value, ensure_ascii=False), "enquiries", number, column)


def _read(tx: Transaction, row: Any, column: str) -> Any:
    sealed = getattr(row, column)
    return json.loads(tx.vault.open(sealed, "enquiries", row.number, column)) if sealed else None


def _enquiry(tx: Transaction, row: Any) -> Enquiry:
    asked, answer, latest = (_read(tx, row, column) for column in ("asked", "answer", "latest"))
    return Enquiry(
        row.number,
        row.person_id,
        row.institution,
        row.purpose,
        _read(tx, row, "reference"),
        Subject.of(asked) if asked is not None else None,
        row.at,
        Answer.of(answer) if answer else None,
        Answer.of(latest) if latest else None,
        *(row.full, row.full_by, row.list, row.place),
        asked.get(CODE) if asked else None,
    )
