"""Rosters: a list that is sent becomes a proposal, which is looked at before it is taken over."""

from domain.area import Area
from domain.form import Value
from domain.forms.roster import ROSTER, ROSTER_LINES
from domain.institution import Institution
from domain.problem import Code, Problem
from domain.rights import Action, Target
from domain.roster_layout import propose
from domain.roster_lines import read_lines
from handlers.button import encode, number_in
from handlers.dialogue import Dialogues, Ending
from handlers.pages import leaf
from handlers.proposal import mine, people_of, proposal
from handlers.screen import Html, Screen
from handlers.sorry import sorry
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.drafts import Kept
from storage.institutions import find_institution
from storage.jobs import Job
from storage.rosters import change_roster, count_roster, list_roster
from storage.uploads import add_upload, change_cells, close_upload, find_upload

KIND = "roster"
"""The kind of job that reads a file."""
MOST_BYTES = 5_000_000


async def opened(turn: Turn, parts: list[str]) -> None:
    """An institution's roster."""
    place = await _place(turn, parts[0] if parts else "")
    if place:
        turn.show(await _screen(turn, place))


async def listed(turn: Turn, parts: list[str]) -> None:
    """Who is on it. The look is in the audit log before it is shown."""
    place = await _place(turn, parts[0] if parts else "")
    if place is None:
        return
    people = await list_roster(turn.tx, place.code)
    page = leaf(turn, list(enumerate(people, 1)), "rosterlist", number_in(parts, 1) or 0, place.code)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_roster", place.code, page=page.number + 1)
    name = place.name(turn.voice.language)
    head = turn.voice("roster-list", institution=name, total=len(people), page=page.number + 1, pages=page.pages)
    lines = [turn.voice("list-name", place=n, name=one.name_km or one.name_latin) for n, one in page.items]
    back = [turn.button("roster", encode("roster", place.code))]
    turn.show(Screen(Html("\n".join([head, Html(""), *lines])), [page.ways, back], private=True))


class Rosters:
    """What asks something: whose a file is, and people as lines."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def sent(self, turn: Turn) -> bool:
        """A file that came into the chat, from somebody who keeps rosters; False where it is none."""
        document = turn.message.document if turn.message else None
        if document is None or not any(turn.may(Action.CHANGE_ROSTER, Target(m.area)) for m in turn.active):
            return False
        if (document.file_size or 0) > MOST_BYTES:
            turn.tell(turn.screen(f"problem-{Code.FILE_TOO_LARGE}", megabytes=MOST_BYTES // 1_000_000, rows=5000))
            return True
        upload = await add_upload(turn.tx, turn.me.id, document.file_id, turn.now)
        await self._dialogues.begin(turn, ROSTER.key, {}, about=upload.id)
        turn.erase_typed()
        return True

    async def lines(self, turn: Turn, parts: list[str]) -> None:
        """*Paste lines*."""
        place = await _place(turn, parts[0] if parts else "")
        if place:
            await self._dialogues.begin(turn, ROSTER_LINES.key, {}, about=place.code)


async def store_file(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Have the file read outside of turns; returns the list's id.

    Raises:
        Problem: the roster is not theirs to change.
    """
    which, place = _about(kept), str(answers["institution"])
    await _allowed(turn, place)
    upload = await find_upload(turn.tx, which)
    if upload and upload.file_id and upload.state == "sent":
        turn.work(KIND, f"roster:{place}", {"upload": which, "file_id": upload.file_id}, which)
    return which


async def told_file(turn: Turn, which: str) -> None:
    """That it is being read; what came of it follows."""
    upload = await find_upload(turn.tx, which)
    if upload and upload.state == "read":
        turn.show(await proposal(turn, upload))
    else:
        turn.show(turn.screen("roster-reading"), last=True)


async def store_lines(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Make a proposal of pasted lines.

    Raises:
        Problem: the roster is not theirs to change.
    """
    place = _about(kept)
    await _allowed(turn, place)
    cells, layout = read_lines(str(answers["persons"]))
    upload = await add_upload(turn.tx, turn.me.id, None, turn.now)
    return (await change_cells(turn.tx, upload, place, cells, layout)).id


FILE = Ending(store_file, told_file)
LINES = Ending(store_lines, told_file)


async def read(turn: Turn, job: Job, cells: list[list[str]]) -> None:
    """What came of the job: the list as a proposal."""
    upload = await find_upload(turn.tx, str(job.body["upload"]))
    if upload and upload.state == "sent":
        place = job.about.partition(":")[2]
        turn.show(
            await proposal(turn, await change_cells(turn.tx, upload, place, cells, propose(cells))),
            where=Where.FRESH,
        )


async def unread(turn: Turn, job: Job, problem: Problem | None) -> None:
    """Why it could not be read."""
    await close_upload(turn.tx, str(job.body["upload"]), "dropped")
    if problem:
        turn.tell(turn.screen(f"problem-{problem.code}", **problem.arguments))
    else:
        await sorry(turn, job, problem)


async def taken(turn: Turn, parts: list[str]) -> None:
    """*Take over*: the whole list, or only what it adds; once."""
    upload = await mine(turn, parts)
    if upload is None:
        return
    people = people_of(upload)
    adds = len(parts) > 1 and parts[1] == "add"
    where = str(upload.institution)
    if people and await close_upload(turn.tx, upload.id, "taken"):
        told = await change_roster(turn.tx, where, people, turn.me.id, turn.now, adds=adds)
        figures = {"added": len(told.added), "changed": len(told.changed), "gone": len(told.gone)}
        await add_entry(turn.tx, turn.now, str(turn.me.id), "change_roster", where, **figures)
        turn.word("roster-taken", n=len(people))
    await opened(turn, [where])


async def dropped(turn: Turn, parts: list[str]) -> None:
    """*Drop*: nothing of it is kept."""
    upload = await mine(turn, parts)
    if upload:
        await close_upload(turn.tx, upload.id, "dropped")
        turn.show(turn.screen("roster-dropped"), last=True)


async def _screen(turn: Turn, place: Institution) -> Screen:
    listed = await count_roster(turn.tx, place.code)
    told = turn.voice("roster-count", listed=listed) if listed else turn.voice("roster-count-none")
    head = turn.voice("roster-head", institution=place.name(turn.voice.language))
    rows = [[turn.button("roster-lines", encode("rosterlines", place.code))]]
    rows += [[turn.button("roster-look", encode("rosterlist", place.code, 0))]] if listed else []
    back = [turn.button("sessions-back", encode("sessions"))]
    text = Html("\n".join([head, told, Html(""), turn.voice("roster-how")]))
    return Screen(text, [*rows, back])


async def _place(turn: Turn, code: str) -> Institution | None:
    """The institution, if its roster is theirs to keep; else that has been said."""
    place = await find_institution(turn.tx, code)
    if place and turn.may(Action.CHANGE_ROSTER, Target(Area.institution(place))):
        return place
    turn.word("not-yours" if place else "button-old", alert=True)
    return None


async def _allowed(turn: Turn, code: str) -> None:
    place = await find_institution(turn.tx, code)
    if place is None or not turn.may(Action.CHANGE_ROSTER, Target(Area.institution(place))):
        raise Problem(Code.NOT_IN_DIRECTORY)


def _about(kept: Kept) -> str:
    return kept.draft.about if kept.draft else ""
