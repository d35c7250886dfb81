"""Finding somebody by a part of the name or number, or by a role."""

from domain.digits import fold
from domain.form import Value
from domain.names import key
from handlers.button import encode
from handlers.described import role_name
from handlers.dialogue import Ending
from handlers.home import OVER
from handlers.pages import PAGE, leaf
from handlers.people import LIST, roll
from handlers.person import held_by, visible
from handlers.turn import Turn, Where
from handlers.voice import LANGUAGES
from storage.audit import add_entry
from storage.drafts import Kept
from storage.people import Actor, find_person, list_people

SEARCH = "psearch"
_COUNTRY = len("+855")


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Look for them; the ids of those found first are what is kept of the search, never its words."""
    words = _folded(str(answers["words"])).split()
    people = [one for one in await list_people(turn.tx) if visible(turn, one)]
    found = [one for one in people if all(word in _text(turn, one) for word in words)]
    await add_entry(turn.tx, turn.now, str(turn.me.id), "search_people", "people", found=len(found))
    return ",".join(str(one.id) for one in sorted(found, key=lambda one: key(one.person.name))[:PAGE])


async def told(turn: Turn, became: str) -> None:
    """Those who were found, on a message that can't be forwarded."""
    found = [await find_person(turn.tx, int(which)) for which in became.split(",") if which]
    people = [one for one in found if one and visible(turn, one)]
    head = turn.voice("search-found", total=len(people), most=PAGE) if people else turn.voice("search-none")
    again = [turn.button("search-again", encode(SEARCH))]
    turn.show(await roll(turn, head, leaf(turn, people, LIST, 0), again), where=Where.FRESH)


ENDING = Ending(store, told)


def _text(turn: Turn, person: Actor) -> str:
    """All that somebody may be found by: names, the number as people say it and as it is kept, roles."""
    phone = person.person.phone or ""
    roles = {one.role for one in held_by(person) if one.standing(turn.now) not in OVER}
    said = [role_name(turn.voice_of(language), role) for language in LANGUAGES for role in roles]
    name = _folded(person.person.name)
    return " ".join([name, name.replace(" ", ""), phone, f"0{phone[_COUNTRY:]}", *map(_folded, said)])


def _folded(text: str) -> str:
    return key(fold(text))
