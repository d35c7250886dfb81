from datetime import UTC, date, datetime
from typing import Any

import pytest

from domain.check import Doubt, check
from domain.form import Choice, Choices, Date, Identity, Kind, Number, Photo, Pick, Picks, Text
from domain.names import Script
from domain.problem import Code, Problem
from tests.domain.forms import PICTURE, TODAY

LINE = Text(key="a", shortest=2, longest=10)
KHMER_NAME = Text(key="a", script=Script.KHMER)
LATIN_NAME = Text(key="a", script=Script.LATIN)
COUNT = Number(key="a", least=1, most=5000)
COLOUR = Choice(key="a", options=("red", "green"))
COLOURS = Choices(key="a", options=("red", "green"))
DAY = Date(key="a", earliest_days=-30, latest_days=0)
EXPIRY = Date(key="a", not_before="tested_on", too_early=Code.KIT_EXPIRED, whole_month=True)
CARD = Identity(key="a")
THREE = Picks(key="a", directory="d", most=3)


@pytest.mark.parametrize(
    ("field", "raw", "value"),
    [
        (LINE, "  a\u200b  b ", "a b"),
        (LINE, 77, "77"),
        (LINE, 77.0, "77"),
        (LINE, date(2026, 1, 2), "2026-01-02"),
        (LINE, datetime(2026, 1, 2, 3, tzinfo=UTC), "2026-01-02"),
        (KHMER_NAME, "ស្រ្តី", "ស្ត្រី"),
        (LATIN_NAME, "O'Brien", "O'Brien"),
        (COUNT, "១.២៣៤", 1234),
        (COUNT, "1,234", 1234),
        (COUNT, 12, 12),
        (COLOUR, " Red ", "red"),
        (COLOURS, ["green", "red", "red"], ["red", "green"]),
        (COLOURS, "green, red", ["red", "green"]),
        (THREE, ["b", "a", "b"], ["b", "a"]),
        (THREE, "b, a", ["b", "a"]),
        (THREE, ["a", "a", "a", "a"], ["a"]),
        (DAY, "21.11.2026", "2026-11-21"),
        (DAY, "21/11/26", "2026-11-21"),
        (DAY, "21-11-2026", "2026-11-21"),
        (DAY, "21 11 2026", "2026-11-21"),
        (DAY, "2026-11-21", "2026-11-21"),
        (DAY, "១/១១/២០២៦", "2026-11-01"),
        (DAY, "២១.១១.២៥៦៩", "2026-11-21"),
        (DAY, "21 / 11 / 2026", "2026-11-21"),
        (DAY, TODAY, "2026-11-21"),
        (DAY, "22.10.2026", "2026-10-22"),
        (EXPIRY, "02/2028", "2028-02-29"),
        (EXPIRY, "2027-08", "2027-08-31"),
        (EXPIRY, "08/27", "2027-08-31"),
        (CARD, "០១២ ៣៤៥-៦៧៨", "012345678"),
        (Pick(key="a", directory="d"), "moi-police-07", "moi-police-07"),
        (Photo(key="a"), PICTURE | {"more": "x"}, PICTURE),
    ],
)
def test_a_good_answer_is_read(field: Kind, raw: Any, value: Any) -> None:
    assert check(field, raw, TODAY) == value


@pytest.mark.parametrize(
    ("field", "raw", "problem"),
    [
        (LINE, "", Problem(Code.TEXT_WANTED)),
        (LINE, "\u200b \ud800", Problem(Code.TEXT_WANTED)),
        (LINE, None, Problem(Code.TEXT_WANTED)),
        (LINE, True, Problem(Code.TEXT_WANTED)),
        (LINE, 10**24, Problem(Code.TEXT_WANTED)),
        (LINE, float("inf"), Problem(Code.TEXT_WANTED)),
        (LINE, "a", Problem(Code.TEXT_TOO_SHORT, least=2)),
        (LINE, "a" * 11, Problem(Code.TEXT_TOO_LONG, most=10)),
        (KHMER_NAME, "Sok", Problem(Code.WRITE_IN_KHMER)),
        (LATIN_NAME, "សុខ", Problem(Code.WRITE_IN_LATIN)),
        (LATIN_NAME, "<b>Sok</b>", Problem(Code.WRITE_IN_LATIN)),
        (COUNT, "many", Problem(Code.BAD_NUMBER)),
        (COUNT, "1.5", Problem(Code.BAD_NUMBER)),
        (COUNT, "1.2345", Problem(Code.BAD_NUMBER)),
        (COUNT, "9" * 5000, Problem(Code.BAD_NUMBER)),
        (COUNT, "0", Problem(Code.NUMBER_TOO_SMALL, least=1)),
        (COUNT, "-3", Problem(Code.NUMBER_TOO_SMALL, least=1)),
        (COUNT, "5001", Problem(Code.NUMBER_TOO_LARGE, most=5000)),
        (COLOUR, "blue", Problem(Code.UNKNOWN_OPTION)),
        (COLOUR, ["red"], Problem(Code.UNKNOWN_OPTION)),
        (COLOURS, ["red", "blue"], Problem(Code.UNKNOWN_OPTION)),
        (COLOURS, [["red"]], Problem(Code.UNKNOWN_OPTION)),
        (COLOURS, [], Problem(Code.CHOOSE_ONE)),
        (COLOURS, 5, Problem(Code.CHOOSE_ONE)),
        (DAY, "yesterday", Problem(Code.BAD_DATE)),
        (DAY, "31.11.2026", Problem(Code.BAD_DATE)),
        (DAY, "11/2026", Problem(Code.BAD_DATE)),
        (DAY, "1.1.026", Problem(Code.BAD_DATE)),
        (DAY, "2026-001-1", Problem(Code.BAD_DATE)),
        (DAY, "²1.11.2026", Problem(Code.BAD_DATE)),
        (DAY, "0000-01-01", Problem(Code.BAD_DATE)),
        (EXPIRY, "13/2027", Problem(Code.BAD_DATE)),
        (DAY, "22.11.2026", Problem(Code.DATE_TOO_LATE, latest=TODAY)),
        (DAY, "21.10.2026", Problem(Code.DATE_TOO_EARLY, earliest=date(2026, 10, 22))),
        (CARD, "12", Problem(Code.BAD_IDENTITY, least=3, most=24)),
        (CARD, "1" * 25, Problem(Code.BAD_IDENTITY, least=3, most=24)),
        (CARD, "<b>123</b>", Problem(Code.BAD_IDENTITY, least=3, most=24)),
        (Pick(key="a", directory="d"), "../etc", Problem(Code.NOT_IN_DIRECTORY)),
        (THREE, ["a", "../etc"], Problem(Code.NOT_IN_DIRECTORY)),
        (THREE, ["a", "b", "c", "d"], Problem(Code.TOO_MANY_TICKS, most=3)),
        (THREE, [], Problem(Code.CHOOSE_ONE)),
        (THREE, {"a"}, Problem(Code.CHOOSE_ONE)),
        (Photo(key="a"), "a picture", Problem(Code.PHOTO_WANTED)),
        (Photo(key="a"), {"file_id": "a b", "unique": "c"}, Problem(Code.PHOTO_WANTED)),
        (Photo(key="a"), {"file_id": "a"}, Problem(Code.PHOTO_WANTED)),
    ],
)
def test_a_bad_answer_is_refused_with_its_reason(field: Kind, raw: Any, problem: Problem) -> None:
    with pytest.raises(Problem) as refusal:
        check(field, raw, TODAY)
    assert refusal.value == problem


@pytest.mark.parametrize(
    ("typed", "number"), [("12345678", "12345678"), ("pol 12-34", "POL1234"), ("មក ១២៣", "មក123")]
)
def test_an_unusual_identity_number_is_doubted_not_refused(typed: str, number: str) -> None:
    assert check(CARD, typed, TODAY) == Doubt(number, Code.UNUSUAL_IDENTITY)


def test_a_kit_that_had_expired_on_the_day_of_the_test_is_refused() -> None:
    with pytest.raises(Problem) as refusal:
        check(EXPIRY, "10/2026", TODAY, {"tested_on": "2026-11-01"})
    assert refusal.value == Problem(Code.KIT_EXPIRED, earliest=date(2026, 11, 1))


def test_a_kit_that_expired_since_the_test_was_good() -> None:
    assert check(EXPIRY, "2026-11-01", TODAY, {"tested_on": "2026-11-01"}) == "2026-11-01"
