"""Wrong codes that somebody tried, for an hour. Whoever tries may be nobody of ours: only a keyed hash is kept."""

from datetime import datetime

from sqlalchemy import Column, Integer, LargeBinary, Table, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from domain.notice_code import PAUSE, Tries
from storage.database import Transaction
from storage.schema import Instant, metadata

code_tries = Table(
    "code_tries",
    metadata,
    Column("who", LargeBinary, primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("since", Instant, nullable=False, index=True),
)

_FIND = select(code_tries).where(code_tries.c.who == bindparam("whom"))
_KEEP = insert(code_tries)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=[code_tries.c.who],
    set_={"tries": _KEEP.excluded["tries"], "since": _KEEP.excluded["since"]},
)
_FORGET = delete(code_tries).where(code_tries.c.since <= bindparam("before"))


async def find_tries(tx: Transaction, user_id: int) -> Tries | None:
    """What this Telegram account has tried lately."""
    row = await tx.one(_FIND, whom=_who(tx, user_id))
    return Tries(row.tries, row.since) if row else None


async def change_tries(tx: Transaction, user_id: int, tries: Tries) -> None:
    """Keep how often it has."""
    await tx.execute(_KEEP, who=_who(tx, user_id), tries=tries.count, since=tries.since)


async def forget_tries(tx: Transaction, now: datetime) -> None:
    """Forget what no longer counts."""
    await tx.execute(_FORGET, before=now - PAUSE)


def _who(tx: Transaction, user_id: int) -> bytes:
    return tx.vault.index("code_tries", str(user_id))
