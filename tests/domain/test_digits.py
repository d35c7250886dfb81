import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import fold, khmer, places


@pytest.mark.parametrize("written", ["២០២៦", "２０２６", "٢٠٢٦", "۲۰۲۶", "2026"])
def test_every_keyboards_digits_are_read_as_the_same_number(written: str) -> None:
    assert fold(written) == "2026"


def test_letters_stay_as_they_are() -> None:
    assert fold("លេខ ៧-A") == "លេខ 7-A"


@given(st.from_regex(r"[0-9 a-z]*", fullmatch=True))
def test_khmer_digits_fold_back_to_what_they_were(text: str) -> None:
    assert fold(khmer(text)) == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("17 45 102", ("17", "45", "102")),
        ("១៧, ៤៥", ("១៧", "៤៥")),
        (" 17;45،1000។\n3. ", ("17", "45", "1000", "3")),
        ("7 7 ៧", ("7", "៧")),
        ("17", ("17",)),
    ],
)
def test_places_on_a_list_are_read_as_they_were_typed(typed: str, read: tuple[str, ...]) -> None:
    assert places(typed) == read


@pytest.mark.parametrize("typed", ["", " , ", "Sok", "17 Sok", "012345678", "17-20", "²", "-3", "1/2"])
def test_what_may_be_a_search_is_no_place(typed: str) -> None:
    assert places(typed) is None
