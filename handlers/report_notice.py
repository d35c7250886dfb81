"""Words to somebody else about a report, each in the reader's own language and with the reader's own rights."""

from collections.abc import Sequence

from domain.forms import FORMS
from domain.review import RULES, Deed
from domain.rights import Action
from handlers.button import encode
from handlers.difference import done
from handlers.reader import as_reader
from handlers.screen import Button, Html, Screen
from handlers.sheet import may_do
from handlers.shown import shown
from handlers.turn import Turn
from storage.outbox import Lane
from storage.people import find_person
from storage.reports import Report
from storage.revisions import Revision


async def tell_others(turn: Turn, report: Report, made: Revision) -> None:
    """Tell the author what others did, and the reviewer what was changed since; nobody of their own deeds."""
    if report.author_id != turn.me.id and made.kind is not Deed.APPROVED:
        await _tell_author(await _as(turn, report.author_id), report, made)
    edited = RULES[made.kind].needs is Action.CORRECT_REPORT
    if edited and report.waits and report.reviewer_id is not None and report.reviewer_id != turn.me.id:
        reader = await _as(turn, report.reviewer_id)
        if await may_do(reader, report, Deed.APPROVED):
            await _tell(reader, report, made, _button(reader, "review-open", "rv", report.number))


async def _tell_author(reader: Turn, report: Report, made: Revision) -> None:
    """A returned report comes with the one button that opens the answer in question."""
    mends = made.kind is Deed.RETURNED
    button = (
        _button(reader, "deed-mended", "mend", report.number, report.revision)
        if mends
        else _button(reader, "review-open", "see", report.number)
    )
    await _tell(reader, report, made, button, await _answer(reader, report, made) if mends else ())


async def _tell(reader: Turn, report: Report, made: Revision, button: Button, more: Sequence[Html] = ()) -> None:
    lines = [reader.voice("review-told", number=report.number), *await done(reader, FORMS[report.form], made)]
    screen = Screen(Html("\n".join([*lines, *more])), [[button]], private=True)
    reader.tell(screen, reader.me.person.user_id, Lane.NOTICE)


async def _answer(reader: Turn, report: Report, made: Revision) -> list[Html]:
    """The answer that was found wrong, as it stands."""
    field = FORMS[report.form].field(made.about or "")
    if field is None or field.key not in report.answers:
        return []
    return [reader.voice("dialogue-present", value=await shown(reader, field, report.answers[field.key]))]


def _button(reader: Turn, key: str, verb: str, *parts: str | int) -> Button:
    return reader.button(key, encode(verb, *parts))


async def _as(turn: Turn, person_id: int) -> Turn:
    """This turn as somebody else reads it; what is said goes to their chat."""
    reader = await find_person(turn.tx, person_id)
    if reader is None:
        raise LookupError("a report of somebody who never was")
    return as_reader(turn, reader)
