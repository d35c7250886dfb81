"""Tables as files, opened again by another program than the one that wrote them."""

import csv
import io
from datetime import UTC, date, datetime
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from bot.spreadsheet import Sheet, Value, comma_separated, xlsx

AT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
EVIL = [
    "=1+1",
    "+855",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("http://x","y")',
    "{=A1}",
    "http://example.org",
    "mailto:x@example.org",
    "internal:Sheet1!A1",
    "<b>&amp;</b>",
    "_x0041_",
    'a "quoted", word',
    "សុខ ដារ៉ា",
    "០១២",
    "012345678",
]


def sheet(*cells: Value) -> Sheet:
    return Sheet("របាយការណ៍", ["ឈ្មោះ", "ថ្ងៃ"], [[one, date(2026, 11, 21)] for one in cells])


def opened(content: bytes) -> Any:
    (page,) = load_workbook(io.BytesIO(content)).worksheets
    return page


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", EVIL)
def test_no_text_becomes_a_formula_or_a_link_in_a_workbook(text: str) -> None:
    content = xlsx(sheet(text), AT)
    cell = opened(content)["A2"]
    written = text.replace("\r", "_x000D_")  # so the format has it; openpyxl does not undo it
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", written, None)
    (page,) = [name for name in ZipFile(io.BytesIO(content)).namelist() if "worksheets/" in name]
    assert b"<f" not in ZipFile(io.BytesIO(content)).read(page)


@pytest.mark.parametrize("text", EVIL)
def test_no_text_is_read_as_a_formula_from_a_csv(text: str) -> None:
    cell = read(comma_separated(sheet(text)))[1][0]
    assert cell.removeprefix("'") == text
    assert cell[0] not in "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize("text", ["plain", "a=b", "សុខ"])
def test_a_harmless_text_stays_as_it_is_in_a_csv(text: str) -> None:
    assert read(comma_separated(sheet(text)))[1][0] == text


def test_days_are_days_and_numbers_are_numbers() -> None:
    page = opened(xlsx(Sheet("x", ["a", "b", "c"], [[date(2026, 11, 21), 120, None]]), AT))
    assert (page["A2"].value, page["A2"].number_format) == (datetime(2026, 11, 21), "dd.mm.yyyy")  # noqa: DTZ001 - so it is read
    assert (page["B2"].value, page["B2"].data_type, page["C2"].value) == (120, "n", None)
    assert read(comma_separated(Sheet("x", ["a"], [[date(2026, 11, 21), 120, None]])))[1] == [
        "2026-11-21",
        "120",
        "",
    ]


def test_a_workbook_is_fit_for_khmer_and_keeps_its_head_in_sight() -> None:
    page = opened(xlsx(sheet("សុខ"), AT))
    assert (page.title, page.freeze_panes, page.sheet_format.defaultRowHeight) == ("របាយការណ៍", "A2", 24)
    assert (page["A1"].font.name, page["A1"].font.bold) == ("Khmer OS Siemreap", True)


def test_a_csv_says_that_it_is_utf_8() -> None:
    assert comma_separated(sheet("សុខ")).startswith(b"\xef\xbb\xbf")


def test_the_same_table_makes_the_same_file() -> None:
    first = xlsx(sheet("a"), AT)
    assert {one.date_time[0] for one in ZipFile(io.BytesIO(first)).infolist()} == {1980}
    assert xlsx(sheet("a"), AT) == first
    assert xlsx(sheet("b"), AT) != first
