"""What came of the test that a line speaks of, and the details that belong to it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from domain.condition import holds
from domain.forms.test_result import TEST_RESULT
from domain.line_items import GAPS, NAMES, Item, Mark
from domain.line_meanings import is_near_outcome
from domain.line_person import USUAL_WORDS, Person, beside, said
from domain.line_words import Slot
from domain.outcome import Outcome
from domain.problem import Code

Items = Sequence[Item]
_KINDS = {
    Slot.REFUSAL: Code.LINE_REFUSAL_KIND_WANTED,
    Slot.ABSENCE: Code.LINE_ABSENCE_KIND_WANTED,
}
_PANEL = frozenset({Slot.SUBSTANCE, Slot.OUTCOME, Slot.REMARK, Slot.AND, Mark.PLUS})


def find_outcome(person: Person, items: Items, today: date, *, default_negative: bool) -> None:
    """Find the outcome and its details. A line that says nothing of either is negative where that is the rule."""
    spoken = [*said(items, Slot.OUTCOME), *_signs(items)]
    details = [item for item in items if item.what in {Slot.SUBSTANCE, Slot.REMARK, *_KINDS}]
    outcome = person.one(spoken, Code.LINE_TWO_OUTCOMES)
    if default_negative and not spoken and not details and _is_plain(items):
        outcome = Outcome.NEGATIVE.value
    person.refuse(Code.LINE_NO_OUTCOME, when=outcome is None and not spoken)
    if outcome is not None:
        person.answers["outcome"] = outcome
        _details(person, items, outcome, today)
    person.refuse(Code.LINE_UNCLEAR_WORD, when=not _joins(items))


def _is_plain(items: Items) -> bool:
    """Whether no name is so long, or like an outcome, that one may hide in it: who is psotive is not negative."""
    names = [item for item in items if item.what in NAMES]
    longest = max(Counter(name.what for name in names).values(), default=0)
    return longest <= USUAL_WORDS and not any(is_near_outcome(name.value) for name in names)


def _signs(items: Items) -> list[Item]:
    """A plus says positive, except between two substances, which it joins."""
    signs = []
    for at, item in enumerate(items):
        around = [each.what for each in beside(items, at, at)]
        if item.what is Mark.PLUS and around != [Slot.SUBSTANCE, Slot.SUBSTANCE]:
            signs.append(Item(Slot.OUTCOME, Outcome.PRESUMPTIVE_POSITIVE, sure=False))
    return signs


def _details(person: Person, items: Items, outcome: str, today: date) -> None:
    remarks = [remark.value for remark in said(items, Slot.REMARK)]
    person.refuse(Code.LINE_UNCLEAR_WORD, when=any(remark != outcome for remark in remarks))
    person.refuse(Code.NOT_ASKED, when="specimen" in person.answers and not _is_asked("specimen", outcome))
    _substances(person, items, outcome, today)
    for slot, wanted in _KINDS.items():
        _kind(person, said(items, slot), outcome, wanted, today)


def _substances(person: Person, items: Items, outcome: str, today: date) -> None:
    values = [item.value for item in said(items, Slot.SUBSTANCE)]
    codes = [item.value for item in said(items, Slot.SUBSTANCE) if item.short]
    asked = _is_asked("substances", outcome)
    person.refuse(Code.NOT_ASKED, when=bool(values) and not asked)
    person.refuse(Code.LINE_SUBSTANCE_WANTED, when=asked and not values)
    if asked and values:
        person.refuse(Code.LINE_UNCLEAR_WORD, when=len(set(codes)) < len(codes) or not _is_panel(items))
        person.answer("substances", values, today)


def _kind(person: Person, kinds: Sequence[Item], outcome: str, wanted: Code, today: date) -> None:
    key = "refusal_kind" if wanted is Code.LINE_REFUSAL_KIND_WANTED else "absence_kind"
    asked = _is_asked(key, outcome)
    person.refuse(Code.NOT_ASKED, when=bool(kinds) and not asked)
    person.refuse(wanted, when=asked and not kinds)
    value = person.one(kinds, Code.LINE_TWO_KINDS)
    if asked and value:
        person.answer(key, value, today)


def _is_asked(key: str, outcome: str) -> bool:
    asked = TEST_RESULT.field(key)
    return asked is not None and holds(asked.asked, {"outcome": outcome})


def _is_panel(items: Items) -> bool:
    """Whether all substances stand in one row with what says positive: else one may be a name, like Ket."""
    row = [at for at, item in enumerate(items) if item.what in _PANEL]
    between = [item.what for item in items[row[0] : row[-1]] if item.what not in _PANEL | GAPS]
    touched = any(
        item.what is Slot.SUBSTANCE and item.short and any(near.what in NAMES for near in beside(items, at, at))
        for at, item in enumerate(items)
    )
    return not between and not touched and not _is_signed(items)


def _is_signed(items: Items) -> bool:
    """Whether a dash may say negative of a substance, as in MET - AMP + and pos MET - AMP."""
    close = [item.what for item in items if item.what is not Mark.SEPARATOR]
    after = [close[at + 1 : at + 3] for at, what in enumerate(close) if what is Slot.SUBSTANCE]
    dashed = [rest for rest in after if rest[:1] == [Mark.DASH]]
    return any(Mark.PLUS in close or rest[1:] == [Slot.SUBSTANCE] for rest in dashed)


def _joins(items: Items) -> bool:
    """Whether each "and" joins two substances: what else it joins is not one person's line."""
    close = [item.what for item in items if item.what not in GAPS]
    return all(
        close[max(at - 1, 0) : at + 2 : 2] == [Slot.SUBSTANCE, Slot.SUBSTANCE]
        for at, what in enumerate(close)
        if what is Slot.AND
    )
