"""Look-ups of the register, read from the audit log: whoever asked, and never about whom.

What an entry `enquire` tells in its details: `outcome`, `purpose`, `by` (number or name), `rows`, `institution`
(the asking office), and where they are known `prefix` and `asked` (keyed hashes of the number without its last two
digits and of the number, in hexadecimal), `own_office` and `full` (1 where it is so).
"""

from datetime import datetime

from sqlalchemy import bindparam, literal_column, select

from domain.patterns import LookUp
from storage.audit import audit
from storage.audit_entries import END, Entry, Span, entry_of, find_span, written
from storage.database import Transaction

ENQUIRED = "enquire"

_NEWEST = (
    select(audit.c.seq)
    .where(audit.c.action == literal_column(f"'{ENQUIRED}'"))
    .order_by(audit.c.seq.desc())
    .limit(1)
)
_BETWEEN = (
    select(*written())
    .where(audit.c.action == literal_column(f"'{ENQUIRED}'"))
    .where(audit.c.seq.between(bindparam("first"), bindparam("last")))
    .order_by(audit.c.seq)
)


async def find_newest(tx: Transaction) -> int:
    """The number of the newest look-up's entry; 0 where there is none."""
    row = await tx.one(_NEWEST)
    return int(row.seq) if row else 0


async def list_look_ups(tx: Transaction, since: datetime, until: datetime) -> list[LookUp]:
    """Those from one moment until before another, the oldest first."""
    return await _listed(tx, await find_span(tx, since, until))


async def list_look_ups_after(tx: Transaction, seq: int) -> list[LookUp]:
    """Those whose entries come after this one."""
    return await _listed(tx, Span(seq + 1, END))


async def _listed(tx: Transaction, span: Span) -> list[LookUp]:
    entries = [entry_of(row) for row in await tx.fetch(_BETWEEN, first=span.first, last=span.last)]
    return [found for one in entries if (found := _look_up(one)) and span.holds(found.at)]


def _look_up(entry: Entry) -> LookUp | None:
    if entry.at is None or not entry.actor.isdecimal():
        return None
    told = entry.details
    return LookUp(
        at=entry.at,
        officer=int(entry.actor),
        office=str(told.get("institution") or ""),
        outcome=str(told.get("outcome") or ""),
        purpose=str(told.get("purpose") or ""),
        by=str(told.get("by") or ""),
        rows=int(told.get("rows") or 1),
        prefix=_hash(told.get("prefix")),
        asked=_hash(told.get("asked")),
        own_office=bool(told.get("own_office")),
        full=bool(told.get("full")),
    )


def _hash(text: object) -> bytes | None:
    return bytes.fromhex(text) if isinstance(text, str) and text else None
