"""Sessions that are over and still without a photo of their signed sheet."""

from datetime import timedelta

from domain.rights import Action, areas
from domain.session import Session
from handlers.button import encode, number_in
from handlers.guard import barred
from handlers.pages import leaf
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from storage.attachments import list_without_sheet
from storage.institutions import find_institution

VERB = "sesnosheet"
BACK = timedelta(days=31)


async def listed(turn: Turn, parts: list[str]) -> None:
    """*Still without sheet*, the newest first; a session's button leads to where the photo is added."""
    if barred(turn, Action.WORK_SESSION):
        return
    found = await without_sheet(turn)
    page = leaf(turn, found, VERB, number_in(parts) or 0)
    key = "no-sheet-head" if found else "no-sheet-none"
    text = turn.voice(key, total=len(found), page=page.number + 1, pages=page.pages)
    rows = [[Button(await label(turn, one), encode("ses", one.id))] for one in page.items]
    back = [turn.button("sessions-back", encode("sessions"))]
    turn.show(Screen(Html(text), [*rows, page.ways, back]))


async def without_sheet(turn: Turn) -> list[Session]:
    """Those of the last month in which whoever acts may work."""
    where = areas(turn.me.memberships, Action.WORK_SESSION, turn.now)
    return await list_without_sheet(turn.tx, where, turn.today - BACK, turn.today) if where else []


async def label(turn: Turn, one: Session, *, mark: bool = False) -> str:
    """A session as a button: where, when, how it stands, and whether its sheet is missing."""
    place = await find_institution(turn.tx, one.institution)
    told = turn.voice.plain(
        "sessions-one",
        institution=place.name(turn.voice.language) if place else one.institution,
        day=turn.voice.short_day(one.day),
        state=turn.voice.plain(f"session-state-{one.state}"),
    )
    return turn.voice.plain("no-sheet-mark", session=told) if mark else told
