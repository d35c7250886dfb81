"""Lists of people to ask for at once: announced, then sent as a file, then answered as one."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, String, Table, bindparam, insert, select
from sqlalchemy import update as change

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

AWAITED = timedelta(hours=1)
"""So long a file that is sent belongs to the list that was announced."""

enquiry_lists = Table(
    "enquiry_lists",
    metadata,
    Column("number", String(24), primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("institution", String(16), nullable=False),
    Column("purpose", String(24), nullable=False),
    Column("reference", LargeBinary, nullable=False),
    Column("state", String(8), nullable=False),
    Column("at", Instant, nullable=False),
)
Index("ix_enquiry_lists_person", enquiry_lists.c.person_id, enquiry_lists.c.at)


@dataclass(frozen=True, slots=True)
class EnquiryList:
    """A list: `awaited`, `sent` (it is being read), `asked` (its rows are there), `answered`, or `refused`."""

    number: str
    person_id: int
    institution: str
    purpose: str
    reference: str = field(repr=False)
    state: str
    at: datetime


_ADD = insert(enquiry_lists)
_ONE = select(enquiry_lists).where(enquiry_lists.c.number == bindparam("which"))
_LAST = (
    select(enquiry_lists)
    .where(enquiry_lists.c.person_id == bindparam("person"), enquiry_lists.c.at >= bindparam("since"))
    .order_by(enquiry_lists.c.at.desc(), enquiry_lists.c.number.desc())
    .limit(1)
)
_CHANGE = (
    change(enquiry_lists)
    .where(enquiry_lists.c.number == bindparam("which"), enquiry_lists.c.state == bindparam("before"))
    .values(state=bindparam("after"))
)


async def add_list(tx: Transaction, one: EnquiryList) -> None:
    """Keep that a list will come."""
    sealed = tx.vault.seal(one.reference, "enquiry_lists", one.number, "reference")
    row = {name: getattr(one, name) for name in enquiry_lists.c.keys()}  # noqa: SIM118 - a table's
    await tx.execute(_ADD, **{**row, "reference": sealed})


async def find_list(tx: Transaction, number: str) -> EnquiryList | None:
    """The list with this number."""
    row = await tx.one(_ONE, which=number)
    return _list(tx, row) if row else None


async def find_awaited(tx: Transaction, person_id: int, now: datetime) -> EnquiryList | None:
    """The list whose file somebody is about to send."""
    row = await tx.one(_LAST, person=person_id, since=now - AWAITED)
    return _list(tx, row) if row and row.state == "awaited" else None


async def change_list(tx: Transaction, number: str, before: str, after: str) -> bool:
    """Take a list further, once; False when somebody did already."""
    return await tx.execute(_CHANGE, which=number, before=before, after=after) == 1


def _list(tx: Transaction, row: Any) -> EnquiryList:
    reference = tx.vault.open(row.reference, "enquiry_lists", row.number, "reference")
    return EnquiryList(row.number, row.person_id, row.institution, row.purpose, reference, row.state, row.at)
