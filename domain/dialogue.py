from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, assert_never

from domain.check import Doubt, check
from domain.condition import holds
from domain.draft import Draft
from domain.form import (
    REVIEW,
    Answers,
    Choice,
    Choices,
    Date,
    Form,
    Identity,
    Kind,
    Note,
    Number,
    Photo,
    Pick,
    Picks,
    Text,
    Value,
)
from domain.move import (
    Again,
    Back,
    Cancel,
    Chosen,
    Done,
    Edit,
    Keep,
    Move,
    Named,
    Page,
    Read,
    Sent,
    Skip,
    Submit,
    Toggled,
    Typed,
)
from domain.names import canonical
from domain.problem import Code, Problem
from domain.ticks import Known, gone, picked, pruned, toggled

TAKES: Mapping[type[Kind], tuple[Code, frozenset[type[Move]]]] = {
    Text: (Code.TEXT_WANTED, frozenset({Typed, Read})),
    Note: (Code.TEXT_WANTED, frozenset({Typed})),
    Number: (Code.TEXT_WANTED, frozenset({Typed})),
    Identity: (Code.TEXT_WANTED, frozenset({Typed, Read})),
    Date: (Code.TEXT_WANTED, frozenset({Typed, Chosen})),
    Choice: (Code.USE_BUTTONS, frozenset({Chosen})),
    Choices: (Code.USE_BUTTONS, frozenset({Toggled, Done})),
    Pick: (Code.USE_BUTTONS, frozenset({Typed, Named, Chosen, Page})),
    Picks: (Code.USE_BUTTONS, frozenset({Typed, Named, Toggled, Page, Done})),
    Photo: (Code.PHOTO_WANTED, frozenset({Sent})),
}
"""Which moves answer which kind of question, and what to say of others; Skip, Keep and Again suit all."""

_ANYWHERE: frozenset[type[Move]] = frozenset({Skip, Keep, Again})
_LONGEST_ABOUT = 24
_LONGEST_QUERY = 64
_MOST_SAID = 10
_LAST_PAGE = 999


@dataclass(frozen=True)
class Outcome:
    """
    What became of a move: the draft as it is now, what to say of it, and whether the dialogue is over.

    `ticked` is how many entries were just ticked by being named.
    """

    draft: Draft
    problem: Problem | None = None
    ending: Literal["submit", "cancel"] | None = None
    ticked: int | None = None


@dataclass(frozen=True)
class _Turn:
    form: Form
    draft: Draft
    today: date
    known: Known

    @property
    def field(self) -> Kind:
        field = self.form.field(self.draft.at)
        if field is None:
            raise Problem(Code.USE_BUTTONS)
        return field

    def check(self, field: Kind, raw: object) -> Value | Doubt:
        value = check(field, raw, self.today, final(self.form, self.draft))
        if isinstance(field, Pick) and not self.known(field.directory, str(value)):
            raise Problem(Code.NOT_IN_DIRECTORY)
        if isinstance(field, Picks) and isinstance(value, list) and (lost := gone(field, value, self.known)):
            raise Problem(Code.TICKS_GONE, total=len(lost))
        return value


def start(form: Form, remembered: Answers, about: str = "") -> Draft:
    """
    Begin a form at its first question, with the person's last answers to offer where a field is sticky.

    Raises:
        ValueError: `about` is too long; a mistake of ours, never of a person.
    """
    if len(about) > _LONGEST_ABOUT:
        raise ValueError("a draft is about what has a short name")
    sticky = {
        field.key: remembered[field.key] for field in form.fields if field.sticky and field.key in remembered
    }
    first = form.applicable({})[0]
    return Draft(form=form.key, version=form.version, at=first.key, remembered=sticky, about=about)


def given(form: Form, draft: Draft, preset: Answers, today: date, known: Known) -> Draft:
    """
    Answer some questions of a draft that was just begun, and go to the first that is still open.

    What is unusual is taken as confirmed. The way back leads to these questions.

    Raises:
        Problem: one is no answer, or its question is not asked.
    """
    for field in form.fields:
        if field.key in preset:
            value = _Turn(form, draft, today, known).check(field, preset[field.key])
            value = value.value if isinstance(value, Doubt) else value
            draft = replace(draft, answers={**draft.answers, field.key: value})
    visited = tuple(final(form, draft))
    if set(visited) != preset.keys():
        raise Problem(Code.NOT_ASKED)
    open_question = missing(form, draft)
    return replace(draft, visited=visited, at=open_question.key if open_question else REVIEW)


def resume(form: Form, draft: Draft) -> Draft:
    """Carry a draft over to another version of its form, to the place where it stood if that is left."""
    keys = {field.key for field in form.fields}
    carried = replace(
        draft,
        version=form.version,
        answers={key: value for key, value in draft.answers.items() if key in keys},
        skipped=draft.skipped & keys,
        visited=tuple(key for key in draft.visited if key in keys),
    )
    asked = {field.key for field in form.applicable(carried.answers)}
    return carried if draft.at in asked else _onward(form, carried)


def take(form: Form, draft: Draft, move: Move, today: date, known: Known) -> Outcome:
    """
    Take one move of the person: the whole dialogue, as a function.

    A move that does not fit is answered with a problem, and the draft stays as it was.
    """
    turn = _Turn(form, draft, today, known)
    try:
        match move:
            case Cancel():
                outcome = Outcome(draft, ending="cancel")
            case Submit():
                outcome = _submitted(turn)
            case Back():
                outcome = Outcome(_back(turn))
            case Edit(key):
                outcome = Outcome(_opened(turn, key))
            case Named(codes, unknown):
                outcome = _named(turn, codes, unknown)
            case Done():
                outcome = _done(turn)
            case _:
                outcome = _settled(turn, _answered(turn, move))
    except Problem as problem:
        return Outcome(draft, problem)
    return outcome


def final(form: Form, draft: Draft) -> dict[str, Value]:
    """Collect the answers that apply, in the form's order."""
    answers = draft.answers
    return {field.key: answers[field.key] for field in form.applicable(answers) if field.key in answers}


def missing(form: Form, draft: Draft) -> Kind | None:
    """Find the first question that is still to be answered."""
    live = final(form, draft)
    for field in form.applicable(draft.answers):
        passed = field.key in draft.skipped and holds(field.optional, live)
        if field.key not in live and not passed:
            return field
    return None


def may_skip(form: Form, draft: Draft) -> bool:
    """Tell whether the present question may be passed over."""
    field = form.field(draft.at)
    return field is not None and holds(field.optional, final(form, draft))


def progress(form: Form, draft: Draft) -> tuple[int, int]:
    """Tell the present question's place among those that apply, from 1, and their number."""
    keys = [field.key for field in form.applicable(draft.answers)]
    return (keys.index(draft.at) + 1 if draft.at in keys else len(keys)), len(keys)


def _asked(turn: _Turn, move: type[Move]) -> Kind:
    """The present question, if it takes such a move."""
    wanted, moves = TAKES[type(turn.field)]
    if move not in moves | _ANYWHERE:
        raise Problem(wanted)
    return turn.field


def _answered(turn: _Turn, move: Typed | Chosen | Sent | Read | Toggled | Skip | Keep | Again | Page) -> Draft:
    field = _asked(turn, type(move))
    match move:
        case Typed(text) if isinstance(field, Pick | Picks):
            draft = replace(turn.draft, query=canonical(text)[:_LONGEST_QUERY], page=0)
        case Typed(raw) | Chosen(raw) | Sent(raw):
            draft = _with_answer(turn, turn.check(field, raw))
        case Read(text):
            draft = _proposed(turn, field, text)
        case Toggled(option, on):
            draft = toggled(turn.draft, field, option, turn.known, on=on)
        case Skip():
            draft = _skipped(turn)
        case Keep():
            draft = _kept(turn)
        case Again():
            draft = _with_answer(turn, turn.check(field, turn.draft.remembered.get(field.key)))
        case Page(number):
            draft = replace(turn.draft, page=min(max(number, 0), _LAST_PAGE))
        case _:
            assert_never(move)
    return draft


def _with_answer(turn: _Turn, value: Value | Doubt) -> Draft:
    if isinstance(value, Doubt):
        return replace(turn.draft, doubt=value)
    key = turn.draft.at
    answers = {**turn.draft.answers, key: value}
    return _onward(turn.form, replace(turn.draft, answers=answers, skipped=turn.draft.skipped - {key}))


def _proposed(turn: _Turn, field: Kind, text: str) -> Draft:
    """What was read waits for a person. It is a step: no button that was there before confirms it unseen."""
    if not (isinstance(field, Text | Identity) and field.label):
        raise Problem(Code.TEXT_WANTED)
    value = turn.check(field, text)
    read = value if isinstance(value, Doubt) else Doubt(value, Code.LABEL_READ)
    return replace(turn.draft, doubt=read, step=turn.draft.step + 1)


def _named(turn: _Turn, codes: Sequence[str], unknown: Sequence[str]) -> Outcome:
    """Tick all that were named; a question for one is answered at once. What has no entry is told."""
    field = _asked(turn, Named)
    said = ", ".join(unknown[:_MOST_SAID]) + ("…" if len(unknown) > _MOST_SAID else "")
    problem = Problem(Code.NOT_ON_LIST, places=said) if unknown else None
    if isinstance(field, Picks):
        page = 0 if turn.draft.query else turn.draft.page
        draft = replace(picked(turn.draft, field, codes, turn.known), query="", page=page)
        return Outcome(draft, problem, ticked=len(codes) or None)
    if len(codes) + len(unknown) != 1:
        raise Problem(Code.ONLY_ONE)
    if problem:
        raise problem
    return _settled(turn, _with_answer(turn, turn.check(field, codes[0])))


def _done(turn: _Turn) -> Outcome:
    """All is ticked. What the directory has lost since is taken out, and the person looks once more."""
    field = _asked(turn, Done)
    try:
        value = turn.check(field, turn.draft.answers.get(field.key))
    except Problem as problem:
        return Outcome(pruned(turn.draft, field, turn.known), problem)
    return _settled(turn, _with_answer(turn, value))


def _skipped(turn: _Turn) -> Draft:
    if not may_skip(turn.form, turn.draft):
        raise Problem(Code.CANNOT_SKIP)
    key = turn.draft.at
    answers = {other: value for other, value in turn.draft.answers.items() if other != key}
    return _onward(turn.form, replace(turn.draft, answers=answers, skipped=turn.draft.skipped | {key}))


def _kept(turn: _Turn) -> Draft:
    """Confirm the doubtful answer, or leave the present one as it is and go on."""
    draft = turn.draft
    if draft.doubt:
        return _with_answer(turn, draft.doubt.value)
    if draft.at not in draft.answers:
        raise Problem(Code.ANSWER_MISSING)
    return _with_answer(turn, draft.answers[draft.at])


def _onward(form: Form, draft: Draft) -> Draft:
    """Go to the first question that is still open, else to the review."""
    open_question = missing(form, draft) or _undone(form, draft)
    visited = draft.visited if draft.editing else (*draft.visited, draft.at)
    editing = draft.editing and open_question is not None
    return _moved(replace(draft, visited=visited, editing=editing), open_question.key if open_question else REVIEW)


def _undone(form: Form, draft: Draft) -> Kind | None:
    """Find a question whose ticks were left before they were done: where nothing is reviewed, nobody saw them."""
    if form.reviewed or draft.editing:
        return None
    passed = {*draft.visited, draft.at}
    several = (field for field in form.applicable(draft.answers) if isinstance(field, Choices | Picks))
    return next((one for one in several if one.key in draft.answers and one.key not in passed), None)


def _back(turn: _Turn) -> Draft:
    draft = turn.draft
    if draft.editing:
        return _moved(replace(draft, editing=False), REVIEW)
    asked = {field.key for field in turn.form.applicable(draft.answers)}
    for place in range(len(draft.visited) - 1, -1, -1):
        if draft.visited[place] in asked:
            return _moved(replace(draft, visited=draft.visited[:place]), draft.visited[place])
    raise Problem(Code.NOTHING_BEFORE)


def _opened(turn: _Turn, key: str) -> Draft:
    asked = {field.key for field in turn.form.applicable(turn.draft.answers)}
    if turn.draft.at != REVIEW or key not in asked:
        raise Problem(Code.NOT_NOW)
    return _moved(replace(turn.draft, editing=True), key)


def _settled(turn: _Turn, draft: Draft) -> Outcome:
    """Where nothing is reviewed, the last answer submits."""
    if turn.form.reviewed or draft.at != REVIEW:
        return Outcome(draft)
    return _submitted(replace(turn, draft=draft))


def _submitted(turn: _Turn) -> Outcome:
    """Look at each answer once more: days passed, a directory changed, an earlier answer was edited."""
    draft = turn.draft
    if draft.at != REVIEW:
        raise Problem(Code.NOT_NOW)
    at, problem = _fault(turn)
    if problem:
        there = replace(turn, draft=_moved(replace(draft, editing=True), at))
        return Outcome(pruned(there.draft, there.field, turn.known), problem)
    return Outcome(draft, ending="submit")


def _fault(turn: _Turn) -> tuple[str, Problem | None]:
    still_open = missing(turn.form, turn.draft)
    if still_open:
        return still_open.key, Problem(Code.ANSWER_MISSING)
    live = final(turn.form, turn.draft)
    for field in turn.form.applicable(live):
        try:
            if field.key in live:
                turn.check(field, live[field.key])
        except Problem as problem:
            return field.key, problem
    return REVIEW, None


def _moved(draft: Draft, at: str) -> Draft:
    return replace(draft, at=at, step=draft.step + 1, doubt=None, query="", page=0)
