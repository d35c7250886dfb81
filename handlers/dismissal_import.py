"""An existing list of dismissals: sent as a file, judged row by row, looked at, and entered as proposals.

Whatever a list says bars nobody: each entry of it waits for a second office or the lead, as any other does.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.area import Area
from domain.case import OPENED, Kind
from domain.dismissal import DISMISSAL
from domain.dismissal_rows import Row
from domain.form import Value
from domain.forms.dismissal import IMPORT_DISMISSALS
from domain.forms.roster import ROSTER
from domain.problem import Code, Problem
from domain.rights import Action, Target
from domain.role import Role
from domain.roster_layout import Layout
from domain.subject import Subject
from handlers.button import encode, number_in
from handlers.dialogue import Dialogues, Ending
from handlers.dry_run import DryRun, Plan, dry_run
from handlers.import_confirming import LOOK
from handlers.reader import as_reader
from handlers.roster import MOST_BYTES
from handlers.screen import Screen
from handlers.signing import ask, signers
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.cases import Case, open_case
from storage.drafts import Kept
from storage.imports import Imported, add_imported, count_imported, find_imported, list_imported
from storage.institutions import find_institution
from storage.jobs import Job
from storage.outbox import Lane
from storage.people import list_holders
from storage.subjects import keep_subject
from storage.uploads import Upload, add_upload, change_cells, close_upload, find_upload

READ, ENTER = "dismissals", "dismissals_in"
"""The kinds of job that judge a list, and that enter a part of it."""
AS_LIST, AS_ROSTER = "impdis", "improster"
AT_ONCE = 50
"""Rows that one turn enters: others wait for no longer than that takes."""
BODY = ("second", "second_office")


class Importing:
    """A file that comes from somebody who may import, and what it is."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def sent(self, turn: Turn) -> bool:
        """A file: what it is has to be asked of whoever keeps both kinds. False where it is none or not theirs."""
        document = turn.message.document if turn.message else None
        if document is None or not any(_may(turn, one.area) for one in turn.active):
            return False
        if (document.file_size or 0) > MOST_BYTES:
            return False
        upload = await add_upload(turn.tx, turn.me.id, document.file_id, turn.now)
        rows = [[turn.button(f"import-{verb}", encode(verb, upload.id))] for verb in (AS_LIST, AS_ROSTER)]
        turn.show(Screen(turn.voice("import-what"), rows), where=Where.FRESH)
        turn.erase_typed()
        return True

    async def as_list(self, turn: Turn, parts: list[str]) -> None:
        """*A list of dismissals*: ask who shall confirm it."""
        await self._begin(turn, parts, IMPORT_DISMISSALS.key)

    async def as_roster(self, turn: Turn, parts: list[str]) -> None:
        """*A roster*: ask whose."""
        await self._begin(turn, parts, ROSTER.key)

    async def _begin(self, turn: Turn, parts: list[str], form: str) -> None:
        if upload := await _mine(turn, parts, "sent"):
            await self._dialogues.begin(turn, form, {}, about=upload.id)


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Have the file read and judged outside of turns; returns the list's id.

    Raises:
        Problem: nobody there could confirm it.
    """
    which = kept.draft.about if kept.draft else ""
    await _check_second(turn, answers)
    upload = await find_upload(turn.tx, which)
    if upload and upload.file_id and upload.state == "sent":
        body = {
            "upload": which,
            "file_id": upload.file_id,
            **{key: answers[key] for key in BODY if key in answers},
        }
        turn.work(READ, f"dismissals:{which}", body, which)
    return which


async def told(turn: Turn, which: str) -> None:
    """That it is being read; what came of it follows."""
    upload = await find_upload(turn.tx, which)
    if upload and upload.state == "read":
        turn.show(dry_run(turn, upload, 0))
    else:
        turn.show(turn.screen("roster-reading"), last=True)


ENDING = Ending(store, told)


async def judged(turn: Turn, job: Job, found: DryRun) -> None:
    """What came of the job: the dry run. Nothing is entered yet."""
    upload = await find_upload(turn.tx, str(job.body["upload"]))
    if upload is None or upload.state != "sent":
        return
    second = {key: job.body[key] for key in BODY if key in job.body}
    plan = Plan(second, found.judged.rows, found.judged.bad, found.known)
    kept = await change_cells(turn.tx, upload, None, plan.cells, Layout({}))
    turn.show(dry_run(turn, kept, 0), where=Where.FRESH)


async def shown(turn: Turn, parts: list[str]) -> None:
    """The dry run once more, or another page of it."""
    if upload := await _mine(turn, parts, "read"):
        turn.show(dry_run(turn, upload, number_in(parts, 1) or 0))


async def taken(turn: Turn, parts: list[str]) -> None:
    """*Enter as proposed*: the rows that are not wrong, some in each turn."""
    upload = await _mine(turn, parts, "read")
    if upload is None:
        return
    plan = Plan.of(upload)
    figures = {"rows": len(plan.rows), "doubtful": plan.doubtful, "wrong": plan.wrong}
    await add_entry(turn.tx, turn.now, str(turn.me.id), "import_dismissals", f"list:{upload.id}", **figures)
    _go_on(turn, upload.id, 0)
    turn.show(turn.screen("import-entering", n=len(plan.rows)), last=True)


async def dropped(turn: Turn, parts: list[str]) -> None:
    """*Drop*: nothing of it is kept."""
    upload = await _mine(turn, parts, "read")
    if upload and not await count_imported(turn.tx, upload.id, "proposed"):
        await close_upload(turn.tx, upload.id, "dropped")
        turn.show(turn.screen("roster-dropped"), last=True)


async def entered(turn: Turn, job: Job, _nothing: None) -> None:
    """Enter some rows; when all are, whoever shall confirm them is told."""
    upload = await find_upload(turn.tx, str(job.body["upload"]))
    if upload is None or upload.state != "read":
        return
    plan, at = Plan.of(upload), int(job.body["at"])
    for row in plan.rows[at : at + AT_ONCE]:
        await _enter(turn, upload, plan, row)
    if at + AT_ONCE < len(plan.rows):
        _go_on(turn, upload.id, at + AT_ONCE)
    else:
        await close_upload(turn.tx, upload.id, "taken")
        await _finished(turn, upload.id, plan)


async def _enter(turn: Turn, upload: Upload, plan: Plan, row: Row) -> None:
    where = await find_institution(turn.tx, str(row.said["institution"]))
    if where is None or not _may(turn, Area.institution(where)) or await find_imported(turn.tx, row.name):
        return
    subject = await keep_subject(turn.tx, Subject.of(row.said), turn.now)
    opened: dict[str, Any] = {"about": None, "by": turn.me.id, "said": {**row.said, **plan.second}}
    case = await open_case(turn.tx, DISMISSAL, subject, where.code, **opened, today=turn.today, now=turn.now)
    await ask(turn, case, plan.second)
    await add_imported(turn.tx, row.name, upload.id, case.number, doubtful=bool(row.doubts))
    who, action = str(turn.me.id), f"{Kind.DISMISSAL}_{OPENED}"
    await add_entry(turn.tx, turn.now, who, action, case.number, list=upload.id, row=row.number)


async def _finished(turn: Turn, batch: str, plan: Plan) -> None:
    total = await count_imported(turn.tx, batch, "proposed")
    turn.tell(turn.screen("import-entered", n=total, doubtful=plan.doubtful))
    first: Sequence[Imported] = await list_imported(turn.tx, batch, "proposed", limit=1)
    for one in first:
        await _tell(turn, one.case, batch, plan, total)


async def _tell(turn: Turn, case: Case, batch: str, plan: Plan, total: int) -> None:
    async for reader in signers(turn, case, plan.second):
        button = reader.button("import-look", encode(LOOK, batch, 0))
        text = reader.voice("import-asked", n=total)
        reader.tell(Screen(text, [[button]], private=True), reader.me.person.user_id, Lane.NOTICE)


def _go_on(turn: Turn, which: str, at: int) -> None:
    turn.work(ENTER, f"dismissals:{which}", {"upload": which, "at": at}, f"{which}:{at}")


async def _check_second(turn: Turn, answers: Mapping[str, Value]) -> None:
    """Somebody has to be there who could confirm something of it; of each entry that is asked again."""
    office = await find_institution(turn.tx, str(answers.get("second_office", "")))
    role = Role.PERSONNEL_OFFICER if office else Role.LEAD
    others = [as_reader(turn, one) for one in await list_holders(turn.tx, role) if one.id != turn.me.id]
    place = Target(Area.institution(office)) if office else None
    fit = [one for one in others if place is None or one.may(Action.ENTER_DISMISSAL, place)]
    if not any(one.active for one in fit):
        raise Problem(Code.NOBODY_TO_SIGN)


async def _mine(turn: Turn, parts: Sequence[str], state: str) -> Upload | None:
    """The list that a button names, if whoever acts sent it, may import, and it stands so; else that is said."""
    upload = await find_upload(turn.tx, parts[0]) if parts else None
    may = any(_may(turn, one.area) for one in turn.active)
    if upload and may and upload.person_id == turn.me.id and upload.state == state and upload.institution is None:
        return upload
    turn.word("roster-over")
    return None


def _may(turn: Turn, area: Area) -> bool:
    return turn.may(Action.IMPORT_DISMISSALS, Target(area))
