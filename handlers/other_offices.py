"""Offices that may sign what another one proposes: those of other institutions that have a personnel officer."""

from domain.area import Area, AreaKind
from domain.institution import Institution
from domain.names import key
from domain.rights import Action, Target
from domain.role import Role
from handlers.directory import PAGE, Directory, Entry, Page, paged
from handlers.turn import Turn
from storage.institutions import find_administration, find_institution
from storage.people import list_holders


async def _page(turn: Turn, _about: str, query: str, number: int) -> Page:
    found = [one for one in await _offices(turn) if _fits(one, query)]
    entries = [Entry(one.code, one.name(turn.voice.language)) for one in found]
    return paged(number, entries[number * PAGE : (number + 1) * PAGE + 1])


async def _find(turn: Turn, _about: str, code: str) -> Entry | None:
    """Any institution: whoever reads later who was asked need not be able to ask it."""
    one = await find_institution(turn.tx, code)
    return Entry(one.code, one.name(turn.voice.language)) if one else None


OTHER_OFFICES = Directory(_page, _find)


async def _offices(turn: Turn) -> list[Institution]:
    areas = {
        held.area
        for officer in await list_holders(turn.tx, Role.PERSONNEL_OFFICER)
        for held in officer.memberships
        if held.role is Role.PERSONNEL_OFFICER and held.is_active(turn.now)
    }
    places = {place.code: place for area in areas if (place := await _office(turn, area))}
    others = [place for place in places.values() if not _is_own(turn, place)]
    return sorted(others, key=lambda place: place.name(turn.voice.language))


async def _office(turn: Turn, area: Area) -> Institution | None:
    """Where the officer of an area sits; who holds the whole state sits in no other office than anybody."""
    match area.kind:
        case AreaKind.INSTITUTION | AreaKind.MINISTRY:
            return await find_institution(turn.tx, area.code)
        case AreaKind.PROVINCE:
            return await find_administration(turn.tx, area.code)
        case AreaKind.STATE:
            return None


def _is_own(turn: Turn, place: Institution) -> bool:
    return turn.may(Action.ENTER_DISMISSAL, Target(Area.institution(place)))


def _fits(place: Institution, query: str) -> bool:
    return all(word in key(f"{place.name_km} {place.name_en}") for word in key(query).split())
