from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from domain.area import STATE
from domain.invitation import VALID_FOR, Invitation
from domain.role import Role
from storage.audit import audit, verify
from storage.database import Database
from storage.invitations import (
    change_opened,
    change_tries,
    change_used,
    change_withdrawn,
    find_by_token,
    find_invitation,
    find_opened,
    invitations,
    issue,
    list_open,
)
from storage.people import add_person

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
PHONE = "+85512345678"
SOKHA, DARA = 1001, 1002


async def issued(database: Database, phone: str | None = None, at: datetime = NOW) -> tuple[str, Invitation]:
    token = await database.transact(lambda tx: issue(tx, Role.LEAD, STATE, None, phone, at))
    found = await database.read(lambda tx: find_by_token(tx, token))
    assert found is not None
    return token, found


async def opened(database: Database, which: int, user: int, at: datetime = NOW) -> None:
    await database.transact(lambda tx: change_opened(tx, which, user, at))


async def opened_last(database: Database, user: int) -> int | None:
    found = await database.read(lambda tx: find_opened(tx, user))
    return found.id if found else None


async def used(database: Database, which: int) -> bool:
    person = await database.transact(lambda tx: add_person(tx, SOKHA + which, "P", "km", None, NOW))
    return await database.transact(lambda tx: change_used(tx, which, person.id, NOW))


async def open_ids(database: Database, now: datetime = NOW) -> list[int]:
    return [one.id for one in await database.read(lambda tx: list_open(tx, now))]


async def test_an_invitation_is_found_by_its_token_and_by_its_id(database: Database) -> None:
    _, invitation = await issued(database, PHONE)
    assert (invitation.role, invitation.area, invitation.phone) == (Role.LEAD, STATE, PHONE)
    assert await database.read(lambda tx: find_invitation(tx, invitation.id)) == invitation
    assert await database.read(lambda tx: find_by_token(tx, "A" * 22)) is None


async def test_neither_token_nor_number_lies_open_in_the_database(database: Database) -> None:
    token, _ = await issued(database, PHONE)
    rows = await database.read(lambda tx: tx.fetch(select(invitations)))
    assert token not in repr(rows)
    assert "12345678" not in repr(rows)


async def test_an_invitation_is_in_the_audit_log_without_the_number(database: Database) -> None:
    _, invitation = await issued(database, PHONE)
    rows = await database.read(lambda tx: tx.fetch(select(audit)))
    assert [(r.actor, r.action, r.object) for r in rows] == [("operator", "invite", f"invitation:{invitation.id}")]
    assert rows[0].details == '{"area":"state:","role":"lead"}'
    assert (await database.read(verify)).first_bad is None


async def test_no_two_tokens_are_alike(database: Database) -> None:
    assert len({(await issued(database))[0] for _ in range(20)}) == 20


async def test_the_account_that_came_last_is_the_one_that_counts(database: Database) -> None:
    _, one = await issued(database)
    await opened(database, one.id, SOKHA)
    await opened(database, one.id, DARA)
    assert await opened_last(database, SOKHA) is None
    assert await opened_last(database, DARA) == one.id


async def test_of_several_opened_invitations_the_last_one_counts(database: Database) -> None:
    (_, one), (_, two) = await issued(database), await issued(database)
    await opened(database, two.id, SOKHA)
    await opened(database, one.id, SOKHA, NOW + timedelta(minutes=1))
    assert await opened_last(database, SOKHA) == one.id


async def test_an_invitation_is_used_once(database: Database) -> None:
    _, one = await issued(database)
    await opened(database, one.id, SOKHA)
    assert await used(database, one.id)
    assert not await database.transact(lambda tx: change_used(tx, one.id, 1, NOW))
    assert await opened_last(database, SOKHA) is None


async def test_what_is_used_cannot_be_withdrawn_nor_what_is_withdrawn_be_used(database: Database) -> None:
    (_, one), (_, two) = await issued(database), await issued(database)
    assert await used(database, one.id)
    assert not await database.transact(lambda tx: change_withdrawn(tx, one.id, NOW))
    assert await database.transact(lambda tx: change_withdrawn(tx, two.id, NOW))
    assert not await used(database, two.id)


async def test_only_what_could_still_be_used_is_listed_newest_first(database: Database) -> None:
    made = [(await issued(database))[1].id for _ in range(4)]
    await issued(database, at=NOW - VALID_FOR)
    await used(database, made[1])
    await database.transact(lambda tx: change_withdrawn(tx, made[2], NOW))
    assert await open_ids(database) == [made[3], made[0]]
    assert await open_ids(database, NOW + VALID_FOR) == []


async def test_wrong_numbers_are_counted(database: Database) -> None:
    _, one = await issued(database, PHONE)
    tried = replace(one, tries=3, tried_since=NOW)
    await database.transact(lambda tx: change_tries(tx, tried))
    assert await database.read(lambda tx: find_invitation(tx, one.id)) == tried
