"""The cells of a spreadsheet that somebody sent: XLSX or CSV in, a JSON list of lists of texts out."""

import io
import json
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from bot.inside.limits import (
    SHEET_BYTES,
    SHEET_CELL,
    SHEET_CHARACTERS,
    SHEET_COLUMNS,
    SHEET_ROWS,
    sheet_too_large,
)
from bot.inside.package import check_package, refuse_old
from bot.inside.text_table import read_text
from domain.problem import Code, Problem


def run(content: bytes) -> bytes:
    """
    Read the cells. Formulas are never evaluated: what the sheet last showed is the cell's text.

    Raises:
        Problem: it is no sheet, is too large, or has more in it than cells.
    """
    return json.dumps(rows_of(content), ensure_ascii=False).encode()


def rows_of(content: bytes) -> list[list[str]]:
    """The same, as Python has them."""
    if len(content) > SHEET_BYTES:
        raise sheet_too_large()
    refuse_old(content)
    return _checked(_workbook(content) if content.startswith(b"PK\x03\x04") else read_text(content))


def _workbook(content: bytes) -> Iterable[Sequence[Any]]:
    check_package(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheet = _first(book)
    except CalamineError:
        raise Problem(Code.FILE_UNREADABLE) from None
    if sheet is None:
        raise Problem(Code.FILE_EMPTY)
    if sheet.total_height > SHEET_ROWS:
        raise sheet_too_large()
    if sheet.total_width > SHEET_COLUMNS:
        raise Problem(Code.FILE_TOO_WIDE, most=SHEET_COLUMNS)
    return sheet.to_python(skip_empty_area=False)  # so that rows are numbered as the person sees them


def _first(book: CalamineWorkbook) -> CalamineSheet | None:
    """The first sheet that a person sees and that has something in it."""
    for number, told in enumerate(book.sheets_metadata):
        if told.typ == SheetTypeEnum.WorkSheet and told.visible == SheetVisibleEnum.Visible:
            sheet = book.get_sheet_by_index(number)
            if sheet.height:
                return sheet
    return None


def _checked(rows: Iterable[Sequence[Any]]) -> list[list[str]]:
    cells: list[list[str]] = []
    left = SHEET_CHARACTERS
    for number, row in enumerate(rows, start=1):
        texts = [_text(cell) for cell in row]
        left -= sum(map(len, texts))
        _check_row(number, texts)
        if left < 0:
            raise sheet_too_large()
        cells.append(texts)
    if not any(map(any, cells)):
        raise Problem(Code.FILE_EMPTY)
    return cells


def _check_row(number: int, texts: Sequence[str]) -> None:
    if number > SHEET_ROWS:
        raise sheet_too_large()
    if len(texts) > SHEET_COLUMNS:
        raise Problem(Code.FILE_TOO_WIDE, most=SHEET_COLUMNS)
    if any(len(text) > SHEET_CELL for text in texts):
        raise Problem(Code.CELL_TOO_LONG, row=number, most=SHEET_CELL)


def _text(cell: Any) -> str:
    """A cell as people see it: 12345678.0 is the number 12345678, and a day has no hours."""
    match cell:
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case str():
            return cell
        case _:
            return str(cell)
