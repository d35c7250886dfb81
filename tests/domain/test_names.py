import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import Script, canonical, key, script_of

KHMER = [chr(code) for code in range(0x1780, 0x17DE)]
TEXTS = st.text(st.sampled_from([*KHMER, *" ab\u200b\u0301\u0308"])) | st.text()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ស្រ្តី", "ស្ត្រី"),  # ro typed before ta
        ("ស្រី្ត", "ស្ត្រី"),  # the vowel between them
        ("សីុ", "ស៊ី"),  # ុ typed for the shifter that looks like it
        ("មុីង", "ម៉ីង"),
        ("ដេីម", "ដើម"),  # a vowel typed in two halves
        ("កេាះ", "កោះ"),
        ("កំា", "កាំ"),
        ("ស្ត្រីី", "ស្ត្រី"),  # a mark typed twice
        ("ភ្នំ\u200bពេញ", "ភ្នំពេញ"),
        ("  Sok \t\u00a0 Dara\u202e ", "Sok Dara"),
        ("Jose\u0301", "José"),
        ("a\ud800b\x00c\u200f", "abc"),
    ],
)
def test_what_looks_the_same_is_spelt_the_same(typed: str, meant: str) -> None:
    assert canonical(typed) == meant


@pytest.mark.parametrize("word", ["ស្ត្រី", "កម្ពុជា", "ខ្ញុំ", "ម៉្យាង", "ធម៌", "កណ្ដាល", "ស៊ុំ", "ចំណាំ", "ទឹកកក", "បុណ្យ"])
def test_a_word_is_never_changed_beyond_its_first_spelling(word: str) -> None:
    assert sorted(canonical(word)) == sorted(word)


@given(TEXTS)
def test_canonical_spelling_is_final(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(TEXTS)
def test_a_canonical_text_can_always_be_written_to_a_file(text: str) -> None:
    assert canonical(text).encode().decode() == canonical(text)


def test_da_and_ta_below_are_found_alike_but_kept_apart() -> None:
    assert key("កណ្ដាល") == key("កណ្តាល")
    assert canonical("កណ្ដាល") != canonical("កណ្តាល")


def test_a_search_is_caseless() -> None:
    assert key(" Phnom  PENH") == key("phnom penh")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("សុខ ដារ៉ា", Script.KHMER),
        ("Sok Dara", Script.LATIN),
        ("N'Guyễn-Đăng", Script.LATIN),
        ("Sok ដារ៉ា", Script.MIXED),
        ("Сок", Script.OTHER),
        ("Sok 7", Script.OTHER),
        ("<b>Sok</b>", Script.OTHER),
        ("x\u030c", Script.LATIN),
        (" - ", Script.OTHER),
        ("", Script.OTHER),
    ],
)
def test_a_name_tells_its_script(text: str, script: Script) -> None:
    assert script_of(text) is script
