from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Verdict(StrEnum):
    """Whether two descriptions are of one person."""

    CONFIRMED = "confirmed"
    POSSIBLE = "possible"
    DIFFERENT = "different"


class Strength(IntEnum):
    """What a verdict rests on, from nothing to most: two that are possible are not equally likely."""

    NOTHING = 0
    NAME = 1
    NAME_AND_NEARLY_BIRTH = 2
    NAME_AND_BIRTH = 3
    NUMBER_CONTRADICTED = 4
    NUMBER = 5


class Part(StrEnum):
    """What two people are compared by."""

    IDENTITY = "identity"
    NAME_KM = "name_km"
    NAME_LATIN = "name_latin"
    NAME = "name"
    """A name in one script and one in the other."""
    BORN_ON = "born_on"
    SEX = "sex"


class How(StrEnum):
    """How a part agrees, or that it does not."""

    EQUAL = "equal"
    ORDER_SWAPPED = "order_swapped"
    SAME_SOUND = "same_sound"
    SPELLING_VARIANT = "spelling_variant"
    ACROSS_SCRIPTS = "across_scripts"
    ONE_DIGIT_OFF = "one_digit_off"
    DAY_AND_MONTH_SWAPPED = "day_and_month_swapped"
    SAME_YEAR = "same_year"
    OTHER_KIND = "other_kind"
    DIFFERS = "differs"
    NOT_GIVEN = "not_given"


NAMED = frozenset({How.EQUAL, How.ORDER_SWAPPED, How.SAME_SOUND, How.SPELLING_VARIANT, How.ACROSS_SCRIPTS})
"""The ways in which two names agree."""
NEARLY = frozenset({How.ONE_DIGIT_OFF, How.DAY_AND_MONTH_SWAPPED, How.SAME_YEAR})
"""What a slip explains; it neither agrees nor lets a number confirm."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the evidence; it says how a part compares, and nothing of what the part is."""

    part: Part
    how: How


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against two descriptions being of one person, in the order to show it."""

    verdict: Verdict
    strength: Strength
    lines: tuple[Line, ...]

    def how(self, part: Part) -> How:
        """How this part compares; `NOT_GIVEN` where the evidence has no line of it."""
        return next((line.how for line in self.lines if line.part is part), How.NOT_GIVEN)
