"""Text with separators, the way spreadsheets save it, as cells."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from bot.inside.limits import SHEET_CELL, SHEET_ROWS
from domain.problem import Code, Problem

_SEPARATORS = ",;\t"
_LOOKED_AT = 20
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ENCODINGS = ("utf-8-sig", "utf-16")
_OTHER_KINDS = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF",
    b"{\\rtf", b"BM", b"II*\x00", b"MM\x00*", b"SQLite format", b"PK",
)  # fmt: skip
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|svg|table|head|body|script)", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")

for _name in _ENCODINGS:
    codecs.lookup(_name)  # they are modules, and later no file can be opened


def read_text(content: bytes) -> Iterator[list[str]]:
    """
    Read cells from UTF-8 or, with its byte order mark, UTF-16; divided by commas, semicolons or tabs.

    Raises:
        Problem: it is no such text.
    """
    if content.startswith(_OTHER_KINDS) or _MARKUP.match(content):
        raise Problem(Code.FILE_WRONG_KIND)
    text = _decoded(content)
    csv.field_size_limit(SHEET_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        yield from islice(rows, SHEET_ROWS + 1)
    except csv.Error as error:
        if "limit" in str(error):
            raise Problem(Code.CELL_TOO_LONG, row=rows.line_num, most=SHEET_CELL) from None
        raise Problem(Code.FILE_UNREADABLE) from None


def _decoded(content: bytes) -> str:
    """Khmer has no other encoding that says so itself: what is not UTF-8 is not guessed at."""
    try:
        text = content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise Problem(Code.FILE_ENCODING) from None
    if _CONTROLS.search(text):
        raise Problem(Code.FILE_ENCODING)
    return text


def _separator(text: str) -> str:
    first = "".join(islice(io.StringIO(text), _LOOKED_AT))
    return max(_SEPARATORS, key=first.count)
