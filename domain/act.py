"""What may be done to a membership: from which standings, by which right, and what becomes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from domain.member import Membership, Standing
from domain.rights import Action, Target
from domain.role import Role

USUAL = timedelta(days=365)
TERMS: Mapping[str, timedelta | None] = {
    "term30": timedelta(days=30),
    "term90": timedelta(days=90),
    "term365": USUAL,
    "endless": None,
}
"""How long a membership may be made to last from now on."""
_GOING = frozenset({Standing.UPCOMING, Standing.ACTIVE})
_LEFT = _GOING | {Standing.SUSPENDED, Standing.EXPIRED}
_PENDING = frozenset({Standing.PENDING})


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: the right it takes, where it makes sense, and the change."""

    needs: Action
    fits: frozenset[Standing]
    change: Callable[[Membership, datetime], Membership]


def _suspended(membership: Membership, now: datetime) -> Membership:
    return replace(membership, suspended_at=now)


def _resumed(membership: Membership, _now: datetime) -> Membership:
    return replace(membership, suspended_at=None)


def _ended(membership: Membership, now: datetime) -> Membership:
    return replace(membership, ended_at=now)


def _confirmed(membership: Membership, now: datetime) -> Membership:
    return replace(membership, confirmed_at=now)


def _lasting(term: timedelta | None, membership: Membership, now: datetime) -> Membership:
    return replace(membership, valid_until=None if term is None else _whole_day(now + term))


def _whole_day(moment: datetime) -> datetime:
    """The end of its day in UTC: the same wish twice on one day is one wish."""
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


ACTS: Mapping[str, Act] = {
    "confirm": Act(Action.CONFIRM_ADMIN, _PENDING, _confirmed),
    "refuse": Act(Action.CONFIRM_ADMIN, _PENDING, _ended),
    **{name: Act(Action.CHANGE_MEMBERSHIP, _LEFT, partial(_lasting, term)) for name, term in TERMS.items()},
    "suspend": Act(Action.SUSPEND_MEMBERSHIP, _GOING, _suspended),
    "resume": Act(Action.SUSPEND_MEMBERSHIP, frozenset({Standing.SUSPENDED}), _resumed),
    "end": Act(Action.END_MEMBERSHIP, _LEFT, _ended),
}
"""By the name that travels in a button and stands in the audit log."""


def target_of(membership: Membership, now: datetime) -> Target:
    """A membership as a target: its holder's own and, while it is pending, also of whoever granted it."""
    people = {membership.person_id}
    if membership.standing(now) is Standing.PENDING and membership.granted_by is not None:
        people.add(membership.granted_by)
    return Target(membership.area, frozenset(people))


def usual_end(role: Role, now: datetime) -> datetime | None:
    """Until when a new membership lasts where nobody says otherwise: a year; an admin's has no end."""
    return None if role is Role.ADMIN else _whole_day(now + USUAL)
