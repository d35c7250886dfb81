"""Workbooks that mean harm: wrong zips, wrong parts in them, wrong sheets."""

import io
import random
import struct
import zipfile
from collections.abc import Iterator, Mapping

from domain.problem import Code

File = tuple[str, bytes, *tuple[str, ...]]
"""A name, a content, and the words that are a good answer to it."""
FINE = "fine"
"""What has a sting that reading takes out."""
MIB = 2**20
BROKEN = (Code.FILE_UNREADABLE, Code.FILE_NOT_ACCEPTED)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def _cell(at: str, text: str = "x") -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def _row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _sheet(*rows: str, before: str = "", prolog: str = "") -> bytes:
    return f"{prolog}<worksheet {_MAIN}>{before}<sheetData>{''.join(rows)}</sheetData></worksheet>".encode()


SHEET = _sheet(_row(1, _cell("A1", "name")), _row(2, _cell("A2", "SOK Dara")))


def _parts(sheet: bytes = SHEET) -> dict[str, bytes]:
    """The parts of a workbook with one sheet."""
    kinds = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    top = f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    inner = f'<Relationship Id="r1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    strings = f'<Relationship Id="r2" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    relations = '<Relationships xmlns="{}/relationships">{}</Relationships>'
    return {
        "[Content_Types].xml": kinds.encode(),
        "_rels/.rels": relations.format(_PACKAGE, top).encode(),
        "xl/workbook.xml": _book('<sheet name="A" sheetId="1" r:id="r1"/>'),
        "xl/_rels/workbook.xml.rels": relations.format(_PACKAGE, inner + strings).encode(),
        "xl/worksheets/sheet1.xml": sheet,
    }


def _book(sheets: str) -> bytes:
    return f'<workbook {_MAIN} xmlns:r="{_RELATIONS}"><sheets>{sheets}</sheets></workbook>'.encode()


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, method)
    return written.getvalue()


def workbook() -> bytes:
    """One that means no harm."""
    return zipped(_parts())


def workbook_of(*cells: str) -> bytes:
    """One whose first row is these cells, written as XML."""
    return zipped(_parts(_sheet(_row(1, *cells))))


def _part(name: str, content: bytes = b"x") -> bytes:
    return zipped(_parts() | {name: content})


def _of(sheet: bytes) -> bytes:
    return zipped(_parts(sheet))


def packages() -> Iterator[File]:
    """What is wrong with the zip, or with what is in it."""
    good = zipped(_parts())
    stored = zipped(_parts(), zipfile.ZIP_STORED)
    yield "bomb", zipped(_parts(SHEET + b" " * 45 * MIB)), Code.FILE_UNPACKS_TOO_LARGE
    many = {f"xl/media/{n}.png": bytes(MIB) for n in range(60)}
    yield "bomb of small parts", zipped(_parts() | many), Code.FILE_UNPACKS_TOO_LARGE
    rows = b'<row><c t="n"><v>1</v></c></row>' * 1_500_000
    yield "bomb of rows", zipped(_parts(SHEET[:-24] + rows)), Code.FILE_UNPACKS_TOO_LARGE
    yield "201 parts", zipped(_parts() | {f"xl/{n}.xml": b"" for n in range(201)}), Code.FILE_UNPACKS_TOO_LARGE
    yield "20,000 parts", zipped({f"{n}": b"" for n in range(20_000)}), Code.FILE_UNPACKS_TOO_LARGE
    yield "bomb that lies", _lying(_parts(SHEET + b" " * 30 * MIB)), Code.FILE_UNREADABLE
    yield "overlapping parts", _overlapping(), Code.FILE_UNREADABLE, Code.FILE_NOT_ACCEPTED
    inner = zipped({"a.zip": zipped({"b.zip": zipped({"c": bytes(5 * MIB)})})})
    yield "nested zips", _part("xl/nested.zip", inner), Code.FILE_OBJECTS
    yield "workbook in a workbook", _part("customXml/list.xlsx", good), Code.FILE_OBJECTS
    yield "wrong checksum", stored.replace(b"SOK Dara", b"SOK Dora"), Code.FILE_UNREADABLE
    yield "half", good[: len(good) // 2], Code.FILE_UNREADABLE
    yield "less a byte", good[:-1], Code.FILE_UNREADABLE
    yield "a signature alone", b"PK\x03\x04", Code.FILE_UNREADABLE
    yield "noise after a signature", b"PK\x03\x04" + noise(50_000), Code.FILE_UNREADABLE
    yield "noise in the middle", good[:400] + noise(300) + good[700:], Code.FILE_UNREADABLE
    yield "locked parts", _flagged(good), Code.FILE_ENCRYPTED
    yield "lzma", zipped(_parts(), zipfile.ZIP_LZMA), Code.FILE_UNREADABLE
    yield (
        "long comment after it",
        good[:-2] + struct.pack("<H", 60_000) + b"PK\x05\x06" * 15_000,
        Code.FILE_UNREADABLE,
    )
    for name in ("../../etc/cron.d/x", "/etc/passwd", "xl\\..\\..\\x", "C:/x"):
        yield f"part named {name!r}", _part(name), Code.FILE_NOT_ACCEPTED
    yield "a zero in a part's name", _part("xl/a?b.xml").replace(b"a?b", b"a\0b"), Code.FILE_NOT_ACCEPTED
    yield "a part twice", _part("XL/workbook.xml", _book("")), Code.FILE_NOT_ACCEPTED
    yield "macros", _part("xl/vbaProject.bin"), Code.FILE_MACROS
    yield (
        "macros by another name",
        _part("[Content_Types].xml", b"<Types><x a='sheet.macroEnabled.main'/></Types>"),
        Code.FILE_MACROS,
    )
    yield "macros of Excel 4", _part("xl/macrosheets/sheet1.xml"), Code.FILE_MACROS
    yield "external links", _part("xl/externalLinks/externalLink1.xml"), Code.FILE_LINKS
    yield "connections", _part("xl/connections.xml"), Code.FILE_LINKS
    yield "queries", _part("xl/queryTables/queryTable1.xml"), Code.FILE_LINKS
    yield "embedded objects", _part("xl/embeddings/oleObject1.bin", OLE), Code.FILE_OBJECTS
    yield "controls", _part("xl/activeX/activeX1.bin"), Code.FILE_OBJECTS
    yield "xlsb", zipped({"xl/workbook.bin": b"x"}), Code.FILE_WRONG_KIND
    yield "docx", zipped({"word/document.xml": b"<x/>"}), Code.FILE_WRONG_KIND
    yield "ods", zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), Code.FILE_WRONG_KIND
    yield "jar", zipped({"META-INF/MANIFEST.MF": b"x"}), Code.FILE_WRONG_KIND


def cells() -> Iterator[File]:
    """What is wrong with a sheet of a sound package."""
    a1, far = _row(1, _cell("A1")), Code.FILE_TOO_LARGE
    yield "cells at both ends", _of(_sheet(a1, _row(1048576, _cell("XFD1048576")))), Code.FILE_NOT_ACCEPTED
    apart = _sheet(a1, _row(1048576, _cell("AX1048576")))
    yield "two gigabytes of nothing between two cells", _of(apart), Code.FILE_NOT_ACCEPTED
    yield "a cell at the far end", _of(_sheet(_row(1048576, _cell("XFD1048576")))), far
    yield "a cell far below", _of(_sheet(a1, _row(1048576, _cell("A1048576")))), far
    yield "a cell far right", _of(_sheet(_row(1, _cell("A1"), _cell("XFD1")))), Code.FILE_TOO_WIDE
    yield "a cell beyond all ends", _of(_sheet(_row(9, _cell("ZZZZZZZ99999999999")))), far, *BROKEN
    yield "a cell before all", _of(_sheet(_row(0, _cell("A0")))), *BROKEN
    yield "false dimension", _of(_sheet(a1, before='<dimension ref="A1:XFD1048576"/>')), FINE, *BROKEN
    yield "broken dimension", _of(_sheet(a1, before='<dimension ref="}{:99999999999999"/>')), FINE, *BROKEN
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = f"<!DOCTYPE x [<!ENTITY l0 'lol'>{laughs}]>"
    yield "entity bomb", _of(_sheet(_row(1, _cell("A1", "&l9;")), prolog=bomb)), Code.FILE_NOT_ACCEPTED
    reach = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    yield "entity that reaches out", _of(_sheet(_row(1, _cell("A1", "&e;")), prolog=reach)), Code.FILE_NOT_ACCEPTED
    hidden = noise(MIB // 2).hex().encode()[: MIB - 5] + reach.encode()
    yield "entity across pieces", _part("xl/sharedStrings.xml", hidden), Code.FILE_NOT_ACCEPTED
    yield "undeclared entity", _of(_sheet(_row(1, _cell("A1", "&nobody;")))), FINE, *BROKEN
    yield "deep xml", _of(_sheet("<a>" * 70_000 + "</a>" * 70_000)), Code.FILE_EMPTY, *BROKEN
    yield "xml that does not end", _of(SHEET[:-30]), FINE, *BROKEN
    yield "no xml", _of(noise(2_000)), *BROKEN, Code.FILE_EMPTY
    yield "wrong letters in xml", _of(SHEET.replace(b"Dara", b"\xff\xfe\xff\xfe")), FINE, *BROKEN
    yield "a long attribute", _of(_sheet(f'<row r="{"9" * (MIB // 2)}">{_cell("A1")}</row>')), FINE, *BROKEN
    yield "an enormous cell", _of(_sheet(_row(1, _cell("A1", "x" * (MIB // 2))))), Code.CELL_TOO_LONG
    yield "5,001 rows", _of(_sheet(*(_row(n, _cell(f"A{n}")) for n in range(1, 5_002)))), far
    wide = [f"{chr(65 + n // 26)}{chr(65 + n % 26)}1" for n in range(60)]
    yield "60 columns", _of(_sheet(_row(1, *map(_cell, wide)))), Code.FILE_TOO_WIDE
    strings = f"<sst {_MAIN} count='1' uniqueCount='1'><si><t>{'x' * 999}</t></si></sst>".encode()
    repeated = [_row(n, *(f'<c r="{c}{n}" t="s"><v>0</v></c>' for c in "ABCDEFGHIJ")) for n in range(1, 4_000)]
    yield "one string 40,000 times", zipped(_parts(_sheet(*repeated)) | {"xl/sharedStrings.xml": strings}), far
    untrue = strings.replace(b"ount='1'", b"ount='4294967295'")
    yield "four milliard strings", _part("xl/sharedStrings.xml", untrue), FINE, *BROKEN
    yield "a string that is not there", _of(_sheet(_row(1, '<c r="A1" t="s"><v>9</v></c>'))), FINE, *BROKEN
    for number in ("1e308", "-1e400", "NaN", "9" * 5_000, "x"):
        yield f"number {number[:9]}", _of(_sheet(_row(1, f'<c r="A1"><v>{number}</v></c>'))), FINE, *BROKEN
    yield "a day beyond all days", _dated("99999999999999"), FINE, *BROKEN
    formula = '<c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>SOK Dara</v></c>'
    yield "formulas", _of(_sheet(_row(1, formula))), FINE
    yield "formulas alone", _of(_sheet(_row(1, '<c r="A1"><f>1+1</f></c>'))), FINE, Code.FILE_EMPTY
    yield "text like formulas", _of(_sheet(_row(1, _cell("A1", "=cmd|' /C calc'!A0")))), FINE
    yield "no sheet", zipped(_parts() | {"xl/workbook.xml": _book("")}), Code.FILE_EMPTY
    unseen = _book('<sheet name="A" sheetId="1" state="veryHidden" r:id="r1"/>')
    yield "sheets nobody sees", zipped(_parts() | {"xl/workbook.xml": unseen}), Code.FILE_EMPTY
    astray = _parts()["xl/_rels/workbook.xml.rels"].replace(b"worksheets/sheet1.xml", b"../../../etc/passwd")
    yield "a sheet outside", _part("xl/_rels/workbook.xml.rels", astray), *BROKEN


def _dated(number: str) -> bytes:
    """A number that is told to be a day."""
    styles = f'<styleSheet {_MAIN}><cellXfs count="1"><xf numFmtId="14"/></cellXfs></styleSheet>'.encode()
    sheet = _sheet(_row(1, f'<c r="A1" s="0"><v>{number}</v></c>'))
    relations = _parts()["xl/_rels/workbook.xml.rels"]
    more = f'<Relationship Id="r3" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'.encode()
    named = {"xl/styles.xml": styles, "xl/_rels/workbook.xml.rels": relations[:-16] + more}
    return zipped(_parts(sheet) | named)


def _lying(parts: Mapping[str, bytes]) -> bytes:
    """A package whose directory tells that each part has a hundred bytes."""
    content = bytearray(zipped(parts))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 24 : at + 28] = struct.pack("<I", 100)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def _flagged(package: bytes) -> bytes:
    content = bytearray(package)
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def _overlapping() -> bytes:
    """A directory in which many parts are one and the same bytes."""
    package = zipped(_parts())
    start, end = package.index(b"PK\x01\x02"), package.rindex(b"PK\x05\x06")
    entries = package[start:end]
    first = entries[: entries.index(b"PK\x01\x02", 4)]
    more = b"".join(first.replace(b"[Content_Types].xml", f"[Content_Typ{n:02}].xml".encode()) for n in range(90))
    tail = bytearray(package[end:])
    tail[8:16] = struct.pack("<HHI", *(len(_parts()) + 90,) * 2, len(entries) + len(more))
    return package[:start] + entries + more + bytes(tail)


def noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)
