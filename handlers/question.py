"""The screens of a dialogue: a question with its buttons, and the review. One `match` over the kinds of field."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never

from domain.check import Doubt
from domain.dialogue import final, may_skip, progress
from domain.draft import Draft
from domain.form import Choice, Choices, Date, Form, Identity, Kind, Note, Number, Photo, Pick, Picks, Text
from domain.problem import Code, Problem
from domain.ticks import ticks
from handlers.beside import beside
from handlers.button import encode
from handlers.directories import DIRECTORIES
from handlers.directory import Page
from handlers.pretend import banner, next_button
from handlers.screen import Button, Html, Screen, escape
from handlers.shown import few, option, shown, shown_all
from handlers.turn import Turn
from storage.drafts import Kept

VERB = "d"
"""Of all buttons of a dialogue: draft, step, act, argument."""
TICK = "☑ "
BOX = "☐ "
WIDE = 18
"""Labels longer than this get a row of their own."""
FEW = 5
"""Of those ticked that are not on the page so many are named."""
NOWHERE = Page(())


@dataclass(frozen=True, slots=True)
class Asking:
    """A draft that is being shown: its row, its form, what was wrong with the last move, what it ticked.

    It is `reading` while a label that was photographed is being read. `reviewed` tells what stands on the review
    of a form whose answers say little by themselves.
    """

    kept: Kept
    draft: Draft
    form: Form
    problem: Problem | None = None
    ticked: int | None = None
    reading: bool = False
    reviewed: "Callable[[Turn, Asking], Awaitable[list[Html]]] | None" = None

    def data(self, act: str, argument: str = "") -> str:
        """What a button of this screen says."""
        return encode(VERB, self.kept.id, self.draft.step, act, argument)


async def screen_of(turn: Turn, asking: Asking) -> Screen:
    """The screen on which a draft stands."""
    field = asking.form.field(asking.draft.at)
    return await (_question(turn, asking, field) if field else _review(turn, asking))


async def _question(turn: Turn, asking: Asking, field: Kind) -> Screen:
    at, total = progress(asking.form, asking.draft)
    page = await _page(turn, asking, field)
    lines = [
        *banner(turn, asking.form),
        turn.voice("dialogue-head", title=title(turn, asking.form), at=at, total=total),
        *_trouble(turn, asking),
        *(await beside(turn, asking.kept.id, asking.form, asking.draft)).lines,
    ]
    lines += [
        *_said(turn, asking),
        Html(""),
        asked(turn, asking.form, field),
        *await _present(turn, asking, field, page),
    ]
    rows = [*_choices(turn, asking, field, page), *await _offers(turn, asking, field), _ways(turn, asking)]
    return Screen(Html("\n".join(lines)), [row for row in rows if row])


def _said(turn: Turn, asking: Asking) -> list[Html]:
    """What was chosen so far, where no review will tell it at the end: that they *refused*, of whom is asked."""
    if asking.form.reviewed:
        return []
    answers = asking.draft.answers
    fields = [one for one in asking.form.applicable(answers) if isinstance(one, Choice) and one.key in answers]
    lines = [
        turn.voice(
            "dialogue-line",
            label=turn.voice.plain(f"field-{one.key}"),
            value=option(turn, one, str(answers[one.key])),
        )
        for one in fields
        if one.key != asking.draft.at
    ]
    return [Html(""), *lines] if lines else []


def asked(turn: Turn, form: Form, field: Kind) -> Html:
    """The question: in this form's own words where it has any, else in those that all forms share."""
    own = f"ask-{form.key}-{field.key}"
    return turn.voice(own if turn.voice.has(own) else f"ask-{field.key}")


def title(turn: Turn, form: Form) -> str:
    """What a form is called."""
    return turn.voice.plain(f"form-{form.key}")


def _trouble(turn: Turn, asking: Asking) -> list[Html]:
    lines = []
    if asking.ticked:
        lines += [Html(""), turn.voice("dialogue-just-ticked", total=asking.ticked)]
    if asking.reading:
        lines += [Html(""), turn.voice("label-reading")]
    if problem := asking.problem:
        lines += [Html(""), Html(f"⚠️ {turn.voice(f'problem-{problem.code}', **problem.arguments)}")]
    return lines


async def _page(turn: Turn, asking: Asking, field: Kind) -> Page:
    """The page of the directory that is asked from; read once a screen, for a look may be one at people."""
    if not isinstance(field, Pick | Picks):
        return NOWHERE
    draft = asking.draft
    return await DIRECTORIES[field.directory].page(turn, draft.about, draft.query, draft.page)


async def _present(turn: Turn, asking: Asking, field: Kind, page: Page) -> list[Html]:
    """What stands there already: the answer that is being changed, or the doubt to be confirmed."""
    if asking.draft.doubt:
        value = await shown(turn, field, asking.draft.doubt.value, asking.draft.about)
        return [
            Html(""),
            turn.voice(f"problem-{asking.draft.doubt.code}"),
            turn.voice(_doubted(asking.draft.doubt), value=value),
        ]
    if isinstance(field, Picks):
        return [*_searched(turn, asking), *await _ticked(turn, asking, field, page)]
    if isinstance(field, Pick) and asking.draft.query:
        return _searched(turn, asking)
    if field.key in asking.draft.answers and not isinstance(field, Choices):
        value = await shown(turn, field, asking.draft.answers[field.key], asking.draft.about)
        return [Html(""), turn.voice("dialogue-present", value=value)]
    return []


def _doubted(doubt: Doubt) -> str:
    return "label-doubt" if doubt.code is Code.LABEL_READ else "dialogue-doubt"


def _searched(turn: Turn, asking: Asking) -> list[Html]:
    words = asking.draft.query
    return [Html(""), turn.voice("dialogue-searched", words=words)] if words else []


async def _ticked(turn: Turn, asking: Asking, field: Picks, page: Page) -> list[Html]:
    """How many are ticked, and who of them can't be seen on this page."""
    codes = ticks(asking.draft)
    here = {entry.code for entry in page.entries}
    elsewhere = [code for code in codes if code not in here]
    lines = [Html(""), turn.voice("dialogue-ticked", total=len(codes))] if codes else []
    if elsewhere:
        names = await few(turn, field, elsewhere, asking.draft.about, FEW)
        lines.append(turn.voice("dialogue-elsewhere", names=names))
    return lines


def _choices(turn: Turn, asking: Asking, field: Kind, page: Page) -> list[list[Button]]:
    match field:
        case Choice(options=options):
            return packed([Button(option(turn, field, one), asking.data("a", one)) for one in options])
        case Choices():
            return _options(turn, asking, field)
        case Date():
            return [_days(turn, asking, field)]
        case Pick():
            return _directory(turn, asking, page)
        case Picks():
            return _entries(turn, asking, page)
        case Text() | Note() | Number() | Identity() | Photo():
            return []
        case _:
            assert_never(field)


def _options(turn: Turn, asking: Asking, field: Choices) -> list[list[Button]]:
    buttons = [_tick(asking, one, option(turn, field, one)) for one in field.options]
    return [*packed(buttons), _done(turn, asking)]


def _entries(turn: Turn, asking: Asking, page: Page) -> list[list[Button]]:
    rows = [[_tick(asking, entry.code, entry.label)] for entry in page.entries]
    return [*rows, *_leafing(turn, asking, page), _done(turn, asking)]


def _tick(asking: Asking, code: str, label: str) -> Button:
    """A button carries the wished state, so that a press that arrives twice is a press that arrived once."""
    on = code in ticks(asking.draft)
    return Button((TICK if on else BOX) + label, asking.data("-" if on else "+", code))


def _done(turn: Turn, asking: Asking) -> list[Button]:
    return [turn.button("dialogue-done", asking.data("n"))] if ticks(asking.draft) else []


def _days(turn: Turn, asking: Asking, field: Date) -> list[Button]:
    """Today, and the day next to it: where a date is near; that of a kit's packet is read, of a birth long ago."""
    if field.earliest_days is None or (field.latest_days or 0) < 0:
        return []
    key, days = ("dialogue-yesterday", -1) if field.latest_days == 0 else ("dialogue-tomorrow", 1)
    other = turn.today + timedelta(days=days)
    return [
        turn.button("dialogue-today", asking.data("a", turn.today.isoformat())),
        turn.button(key, asking.data("a", other.isoformat())),
    ]


def _directory(turn: Turn, asking: Asking, page: Page) -> list[list[Button]]:
    rows = [[Button(entry.label, asking.data("a", entry.code))] for entry in page.entries]
    return [*rows, *_leafing(turn, asking, page)]


def _leafing(turn: Turn, asking: Asking, page: Page) -> list[list[Button]]:
    rows = []
    if asking.draft.query:
        key = "dialogue-show-all" if page.entries else "dialogue-nothing-found"
        rows.append([turn.button(key, asking.data("c"))])
    before = [] if page.before is None else [turn.button("dialogue-before", asking.data("p", str(page.before)))]
    after = [] if page.after is None else [turn.button("dialogue-after", asking.data("p", str(page.after)))]
    return [*rows, [*before, *after]]


async def _offers(turn: Turn, asking: Asking, field: Kind) -> list[list[Button]]:
    """What one press may say instead of an answer: the doubtful one, the present one, the last time's.

    A directory has its own first page for what was picked before.
    """
    draft, offers = asking.draft, []
    if draft.doubt:
        offers.append([turn.button("dialogue-keep", asking.data("k"))])
    elif draft.editing and field.key in draft.answers and not isinstance(field, Picks):
        offers.append([turn.button("dialogue-leave", asking.data("k"))])
    elif field.key in draft.remembered and field.key not in draft.answers and not isinstance(field, Pick):
        value = await shown(turn, field, draft.remembered[field.key], draft.about)
        offers.append([turn.button("dialogue-again", asking.data("g"), value=value)])
    if may_skip(asking.form, draft):
        offers.append([turn.button("dialogue-skip", asking.data("s"))])
    return offers


def _ways(turn: Turn, asking: Asking) -> list[Button]:
    back = [turn.button("dialogue-back", asking.data("b"))] if asking.draft.visited or asking.draft.editing else []
    return [*back, turn.button("dialogue-cancel", asking.data("x"))]


async def _review(turn: Turn, asking: Asking) -> Screen:
    """All answers once more; each can be opened."""
    about = await beside(turn, asking.kept.id, asking.form, asking.draft)
    head = [*banner(turn, asking.form), turn.voice("dialogue-review", title=title(turn, asking.form))]
    lines = [*head, *_trouble(turn, asking), *about.lines, Html("")]
    lines += await (asking.reviewed or _answers)(turn, asking)
    edits = [
        Button("✎ " + turn.voice.plain(f"field-{field.key}"), asking.data("e", field.key))
        for field in asking.form.applicable(asking.draft.answers)
    ]
    ways = about.rows or [[turn.button("dialogue-submit", asking.data("S"))]]
    return Screen(Html("\n".join(lines)), [*ways, *packed(edits), _ways(turn, asking)])


async def _answers(turn: Turn, asking: Asking) -> list[Html]:
    answers = await shown_all(turn, asking.form, final(asking.form, asking.draft), asking.draft.about)
    return [
        turn.voice("dialogue-line", label=turn.voice.plain(f"field-{field.key}"), value=escape(value))
        for field, value in answers
    ]


def sure(turn: Turn, asking: Asking) -> Screen:
    """Whether a draft is really to be given up."""
    yes = turn.button("dialogue-give-up", asking.data("X"))
    no = turn.button("dialogue-go-on", asking.data("r"))
    text = turn.voice("dialogue-sure", title=title(turn, asking.form))
    return Screen(Html("\n".join([*banner(turn, asking.form), text])), [[no], [yes]])


def cancelled(turn: Turn, form: Form) -> Screen:
    """That a draft was given up; practice can be begun again."""
    text = turn.voice("dialogue-cancelled", title=title(turn, form))
    again = [[next_button(turn)]] if form.pretend and turn.practising else []
    return Screen(Html("\n".join([*banner(turn, form), text])), again)


def packed(buttons: Sequence[Button]) -> list[list[Button]]:
    """Short labels two in a row, long ones alone."""
    rows: list[list[Button]] = []
    for button in buttons:
        fits = rows and len(rows[-1]) == 1 and max(len(button.label), len(rows[-1][0].label)) <= WIDE
        rows[-1].append(button) if fits else rows.append([button])
    return rows
