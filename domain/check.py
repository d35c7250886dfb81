import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import assert_never

from domain.digits import fold
from domain.form import (
    Answers,
    Choice,
    Choices,
    Date,
    Identity,
    Kind,
    Note,
    Number,
    Photo,
    Pick,
    Picks,
    Text,
    Value,
)
from domain.names import Script, canonical, script_of
from domain.problem import Code, Problem

_NOTHING: Answers = MappingProxyType({})
_WHOLE = re.compile(r"-?[0-9]{1,12}")
_GROUPED = re.compile(r"(?<=[0-9])[., ](?=[0-9]{3}(?![0-9]))")
_IDENTITY = re.compile("[0-9A-Z\u1780-\u17a2]{3,24}")
_DIRECTORY_CODE = re.compile("[A-Za-z0-9_.-]{1,32}")
_FILE_ID = re.compile("[A-Za-z0-9_-]{1,200}")
_BUDDHIST = 543
_YEARS = range(1900, 2400)
_LARGEST = 10**24
_WRONG_SCRIPT = {Script.KHMER: Code.WRITE_IN_KHMER, Script.LATIN: Code.WRITE_IN_LATIN}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that may well be right but is unusual: the person confirms it, an import warns of it."""

    value: Value
    code: Code


def check(field: Kind, raw: object, today: date, answers: Answers = _NOTHING) -> Value | Doubt:
    """
    Read one answer, typed or coded, whichever way it came.

    Args:
        field: the question.
        raw: what came: text as typed, a code, a number or date from a table, a list, a photo's ids.
        today: the local day, from which limits are counted.
        answers: earlier answers of the same form, for limits that refer to them.

    Raises:
        Problem: it is no answer to this question.
    """
    value: Value | Doubt
    match field:
        case Text() | Note():
            value = _text(field, raw)
        case Number():
            value = _number(field, raw)
        case Choice():
            value = _choice(field, raw)
        case Choices():
            value = _options(field.options, raw)
        case Date():
            value = _day(field, raw, today, answers)
        case Identity():
            value = _identity(field, raw)
        case Pick():
            value = _directory_code(raw)
        case Picks():
            value = _directory_codes(field, raw)
        case Photo():
            value = _photo(raw)
        case _:
            assert_never(field)
    return value


def _line(raw: object) -> str:
    """Read a line; tables give numbers where people meant their digits, and dates as such."""
    text = ""
    match raw:
        case bool():
            pass
        case str():
            text = canonical(raw)
        case int() if abs(raw) < _LARGEST:
            text = str(raw)
        case float() if raw.is_integer():
            text = str(int(raw))
        case date():
            text = raw.isoformat()[:10]
    if not text:
        raise Problem(Code.TEXT_WANTED)
    return text


def _lines(raw: object) -> str:
    """Free words keep their lines; each is spelt canonically."""
    return "\n".join(canonical(one) for one in _line(raw) and str(raw).splitlines()).strip("\n")


def _text(field: Text | Note, raw: object) -> str:
    text = _lines(raw) if isinstance(field, Note) else _line(raw)
    if len(text) < field.shortest:
        raise Problem(Code.TEXT_TOO_SHORT, least=field.shortest)
    if len(text) > field.longest:
        raise Problem(Code.TEXT_TOO_LONG, most=field.longest)
    script = field.script if isinstance(field, Text) else None
    if script and script_of(text) != script:
        raise Problem(_WRONG_SCRIPT[script])
    return text


def _number(field: Number, raw: object) -> int:
    digits = _GROUPED.sub("", fold(_line(raw)))
    if not _WHOLE.fullmatch(digits):
        raise Problem(Code.BAD_NUMBER)
    number = int(digits)
    if number < field.least:
        raise Problem(Code.NUMBER_TOO_SMALL, least=field.least)
    if number > field.most:
        raise Problem(Code.NUMBER_TOO_LARGE, most=field.most)
    return number


def _choice(field: Choice, raw: object) -> str:
    chosen = _option(field.options, raw)
    for option, code in field.refused:
        if chosen == option:
            raise Problem(code)
    return chosen


def _option(options: tuple[str, ...], raw: object) -> str:
    code = raw.strip().casefold() if isinstance(raw, str) else None
    if code not in options:
        raise Problem(Code.UNKNOWN_OPTION)
    return code


def _options(options: tuple[str, ...], raw: object) -> list[str]:
    parts: Iterable[object] = raw.split(",") if isinstance(raw, str) else ()
    if isinstance(raw, list | tuple | set | frozenset):
        parts = raw
    chosen = {_option(options, part) for part in parts}
    if not chosen:
        raise Problem(Code.CHOOSE_ONE)
    return [option for option in options if option in chosen]


def _day(field: Date, raw: object, today: date, answers: Answers) -> str:
    day = _read_day(fold(_line(raw)), whole_month=field.whole_month)
    if field.earliest_days is not None and day < (least := today + timedelta(field.earliest_days)):
        raise Problem(Code.DATE_TOO_EARLY, earliest=least)
    if field.latest_days is not None and day > (most := today + timedelta(field.latest_days)):
        raise Problem(Code.DATE_TOO_LATE, latest=most)
    earlier = answers.get(field.not_before or "")
    if isinstance(earlier, str) and day.isoformat() < earlier:
        raise Problem(field.too_early, earliest=date.fromisoformat(earlier))
    return day.isoformat()


def _read_day(text: str, *, whole_month: bool) -> date:
    """Read 21.11.2026, 21/11/26, 2026-11-21, and 11/2026 where a month will do."""
    parts = re.split("[-./ ]+", text)
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise Problem(Code.BAD_DATE)
    match parts if len(parts[0]) == len("2026") else parts[::-1]:
        case [year, month, day]:
            return _date(_year(year), month, day)
        case [year, month] if whole_month:
            first = _date(_year(year), month, "1")
            return first.replace(day=calendar.monthrange(first.year, first.month)[1])
        case _:
            raise Problem(Code.BAD_DATE)


def _date(year: int, month: str, day: str) -> date:
    if max(len(month), len(day)) > len("31"):
        raise Problem(Code.BAD_DATE)
    try:
        return date(year, int(month), int(day))
    except ValueError:
        raise Problem(Code.BAD_DATE) from None


def _year(text: str) -> int:
    """Read a year of 1900–2399; two digits are of this century, and a later one counts from the Buddha's."""
    if len(text) not in {len("26"), len("2026")}:
        raise Problem(Code.BAD_DATE)
    year = int(text) + (2000 if len(text) == len("26") else 0)
    year -= 0 if year in _YEARS else _BUDDHIST
    if year not in _YEARS:
        raise Problem(Code.BAD_DATE)
    return year


def _identity(field: Identity, raw: object) -> str | Doubt:
    number = re.sub("[-–./ ]", "", fold(_line(raw))).upper()
    if not _IDENTITY.fullmatch(number):
        raise Problem(Code.BAD_IDENTITY, least=3, most=24)
    if number.isascii() and number.isdigit() and len(number) == field.usual_digits:
        return number
    return Doubt(number, Code.UNUSUAL_IDENTITY)


def _directory_code(raw: object) -> str:
    text = _line(raw)
    if not _DIRECTORY_CODE.fullmatch(text):
        raise Problem(Code.NOT_IN_DIRECTORY)
    return text


def _directory_codes(field: Picks, raw: object) -> list[str]:
    parts: Iterable[object] = raw.split(",") if isinstance(raw, str) else ()
    if isinstance(raw, list | tuple):
        parts = raw
    codes = list(dict.fromkeys(map(_directory_code, parts)))
    if not codes:
        raise Problem(Code.CHOOSE_ONE)
    if len(codes) > field.most:
        raise Problem(Code.TOO_MANY_TICKS, most=field.most)
    return codes


def _photo(raw: object) -> dict[str, str]:
    match raw:
        case {"file_id": str(file_id), "unique": str(unique)} if all(map(_FILE_ID.fullmatch, (file_id, unique))):
            return {"file_id": file_id, "unique": unique}
    raise Problem(Code.PHOTO_WANTED)
