"""Directories that a question can pick from: what is in them, and what one person may pick."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from domain import place
from domain.area import STATE, Area
from domain.forms.practice import PRETEND
from domain.institution import Institution
from domain.move import Named
from domain.names import key
from domain.practice import INSTITUTIONS
from domain.rights import Action, Target, areas
from handlers.turn import Turn
from storage.institutions import find_institution, list_recent_for, search_institutions

PAGE = 7
"""Entries on one page, unless a directory says otherwise: they fit on a small phone with the question above."""
MOST_ENTRIES = 90
"""On any page: with the buttons of a question they stay within the hundred that one message may have."""
MOST = 1000
"""Of a directory that is filtered here: more than there are ministries or places of one name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be picked: a code that travels in the button, and a name."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, and the numbers of the pages before and after, where there are any."""

    entries: Sequence[Entry]
    before: int | None = None
    after: int | None = None

    def __post_init__(self) -> None:
        if len(self.entries) > MOST_ENTRIES:
            raise ValueError("more entries than one message has buttons")


@dataclass(frozen=True, slots=True)
class Directory:
    """
    How a directory is read. Each function is told what the draft is about (see `Draft`), "" where it is no draft.

    Args:
        page: list and search: what is searched for ("" for all) and the page's number; as many as it likes.
        find: find one again by its code; None: not for this person.
        exact: which entries a typed text names by itself, by their places on a list for instance, so that no
            search is needed; None where it is a search. It may name only what this person may pick.
    """

    page: Callable[[Turn, str, str, int], Awaitable[Page]]
    find: Callable[[Turn, str, str], Awaitable[Entry | None]]
    exact: Callable[[Turn, str, str], Awaitable[Named | None]] | None = None


async def _workplaces(turn: Turn, _about: str, query: str, number: int) -> Page:
    """Where this person may report: what was reported on last stands first, as page 0; then all, by name."""
    allowed = areas(turn.me.memberships, Action.SUBMIT_REPORT, turn.now)
    recent = [] if query else await list_recent_for(turn.tx, turn.me.id, allowed)
    if recent and number == 0:
        return Page([_entry(turn, one) for one in recent], after=1)
    skip = (number - 1 if recent else number) * PAGE
    found = await search_institutions(turn.tx, query, allowed, limit=PAGE + 1, offset=skip)
    return paged(number, [_entry(turn, one) for one in found])


async def _workplace(turn: Turn, _about: str, code: str) -> Entry | None:
    one = await find_institution(turn.tx, code)
    if one is None or not turn.may(Action.SUBMIT_REPORT, Target(Area.institution(one))):
        return None
    return _entry(turn, one)


async def _institutions(turn: Turn, _about: str, query: str, number: int) -> Page:
    found = await search_institutions(turn.tx, query, [STATE], limit=PAGE + 1, offset=number * PAGE)
    return paged(number, [_entry(turn, one) for one in found])


async def _institution(turn: Turn, _about: str, code: str) -> Entry | None:
    one = await find_institution(turn.tx, code)
    return _entry(turn, one) if one else None


async def _ministries(turn: Turn, _about: str, query: str, number: int) -> Page:
    found = await search_institutions(turn.tx, query, [STATE], limit=MOST)
    roots = [_entry(turn, one) for one in found if one.parent is None]
    return paged(number, roots[number * PAGE : (number + 1) * PAGE + 1])


async def _provinces(turn: Turn, _about: str, query: str, number: int) -> Page:
    found = place.search(query, limit=MOST) if query else place.provinces()
    entries = [Entry(one.code, one.name(turn.voice.language)) for one in found if one.parent is None]
    return paged(number, entries[number * PAGE : (number + 1) * PAGE + 1])


async def _province(turn: Turn, _about: str, code: str) -> Entry | None:
    known = place.exists(code) and place.place_of(code).parent is None
    return Entry(code, place.place_of(code).name(turn.voice.language)) if known else None


async def _pretended(turn: Turn, _about: str, query: str, number: int) -> Page:
    entries = [_pretend(turn, code) for code in INSTITUTIONS]
    found = [one for one in entries if key(query) in key(one.label)]
    return paged(number, found[number * PAGE : (number + 1) * PAGE + 1])


async def _pretended_one(turn: Turn, _about: str, code: str) -> Entry | None:
    return _pretend(turn, code) if code in INSTITUTIONS else None


def _pretend(turn: Turn, code: str) -> Entry:
    return Entry(code, turn.voice.plain(f"pretend-{code}"))


def paged(number: int, entries: Sequence[Entry], size: int = PAGE) -> Page:
    """A page of this size, of entries that begin with it; one more than it holds tells that another follows."""
    return Page(entries[:size], number - 1 if number else None, number + 1 if len(entries) > size else None)


def _entry(turn: Turn, one: Institution) -> Entry:
    return Entry(one.code, one.name(turn.voice.language))


def _by_right(needs: Action) -> Directory:
    """The institutions where this person has a right, by name."""

    async def page(turn: Turn, _about: str, query: str, number: int) -> Page:
        allowed = areas(turn.me.memberships, needs, turn.now)
        found = await search_institutions(turn.tx, query, allowed, limit=PAGE + 1, offset=number * PAGE)
        return paged(number, [_entry(turn, one) for one in found])

    async def find(turn: Turn, _about: str, code: str) -> Entry | None:
        one = await find_institution(turn.tx, code)
        return _entry(turn, one) if one and turn.may(needs, Target(Area.institution(one))) else None

    return Directory(page, find)


GENERAL: Mapping[str, Directory] = {
    "sites": _by_right(Action.PLAN_SESSION),
    "rosters": _by_right(Action.CHANGE_ROSTER),
    "finding_places": Directory(_by_right(Action.RECORD_FINDING).page, _institution),
    "offices": _by_right(Action.ENQUIRE),
    "workplaces": Directory(_workplaces, _workplace),
    "institutions": Directory(_institutions, _institution),
    "ministries": Directory(_ministries, _institution),
    "provinces": Directory(_provinces, _province),
    PRETEND: Directory(_pretended, _pretended_one),
}
"""Those that are the same for every draft."""
