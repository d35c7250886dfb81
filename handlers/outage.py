"""After the bot was away: one word to each whose steps waited, that they have arrived and where things stand."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.button import encode
from handlers.owing import owe
from handlers.report import ANOTHER
from handlers.screen import Button, Html, Screen
from handlers.voice import Voice
from handlers.where import place_of
from storage.database import Transaction
from storage.drafts import Kept, find_current
from storage.heartbeats import Outage, find_outage, find_outage_since
from storage.late_steps import Late, add_late_step, change_told, list_untold
from storage.outbox import Lane, Owed
from storage.people import find_actor, find_person

RECENT = timedelta(minutes=15)
"""How long after an outage what waited may come in."""
SETTLED = timedelta(seconds=10)
"""How long nothing more has come from somebody before that is summed up."""
KEPT = timedelta(hours=24)
"""How long Telegram keeps what was sent to a bot that is away."""


async def note_late(tx: Transaction, user_id: int, now: datetime) -> None:
    """Count a step that had waited, if that was for an outage."""
    outage = await find_outage_since(tx, now - RECENT)
    actor = await find_actor(tx, user_id) if outage else None
    if outage and actor:
        await add_late_step(tx, Late(outage.id, actor.id), now)


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[Late]:  # noqa: ARG001 - as every duty of the clock
    """Who is to be told."""
    return await list_untold(tx, now - SETTLED)


async def tell(tx: Transaction, which: Late, now: datetime, owner: int, voices: Mapping[str, Voice]) -> list[Owed]:
    """Tell somebody, once an outage; whoever has blocked the bot or has no right any more gets nothing."""
    steps, outage = await change_told(tx, which, now), await find_outage(tx, which.outage_id)
    actor = await find_person(tx, which.person_id)
    if steps is None or outage is None or actor is None or actor.blocked:
        return []
    if not any(one.is_active(now) for one in actor.memberships):
        return []
    screen = _screen(voices[actor.person.language], outage, steps, await find_current(tx, actor.id))
    return [await owe(tx, actor, screen, now, owner, Lane.NOTICE)]


def _screen(voice: Voice, outage: Outage, steps: int, kept: Kept | None) -> Screen:
    began, ended = _times(voice, outage)
    arrived = voice("outage-some" if outage.length > KEPT else "outage-all", steps=steps)
    lines = [voice("outage-away", began=began, ended=ended), arrived, _standing(voice, kept)]
    go_on = kept is not None and kept.form in ANOTHER
    rows = [[Button(voice.plain("reminder-go-on"), encode("goon", kept.id))]] if kept and go_on else []
    return Screen(Html("\n".join(lines)), rows)


def _times(voice: Voice, outage: Outage) -> tuple[str, str]:
    """Times of day alone, where it was all on one day."""
    began, ended = (at.astimezone(voice.zone) for at in (outage.began_at, outage.ended_at))
    if began.date() == ended.date():
        return voice.clock(began.time()), voice.clock(ended.time())
    return voice.moment(began), voice.moment(ended)


def _standing(voice: Voice, kept: Kept | None) -> Html:
    place = place_of(kept) if kept else None
    if place is None:
        return voice("outage-nothing-open")
    title = voice.plain(f"form-{place.form.key}")
    if place.reviewed:
        return voice("outage-review", title=title)
    return voice("outage-question", title=title, at=place.at, total=place.total)
