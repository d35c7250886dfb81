"""How entries of the audit log are said: by numbers, and with a purpose by the officers' names too."""

from collections.abc import Iterable, Mapping

from domain.role import Role
from handlers.screen import Html
from handlers.turn import Turn
from handlers.voice import Voice
from storage.audit_entries import Entry
from storage.people import find_person

HASHES = frozenset({"prefix", "asked"})
"""Details that only serve to find patterns."""


def action_name(voice: Voice, action: str) -> str:
    """What was done, in words; a step of a case as cases say it; the log's own word where there are none."""
    kind, _, step = action.partition("_")
    keys = (f"did-{action.replace('_', '-')}", f"{kind}-step-{step}")
    return next((voice.plain(key) for key in keys if voice.has(key)), action.replace("_", " "))


async def names_of(turn: Turn, actors: Iterable[str]) -> dict[str, str]:
    """The names of officers; whoever an entry of the register is about is never named."""
    found = {actor: await find_person(turn.tx, int(actor)) for actor in {*actors} if actor.isdecimal()}
    return {
        actor: one.person.name
        for actor, one in found.items()
        if one and any(held.role is not Role.CONCERNED for held in one.memberships)
    }


def entry_lines(voice: Voice, entry: Entry, names: Mapping[str, str]) -> list[Html]:
    """When and by whom; what was done to which thing; what else is known of it."""
    at = voice.moment(entry.at) if entry.at else "?"
    head = voice("audit-entry", seq=entry.seq, at=at, who=actor_name(voice, entry.actor, names))
    lines = [head, voice("audit-did", what=action_name(voice, entry.action), thing=entry.object)]
    told = " · ".join(f"{key}: {value}" for key, value in entry.details.items() if key not in HASHES)
    return [*lines, *([voice("audit-details", told=told)] if told else [])]


def actor_name(voice: Voice, actor: str, names: Mapping[str, str]) -> str:
    """`#12`, with the name behind it where it may be shown; the clock and the operator in words."""
    if not actor.isdecimal():
        return voice.plain(f"audit-{actor}") if voice.has(f"audit-{actor}") else actor
    return " ".join([f"#{actor}", *([names[actor]] if actor in names else [])])
