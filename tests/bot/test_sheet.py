import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from bot.inside import sheet
from bot.limited import Limited
from bot.sheet import read_sheet
from domain.problem import Code, Problem
from domain.roster import RosterPerson
from domain.roster_layout import propose
from domain.roster_rows import read_roster
from tests.hostile_packages import workbook_of

ROWS = [["អត្តលេខ", "ឈ្មោះ", "ភេទ"], ["010123456", "សុខ ដារ៉ា", "ស្រី"]]


def saved(book: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def workbook(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return saved(book)


async def cells(content: bytes) -> list[list[str]]:
    return await read_sheet(Limited(), content)


async def refusal(content: bytes) -> Problem:
    with pytest.raises(Problem) as refused:
        await read_sheet(Limited(), content)
    return refused.value


async def test_a_workbook_is_read() -> None:
    assert await cells(workbook(*ROWS)) == ROWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_is_read_however_it_was_saved(encoding: str, separator: str, end: str) -> None:
    content = end.join(separator.join(row) for row in ROWS).encode(encoding)
    assert list(sheet.rows_of(content)) == ROWS


async def test_text_is_read_in_the_child_too() -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        assert await cells("ឈ្មោះ,ភេទ\n".encode(encoding)) == [["ឈ្មោះ", "ភេទ"]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12345678.0, "12345678"),
        (10123456, "10123456"),
        (1.5, "1.5"),
        (True, "True"),
        (datetime(2026, 11, 21), "2026-11-21"),  # noqa: DTZ001 - a sheet has no zones
        (None, ""),
    ],
)
def test_a_cell_is_what_people_see_in_it(value: Any, text: str) -> None:
    assert sheet.rows_of(workbook(["x", value, "y"])) == [["x", text, "y"]]


def test_a_text_that_begins_as_formulas_do_is_the_text_that_it_is() -> None:
    book = openpyxl.Workbook()
    cell = book.worksheets[0].cell(1, 1, "=1+1")
    cell.data_type = "s"
    assert sheet.rows_of(saved(book)) == [["=1+1"]]


def test_a_formula_is_what_it_last_showed_and_nothing_is_reckoned() -> None:
    assert sheet.rows_of(workbook_of('<c r="A1"><f>1+1</f><v>7</v></c>')) == [["7"]]


def test_rows_and_columns_keep_the_places_they_have_on_the_page() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["B3"] = "x"
    assert sheet.rows_of(saved(book)) == [["", ""], ["", ""], ["", "x"]]


def test_the_first_page_counts_that_is_seen_and_has_something_on_it() -> None:
    book = openpyxl.Workbook()
    for title in ("hidden", "seen"):
        book.create_sheet(title).append([title])
    book["hidden"].sheet_state = "hidden"
    assert sheet.rows_of(saved(book)) == [["seen"]]


async def test_the_largest_roster_there_may_be_is_read() -> None:
    people = [[f"{n:09}", f"SOK Dara {n}", "ស្រី", "នគរបាល", "x"] for n in range(4_999)]
    assert len(await cells(workbook(ROWS[0], *people))) == 5_000


async def test_a_roster_goes_from_file_to_people() -> None:
    table = await cells(workbook(["ID", "Name", "Sex"], [110123456, "SOK Dara", "F"]))
    assert read_roster(table, propose(table)).people == (RosterPerson("110123456", "", "SOK Dara", "female"),)


async def test_limits_are_told_with_their_figures() -> None:
    too_large = Problem(Code.FILE_TOO_LARGE, megabytes=5, rows=5_000)
    assert await refusal(b"x" * (5 * 2**20 + 1)) == too_large
    assert await refusal(b"x\n" * 5_001) == too_large
    assert await refusal(b"," * 50) == Problem(Code.FILE_TOO_WIDE, most=50)
    assert await refusal(b"x\n" + b"y" * 1_001) == Problem(Code.CELL_TOO_LONG, row=2, most=1_000)
    assert len(await cells(b"x\n" * 5_000)) == 5_000
    assert len((await cells(b"x" + b"," * 49))[0]) == 50
    assert await cells(b"y" * 1_000) == [["y" * 1_000]]
