"""Reads an operator's table of institutions, CSV or XLSX, into rows. Never used on a file from a chat."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from domain.institution_rows import Row
from domain.problem import Code, Problem

MOST_BYTES = 5_000_000
MOST_UNPACKED = 50_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 40

_DELIMITERS = ",;\t"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_rows(path: Path) -> list[Row]:
    """The rows of a file, numbered as people see them, the header being row 1.

    CSV is UTF-8 with or without a byte order mark, or Excel's "Unicode text", and divided by commas,
    semicolons or tabs. Of a workbook the first sheet counts.

    Raises:
        OSError: the file can't be opened.
        Problem: it is too large, or is neither CSV nor XLSX.
    """
    _refuse_if(path.stat().st_size > MOST_BYTES)
    content = path.read_bytes()
    table = _workbook(content) if content.startswith(b"PK") else _csv(content)
    return list(_rows(table))


def _rows(table: Iterable[Sequence[str]]) -> Iterator[Row]:
    lines = enumerate(table, start=1)
    _, headers = next(lines, (0, ()))
    for number, texts in lines:
        _refuse_if(number > MOST_ROWS)
        cells = zip_longest(headers, texts[: len(headers)], fillvalue="")
        yield Row(number, {header: text for header, text in cells if header})


def _csv(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
        first = text.partition("\n")[0]
        delimiter = max(_DELIMITERS, key=first.count)
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except (UnicodeDecodeError, csv.Error):
        raise Problem(Code.FILE_UNREADABLE) from None


def _workbook(content: bytes) -> Iterator[list[str]]:
    import openpyxl  # slow to import, and wanted for this alone

    _refuse_if(_unpacked(content) > MOST_UNPACKED)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for cells in book.worksheets[0].iter_rows(max_col=MOST_COLUMNS, values_only=True):
            yield [_text(cell) for cell in cells]
    except Exception as error:  # a broken workbook can break its reader in any way
        raise Problem(Code.FILE_UNREADABLE) from error


def _unpacked(content: bytes) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile:
        raise Problem(Code.FILE_UNREADABLE) from None


def _refuse_if(too_large: bool) -> None:  # noqa: FBT001 - read as a sentence: refuse if it is too large
    if too_large:
        raise Problem(Code.FILE_TOO_LARGE, megabytes=MOST_BYTES // 1_000_000, rows=MOST_ROWS)


def _text(cell: Any) -> str:
    """A cell as text. Numbers come as floats: 1200.0 people are 1200."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
