import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fold import fold, plain
from domain.names import canonical
from domain.place import Place, places_in, provinces
from domain.transliteration import MOST, readings, transliterated

KHMER = st.text(st.sampled_from([chr(code) for code in range(0x1780, 0x17DE)] + [" "]))
NUMBERED = re.compile(r"[0-9០-៩ៗ(]| ទី")


@pytest.mark.parametrize(
    ("khmer", "latin"),
    [
        ("សុខ ដារ៉ា", "Sok Dara"),
        ("ជា វណ្ណា", "Chea Vanna"),
        ("ចាន់ សុភាព", "Chan Sopheap"),
        ("មាស វាសនា", "Meas Veasna"),
        ("តាន់ គឹមឡេង", "Tan Kimleng"),
        ("គួច សុភ័ក្ត្រ", "Kuoch Sopheak"),
        ("សួន សុជាតិ", "Suon Socheat"),
        ("ប្រាក់ សុផល", "Prak Sophal"),
        ("លី ស្រីមុំ", "Ly Sreimom"),
        ("សឿន ជ័យ", "Soeun Chey"),
    ],
)
def test_a_khmer_name_is_written_the_way_people_write_it(khmer: str, latin: str) -> None:
    assert transliterated(khmer) == latin


@pytest.mark.parametrize(
    ("khmer", "latin"),
    [("រស្មី", "raksmey"), ("រស្មី", "reaksmey"), ("ជាតិ", "cheat"), ("ធម៌", "thor"), ("ឬទ្ធី", "rithy"), ("ប៉ែន", "pen")],
)
def test_what_is_not_said_as_it_is_written_is_known(khmer: str, latin: str) -> None:
    assert fold(latin) in {fold(reading) for reading in readings(khmer)}


def test_the_spelling_that_was_typed_does_not_matter() -> None:
    assert transliterated("ស្រី") == transliterated("សី្រ")


def _within(places: Iterable[Place]) -> Iterator[Place]:
    for place in places:
        yield place
        yield from _within(places_in(place.code))


def test_four_of_five_place_names_sound_as_their_official_latin_spelling(
    record_property: Callable[[str, object], None],
) -> None:
    official = [(place.name_km, place.name_en) for place in _within(provinces())]
    names = {(canonical(km).replace(" ", ""), plain(en).replace(" ", "")) for km, en in official}
    names = {(km, en) for km, en in names if not NUMBERED.search(km) and en}
    met = sum(fold(en) in map(fold, readings(km)) for km, en in names)
    record_property("place names whose Khmer sounds as their Latin", f"{met} of {len(names)}")
    assert len(names) > 9000
    assert met >= 0.75 * len(names)


@given(KHMER | st.text())
def test_any_text_is_read_in_no_more_ways_than_are_looked_at(text: str) -> None:
    assert len(readings(text)) <= MOST
    assert plain(transliterated(text)) == transliterated(text).casefold()
