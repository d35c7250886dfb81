"""Which drafts are about a report that is there already: its answers under change, or a reason being given."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, bindparam, insert, select, update

from domain.review import Deed
from storage.database import Transaction
from storage.schema import metadata

mendings = Table(
    "mendings",
    metadata,
    Column("draft_id", String(11), ForeignKey("drafts.id"), primary_key=True),
    Column("report_id", String(11), ForeignKey("reports.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("kind", String(9), nullable=False),
    Column("about", String(24)),
    Column("why", LargeBinary),
)


@dataclass(frozen=True, slots=True)
class Mending:
    """What a draft is for: a report as it was at a revision, the deed that is meant, the answer it began with.

    `why` is the reason that was given before the answers are changed, None while it is still asked for.
    """

    draft_id: str
    report_id: str
    revision: int
    kind: Deed
    about: str | None
    why: Mapping[str, str] | None = field(default=None, repr=False)


_ADD = insert(mendings)
_FIND = select(mendings).where(mendings.c.draft_id == bindparam("which"))
_CHANGE = (
    update(mendings).where(mendings.c.draft_id == bindparam("which")).values(revision=bindparam("to_revision"))
)


async def add_mending(tx: Transaction, one: Mending) -> None:
    """Tell a draft what it is about."""
    why = None if one.why is None else tx.vault.seal(json.dumps(dict(one.why)), "mendings", one.draft_id, "why")
    head = {"draft_id": one.draft_id, "report_id": one.report_id, "revision": one.revision}
    await tx.execute(_ADD, **head, kind=one.kind, about=one.about, why=why)


async def find_mending(tx: Transaction, draft_id: str) -> Mending | None:
    """What a draft is about, or None for one that makes something new."""
    row = await tx.one(_FIND, which=draft_id)
    if row is None:
        return None
    why = None if row.why is None else json.loads(tx.vault.open(row.why, "mendings", draft_id, "why"))
    return Mending(row.draft_id, row.report_id, row.revision, Deed(row.kind), row.about, why)


async def change_mending(tx: Transaction, draft_id: str, revision: int) -> None:
    """Go on from a later revision, which whoever changes the report has seen."""
    await tx.execute(_CHANGE, which=draft_id, to_revision=revision)
