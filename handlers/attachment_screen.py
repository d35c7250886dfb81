"""How a session's photos look on its screen: what is there, what is missing, and the buttons that add and show."""

from domain.area import Area
from domain.attachment import Attachment, Shows, Stored
from domain.rights import Action, Target
from handlers.button import encode
from handlers.room import Room
from handlers.screen import Button, Html
from handlers.turn import Turn
from storage.attachments import list_attachments

ADD, LOOK = "sesphoto", "seslook"


async def photos(turn: Turn, found: Room) -> tuple[list[Html], list[list[Button]]]:
    """`Kit photo ✓ · Sheet: still missing`, and what can be done about it."""
    there = await list_attachments(turn.tx, found.which)
    line = " · ".join(_told(turn, shows, there) for shows in Shows)
    add = [turn.button(f"photo-add-{shows}", encode(ADD, found.which, shows)) for shows in Shows]
    return [Html(""), Html(line)], [add, _looks(turn, found, there)]


def may_look(turn: Turn, found: Room) -> bool:
    """Whether whoever acts may see the pictures themselves."""
    return turn.may(Action.SEE_PHOTO, Target(Area.institution(found.place)))


def _told(turn: Turn, shows: Shows, there: list[Attachment]) -> Html:
    states = [one.state for one in there if one.shows is shows]
    if n := states.count(Stored.KEPT):
        return turn.voice(f"photo-kept-{shows}", n=n)
    return turn.voice(f"photo-{'owed' if Stored.OWED in states else 'missing'}-{shows}")


def _looks(turn: Turn, found: Room, there: list[Attachment]) -> list[Button]:
    kept = {one.shows for one in there if one.state is Stored.KEPT} if may_look(turn, found) else set()
    return [turn.button(f"photo-look-{one}", encode(LOOK, found.which, one)) for one in Shows if one in kept]
