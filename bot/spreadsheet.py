"""Tables as files: XLSX and CSV. What people typed stays text: no cell ever becomes a formula or a link.

A workbook is made in memory: the writer's way that saves memory puts the rows, in the clear, into temporary files.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

Value = str | int | date | None

FONT = "Khmer OS Siemreap"
HEIGHT = 24
"""Points of a row: Khmer letters stand in stacks."""
NARROWEST, WIDEST = 12, 32
DAY = "dd.mm.yyyy"
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What makes spreadsheet programs take a cell of a CSV for a formula."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its title, of at most 31 characters, its head and its rows."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Value]] = field(repr=False)


def xlsx(sheet: Sheet, made_at: datetime) -> bytes:
    """A workbook; of the same sheet and moment, it is the same to the byte."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"created": made_at.replace(tzinfo=None, microsecond=0)})
        page = book.add_worksheet(sheet.title)
        look: dict[str, Any] = {"font_name": FONT, "valign": "vcenter"}
        plain, day = book.add_format(look), book.add_format({**look, "num_format": DAY})
        _head(page, sheet, book.add_format({**look, "bold": True, "bottom": 1}))
        for at, row in enumerate(sheet.rows, 1):
            for column, value in enumerate(row):
                _write(page, at, column, value, day if isinstance(value, date) else plain)
    return file.getvalue()


def _head(page: Any, sheet: Sheet, bold: Any) -> None:
    page.set_default_row(HEIGHT)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)
    for at, words in enumerate(sheet.head):
        page.set_column(at, at, min(max(len(words) + 2, NARROWEST), WIDEST))
        page.write_string(0, at, words, bold)


def _write(page: Any, row: int, column: int, value: Value, look: Any) -> None:
    match value:
        case date():
            page.write_datetime(row, column, datetime(value.year, value.month, value.day), look)  # noqa: DTZ001 - a day
        case int():
            page.write_number(row, column, value, look)
        case str():
            page.write_string(row, column, value, look)


def comma_separated(sheet: Sheet) -> bytes:
    """A CSV in UTF-8 with the mark by which Excel knows that; days as 2026-11-21."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(map(harmless, sheet.head))
    writer.writerows([_told(value) for value in row] for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def _told(value: Value) -> str | int:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case str():
            return harmless(value)
        case _:
            return value


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a program would take it for a formula."""
    return f"'{text}" if text.startswith(STARTS) else text
