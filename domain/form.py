import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.condition import ALWAYS, NEVER, Condition, fields_of, holds
from domain.names import Script
from domain.problem import Code

Value = str | int | list[str] | dict[str, str]
"""An answer as it is kept: JSON as it stands. A date is its ISO text, a photo {"file_id": …, "unique": …}."""
Answers = Mapping[str, Value]
"""Answers by the key of their field."""

REVIEW = "review"
"""Where a dialogue stands when all is answered; so no field may have this key."""

_CODE = re.compile("[a-z][a-z0-9_]{0,23}")
_OPTION = re.compile("[a-z][a-z0-9_]{0,31}")


@dataclass(frozen=True, kw_only=True)
class Field:
    """
    One question of a form.

    Args:
        key: names the question, its column and its texts (`field-<key>`, `ask-<key>`).
        sensitive: what is typed is deleted from the chat, and shown masked from then on.
        asked: when the question applies.
        optional: when it may be skipped.
        sticky: the person's last answer is offered as a button.
    """

    key: str
    sensitive: bool = False
    asked: Condition = ALWAYS
    optional: Condition = NEVER
    sticky: bool = False


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """
    A line of text; lengths in characters, after canonical spelling.

    Args:
        label: it stands on a label, as a code too: a photo of that may be sent, and what was read is confirmed.
    """

    shortest: int = 1
    longest: int = 200
    script: Script | None = None
    label: bool = False


@dataclass(frozen=True, kw_only=True)
class Note(Field):
    """Free words, as long as need be."""

    shortest: int = 1
    longest: int = 1000


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A whole number, both limits included."""

    least: int = 0
    most: int = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of a few options; of those that are `refused`, whoever chooses them learns at once why they are none."""

    options: tuple[str, ...]
    refused: tuple[tuple[str, Code], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Choices(Field):
    """At least one of a few options."""

    options: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Date(Field):
    """
    A day.

    Args:
        earliest_days, latest_days: limits in days from today, both included; -1 is yesterday.
        not_before: key of an earlier date that this one may not precede.
        too_early: what to say then.
        whole_month: a month without a day is taken, and means its last day, as on a label.
    """

    earliest_days: int | None = None
    latest_days: int | None = None
    not_before: str | None = None
    too_early: Code = Code.DATE_TOO_EARLY
    whole_month: bool = False


@dataclass(frozen=True, kw_only=True)
class Identity(Field):
    """
    The number of an identity card (nine digits) or a service number (its format is not published).

    Args:
        label: a photo of the code on the card may be sent, as with a `Text`.
    """

    usual_digits: int = 9
    label: bool = False


@dataclass(frozen=True, kw_only=True)
class Pick(Field):
    """An entry of a directory, by its code; found by search."""

    directory: str


@dataclass(frozen=True, kw_only=True)
class Picks(Field):
    """Several entries of a directory, by their codes in the order chosen; at least one, at most so many."""

    directory: str
    most: int = 100


@dataclass(frozen=True, kw_only=True)
class Photo(Field):
    """A picture, known by Telegram's ids."""


Kind = Text | Note | Number | Choice | Choices | Date | Identity | Pick | Picks | Photo


@dataclass(frozen=True)
class Form:
    """
    A kind of report as data: what is asked, in which order, and under which conditions.

    What is published never changes; a change is a new version. A form that is not `reviewed`, a search for
    instance, is submitted by its last answer. What a `pretend` form asks is practice: each screen says so.

    Raises:
        ValueError: the definition contradicts itself.
    """

    key: str
    version: int
    fields: tuple[Kind, ...]
    reviewed: bool = True
    pretend: bool = False

    def __post_init__(self) -> None:
        for fault in _faults(self):
            raise ValueError(fault)

    def field(self, key: str) -> Kind | None:
        """Find a field by its key."""
        return next((field for field in self.fields if field.key == key), None)

    def applicable(self, answers: Answers) -> tuple[Kind, ...]:
        """Choose the fields that are asked after these answers; those that no longer apply are not heard."""
        chosen: list[Kind] = []
        live: dict[str, Value] = {}
        for field in self.fields:
            if holds(field.asked, live):
                chosen.append(field)
                if field.key in answers:
                    live[field.key] = answers[field.key]
        return tuple(chosen)


def _faults(form: Form) -> Iterator[str]:
    if not form.fields:
        yield "a form without fields asks nothing"
    if not _CODE.fullmatch(form.key):
        yield f"{form.key!r} is no key"
    before: dict[str, Kind] = {}
    for field in form.fields:
        yield from (f"{form.key}.{field.key}: {fault}" for fault in _field_faults(field, before))
        before[field.key] = field


def _field_faults(field: Kind, before: Mapping[str, Kind]) -> Iterator[str]:
    if not _CODE.fullmatch(field.key) or field.key == REVIEW:
        yield "is no key"
    if field.key in before:
        yield "is asked twice"
    if field.sensitive and field.sticky:
        yield "is sensitive, so it is not remembered"
    if not fields_of(field.asked) | fields_of(field.optional) <= before.keys():
        yield "has a condition that looks at what is not asked before"
    if isinstance(field, Choice | Choices):
        yield from _option_faults(field.options)
    if isinstance(field, Date) and field.not_before and not isinstance(before.get(field.not_before), Date):
        yield "may not precede what is no earlier date"
    if isinstance(field, Picks):
        yield from _picks_faults(field)


def _picks_faults(field: Picks) -> Iterator[str]:
    if field.most < 1:
        yield "lets nothing be picked"
    if field.sticky:
        yield "is picked anew each time, so it is not remembered"


def _option_faults(options: tuple[str, ...]) -> Iterator[str]:
    if not options:
        yield "has no options"
    if len(set(options)) < len(options):
        yield "has an option twice"
    if not all(map(_OPTION.fullmatch, options)):
        yield "has an option that is no code"
