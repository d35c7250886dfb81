"""`/people`: the way into all that concerns people and their rights, and the list of them."""

from collections.abc import Sequence

from domain.act import target_of
from domain.member import Membership
from domain.names import key
from domain.rights import Action
from handlers.button import encode, number_in
from handlers.described import described
from handlers.guard import barred
from handlers.invitation import mine_to_see
from handlers.pages import Leaf, leaf
from handlers.person import lines_of, visible
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.invitations import list_open
from storage.people import Actor, find_person, list_pending, list_people

HOME, LIST, WAITING = "people", "plist", "pwait"


async def command(turn: Turn) -> None:
    """`/people`."""
    if not barred(turn, Action.LIST_PEOPLE):
        turn.show(await _home(turn), where=Where.FRESH)


async def pressed(turn: Turn, parts: list[str]) -> None:
    """The way in from elsewhere starts a message that can't be forwarded; the way back stays in it."""
    if not barred(turn, Action.LIST_PEOPLE):
        turn.show(await _home(turn), where=Where.HERE if parts else Where.FRESH)


async def listed(turn: Turn, parts: list[str]) -> None:
    """All people, by name. The look is in the audit log before it is shown."""
    if barred(turn, Action.LIST_PEOPLE):
        return
    people = [one for one in await list_people(turn.tx) if visible(turn, one)]
    page = leaf(turn, sorted(people, key=_name), LIST, number_in(parts) or 0)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_people", "people", page=page.number + 1)
    head = turn.voice("people-list", total=len(people), page=page.number + 1, pages=page.pages)
    turn.show(await roll(turn, head, page))


async def roll(turn: Turn, head: Html, page: Leaf[Actor], *ways: Sequence[Button]) -> Screen:
    """A list of people: what each is, and a button for each."""
    lines = [head]
    for one in page.items:
        lines += [Html(""), turn.voice("people-name", name=one.person.name), *await lines_of(turn, one)]
    rows = [[Button(one.person.name, encode("person", one.id))] for one in page.items]
    return Screen(Html("\n".join(lines)), [*rows, page.ways, *ways, _back(turn)], private=True)


async def pending(turn: Turn, parts: list[str]) -> None:
    """The grants that wait for a second admin."""
    if barred(turn, Action.LIST_PEOPLE):
        return
    seen = await _pending(turn)
    page = leaf(turn, seen, WAITING, number_in(parts) or 0)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "list_people", "pending", page=page.number + 1)
    lines = [turn.voice("people-waiting", total=len(seen)) if seen else turn.voice("people-waiting-none")]
    rows = []
    for one in page.items:
        holder = await find_person(turn.tx, one.person_id)
        if holder:
            lines += [Html(""), turn.voice("people-name", name=holder.person.name)]
            lines += [await described(turn.tx, turn.voice, one, turn.now)]
            rows.append([Button(holder.person.name, encode("ms", one.id))])
    turn.show(Screen(Html("\n".join(lines)), [*rows, page.ways, _back(turn)], private=True))


async def _home(turn: Turn) -> Screen:
    grants = await _pending(turn)
    links = [one for one in await list_open(turn.tx, turn.now) if mine_to_see(turn, one)]
    rows = [
        [turn.button("people-invite", encode("invite"))],
        [turn.button("people-all", encode(LIST, 0)), turn.button("people-search", encode("psearch"))],
        [turn.button("people-pending", encode(WAITING, 0), total=len(grants))],
        [turn.button("people-links", encode("plinks", 0), total=len(links))],
    ]
    return Screen(turn.voice("people-head"), rows, private=True)


async def _pending(turn: Turn) -> list[Membership]:
    waiting = await list_pending(turn.tx)
    return [one for one in waiting if turn.may(Action.LIST_PEOPLE, target_of(one, turn.now))]


def _name(person: Actor) -> tuple[str, int]:
    return key(person.person.name), person.id


def _back(turn: Turn) -> list[Button]:
    return [turn.button("people-home", encode(HOME, "back"))]
