"""Persons of a session as lines: read, shown line by line with what is wrong beside it, and only then stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from domain.attendance import Attendance, finding_of
from domain.form import Answers, Value
from domain.lines import Line, read_lines
from domain.names import key
from domain.problem import Code, Problem
from handlers import exception
from handlers.button import encode
from handlers.dialogue import Ending
from handlers.exception import open_session
from handlers.question import Asking
from handlers.screen import Html, Screen, escape, units
from handlers.shown import initials, masked
from handlers.turn import Show, Turn
from storage.attendances import add_attendances, change_findings, list_attendances
from storage.audit import add_entry
from storage.drafts import Kept
from storage.sessions import join_session

PERSON = ("identity", "name_km", "name_latin", "sex", "category")
LONGEST_LINE = 60
MOST_SHOWN = 60
"""Lines of a review: with what is wrong first they fit into one message."""
MOST_LEFT = 3800
"""Characters, as Telegram counts them, of lines that are shown to be copied."""


@dataclass(frozen=True, slots=True)
class Read:
    """A line with its place on the session's list, where the person stands there already."""

    line: Line
    place: int | None = None
    problem: Problem | None = None


async def read(turn: Turn, about: str, text: str) -> list[Read]:
    """How each line of a text is understood in this session."""
    there = await list_attendances(turn.tx, about)
    lines = read_lines(text, turn.today, listed=bool(there))
    return [_placed(turn, line, there) for line in lines]


async def reviewed(turn: Turn, asking: Asking) -> list[Html]:
    """What was understood, what is wrong first; errors beside their lines."""
    entries = await read(turn, asking.draft.about, str(asking.draft.answers["lines"]))
    bad = [one for one in entries if one.problem]
    shown = sorted(entries, key=lambda one: (one.problem is None, one.line.place))[:MOST_SHOWN]
    lines = [turn.voice("lines-read", good=len(entries) - len(bad), all=len(entries))]
    lines += [_told(turn, one) for one in shown]
    if len(entries) > len(shown):
        lines.append(turn.voice("lines-more", n=len(entries) - len(shown)))
    return lines + ([Html(""), turn.voice("lines-send-again")] if bad else [])


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Store what was understood; returns the session's id.

    Raises:
        Problem: nothing was, or the session is not open any more.
    """
    which = kept.draft.about if kept.draft else ""
    await open_session(turn, which)
    entries = await read(turn, which, str(answers["lines"]))
    good = [one for one in entries if one.problem is None]
    if not good:
        raise Problem(Code.LINES_NONE)
    fresh = [_row(one.line) for one in good if one.place is None]
    await add_attendances(turn.tx, which, fresh, turn.me.id, turn.now)
    for one in good:
        if one.place is not None and one.line.answers:
            found = finding_of(one.line.answers)
            await change_findings(turn.tx, which, [one.place], found, turn.me.id, turn.now)
    await join_session(turn.tx, which, turn.me.id, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "send_lines", f"session:{which}", people=len(good))
    turn.word("lines-stored", n=len(good))
    if len(good) < len(entries):
        turn.show(_left(turn, which, [one.line.raw for one in entries if one.problem]))
    return which


async def told(turn: Turn, which: str) -> None:
    """The session; not where lines are left to be mended, for these are shown already and nowhere else."""
    if not any(isinstance(one, Show) for one in turn.said):
        await exception.told(turn, which)


ENDING = Ending(store, told, reviewed)


def _placed(turn: Turn, line: Line, there: Sequence[Attendance]) -> Read:
    if line.answers is None:
        return Read(line, problem=line.problems[0])
    same = [one for one in there if _is_same(one.person, line.answers)]
    if len(same) > 1:
        return Read(line, problem=Problem(Code.LINE_TWO_PEOPLE))
    if not same:
        return Read(line, problem=None if "sex" in line.answers else Problem(Code.LINE_NO_SEX))
    one = same[0]
    said = one.finding is not None and dict(one.finding) != finding_of(line.answers)
    place = turn.voice.number(one.position)
    return Read(line, one.position, Problem(Code.ALREADY_SAID, places=place) if said else None)


def _is_same(person: Answers, told: Answers) -> bool:
    """By number where both have one, else by name and, where it is told, sex."""
    if "identity" in person and "identity" in told:
        return person["identity"] == told["identity"]
    names = {key(str(person[name])) for name in ("name_km", "name_latin") if name in person}
    wished = {key(str(told[name])) for name in ("name_km", "name_latin") if name in told}
    return bool(names & wished) and told.get("sex") in {None, person.get("sex")}


def _left(turn: Turn, which: str, raw: Sequence[str]) -> Screen:
    """The lines that were not stored, to be copied: the message that held them is deleted."""
    whole = _fitting(raw)
    lines = [Html(f"<code>{escape(one)}</code>") for one in whole]
    more = [turn.voice("lines-more", n=len(raw) - len(whole))] if len(raw) > len(whole) else []
    again = [turn.button("session-lines", encode("seslines", which))]
    text = Html("\n".join([turn.voice("lines-left", n=len(raw)), Html(""), *lines, *more]))
    return Screen(text, [again, [turn.button("session-back", encode("ses", which))]])


def _fitting(raw: Sequence[str]) -> list[str]:
    """The first lines that one message holds uncut: half a line is not worth copying."""
    ends = accumulate(units(one) + 1 for one in raw)
    return [one for one, end in zip(raw, ends, strict=True) if end <= MOST_LEFT]


def _row(line: Line) -> tuple[Answers, Answers]:
    answers = line.answers or {}
    return {name: answers[name] for name in PERSON if name in answers}, finding_of(answers)


def _told(turn: Turn, one: Read) -> Html:
    if one.problem:
        problem = turn.voice(f"problem-{one.problem.code}", **one.problem.arguments)
        return turn.voice("lines-bad", place=one.line.place, said=_clipped(one.line.raw), why=problem)
    return turn.voice("lines-good", place=one.line.place, said=_understood(turn, one.line.answers or {}))


def _understood(turn: Turn, answers: Answers) -> str:
    """Number and names stay masked: whoever typed them knows them."""
    said = [masked(str(answers["identity"]))] if "identity" in answers else []
    said += [initials(str(answers[name])) for name in ("name_km", "name_latin") if name in answers]
    options = [
        f"option-{name}-{answers[name]}"
        for name in ("sex", "outcome", "refusal_kind", "absence_kind")
        if name in answers
    ]
    said += [turn.voice.plain(one) for one in options]
    substances = answers.get("substances")
    said += [str(one).upper() for one in substances] if isinstance(substances, list) else []
    return " · ".join([turn.voice.digits(one) for one in said])


def _clipped(raw: str) -> Html:
    return escape(raw if len(raw) <= LONGEST_LINE else raw[: LONGEST_LINE - 1] + "…")
