import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import khmer
from domain.phone import masked, normalise
from domain.problem import Code, Problem

national = st.from_regex(r"[1-9][0-9]{7,8}", fullmatch=True)
foreign = st.from_regex(r"[1-79][0-9]{9,14}", fullmatch=True)


@pytest.mark.parametrize(
    "typed",
    [
        "012 345 678",
        "012-345-678",
        "(012) 345.678",
        "12345678",
        "+855 12 345 678",
        "+855 (0)12 345 678",
        "855 12345678",
        "0085512345678",
        "០១២ ៣៤៥ ៦៧៨",
        "+៨៥៥១២៣៤៥៦៧៨",
        " 012\u200b345 678\n",
    ],
)
def test_a_cambodian_number_is_one_number_however_it_is_typed(typed: str) -> None:
    assert normalise(typed) == "+85512345678"


def test_a_number_of_085_without_its_zero_is_no_country_code() -> None:
    assert normalise("855123456") == normalise("0855123456") == "+855855123456"


@pytest.mark.parametrize("typed", ["+65 9123 4567", "6591234567", "006591234567"])
def test_a_foreign_number_keeps_its_country(typed: str) -> None:
    assert normalise(typed) == "+6591234567"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "+",
        "0",
        "012345",
        "+855123",
        "+8550",
        "+8551234567",
        "012345678901",
        "+0123456789",
        "12a45678",
        "1" * 16,
        "+" + "1" * 16,
        "012345678+",
        "🙂",
        "\ud800",
        "٠١٢",
        "²12345678",
    ],
)
def test_what_no_telephone_has_is_refused(typed: str) -> None:
    with pytest.raises(Problem) as refused:
        normalise(typed)
    assert refused.value == Problem(Code.BAD_PHONE)


@given(national, st.sampled_from(["", "0", "855", "+855", "00855", "+8550"]))
def test_every_way_to_begin_a_cambodian_number_leads_to_the_same(digits: str, start: str) -> None:
    assert normalise(start + digits) == normalise(khmer(start + digits)) == f"+855{digits}"


@given(foreign, st.sampled_from(["", "+", "00"]))
def test_every_way_to_begin_a_foreign_number_leads_to_the_same(digits: str, start: str) -> None:
    assert normalise(start + digits) == f"+{digits}"


@given(st.one_of(national, foreign))
def test_a_normalised_number_stays_as_it_is(digits: str) -> None:
    assert normalise(normalise(digits)) == normalise(digits)


@given(st.text())
def test_anything_typed_is_a_number_or_a_problem(typed: str) -> None:
    try:
        assert normalise(typed).removeprefix("+").isdecimal()
    except Problem as refused:
        assert refused.arguments == {}  # noqa: PT017 - both ends are fine, and both are looked at


def test_a_masked_number_shows_its_end_only() -> None:
    assert masked("+85512345678") == "•••••678"
