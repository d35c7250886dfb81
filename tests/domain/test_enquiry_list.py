from datetime import date

import pytest

from domain.enquiry_list import read_list
from domain.problem import Code, Problem
from domain.subject import Subject

TODAY = date(2026, 11, 23)
HEAD = ["No", "ID number", "ឈ្មោះ", "Name", "Date of birth", "ភេទ"]


def subjects(*rows: list[str]) -> list[Subject]:
    return [row.subject for row in read_list(rows, TODAY)]


def test_each_row_becomes_whom_it_is_about() -> None:
    (who,) = subjects(HEAD, ["1", "០១២៣៤៥៦៧៨", "សុខ ដារ៉ា", "SOK Dara", "12.04.1990", "ប្រុស"])
    assert who == Subject("012345678", "សុខ ដារ៉ា", "SOK Dara", date(1990, 4, 12), "male")


def test_a_title_above_the_header_and_empty_rows_are_passed_over_and_rows_keep_their_numbers() -> None:
    rows = read_list([["Candidates"], HEAD, ["", "", ""], ["1", "012345678"]], TODAY)
    assert [row.number for row in rows] == [4]


def test_a_number_that_lost_its_zero_in_a_table_gets_it_back() -> None:
    assert subjects(HEAD, ["1", "12345678"]) == [Subject("012345678")]


def test_family_and_given_name_may_stand_apart() -> None:
    assert subjects(["surname", "given name", "dob"], ["SOK", "Dara", "1990-04-12 00:00:00"]) == [
        Subject(name_latin="SOK Dara", born_on=date(1990, 4, 12))
    ]


@pytest.mark.parametrize(
    "row", [["1", "??"], ["1", "012345678", "", "", "yesterday"], ["1", "012345678", "Latin"]]
)
def test_a_row_with_a_cell_that_can_not_be_read_asks_for_nobody(row: list[str]) -> None:
    assert subjects(HEAD, row) == [Subject()]


def test_a_table_without_numbers_and_names_is_no_list() -> None:
    with pytest.raises(Problem) as caught:
        read_list([["a", "b"], ["1", "2"]], TODAY)
    assert caught.value.code is Code.ENQUIRY_COLUMNS


def test_a_header_alone_is_no_list() -> None:
    with pytest.raises(Problem) as caught:
        read_list([HEAD], TODAY)
    assert caught.value.code is Code.FILE_EMPTY
