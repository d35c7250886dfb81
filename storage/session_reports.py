"""The reports of a session: stored all at once when it is closed, numbered by its list."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from domain.form import Value
from domain.forms.session_result import SESSION_RESULT
from domain.receipt import Receipt
from domain.review import NEEDS_REVIEW, State
from domain.session import Session
from storage.database import Transaction
from storage.reports import Report, report_of, reports, row_of

Found = tuple[int, int, Mapping[str, Value]]
"""A place on the list, the id of whoever said it, and all answers."""

_ADD = insert(reports)
_APPROVE = (
    update(reports)
    .where(reports.c.id == bindparam("which"))
    .values(state=bindparam("after"), reviewer_id=bindparam("who"))
)
_OF = select(reports).where(reports.c.session_id == bindparam("which")).order_by(reports.c.id)


async def add_session_reports(
    tx: Transaction, session: Session, receipt: Receipt, found: Sequence[Found], now: datetime
) -> list[Report]:
    """Store what was found of everybody on the list."""
    made = [_report(session, receipt, one, now) for one in found]
    await tx.many(_ADD, [row_of(tx, one, session_id=session.id) for one in made])
    return made


async def approve_session_reports(tx: Transaction, session_id: str, reviewer_id: int) -> int:
    """Approve with the session what needs no review of its own; how many still wait for one."""
    waiting = [one for one in await list_session_reports(tx, session_id) if one.waits]
    settled = [one for one in waiting if one.answers["outcome"] not in NEEDS_REVIEW]
    await tx.many(
        _APPROVE, [{"which": one.id, "after": str(State.APPROVED), "who": reviewer_id} for one in settled]
    )
    return len(waiting) - len(settled)


async def list_session_reports(tx: Transaction, session_id: str) -> list[Report]:
    """The reports of a session, by place on the list."""
    made = [report_of(tx, row) for row in await tx.fetch(_OF, which=session_id)]
    return sorted(made, key=lambda one: Receipt.read(one.number).place)


def _report(session: Session, receipt: Receipt, found: Found, now: datetime) -> Report:
    place, author, answers = found
    number = str(Receipt(receipt.letters, receipt.year, receipt.sequence, place))
    form = (SESSION_RESULT.key, SESSION_RESULT.version)
    return Report(secrets.token_urlsafe(8), number, *form, session.institution, session.day, author, now, answers)
