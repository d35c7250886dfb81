from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.area import STATE, Area
from domain.member import Membership
from domain.role import Role
from storage.database import Database
from storage.people import (
    Actor,
    add_membership,
    add_person,
    change_blocked,
    change_language,
    change_membership,
    change_phone,
    count_active,
    find_actor,
    find_membership,
    find_person,
    list_holders,
    list_pending,
    list_people,
    memberships,
    persons,
)

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
KAMPOT = Area.province("07")
SOKHA, DARA = 1001, 1002


async def enrolled(database: Database, user_id: int, *roles: Role, phone: str | None = None) -> Actor:
    person = await database.transact(lambda tx: add_person(tx, user_id, f"P{user_id}", "km", phone, NOW))
    for role in roles:
        await given(database, Membership(0, person.id, role, KAMPOT, NOW, NOW))
    found = await database.read(lambda tx: find_actor(tx, user_id))
    assert found is not None
    return found


async def given(database: Database, membership: Membership) -> Membership:
    return await database.transact(lambda tx: add_membership(tx, membership))


async def test_a_stranger_is_nobody(database: Database) -> None:
    assert await database.read(lambda tx: find_actor(tx, SOKHA)) is None
    assert await database.read(lambda tx: find_person(tx, 1)) is None
    assert await database.read(list_people) == []


async def test_a_person_is_found_by_account_and_by_id_with_all_memberships(database: Database) -> None:
    sokha = await enrolled(database, SOKHA, Role.MEMBER, Role.LEAD, phone="+85512345678")
    assert [m.role for m in sokha.memberships] == [Role.MEMBER, Role.LEAD]
    assert [m.area for m in sokha.memberships] == [KAMPOT, KAMPOT]
    assert (sokha.person.name, sokha.person.phone) == ("P1001", "+85512345678")
    assert await database.read(lambda tx: find_person(tx, sokha.id)) == sokha


async def test_a_person_without_any_membership_is_listed_too(database: Database) -> None:
    await enrolled(database, SOKHA)
    await enrolled(database, DARA, Role.LEAD, Role.MEMBER)
    listed = await database.read(list_people)
    assert [(one.person.user_id, len(one.memberships)) for one in listed] == [(SOKHA, 0), (DARA, 2)]


async def test_neither_name_nor_number_lies_open_in_the_database(database: Database) -> None:
    await enrolled(database, SOKHA, phone="+85512345678")
    rows = await database.read(lambda tx: tx.fetch(persons.select()))
    kept = b"".join(value for value in rows[0] if isinstance(value, bytes))
    assert b"P1001" not in kept
    assert b"12345678" not in kept


async def test_language_phone_and_blocking_change(database: Database) -> None:
    sokha = await enrolled(database, SOKHA)
    await database.transact(lambda tx: change_language(tx, sokha.id, "en"))
    await database.transact(lambda tx: change_phone(tx, sokha.person, "+85512000111"))
    await database.transact(lambda tx: change_blocked(tx, SOKHA, blocked=True))
    after = await database.read(lambda tx: find_person(tx, sokha.id))
    assert after is not None
    assert (after.person.language, after.person.phone, after.blocked) == ("en", "+85512000111", True)


async def test_a_membership_keeps_what_may_change_of_it(database: Database) -> None:
    sokha = await enrolled(database, SOKHA)
    first = await given(database, Membership(0, sokha.id, Role.LEAD, STATE, NOW, None, granted_by=sokha.id))
    wanted = replace(first, confirmed_at=NOW, valid_until=NOW, suspended_at=NOW, ended_at=NOW)
    await database.transact(lambda tx: change_membership(tx, wanted))
    assert await database.read(lambda tx: find_membership(tx, first.id)) == wanted


async def test_no_membership_is_found_where_there_is_none(database: Database) -> None:
    assert await database.read(lambda tx: find_membership(tx, 77)) is None


async def test_holders_of_a_role_come_with_all_their_memberships(database: Database) -> None:
    await enrolled(database, SOKHA, Role.MEMBER)
    await enrolled(database, DARA, Role.MEMBER, Role.ADMIN)
    holders = await database.read(lambda tx: list_holders(tx, Role.ADMIN))
    assert [(one.person.user_id, len(one.memberships)) for one in holders] == [(DARA, 2)]


@pytest.mark.parametrize(
    ("changes", "counted"),
    [({}, 1), ({"ended_at": NOW}, 0), ({"suspended_at": NOW}, 0), ({"confirmed_at": None}, 0)],
)
async def test_only_active_admins_count(database: Database, changes: dict[str, Any], counted: int) -> None:
    admin = await enrolled(database, SOKHA, Role.ADMIN)
    changed = replace(admin.memberships[0], **changes)
    await database.transact(lambda tx: change_membership(tx, changed))
    assert await database.read(lambda tx: count_active(tx, Role.ADMIN, NOW)) == counted


async def test_what_is_pending_is_listed_until_it_is_confirmed_or_refused(database: Database) -> None:
    sokha = await enrolled(database, SOKHA, Role.MEMBER)
    waiting = [
        await given(database, Membership(0, sokha.id, Role.ADMIN, STATE, NOW + timedelta(n), None))
        for n in range(3)
    ]
    confirmed, refused = replace(waiting[0], confirmed_at=NOW), replace(waiting[1], ended_at=NOW)
    await database.transact(lambda tx: change_membership(tx, confirmed))
    await database.transact(lambda tx: change_membership(tx, refused))
    assert await database.read(list_pending) == [waiting[2]]


async def test_an_area_is_read_as_it_was_given(database: Database) -> None:
    sokha = await enrolled(database, SOKHA)
    area = Area(KAMPOT.kind, "0703", "/kampot/", "0703")
    kept = await given(database, Membership(0, sokha.id, Role.MEMBER, area, NOW, NOW))
    assert (kept.area.path, kept.area.place) == ("/kampot/", "0703")
    rows = await database.read(lambda tx: tx.fetch(memberships.select()))
    assert rows[0].area_kind == "province"
