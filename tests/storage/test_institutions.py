from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.area import STATE, Area
from domain.institution import Institution, InstitutionKind, path_of
from storage.database import Database, Transaction
from storage.institutions import (
    Difference,
    add_used,
    change_institutions,
    find_institution,
    list_below,
    list_recent_for,
    search_institutions,
)
from storage.people import add_person

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def institution(
    code: str, km: str, en: str, parent: Institution | None = None, place: str | None = None
) -> Institution:
    path, above = (path_of(code, parent.path), parent.code) if parent else (path_of(code), None)
    return Institution(code, km, en, InstitutionKind.OTHER, "XX", above, place, 100, path)


INTERIOR = institution("moi", "ក្រសួងមហាផ្ទៃ", "Ministry of Interior")
POLICE = institution("police", "អគ្គស្នងការដ្ឋាននគរបាលជាតិ", "National Police", INTERIOR)
POLICE_07 = institution("police-07", "ស្នងការដ្ឋាននគរបាលខេត្តកំពត", "Kampot Provincial Police", POLICE, "07")
KAMPOT = institution("kampot", "រដ្ឋបាលខេត្តកំពត", "Kampot Provincial Administration", place="07")
CHHUK = institution("district-0703", "រដ្ឋបាលស្រុកឈូក", "Chhuk District", KAMPOT, "0703")
SIEM_REAP = institution("siem-reap", "រដ្ឋបាលខេត្តសៀមរាប", "Siem Reap Provincial Administration", place="17")
ALL = [INTERIOR, POLICE, POLICE_07, KAMPOT, CHHUK, SIEM_REAP]


@pytest.fixture
async def database(database: Database) -> Database:
    """The directory stands in it."""
    await database.transact(lambda tx: change_institutions(tx, ALL, NOW))
    return database


async def changed(database: Database, *wanted: Institution) -> Difference:
    return await database.transact(lambda tx: change_institutions(tx, wanted, NOW))


async def read(database: Database, code: str) -> Institution | None:
    return await database.read(lambda tx: find_institution(tx, code))


async def found(database: Database, words: str, *areas: Area, **page: int) -> list[str]:
    rows = await database.read(lambda tx: search_institutions(tx, words, areas or [STATE], **page))
    return [row.code for row in rows]


async def test_what_was_stored_is_found_again_as_it_was(database: Database) -> None:
    for one in ALL:
        assert await read(database, one.code) == one
    assert await read(database, "nobody") is None


async def test_the_same_table_again_changes_nothing(database: Database) -> None:
    assert await changed(database, *ALL) == Difference((), (), ())


async def test_a_new_table_adds_changes_and_closes(database: Database) -> None:
    grown = replace(KAMPOT, headcount=101)
    new = institution("moh", "ក្រសួងសុខាភិបាល", "Ministry of Health")
    assert await changed(database, INTERIOR, POLICE, POLICE_07, grown, CHHUK, new) == Difference(
        added=("moh",), changed=("kampot",), closed=("siem-reap",)
    )
    assert await read(database, "kampot") == grown


async def test_a_closed_institution_is_offered_no_more_and_old_reports_still_name_it(
    database: Database,
) -> None:
    await changed(database, *ALL[:-1])
    assert "siem-reap" not in await found(database, "")
    assert await read(database, "siem-reap") == SIEM_REAP


async def test_a_closed_institution_opens_again_when_a_table_has_it(database: Database) -> None:
    await changed(database, *ALL[:-1])
    assert await changed(database, *ALL) == Difference((), ("siem-reap",), ())
    assert "siem-reap" in await found(database, "")


async def test_a_subtree_can_move_below_an_institution_that_is_new(database: Database) -> None:
    new = institution("moh", "ក្រសួងសុខាភិបាល", "Ministry of Health")
    moved = replace(SIEM_REAP, parent="moh", path=path_of("siem-reap", new.path))
    await changed(database, *ALL[:-1], new, moved)
    assert await database.read(lambda tx: list_below(tx, Area.ministry(new))) == [new, moved]


@pytest.mark.parametrize(
    ("areas", "codes"),
    [
        ([STATE], {one.code for one in ALL}),
        ([Area.province("07")], {"police-07", "kampot", "district-0703"}),
        ([Area.ministry(INTERIOR)], {"moi", "police", "police-07"}),
        ([Area.institution(POLICE)], {"police"}),
        ([Area.province("0703"), Area.institution(POLICE)], {"district-0703", "police"}),
        ([], set()),
    ],
)
async def test_what_lies_below_an_area_is_what_the_domain_says(
    database: Database, areas: list[Area], codes: set[str]
) -> None:
    below = await database.read(lambda tx: list_below(tx, *areas))
    assert {one.code for one in below} == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("kampot", ["kampot", "police-07"]),
        ("KAMPOT police", ["police-07"]),
        ("siemreap", ["siem-reap"]),
        ("siem-reap", ["siem-reap"]),
        ("នគរបាល", ["police", "police-07"]),
        ("កំ\u200bពត", ["kampot", "police-07"]),
        ("០៧", ["district-0703", "police-07"]),
        ("100%", []),
        ("_______", [one.code for one in ALL]),
        ("a b c d e f g", []),
        ("\\", [one.code for one in ALL]),
        ("'; drop table institutions; --", []),
    ],
)
async def test_a_search_finds_every_spelling(database: Database, words: str, codes: list[str]) -> None:
    assert sorted(await found(database, words)) == sorted(codes)


async def test_a_search_stays_within_the_areas(database: Database) -> None:
    assert await found(database, "kampot", Area.ministry(INTERIOR)) == ["police-07"]
    assert await found(database, "kampot", Area.province("17")) == []


async def test_pages_of_a_search_show_everything_once(database: Database) -> None:
    pages = [await found(database, "", limit=2, offset=offset) for offset in range(0, 8, 2)]
    assert [len(page) for page in pages] == [2, 2, 2, 0]
    assert sorted(code for page in pages for code in page) == sorted(one.code for one in ALL)


async def test_the_institutions_a_person_reported_for_come_back_latest_first(database: Database) -> None:
    async def used(tx: Transaction) -> int:
        sokha = await add_person(tx, 1001, "ចាន់ សុខា", "km", None, NOW)
        for minutes, code in enumerate(["kampot", "police-07", "siem-reap", "kampot"]):
            await add_used(tx, sokha.id, code, NOW + timedelta(minutes=minutes))
        return sokha.id

    sokha = await database.transact(used)
    assert await recent(database, sokha, STATE) == ["kampot", "siem-reap", "police-07"]
    assert await recent(database, sokha, Area.province("07")) == ["kampot", "police-07"]
    assert await recent(database, sokha + 1, STATE) == []


async def recent(database: Database, person: int, area: Area) -> list[str]:
    return [one.code for one in await database.read(lambda tx: list_recent_for(tx, person, [area]))]
