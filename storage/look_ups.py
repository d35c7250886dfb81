"""Look-ups of the register, read from the audit log: whoever asked, and never about whom.

An entry `answer_enquiry` tells in its details: `outcome` or, of a list, how many rows had each outcome; `rows`,
`purpose`, `by` (number or name), `institution` (the asking office), and where they are known `prefix` and `asked`
(keyed hashes of the number without its last two digits and of the number, in hexadecimal) and `own_office` (1).
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import bindparam, literal_column, select

from domain.patterns import CONFIRMED, MISS, POSSIBLE, LookUp
from storage.audit import audit
from storage.audit_entries import END, Entry, Span, entry_of, find_span, written
from storage.database import Transaction

ANSWERED = "answer_enquiry"
READ_IN_FULL = "see_full_answer"
OUTCOMES = (MISS, POSSIBLE, CONFIRMED, "insufficient_identifiers")

_NEWEST = (
    select(audit.c.seq)
    .where(audit.c.action == literal_column(f"'{ANSWERED}'"))
    .order_by(audit.c.seq.desc())
    .limit(1)
)
_BETWEEN = (
    select(*written())
    .where(audit.c.action == literal_column(f"'{ANSWERED}'"))
    .where(audit.c.seq.between(bindparam("first"), bindparam("last")))
    .order_by(audit.c.seq)
)

_FULL = (
    select(*written())
    .where(audit.c.action == literal_column(f"'{READ_IN_FULL}'"))
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


async def count_full(tx: Transaction, since: datetime, until: datetime) -> int:
    """How often a full answer was read in a time."""
    span = await find_span(tx, since, until)
    rows = await tx.fetch(_FULL, first=span.first, last=span.last)
    return sum(entry.at is not None and span.holds(entry.at) for entry in map(entry_of, rows))


async def _listed(tx: Transaction, span: Span) -> list[LookUp]:
    entries = [entry_of(row) for row in await tx.fetch(_BETWEEN, first=span.first, last=span.last)]
    return [one for entry in entries for one in _look_ups(entry) if span.holds(one.at)]


def _look_ups(entry: Entry) -> Iterator[LookUp]:
    """One for an enquiry, one for each outcome of a list. What no officer asked, or at no moment, is none."""
    if entry.at is None or not entry.actor.isdecimal():
        return
    told = entry.details
    counts = {str(told["outcome"]): 1} if "outcome" in told else {key: int(told.get(key) or 0) for key in OUTCOMES}
    for outcome, rows in counts.items():
        if rows:
            yield LookUp(
                at=entry.at,
                officer=int(entry.actor),
                office=str(told.get("institution") or ""),
                outcome=outcome,
                purpose=str(told.get("purpose") or ""),
                by=str(told.get("by") or ""),
                rows=rows,
                listed="outcome" not in told,
                prefix=_hash(told.get("prefix")),
                asked=_hash(told.get("asked")),
                own_office=bool(told.get("own_office")),
            )


def _hash(text: object) -> bytes | None:
    return bytes.fromhex(text) if isinstance(text, str) and text else None
