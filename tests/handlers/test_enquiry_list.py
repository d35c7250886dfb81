"""A list of people: written down as one, looked up after that, answered in its order, within the quota."""

import io

import pytest
from openpyxl import load_workbook

from domain.enquiry import ROWS_A_DAY
from tests.chat import Chat
from tests.handlers.enquiring import entries, officer, registered
from tests.handlers.test_roster import workbook
from tests.house import House

HEAD = ("ល.រ", "លេខអត្តសញ្ញាណប័ណ្ណ", "គោត្តនាម និងនាម", "ថ្ងៃខែឆ្នាំកំណើត")
ROWS = (
    HEAD,
    (1, "០១២៣៤៥៦៧៨", "សុខ ដារ៉ា", "12.04.1990"),
    (2, "", "សុខ ដារ៉ា", "12.04.1990"),
    (3, "", "ចាន់ បុប្ផា", ""),
    (4, "077777777", "ចាន់ បុប្ផា", "02.01.1985"),
    (5, "??", "សុខ ដារ៉ា", "12.04.1990"),
)


@pytest.fixture
async def vanna(house: House) -> Chat:
    await house.institutions()
    await registered(house)
    return await officer(house, "Vanna")


async def announced(vanna: Chat) -> None:
    await vanna.say("/check")
    for label in ("A list", "Kampot administration", "Renewal of a contract"):
        await vanna.press(label)
    await vanna.say("33/26")
    await vanna.press("✔ Submit")


async def sheet(vanna: Chat) -> list[tuple[object, ...]]:
    (message,) = await vanna.documents()
    book = load_workbook(io.BytesIO(await vanna.download(message)))
    return [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows()]


async def test_a_list_is_answered_row_by_row_in_its_order(vanna: Chat) -> None:
    await announced(vanna)
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    _, *rows = await sheet(vanna)
    assert [row[0] for row in rows] == [2, 3, 4, 5, 6]
    assert [row[3] for row in rows] == [
        "Confirmed match: barred",
        "Possible match, not confirmed",
        "Not enough to answer",
        "No record",
        "Not enough to answer",
    ]
    assert rows[0][5] == "Kep administration"
    assert "•••••5678" in str(rows[0][2])


async def test_the_screen_sums_it_up(house: House, vanna: Chat) -> None:
    await announced(vanna)
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    told = await vanna.screen()
    assert "People: 5" in told
    assert "Confirmed match: 1" in told
    assert "Not enough to answer: 2" in told
    assert house.refused == []


async def test_it_is_one_entry_of_the_log_before_anybody_is_looked_up(house: House, vanna: Chat) -> None:
    await announced(vanna)
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    (asked,) = await entries(house, "enquire")
    (answered,) = await entries(house, "answer_enquiry")
    assert asked[1] == answered[1] == "ENQ-26-000001"
    assert (asked[2]["rows"], asked[2]["purpose"]) == (5, "contract_renewal")
    assert [action for action, _, _ in await entries(house)][-2:] == ["enquire", "answer_enquiry"]


async def test_each_row_can_be_opened_by_its_number(vanna: Chat) -> None:
    await announced(vanna)
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    _, first, *_ = await sheet(vanna)
    await vanna.say(f"/check {first[1]}")
    assert "Confirmed match: barred until" in await vanna.screen()


async def test_more_rows_than_a_day_has_are_not_asked(house: House, vanna: Chat) -> None:
    await announced(vanna)
    many = [(n, f"{n:09}", "", "") for n in range(ROWS_A_DAY + 1)]
    await vanna.send_document(workbook(HEAD, *many), "list.xlsx")
    assert f"{ROWS_A_DAY} rows a day at most" in await vanna.screen()
    assert await entries(house, "enquire") == []


async def test_a_list_that_can_not_be_read_may_be_sent_anew(house: House, vanna: Chat) -> None:
    await announced(vanna)
    await vanna.send_document(workbook(("what", "ever"), (1, 2)), "list.xlsx")
    assert "No column of numbers or names" in await vanna.screen()
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    assert len(await entries(house, "answer_enquiry")) == 1


async def test_a_file_that_nobody_announced_is_no_question(house: House, vanna: Chat) -> None:
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    assert await entries(house, "enquire") == []


async def test_the_file_that_was_sent_leaves_the_chat(vanna: Chat) -> None:
    await announced(vanna)
    await vanna.send_document(workbook(*ROWS), "list.xlsx")
    assert [one for one in await vanna.messages() if not one["from"]["is_bot"] and "document" in one] == []
