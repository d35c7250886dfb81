import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fold import fold, plain


@pytest.mark.parametrize(
    "spellings",
    [
        "kuoch kouch kuch",
        "ly li lee",
        "keo kev kaev kew",
        "khieu khiev khiew",
        "mao mav mau maov",
        "pov peou peouv",
        "chhoeun choeun choeurn cheun",
        "sophea suphea sophia sophear",
        "sothea sothia sothie",
        "pich pech pichh",
        "piseth pisith piset",
        "chenda chinda chenta",
        "samnang somnang sumnang",
        "kunthea konthea",
        "raksmey reaksmey",
        "ratana rattana rotana rathana",
        "thy thi they",
        "bopha bupha boppha",
        "vann van wann",
        "chhay chhai chaay",
        "oudom udom odom uddom",
        "soriya sorya",
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: str) -> None:
    assert len({fold(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names",
    [
        "sokha sokhom sokheng sokhon",
        "dara darith darin davy dany",
        "vanna vannak vanny vandy",
        "sophea sopheak sopheap sophal",
        "sarath sarith sarun sarin saroeun saran",
        "khim kim khun",
        "heng hong hang heang seng",
        "chan chin chon chanh chang",
        "sreymom sreymao sreyneang sreypov sreypich",
        "bun pun",
    ],
)
def test_names_of_different_people_sound_different(names: str) -> None:
    assert len({fold(word) for word in names.split()}) == len(names.split())


def test_accents_apostrophes_and_capitals_mean_nothing() -> None:
    assert plain(" Sók  N'Guôn-Dara ") == "sok nguon dara"


@given(st.text())
def test_any_text_has_a_plain_form_and_a_sound(text: str) -> None:
    assert set(plain(text)) <= set("abcdefghijklmnopqrstuvwxyz ")
    assert fold(plain(text)) == fold(plain(text).upper().lower())
