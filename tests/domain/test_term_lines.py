import pytest

from domain.ground import Ground
from domain.problem import Code, Problem
from domain.term_lines import GROUND_WORDS, REPETITION_WORDS, read_terms
from domain.term_table import CELLS, Cell, Repetition

ONE = Cell(Ground.CONFIRMED_USE, "police", Repetition.FIRST)


@pytest.mark.parametrize(
    "line",
    [
        "confirmed_use police first 5",
        "Police officers; confirmed use: 1st, 5 years",
        "5 yrs first use police",
        "• USE – POLICE – first → 5",
        "ការប្រើប្រាស់ នគរបាល លើកដំបូង ៥ ឆ្នាំ",
        "ប្រើប្រាស់នគរបាលលើកដំបូង៥ឆ្នាំ",
        "មន្ត្រីនគរបាល ប្រើប្រាស់ លើកទី១ ៥",
    ],
)
def test_a_line_is_read_in_any_order_and_either_language(line: str) -> None:
    assert read_terms(line) == {ONE: 5}


def test_what_a_line_does_not_name_means_all_of_it() -> None:
    assert read_terms("all 5") == dict.fromkeys(CELLS, 5)
    assert len(read_terms("sale, trafficking 10")) == 2 * 4 * 2
    assert set(read_terms("again 10")) == {cell for cell in CELLS if cell.repetition is Repetition.AGAIN}


def test_lines_add_up_and_blank_ones_are_passed_over() -> None:
    told = read_terms("use first 5\n\n  — \nuse again ១០\nrefusal undecided")
    assert {(cell.ground, cell.repetition, years) for cell, years in told.items()} == {
        (Ground.CONFIRMED_USE, Repetition.FIRST, 5),
        (Ground.CONFIRMED_USE, Repetition.AGAIN, 10),
    }


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("use 5\nuse first 6", Code.TERM_LINE_TWICE, 2),
        ("all 5\nrefusal undecided", Code.TERM_LINE_TWICE, 2),
        ("use 5\nheroin 5", Code.TERM_LINE_UNCLEAR, 2),
        ("use five", Code.TERM_LINE_UNCLEAR, 1),
        ("user 5", Code.TERM_LINE_UNCLEAR, 1),
        ("5", Code.TERM_LINE_UNCLEAR, 1),
        ("ប្រើប្រាស់ លើកទី១៥ ឆ្នាំ", Code.TERM_LINE_UNCLEAR, 1),
        ("use 12345", Code.TERM_LINE_UNCLEAR, 1),
        ("use", Code.TERM_LINE_YEARS, 1),
        ("use 5 10", Code.TERM_LINE_YEARS, 1),
        ("use 5 undecided", Code.TERM_LINE_YEARS, 1),
        ("use 0", Code.TERM_LINE_RANGE, 1),
        ("use 51", Code.TERM_LINE_RANGE, 1),
    ],
)
def test_what_is_not_certain_is_refused_with_its_line_and_never_guessed(text: str, code: Code, line: int) -> None:
    with pytest.raises(Problem) as refused:
        read_terms(text)
    assert (refused.value.code, refused.value.arguments["line"]) == (code, line)


@pytest.mark.parametrize("text", ["", " \n—\n", "use undecided"])
def test_a_table_that_decides_nothing_is_none(text: str) -> None:
    with pytest.raises(Problem) as refused:
        read_terms(text)
    assert refused.value.code is Code.TERM_LINES_NONE


@pytest.mark.parametrize(("ground", "phrase"), [(g, one) for g, many in GROUND_WORDS.items() for one in many])
def test_every_word_for_a_ground_means_just_that(ground: str, phrase: str) -> None:
    assert {cell.ground for cell in read_terms(f"{phrase} ៥")} == {ground}


@pytest.mark.parametrize(("which", "phrase"), [(r, one) for r, many in REPETITION_WORDS.items() for one in many])
def test_every_word_for_a_repetition_means_just_that(which: str, phrase: str) -> None:
    assert {cell.repetition for cell in read_terms(f"all {phrase} 5")} == {which}
