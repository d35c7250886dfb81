from datetime import date

from domain.problem import Code, Problem


def test_the_catalogue_is_sorted() -> None:
    assert list(Code) == sorted(Code)


def test_a_problem_prints_its_code_alone() -> None:
    assert str(Problem(Code.DATE_TOO_LATE, latest=date(2026, 11, 21))) == "date_too_late"


def test_the_same_refusals_are_equal() -> None:
    assert Problem(Code.TEXT_TOO_LONG, most=5) == Problem(Code.TEXT_TOO_LONG, most=5)
    assert len({Problem(Code.TEXT_TOO_LONG, most=5), Problem(Code.TEXT_TOO_LONG, most=5)}) == 1
    assert Problem(Code.TEXT_TOO_LONG, most=5) != Problem(Code.TEXT_TOO_LONG, most=6)
