"""Inviting somebody: from the form's answers to the link that the admin passes on."""

from collections.abc import Mapping
from urllib.parse import urlencode

from domain.area import STATE, Area, AreaKind
from domain.form import Value
from domain.invitation import Invitation, payload_of
from domain.phone import normalise
from domain.problem import Code, Problem
from domain.rights import INVITE, Target
from domain.role import Role
from handlers.button import encode
from handlers.described import area_name, role_name
from handlers.dialogue import Ending
from handlers.invitation import card
from handlers.screen import Button, Screen
from handlers.turn import Turn
from storage.database import Transaction
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.invitations import find_by_token, find_invitation, issue

PICKED = {AreaKind.INSTITUTION: "workplace", AreaKind.MINISTRY: "ministry"}
"""Where each kind of area takes its institution from."""


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Make the invitation and say its link, now or never: only a hash of it is kept. Returns the invitation's id.

    Raises:
        Problem: this person may not give this role there, or the number is none.
    """
    role, area = Role(str(answers["role"])), await _area(turn.tx, answers)
    if not turn.may(INVITE[role], Target(area)):
        raise Problem(Code.MAY_NOT_INVITE)
    phone = normalise(str(answers["phone"])) if "phone" in answers else None
    token = await issue(turn.tx, role, area, turn.me.id, phone, turn.now)
    made = await find_by_token(turn.tx, token)
    if made is None:
        raise LookupError("an invitation is gone as soon as it was made")
    turn.tell(await _link(turn, made, token))
    return str(made.id)


async def told(turn: Turn, became: str) -> None:
    """How the invitation stands, at once and again; the way on leads to a message of its own."""
    made = await find_invitation(turn.tx, int(became))
    if made:
        on = turn.button("people-home", encode("people"))
        turn.show(await card(turn, made, on), last=True)


ENDING = Ending(store, told)


async def _area(tx: Transaction, answers: Mapping[str, Value]) -> Area:
    kind = AreaKind(str(answers["reach"]))
    if kind is AreaKind.STATE:
        return STATE
    if kind is AreaKind.PROVINCE:
        return Area.province(str(answers["province"]))
    place = await find_institution(tx, str(answers[PICKED[kind]]))
    if place is None:
        raise Problem(Code.NOT_IN_DIRECTORY)
    return Area.ministry(place) if kind is AreaKind.MINISTRY else Area.institution(place)


async def _link(turn: Turn, made: Invitation, token: str) -> Screen:
    """A message made for passing on, so it may be forwarded."""
    url = f"https://t.me/{turn.bot_name}?start={payload_of(token)}"
    offer = {
        "role": role_name(turn.voice, made.role),
        "area": await area_name(turn.tx, turn.voice, made.area),
        "until": turn.voice.moment(made.expires_at),
    }
    share = urlencode({"url": url, "text": turn.voice.plain("link-words", **offer)})
    button = Button(turn.voice.plain("link-share"), url=f"https://t.me/share/url?{share}")
    return turn.screen("link-message", [button], link=url, **offer)
