"""A certificate of release: that an entry is over, for whom it was about to show."""

from datetime import datetime, time

from domain.certificate import Asked, Certificate, Kind, Outcome
from domain.entry import Entry, EntryState, ends_on, stands
from domain.schedule import PHNOM_PENH
from domain.subject import Subject
from handlers.button import encode
from handlers.certificate import pressed_key, wish
from handlers.entry import find_entry
from handlers.record import RELEASE, may_release
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, find_case
from storage.institutions import find_institution
from storage.subjects import find_subject

SERIES = "REL"
"""How its number begins; the rest is that of the entry."""


async def wished(turn: Turn, parts: list[str]) -> None:
    """The button under what is over. Whichever message it is pressed on, once there."""
    case = await find_case(turn.tx, parts[0]) if parts else None
    entry = await find_entry(turn.tx, case) if case else None
    who = await find_subject(turn.tx, case.subject_id) if case else None
    if case is None or entry is None or who is None or not await may_release(turn, case):
        turn.word("button-old")
        return
    certificate = await _certificate(turn, case, entry, who)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "ask_release", case.number)
    key, again = pressed_key(turn, case.number), encode(RELEASE, case.number)
    wish(turn, certificate, key=key, again=again, link=f"https://t.me/{turn.bot_name}")


async def _certificate(turn: Turn, case: Case, entry: Entry, who: Subject) -> Certificate:
    place = await find_institution(turn.tx, entry.institution)
    over, say = _over_at(turn, entry), turn.voice.plain
    key = f"release-{stands(entry, turn.now)}"
    return Certificate.of(
        {
            "kind": Kind.RELEASE,
            "number": SERIES + case.number.removeprefix("REG"),
            "language": turn.voice.language,
            "asked_at": over,
            "institution": place.name(turn.voice.language) if place else entry.institution,
            "office": say("release-office"),
            "purpose": say("release-purpose"),
            "reference": case.number,
            "asked": Asked.model_validate(who.answers()),
            "outcome": Outcome.RELEASED,
            "sentence": say(key, number=case.number, day=over.astimezone(turn.voice.zone).date()),
            "valid_as_of": over,
        }
    )


def _over_at(turn: Turn, entry: Entry) -> datetime:
    """When it was over: so the file is the same whenever it is asked for."""
    end = ends_on(entry)
    if stands(entry, turn.now) is EntryState.RESCINDED and entry.rescinded_at:
        return entry.rescinded_at
    if end is None:
        raise LookupError("an entry that is over without an end")
    return datetime.combine(end, time(), PHNOM_PENH)
