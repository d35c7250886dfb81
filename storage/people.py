"""People and their memberships. Names and phone numbers are sealed; a phone is found by its keyed hash."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from domain.member import Membership, Person
from domain.role import Role
from storage.areas import area_columns, area_of, area_values
from storage.database import Transaction
from storage.practice import left_of
from storage.schema import Big, Instant, metadata

persons = Table(
    "persons",
    metadata,
    Column("id", Big, primary_key=True),
    Column("user_id", Big, nullable=False, unique=True),
    Column("name", LargeBinary, nullable=False),
    Column("phone", LargeBinary),
    Column("phone_index", LargeBinary, index=True),
    Column("language", String(2), nullable=False),
    Column("since", Instant, nullable=False),
    Column("blocked", Boolean, nullable=False),
)
memberships = Table(
    "memberships",
    metadata,
    Column("id", Big, primary_key=True),
    Column("person_id", Big, ForeignKey("persons.id"), nullable=False, index=True),
    Column("role", String(24), nullable=False),
    *area_columns(),
    Column("valid_from", Instant, nullable=False),
    Column("confirmed_at", Instant),
    Column("valid_until", Instant),
    Column("suspended_at", Instant),
    Column("ended_at", Instant),
    Column("granted_by", Big, ForeignKey("persons.id")),
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person with all memberships, past ones too: what a turn knows of who acts."""

    person: Person
    memberships: Sequence[Membership]
    blocked: bool = False
    to_practise: int = 0
    """Exercises that are left before the first real report."""

    @property
    def id(self) -> int:
        """The person's id."""
        return self.person.id


_BOTH = select(
    persons.c.id.label("pid"), *persons.c[1:], memberships, left_of(persons.c.id).label("to_practise")
).select_from(persons.outerjoin(memberships, memberships.c.person_id == persons.c.id))
_BY_USER = _BOTH.where(persons.c.user_id == bindparam("user")).order_by(memberships.c.id)
_BY_ID = _BOTH.where(persons.c.id == bindparam("which")).order_by(memberships.c.id)
_ALL = _BOTH.order_by(persons.c.id, memberships.c.id)
_HOLDING = select(memberships.c.person_id).where(
    memberships.c.role == bindparam("held"), memberships.c.ended_at.is_(None)
)
_HOLDERS = _BOTH.where(persons.c.id.in_(_HOLDING)).order_by(persons.c.id, memberships.c.id)
_PENDING = (
    select(memberships)
    .where(memberships.c.confirmed_at.is_(None), memberships.c.ended_at.is_(None))
    .order_by(memberships.c.id)
)
_ADD_PERSON = insert(persons).returning(persons.c.id)
_LANGUAGE = update(persons).where(persons.c.id == bindparam("which")).values(language=bindparam("to"))
_PHONE = (
    update(persons)
    .where(persons.c.id == bindparam("which"))
    .values(phone=bindparam("sealed"), phone_index=bindparam("index"))
)
_FORGET = (
    update(persons)
    .where(persons.c.id == bindparam("which"))
    .values(user_id=bindparam("to_user_id"), name=bindparam("to_name"), phone=None, phone_index=None, blocked=True)
)
_BLOCKED = update(persons).where(persons.c.user_id == bindparam("user")).values(blocked=bindparam("to"))
_IS_BLOCKED = select(persons.c.blocked).where(persons.c.user_id == bindparam("user"))
_ADD_MEMBERSHIP = insert(memberships).returning(memberships.c.id)
_CHANGE_MEMBERSHIP = (
    update(memberships)
    .where(memberships.c.id == bindparam("which"))
    .values(
        {name: bindparam(f"to_{name}") for name in ("valid_until", "suspended_at", "ended_at", "confirmed_at")}
    )
)
_ONE_MEMBERSHIP = select(memberships).where(memberships.c.id == bindparam("which"))


async def find_actor(tx: Transaction, user_id: int) -> Actor | None:
    """Whoever has this Telegram account, if enrolled."""
    return _actor(tx, await tx.fetch(_BY_USER, user=user_id))


async def find_person(tx: Transaction, person_id: int) -> Actor | None:
    """The person with this id."""
    return _actor(tx, await tx.fetch(_BY_ID, which=person_id))


async def list_people(tx: Transaction) -> list[Actor]:
    """Everybody, in order of enrolment. Who may see whom is for the caller to decide."""
    return _actors(tx, await tx.fetch(_ALL))


async def list_holders(tx: Transaction, role: Role) -> list[Actor]:
    """Everybody who was given this role and has not been taken it again, whether it is active or not."""
    return _actors(tx, await tx.fetch(_HOLDERS, held=role))


async def list_pending(tx: Transaction) -> list[Membership]:
    """The memberships that wait for a second admin, the oldest first."""
    return [_membership(row) for row in await tx.fetch(_PENDING)]


async def add_person(
    tx: Transaction, user_id: int, name: str, language: str, phone: str | None, now: datetime
) -> Person:
    """Enrol somebody; the name is what Telegram told, the phone what was shared (+855…)."""
    sealed = tx.vault.seal(name, "persons", str(user_id), "name")
    row = await tx.one(
        _ADD_PERSON,
        user_id=user_id,
        name=sealed,
        phone=_sealed_phone(tx, user_id, phone),
        phone_index=_phone_index(tx, phone),
        language=language,
        since=now,
        blocked=False,
    )
    return Person(row.id, user_id, name, language, phone)


async def change_language(tx: Transaction, person_id: int, language: str) -> None:
    """Speak to this person in another language."""
    await tx.execute(_LANGUAGE, which=person_id, to=language)


async def change_phone(tx: Transaction, person: Person, phone: str) -> None:
    """Keep a phone number that the person has proven to own."""
    sealed = _sealed_phone(tx, person.user_id, phone)
    await tx.execute(_PHONE, which=person.id, sealed=sealed, index=_phone_index(tx, phone))


async def forget_person(tx: Transaction, person: Person) -> None:
    """Keep nothing of somebody but the id, by which others remember what was done: no name, number or chat."""
    nobody = -person.id
    sealed = tx.vault.seal("", "persons", str(nobody), "name")
    await tx.execute(_FORGET, which=person.id, to_user_id=nobody, to_name=sealed)


async def change_blocked(tx: Transaction, user_id: int, *, blocked: bool) -> None:
    """Note that a person has blocked the bot, or come back."""
    await tx.execute(_BLOCKED, user=user_id, to=blocked)


async def is_blocked(tx: Transaction, user_id: int) -> bool:
    """Whether this person has blocked the bot."""
    row = await tx.one(_IS_BLOCKED, user=user_id)
    return bool(row and row.blocked)


async def add_membership(tx: Transaction, membership: Membership) -> Membership:
    """Give a role in an area; the id is drawn here."""
    row = await tx.one(
        _ADD_MEMBERSHIP,
        person_id=membership.person_id,
        role=membership.role,
        **area_values(membership.area),
        valid_from=membership.valid_from,
        confirmed_at=membership.confirmed_at,
        valid_until=membership.valid_until,
        suspended_at=membership.suspended_at,
        ended_at=membership.ended_at,
        granted_by=membership.granted_by,
    )
    return await _found(tx, row.id)


async def find_membership(tx: Transaction, membership_id: int) -> Membership | None:
    """The membership with this id."""
    row = await tx.one(_ONE_MEMBERSHIP, which=membership_id)
    return _membership(row) if row else None


async def change_membership(tx: Transaction, membership: Membership) -> None:
    """Keep what may change of a membership: until when, suspended, ended, confirmed."""
    await tx.execute(
        _CHANGE_MEMBERSHIP,
        which=membership.id,
        to_valid_until=membership.valid_until,
        to_suspended_at=membership.suspended_at,
        to_ended_at=membership.ended_at,
        to_confirmed_at=membership.confirmed_at,
    )


async def count_active(tx: Transaction, role: Role, now: datetime) -> int:
    """How many people hold this role at this moment."""
    holders = await list_holders(tx, role)
    return sum(any(m.role is role and m.is_active(now) for m in p.memberships) for p in holders)


async def _found(tx: Transaction, membership_id: int) -> Membership:
    return _membership(await tx.one(_ONE_MEMBERSHIP, which=membership_id))


def _actors(tx: Transaction, rows: list[Any]) -> list[Actor]:
    grouped: dict[int, list[Any]] = {}
    for row in rows:
        grouped.setdefault(row.pid, []).append(row)
    return [actor for mine in grouped.values() if (actor := _actor(tx, mine))]


def _actor(tx: Transaction, rows: list[Any]) -> Actor | None:
    if not rows:
        return None
    first = rows[0]
    name = tx.vault.open(first.name, "persons", str(first.user_id), "name")
    phone = tx.vault.open(first.phone, "persons", str(first.user_id), "phone") if first.phone else None
    person = Person(first.pid, first.user_id, name, first.language, phone)
    held = [_membership(row) for row in rows if row.id is not None]
    return Actor(person, held, bool(first.blocked), first.to_practise)


def _membership(row: Any) -> Membership:
    return Membership(
        id=row.id,
        person_id=row.person_id,
        role=Role(row.role),
        area=area_of(row),
        valid_from=row.valid_from,
        confirmed_at=row.confirmed_at,
        valid_until=row.valid_until,
        suspended_at=row.suspended_at,
        ended_at=row.ended_at,
        granted_by=row.granted_by,
    )


def _sealed_phone(tx: Transaction, user_id: int, phone: str | None) -> bytes | None:
    return tx.vault.seal(phone, "persons", str(user_id), "phone") if phone else None


def _phone_index(tx: Transaction, phone: str | None) -> bytes | None:
    return tx.vault.index("phone", phone) if phone else None
