"""Lists that somebody sent, until it is decided what becomes of them: sealed, and emptied when that is done."""

import json
import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    literal_column,
    or_,
    select,
)
from sqlalchemy import update as change

from domain.roster_layout import Layout
from domain.roster_layout import Table as Cells
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

uploads = Table(
    "uploads",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("institution", String(16), ForeignKey("institutions.code")),
    Column("state", String(8), nullable=False),
    Column("file_id", LargeBinary),
    Column("cells", LargeBinary),
    Column("sent_at", Instant, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A list on its way to a roster, or to the register (then without an institution).

    It is `sent`, then `read` (its cells are there), then `taken` or `dropped`.
    """

    id: str
    person_id: int
    institution: str | None
    state: str
    file_id: str | None = field(default=None, repr=False)
    cells: Cells = field(default=(), repr=False)
    layout: Layout = field(default=Layout({}))


KEPT = timedelta(days=7)

_IS_OPEN = or_(*(uploads.c.state == literal_column(f"'{one}'") for one in ("sent", "read")))
_ADD = insert(uploads)
_ONE = select(uploads).where(uploads.c.id == bindparam("which"))
_READ = (
    change(uploads)
    .where(uploads.c.id == bindparam("which"), _IS_OPEN)
    .values(state=bindparam("after"), institution=bindparam("at"), cells=bindparam("sealed"), file_id=None)
)
_END = (
    change(uploads)
    .where(uploads.c.id == bindparam("which"), _IS_OPEN)
    .values(state=bindparam("end"), cells=None, file_id=None)
)


_FORGET = (
    change(uploads)
    .where(uploads.c.sent_at < bindparam("before"), _IS_OPEN)
    .values(state=bindparam("end"), cells=None, file_id=None)
)


async def add_upload(tx: Transaction, person_id: int, file_id: str | None, now: datetime) -> Upload:
    """Keep where a file lies, until it is read."""
    which = secrets.token_urlsafe(8)
    sealed = tx.vault.seal(file_id, "uploads", which, "file_id") if file_id else None
    told = {"institution": None, "cells": None, "sent_at": now}
    await tx.execute(_ADD, id=which, person_id=person_id, state="sent", file_id=sealed, **told)
    return Upload(which, person_id, None, "sent", file_id)


async def find_upload(tx: Transaction, which: str) -> Upload | None:
    """The list with this id."""
    row = await tx.one(_ONE, which=which)
    return _upload(tx, row) if row else None


async def change_cells(
    tx: Transaction, upload: Upload, institution: str | None, cells: Cells, layout: Layout
) -> Upload:
    """Keep what was read, and how it is to be read as people."""
    written = json.dumps([cells, dict(layout.columns), layout.first], ensure_ascii=False)
    sealed = tx.vault.seal(written, "uploads", upload.id, "cells")
    await tx.execute(_READ, which=upload.id, after="read", at=institution, sealed=sealed)
    return replace(upload, institution=institution, state="read", file_id=None, cells=cells, layout=layout)


async def close_upload(tx: Transaction, which: str, end: str) -> bool:
    """It was `taken` or `dropped`, once: nothing of it is kept here. False when that was done before."""
    return await tx.execute(_END, which=which, end=end) == 1


async def forget_uploads(tx: Transaction, now: datetime) -> int:
    """Drop lists of which nothing became within a week: they hold names and numbers of people."""
    return await tx.execute(_FORGET, before=now - KEPT, end="dropped")


def _upload(tx: Transaction, row: Any) -> Upload:
    file_id = tx.vault.open(row.file_id, "uploads", row.id, "file_id") if row.file_id else None
    cells, columns, first = (
        json.loads(tx.vault.open(row.cells, "uploads", row.id, "cells")) if row.cells else ((), {}, 0)
    )
    return Upload(row.id, row.person_id, row.institution, row.state, file_id, cells, Layout(columns, first))
