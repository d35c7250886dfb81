"""Rosters: sent as a file or pasted as lines, looked at, and taken over by difference."""

import io

import pytest
from openpyxl import Workbook

from domain.area import Area
from domain.role import Role
from storage.rosters import list_roster
from tests.chat import Chat
from tests.house import House

ROWS = (
    ("ល.រ", "គោត្តនាម និងនាម", "ភេទ", "លេខអត្តសញ្ញាណប័ណ្ណ"),
    (1, "សុខ ដារ៉ា", "ប្រុស", "012345678"),
    (2, "ចាន់ បុប្ផា", "ស្រី", "០១២៣៤៥៦៧៩"),
    (3, "", "ស្រី", "012345670"),
)


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, written = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append([*row])  # type: ignore[union-attr]
    book.save(written)
    return written.getvalue()


@pytest.fixture
async def dara(house: House) -> Chat:
    await house.institutions()
    return await house.member("Dara", Role.LEAD, Area.province("07"))


async def names(house: House) -> list[str]:
    return [one.name_km for one in await house.app.database.read(lambda tx: list_roster(tx, "kampot"))]


async def sent(dara: Chat, *rows: tuple[object, ...]) -> str:
    await dara.send_document(workbook(*rows), "list.xlsx")
    await dara.press("Kampot administration")
    return await dara.screen()


async def test_a_file_is_shown_with_its_columns_and_bad_rows_before_it_is_taken(house: House, dara: Chat) -> None:
    told = await sent(dara, *ROWS)
    assert "2 people were understood" in told
    assert "Row 4:" in told
    assert "Name in Khmer ← B «គោត្តនាម និងនាម»" in told
    assert await names(house) == []


async def test_a_list_is_taken_over_once(house: House, dara: Chat) -> None:
    await sent(dara, *ROWS)
    view = (await dara.messages())[-1]
    data = view["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await dara.press_data(view["message_id"], data)
    assert await names(house) == ["សុខ ដារ៉ា", "ចាន់ បុប្ផា"]


async def test_a_second_list_brings_the_roster_up_to_date_by_difference(house: House, dara: Chat) -> None:
    await sent(dara, *ROWS)
    await dara.press("✔ Take over")
    assert "1 new, 0 changed, 1 not on this list" in await sent(dara, *ROWS[:2], (2, "កែវ សុភា", "ស្រី", "012345111"))
    await dara.press("✔ Take over")
    assert await names(house) == ["សុខ ដារ៉ា", "កែវ សុភា"]


async def test_pasted_lines_are_added(house: House, dara: Chat) -> None:
    await sent(dara, *ROWS)
    await dara.press("✔ Take over")
    await dara.press("✎ Paste lines")
    await dara.say("012345111 កែវ សុភា ស្រី")
    await dara.press("+ Add to the roster (1)")
    assert await names(house) == ["សុខ ដារ៉ា", "ចាន់ បុប្ផា", "កែវ សុភា"]


async def test_another_column_can_be_chosen(dara: Chat) -> None:
    await sent(dara, ("a", "ឈ្មោះ", "ភេទ"), ("012345678", "សុខ ដារ៉ា", "ប្រុស"))
    for label in ("⇄ Columns", "Number", "A «a»"):
        await dara.press(label)
    assert "Number ← A «a»" in await dara.screen()


async def test_what_is_no_list_gets_a_clear_word(dara: Chat) -> None:
    await dara.send_document(b"\xd0\xcf\x11\xe0 no sheet", "list.xls")
    await dara.press("Kampot administration")
    assert "understood" not in await dara.screen()
    assert "xlsx" in (await dara.screen()).lower()


async def test_a_list_can_be_dropped(house: House, dara: Chat) -> None:
    await sent(dara, *ROWS)
    await dara.press("✕ Drop the list")
    assert await dara.screen() == "The list was dropped. Nothing of it is kept."
    assert await names(house) == []


async def test_whoever_keeps_no_roster_is_told_that_a_file_is_nothing_here(house: House, dara: Chat) -> None:
    assert dara
    sokha = await house.member("Sokha")
    await sokha.send_document(workbook(*ROWS), "list.xlsx")
    assert await names(house) == []
