import pytest

from domain.institution import Institution, InstitutionKind, is_code, is_letters, path_of


def test_an_institution_of_the_top_has_a_path_of_its_own() -> None:
    ministry = Institution("moh", "ក្រសួងសុខាភិបាល", "Ministry of Health", InstitutionKind.MINISTRY, "HE")
    assert ministry.path == "/moh/"
    assert path_of("moh-07", ministry.path) == "/moh/moh-07/"


def test_an_institution_is_named_in_the_readers_language() -> None:
    ministry = Institution("moh", "ក្រសួងសុខាភិបាល", "Ministry of Health", InstitutionKind.MINISTRY, "HE")
    assert ministry.name("en") == "Ministry of Health"
    assert ministry.name("km") == "ក្រសួងសុខាភិបាល"


@pytest.mark.parametrize("code", ["a", "moi", "moi-police-07", "a234567890123456"])
def test_short_plain_codes_are_codes(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize("code", ["", "-a", "a-", "A", "a b", "a/b", "a2345678901234567", "ក", "a\n"])
def test_anything_else_is_no_code(code: str) -> None:
    assert not is_code(code)


@pytest.mark.parametrize(("letters", "fine"), [("KP", True), ("KPT", True), ("K", False), ("kp", False)])
def test_receipts_begin_with_two_or_three_capital_letters(letters: str, *, fine: bool) -> None:
    assert is_letters(letters) is fine
