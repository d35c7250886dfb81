"""The people on a session's list as a directory to pick from: by page, name, number, or place on the list."""

from domain.attendance import Attendance
from domain.digits import fold, places
from domain.move import Named
from domain.names import key
from handlers.directory import Directory, Entry, Page, paged
from handlers.turn import Turn
from storage.attendances import count_attendances, find_attendance, list_attendances
from storage.audit import add_entry

PAGE = 8
LONGEST_PLACE = 4


async def _page(turn: Turn, about: str, query: str, number: int) -> Page:
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_list", f"session:{about}", page=number + 1)
    if query:
        people = [one for one in await list_attendances(turn.tx, about) if _fits(one, query)]
    else:
        people = await list_attendances(turn.tx, about, number * PAGE + 1, (number + 1) * PAGE + 1)
        return paged(number, [_entry(turn, one) for one in people], PAGE)
    return paged(number, [_entry(turn, one) for one in people[number * PAGE : (number + 1) * PAGE + 1]], PAGE)


async def _find(turn: Turn, about: str, code: str) -> Entry | None:
    known = code.isascii() and code.isdecimal() and len(code) <= LONGEST_PLACE
    one = await find_attendance(turn.tx, about, int(code)) if known and about else None
    return _entry(turn, one) if one else None


async def _exact(turn: Turn, about: str, text: str) -> Named | None:
    """Places that are on the list, and those that are not."""
    typed = places(text)
    if typed is None:
        return None
    listed = await count_attendances(turn.tx, about)
    known = [one for one in typed if 1 <= int(fold(one)) <= listed]
    codes = dict.fromkeys(str(int(fold(one))) for one in known)
    return Named(tuple(codes), tuple(one for one in typed if one not in known))


LISTED = Directory(_page, _find, _exact)


def _fits(one: Attendance, query: str) -> bool:
    """Every word is in a name, or the whole in the number."""
    said = key(" ".join(str(one.person.get(name, "")) for name in ("name_km", "name_latin")))
    words = key(fold(query)).split()
    return all(word in said for word in words) or "".join(words) in str(one.person.get("identity", ""))


def _entry(turn: Turn, one: Attendance) -> Entry:
    return Entry(str(one.position), f"{turn.voice.number(one.position)}. {one.name}")
