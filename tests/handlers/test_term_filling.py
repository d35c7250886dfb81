"""A table that fills: one signature gives each entry that waits its term, and whom it concerns is told."""

from typing import Any

import pytest

from domain.area import Area
from domain.role import Role
from handlers import term_filling
from storage.cases import find_case
from storage.database import Transaction
from storage.subjects import erase_subject
from tests.chat import Chat
from tests.handlers.admins import audited
from tests.handlers.registering import dismissed, entry, terms
from tests.handlers.test_terms import proposed, signed
from tests.house import House

LINES = "use first 5\nuse again 10"
YES = "Yes, fill all pending terms"


@pytest.fixture
async def officers(house: House) -> tuple[Chat, Chat]:
    await house.institutions()
    dara = await house.member("Dara", Role.PERSONNEL_OFFICER, Area.province("07"))
    return dara, await house.member("Chea", Role.PERSONNEL_OFFICER, Area.province("23"))


async def filled(house: House, lines: str = LINES, fills: str = YES) -> Chat:
    """Two admins put a table into force; the one who signed."""
    vanna, bopha = await house.member("Vanna", Role.ADMIN), await house.member("Bopha", Role.ADMIN)
    await proposed(vanna, lines, fills)
    await vanna.press("✔ Submit")
    await signed(bopha)
    return bopha


async def test_one_signature_gives_each_pending_entry_its_term(house: House, officers: tuple[Chat, Chat]) -> None:
    one = await dismissed(house, *officers)
    other = await dismissed(house, *officers, who="012345679")
    await filled(house)
    assert await terms(house) == {number: {"years": 5, "table": 1} for number in (one, other)}
    assert (found := await entry(house, one)) is not None
    assert found.years == 5


async def test_what_is_undecided_refused_or_not_confirmed_gets_none(
    house: House, officers: tuple[Chat, Chat]
) -> None:
    await dismissed(house, *officers, ground="refusal")
    await dismissed(house, *officers, who="012345670", end="refused")
    await dismissed(house, officers[0], None, who="012345671")
    await filled(house)
    assert set((await terms(house)).values()) == {None}


async def test_a_table_that_does_not_fill_leaves_pending_what_is(
    house: House, officers: tuple[Chat, Chat]
) -> None:
    one = await dismissed(house, *officers)
    await filled(house, fills="No, leave them undecided")
    assert await terms(house) == {one: None}


async def test_whoever_was_listed_before_gets_the_term_of_a_repetition(
    house: House, officers: tuple[Chat, Chat]
) -> None:
    first = await dismissed(house, *officers, dismissed_on="2026-01-05")
    again = await dismissed(house, *officers)
    await filled(house)
    assert await terms(house) == {first: {"years": 5, "table": 1}, again: {"years": 10, "table": 1}}


async def test_a_term_that_was_given_is_never_given_again(house: House, officers: tuple[Chat, Chat]) -> None:
    one = await dismissed(house, *officers)
    bopha = await filled(house)
    await proposed(bopha, "use 9", YES)
    await bopha.press("✔ Submit")
    vanna = house.chats["Vanna"]
    await vanna.press("Open table 2")
    await vanna.press("✍ Sign")
    await vanna.press("✍ Yes, sign")
    assert await terms(house) == {one: {"years": 5, "table": 1}}
    assert "no entry was waiting" in "\n".join(await vanna.said())


async def test_many_are_filled_in_pieces_and_each_is_told_once(
    house: House, officers: tuple[Chat, Chat], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(term_filling, "PIECE", 3)
    monkeypatch.setattr(term_filling, "NAMED", 5)
    numbers = [await dismissed(house, *officers, who=f"01234567{n}") for n in range(8)]
    bopha = await filled(house)
    assert list((await terms(house)).values()) == [{"years": 5, "table": 1}] * 8
    assert "8 entries have their terms now" in "\n".join(await bopha.said())
    (told,) = [text for text in await officers[0].said() if "the term is decided now" in text]
    assert told.split("\n")[1:] == [*numbers[:5], "and 3 more"]
    assert (await audited(house)).count("fill_terms") == 1


async def test_whoever_entered_and_whoever_confirmed_is_told_with_the_numbers_alone(
    house: House, officers: tuple[Chat, Chat]
) -> None:
    number = await dismissed(house, *officers)
    await filled(house)
    for officer in officers:
        told = next(text for text in await officer.said() if "the term is decided now" in text)
        assert told.endswith(number)
        assert "345678" not in told


async def test_of_whom_nobody_knows_any_more_no_term_is_set_and_the_others_go_on(
    house: House, officers: tuple[Chat, Chat]
) -> None:
    gone = await dismissed(house, *officers)
    other = await dismissed(house, *officers, who="012345679")

    async def forget(tx: Transaction) -> None:
        case = await find_case(tx, gone)
        assert case is not None
        await erase_subject(tx, case.subject_id, house.app.now())

    await house.app.database.transact(forget)
    await filled(house)
    assert await terms(house) == {gone: None, other: {"years": 5, "table": 1}}


async def test_what_fails_in_between_goes_on_where_it_was_and_gives_no_term_twice(
    house: House, officers: tuple[Chat, Chat], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second piece breaks after it has written something: all of that piece is undone, and done again."""
    monkeypatch.setattr(term_filling, "PIECE", 3)
    for n in range(8):
        await dismissed(house, *officers, who=f"01234567{n}")
    whole = term_filling._heard
    broken: list[int] = []

    async def breaking(*told: Any) -> Any:
        if told[1] and not broken:
            broken.append(1)
            raise RuntimeError("in between")
        return await whole(*told)

    monkeypatch.setattr(term_filling, "_heard", breaking)
    bopha = await filled(house)
    assert broken == [1]
    assert list((await terms(house)).values()) == [{"years": 5, "table": 1}] * 8
    assert "8 entries have their terms now" in "\n".join(await bopha.said())
