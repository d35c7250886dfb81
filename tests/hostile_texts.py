"""Texts that mean harm, and what is no sheet at all, whatever it is called."""

from collections.abc import Iterator

from PIL import Image

from domain.problem import Code
from tests.hostile_packages import FINE, MIB, OLE, File, noise, workbook
from tests.hostile_pictures import written


def texts() -> Iterator[File]:
    """What is wrong with text."""
    yield "nothing", b"", Code.FILE_EMPTY
    yield "empty cells", b",,,\n,,,\n", Code.FILE_EMPTY
    yield "six megabytes", b"a,b\n" * 1_500_000, Code.FILE_TOO_LARGE
    yield "a million rows", b"a\n" * 1_000_000, Code.FILE_TOO_LARGE
    yield "a million columns", b"," * 1_000_000, Code.FILE_TOO_WIDE
    yield "one cell of four megabytes", b"x" * 4 * MIB, Code.CELL_TOO_LONG
    yield "a quote that does not end", b'a,"' + b"x,\n" * MIB, Code.CELL_TOO_LONG
    yield "a short quote that does not end", b'a,b\n"x', Code.FILE_UNREADABLE
    yield "a quote in the middle", b'a,"b"c\n', Code.FILE_UNREADABLE
    yield "zeros", bytes(MIB), Code.FILE_ENCODING
    yield "a zero in a name", b"name\nSOK\0Dara\n", Code.FILE_ENCODING
    yield "noise", b"a" + noise(100_000), Code.FILE_ENCODING
    yield "windows-1252", "René,Ü\n".encode("cp1252"), Code.FILE_ENCODING
    yield "utf-16 unmarked", "ឈ្មោះ\n".encode("utf-16-le"), Code.FILE_ENCODING
    yield "utf-16 cut", "ឈ្មោះ\n".encode("utf-16")[:-1], Code.FILE_ENCODING
    yield "halves of surrogates", b"a\n" + "\ud800".encode("utf-8", "surrogatepass"), Code.FILE_ENCODING
    yield "escape sequences", b"name\n\x1b]0;x\x07\n", Code.FILE_ENCODING
    yield "formulas in text", b"=1+1,@SUM(A1),+1,-1,=cmd|' /C calc'!A0\n", FINE
    yield "text named as a workbook", b"name\nSOK Dara\n", FINE
    yield "directions turned round", "name\n\u202eaniD KOS\u202c\n".encode(), FINE


def other_kinds() -> Iterator[File]:
    """What is no sheet at all, whatever it is called."""
    yield "html", b"<html><table><tr><td>SOK Dara</td></tr></table></html>", Code.FILE_WRONG_KIND
    yield "html behind a mark", b"\xef\xbb\xbf \n<!DOCTYPE html>", Code.FILE_WRONG_KIND
    yield "xml of 2003", b'<?xml version="1.0"?><Workbook/>', Code.FILE_WRONG_KIND
    yield "xls", OLE + bytes(3_000), Code.FILE_OLD_FORMAT
    yield "locked workbook", OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"), Code.FILE_ENCRYPTED
    for name, magic in (
        ("pdf", b"%PDF-1.7"),
        ("program", b"MZ\x90"),
        ("rar", b"Rar!\x1a\x07"),
        ("7z", b"7z\xbc\xaf\x27\x1c"),
        ("gzip", b"\x1f\x8b\x08"),
        ("rtf", b"{\\rtf1"),
    ):
        yield name, magic + b"x" * 99, Code.FILE_WRONG_KIND
    yield "gif before a workbook", b"GIF89a" + workbook(), Code.FILE_WRONG_KIND
    yield "picture as a sheet", written(Image.new("L", (9, 9)), "JPEG"), Code.FILE_WRONG_KIND
