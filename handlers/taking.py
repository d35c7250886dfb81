"""A step as it is written: into the case and into the audit log, in the transaction of the turn."""

from datetime import datetime

from domain.case import Step
from domain.form import Answers
from domain.procedures import PROCEDURES
from handlers.ends import keep_up
from storage.audit import add_entry
from storage.cases import Case, take_step
from storage.database import Transaction

ITSELF = "clock"
"""Who the audit log says it was, where a step was taken by nobody's hand."""


async def write_step(
    tx: Transaction, case: Case, key: str, said: Answers, *, by: int | None, now: datetime
) -> tuple[Case, Step]:
    """Take a step; whether it may be taken has been asked, what follows from it is for the caller.

    Raises:
        LookupError: somebody was faster, or the person is forgotten.
    """
    after, step = await take_step(tx, PROCEDURES[case.kind], case, key, by=by, said=said, now=now)
    who = ITSELF if by is None else str(by)
    await add_entry(tx, now, who, f"{case.kind}_{key}", case.number, seq=step.seq, state=after.state)
    await keep_up(tx, after)
    return after, step
