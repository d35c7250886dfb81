"""The full answer: ground, order, dates, and what speaks for the match; only with a second officer's approval."""

from collections.abc import Sequence

from domain.case import Step
from domain.dismissal import entry_of
from domain.entry import answer_until, ends_on, stands
from domain.evidence import NEARLY, How, Line
from domain.matching import compare
from domain.rights import Action, areas
from domain.role import Role
from handlers.answering import Asked, look_up
from handlers.button import encode
from handlers.enquiry import FULL, home_button, may_see, name_of_place, target_of
from handlers.enquiry_text import head
from handlers.reader import as_reader
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import find_case, list_steps
from storage.enquiries import Enquiry, change_full, find_enquiry, list_full_waiting
from storage.outbox import Lane
from storage.people import find_person, list_holders
from storage.subjects import find_subject

WAITING, LOOK, GIVE, REFUSE = "enqwait", "enqlook", "enqgive", "enqno"
MARKS = {How.DIFFERS: "✗", How.NOT_GIVEN: "·", How.OTHER_KIND: "·", **dict.fromkeys(NEARLY, "≈")}


async def wished(turn: Turn, parts: list[str]) -> None:
    """*Full answer*: asked for once, shown once it is given."""
    enquiry = await find_enquiry(turn.tx, parts[0]) if parts else None
    if enquiry is None or enquiry.person_id != turn.me.id or not await may_see(turn, enquiry):
        turn.word("not-yours", alert=True)
    elif enquiry.full == "given":
        turn.show(await _sheet(turn, enquiry))
    elif enquiry.full is None:
        await _ask(turn, enquiry)
    else:
        turn.word(f"enquiry-full-{enquiry.full}", alert=True)


async def to_approve(turn: Turn) -> list[Enquiry]:
    """The enquiries whose full answer waits for whoever acts."""
    reach = areas(turn.me.memberships, Action.APPROVE_ENQUIRY, turn.now)
    return [one for one in await list_full_waiting(turn.tx, reach) if await _may_approve(turn, one)]


async def waiting(turn: Turn, _parts: list[str]) -> None:
    """*To approve*."""
    found = await to_approve(turn)
    rows = [[Button(one.number, encode(LOOK, one.number))] for one in found[:20]]
    turn.show(turn.screen("enquiry-approve-list", *rows, [home_button(turn)], n=len(found)))


async def looked(turn: Turn, parts: list[str]) -> None:
    """What is asked for, by whom and why. The look is in the audit log before it is shown."""
    enquiry = await _approvable(turn, parts)
    if enquiry is None:
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_enquiry", enquiry.number)
    asker = await find_person(turn.tx, enquiry.person_id)
    lines = head(turn.voice, enquiry, await name_of_place(turn, enquiry.institution))
    lines.append(turn.voice("enquiry-approve", name=asker.person.name if asker else ""))
    yes = turn.button("enquiry-approve-yes", encode(GIVE, enquiry.number))
    no = turn.button("enquiry-approve-no", encode(REFUSE, enquiry.number))
    turn.show(Screen(Html("\n".join(lines)), [[yes], [no], [home_button(turn)]], private=True))


async def given(turn: Turn, parts: list[str]) -> None:
    """*Approve*."""
    await _decided(turn, parts, "given", "approve_enquiry")


async def refused(turn: Turn, parts: list[str]) -> None:
    """*Refuse*."""
    await _decided(turn, parts, "refused", "refuse_enquiry")


async def _ask(turn: Turn, enquiry: Enquiry) -> None:
    await change_full(turn.tx, enquiry.number, "asked")
    await add_entry(turn.tx, turn.now, str(turn.me.id), "ask_full_answer", enquiry.number)
    for officer in await list_holders(turn.tx, Role.PERSONNEL_OFFICER):
        reader = as_reader(turn, officer)
        if await _may_approve(reader, enquiry):
            button = reader.button("enquiry-approve-open", encode(LOOK, enquiry.number))
            text = reader.voice("enquiry-approve-asked", number=enquiry.number, name=turn.me.person.name)
            reader.tell(Screen(text, [[button]], private=True), officer.person.user_id, Lane.NOTICE)
    turn.show(turn.screen("enquiry-full-asked", [home_button(turn)]))


async def _decided(turn: Turn, parts: list[str], full: str, action: str) -> None:
    """Once: a button that comes again finds that it was decided."""
    enquiry = await _approvable(turn, parts)
    if enquiry is None:
        return
    await change_full(turn.tx, enquiry.number, full, turn.me.id)
    await add_entry(turn.tx, turn.now, str(turn.me.id), action, enquiry.number)
    turn.show(turn.screen(f"enquiry-approve-{full}", [home_button(turn)], number=enquiry.number))
    asker = await find_person(turn.tx, enquiry.person_id)
    if asker:
        voice = turn.voice_of(asker.person.language)
        button = Button(voice.plain("enquiry-full"), encode(FULL, enquiry.number))
        rows = [[button]] if full == "given" else []
        text = voice(f"enquiry-full-was-{full}", number=enquiry.number, name=turn.me.person.name)
        turn.tell(Screen(text, rows, private=True), asker.person.user_id, Lane.NOTICE)


async def _approvable(turn: Turn, parts: list[str]) -> Enquiry | None:
    enquiry = await find_enquiry(turn.tx, parts[0]) if parts else None
    if enquiry and not await _may_approve(turn, enquiry):
        turn.word("not-yours", alert=True)
    elif enquiry is None or enquiry.full != "asked":
        turn.word("enquiry-approve-over", alert=True)
    else:
        return enquiry
    return None


async def _may_approve(turn: Turn, enquiry: Enquiry) -> bool:
    target = await target_of(turn, enquiry, frozenset({enquiry.person_id}))
    return turn.may(Action.APPROVE_ENQUIRY, target)


async def _sheet(turn: Turn, enquiry: Enquiry) -> Screen:
    """All that the entries say, as they stand now. The look is in the audit log before anything is looked up."""
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_full_answer", enquiry.number)
    lines = [turn.voice("enquiry-full-head"), Html("")]
    lines += head(turn.voice, enquiry, await name_of_place(turn, enquiry.institution))
    answer = await look_up(turn.tx, Asked(enquiry.asked, enquiry.code), turn.now) if enquiry.asked else None
    entries = answer.entries if answer else ()
    for number in entries:
        lines += [*await entry_lines(turn, enquiry, number), Html("")]
    lines += [] if entries else [turn.voice("enquiry-full-nothing")]
    return Screen(Html("\n".join(lines)), [[home_button(turn)]], private=True)


async def entry_lines(turn: Turn, enquiry: Enquiry, number: str) -> list[Html]:
    """One entry: its facts, how it stands, and the evidence line by line."""
    case = await find_case(turn.tx, number)
    known = await find_subject(turn.tx, case.subject_id) if case else None
    if case is None or known is None or enquiry.asked is None:
        return []
    steps = await list_steps(turn.tx, case)
    lines = await _facts(turn, steps, number)
    lines.append(turn.voice(f"enquiry-verdict-{(evidence := compare(enquiry.asked, known)).verdict}"))
    return [*lines, *(_evidence(turn, line) for line in evidence.lines)]


def _evidence(turn: Turn, line: Line) -> Html:
    """How one part of what was given agrees with the entry; never what the part is."""
    part, how = turn.voice.plain(f"enquiry-part-{line.part}"), turn.voice.plain(f"enquiry-how-{line.how}")
    mark = MARKS.get(line.how, "✓")
    return turn.voice("enquiry-evidence", mark=mark, part=part, how=how)


async def _facts(turn: Turn, steps: Sequence[Step], number: str) -> list[Html]:
    entry = entry_of(number, steps)
    said = {key: value for step in steps for key, value in step.said.items() if key == "order_number"}
    state = stands(entry, turn.now)
    days = {"until": ends_on(entry), "answer": answer_until(entry)}
    lines = [
        turn.voice("enquiry-entry", number=number, state=turn.voice.plain(f"enquiry-state-{state}")),
        turn.voice("enquiry-ground", ground=turn.voice.plain(f"enquiry-ground-{entry.ground}")),
        turn.voice("enquiry-order", number=str(said.get("order_number", "–")), day=entry.dismissed_on),
        turn.voice("enquiry-by", place=await name_of_place(turn, entry.institution)),
    ]
    return lines + [turn.voice(f"enquiry-day-{key}", day=day) for key, day in days.items() if day]
