from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.area import Area
from domain.role import Role

ADMINS_THAT_CONFIRM = 2
"""From this many active admins on, one alone cannot make another."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talks to the bot: enrolled once, known by Telegram's user id, never by a name.

    Name and phone stay out of the `repr`, since that is what ends in logs.
    """

    id: int
    user_id: int
    name: str = field(repr=False)
    language: str = "km"
    phone: str | None = field(default=None, repr=False)


class Standing(StrEnum):
    """How a membership stands at a moment."""

    PENDING = "pending"
    UPCOMING = "upcoming"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Membership:
    """A role that a person has in an area for a time.

    All moments are aware, and `valid_until` is the first one without it. `granted_by` is a person's id.
    A grant that nobody has to confirm is confirmed as it is made.
    """

    id: int
    person_id: int
    role: Role
    area: Area
    valid_from: datetime
    confirmed_at: datetime | None
    valid_until: datetime | None = None
    suspended_at: datetime | None = None
    ended_at: datetime | None = None
    granted_by: int | None = None

    def standing(self, now: datetime) -> Standing:
        """How it stands now. What is stronger comes first: an ended one is ended, whatever else it is."""
        reached = {
            Standing.ENDED: self.ended_at is not None,
            Standing.EXPIRED: self.valid_until is not None and self.valid_until <= now,
            Standing.PENDING: self.confirmed_at is None,
            Standing.SUSPENDED: self.suspended_at is not None,
            Standing.UPCOMING: now < self.valid_from,
            Standing.ACTIVE: True,
        }
        return next(standing for standing, holds in reached.items() if holds)

    def is_active(self, now: datetime) -> bool:
        """Whether it gives any right at this moment."""
        return self.standing(now) is Standing.ACTIVE


def needs_confirmation(role: Role, active_admins: int) -> bool:
    """Whether a second admin must confirm a grant: of admin, once there are two who can watch each other."""
    return role is Role.ADMIN and active_admins >= ADMINS_THAT_CONFIRM
