"""The jobs of a list of dismissals: judged outside of turns, then entered some rows at a time."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot.jobs import Kind, Tools
from bot.sheet import read_sheet
from domain.dismissal_rows import places_of, read_dismissals
from domain.rights import Action, areas
from domain.schedule import PHNOM_PENH
from handlers.dismissal_import import entered, judged
from handlers.dry_run import DryRun
from handlers.roster import unread
from storage.database import Transaction
from storage.imports import find_imported
from storage.institutions import list_below
from storage.jobs import Job
from storage.people import find_person


async def run(tools: Tools, job: Job) -> DryRun:
    """Each row judged; those that were entered before are left out.

    Raises:
        Problem: it is no list that can be read safely, or none of dismissals.
    """
    cells = await read_sheet(tools.limited, await tools.fetch(str(job.body["file_id"])))
    places = await tools.database.read(partial(_places, tools, job))
    today = tools.now().astimezone(PHNOM_PENH).date()
    found = await asyncio.to_thread(read_dismissals, cells, places, today)
    return await tools.database.read(partial(_without_known, DryRun(found, 0)))


async def _places(tools: Tools, job: Job, tx: Transaction) -> Mapping[str, str]:
    """Only the institutions of which whoever sent it may import."""
    actor = await find_person(tx, job.person_id)
    reach = areas(actor.memberships, Action.IMPORT_DISMISSALS, tools.now()) if actor else []
    below = await list_below(tx, *reach)
    return places_of({one.code: (one.name_km, one.name_en) for one in below})


async def _without_known(found: DryRun, tx: Transaction) -> DryRun:
    rows = [row for row in found.judged.rows if await find_imported(tx, row.name) is None]
    left = replace(found.judged, rows=tuple(rows))
    return DryRun(left, len(found.judged.rows) - len(rows))


async def nothing(_tools: Tools, _job: Job) -> None:
    """All that is done to enter some rows is done in the turn."""


DISMISSALS = Kind(run, judged, unread)
ENTERING = Kind(nothing, entered)
