"""Invitations. The link itself is kept nowhere: a hash finds the row again; an invited number is sealed."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from domain.area import Area
from domain.invitation import RANDOM_BYTES, VALID_FOR, Invitation, hash_of, token_of
from domain.role import Role
from storage.areas import area_columns, area_of, area_values
from storage.audit import add_entry
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

invitations = Table(
    "invitations",
    metadata,
    Column("id", Big, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(24), nullable=False),
    *area_columns(),
    Column("phone", LargeBinary),
    Column("made_at", Instant, nullable=False),
    Column("made_by", Big, ForeignKey("persons.id")),
    Column("opened_by", Big, index=True),
    Column("opened_at", Instant),
    Column("tries", Integer, nullable=False),
    Column("tried_since", Instant),
    Column("used_at", Instant),
    Column("used_by", Big, ForeignKey("persons.id")),
    Column("withdrawn_at", Instant),
)

OPERATOR = "operator"
"""Who invites from the command line, in the audit log."""

_ADD = insert(invitations).returning(invitations.c.id)
_ALL = select(invitations)
_BY_ID = _ALL.where(invitations.c.id == bindparam("which"))
_BY_HASH = _ALL.where(invitations.c.token_hash == bindparam("hashed"))
_BY_OPENER = (
    _ALL.where(invitations.c.opened_by == bindparam("user"), invitations.c.used_at.is_(None))
    .order_by(invitations.c.opened_at.desc())
    .limit(1)
)
_IS_OPEN = (invitations.c.used_at.is_(None), invitations.c.withdrawn_at.is_(None))
_OPEN = _ALL.where(*_IS_OPEN, invitations.c.made_at > bindparam("after")).order_by(invitations.c.id.desc())
_THIS = update(invitations).where(invitations.c.id == bindparam("which"))
_OPENED = _THIS.values(opened_by=bindparam("user"), opened_at=bindparam("now"))
_TRIED = _THIS.values(tries=bindparam("count"), tried_since=bindparam("since"))
_USED = _THIS.where(*_IS_OPEN).values(used_at=bindparam("now"), used_by=bindparam("person"))
_WITHDRAWN = _THIS.where(*_IS_OPEN).values(withdrawn_at=bindparam("now"))


async def issue(
    tx: Transaction, role: Role, area: Area, made_by: int | None, phone: str | None, now: datetime
) -> str:
    """Make an invitation with its audit entry; returns the token, which can't be had again.

    `made_by` is a person's id, or None for the operator on the command line; `phone` is normalised.
    """
    token = token_of(secrets.token_bytes(RANDOM_BYTES))
    which = await add_invitation(tx, Invitation(0, hash_of(token), role, area, now, made_by, phone))
    by = OPERATOR if made_by is None else str(made_by)
    where = f"{area.kind}:{area.code}"
    await add_entry(tx, now, by, "invite", f"invitation:{which}", role=role, area=where)
    return token


async def add_invitation(tx: Transaction, invitation: Invitation) -> int:
    """Keep an invitation; its id is drawn here."""
    hashed, phone = invitation.token_hash, invitation.phone
    row = await tx.one(
        _ADD,
        token_hash=hashed,
        role=invitation.role,
        **area_values(invitation.area),
        phone=tx.vault.seal(phone, "invitations", hashed, "phone") if phone else None,
        made_at=invitation.made_at,
        made_by=invitation.made_by,
        tries=0,
    )
    return int(row.id)


async def find_invitation(tx: Transaction, invitation_id: int) -> Invitation | None:
    """The invitation with this id."""
    return _invitation(tx, await tx.one(_BY_ID, which=invitation_id))


async def find_by_token(tx: Transaction, token: str) -> Invitation | None:
    """The invitation that a link leads to."""
    return _invitation(tx, await tx.one(_BY_HASH, hashed=hash_of(token)))


async def find_opened(tx: Transaction, user_id: int) -> Invitation | None:
    """The unused invitation that this Telegram account has opened last."""
    return _invitation(tx, await tx.one(_BY_OPENER, user=user_id))


async def list_open(tx: Transaction, now: datetime) -> list[Invitation]:
    """The invitations that somebody could still use, the newest first."""
    rows = await tx.fetch(_OPEN, after=now - VALID_FOR)
    return [one for row in rows if (one := _invitation(tx, row))]


async def change_opened(tx: Transaction, invitation_id: int, user_id: int, now: datetime) -> None:
    """Remember who came with the link; whoever came last is the one whose contact counts."""
    await tx.execute(_OPENED, which=invitation_id, user=user_id, now=now)


async def change_tries(tx: Transaction, invitation: Invitation) -> None:
    """Keep how many wrong numbers were shared, and since when."""
    await tx.execute(_TRIED, which=invitation.id, count=invitation.tries, since=invitation.tried_since)


async def change_used(tx: Transaction, invitation_id: int, person_id: int, now: datetime) -> bool:
    """Use it up; False when somebody was faster."""
    return await tx.execute(_USED, which=invitation_id, person=person_id, now=now) == 1


async def change_withdrawn(tx: Transaction, invitation_id: int, now: datetime) -> bool:
    """Withdraw it; False when it was used or withdrawn before."""
    return await tx.execute(_WITHDRAWN, which=invitation_id, now=now) == 1


def _invitation(tx: Transaction, row: Any) -> Invitation | None:
    if row is None:
        return None
    phone = tx.vault.open(row.phone, "invitations", row.token_hash, "phone") if row.phone else None
    return Invitation(
        id=row.id,
        token_hash=row.token_hash,
        role=Role(row.role),
        area=area_of(row),
        made_at=row.made_at,
        made_by=row.made_by,
        phone=phone,
        used_at=row.used_at,
        used_by=row.used_by,
        withdrawn_at=row.withdrawn_at,
        opened_by=row.opened_by,
        tries=row.tries,
        tried_since=row.tried_since,
    )
