"""Opening a dialogue about a report that is there already: one at a time, and the same one for the same wish."""

from collections.abc import Mapping
from dataclasses import replace

from domain.dialogue import start
from domain.draft import Draft
from domain.form import Form
from domain.forms import FORMS
from domain.review import Deed, reopened
from handlers.question import Asking, screen_of
from handlers.turn import Turn, Where
from storage.drafts import Kept, add_draft, change_draft, close_draft, list_open
from storage.mendings import Mending, add_mending, find_mending
from storage.reports import Report


async def ask_why(turn: Turn, report: Report, deed: Deed, form: Form, about: str | None = None) -> None:
    """Ask for the reason of a deed."""
    wanted = Mending("", report.id, report.revision, deed, about)
    await show(turn, await _opened(turn, wanted, start(form, {})))


async def edit(turn: Turn, report: Report, deed: Deed, about: str | None, why: Mapping[str, str]) -> Kept:
    """Take a report's answers into a draft that stands at one of them."""
    wanted = Mending("", report.id, report.revision, deed, about, why)
    return await _opened(turn, wanted, reopened(FORMS[report.form], report.answers, about or ""))


async def show(turn: Turn, kept: Kept) -> None:
    """Show the draft where it stands; what is typed belongs to it from now on."""
    if kept.draft is None:
        raise LookupError("an open draft without a body")
    await change_draft(turn.tx, kept.id, kept.draft, turn.now)
    asking = Asking(kept, kept.draft, FORMS[kept.form])
    turn.show(await screen_of(turn, asking), where=Where.FRESH)


async def _opened(turn: Turn, wanted: Mending, draft: Draft) -> Kept:
    """What was begun about the report with another wish is given up: a person wants one thing of it at a time."""
    for kept in await list_open(turn.tx, turn.me.id):
        mending = await find_mending(turn.tx, kept.id)
        if mending and kept.form == draft.form and replace(mending, draft_id="") == wanted:
            return kept
        if mending and mending.report_id == wanted.report_id:
            await close_draft(turn.tx, kept.id, "cancelled", None, turn.now)
    kept = await add_draft(turn.tx, turn.me.id, draft, turn.now)
    await add_mending(turn.tx, replace(wanted, draft_id=kept.id))
    return kept
