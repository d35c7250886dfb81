"""How roles, areas and memberships are said."""

from datetime import datetime

from domain import place
from domain.area import Area, AreaKind
from domain.member import Membership, Standing
from domain.role import Role
from handlers.screen import Html
from handlers.voice import Voice
from storage.database import Transaction
from storage.institutions import find_institution

DATED = frozenset({Standing.UPCOMING, Standing.ACTIVE, Standing.SUSPENDED, Standing.EXPIRED})
"""Where the last day is worth a word."""


def role_name(voice: Voice, role: Role) -> str:
    """A role, as a label."""
    return voice.plain(f"role-{role}")


async def area_name(tx: Transaction, voice: Voice, area: Area) -> str:
    """An area, as a label; its code where a directory has lost it."""
    match area.kind:
        case AreaKind.STATE:
            name = ""
        case AreaKind.PROVINCE:
            name = place.place_of(area.code).name(voice.language) if place.exists(area.code) else area.code
        case AreaKind.MINISTRY | AreaKind.INSTITUTION:
            found = await find_institution(tx, area.code)
            name = found.name(voice.language) if found else area.code
    return voice.plain(f"area-{area.kind}", name=name)


def until(voice: Voice, membership: Membership) -> str:
    """Until when it lasts: a date, or that it has no end."""
    if membership.valid_until is None:
        return voice.plain("until-ended")
    return voice.plain("until-day", day=voice.short_day(membership.valid_until.astimezone(voice.zone).date()))


async def described(tx: Transaction, voice: Voice, membership: Membership, now: datetime) -> Html:
    """One line: role, area, how it stands, and until when where that says something."""
    standing = membership.standing(now)
    dated = membership.valid_until is not None and standing in DATED
    return voice(
        "membership-until" if dated else "membership-line",
        role=role_name(voice, membership.role),
        area=await area_name(tx, voice, membership.area),
        standing=voice.plain(f"standing-{standing}"),
        until=until(voice, membership),
    )
