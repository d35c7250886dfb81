"""Who is enrolled but has no right at this moment: suspended, ended, expired, not confirmed yet."""

from domain.member import Standing
from handlers.screen import Screen
from handlers.turn import Turn

ORDER = (Standing.PENDING, Standing.SUSPENDED, Standing.UPCOMING, Standing.EXPIRED, Standing.ENDED)
"""What is said where several hold: what may still open comes first."""


def closed(turn: Turn) -> bool:
    """Tell an enrolled person without any active membership so; True when that is all there is to do.

    An invitation is never stopped here: it may open the door again.
    """
    if turn.actor is None or turn.invited or turn.active:
        return False
    tell_standing(turn)
    return turn.update.my_chat_member is None


def tell_standing(turn: Turn) -> None:
    """Say why there is nothing to do."""
    standings = {m.standing(turn.now) for m in turn.me.memberships}
    key = f"door-{next((s for s in ORDER if s in standings), Standing.ENDED)}"
    if turn.update.callback_query:
        turn.word(key, alert=True)
    elif turn.update.message:
        turn.tell(Screen(turn.voice(key)))
