"""The only clock of the house."""

from collections.abc import Callable
from datetime import UTC, datetime

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The present moment; tests put another in its place."""
    return datetime.now(UTC)
