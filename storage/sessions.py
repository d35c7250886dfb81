"""Sessions: where each stands. Whoever changes one holds its name, so that changes come one after the other."""

import json
import secrets
from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Select,
    String,
    Table,
    bindparam,
    insert,
    or_,
    select,
)
from sqlalchemy import update as change
from sqlalchemy.dialects.postgresql import insert as put

from domain.area import Area
from domain.form import Answers
from domain.session import STEPS, Session, State
from storage.database import Transaction
from storage.institutions import bounds, inside, institutions
from storage.schema import Big, Day, Instant, metadata

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(11), primary_key=True),
    Column("institution", String(16), ForeignKey("institutions.code"), nullable=False),
    Column("day", Day, nullable=False),
    Column("state", String(10), nullable=False),
    Column("told", LargeBinary, nullable=False),
    Column("planned_by", Big, ForeignKey("persons.id"), nullable=False),
    Column("planned_at", Instant, nullable=False),
    Column("rest_upto", Integer, nullable=False),
    Column("rest_by", Big, ForeignKey("persons.id")),
    Column("closed_by", Big, ForeignKey("persons.id")),
    Column("number", String(16), unique=True),
)
Index("ix_sessions_day", sessions.c.day, sessions.c.institution)

session_members = Table(
    "session_members",
    metadata,
    Column("session_id", String(11), ForeignKey("sessions.id"), primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), primary_key=True, autoincrement=False, index=True),
    Column("since", Instant, nullable=False),
)

_has = sessions.c
_ADD = insert(sessions)
_ONE = select(sessions).where(_has.id == bindparam("which"))
_NUMBERED = select(sessions).where(_has.number == bindparam("receipt"))
_STEP = (
    change(sessions)
    .where(_has.id == bindparam("which"), _has.state == bindparam("before"))
    .values(state=bindparam("after"))
)
_REST = (
    change(sessions)
    .where(_has.id == bindparam("which"))
    .values(rest_upto=bindparam("upto"), rest_by=bindparam("who"))
)
_CLOSED = (
    change(sessions)
    .where(_has.id == bindparam("which"))
    .values(number=bindparam("receipt"), closed_by=bindparam("who"))
)
_JOIN = put(session_members).on_conflict_do_nothing()
_MEMBERS = (
    select(session_members.c.person_id)
    .where(session_members.c.session_id == bindparam("which"))
    .order_by(session_members.c.since, session_members.c.person_id)
)


async def add_session(tx: Transaction, told: Answers, day: date, by: int, now: datetime) -> Session:
    """Plan a session."""
    which = secrets.token_urlsafe(8)
    sealed = tx.vault.seal(json.dumps(told), "sessions", which, "told")
    where = str(told["institution"])
    session = Session(which, where, day, State.PLANNED, told, by, now)
    await tx.execute(
        _ADD,
        id=which,
        institution=where,
        day=day,
        state=str(session.state),
        told=sealed,
        planned_by=by,
        planned_at=now,
        rest_upto=0,
        rest_by=None,
        closed_by=None,
        number=None,
    )
    return session


async def find_session(tx: Transaction, which: str) -> Session | None:
    """The session with this id."""
    row = await tx.one(_ONE, which=which)
    return session_of(tx, row) if row else None


async def find_numbered(tx: Transaction, receipt: str) -> Session | None:
    """The session that was closed with this receipt."""
    row = await tx.one(_NUMBERED, receipt=receipt)
    return session_of(tx, row) if row else None


async def hold_session(tx: Transaction, which: str) -> Session | None:
    """The session with this id; nobody else changes it until the transaction ends."""
    await tx.order(f"session:{which}")
    return await find_session(tx, which)


async def list_sessions(
    tx: Transaction, areas: Sequence[Area], first: date, last: date, states: Collection[State]
) -> list[Session]:
    """The sessions of some areas on these days, in these states, by day."""
    told = {f"state_{n}": str(state) for n, state in enumerate(sorted(states))}
    rows = await tx.fetch(_between(len(areas), len(told)), first=first, last=last, **told, **bounds(areas))
    return [session_of(tx, row) for row in rows]


async def change_state(tx: Transaction, session: Session, step: str) -> bool:
    """Take a step; False when somebody took it before."""
    before, after = STEPS[step]
    return await tx.execute(_STEP, which=session.id, before=str(before), after=str(after)) == 1


async def change_rest(tx: Transaction, which: str, upto: int, who: int | None) -> None:
    """Say that of those up to a position whoever nothing was said of is negative; 0 takes it back."""
    await tx.execute(_REST, which=which, upto=upto, who=who)


async def change_closed(tx: Transaction, which: str, receipt: str, who: int) -> None:
    """Keep the receipt of a closed session, and who closed it."""
    await tx.execute(_CLOSED, which=which, receipt=receipt, who=who)


async def join_session(tx: Transaction, which: str, person_id: int, now: datetime) -> None:
    """Note that somebody works in it."""
    await tx.execute(_JOIN, session_id=which, person_id=person_id, since=now)


async def list_members(tx: Transaction, which: str) -> list[int]:
    """The ids of those who work in it, in the order in which they came."""
    return [row.person_id for row in await tx.fetch(_MEMBERS, which=which)]


@cache
def _between(areas: int, states: int) -> Select[Any]:
    place = sessions.join(institutions, institutions.c.code == _has.institution)
    right = or_(*(_has.state == bindparam(f"state_{n}") for n in range(states)))
    found = select(sessions).select_from(place).where(_has.day.between(bindparam("first"), bindparam("last")))
    return found.where(right, inside(areas)).order_by(_has.day, _has.planned_at)


def session_of(tx: Transaction, row: Any) -> Session:
    """The session that a row tells."""
    told = json.loads(tx.vault.open(row.told, "sessions", row.id, "told"))
    place = (row.institution, row.day, State(row.state), told, row.planned_by, row.planned_at)
    return Session(row.id, *place, row.rest_upto, row.rest_by, row.closed_by, row.number)
