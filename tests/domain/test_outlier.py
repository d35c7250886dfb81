import pytest

from domain.outlier import is_outlier


@pytest.mark.parametrize("n", [412, 18, 91])
def test_a_number_far_from_those_before_is_worth_a_question(n: int) -> None:
    assert is_outlier(n, [38, 45, 41, 40])


@pytest.mark.parametrize("n", [41, 19, 90])
def test_a_number_like_those_before_is_not(n: int) -> None:
    assert not is_outlier(n, [38, 45, 41, 40])


def test_nothing_is_unusual_without_a_history() -> None:
    assert not is_outlier(412, [40])
    assert not is_outlier(412, [])
