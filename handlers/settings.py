"""/settings: the language, and for governors when the daily summary comes. All takes effect at once."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import time

from domain.area import STATE
from domain.rights import Action, Target
from handlers.button import encode
from handlers.firing import entitled, moved, subscribe, switched
from handlers.home import HOME
from handlers.menu import refresh
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from handlers.voice import LANGUAGES
from storage.audit import add_entry
from storage.people import change_language, find_person
from storage.subscriptions import Subscription, change_subscription, list_subscriptions_of

VERB = "settings"
HOURS = range(6, 23)
MINUTES = (0, 30)
"""One page of times for each: full hours, and half past."""
IN_A_ROW = 4
TICK = "✓ "
PARTS = 2


async def command(turn: Turn) -> None:
    """`/settings`."""
    if _may(turn):
        turn.show(await _home(turn), where=Where.FRESH)


async def pressed(turn: Turn, parts: Sequence[str]) -> None:
    """A button of the settings; each carries what is wished, so that a second press changes nothing."""
    act = ACTS.get(parts[0]) if len(parts) == PARTS else None
    if not _may(turn):
        turn.word("not-yours", alert=True)
    elif act:
        await act(turn, parts[1])
    else:
        turn.show(await _home(turn))


def _may(turn: Turn) -> bool:
    return turn.may(Action.USE_SETTINGS, Target(STATE, frozenset({turn.me.id})))


async def _speak(turn: Turn, language: str) -> None:
    """Another language, for this very screen too, and for the list of commands."""
    if language in LANGUAGES and language != turn.me.person.language:
        await change_language(turn.tx, turn.me.id, language)
        await _noted(turn, "language", language)
        turn.actor = await find_person(turn.tx, turn.me.id)
        turn.voice = turn.voice_of(language)
        refresh(turn, turn.me)
    turn.show(await _home(turn))


async def _offer_times(turn: Turn, page: str) -> None:
    mine = await _subscriptions(turn)
    if mine:
        turn.show(_times(turn, mine[0], MINUTES[1 if page == "1" else 0]))
    else:
        turn.show(await _home(turn))


async def _at(turn: Turn, wished: str) -> None:
    at = next((one for minute in MINUTES for one in _page(minute) if f"{one:%H%M}" == wished), None)
    for one in await _subscriptions(turn):
        if at and at != one.at:
            await change_subscription(turn.tx, moved(one, at, turn.voice.zone))
            await _noted(turn, "summary_time", wished)
    turn.show(await _home(turn))


async def _switched(turn: Turn, wished: str) -> None:
    on = wished == "on"
    for one in await _subscriptions(turn):
        if one.is_on != on:
            await change_subscription(turn.tx, switched(one, turn.now, turn.voice.zone, on=on))
            await _noted(turn, "summary", wished)
    turn.show(await _home(turn))


ACTS: Mapping[str, Callable[[Turn, str], Awaitable[None]]] = {
    "speak": _speak,
    "times": _offer_times,
    "at": _at,
    "daily": _switched,
}
"""By the first part of a button."""


async def _subscriptions(turn: Turn) -> list[Subscription]:
    """Those of the memberships that have the right now; who is new to it is subscribed here."""
    await subscribe(turn.tx, turn.me, turn.now, turn.voice.zone)
    entitling = {held.id for held in turn.me.memberships if entitled(held, turn.now)}
    return [one for one in await list_subscriptions_of(turn.tx, turn.me.id) if one.membership_id in entitling]


async def _noted(turn: Turn, setting: str, to: str) -> None:
    await add_entry(turn.tx, turn.now, str(turn.me.id), "change_setting", setting, to=to)


async def _home(turn: Turn) -> Screen:
    mine = await _subscriptions(turn)
    speaking = turn.voice.plain(f"language-{turn.voice.language}")
    offset = turn.now.astimezone(turn.voice.zone).isoformat()[-len("+07:00") :]
    zone = f"{turn.voice.zone.key} (UTC{turn.voice.digits(offset)})"
    lines = [
        turn.voice("settings-head"),
        turn.voice("settings-language", language=speaking),
        turn.voice("settings-zone", zone=zone, now=turn.now),
        *(_daily(turn, one) for one in mine[:1]),
    ]
    rows = [_languages(turn), *(_switches(turn, one) for one in mine[:1]), [turn.button("home", encode(HOME))]]
    return Screen(Html("\n".join(lines)), rows)


def _daily(turn: Turn, one: Subscription) -> Html:
    if one.next_at is None:
        return turn.voice("settings-daily-off")
    at = turn.voice.clock(one.at)
    if one.next_at <= turn.now:
        return turn.voice("settings-daily-soon", at=at)
    return turn.voice("settings-daily-on", at=at, next=one.next_at)


def _languages(turn: Turn) -> list[Button]:
    return [_language(turn, one) for one in LANGUAGES]


def _language(turn: Turn, language: str) -> Button:
    tick = TICK if language == turn.voice.language else ""
    return Button(tick + turn.voice.plain(f"language-{language}"), encode(VERB, "speak", language))


def _switches(turn: Turn, one: Subscription) -> list[Button]:
    switch = "off" if one.is_on else "on"
    times = [turn.button("settings-time", encode(VERB, "times", 0))] if one.is_on else []
    return [*times, turn.button(f"settings-turn-{switch}", encode(VERB, "daily", switch))]


def _time(turn: Turn, at: time, tick: str) -> Button:
    return Button(tick + turn.voice.clock(at), encode(VERB, "at", f"{at:%H%M}"))


def _page(minute: int) -> list[time]:
    return [time(hour, minute) for hour in HOURS if time(hour, minute) <= time(HOURS[-1])]


def _times(turn: Turn, one: Subscription, minute: int) -> Screen:
    buttons = [_time(turn, at, TICK if at == one.at else "") for at in _page(minute)]
    rows = [buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)]
    other = [
        turn.button(f"settings-minutes-{m}", encode(VERB, "times", n))
        for n, m in enumerate(MINUTES)
        if m != minute
    ]
    return turn.screen("settings-choose-time", *rows, other, [turn.button("settings-back", encode(VERB))])
