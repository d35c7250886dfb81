import zipfile
from pathlib import Path

import openpyxl
import pytest

from bot.institution_file import MOST_ROWS, read_rows
from domain.institution_rows import Row
from domain.problem import Code, Problem

ROWS = [Row(2, {"code": "moi", "name_km": "ក្រសួងមហាផ្ទៃ", "headcount": "1200"})]
LINES = [["code", "name_km", "headcount"], ["moi", "ក្រសួងមហាផ្ទៃ", "1200"]]


def written(folder: Path, delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> Path:
    path = folder / "institutions.csv"
    path.write_bytes(end.join(delimiter.join(line) for line in LINES).encode(encoding))
    return path


def workbook(folder: Path, *lines: list[object]) -> Path:
    book = openpyxl.Workbook()
    for line in lines:
        book.worksheets[0].append(line)
    path = folder / "institutions.xlsx"
    book.save(path)
    return path


def refusal(path: Path) -> Code:
    with pytest.raises(Problem) as refused:
        read_rows(path)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_is_read_however_it_was_saved(tmp_path: Path, delimiter: str, encoding: str, end: str) -> None:
    assert read_rows(written(tmp_path, delimiter, encoding, end)) == ROWS


def test_a_workbook_is_read_with_numbers_as_people_see_them(tmp_path: Path) -> None:
    path = workbook(tmp_path, [*LINES[0]], ["moi", "ក្រសួងមហាផ្ទៃ", 1200.0])
    assert read_rows(path) == ROWS


def test_cells_that_are_missing_are_empty_and_superfluous_ones_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "short.csv"
    path.write_text("code,name\nmoi\nmoh,x,y\n", encoding="utf-8")
    assert [row.cells for row in read_rows(path)] == [
        {"code": "moi", "name": ""},
        {"code": "moh", "name": "x"},
    ]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.touch()
    assert read_rows(path) == []


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xff\x00",
        "កូដ".encode("utf-16-le"),
        b"PK\x03\x04 no zip",
        b'code,name\n"open',
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_what_is_neither_csv_nor_xlsx_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    assert refusal(path) is Code.FILE_UNREADABLE


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a.txt", "a")
    assert refusal(path) is Code.FILE_UNREADABLE


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"x" * 5_000_001)
    assert refusal(path) is Code.FILE_TOO_LARGE


def test_a_small_file_that_unpacks_to_a_large_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 50_000_001)
    assert path.stat().st_size < 100_000
    assert refusal(path) is Code.FILE_TOO_LARGE


def test_a_cell_at_the_far_end_of_the_sheet_is_refused_and_harms_nobody(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(tmp_path / "far.xlsx")
    assert refusal(tmp_path / "far.xlsx") is Code.FILE_TOO_LARGE


def test_more_rows_than_a_state_has_institutions_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("code\n" * (MOST_ROWS + 1), encoding="utf-8")
    assert refusal(path) is Code.FILE_TOO_LARGE
