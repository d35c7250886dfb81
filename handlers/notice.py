"""Words to somebody else about a membership, each in the reader's own language."""

from domain.act import target_of
from domain.member import Membership, Person
from domain.rights import Action, may
from domain.role import Role
from handlers.described import area_name, role_name, until
from handlers.screen import Button, Screen
from handlers.turn import Turn
from storage.outbox import Lane
from storage.people import Actor, list_holders


async def notify(
    turn: Turn, to: Actor, key: str, holder: Person, membership: Membership, *buttons: tuple[str, str]
) -> None:
    """Tell somebody something of a membership; buttons are pairs of a text's key and their data."""
    voice = turn.voice_of(to.person.language)
    text = voice(
        key,
        name=holder.name,
        role=role_name(voice, membership.role),
        area=await area_name(turn.tx, voice, membership.area),
        until=until(voice, membership),
    )
    rows = [[Button(voice.plain(label), data)] for label, data in buttons]
    turn.tell(Screen(text, rows, private=True), to.person.user_id, Lane.NOTICE)


async def notify_admins(
    turn: Turn, key: str, holder: Person, membership: Membership, *buttons: tuple[str, str]
) -> None:
    """Tell each active admin in whose area it lies, but not its holder nor who acts; buttons are to confirm it."""
    for admin in await list_holders(turn.tx, Role.ADMIN):
        if admin.id in {turn.me.id, holder.id} or not _concerns(turn, admin, membership):
            continue
        target = target_of(membership, turn.now)
        fitting = buttons if may(admin.memberships, Action.CONFIRM_ADMIN, target, turn.now) else ()
        await notify(turn, admin, key, holder, membership, *fitting)


def _concerns(turn: Turn, admin: Actor, membership: Membership) -> bool:
    return may(admin.memberships, Action.LIST_PEOPLE, target_of(membership, turn.now), turn.now)
