from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import khmer
from domain.problem import Code, Problem
from domain.receipt import Receipt

RECEIPT = Receipt("KK", 26, 123)
receipts = st.builds(
    Receipt, st.from_regex(r"[A-Z]{2,3}", fullmatch=True), st.integers(0, 99), st.integers(1, 999_999_999)
)


def test_a_receipt_is_written_so_that_it_can_be_said() -> None:
    assert str(Receipt.issued("KK", date(2026, 11, 21), 123)) == "KK-26-000123"
    assert str(Receipt("KPT", 5, 1_234_567)) == "KPT-05-1234567"


@pytest.mark.parametrize(
    "typed",
    [
        "KK-26-000123",
        "kk26123",
        "kk 26 123",
        " KK–26–123\n",
        "Kk/26/000123",
        "kk-២៦-០០០១២៣",
        "KK.26.0123",
        "kk26000123",
    ],
)
def test_a_receipt_is_read_however_it_is_typed(typed: str) -> None:
    assert Receipt.read(typed) == RECEIPT


@pytest.mark.parametrize(
    "typed",
    ["", "KK", "KK-26", "26-000123", "K-26-1", "KKKK-26-1", "KK-26-0", "KK-26-1x", "ក-26-1", "ſs-26-1?"],
)
def test_what_is_no_receipt_is_refused(typed: str) -> None:
    with pytest.raises(Problem) as refused:
        Receipt.read(typed)
    assert refused.value == Problem(Code.BAD_RECEIPT)


@given(
    receipts,
    st.sampled_from([str, lambda t: t.lower().replace("-", ""), khmer, lambda t: t.replace("-", " ")]),
)
def test_every_receipt_is_found_again_in_every_spelling(receipt: Receipt, spell: type[str]) -> None:
    assert Receipt.read(spell(str(receipt))) == receipt


@given(st.text())
def test_anything_typed_is_a_receipt_or_a_problem(typed: str) -> None:
    try:
        assert isinstance(Receipt.read(typed), Receipt)
    except Problem as refused:
        assert refused.code is Code.BAD_RECEIPT  # noqa: PT017 - both ends are fine, and both are looked at


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Number: KK-26-000123", RECEIPT),
        ("KK-26-000123/17 was returned, KK-26-000124 was not", RECEIPT),
        ("kit Rapid-26, LOT L-77-000123", None),
        ("XKKK-26-000123", None),
        ("KK-26-000000", None),
    ],
)
def test_a_number_is_found_again_in_what_the_bot_has_said(text: str, found: Receipt | None) -> None:
    assert Receipt.found_in(text) == found
