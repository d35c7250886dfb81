"""A list of dismissals is judged row by row, by the rules that hold for a single one."""

from datetime import date

import pytest

from domain.dismissal_rows import Judged, places_of, read_dismissals
from domain.problem import Code, Problem

TODAY = date(2026, 11, 21)
PLACES = places_of({"kampot": ("រដ្ឋបាលខេត្តកំពត", "Kampot administration"), "kep": ("Kep", "Kep")})
HEADER = ("Name", "ID", "Sex", "Born on", "Institution", "Category", "Ground", "Basis", "Order number", "Date")
GOOD = (
    "SOK Dara",
    "012345678",
    "m",
    "15.03.1988",
    "kampot",
    "police",
    "possession",
    "court",
    "44/26",
    "1.11.2026",
)
WRONG = {
    "Name": ("", Code.NAME_MISSING), "ID": ("?!", Code.BAD_IDENTITY), "Sex": ("x", Code.UNKNOWN_SEX),
    "Born on": ("31.02.1988", Code.BAD_DATE), "Institution": ("Nowhere", Code.UNKNOWN_WORKPLACE),
    "Category": ("clown", Code.UNKNOWN_CATEGORY), "Ground": ("rudeness", Code.UNKNOWN_GROUND),
    "Basis": ("a police report alone", Code.POLICE_REPORT_ALONE), "Order number": ("", Code.ROW_INCOMPLETE),
    "Date": ("1.11.2030", Code.DATE_TOO_LATE),
}  # fmt: skip
DOUBTFUL = {
    "ID": ("", Code.IDENTITY_MISSING), "Sex": ("", Code.SEX_MISSING), "Born on": ("", Code.BORN_ON_MISSING),
}  # fmt: skip


def judged(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Judged:
    return read_dismissals([("List of 2026",), header, *rows], PLACES, TODAY)


def but(column: str, text: str) -> tuple[str, ...]:
    return tuple(text if name == column else cell for name, cell in zip(HEADER, GOOD, strict=True))


def test_a_whole_row_is_good() -> None:
    (row,) = judged(GOOD).rows
    assert row.number == 3
    assert row.doubts == ()
    assert row.said == {
        "identity": "012345678", "name_latin": "SOK Dara", "sex": "male", "born_on": "1988-03-15",
        "institution": "kampot", "category": "police", "ground": "possession", "basis": "court_judgment",
        "order_number": "44/26", "dismissed_on": "2026-11-01", "departure": "dismissed",
    }  # fmt: skip


@pytest.mark.parametrize("column", WRONG)
def test_each_thing_that_is_wrong_is_named_with_its_row(column: str) -> None:
    text, code = WRONG[column]
    found = judged(GOOD, but(column, text))
    assert [row.number for row in found.rows] == [3]
    assert [(one.number, one.problem.code) for one in found.bad] == [(4, code)]


@pytest.mark.parametrize("column", DOUBTFUL)
def test_what_is_missing_of_the_person_makes_a_row_doubtful(column: str) -> None:
    text, code = DOUBTFUL[column]
    (row,) = judged(but(column, text)).rows
    assert row.doubts == (code,)


def test_a_ground_needs_a_basis_that_fits() -> None:
    assert [one.problem.code for one in judged(but("Ground", "conviction"), but("Ground", "use")).bad] == [
        Code.BASIS_DOES_NOT_FIT
    ]


def test_a_row_that_comes_twice_counts_once() -> None:
    found = judged(GOOD, but("Name", "SOK DARA"))
    assert len(found.rows) == 1
    assert found.bad[0].problem == Problem(Code.IDENTITY_TWICE, row=3)


def test_the_same_person_may_have_been_dismissed_twice() -> None:
    assert len(judged(GOOD, but("Order number", "9/20")).rows) == 2


def test_khmer_headers_words_and_digits_are_read() -> None:
    header = ("ឈ្មោះ", "លេខប័ណ្ណ", "ភេទ", "ថ្ងៃខែឆ្នាំកំណើត", "ស្ថាប័ន", "ប្រភេទមន្ត្រី", "មូលហេតុ", "មូលដ្ឋាន", "លេខលិខិត", "ថ្ងៃបញ្ឈប់")  # fmt: skip  # noqa: E501
    row = ("សុខ ដារ៉ា", "០១២៣៤៥៦៧៨", "ប្រុស", "១៥/០៣/១៩៨៨", "រដ្ឋបាលខេត្តកំពត", "នគរបាល", "កាន់កាប់", "សាលក្រម", "៤៤", "១/១១/២០២៦")  # fmt: skip  # noqa: E501
    (read,) = judged(row, header=header).rows
    assert read.doubts == ()
    assert (read.said["name_km"], read.said["ground"], read.said["institution"]) == (
        "សុខ ដារ៉ា",
        "possession",
        "kampot",
    )


def test_a_formula_is_refused() -> None:
    assert judged(but("Order number", "=1+1")).bad[0].problem.code is Code.FORMULA_IN_CELL


@pytest.mark.parametrize("column", ["Name", "Institution", "Ground", "Basis", "Order number", "Date"])
def test_a_list_without_a_column_that_is_needed_is_none(column: str) -> None:
    with pytest.raises(Problem) as refused:
        judged(GOOD, header=tuple("" if name == column else name for name in HEADER))
    assert refused.value.code is Code.DISMISSAL_COLUMNS_MISSING


def test_a_name_that_two_institutions_have_names_neither() -> None:
    assert places_of({"a": ("Office",), "b": ("office",)}).keys() == {"a", "b"}


def test_a_row_shows_nothing_of_its_person_by_itself() -> None:
    assert "SOK" not in repr(judged(GOOD))
