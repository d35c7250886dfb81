"""Becoming a member: a start link, the person's own contact, and the welcome."""

from domain.invitation import (
    Invitation,
    accepted,
    after_wrong_number,
    check_link,
    check_phone,
    check_tries,
)
from domain.member import Membership, Person, Standing
from domain.names import canonical
from domain.phone import normalise
from domain.practice import TOTAL, begins
from domain.problem import Code, Problem
from domain.rights import INVITE, Target, may
from domain.role import Role
from handlers.button import encode
from handlers.described import area_name, role_name, until
from handlers.door import tell_standing
from handlers.guard import alone
from handlers.home import OVER, go_home
from handlers.notice import notify, notify_admins
from handlers.notices import came
from handlers.screen import Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.invitations import change_opened, change_tries, change_used, find_by_token, find_opened
from storage.people import add_membership, add_person, change_phone, count_active, find_person
from storage.practice import add_practice

LONGEST_NAME = 64


async def start(turn: Turn) -> None:
    """`/start`, alone, with an invitation's token, or with the code of a notice."""
    if turn.notice_code:
        return await came(turn)
    token = turn.start_token
    if token is None:
        return await go_home(turn)
    await alone(turn)
    invitation = await find_by_token(turn.tx, token)
    if turn.actor is None and invitation is None:
        turn.unknown = True
    elif turn.actor and invitation and invitation.used_by == turn.actor.id:
        await _again(turn)
    else:
        await _came(turn, invitation)
    return None


async def contact(turn: Turn) -> None:
    """A shared contact counts if it answers an invitation; the number does not stay in the chat."""
    await alone(turn)
    invitation = await find_opened(turn.tx, turn.user.id)
    if invitation:
        turn.erase_typed()
        await _shared(turn, invitation)
    elif turn.actor:
        turn.tell(Screen(turn.voice("enrol-no-contact"), bare=True))
    else:
        turn.unknown = True


async def _again(turn: Turn) -> None:
    """The same link once more."""
    if turn.active:
        await go_home(turn)
    else:
        tell_standing(turn)


async def _came(turn: Turn, invitation: Invitation | None) -> None:
    """Somebody enrolled whose number is known needs to share nothing; everybody else shares a contact."""
    try:
        valid = await _checked(turn, invitation)
    except Problem as problem:
        turn.tell(turn.screen(f"problem-{problem.code}"))
        return
    if turn.actor and valid.phone in {None, turn.actor.person.phone}:
        await _accept(turn, valid, None)
    else:
        await change_opened(turn.tx, valid.id, turn.user.id, turn.now)
        await _ask(turn, valid)


async def _ask(turn: Turn, invitation: Invitation) -> None:
    text = turn.voice(
        "enrol-ask",
        role=role_name(turn.voice, invitation.role),
        area=await area_name(turn.tx, turn.voice, invitation.area),
    )
    turn.tell(Screen(text, contact=turn.voice.plain("enrol-share")))


async def _shared(turn: Turn, invitation: Invitation) -> None:
    try:
        valid = await _checked(turn, invitation)
        number = await _number(turn, valid)
    except Problem as problem:
        again = turn.voice.plain("enrol-share") if problem.code is Code.CONTACT_NOT_YOURS else None
        turn.tell(Screen(turn.voice(f"problem-{problem.code}"), contact=again, bare=True))
    else:
        await _accept(turn, valid, number)


async def _checked(turn: Turn, invitation: Invitation | None) -> Invitation:
    """The invitation, if it can make something of this person now.

    Raises:
        Problem: it can't, or whoever made it may not invite any more.
    """
    valid = check_link(invitation, turn.now)
    if not await _backed(turn, valid):
        raise Problem(Code.LINK_WITHDRAWN)
    if turn.actor and valid.made_by == turn.actor.id:
        raise Problem(Code.LINK_YOUR_OWN)
    held = turn.actor.memberships if turn.actor else ()
    going = [(one.role, one.area) for one in held if one.standing(turn.now) not in OVER]
    if (valid.role, valid.area) in going:
        raise Problem(Code.ROLE_HELD)
    return valid


async def _backed(turn: Turn, invitation: Invitation) -> bool:
    """Whether whoever made it could still do so; the operator always can."""
    if invitation.made_by is None:
        return True
    maker = await find_person(turn.tx, invitation.made_by)
    action, target = INVITE[invitation.role], Target(invitation.area)
    return maker is not None and may(maker.memberships, action, target, turn.now)


async def _number(turn: Turn, invitation: Invitation) -> str:
    """The number that was shared, if it is the sender's own and the invited one.

    Raises:
        Problem: it is not; a wrong number is counted.
    """
    check_tries(invitation, turn.now)
    message = turn.message
    shared = message.contact if message else None
    if shared is None or shared.user_id != turn.user.id or (message and message.forward_origin):
        raise Problem(Code.CONTACT_NOT_YOURS)
    number = normalise(shared.phone_number)
    try:
        check_phone(invitation, number)
    except Problem:
        await change_tries(turn.tx, after_wrong_number(invitation, turn.now))
        raise
    return number


async def _accept(turn: Turn, invitation: Invitation, number: str | None) -> None:
    admins = await count_active(turn.tx, Role.ADMIN, turn.now)
    person = await _person(turn, number)
    membership = await add_membership(turn.tx, accepted(invitation, person.id, admins, turn.now))
    await change_used(turn.tx, invitation.id, person.id, turn.now)
    if begins(invitation.role, turn.actor.memberships if turn.actor else ()):
        await add_practice(turn.tx, person.id, TOTAL)
    thing = f"invitation:{invitation.id}"
    await add_entry(turn.tx, turn.now, str(person.id), "accept_invitation", thing, membership=membership.id)
    turn.actor = await find_person(turn.tx, person.id)
    await _welcome(turn, membership)
    await _announce(turn, membership)


async def _person(turn: Turn, number: str | None) -> Person:
    if turn.actor is None:
        name = canonical(turn.user.full_name)[:LONGEST_NAME] or str(turn.user.id)
        return await add_person(turn.tx, turn.user.id, name, turn.voice.language, number, turn.now)
    if number:
        await change_phone(turn.tx, turn.actor.person, number)
    return turn.actor.person


async def _welcome(turn: Turn, membership: Membership) -> None:
    pending = membership.standing(turn.now) is Standing.PENDING
    text = turn.voice(
        "enrol-pending" if pending else "enrol-welcome",
        name=turn.me.person.name,
        role=role_name(turn.voice, membership.role),
        area=await area_name(turn.tx, turn.voice, membership.area),
        until=until(turn.voice, membership),
        can=turn.voice.plain(f"can-{membership.role}"),
    )
    turn.tell(Screen(text, bare=True))
    if turn.active:
        await go_home(turn)


async def _announce(turn: Turn, membership: Membership) -> None:
    """Whoever invited learns of it; what waits to be confirmed, every admin."""
    person = turn.me.person
    if membership.standing(turn.now) is Standing.PENDING:
        which = membership.id
        confirm = ("act-confirm", encode("act", "confirm", which))
        await notify_admins(
            turn, "told-waits", person, membership, confirm, ("act-refuse", encode("act", "refuse", which))
        )
    elif membership.granted_by is not None and (inviter := await find_person(turn.tx, membership.granted_by)):
        await notify(
            turn, inviter, "told-accepted", person, membership, ("person-open", encode("person", person.id))
        )
