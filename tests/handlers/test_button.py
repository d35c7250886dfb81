import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.button import MOST_BYTES, SEPARATOR, decode, encode, number_in

PART = st.text(st.characters(exclude_characters=SEPARATOR, exclude_categories=["Cs"]), max_size=6)


@given(PART, st.lists(PART, max_size=3))
def test_what_was_encoded_is_decoded(verb: str, parts: list[str]) -> None:
    try:
        data = encode(verb, *parts)
    except ValueError:
        assert len(SEPARATOR.join([verb, *parts]).encode()) > MOST_BYTES
    else:
        assert decode(data) == (verb, parts)


def test_bytes_count_not_letters() -> None:
    assert encode("d", "x" * 62) == "d|" + "x" * 62
    with pytest.raises(ValueError, match="does not fit"):
        encode("d", "ក" * 21)


@pytest.mark.parametrize("parts", [("a|b",), ("|",), ("x" * 63,)])
def test_what_does_not_fit_is_our_mistake(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        encode("d", *parts)


@pytest.mark.parametrize("data", ["", "|", "||||", "x|", "d|1|2|3|4|5"])
def test_any_data_can_be_decoded(data: str) -> None:
    verb, parts = decode(data)
    assert SEPARATOR.join([verb, *parts]) == data


@pytest.mark.parametrize(
    ("part", "number"),
    [("0", 0), ("17", 17), *((odd, None) for odd in ("-1", "", "²", "១", "9" * 16, "1.0", " 1"))],
)
def test_only_plain_small_numbers_are_numbers(part: str, number: int | None) -> None:
    assert number_in([part]) == number
    assert number_in([part], 1) is None
