"""The home screen and the help: who somebody is here, and what there is to do."""

from domain.member import Standing
from handlers.button import encode
from handlers.described import described
from handlers.menu import offers, refresh
from handlers.screen import Html, Screen
from handlers.turn import Turn, Where

HOME = "home"
OVER = frozenset({Standing.ENDED, Standing.EXPIRED})


async def go_home(turn: Turn) -> None:
    """Begin on a new screen, with the list of commands as it should be."""
    refresh(turn, turn.me)
    turn.show(await _home(turn), where=Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that leads home."""
    turn.show(await _home(turn))


async def helped(turn: Turn) -> None:
    """`/help`."""
    turn.show(_help(turn), where=Where.FRESH)


async def help_pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that asks for help."""
    turn.show(_help(turn))


async def _home(turn: Turn) -> Screen:
    held = [one for one in turn.me.memberships if one.standing(turn.now) not in OVER]
    lines = [turn.voice("home-head", name=turn.me.person.name)]
    lines += [await described(turn.tx, turn.voice, one, turn.now) for one in held]
    rows = [[turn.button(f"home-{one.command}", one.data)] for one in offers(turn.active) if one.data]
    return Screen(Html("\n".join(lines)), rows)


def _help(turn: Turn) -> Screen:
    """One line a command, from the same table as the list behind the menu button."""
    lines = [turn.voice("help")]
    lines += [Html(f"/{one.command} – {turn.voice(f'menu-{one.command}')}") for one in offers(turn.active)]
    lines += [Html(""), turn.voice("help-foot")]
    return Screen(Html("\n".join(lines)), [[turn.button("home", encode(HOME))]])
