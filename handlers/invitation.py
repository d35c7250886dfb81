"""Invitations that are out: how each stands, and taking it back."""

from domain.invitation import Invitation, check_link
from domain.phone import masked
from domain.problem import Problem
from domain.rights import INVITE, Action, Target
from handlers.button import encode, number_in
from handlers.described import area_name, role_name
from handlers.guard import alone, barred
from handlers.pages import leaf
from handlers.screen import Button, Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.invitations import change_withdrawn, find_invitation, list_open
from storage.people import find_person

LIST, SHOW, WITHDRAW = "plinks", "plink", "plinkx"


def mine_to_see(turn: Turn, invitation: Invitation) -> bool:
    """Whether whoever acts could have made this invitation."""
    return turn.may(INVITE[invitation.role], Target(invitation.area))


async def listed(turn: Turn, parts: list[str]) -> None:
    """Those that somebody could still use."""
    if barred(turn, Action.LIST_PEOPLE):
        return
    out = [one for one in await list_open(turn.tx, turn.now) if mine_to_see(turn, one)]
    page = leaf(turn, out, LIST, number_in(parts) or 0)
    rows = [[Button(await _label(turn, one), encode(SHOW, one.id))] for one in page.items]
    told = {"total": len(out), "page": page.number + 1, "pages": page.pages}
    head = turn.voice("links-head", **told) if out else turn.voice("links-none")
    turn.show(
        Screen(head, [*rows, page.ways, [turn.button("people-home", encode("people", "back"))]], private=True)
    )


async def opened(turn: Turn, parts: list[str]) -> None:
    """One of them."""
    if found := await _found(turn, parts):
        turn.show(await card(turn, found, _back(turn)))


async def withdrawn(turn: Turn, parts: list[str]) -> None:
    """Take it back; what is used, or over, stays as it is."""
    await alone(turn)
    found = await _found(turn, parts)
    if found is None:
        return
    if _trouble(turn, found) is None and await change_withdrawn(turn.tx, found.id, turn.now):
        await add_entry(turn.tx, turn.now, str(turn.me.id), "withdraw_invitation", f"invitation:{found.id}")
    turn.show(await card(turn, await find_invitation(turn.tx, found.id) or found, _back(turn)))


async def card(turn: Turn, invitation: Invitation, *ways: Button) -> Screen:
    """What an invitation offers and how it stands. The link itself is kept nowhere, so it is not shown again."""
    maker = await find_person(turn.tx, invitation.made_by) if invitation.made_by else None
    problem = _trouble(turn, invitation)
    text = turn.voice(
        "link-card",
        role=role_name(turn.voice, invitation.role),
        area=await area_name(turn.tx, turn.voice, invitation.area),
        phone=_number(turn, invitation),
        by=maker.person.name if maker else turn.voice.plain("granted-by-operator"),
        until=turn.voice.moment(invitation.expires_at),
        state=turn.voice(f"state-{problem.code if problem else 'open'}"),
    )
    take = [] if problem else [turn.button("link-withdraw", encode(WITHDRAW, invitation.id))]
    return Screen(text, [take, ways], private=True)


def _back(turn: Turn) -> Button:
    return turn.button("links-back", encode(LIST, 0))


def _number(turn: Turn, invitation: Invitation) -> str:
    if invitation.phone is None:
        return turn.voice.plain("link-any-number")
    return turn.voice.digits(masked(invitation.phone))


def _trouble(turn: Turn, invitation: Invitation) -> Problem | None:
    try:
        check_link(invitation, turn.now)
    except Problem as problem:
        return problem
    return None


async def _found(turn: Turn, parts: list[str]) -> Invitation | None:
    which = number_in(parts)
    found = await find_invitation(turn.tx, which) if which is not None else None
    if found and mine_to_see(turn, found):
        return found
    turn.word("button-old")
    return None


async def _label(turn: Turn, invitation: Invitation) -> str:
    area = await area_name(turn.tx, turn.voice, invitation.area)
    return f"{role_name(turn.voice, invitation.role)} · {area}"
