"""One membership: how it stands, and what an admin may do to it."""

from domain.act import ACTS, TERMS, Act, target_of
from domain.member import Membership, Standing
from domain.rights import Action
from domain.role import Role
from handlers.button import encode, number_in
from handlers.described import described
from handlers.guard import alone
from handlers.menu import refresh
from handlers.notice import notify, notify_admins
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.people import Actor, change_membership, find_membership, find_person

ACT, SHOW, SURE, TERM = "act", "ms", "sure", "term"
"""The verbs: do something, show a membership, ask before its end, ask until when."""
ASKED = dict.fromkeys(TERMS, TERM) | {"end": SURE}
"""What is not done by the first press, and the verb of the question."""


async def opened(turn: Turn, parts: list[str]) -> None:
    """A membership's button."""
    if found := await _found(turn, parts):
        turn.show(await _screen(turn, *found))


async def sure(turn: Turn, parts: list[str]) -> None:
    """Whether it is really to be ended."""
    if found := await _found(turn, parts):
        holder, held = found
        name, text = holder.person.name, await described(turn.tx, turn.voice, held, turn.now)
        yes = turn.button("end-yes", encode(ACT, "end", held.id))
        no = turn.button("end-no", encode(SHOW, held.id))
        turn.show(turn.screen("end-sure", [no], [yes], name=name, membership=text))


async def term(turn: Turn, parts: list[str]) -> None:
    """Until when it is to last."""
    if found := await _found(turn, parts):
        holder, held = found
        text = await described(turn.tx, turn.voice, held, turn.now)
        rows = [[turn.button(f"act-{name}", encode(ACT, name, held.id))] for name in TERMS]
        back = [turn.button("back", encode(SHOW, held.id))]
        turn.show(turn.screen("term-ask", *rows, back, name=holder.person.name, membership=text))


async def done(turn: Turn, parts: list[str]) -> None:
    """An act's button: what no longer fits, or is so already, changes nothing and shows how it stands."""
    await alone(turn)
    found = await _found(turn, parts[1:])
    act = ACTS.get(parts[0]) if parts else None
    if found is None or act is None:
        return
    holder, held = found
    changed = act.change(held, turn.now) if held.standing(turn.now) in act.fits else held
    if changed == held:
        turn.word("act-already")
    elif not turn.may(act.needs, target_of(held, turn.now)):
        turn.word("not-yours", alert=True)
    else:
        await _do(turn, parts[0], act, holder, changed)
        turn.word("act-done")
        held = changed
    turn.show(await _screen(turn, holder, held))


async def _do(turn: Turn, name: str, act: Act, holder: Actor, changed: Membership) -> None:
    """Change it, write it down, and tell those whom it concerns."""
    await change_membership(turn.tx, changed)
    thing = f"membership:{changed.id}"
    await add_entry(turn.tx, turn.now, str(turn.me.id), act.needs, thing, act=name, person=holder.id)
    after = await find_person(turn.tx, holder.id) or holder
    key = "told-lasts" if name in TERMS else f"told-{name}"
    await notify(turn, after, key, holder.person, changed)
    if act.needs is Action.CONFIRM_ADMIN:
        await notify_admins(turn, f"told-admins-{name}", holder.person, changed)
    refresh(turn, after)


async def _found(turn: Turn, parts: list[str]) -> tuple[Actor, Membership] | None:
    """The membership that a press names and its holder, if whoever pressed may see it."""
    which = number_in(parts)
    held = await find_membership(turn.tx, which) if which is not None else None
    theirs = held is not None and held.role is not Role.CONCERNED
    if held and theirs and turn.may(Action.LIST_PEOPLE, target_of(held, turn.now)):
        holder = await find_person(turn.tx, held.person_id)
        return (holder, held) if holder else None
    turn.word("button-old")
    return None


async def _screen(turn: Turn, holder: Actor, held: Membership) -> Screen:
    lines = [
        turn.voice("membership-head", name=holder.person.name),
        await described(turn.tx, turn.voice, held, turn.now),
    ]
    lines += await _waiting(turn, held)
    rows = [[button] for button in _acts(turn, held)]
    back = [turn.button("person-back", encode("person", holder.id))]
    return Screen(Html("\n".join(lines)), [*rows, back], private=True)


async def _waiting(turn: Turn, held: Membership) -> list[Html]:
    """Why a grant waits, and who made it."""
    if held.standing(turn.now) is not Standing.PENDING:
        return []
    granter = await find_person(turn.tx, held.granted_by) if held.granted_by else None
    name = granter.person.name if granter else turn.voice.plain("granted-by-operator")
    return [Html(""), turn.voice("membership-waits", name=name)]


def _acts(turn: Turn, held: Membership) -> list[Button]:
    """A button for each thing that may be done now; the four terms share one."""
    buttons: dict[str, Button] = {}
    standing, target = held.standing(turn.now), target_of(held, turn.now)
    for name, act in ACTS.items():
        if standing in act.fits and turn.may(act.needs, target):
            verb = ASKED.get(name)
            data = encode(verb, held.id) if verb else encode(ACT, name, held.id)
            label = "act-term" if verb == TERM else f"act-{name}"
            buttons.setdefault(data, turn.button(label, data))
    return list(buttons.values())
