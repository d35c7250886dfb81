"""Drafts that wait: a word after an hour, and once more the next morning. See `domain/reminder.py`.

Like summaries, each is made in a transaction of its own together with the row that keeps it from being made again.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.area import Area
from domain.institution import Institution
from domain.reminder import plan
from domain.rights import Action, Target, may
from handlers.button import encode
from handlers.owing import owe
from handlers.question import VERB
from handlers.report import ANOTHER
from handlers.screen import Button, Screen
from handlers.voice import Voice
from handlers.where import Place, place_of
from storage.database import Transaction
from storage.drafts import Kept, change_remind_at, find_draft, list_to_remind
from storage.institutions import find_institution
from storage.outbox import Lane, Owed
from storage.people import Actor, find_person
from storage.reminders import add_reminder, list_reminders


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[str]:  # noqa: ARG001 - as every duty of the clock
    """The drafts that are to be looked at."""
    return await list_to_remind(tx, now)


async def remind(
    tx: Transaction, which: str, now: datetime, owner: int, voices: Mapping[str, Voice]
) -> list[Owed]:
    """Remind of a draft, unless it was touched in the meantime, and say when to look at it again."""
    kept = await find_draft(tx, which)
    if kept is None or not kept.is_open:
        return []
    zone = next(iter(voices.values())).zone
    left = plan(kept.changed_at, await list_reminders(tx, which), now, zone)
    if not await change_remind_at(tx, kept, left.again_at, now):
        return []
    found = await _concerned(tx, kept, now) if left.due else None
    if found is None or not any([await add_reminder(tx, which, one, now) for one in left.due]):
        return []
    actor, institution, place = found
    screen = _screen(voices[actor.person.language], kept, institution, place)
    return [await owe(tx, actor, screen, now, owner, Lane.NOTICE)]


async def _concerned(tx: Transaction, kept: Kept, now: datetime) -> tuple[Actor, Institution, Place] | None:
    """Whose report it is and on what, if there is something to go on with and they still may."""
    place, actor = place_of(kept), await find_person(tx, kept.person_id)
    if place is None or actor is None or actor.blocked or kept.form not in ANOTHER:
        return None
    institution = await find_institution(tx, str(place.draft.answers.get("institution", "")))
    if institution is None:
        return None
    target = Target(Area.institution(institution))
    allowed = may(actor.memberships, Action.SUBMIT_REPORT, target, now)
    return (actor, institution, place) if allowed else None


def _screen(voice: Voice, kept: Kept, institution: Institution, place: Place) -> Screen:
    name = institution.name(voice.language)
    text = (
        voice("reminder-review", institution=name)
        if place.reviewed
        else voice("reminder-question", institution=name, at=place.at, total=place.total)
    )
    go_on = Button(voice.plain("reminder-go-on"), encode("goon", kept.id))
    give_up = Button(voice.plain("reminder-give-up"), encode(VERB, kept.id, place.draft.step, "x", ""))
    return Screen(text, [[go_on], [give_up]])
