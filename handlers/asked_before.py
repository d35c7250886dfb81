"""Whoever asked within a year is told when what they were answered no longer holds; and only then.

An act on an entry tells at once (`entry_changed`, a consequence of its steps); what ends or begins by date alone
is found by the clock, which looks at each answer that was a match once a day.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.area import Area
from domain.dismissal import entry_of
from domain.enquiry import REMEMBERED, Answer
from domain.entry import day_of
from domain.rights import Action, Target, may
from handlers.answering import Asked, look_up
from handlers.button import encode
from handlers.enquiry import SEE, place_name, recheck_on
from handlers.enquiry_text import sentence
from handlers.owing import owe
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from handlers.voice import Voice
from storage.audit import add_entry
from storage.cases import Case, list_steps
from storage.database import Transaction
from storage.enquiries import Enquiry, change_latest, find_enquiry, list_askers, list_to_recheck
from storage.institutions import find_institution
from storage.outbox import Lane, Owed
from storage.people import Actor, find_person
from storage.register import drop_entry, index_entry
from storage.subjects import find_subject


async def entry_changed(turn: Turn, case: Case) -> None:
    """Let the entry be found as it is now, and tell whoever is concerned by the difference."""
    before = await _askers(turn, case)
    await _indexed(turn.tx, case)
    await _tell_all(turn, dict.fromkeys([*before, *await _askers(turn, case)]))


async def tell_askers(turn: Turn, case: Case) -> None:
    """Tell whoever asked about the person of an entry, where the answer is another one now."""
    await _tell_all(turn, await _askers(turn, case))


async def _tell_all(turn: Turn, numbers: Iterable[str]) -> None:
    for number in numbers:
        enquiry = await find_enquiry(turn.tx, number)
        if enquiry and (now := await recheck(turn.tx, enquiry, turn.now)):
            await tell_changed(turn, enquiry, now)


async def tell_changed(turn: Turn, enquiry: Enquiry, now: Answer) -> None:
    """The word to whoever asked. It is in the audit log first."""
    asker = await _reader(turn.tx, enquiry, turn.now)
    if asker is None:
        return
    await add_entry(turn.tx, turn.now, turn.who, "tell_asker", enquiry.number, outcome=now.outcome)
    screen = await _screen(turn.tx, turn.voice_of(asker.person.language), enquiry, now)
    turn.tell(screen, asker.person.user_id, Lane.NOTICE)


async def due(tx: Transaction, *, now: datetime, zone: ZoneInfo) -> list[str]:
    """The enquiries whose answer is to be looked at today."""
    return await list_to_recheck(tx, now.astimezone(zone).date(), now - REMEMBERED)


async def tell(
    tx: Transaction, *, which: str, now: datetime, owner: int, voices: Mapping[str, Voice]
) -> list[Owed]:
    """Tell whoever asked if the date has changed the answer; once, since what was told is kept with it."""
    enquiry = await find_enquiry(tx, which)
    changed = await recheck(tx, enquiry, now) if enquiry else None
    asker = await _reader(tx, enquiry, now) if enquiry and changed else None
    if enquiry is None or changed is None or asker is None:
        return []
    await add_entry(tx, now, "clock", "tell_asker", which, outcome=changed.outcome)
    screen = await _screen(tx, voices[asker.person.language], enquiry, changed)
    return [await owe(tx, asker, screen, now, owner, Lane.NOTICE)]


async def recheck(tx: Transaction, enquiry: Enquiry, now: datetime) -> Answer | None:
    """What holds now, where that is not what the officer was told last; it counts as told from here on."""
    if enquiry.asked is None or enquiry.latest is None:
        return None
    answer = await look_up(tx, Asked(enquiry.asked, enquiry.code), now)
    await change_latest(tx, enquiry.number, answer, recheck_on(answer, now))
    return answer if _told(answer) != _told(enquiry.latest) else None


def _told(answer: Answer) -> tuple[object, ...]:
    """What an officer reads of an answer."""
    return answer.outcome, answer.state, answer.until, answer.institution


async def _reader(tx: Transaction, enquiry: Enquiry, now: datetime) -> Actor | None:
    """Whoever asked, if they may still read what they asked, and can be reached."""
    asker = await find_person(tx, enquiry.person_id)
    place = await find_institution(tx, enquiry.institution)
    if asker is None or place is None or asker.blocked:
        return None
    target = Target(Area.institution(place), frozenset({asker.id}))
    return asker if may(asker.memberships, Action.SEE_ENQUIRY, target, now) else None


async def _askers(turn: Turn, case: Case) -> list[str]:
    return await list_askers(turn.tx, case.number, turn.now - REMEMBERED)


async def _indexed(tx: Transaction, case: Case) -> None:
    """An entry is found from its confirmation until its person is forgotten."""
    known = await find_subject(tx, case.subject_id)
    steps = await list_steps(tx, case)
    if known and entry_of(case.number, steps).confirmed_at:
        await index_entry(tx, case.number, known)
    else:
        await drop_entry(tx, case.number)


async def _screen(tx: Transaction, voice: Voice, enquiry: Enquiry, now: Answer) -> Screen:
    place = await place_name(tx, voice.language, now.institution or enquiry.institution)
    told = [voice("enquiry-changed", number=enquiry.number, day=day_of(enquiry.at))]
    told += [Html(""), sentence(voice, now, enquiry.asked, place)]
    open_it = Button(voice.plain("enquiry-changed-open"), encode(SEE, enquiry.number))
    return Screen(Html("\n".join(told)), [[open_it]], private=True)
