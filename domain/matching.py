"""Whether an enquiry and an entry may be of one person: number first, then names in either script."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from domain import digits
from domain.evidence import NAMED, NEARLY, Evidence, How, Line, Part, Strength, Verdict
from domain.spoken_name import khmer_parts, khmer_sounds, latin_parts, latin_sounds, round_of
from domain.subject import Subject

NUMBER, KHMER, LATIN, SOUND = "number", "name-km", "name-latin", "sound"
"""What a search key is made of; a purpose of its own for each, so that no two are ever taken for the same."""
BORN = "-born"
"""What is added to the purpose of a key of a name and a day of birth."""
Parts = tuple[str, ...]
_BESIDE = re.compile(r"[\W_]+")
_CARD = re.compile("[0-9]{7,9}")
_DIGITS = 9


class SearchKey(NamedTuple):
    """A text under which a person is found again; it is hashed before it is stored."""

    purpose: str
    text: str


def keys_of(subject: Subject) -> frozenset[SearchKey]:
    """List all keys of a person. Two whom `compare` does not call different always have one in common."""
    return frozenset(_keys(subject))


def sufficient(asked: Subject) -> bool:
    """Whether so much is known that an answer means something: a number, or a name and a day of birth."""
    named = khmer_sounds(khmer_parts(asked.name_km or "")) or latin_sounds(latin_parts(asked.name_latin or ""))
    return bool(_number(asked) or (asked.born_on and any(named)))


def compare(asked: Subject, known: Subject) -> Evidence:
    """Weigh two descriptions, part by part. Only an equal number that nothing contradicts confirms."""
    number = _number_how(_number(asked), _number(known))
    names = _name_lines(asked, known)
    born, sex = _born_how(asked.born_on, known.born_on), _given_how(asked.sex, known.sex)
    named = any(line.how in NAMED for line in names)
    contradicted = {How.DIFFERS} | NEARLY
    if number is How.EQUAL:
        doubt = any(how in contradicted for how in (born, sex, *(line.how for line in names)))
        verdict = Verdict.POSSIBLE if doubt else Verdict.CONFIRMED
        strength = Strength.NUMBER_CONTRADICTED if doubt else Strength.NUMBER
    else:
        strength = _strength(number, born, sex) if named else Strength.NOTHING
        verdict = Verdict.POSSIBLE if strength else Verdict.DIFFERENT
    lines = (Line(Part.IDENTITY, number), *names, Line(Part.BORN_ON, born), Line(Part.SEX, sex))
    return Evidence(verdict, strength, lines)


def _strength(number: How, born: How, sex: How) -> Strength:
    """How much an equal name is worth without an equal number.

    Two different numbers are two people, unless one digit was mistyped and the day of birth is the same. Who was
    born on another day is a namesake. A sex that differs is a slip only where the day of birth is the same.
    """
    if number in {How.DIFFERS, How.ONE_DIGIT_OFF} and (number, born) != (How.ONE_DIGIT_OFF, How.EQUAL):
        return Strength.NOTHING
    if born is How.EQUAL:
        return Strength.NAME_AND_BIRTH
    if How.DIFFERS in {born, sex}:
        return Strength.NOTHING
    return Strength.NAME_AND_NEARLY_BIRTH if born in NEARLY else Strength.NAME


def _keys(subject: Subject) -> Iterator[SearchKey]:
    if number := _number(subject):
        yield SearchKey(NUMBER, number)
    for key in _name_keys(subject.name_km or "", subject.name_latin or ""):
        yield key
        if subject.born_on:
            yield SearchKey(key.purpose + BORN, f"{key.text} {subject.born_on.isoformat()}")


def _name_keys(name_km: str, name_latin: str) -> Iterator[SearchKey]:
    khmer, latin = khmer_parts(name_km), latin_parts(name_latin)
    for purpose, parts in ((KHMER, khmer), (LATIN, latin)):
        if parts:
            yield SearchKey(purpose, round_of("".join(parts)))
    for sound in {*khmer_sounds(khmer), *latin_sounds(latin)}:
        yield SearchKey(SOUND, sound)


def _number(subject: Subject) -> str:
    """Write a number the one way: 0–9, capitals, nothing between, and the zeros that a spreadsheet cut off."""
    bare = _BESIDE.sub("", digits.fold(subject.identity or "")).upper()
    return bare.zfill(_DIGITS) if _CARD.fullmatch(bare) else bare


def _number_how(asked: str, known: str) -> How:
    if not asked or not known:
        return How.NOT_GIVEN
    if asked == known:
        return How.EQUAL
    if bool(_CARD.fullmatch(asked)) != bool(_CARD.fullmatch(known)):
        return How.OTHER_KIND  # a service number and a card's may well be one person's
    return How.ONE_DIGIT_OFF if _is_one_slip(asked, known) else How.DIFFERS


def _is_one_slip(asked: str, known: str) -> bool:
    """Whether in two numbers that differ one character was mistyped, or two neighbours changed places."""
    if len(asked) != len(known):
        return False
    off = [at for at, pair in enumerate(zip(asked, known, strict=True)) if pair[0] != pair[1]]
    first, last = off[0], off[-1]
    is_swap = last == first + 1 and asked[first : last + 1] == known[first : last + 1][::-1]
    return first == last or is_swap


def _name_lines(asked: Subject, known: Subject) -> tuple[Line, ...]:
    """Compare what both have in one script; where there is none of that, one's Khmer with the other's Latin."""
    khmer = [khmer_parts(one.name_km or "") for one in (asked, known)]
    latin = [latin_parts(one.name_latin or "") for one in (asked, known)]
    in_khmer, in_latin = _khmer_how(*khmer), _latin_how(*latin)
    lines = (Line(Part.NAME_KM, in_khmer), Line(Part.NAME_LATIN, in_latin))
    across = [(ours, theirs) for ours, theirs in zip(khmer, reversed(latin), strict=True) if ours and theirs]
    if not in_khmer is in_latin is How.NOT_GIVEN or not across:
        return lines
    alike = any({*khmer_sounds(ours)} & {*latin_sounds(theirs)} for ours, theirs in across)
    return (*lines, Line(Part.NAME, How.ACROSS_SCRIPTS if alike else How.DIFFERS))


def _khmer_how(asked: Parts, known: Parts) -> How:
    if same := _spelt_how(asked, known):
        return same
    ours, theirs = khmer_sounds(asked)[:1], khmer_sounds(known)[:1]
    return How.SAME_SOUND if ours and ours == theirs else How.DIFFERS


def _latin_how(asked: Parts, known: Parts) -> How:
    if same := _spelt_how(asked, known):
        return same
    return How.SPELLING_VARIANT if set(latin_sounds(asked)) & set(latin_sounds(known)) else How.DIFFERS


def _spelt_how(asked: Parts, known: Parts) -> How | None:
    """Whether the letters are the same, perhaps in another order; None where sounds have to tell."""
    if not asked or not known:
        return How.NOT_GIVEN
    ours, theirs = "".join(asked), "".join(known)
    if ours == theirs:
        return How.EQUAL
    return How.ORDER_SWAPPED if round_of(ours) == round_of(theirs) else None


def _born_how(asked: date | None, known: date | None) -> How:
    if asked is None or known is None:
        return How.NOT_GIVEN
    if asked == known:
        return How.EQUAL
    if asked.year != known.year:
        return How.DIFFERS
    if (asked.month, asked.day) == (known.day, known.month):
        return How.DAY_AND_MONTH_SWAPPED
    is_year_alone = any((day.month, day.day) == (1, 1) for day in (asked, known))  # how an unknown day is written
    return How.SAME_YEAR if is_year_alone else How.DIFFERS


def _given_how(asked: str | None, known: str | None) -> How:
    if not asked or not known:
        return How.NOT_GIVEN
    return How.EQUAL if asked == known else How.DIFFERS
