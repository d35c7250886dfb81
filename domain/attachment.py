from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Shows(StrEnum):
    """What a photo of a session shows: the kit with its result lines, or the list that was signed."""

    KIT = "kit"
    SHEET = "sheet"


class Stored(StrEnum):
    """How far a photo is: on its way, kept, or refused because it is no picture that can be kept safely."""

    OWED = "owed"
    KEPT = "kept"
    REFUSED = "refused"


MOST = 20
"""Photos of one kind in a session: a sheet of 300 people has fewer pages."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A photo of a session. `file_id` is where Telegram has it, until it is kept."""

    id: str
    session_id: str
    shows: Shows
    state: Stored
    added_by: int
    added_at: datetime
    file_id: str | None = field(default=None, repr=False)
    sha256: str | None = None
