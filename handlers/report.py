"""Reporting: the first button, the storing of a report, its receipt, and finding it again."""

from collections.abc import Mapping
from datetime import date

from domain.area import Area
from domain.dialogue import progress
from domain.form import Form, Value
from domain.forms import FORMS, form_named
from domain.forms.nil_return import NIL_RETURN
from domain.forms.test_result import TEST_RESULT
from domain.model import model_of
from domain.problem import Code, Problem
from domain.review import NEEDS_REVIEW, State
from domain.rights import Action, Target, areas
from handlers.button import encode
from handlers.confirmation import suspect
from handlers.counting import counted
from handlers.dialogue import Dialogues, Ending
from handlers.overtaken import overtaken, tell_overtaken
from handlers.screen import Html, Screen
from handlers.shown import shown
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.counts import change_counts
from storage.drafts import Kept, close_draft, find_draft, list_open
from storage.institutions import add_used, find_institution
from storage.mendings import find_mending
from storage.reports import Report, add_report, find_last_of, find_report

FORM = TEST_RESULT.key
ANOTHER: Mapping[str, tuple[str, str]] = {
    TEST_RESULT.key: ("report-another", "new"),
    NIL_RETURN.key: ("nil-another", "nil"),
}
"""The button under a receipt that begins one more of its kind: its label and its verb."""


async def keep(turn: Turn, kept: Kept, form: Form, answers: Mapping[str, Value], about: str) -> Report:
    """Store a report of any form that asks for an `institution`, with its audit entry, in this turn's transaction.

    `about` is the key of the day that it is about.

    Raises:
        Problem: the person may not report there any more, or an answer is no longer right.
    """
    place = await find_institution(turn.tx, str(answers["institution"]))
    if place is None or not turn.may(Action.SUBMIT_REPORT, Target(Area.institution(place))):
        raise Problem(Code.NOT_IN_DIRECTORY)
    checked = model_of(form, turn.today).model_validate(answers).answers()
    report = await add_report(
        turn.tx,
        kept.id,
        (form.key, form.version),
        checked,
        day=date.fromisoformat(str(checked[about])),
        letters=place.letters,
        today=turn.today,
        author_id=turn.me.id,
        now=turn.now,
    )
    await add_used(turn.tx, turn.me.id, place.code, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "submit_report", report.number)
    return report


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Store the result of a test with its counts and, for a suspicion, its case; returns its number.

    Raises:
        Problem: see `keep`.
    """
    report = await keep(turn, kept, TEST_RESULT, answers, "tested_on")
    await change_counts(turn.tx, report.day, report.institution, **counted(report.answers), by=1)
    await suspect(turn, report)
    await tell_overtaken(turn, report)
    return report.number


async def told(turn: Turn, number: str) -> None:
    """The receipt: a number that people can say on the phone, when, and what happens next."""
    report = await find_report(turn.tx, number)
    if report is None:
        raise LookupError("a receipt without its report")
    form = form_named(report.form, report.version)
    place = form.field("institution")
    where = await shown(turn, place, report.institution) if place else ""
    text = turn.voice(
        "receipt" if report.is_counted else "receipt-withdrawn",
        number=turn.voice.plain("receipt-number", number=report.number),
        at=turn.voice.moment(report.submitted_at),
        institution=where,
        next=_next(turn, report),
    )
    text = Html("\n\n".join([text, *await overtaken(turn, report)]))
    label, verb = ANOTHER[report.form]
    rows = [[turn.button(label, encode(verb))], [turn.button("report-mine", encode("mine", 0))]]
    turn.show(Screen(text, rows), last=True)


def _next(turn: Turn, report: Report) -> Html:
    waits = report.waits and report.answers.get("outcome") in NEEDS_REVIEW
    return Html("\n".join([*([turn.voice("next-review")] if waits else []), what_next(turn, report)]))


def what_next(turn: Turn, report: Report) -> Html:
    """What follows from a report: by how it stands, by its outcome, or for a form without outcomes by its form."""
    if report.state in {State.RETURNED, State.WITHDRAWN}:
        return turn.voice(f"next-{report.state}")
    return turn.voice(f"next-{report.answers.get('outcome', report.form)}")


ENDING = Ending(store, told)


class Reporting:
    """The command and the buttons by which a kind of report is begun, gone on with, or begun anew."""

    def __init__(self, dialogues: Dialogues, form: str = FORM) -> None:
        self._dialogues = dialogues
        self._form = form

    async def command(self, turn: Turn) -> None:
        """Begin a report, or offer to go on with the one that was begun."""
        if not areas(turn.me.memberships, Action.SUBMIT_REPORT, turn.now):
            turn.tell(turn.screen("report-not-yours"))
        elif kept := await self._begun(turn):
            await self._offer(turn, kept)
        else:
            await self._begin(turn, self._form)

    async def another(self, turn: Turn, _parts: list[str]) -> None:
        """The button that begins one; pressed twice, it opens one."""
        await self.command(turn)

    async def go_on(self, turn: Turn, parts: list[str]) -> None:
        """The button *go on* of an offer or a reminder, whatever kind of report it names."""
        kept = await self._mine(turn, parts)
        if kept:
            await self._dialogues.again(turn, kept, Where.HERE)

    async def start_anew(self, turn: Turn, parts: list[str]) -> None:
        """The button *start anew* of an offer: what was begun is given up."""
        kept = await self._mine(turn, parts)
        if kept:
            await close_draft(turn.tx, kept.id, "cancelled", None, turn.now)
            await self._begin(turn, kept.form)

    async def _begun(self, turn: Turn) -> Kept | None:
        """The report that was begun; a draft that changes one which is there already is none."""
        begun = [kept for kept in await list_open(turn.tx, turn.me.id) if kept.form == self._form]
        return next(iter([kept for kept in begun if await find_mending(turn.tx, kept.id) is None]), None)

    async def _mine(self, turn: Turn, parts: list[str]) -> Kept | None:
        """The draft that a button names, if it is still open; one that was submitted since shows its receipt."""
        kept = await find_draft(turn.tx, parts[0]) if parts else None
        own = kept if kept and kept.person_id == turn.me.id and kept.form in ANOTHER else None
        if own and own.is_open:
            return own
        if own and own.became:
            await self._dialogues.closed(turn, own)
        else:
            turn.word("button-old")
        return None

    async def _begin(self, turn: Turn, form: str) -> None:
        last = await find_last_of(turn.tx, turn.me.id, form)
        await self._dialogues.begin(turn, form, last.answers if last else {})

    async def _offer(self, turn: Turn, kept: Kept) -> None:
        if kept.draft is None or not kept.draft.answers:
            return await self._dialogues.again(turn, kept)
        form = FORMS[kept.form]
        at, total = progress(form, kept.draft)
        place = await shown(turn, form.fields[0], kept.draft.answers["institution"])
        rows = [
            [turn.button("report-go-on", encode("goon", kept.id))],
            [turn.button("report-anew", encode("anew", kept.id))],
        ]
        turn.show(turn.screen("report-begun", *rows, institution=place, at=at, total=total), where=Where.FRESH)
        return None
