"""Reports on their way, as rows: they survive restarts, new phones and upgrades, and never silently expire."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    literal_column,
    select,
    update,
)

from domain.draft import Draft
from domain.reminder import HOUR
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

drafts = Table(
    "drafts",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("form", String(24), nullable=False),
    Column("state", String(9), nullable=False),
    Column("body", LargeBinary),
    Column("became", String(80)),
    Column("begun_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("remind_at", Instant),
)
_IS_OPEN = drafts.c.state == literal_column("'open'")  # bound, it would be planned anew each time
Index(
    "ix_drafts_open",
    drafts.c.person_id,
    drafts.c.changed_at,
    sqlite_where=_IS_OPEN,
    postgresql_where=_IS_OPEN,
)
_IS_TO_REMIND = drafts.c.remind_at.is_not(None)
Index("ix_drafts_remind", drafts.c.remind_at, sqlite_where=_IS_TO_REMIND, postgresql_where=_IS_TO_REMIND)


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft's row: whose it is, and what it `became`: a receipt's number, for instance; nothing personal."""

    id: str
    person_id: int
    form: str
    state: str
    draft: Draft | None
    became: str | None
    changed_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether it still waits for answers."""
        return self.state == "open"


_ADD = insert(drafts)
_FIND = select(drafts).where(drafts.c.id == bindparam("which"))
_OPEN = (
    select(drafts)
    .where(drafts.c.person_id == bindparam("person"), _IS_OPEN)
    .order_by(drafts.c.changed_at.desc(), drafts.c.begun_at.desc())
)
_CHANGE = (
    update(drafts)
    .where(drafts.c.id == bindparam("which"), _IS_OPEN)
    .values(body=bindparam("sealed"), changed_at=bindparam("now"), remind_at=bindparam("later"))
)
_CLOSE = (
    update(drafts)
    .where(drafts.c.id == bindparam("which"), _IS_OPEN)
    .values(
        state=bindparam("end"), became=bindparam("what"), changed_at=bindparam("now"), body=None, remind_at=None
    )
)
_TO_REMIND = (
    select(drafts.c.id).where(drafts.c.remind_at <= bindparam("now")).order_by(drafts.c.remind_at, drafts.c.id)
)
_REMIND_AT = (
    update(drafts)
    .where(
        drafts.c.id == bindparam("which"),
        drafts.c.changed_at == bindparam("touched"),
        drafts.c.remind_at <= bindparam("now"),
    )
    .values(remind_at=bindparam("to"))
)


async def add_draft(tx: Transaction, person_id: int, draft: Draft, now: datetime) -> Kept:
    """Begin a draft; from now on it is the one that what the person types belongs to."""
    which = secrets.token_urlsafe(8)
    body = _sealed(tx, which, draft)
    await tx.execute(
        _ADD,
        id=which,
        person_id=person_id,
        form=draft.form,
        state="open",
        body=body,
        became=None,
        begun_at=now,
        changed_at=now,
        remind_at=now + HOUR,
    )
    return Kept(which, person_id, draft.form, "open", draft, None, now)


async def find_draft(tx: Transaction, which: str) -> Kept | None:
    """The draft with this id, open or not."""
    row = await tx.one(_FIND, which=which)
    return _kept(tx, row) if row else None


async def list_open(tx: Transaction, person_id: int) -> list[Kept]:
    """The person's open drafts, the one touched last first."""
    return [_kept(tx, row) for row in await tx.fetch(_OPEN, person=person_id)]


async def find_current(tx: Transaction, person_id: int) -> Kept | None:
    """The open draft that the person touched last: what is typed belongs to it."""
    row = await tx.one(_OPEN, person=person_id)
    return _kept(tx, row) if row else None


async def change_draft(tx: Transaction, which: str, draft: Draft, now: datetime) -> None:
    """Keep where the dialogue stands now. Whoever touches a draft is not reminded of it for a while."""
    await tx.execute(_CHANGE, which=which, sealed=_sealed(tx, which, draft), now=now, later=now + HOUR)


async def close_draft(tx: Transaction, which: str, end: str, became: str | None, now: datetime) -> bool:
    """It is `submitted` or `cancelled`, once; its body is emptied. False when it was closed before."""
    return await tx.execute(_CLOSE, which=which, end=end, what=became, now=now) == 1


async def list_to_remind(tx: Transaction, now: datetime) -> list[str]:
    """The ids of the drafts at which a reminder is to be thought of by now, the longest due first."""
    return [row.id for row in await tx.fetch(_TO_REMIND, now=now)]


async def change_remind_at(tx: Transaction, kept: Kept, at: datetime | None, now: datetime) -> bool:
    """Keep when to think of it again; False where it was touched, or thought of by another process, since."""
    return await tx.execute(_REMIND_AT, which=kept.id, touched=kept.changed_at, now=now, to=at) == 1


def _sealed(tx: Transaction, which: str, draft: Draft) -> bytes:
    return tx.vault.seal(draft.to_json(), "drafts", which, "body")


def _kept(tx: Transaction, row: Any) -> Kept:
    draft = Draft.from_json(tx.vault.open(row.body, "drafts", row.id, "body")) if row.body else None
    return Kept(row.id, row.person_id, row.form, row.state, draft, row.became, row.changed_at)
