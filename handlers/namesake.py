"""*Not this person*: one officer decides, a second of the office that made the entry confirms.

Then the person gets a code. It counts with the number of their card alone, so it is of no use to whoever the entry
is about.
"""

from dataclasses import replace

from domain.area import Area
from domain.enquiry import Outcome
from domain.rights import Action, Target
from domain.role import Role
from handlers.answering import Asked, look_up
from handlers.asked_before import recheck, tell_changed
from handlers.button import encode
from handlers.enquiry import SEE, home_button, may_see, name_of_place, target_of
from handlers.enquiry_text import head
from handlers.full_answer import entry_lines
from handlers.reader import as_reader
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import find_case
from storage.enquiries import Enquiry, change_code, find_enquiry
from storage.institutions import find_institution
from storage.namesakes import (
    Namesake,
    add_namesakes,
    code_of,
    find_namesake,
    list_namesakes_of,
    list_namesakes_waiting,
    sign_namesake,
)
from storage.outbox import Lane
from storage.people import find_person, list_holders

SURE, SIGNING, LOOK, SIGN = "enqsure", "enqsigns", "enqsign", "enqsigned"


async def asked(turn: Turn, parts: list[str]) -> None:
    """*Not this person*: whether it is really meant, and what it means."""
    enquiry = await _doubtful(turn, parts)
    if enquiry:
        yes = turn.button("enquiry-other-yes", encode(SURE, enquiry.number))
        back = turn.button("back", encode(SEE, enquiry.number))
        turn.show(turn.screen("enquiry-other-sure", [yes], [back], number=enquiry.number))


async def decided(turn: Turn, parts: list[str]) -> None:
    """The first signature; once."""
    enquiry = await _doubtful(turn, parts)
    if enquiry is None or enquiry.asked is None or enquiry.asked.identity is None:
        return
    if not await list_namesakes_of(turn.tx, enquiry.number):
        now = await look_up(turn.tx, Asked(enquiry.asked, enquiry.code), turn.now)
        if now.outcome is not Outcome.POSSIBLE_MATCH:
            turn.word("enquiry-other-not", alert=True)
            return
        await add_entry(turn.tx, turn.now, str(turn.me.id), "decide_namesake", enquiry.number)
        identity, me = enquiry.asked.identity, turn.me.id
        made = await add_namesakes(turn.tx, enquiry.number, now.entries, identity, me, turn.now)
        for one in made:
            await _tell_seconds(turn, one)
    turn.show(turn.screen("enquiry-other-waits", [home_button(turn)], number=enquiry.number))


async def to_sign(turn: Turn) -> list[Namesake]:
    """The decisions that whoever acts may confirm."""
    return [one for one in await list_namesakes_waiting(turn.tx) if await _may_sign(turn, one)]


async def signing(turn: Turn, _parts: list[str]) -> None:
    """*To confirm*."""
    found = await to_sign(turn)
    rows = [[Button(f"{one.enquiry} · {one.case}", encode(LOOK, one.id))] for one in found[:20]]
    turn.show(turn.screen("enquiry-sign-list", *rows, [home_button(turn)], n=len(found)))


async def looked(turn: Turn, parts: list[str]) -> None:
    """What is to be confirmed. The look is in the audit log before it is shown."""
    one, enquiry = await _signable(turn, parts)
    if one is None or enquiry is None:
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_enquiry", enquiry.number, entry=one.case)
    lines = head(turn.voice, enquiry, await name_of_place(turn, enquiry.institution))
    lines += [*await entry_lines(turn, enquiry, one.case), Html(""), turn.voice("enquiry-sign")]
    yes = turn.button("enquiry-sign-yes", encode(SIGN, one.id))
    turn.show(Screen(Html("\n".join(lines)), [[yes], [home_button(turn)]], private=True))


async def signed(turn: Turn, parts: list[str]) -> None:
    """The second signature; once. Whoever decided first gets the code to hand over, and hears what holds now."""
    one, enquiry = await _signable(turn, parts)
    if one is None or enquiry is None:
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "sign_namesake", enquiry.number, entry=one.case)
    await sign_namesake(turn.tx, one, turn.me.id, turn.now)
    code = code_of(turn.tx, enquiry.number)
    await change_code(turn.tx, enquiry, code)
    turn.show(turn.screen("enquiry-signed", [home_button(turn)], number=enquiry.number))
    await _hand_over(turn, one, code)
    if changed := await recheck(turn.tx, replace(enquiry, code=code), turn.now):
        await tell_changed(turn, enquiry, changed)


async def _hand_over(turn: Turn, one: Namesake, code: str) -> None:
    first = await find_person(turn.tx, one.first_by)
    if first:
        voice = turn.voice_of(first.person.language)
        text = voice("enquiry-code", code=code, number=one.enquiry)
        turn.tell(Screen(text, private=True), first.person.user_id, Lane.NOTICE)


async def _tell_seconds(turn: Turn, one: Namesake) -> None:
    for officer in await list_holders(turn.tx, Role.PERSONNEL_OFFICER):
        reader = as_reader(turn, officer)
        if await _may_sign(reader, one):
            button = reader.button("enquiry-approve-open", encode(LOOK, one.id))
            text = reader.voice("enquiry-sign-asked", number=one.enquiry, entry=one.case)
            reader.tell(Screen(text, [[button]], private=True), officer.person.user_id, Lane.NOTICE)


async def _doubtful(turn: Turn, parts: list[str]) -> Enquiry | None:
    """The enquiry of a button, if whoever acts may decide about it; else that has been said."""
    enquiry = await find_enquiry(turn.tx, parts[0]) if parts else None
    if enquiry is None or not await may_see(turn, enquiry):
        turn.word("button-old")
    elif not turn.may(Action.DECIDE_NAMESAKE, await target_of(turn, enquiry, frozenset())):
        turn.word("not-yours", alert=True)
    elif enquiry.asked is None or enquiry.asked.identity is None:
        turn.word("enquiry-other-not", alert=True)
    else:
        return enquiry
    return None


async def _signable(turn: Turn, parts: list[str]) -> tuple[Namesake | None, Enquiry | None]:
    one = await find_namesake(turn.tx, parts[0]) if parts else None
    if one is None or one.second_by is not None or not await _may_sign(turn, one):
        turn.word("enquiry-approve-over" if one and one.second_by else "not-yours", alert=True)
        return None, None
    return one, await find_enquiry(turn.tx, one.enquiry)


async def _may_sign(turn: Turn, one: Namesake) -> bool:
    """Whoever keeps personnel where the entry was made, and did not decide first."""
    case = await find_case(turn.tx, one.case)
    place = await find_institution(turn.tx, case.institution) if case else None
    target = Target(Area.institution(place), frozenset({one.first_by})) if place else None
    return target is not None and turn.may(Action.DECIDE_NAMESAKE, target)
