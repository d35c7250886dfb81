"""What the columns of a roster may be called, and what their cells may say."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from domain.check import Doubt, check
from domain.digits import fold
from domain.form import Kind
from domain.forms.test_result import TEST_RESULT
from domain.header import folded
from domain.names import canonical
from domain.problem import Code, Problem

FIELDS = ("identity", "name_km", "given_km", "name_latin", "given_latin", "sex", "category")
"""What a column may tell. A given name stands in a column of its own where `name_…` is the family name alone."""
NAMES = frozenset({"name_km", "given_km", "name_latin", "given_latin"})

_HEADERS = {
    "identity": (
        *("identity", "identity number", "id", "id number", "id no", "id card", "id card number", "identity card"),
        *("national id", "national id number", "card number", "staff id", "staff number", "service number"),
        *("អត្តលេខ", "អត្តលេខមន្ត្រី", "អត្តលេខមន្ត្រីរាជការ", "លេខអត្តសញ្ញាណ", "លេខអត្តសញ្ញាណប័ណ្ណ"),
        *("អត្តសញ្ញាណប័ណ្ណ", "អត្តសញ្ញាណប័ណ្ណលេខ", "លេខអត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ", "លេខមន្ត្រី", "លេខប័ណ្ណ"),
    ),
    "name_km": (
        *("name km", "khmer name", "name in khmer", "name khmer", "full name khmer", "family name khmer"),
        *("ឈ្មោះ", "ឈ្មោះខ្មែរ", "ឈ្មោះជាភាសាខ្មែរ", "ឈ្មោះជាអក្សរខ្មែរ", "គោត្តនាម", "គោត្តនាម នាម"),
        *("គោត្តនាម និងនាម", "នាមត្រកូល", "នាមត្រកូល និងនាម", "នាមត្រកូល និងនាមខ្លួន", "នាម និងគោត្តនាម"),
        *("ឈ្មោះពេញ", "គោត្តនាម និងនាមជាអក្សរខ្មែរ", "គោត្តនាម និងនាម ខ្មែរ"),
    ),
    "given_km": ("given name khmer", "first name khmer", "នាម", "នាមខ្លួន"),
    "name_latin": (
        *("name", "full name", "name latin", "latin name", "name in latin", "name in latin letters", "name en"),
        *("english name", "name in english", "name english", "family name", "surname", "last name"),
        *("ឡាតាំង", "អក្សរឡាតាំង", "ជាអក្សរឡាតាំង", "ឈ្មោះឡាតាំង", "ឈ្មោះជាអក្សរឡាតាំង", "ឈ្មោះអង់គ្លេស"),
        *("ឈ្មោះជាភាសាអង់គ្លេស", "គោត្តនាម និងនាមជាអក្សរឡាតាំង", "គោត្តនាម និងនាម ឡាតាំង"),
    ),
    "given_latin": ("given name", "given names", "first name"),
    "sex": ("sex", "gender", "m f", "f m", "ភេទ"),
    "category": ("category", "kind", "type", "ប្រភេទ", "ប្រភេទមន្ត្រី"),
}
_WORDS = {
    "sex": {
        "female": ("f", "woman", "ស្រី", "ស", "ស្ត្រី", "នារី"),
        "male": ("m", "man", "ប្រុស", "ប", "បុរស"),
    },
    "category": {
        "civil_servant": ("មន្ត្រីរាជការ", "មន្ត្រីរាជការស៊ីវិល", "មន្ត្រីស៊ីវិល"),
        "police": ("police officer", "national police", "នគរបាល", "មន្ត្រីនគរបាល", "នគរបាលជាតិ"),
        "soldier": ("military", "armed forces", "យោធិន", "យោធា", "ទាហាន", "កងទ័ព"),
        "contracted_official": (
            *("contract", "contracted", "contract official", "contract staff"),
            *("មន្ត្រីជាប់កិច្ចសន្យា", "មន្ត្រីកិច្ចសន្យា", "បុគ្គលិកជាប់កិច្ចសន្យា", "បុគ្គលិកកិច្ចសន្យា", "កិច្ចសន្យា"),
        ),
    },
}
_UNKNOWN = {"sex": Code.UNKNOWN_SEX, "category": Code.UNKNOWN_CATEGORY}
_NOTHING = re.compile("[-–—_./…]*")
_FORMULA = ("=", "+", "-", "@")
_WHOLE_FLOAT = re.compile(r"([0-9]+)\.0+")
_FRACTION = re.compile(r"[0-9]+\.[0-9]*[1-9][0-9]*e?[0-9]*", re.IGNORECASE)
_PARTS = re.compile(r"[/()|\n]+")
_DIGIT = re.compile("[0-9]")  # "none" is no number
_SHORT_CARD = re.compile("[0-9]{8}")
_ANY_DAY = date(2000, 1, 1)  # no field of a person counts days


def column_of(header: str) -> str | None:
    """
    Find the field that a header names, in Khmer, English, or both; None for a column that is not asked for.

    Nothing is remembered: what is asked may be somebody's name.
    """
    wholes = (header, *_PARTS.split(header))
    return next((_columns()[one] for one in map(folded, wholes) if one in _columns()), None)


def cleaned(cell: str) -> str:
    """
    Spell a cell canonically; a dash alone is nothing, and an apostrophe before a text is a spreadsheet's own mark.

    Raises:
        Problem: it begins as formulas do.
    """
    text = canonical(cell).lstrip("'")
    if _NOTHING.fullmatch(text):
        return ""
    if text.startswith(_FORMULA):
        raise Problem(Code.FORMULA_IN_CELL)
    return text


def identity_of(text: str) -> str | Doubt:
    """
    Read a number, with a doubt where it is no card's, or seems to have lost its first zero.

    Raises:
        Problem: it can be no number of a person.
    """
    whole = _WHOLE_FLOAT.sub(r"\1", fold(text))
    if _FRACTION.fullmatch(whole) or not _DIGIT.search(whole):
        raise Problem(Code.BAD_IDENTITY, least=3, most=24)
    found = check(_field("identity"), whole, _ANY_DAY)
    if isinstance(found, Doubt) and _SHORT_CARD.fullmatch(str(found.value)):
        return Doubt(found.value, Code.IDENTITY_LOST_ZERO)
    return found if isinstance(found, Doubt) else str(found)


def name_of(field: str, text: str) -> str:
    """
    Read a whole name for the field `name_km` or `name_latin`.

    Raises:
        Problem: it is too short or too long, or in other letters.
    """
    return str(check(_field(field), text, _ANY_DAY))


def word_of(field: str, text: str) -> str:
    """
    Read a sex or category in the words of either language.

    Raises:
        Problem: it is none.
    """
    try:
        return _coded(field)[folded(text)]
    except KeyError:
        raise Problem(_UNKNOWN[field]) from None


def is_word(field: str, text: str) -> bool:
    """Whether a text is a sex or a category."""
    return folded(text) in _coded(field)


def _field(name: str) -> Kind:
    field = TEST_RESULT.field(name)
    if field is None:
        raise LookupError(name)
    return field


@cache
def _columns() -> Mapping[str, str]:
    return {folded(name): field for field, names in _HEADERS.items() for name in names}


@cache
def _coded(field: str) -> Mapping[str, str]:
    words = {folded(word): value for value, words in _WORDS[field].items() for word in (value, *words)}
    return MappingProxyType(words)
