"""An XLSX file is a zip of parts: what may be in it, found out before anything reads the parts themselves."""

import codecs
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType

from bot.inside.limits import MIB, PACKAGE_BYTES, PACKAGE_PARTS, PACKAGE_RATIO
from domain.problem import Code, Problem

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOOK = "xl/workbook.xml"
_CHUNK = MIB
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_SEALED = 0x1
_STRAY = re.compile(r"^/|^[a-z]:|\\|(^|/)\.\.(/|$)|\x00")
_REFUSED: Mapping[Code, re.Pattern[str]] = MappingProxyType(
    {
        Code.FILE_MACROS: re.compile("vbaproject|^xl/(macrosheets|dialogsheets)/"),
        Code.FILE_LINKS: re.compile(r"^xl/(externallinks|querytables|model)/|^xl/(connections|xmlmaps)\."),
        Code.FILE_OBJECTS: re.compile(
            r"^xl/(embeddings|activex|ctrlprops)/|\.(zip|xls[xmb]?|doc[xm]?|exe|jar|ole)$"
        ),
    }
)
"""Parts by their names: what runs, what reaches out, what is a file of its own."""
_MACROS = re.compile(b"macroenabled|vbaproject", re.IGNORECASE)
_DECLARATIONS = re.compile(b"<!(doctype|entity)", re.IGNORECASE)
_KINDS = "[content_types].xml"

codecs.lookup("cp437")  # names in a zip may be written in it; it is a module, and later no file can be opened


def refuse_old(content: bytes) -> None:
    """
    Refuse workbooks from before 2007, and those with a password, which are wrapped in the same format.

    Raises:
        Problem: FILE_OLD_FORMAT or FILE_ENCRYPTED.
    """
    if content.startswith(_OLE):
        raise Problem(Code.FILE_ENCRYPTED if _ENCRYPTED in content else Code.FILE_OLD_FORMAT)


def check_package(content: bytes) -> None:
    """
    Refuse a package that is too large unpacked, damaged, locked, or has more in it than sheets.

    Raises:
        Problem: which of these it is.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_names(package.infolist())
            _check_parts(package)
    except (Problem, MemoryError):
        raise
    except Exception as error:  # a broken package can break its reader in any way
        raise Problem(Code.FILE_UNREADABLE) from error


def _check_names(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.orig_filename.casefold() for part in parts]
    _refuse_if(len(names) > PACKAGE_PARTS, Code.FILE_UNPACKS_TOO_LARGE)
    _refuse_if(len(set(names)) < len(names) or any(map(_STRAY.search, names)), Code.FILE_NOT_ACCEPTED)
    _refuse_if(any(part.flag_bits & _SEALED for part in parts), Code.FILE_ENCRYPTED)
    for code, pattern in _REFUSED.items():
        _refuse_if(any(map(pattern.search, names)), code)
    _refuse_if(_BOOK not in names, Code.FILE_WRONG_KIND)
    _refuse_if(any(part.compress_type not in _METHODS for part in parts), Code.FILE_UNREADABLE)
    _refuse_if(any(map(_swells, parts)), Code.FILE_UNPACKS_TOO_LARGE)
    _refuse_if(sum(part.file_size for part in parts) > PACKAGE_BYTES, Code.FILE_UNPACKS_TOO_LARGE)


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > MIB and part.file_size > PACKAGE_RATIO * part.compress_size


def _check_parts(package: zipfile.ZipFile) -> None:
    """Unpack everything once, piece by piece: sizes may lie, and the checksum is compared at the end of each."""
    left = PACKAGE_BYTES
    for part in package.infolist():
        name = part.filename.casefold()
        with package.open(part) as unpacked:
            tail = b""
            while piece := unpacked.read(_CHUNK):
                left -= len(piece)
                _refuse_if(left < 0, Code.FILE_UNPACKS_TOO_LARGE)
                _check_words(name, tail + piece)
                tail = piece[-16:]


def _check_words(name: str, piece: bytes) -> None:
    if name.endswith((".xml", ".rels")):
        _refuse_if(_DECLARATIONS.search(piece) is not None, Code.FILE_NOT_ACCEPTED)
    if name == _KINDS:
        _refuse_if(_MACROS.search(piece) is not None, Code.FILE_MACROS)


def _refuse_if(fault: bool, code: Code) -> None:  # noqa: FBT001 - read as a sentence
    if fault:
        raise Problem(code)
