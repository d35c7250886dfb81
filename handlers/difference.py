"""What changed in a report, what was done to it and why, as lines that people read."""

from collections.abc import Mapping, Sequence

from domain.form import Form, Kind, Value
from domain.forms import form_named
from domain.review import Changes
from handlers.screen import Html
from handlers.shown import shown
from handlers.turn import Turn
from storage.people import find_person
from storage.reports import Report
from storage.revisions import Revision

WORDS = "why_words"
"""The answer that holds a reason in words of one's own."""


def form_of(report: Report) -> Form:
    """The form that a report was made with."""
    return form_named(report.form, report.version)


def reason(turn: Turn, why: Mapping[str, str]) -> str:
    """A reason as text: one's own words, or a prepared one in the reader's language."""
    prepared = (turn.voice.plain(f"option-{key}-{code}") for key, code in why.items() if key != WORDS)
    return why.get(WORDS) or next(prepared, "")


async def differences(turn: Turn, form: Form, changed: Changes) -> list[Html]:
    """A line for each changed answer: before → after. What is sensitive stays masked."""
    fields = [one for one in form.fields if one.key in changed]
    return [
        turn.voice(
            "difference-line",
            label=turn.voice.plain(f"field-{one.key}"),
            before=await _value(turn, one, changed[one.key].before),
            after=await _value(turn, one, changed[one.key].after),
        )
        for one in fields
    ]


async def done(turn: Turn, form: Form, one: Revision) -> list[Html]:
    """What was done to a report: by whom and when, why, which answer was wrong, what changed."""
    lines = [turn.voice(f"history-{one.kind}", name=await name_of(turn, one.author_id), at=one.at)]
    if one.about and not one.changed:
        lines.append(turn.voice("review-about", label=turn.voice.plain(f"field-{one.about}")))
    lines += [turn.voice("review-reason", why=reason(turn, one.why))] if one.why else []
    return [*lines, *await differences(turn, form, one.changed)]


async def done_since(turn: Turn, form: Form, revisions: Sequence[Revision]) -> list[Html]:
    """The same for several, the first one first."""
    return [line for one in reversed(revisions) for line in await done(turn, form, one)]


async def name_of(turn: Turn, person_id: int) -> str:
    """What a colleague is called."""
    found = await find_person(turn.tx, person_id)
    if found is None:
        raise LookupError("a report of somebody who never was")
    return found.person.name


async def _value(turn: Turn, field: Kind, value: Value | None) -> str:
    return turn.voice.plain("difference-none") if value is None else await shown(turn, field, value)
