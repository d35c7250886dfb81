"""Jobs: what a turn owes and no turn can wait for, because it needs the network or much of the processor.

A row is written in the turn that owes it. As with the outbox, the process that wrote it does it from memory, the
row is what survives, and the rows of the dead are claimed by the living. A job may be done more than once, when
a process dies over it; what came of it is stored once, by whoever marks the row as done.
"""

import json
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    literal_column,
    select,
)
from sqlalchemy import update as change
from sqlalchemy.dialects.postgresql import insert

from storage.claims import Claims
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

KEY = 24
"""Characters of a key at most."""

jobs = Table(
    "jobs",
    metadata,
    Column("id", Big, primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False),
    Column("chat_id", Big, nullable=False),
    Column("about", String(80), nullable=False),
    Column("key", String(KEY), nullable=False),
    Column("moves", Integer, nullable=False),
    Column("owner", Big, nullable=False),
    Column("state", String(8), nullable=False),
    Column("owed_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("attempts", Integer, nullable=False),
    Column("failure", String(120)),
    Column("body", LargeBinary),
    UniqueConstraint("person_id", "key"),
)
_IS_OWED = jobs.c.state == literal_column("'owed'")  # as in the outbox
Index("ix_jobs_owed", jobs.c.id, sqlite_where=_IS_OWED, postgresql_where=_IS_OWED)
Index("ix_jobs_done", jobs.c.done_at)

KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a turn wants done: a kind of job, what it is about (nothing personal), and whatever else it needs.

    One person's wishes with the same key are one wish: a button that is pressed again changes nothing.
    """

    kind: str
    about: str
    body: Mapping[str, Any] = field(default_factory=dict, repr=False)
    key: str = field(default_factory=lambda: secrets.token_urlsafe(12))


@dataclass(frozen=True, slots=True)
class Job:
    """A wish that is owed: to whom, since when, and how often it was tried in vain.

    `moves` is how often the chat's screen had been shown by then, so that it can be told whether it still stands.
    """

    id: int
    kind: str
    person_id: int
    chat_id: int
    about: str
    body: Mapping[str, Any] = field(repr=False)
    moves: int
    owed_at: datetime
    due_at: datetime
    attempts: int = 0


_ADD = insert(jobs).on_conflict_do_nothing(index_elements=[jobs.c.person_id, jobs.c.key]).returning(jobs.c.id)
_KNOWN = select(jobs.c.state).where(jobs.c.person_id == bindparam("person"), jobs.c.key == bindparam("named"))
_CLAIMS = Claims(jobs, _IS_OWED)
_END = (
    change(jobs)
    .where(jobs.c.id == bindparam("which"), _IS_OWED)
    .values(state=bindparam("end"), done_at=bindparam("now"), failure=bindparam("why"), body=None)
)
_LATER = (
    change(jobs)
    .where(jobs.c.id == bindparam("which"), _IS_OWED)
    .values(due_at=bindparam("due"), attempts=bindparam("tries"), failure=bindparam("why"))
)
_COUNT = (
    select(jobs.c.state, func.count().label("n")).where(jobs.c.state.in_(["owed", "dead"])).group_by(jobs.c.state)
)
_FORGET = delete(jobs).where(jobs.c.done_at < bindparam("before"))


async def add_job(
    tx: Transaction, wish: Wish, person_id: int, chat_id: int, *, moves: int, now: datetime, owner: int
) -> Job | None:
    """Owe a job; whoever commits hands it to the workers. None where this person has wished for it before."""
    row = await tx.one(
        _ADD,
        kind=wish.kind,
        person_id=person_id,
        chat_id=chat_id,
        about=wish.about,
        key=wish.key,
        moves=moves,
        owner=owner,
        state="owed",
        owed_at=now,
        due_at=now,
        attempts=0,
        body=tx.vault.seal(json.dumps(wish.body), "jobs", _place(person_id, wish.key), "body"),
    )
    if row is None:
        return None
    return Job(row.id, wish.kind, person_id, chat_id, wish.about, wish.body, moves, now, now)


async def is_wished(tx: Transaction, person_id: int, key: str) -> bool:
    """Whether this person has a job of this key, done or not."""
    return await tx.one(_KNOWN, person=person_id, named=key) is not None


async def list_job_owners(tx: Transaction) -> set[int]:
    """Who owes a job."""
    return await _CLAIMS.owners(tx)


async def claim_jobs(tx: Transaction, owner: int, gone: Collection[int]) -> list[Job]:
    """Take over what processes that are gone have left undone."""
    return [_job(tx, row) for row in await _CLAIMS.take_over(tx, owner, gone)]


async def change_job_done(tx: Transaction, which: int, now: datetime) -> bool:
    """It is done: its body is emptied. False where it was marked already, so that what follows is said once."""
    return await tx.execute(_END, which=which, end="done", now=now, why=None) == 1


async def change_job_dead(tx: Transaction, which: int, why: str, now: datetime) -> bool:
    """It will never be done: counted and seen by an operator, its body is emptied. False as above."""
    return await tx.execute(_END, which=which, end="dead", now=now, why=why[:120]) == 1


async def change_job_later(tx: Transaction, which: int, due: datetime, attempts: int, why: str) -> None:
    """It will be tried again."""
    await tx.execute(_LATER, which=which, due=due, tries=attempts, why=why[:120])


async def count_jobs(tx: Transaction) -> dict[str, int]:
    """How many are owed, and how many are dead."""
    counted = {row.state: int(row.n) for row in await tx.fetch(_COUNT)}
    return {"owed": counted.get("owed", 0), "dead": counted.get("dead", 0)}


async def forget_jobs(tx: Transaction, now: datetime) -> int:
    """Drop what was done with a week ago."""
    return await tx.execute(_FORGET, before=now - KEPT)


def _place(person_id: int, key: str) -> str:
    return f"{person_id}:{key}"


def _job(tx: Transaction, row: Any) -> Job:
    body = json.loads(tx.vault.open(row.body, "jobs", _place(row.person_id, row.key), "body"))
    told = (row.id, row.kind, row.person_id, row.chat_id, row.about)
    return Job(*told, body, row.moves, row.owed_at, row.due_at, row.attempts)
