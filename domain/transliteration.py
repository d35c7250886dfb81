"""Khmer names in Latin letters, syllable by syllable."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice

from domain import khmer_sounds as sounds
from domain.names import canonical

MOST = 12
"""How many readings of one word are looked at, at most."""
_UNIT = re.compile(
    "(?P<base>[\u1780-\u17a2])(?P<below>(?:\u17d2[\u1780-\u17a2])*)(?P<shift>[៉៊]?)(?P<below2>(?:\u17d2[\u1780-\u17a2])*)"
    "(?P<vowel>[\u17b6-\u17c5]?)(?P<sign>[\u17c6-\u17d1]*)|(?P<alone>[\u17a5-\u17b3])"
)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A consonant with all that stands around it, or a vowel that stands alone."""

    letters: str
    shift: str = ""
    vowel: str = ""
    sign: str = ""

    @property
    def is_bare(self) -> bool:
        return not self.vowel and self.sign in {"", "់"} and self.letters not in sounds.ALONE

    @property
    def is_killed(self) -> bool:
        return "៍" in self.sign


def transliterated(name_km: str) -> str:
    """Write a Khmer name in Latin letters, in the way that is most usual, for people to read."""
    said = (readings(word)[0] for word in canonical(name_km).split())
    return " ".join(word.capitalize() for word in said if word)


def readings(word: str) -> tuple[str, ...]:
    """List the ways to write a word of canonical Khmer in Latin letters, the most usual first."""
    known = sounds.READ_OTHERWISE.get(word)
    parts = [known] if known else list(_spelt(_units(word)))
    return tuple(islice(ways([part.split("|") for part in parts]), MOST))


def ways(choices: Sequence[Sequence[str]]) -> Iterator[str]:
    """Join one of each choice, each way once: the first of all, then with one other, with two, with three."""
    others = [(at, other) for at, choice in enumerate(choices) for other in choice[1:]]
    seen = set()
    for changed in chain.from_iterable(combinations(others, size) for size in range(4)):
        taken = [choice[0] for choice in choices]
        for at, other in changed:
            taken[at] = other
        if (joined := "".join(taken)) not in seen:
            seen.add(joined)
            yield joined


def _units(word: str) -> list[_Unit]:
    found = (
        _Unit(m["alone"])
        if m["alone"]
        else _Unit(m["base"] + (m["below"] + m["below2"]).replace("\u17d2", ""), m["shift"], m["vowel"], m["sign"])
        for m in _UNIT.finditer(word)
    )
    return [unit for unit in found if not unit.is_killed]


def _spelt(units: Sequence[_Unit]) -> Iterator[str]:
    """Tell the onset, the vowel and the coda of each syllable, in turn, each with its alternatives."""
    series, at = 0, 0
    while at < len(units):
        unit, letters = units[at], units[at].letters
        if at and len(letters) > 1 and _closes(units[at - 1]):  # the upper letter closes the syllable before
            yield sounds.CODA.get(letters[0], "")
            letters = letters[1:]
        series = _series(letters, unit.shift, series if at else None)
        coda = _coda(units, at)
        yield _onset(letters, unit.shift)
        yield _nucleus(unit, series, units, at + coda)
        if coda:
            yield _closing(units[at + 1], unit.vowel, is_last=at + 2 == len(units))
        at += 1 + coda


def _closes(before: _Unit) -> bool:
    """Whether a syllable leaves room for a coda of its own."""
    return not before.sign and before.vowel not in {"ៅ", "ៃ"}


def _onset(letters: str, shift: str) -> str:
    spelt = "".join(sounds.ONSET.get(one, "") for one in letters)
    is_hard = letters[0] == "ប" and (len(letters) > 1 or shift == "៉")
    return "p" + spelt[1:] if is_hard else spelt


def _series(letters: str, shift: str, before: int | None) -> int:
    if shift:
        return 0 if shift == "៉" else 1
    firm = [letter for letter in letters if letter not in sounds.SONORANT]
    if not firm and before == 0 and len(letters) > 1:
        return before
    return int((firm or letters)[-1] in sounds.HIGH)


def _coda(units: Sequence[_Unit], at: int) -> int:
    """How many of the next units close this syllable: none or one."""
    unit = units[at]
    if at + 1 == len(units) or unit.vowel in {"ៅ", "ៃ"} or set(unit.sign) - set("័ំ"):
        return 0
    after = units[at + 1]
    if after.letters in sounds.ALONE or after.shift or after.letters in sounds.NEVER_LAST:
        return 0
    if "ំ" in unit.sign:
        return int(after.is_bare and after.letters == "ង")
    if _is_silent(units, at + 1, unit):
        return 1
    return int(after.is_bare and _is_due(units, at + 1, unit))


def _is_silent(units: Sequence[_Unit], at: int, before: _Unit) -> bool:
    """Whether a last short vowel is written but not said: ជាតិ, សំបត្តិ; but not នី and មុនិ."""
    unit = units[at]
    is_short = unit.vowel in {"ិ", "ុ"} and not unit.sign
    return at + 1 == len(units) and is_short and (before.vowel == "ា" or len(unit.letters) > 1)


def _is_due(units: Sequence[_Unit], at: int, before: _Unit) -> bool:
    """Whether a consonant without a vowel closes the syllable before, by what comes after it."""
    if units[at].sign == "់" or units[at].letters == "ង" or before.sign == "័":
        return True
    run = next((place for place in range(at, len(units)) if not units[place].is_bare), len(units))
    if run < len(units) and _splits(units[run]):
        return (run - at) % 2 == 0
    if len(units[at].letters) > 1 and units[at].letters[-1] in "រល" and at + 1 < len(units):
        return False  # as in ប្រ, which begins a syllable
    if not before.vowel and run < len(units):
        return len(units[at].letters) > 1 and run - at == 1
    return (run - at) % 2 == 1


def _splits(unit: _Unit) -> bool:
    """Whether the upper of two stacked letters belongs to the syllable before."""
    return len(unit.letters) > 1 and unit.letters[-1] not in "រល" and not unit.is_bare


def _closing(unit: _Unit, vowel: str, *, is_last: bool) -> str:
    if unit.letters[0] == "វ" and vowel in sounds.BEFORE_V:
        return "v"
    coda = sounds.CODA.get(unit.letters[0], "")
    return coda if is_last or len(unit.letters) == 1 else f"{coda}|{coda}a"


def _nucleus(unit: _Unit, series: int, units: Sequence[_Unit], end: int) -> str:
    """Tell the vowel of a unit; the syllable ends with the unit at `end`, itself or its coda."""
    if unit.letters in sounds.ALONE:
        return sounds.ALONE[unit.letters]
    coda = units[end] if units[end] is not unit else None
    if "ំ" in unit.sign:
        nasal = sounds.NASAL.get(unit.vowel, ("om", "om"))[series]
        return nasal.replace("m", "") if coda else nasal
    if "ៈ" in unit.sign:
        return sounds.CUT[series]
    if unit.vowel:
        return _written(unit, series, coda, is_first=unit is units[0])
    after = units[end + 1] if coda is None and end + 1 < len(units) and _splits(units[end + 1]) else None
    return _unwritten(unit, series, coda or after)


def _written(unit: _Unit, series: int, coda: _Unit | None, *, is_first: bool) -> str:
    """A sonorant inside a name often keeps the plain a of the consonants before it: Dara, Makara, Soriya."""
    if (unit.vowel, series) == ("ា", 1):
        if coda and coda.sign == "់":
            return "ea|oa"
        if unit.letters[-1] in sounds.SONORANT and not is_first:
            return "a|ea"
    return sounds.VOWELS.get(unit.vowel, ("e", "e"))[series]


def _unwritten(unit: _Unit, series: int, coda: _Unit | None) -> str:
    """Tell the vowel that is not written, by what comes after it."""
    if coda is None:
        return ("ah", "eah")[series] if "ះ" in unit.sign else sounds.INHERENT_OPEN[series]
    return _before(coda, is_cut=unit.sign == "័")[series]


def _before(coda: _Unit, *, is_cut: bool) -> tuple[str, str]:
    is_stacked = len(coda.letters) > 1
    ways = (
        (is_cut and coda.letters == "យ", sounds.BEFORE_Y),
        ((is_cut or is_stacked) and sounds.CODA.get(coda.letters[0]) == "k", sounds.BEFORE_K),
        (is_cut or coda.letters[:2] in {"ណណ", "នន"}, sounds.SAMYOK),
        (coda.sign == "់", sounds.SHORT),
        (is_stacked, sounds.STACKED),
        (coda.letters == "ល", sounds.BEFORE_L),
    )
    return next((vowels for fits, vowels in ways if fits), sounds.INHERENT)
