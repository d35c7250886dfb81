"""Figures that a summary told and that have changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.outcome import Outcome

Figures = Mapping[Outcome, int]
"""How many reports of a day came to which outcome; what is missing is none."""


@dataclass(frozen=True, slots=True)
class Restated:
    """A day whose figures changed after they were told: by outcome what was told, and what it is now."""

    day: date
    changed: Mapping[Outcome, tuple[int, int]]


def restated(day: date, told: Figures, now: Figures) -> Restated | None:
    """Compare; None where every figure is as it was told."""
    both = {one: (told.get(one, 0), now.get(one, 0)) for one in Outcome}
    changed = {one: pair for one, pair in both.items() if pair[0] != pair[1]}
    return Restated(day, changed) if changed else None
