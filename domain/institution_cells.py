"""What the columns of a table of institutions may be called, and what their cells may say."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from domain.digits import fold
from domain.header import folded
from domain.institution import InstitutionKind, is_code, is_letters
from domain.place import exists
from domain.problem import Code, Problem

LONGEST_NAME = 120
REQUIRED = frozenset({"code", "name_km", "name_en"})

_HEADERS = {
    "code": ("code", "កូដ", "លេខកូដ"),
    "parent": ("parent", "under", "អង្គភាពមេ", "ស្ថាប័នមេ"),
    "name_km": ("name km", "khmer name", "name in khmer", "ឈ្មោះ", "ឈ្មោះខ្មែរ", "ឈ្មោះជាភាសាខ្មែរ"),
    "name_en": ("name en", "english name", "name in english", "ឈ្មោះអង់គ្លេស", "ឈ្មោះជាភាសាអង់គ្លេស"),
    "kind": ("kind", "type", "ប្រភេទ"),
    "place": ("place", "place code", "ទីតាំង", "កូដទីតាំង"),
    "headcount": ("headcount", "staff", "people", "ចំនួន", "ចំនួនមន្ត្រី", "ចំនួនបុគ្គលិក"),
    "letters": ("letters", "receipt letters", "អក្សរ", "អក្សរបង្កាន់ដៃ"),
}
_KINDS = {
    InstitutionKind.MINISTRY: ("ក្រសួង",),
    InstitutionKind.AUTHORITY: ("អាជ្ញាធរ",),
    InstitutionKind.PROVINCIAL_ADMINISTRATION: ("រដ្ឋបាលខេត្ត", "រដ្ឋបាលរាជធានី"),
    InstitutionKind.DISTRICT_ADMINISTRATION: ("រដ្ឋបាលស្រុក", "រដ្ឋបាលក្រុង", "រដ្ឋបាលខណ្ឌ"),
    InstitutionKind.COMMUNE_ADMINISTRATION: ("រដ្ឋបាលឃុំ", "រដ្ឋបាលសង្កាត់"),
    InstitutionKind.DEPARTMENT: ("មន្ទីរ", "នាយកដ្ឋាន"),
    InstitutionKind.POLICE: ("នគរបាល",),
    InstitutionKind.ARMED_FORCES: ("កងទ័ព", "កងយោធពលខេមរភូមិន្ទ"),
    InstitutionKind.GENDARMERIE: ("កងរាជអាវុធហត្ថ",),
    InstitutionKind.PRISON: ("ពន្ធនាគារ",),
    InstitutionKind.OTHER: ("", "ផ្សេងៗ"),
}
_HEADCOUNT = re.compile(r"\d{0,7}|\d{1,3}([,. ]\d{3}){1,2}", re.ASCII)
_NOT_DIGITS = re.compile(r"\D+", re.ASCII)
_PLACE = re.compile(r"\d{1,8}", re.ASCII)


@cache
def column_of(header: str) -> str | None:
    """The column that a header names, in English or Khmer; None for a column that is nobody's."""
    return _columns().get(folded(header))


def _code(text: str) -> str:
    code = fold(text).lower()
    if not is_code(code):
        raise Problem(Code.BAD_CODE)
    return code


def _parent(text: str) -> str:
    return fold(text).lower()


def _name(text: str) -> str:
    if not text:
        raise Problem(Code.NAME_MISSING)
    if len(text) > LONGEST_NAME:
        raise Problem(Code.TEXT_TOO_LONG, most=LONGEST_NAME)
    return text


def _kind(text: str) -> InstitutionKind:
    try:
        return _kinds()[folded(text)]
    except KeyError:
        raise Problem(Code.UNKNOWN_KIND) from None


def _place(text: str) -> str:
    code = fold(text)
    if not code:
        return ""
    whole = code.zfill(len(code) + len(code) % 2)  # spreadsheets eat the leading zero of 07
    if not (_PLACE.fullmatch(code) and exists(whole)):
        raise Problem(Code.UNKNOWN_PLACE)
    return whole


def _headcount(text: str) -> int:
    number = fold(text)
    if not _HEADCOUNT.fullmatch(number):
        raise Problem(Code.BAD_HEADCOUNT)
    return int(_NOT_DIGITS.sub("", number) or 0)


def _letters(text: str) -> str:
    letters = text.upper()
    if letters and not is_letters(letters):
        raise Problem(Code.BAD_LETTERS)
    return letters


READERS: Mapping[str, Callable[[str], str | int | InstitutionKind]] = MappingProxyType(
    {
        "code": _code,
        "parent": _parent,
        "name_km": _name,
        "name_en": _name,
        "kind": _kind,
        "place": _place,
        "headcount": _headcount,
        "letters": _letters,
    }
)
"""How each column's text (canonical, "" where empty) becomes a value, or a Problem."""


@cache
def _columns() -> Mapping[str, str]:
    return {folded(name): column for column, names in _HEADERS.items() for name in names}


@cache
def _kinds() -> Mapping[str, InstitutionKind]:
    return {folded(name): kind for kind, names in _KINDS.items() for name in (kind.value, *names)}
