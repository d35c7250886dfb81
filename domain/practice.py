"""Practice: three made-up reports before the first real one. What is to be reported, and what differs from it."""

from collections.abc import Iterable, Mapping
from datetime import date

from domain.form import Answers, Value
from domain.forms.practice import PRACTICE
from domain.member import Membership
from domain.names import canonical
from domain.role import Role

INSTITUTIONS = ("hall", "police", "office")
"""The institutions of the pretend province; their names are the texts `pretend-<code>`."""

_SAMPLES: tuple[Mapping[str, Value], ...] = (
    {
        "institution": "hall",
        "category": "civil_servant",
        "identity": "010203040",
        "name_km": "កែវ ធីតា",
        "name_latin": "KEO Thida",
        "sex": "female",
        "reason": "regular_inspection",
        "outcome": "negative",
        "specimen": "P-01",
        "kit_lot": "LOT-1",
    },
    {
        "institution": "police",
        "category": "police",
        "identity": "020304050",
        "name_km": "ម៉ៅ រតនា",
        "name_latin": "MAO Rattana",
        "sex": "male",
        "reason": "random",
        "outcome": "presumptive_positive",
        "substances": ["met", "amp"],
        "specimen": "P-02",
        "kit_lot": "LOT-1",
    },
    {
        "institution": "office",
        "category": "contracted_official",
        "identity": "030405060",
        "name_km": "លី វុទ្ធី",
        "name_latin": "LY Vuthy",
        "sex": "male",
        "reason": "regular_inspection",
        "outcome": "refused",
        "refusal_kind": "no_specimen",
    },
)
TOTAL = len(_SAMPLES)
NAMES = frozenset({"name_km", "name_latin"})
"""Either will do, as in a real report."""


def task(number: int, today: date) -> dict[str, Value]:
    """What is to be reported in an exercise, from 1, in the form's order: tested today, by a kit of next year."""
    dated: dict[str, Value] = {
        "tested_on": today.isoformat(),
        "kit_expiry": date(today.year + 1, 12, 31).isoformat(),
    }
    wanted = {**_SAMPLES[number - 1], **dated}
    return {field.key: wanted[field.key] for field in PRACTICE.applicable(wanted) if field.key in wanted}


def differing(number: int, answers: Answers, today: date) -> list[str]:
    """The keys of the answers that are other than the task says. Photo and note are nobody's task.

    What was not asked because of a wrong answer is not told: it is asked once that answer is mended.
    """
    wanted = task(number, today)
    asked = [field.key for field in PRACTICE.applicable(answers) if field.key in wanted]
    passed = {key for key in NAMES if key not in answers}
    return [key for key in asked if key not in passed and _plain(answers.get(key)) != _plain(wanted[key])]


def _plain(value: object) -> object:
    return canonical(value).casefold() if isinstance(value, str) else value


def begins(role: Role, held: Iterable[Membership]) -> bool:
    """Whether whoever is given this role is to practise: members who report for the first time."""
    return role is Role.MEMBER and not any(one.role in {Role.MEMBER, Role.LEAD} for one in held)


def must_practise(left: int, active: Iterable[Membership]) -> bool:
    """Whether somebody with so many exercises left is to do them first; a lead need not."""
    return left > 0 and not any(one.role is Role.LEAD for one in active)
