import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import fold, khmer


@pytest.mark.parametrize("written", ["២០២៦", "２０２６", "٢٠٢٦", "۲۰۲۶", "2026"])
def test_every_keyboards_digits_are_read_as_the_same_number(written: str) -> None:
    assert fold(written) == "2026"


def test_letters_stay_as_they_are() -> None:
    assert fold("លេខ ៧-A") == "លេខ 7-A"


@given(st.from_regex(r"[0-9 a-z]*", fullmatch=True))
def test_khmer_digits_fold_back_to_what_they_were(text: str) -> None:
    assert fold(khmer(text)) == text
