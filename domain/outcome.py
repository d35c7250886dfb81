from enum import StrEnum


class Outcome(StrEnum):
    """What came of one person's test, so far."""

    NEGATIVE = "negative"
    PRESUMPTIVE_POSITIVE = "presumptive_positive"
    KIT_INVALID = "kit_invalid"
    REFUSED = "refused"
    EVADED = "evaded"
    EXCUSED_ABSENCE = "excused_absence"
    UNLOCATED = "unlocated"
    VERIFIED_NEGATIVE = "verified_negative"
    VERIFIED_POSITIVE = "verified_positive"
    REFUSAL_TO_TEST = "refusal_to_test"
    TEST_CANCELLED = "test_cancelled"


TESTED = frozenset(
    {
        Outcome.NEGATIVE,
        Outcome.PRESUMPTIVE_POSITIVE,
        Outcome.VERIFIED_NEGATIVE,
        Outcome.VERIFIED_POSITIVE,
        Outcome.TEST_CANCELLED,
    }
)
"""The outcomes that count a person as tested: a specimen was given and a valid kit read it.

An invalid kit tells nothing and is repeated with a new one, so counting it would count the person twice. Who
refused, evaded, was excused or could not be found gave no specimen. What a laboratory or the reviewing doctor
said later does not undo that the person was tested.
"""

WAITING = frozenset({Outcome.PRESUMPTIVE_POSITIVE})
"""The outcomes that wait for the confirming laboratory: a suspicion, never a result."""
