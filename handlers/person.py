"""One person: name, number, memberships. Every look is in the audit log before it is shown."""

from domain.member import Membership
from domain.phone import masked
from domain.rights import Action, Target
from domain.role import Role
from handlers.button import encode, number_in
from handlers.described import area_name, described, role_name
from handlers.home import OVER
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.people import Actor, find_person
from storage.practice import list_practice

MOST = 20
"""Memberships on one screen, the newest first."""


def visible(turn: Turn, person: Actor) -> bool:
    """Whether whoever acts may see this person: by any membership, a past one too."""
    own = frozenset({person.id})
    return any(turn.may(Action.LIST_PEOPLE, Target(one.area, own)) for one in held_by(person))


def held_by(person: Actor) -> list[Membership]:
    """The memberships that are an admin's matter: never that somebody is one whom an entry concerns."""
    return [one for one in person.memberships if one.role is not Role.CONCERNED]


async def opened(turn: Turn, parts: list[str]) -> None:
    """A person's button."""
    which = number_in(parts)
    person = await find_person(turn.tx, which) if which is not None else None
    if person is None or not visible(turn, person):
        turn.word("button-old")
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_person", f"person:{person.id}")
    turn.show(await screen(turn, person))


def may_waive(turn: Turn, person: Actor) -> bool:
    """Whether whoever acts may let this person off practice."""
    own = frozenset({person.id})
    return any(turn.may(Action.WAIVE_PRACTICE, Target(one.area, own)) for one in person.memberships)


async def lines_of(turn: Turn, person: Actor) -> list[Html]:
    """What somebody is at present; what somebody was, where that is all."""
    held = held_by(person)
    told = [one for one in held if one.standing(turn.now) not in OVER] or held[-1:]
    lines = [await described(turn.tx, turn.voice, one, turn.now) for one in told]
    return lines + ([turn.voice("person-practising", left=person.to_practise)] if person.to_practise else [])


async def screen(turn: Turn, person: Actor) -> Screen:
    """All that an admin may see of somebody. Who calls this has written the look down."""
    phone = person.person.phone
    lines = [turn.voice("person-head", name=person.person.name)]
    lines += [turn.voice("person-phone", phone=turn.voice.digits(masked(phone)))] if phone else []
    lines += [turn.voice("person-blocked")] if person.blocked else []
    lines += await _practice(turn, person)
    lines += [Html("")]
    rows: list[list[Button]] = []
    for one in held_by(person)[: -MOST - 1 : -1]:
        lines.append(await described(turn.tx, turn.voice, one, turn.now))
        area = await area_name(turn.tx, turn.voice, one.area)
        rows.append([Button(f"{role_name(turn.voice, one.role)} · {area}", encode("ms", one.id))])
    if person.to_practise and may_waive(turn, person):
        rows.append([turn.button("practice-waive", encode("pwaive", person.id))])
    back = [turn.button("people-back", encode("plist", 0))]
    return Screen(Html("\n".join(lines)), [*rows, back], private=True)


async def _practice(turn: Turn, person: Actor) -> list[Html]:
    """How far somebody is with practice; nothing of those who never had to."""
    if person.to_practise:
        return [turn.voice("person-practising", left=person.to_practise)]
    done = [(one.done_at, one.waived_by) for one in await list_practice(turn.tx, person.id) if one.done_at]
    if not done:
        return []
    at, waived = max(done, key=lambda one: one[0])
    return [turn.voice("person-practice-waived" if waived else "person-practised", at=at)]
