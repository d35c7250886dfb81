"""`/record`: what is recorded of whoever asks, in plain words; what they can do about it, and until when."""

from domain.case import Kind, State, fits
from domain.entry import Entry, EntryState, answer_until, day_of, ends_on, stands
from domain.petition import decision
from domain.procedures import PROCEDURES
from domain.rights import Action
from handlers.asked_about import asked_lines
from handlers.button import encode
from handlers.entry import find_entry
from handlers.own import may_own, own_cases
from handlers.petition import ABOUT, AGAIN, may_ask_again, may_petition
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.cases import Case, list_steps
from storage.institutions import find_institution

OPEN, ANSWER, SPLIT, SPLIT_SURE, RELEASE = "rec", "recans", "recsplit", "recsplit1", "recrel"
SPLIT_STEP = "split_requested"


async def command(turn: Turn) -> None:
    """`/record`."""
    turn.show(await record_screen(turn), where=Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that leads there."""
    turn.show(await record_screen(turn))


async def record_screen(turn: Turn) -> Screen:
    """All of it. The look is in the audit log before it is shown."""
    cases = await own_cases(turn)
    if not cases:
        return Screen(turn.voice("record-none"), private=True)
    for case in cases:
        await add_entry(turn.tx, turn.now, str(turn.me.id), "see_own_record", case.number)
    lines, rows = [turn.voice("record-head")], []
    for case in cases:
        told, ways = await _told(turn, case)
        lines += [Html(""), *told]
        rows += [[way] for way in ways]
    lines += await asked_lines(turn, [case.number for case in cases])
    rows.append([turn.button("record-again", encode(OPEN))])
    return Screen(Html("\n".join(lines)), rows, private=True)


async def may_split(turn: Turn, case: Case) -> bool:
    """Whether somebody may have the second bottle tested now."""
    rule = PROCEDURES[case.kind].rules.get(SPLIT_STEP) if case.kind is Kind.CONFIRMATION else None
    if rule is None or not fits(rule, State(case.state, case.since), turn.now):
        return False
    return await may_own(turn, case, Action.ASK_SPLIT)


async def may_answer(turn: Turn, case: Case) -> bool:
    """Whether somebody may answer the notice of an entry now."""
    entry = await find_entry(turn.tx, case)
    last = answer_until(entry) if entry else None
    if case.state != "noticed" or last is None or day_of(turn.now) > last:
        return False
    return await may_own(turn, case, Action.PETITION)


async def may_release(turn: Turn, case: Case) -> bool:
    """Whether there is a certificate that an entry of one's own is over."""
    entry = await find_entry(turn.tx, case)
    over = entry is not None and stands(entry, turn.now) in {EntryState.EXPIRED, EntryState.RESCINDED}
    return over and await may_own(turn, case, Action.SEE_OWN_RECORD)


async def _told(turn: Turn, case: Case) -> tuple[list[Html], list[Button]]:
    match case.kind:
        case Kind.DISMISSAL:
            return await _entry(turn, case)
        case Kind.PETITION:
            return await _petition(turn, case)
        case Kind.CONFIRMATION | Kind.FINDING:
            return await _other(turn, case)


async def _entry(turn: Turn, case: Case) -> tuple[list[Html], list[Button]]:
    entry = await find_entry(turn.tx, case)
    if entry is None:
        return [turn.voice("case-forgotten")], []
    place = await find_institution(turn.tx, entry.institution)
    lines = [
        turn.voice(
            "record-entry",
            number=case.number,
            place=place.name(turn.voice.language) if place else entry.institution,
            ground=turn.voice.plain(f"record-ground-{entry.ground}"),
            day=entry.dismissed_on,
        ),
        *_stands(turn, entry),
        *await _answered(turn, case, entry),
    ]
    return lines, await _entry_ways(turn, case)


def _stands(turn: Turn, entry: Entry) -> list[Html]:
    """How it stands, in a sentence; until when, and how many days that is."""
    state, end, today = stands(entry, turn.now), ends_on(entry), day_of(turn.now)
    lines = [turn.voice(f"record-stands-{state}")]
    if end is not None and end > today and state is not EntryState.RESCINDED:
        key = "record-until-then" if state is EntryState.PROVISIONAL else "record-until"
        lines.append(turn.voice(key, day=end, left=(end - today).days))
    return lines


async def _answered(turn: Turn, case: Case, entry: Entry) -> list[Html]:
    given = [step.at for step in await list_steps(turn.tx, case) if step.key == "answered"]
    if given:
        return [turn.voice("record-answered", at=given[-1])]
    last, today = answer_until(entry), day_of(turn.now)
    if last is None or today > last or case.state != "noticed":
        return []
    return [turn.voice("record-window", day=last, left=(last - today).days)]


async def _entry_ways(turn: Turn, case: Case) -> list[Button]:
    number, ways = case.number, []
    if await may_answer(turn, case):
        ways.append(turn.button("record-answer", encode(ANSWER, number), number=number))
    if await may_petition(turn, case):
        ways.append(turn.button("petition-about", encode(ABOUT, number), number=number))
    if await may_release(turn, case):
        ways.append(turn.button("record-release", encode(RELEASE, number), number=number))
    return ways


async def _petition(turn: Turn, case: Case) -> tuple[list[Html], list[Button]]:
    decided = decision(await list_steps(turn.tx, case)) if case.state == "final" else None
    state = (
        f"final-{decided.key}"
        if decided
        else "decided"
        if case.state in {"retain", "correct", "remove"}
        else case.state
    )
    lines = [
        turn.voice("record-petition", number=case.number, entry=case.about or ""),
        turn.voice(f"record-petition-{state}"),
    ]
    if case.due_at:
        lines.append(turn.voice("record-petition-due", day=day_of(case.due_at)))
    if decided:
        lines.append(turn.voice("petition-reasons", why=str(decided.said.get("reasons", ""))))
    again = await may_ask_again(turn, case)
    return lines, [turn.button("petition-again", encode(AGAIN, case.number), number=case.number)] if again else []


async def _other(turn: Turn, case: Case) -> tuple[list[Html], list[Button]]:
    """A confirmation or a finding: in words for the person where there are any, else as officers read it."""
    own = f"record-{case.kind}-{case.state}"
    key = own if turn.voice.has(own) else f"{case.kind}-state-{case.state}"
    lines = [turn.voice(f"record-{case.kind}", number=case.number), turn.voice(key)]
    if not await may_split(turn, case):
        return lines, []
    rule = PROCEDURES[case.kind].rules[SPLIT_STEP]
    until = case.since + rule.within if rule.within else None
    lines += [turn.voice("record-split-until", at=until)] if until else []
    return lines, [turn.button("record-split", encode(SPLIT_SURE, case.number), number=case.number)]
