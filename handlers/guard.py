"""What a handler asks before it begins."""

from domain.rights import Action, areas
from handlers.turn import Turn
from storage.people import find_person

RIGHTS = "rights"
"""What changes rights happens one after the other, however many processes there are."""


def barred(turn: Turn, action: Action) -> bool:
    """Whether somebody may do this nowhere; then that has been said."""
    if areas(turn.me.memberships, action, turn.now):
        return False
    if turn.update.callback_query:
        turn.word("not-yours", alert=True)
    else:
        turn.tell(turn.screen("not-yours"))
    return True


async def alone(turn: Turn) -> None:
    """Be the only turn that changes rights, with one's own rights as they are now."""
    await turn.tx.order(RIGHTS)
    if turn.actor:
        turn.actor = await find_person(turn.tx, turn.actor.id)
