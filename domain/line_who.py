"""Who it is that a line speaks of: number, name, sex and category."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from domain.line_items import GAPS, NAMES, Item, Mark
from domain.line_person import USUAL_WORDS, Person, beside, said
from domain.line_words import Slot
from domain.problem import Code

Items = Sequence[Item]
_MOST_WORDS = 5


def find_who(person: Person, items: Items, today: date, *, listed: bool) -> None:
    """Find the parts of a line that tell who it is; on a list a number or a name will do."""
    _numbers(person, items, today)
    for script in (Mark.KHMER, Mark.LATIN):
        _name(person, items, script, today)
    _identified(person, items, listed=listed)
    person.refuse(Code.LINE_NO_SEX, when=not listed and not said(items, Slot.SEX))
    for slot, twice in ((Slot.SEX, Code.LINE_TWO_SEXES), (Slot.CATEGORY, Code.LINE_TWO_CATEGORIES)):
        if value := person.one(said(items, slot), twice):
            person.answer(str(slot), value, today)


def _numbers(person: Person, items: Items, today: date) -> None:
    for what, key in ((Mark.NUMBER, "identity"), (Mark.SPECIMEN, "specimen")):
        values = [item.value for item in said(items, what)]
        person.refuse(Code.LINE_TWO_NUMBERS, when=len(values) > 1)
        if len(values) == 1:
            person.answer(key, values[0], today)


def _name(person: Person, items: Items, script: Mark, today: date) -> None:
    places = [at for at, item in enumerate(items) if item.what is script]
    if not places:
        return
    first, last = places[0], places[-1]
    words = [items[at].value for at in places]
    foreign = [items[at] for at in range(first, last) if at not in places]
    inside = len(foreign) == 1 and foreign[0].short
    lone = len(words) == 1 and any(item.short for item in beside(items, first, last))
    person.refuse(Code.LINE_TWO_NAMES, when=bool(foreign) and not inside)
    person.refuse(Code.LINE_UNCLEAR_WORD, when=inside or lone or _is_uneven(words))
    person.refuse(Code.LINE_UNKNOWN_WORD, when=len(words) > _MOST_WORDS)
    apart = all(item.what in GAPS for item in beside(items, first, last))
    if len(words) > USUAL_WORDS and not apart:
        person.unusual.append(Code.LINE_LONG_NAME)
    person.answer(str(script), " ".join(words), today)


def _is_uneven(words: Sequence[str]) -> bool:
    """Whether a small word follows a capitalised one beyond the first, as in Sok Dara bad."""
    sizes = [word[0].isupper() for word in words[1:]]
    return any(a and not b for a, b in pairwise(sizes))


def _identified(person: Person, items: Items, *, listed: bool) -> None:
    number = bool(said(items, Mark.NUMBER))
    name = any(item.what in NAMES for item in items)
    person.refuse(Code.LINE_NO_NUMBER_OR_NAME, when=not number and not name)
    person.refuse(Code.LINE_NO_NUMBER, when=name and not number and not listed)
    person.refuse(Code.LINE_NO_NAME, when=number and not name and not listed)
