"""Persons of a session as lines: read, shown line by line with what is wrong beside it, and only then stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from domain.attendance import Attendance, finding_of
from domain.form import Answers, Value
from domain.line_template import read_template
from domain.lines import Line, read_lines
from domain.names import key
from domain.outcome import TESTED, Outcome
from domain.problem import Argument, Code, Problem
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


@dataclass(frozen=True, slots=True)
class Understood:
    """A text: its lines, and where it is a session in one message the totals above, with what is wrong there."""

    lines: Sequence[Read]
    totals: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def good(self) -> list[Read]:
        """The lines that can be stored."""
        return [one for one in self.lines if one.problem is None]

    @property
    def unnamed(self) -> list[tuple[Answers, Answers | None]]:
        """The negative of whom nothing but a number is told: so many women, so many men."""
        woman: tuple[Answers, Answers | None] = ({"sex": "female"}, {"outcome": "negative"})
        man: tuple[Answers, Answers | None] = ({"sex": "male"}, {"outcome": "negative"})
        if not self.totals:
            return []
        told = [one.line.answers or {} for one in self.lines]
        counted = sum(one.get("sex") == "female" and Outcome(str(one["outcome"])) in TESTED for one in told if one)
        women = self.totals.get("women", 0) - counted
        men = self.totals.get("negative", 0) - women
        return [woman] * women + [man] * men


async def read(turn: Turn, about: str, text: str) -> Understood:
    """How a text is understood in this session."""
    there = await list_attendances(turn.tx, about)
    template = read_template(text, turn.today, listed=bool(there))
    if not template.totals:
        lines = read_lines(text, turn.today, listed=bool(there))
        return Understood([_placed(turn, line, there) for line in lines])
    problems = (Problem(Code.TOTALS_WITH_LIST),) if there else template.problems
    return Understood([_placed(turn, line, there) for line in template.exceptions], template.totals, problems)


async def reviewed(turn: Turn, asking: Asking) -> list[Html]:
    """What was understood, what is wrong first; errors beside their lines."""
    found = await read(turn, asking.draft.about, str(asking.draft.answers["lines"]))
    entries = found.lines
    bad = len(entries) - len(found.good)
    shown = sorted(entries, key=lambda one: (one.problem is None, not one.line.doubts, one.line.place))[
        :MOST_SHOWN
    ]
    lines = [*_totals(turn, found), turn.voice("lines-read", good=len(entries) - bad, all=len(entries))]
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
    found = await read(turn, which, str(answers["lines"]))
    good = found.good
    for problem in found.problems:
        raise problem
    if not (good or found.totals) or (found.totals and len(good) < len(found.lines)):
        raise Problem(Code.LINES_NONE)
    fresh = [_row(one.line) for one in good if one.place is None] + found.unnamed
    await add_attendances(turn.tx, which, fresh, turn.me.id, turn.now)
    for one in good:
        if one.place is not None and one.line.answers:
            finding = finding_of(one.line.answers)
            await change_findings(turn.tx, which, [one.place], finding, turn.me.id, turn.now)
    await join_session(turn.tx, which, turn.me.id, turn.now)
    await add_entry(
        turn.tx,
        turn.now,
        str(turn.me.id),
        "send_lines",
        f"session:{which}",
        people=len(good),
        unnamed=len(found.unnamed),
    )
    turn.word("lines-stored", n=len(good) + len(found.unnamed))
    if len(good) < len(found.lines):
        turn.show(_left(turn, which, [one.line.raw for one in found.lines if one.problem]))
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


def _totals(turn: Turn, found: Understood) -> list[Html]:
    """The figures of a session in one message, and what does not add up."""
    lines = [
        turn.voice("dialogue-line", label=turn.voice.plain(f"total-{name}"), value=turn.voice.number(n))
        for name, n in found.totals.items()
    ]
    lines += [Html(f"⚠️ {turn.voice(f'problem-{one.code}', **_worded(turn, one))}") for one in found.problems]
    return [*lines, Html("")] if lines else []


def _worded(turn: Turn, problem: Problem) -> dict[str, Argument]:
    """The arguments of a problem; a total is named by its label."""
    named = (
        {"total": turn.voice.plain(f"total-{problem.arguments['total']}")} if "total" in problem.arguments else {}
    )
    return {**problem.arguments, **named}


def _told(turn: Turn, one: Read) -> Html:
    if one.problem:
        problem = turn.voice(f"problem-{one.problem.code}", **one.problem.arguments)
        return turn.voice("lines-bad", place=one.line.place, said=_clipped(one.line.raw), why=problem)
    said = _understood(turn, one.line.answers or {})
    if one.line.doubts:
        why = turn.voice(f"problem-{one.line.doubts[0]}")
        return turn.voice("lines-doubt", place=one.line.place, said=said, why=why)
    return turn.voice("lines-good", place=one.line.place, said=said)


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
