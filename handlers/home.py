"""The home screen and the help: who somebody is here, and what there is to do."""

from domain.member import Standing
from domain.practice import TOTAL
from handlers.button import encode
from handlers.described import described
from handlers.menu import Offer, offers, refresh
from handlers.pretend import next_number
from handlers.screen import Html, Screen
from handlers.turn import Turn, Where

HOME = "home"
OVER = frozenset({Standing.ENDED, Standing.EXPIRED})


async def go_home(turn: Turn) -> None:
    """Begin on a new screen, with the list of commands as it should be."""
    refresh(turn, turn.me)
    turn.show(await home_screen(turn), where=Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that leads home."""
    turn.show(await home_screen(turn))


async def helped(turn: Turn) -> None:
    """`/help`."""
    turn.show(_help(turn), where=Where.FRESH)


async def help_pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that asks for help."""
    turn.show(_help(turn))


async def home_screen(turn: Turn) -> Screen:
    """Who somebody is here, and a button for each thing to do."""
    held = [one for one in turn.me.memberships if one.standing(turn.now) not in OVER]
    lines = [turn.voice("home-head", name=turn.me.person.name)]
    lines += [await described(turn.tx, turn.voice, one, turn.now) for one in held]
    lines += [Html(""), turn.voice("practice-home")] if turn.practising else []
    at = {"at": next_number(turn), "total": TOTAL}
    rows = [[turn.button(f"home-{one.command}", one.data, **at)] for one in _offers(turn) if one.data]
    skip = [turn.button("practice-skip", encode("pskip"))] if turn.practising and turn.trial else []
    return Screen(Html("\n".join(lines)), [*rows, skip])


def _offers(turn: Turn) -> list[Offer]:
    return offers(turn.active, practising=turn.practising)


def _help(turn: Turn) -> Screen:
    """One line a command, from the same table as the list behind the menu button."""
    lines = [turn.voice("help")]
    lines += [Html(f"/{one.command} – {turn.voice(f'menu-{one.command}')}") for one in _offers(turn)]
    lines += [Html(""), turn.voice("help-foot")]
    return Screen(Html("\n".join(lines)), [[turn.button("home", encode(HOME))]])
