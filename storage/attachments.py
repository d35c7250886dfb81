"""Photos of sessions: sealed, and written anew by us before they are kept."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    Select,
    String,
    Table,
    bindparam,
    insert,
    literal_column,
    or_,
    select,
)
from sqlalchemy import update as change

from domain.area import Area
from domain.attachment import Attachment, Shows, Stored
from domain.session import Session, State
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.schema import Big, Instant, metadata
from storage.sessions import session_of, sessions

attachments = Table(
    "attachments",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("session_id", String(11), ForeignKey("sessions.id"), nullable=False),
    Column("shows", String(8), nullable=False),
    Column("state", String(8), nullable=False),
    Column("file_id", LargeBinary),
    Column("content", LargeBinary),
    Column("sha256", String(64)),
    Column("added_by", Big, ForeignKey("persons.id"), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("kept_at", Instant),
)
Index("ix_attachments_session", attachments.c.session_id, attachments.c.shows, attachments.c.state)

_has = attachments.c
_IS_OWED = _has.state == literal_column(f"'{Stored.OWED}'")
_ADD = insert(attachments)
_TOLD = (_has.id, _has.session_id, _has.shows, _has.state, _has.added_by, _has.added_at, _has.file_id, _has.sha256)
"""All but the picture."""
_ONE = select(*_TOLD).where(_has.id == bindparam("which"))
_OF = select(*_TOLD).where(_has.session_id == bindparam("session")).order_by(_has.added_at, _has.id)
_CONTENT = select(_has.content).where(_has.id == bindparam("which"))
_KEEP = (
    change(attachments)
    .where(_has.id == bindparam("which"), _IS_OWED)
    .values(
        state=bindparam("end"),
        file_id=None,
        content=bindparam("sealed"),
        sha256=bindparam("sha"),
        kept_at=bindparam("now"),
    )
)
_REFUSE = (
    change(attachments).where(_has.id == bindparam("which"), _IS_OWED).values(state=bindparam("end"), file_id=None)
)
_SHOW = (
    change(attachments)
    .where(_has.id == bindparam("which"), _has.shows != bindparam("what"))
    .values(shows=bindparam("what"))
)
_SHEET = select(_has.id).where(
    _has.session_id == sessions.c.id,
    _has.shows == literal_column(f"'{Shows.SHEET}'"),
    _has.state == literal_column(f"'{Stored.KEPT}'"),
)
_OVER = or_(*(sessions.c.state == literal_column(f"'{state}'") for state in (State.CLOSED, State.REVIEWED)))


async def add_attachment(
    tx: Transaction, session_id: str, shows: Shows, file_id: str, by: int, now: datetime
) -> Attachment:
    """Owe a session a photo that lies with Telegram."""
    which = secrets.token_urlsafe(8)
    await tx.execute(
        _ADD,
        id=which,
        session_id=session_id,
        shows=str(shows),
        state=str(Stored.OWED),
        file_id=tx.vault.seal(file_id, "attachments", which, "file_id"),
        content=None,
        sha256=None,
        added_by=by,
        added_at=now,
        kept_at=None,
    )
    return Attachment(which, session_id, shows, Stored.OWED, by, now, file_id)


async def find_attachment(tx: Transaction, which: str) -> Attachment | None:
    """The photo with this id, without the picture itself."""
    row = await tx.one(_ONE, which=which)
    return _attachment(tx, row) if row else None


async def list_attachments(tx: Transaction, session_id: str) -> list[Attachment]:
    """A session's photos, the oldest first, also those that were refused."""
    return [_attachment(tx, row) for row in await tx.fetch(_OF, session=session_id)]


async def find_picture(tx: Transaction, which: str) -> bytes | None:
    """The JPEG that is kept."""
    row = await tx.one(_CONTENT, which=which)
    return tx.vault.open_bytes(row.content, "attachments", which, "content") if row and row.content else None


async def change_kept(tx: Transaction, which: str, content: bytes, sha256: str, now: datetime) -> bool:
    """Keep the picture, and forget where Telegram has it. False where it is not owed any more."""
    sealed = tx.vault.seal_bytes(content, "attachments", which, "content")
    return await tx.execute(_KEEP, which=which, end=str(Stored.KEPT), sealed=sealed, sha=sha256, now=now) == 1


async def change_refused(tx: Transaction, which: str) -> bool:
    """It can't be kept. False where it is not owed any more."""
    return await tx.execute(_REFUSE, which=which, end=str(Stored.REFUSED)) == 1


async def change_shows(tx: Transaction, which: str, shows: Shows) -> bool:
    """Say that it shows something else. False where it showed that already."""
    return await tx.execute(_SHOW, which=which, what=str(shows)) == 1


async def list_without_sheet(tx: Transaction, areas: Sequence[Area], first: date, last: date) -> list[Session]:
    """The sessions of some areas that are over and have no signed sheet yet, the newest first."""
    rows = await tx.fetch(_without_sheet(len(areas)), first=first, last=last, **bounds(areas))
    return [session_of(tx, row) for row in rows]


@cache
def _without_sheet(areas: int) -> Select[Any]:
    place = sessions.join(institutions, institutions.c.code == sessions.c.institution)
    within = sessions.c.day.between(bindparam("first"), bindparam("last"))
    found = select(sessions).select_from(place).where(within, _OVER, inside(areas), ~_SHEET.exists())
    return found.order_by(sessions.c.day.desc(), sessions.c.planned_at.desc())


def _attachment(tx: Transaction, row: Any) -> Attachment:
    file_id = tx.vault.open(row.file_id, "attachments", row.id, "file_id") if row.file_id else None
    kind = (Shows(row.shows), Stored(row.state))
    return Attachment(row.id, row.session_id, *kind, row.added_by, row.added_at, file_id, row.sha256)
