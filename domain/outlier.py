"""Figures that do not fit what was before: worth a question, never a refusal."""

from collections.abc import Sequence

FEWEST = 2
"""So many sessions make a history."""
FACTOR = 2


def is_outlier(n: int, before: Sequence[int]) -> bool:
    """Whether a number is more than twice the most, or less than half the least, of those before."""
    known = [one for one in before if one > 0]
    return len(known) >= FEWEST and (n > FACTOR * max(known) or FACTOR * n < min(known))
