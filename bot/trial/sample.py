"""Invented people and invented tests: what `sample.json` says, with chance that is the same each time."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from domain.area import STATE, Area
from domain.form import Value
from domain.institution import Institution, InstitutionKind
from domain.role import Role
from domain.roster import RosterPerson

DAYS = 4
"""How many days of reports there are, today included."""
A_DAY = range(8, 15)
"""How many reports a place sends on a day."""
WORKING = timedelta(hours=6)
OPENING = timedelta(hours=9)

CATEGORIES = {
    InstitutionKind.POLICE: "police",
    InstitutionKind.GENDARMERIE: "soldier",
    InstitutionKind.ARMED_FORCES: "soldier",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One of the people of the trial; `label` tells in both languages what they are."""

    role: Role
    areas: tuple[Area, ...]
    language: str
    last_name: str
    first_name: str
    label: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Test:
    """One invented test: who reported it and when, and the answers of its form."""

    at: datetime
    author: Role
    answers: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Sitting:
    """One invented session: what its plan says but for the days, who is on the roster, who was different."""

    told: Mapping[str, Value]
    people: tuple[RosterPerson, ...]
    found: tuple[Mapping[str, Any], ...]

    @property
    def institution(self) -> str:
        """Where it is held."""
        return str(self.told["institution"])


@cache
def _sample() -> Any:
    return json.loads(Path(__file__).with_name("sample.json").read_text(encoding="utf-8"))


def people() -> list[Sample]:
    """The people, in the order of their phones."""
    return [_person(**told) for told in _sample()["people"]]


def _person(role: str, areas: Sequence[str], **more: Any) -> Sample:
    return Sample(Role(role), tuple(STATE if one == "state" else Area.province(one) for one in areas), **more)


def sittings() -> list[Sitting]:
    """The sessions: the one that was held, and the one that is ready."""
    dice = Random(1)  # noqa: S311 - invented data, alike at each start
    crowd = dice.sample([*_crowd(dice)], k=sum(one["listed"] for one in _sample()["sessions"]))
    return [_sitting(crowd, **one) for one in _sample()["sessions"]]


def _sitting(crowd: list[RosterPerson], listed: int, found: Sequence[Mapping[str, Any]], **told: Any) -> Sitting:
    """Takes the people from the crowd, so that nobody serves in two places."""
    people = tuple(crowd.pop() for _ in range(listed))
    return Sitting({**_sample()["kit"], **told}, people, tuple(found))


def _crowd(dice: Random) -> Iterator[RosterPerson]:
    """Everybody whom the names make: no name comes twice."""
    for family in _sample()["family"]:
        for sex, names in _sample()["given"].items():
            for given in names:
                number = f"{dice.randrange(10**9):09}"
                told = (f"{family[0]} {given[0]}", f"{family[1].upper()} {given[1]}", sex, "civil_servant")
                yield RosterPerson(number, *told)


def tests(directory: Mapping[str, Institution], now: datetime) -> list[Test]:
    """The tests of the last days until `now` (local), in the order in which they were reported."""
    days = [now.date() - timedelta(days=back) for back in range(DAYS)]
    found = [test for day in days for test in _day(directory, day, now)]
    return sorted(found, key=lambda test: test.at)


def _day(directory: Mapping[str, Institution], day: date, now: datetime) -> Iterator[Test]:
    dice = Random(day.toordinal())  # noqa: S311 - invented data, alike at each start
    midnight = datetime.combine(day, datetime.min.time(), now.tzinfo)
    opened = max(midnight, now - WORKING) if day == now.date() else midnight + OPENING
    closed = min(now, opened + WORKING)
    for place in _sample()["places"]:
        for _ in range(dice.choice(A_DAY)):
            at = opened + (closed - opened) * dice.random()
            institution = directory[dice.choice(place["institutions"])]
            yield Test(at, Role(place["author"]), _answers(dice, institution, day))


def _answers(dice: Random, institution: Institution, day: date) -> dict[str, Value]:
    outcomes: Mapping[str, int] = _sample()["outcomes"]
    outcome = dice.choices([*outcomes], [*outcomes.values()])[0]
    return {
        "institution": institution.code,
        "tested_on": day.isoformat(),
        "category": CATEGORIES.get(institution.kind, "civil_servant"),
        **_somebody(dice),
        "reason": "regular_inspection",
        "outcome": outcome,
        **_particulars(dice, outcome, day),
    }


def _somebody(dice: Random) -> dict[str, Value]:
    sex = dice.choice(["female", "male", "male"])
    family, given = dice.choice(_sample()["family"]), dice.choice(_sample()["given"][sex])
    return {
        "identity": f"{dice.randrange(10**9):09}",
        "name_km": f"{family[0]} {given[0]}",
        "name_latin": f"{family[1].upper()} {given[1]}",
        "sex": sex,
    }


def _particulars(dice: Random, outcome: str, day: date) -> dict[str, Value]:
    """The questions that only some outcomes ask."""
    match outcome:
        case "refused":
            return {"refusal_kind": "no_specimen"}
        case "excused_absence":
            return {"absence_kind": dice.choice(["leave", "mission", "sickness", "maternity"])}
        case "evaded":
            return {}
    kit: dict[str, Value] = {
        "specimen": f"S-{dice.randrange(10**5):05}",
        "kit_lot": "MET-2406",
        "kit_expiry": date(day.year + 1, 12, 31).isoformat(),
    }
    return kit | ({"substances": ["met"]} if outcome == "presumptive_positive" else {})
