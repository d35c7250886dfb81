"""A number that stands on a label may be photographed: what is read is proposed, and confirmed by a person."""

from dataclasses import replace

from domain.check import check
from domain.dialogue import take
from domain.form import Identity, Photo, Text
from domain.forms import FORMS
from domain.move import Read, Sent
from domain.problem import Problem
from handlers.question import Asking, screen_of
from handlers.turn import Turn
from storage.drafts import change_draft, find_draft
from storage.jobs import Job

KIND = "label"
"""The kind of job that reads a label."""
PHOTO = Photo(key="label")


def takes(asking: Asking) -> bool:
    """Whether the present question asks for what may stand on a label."""
    field = asking.form.field(asking.draft.at)
    return isinstance(field, Text | Identity) and field.label


async def sent(turn: Turn, asking: Asking, move: Sent) -> None:
    """Have the photo read; meanwhile the question stays, and whatever is answered to it goes before."""
    try:
        check(PHOTO, move.photo, turn.today)
    except Problem as problem:
        turn.show(await screen_of(turn, replace(asking, problem=problem)))
        return
    await change_draft(turn.tx, asking.kept.id, asking.draft, turn.now)
    message = turn.message.message_id if turn.message else 0
    body = {"step": asking.draft.step, "file_id": move.photo["file_id"], "message": message}
    turn.work(KIND, f"draft:{asking.kept.id}", body)
    turn.show(await screen_of(turn, replace(asking, reading=True)))


async def read(turn: Turn, job: Job, text: str) -> None:
    """What was read becomes a doubt of the question that was open then; nothing, if the dialogue has moved on."""
    turn.erase(int(job.body["message"]))
    asking = await _still(turn, job)
    if asking is None:
        return
    outcome = take(asking.form, asking.draft, Read(text), turn.today, lambda _directory, _code: False)
    await change_draft(turn.tx, asking.kept.id, outcome.draft, turn.now)
    turn.show(await screen_of(turn, replace(asking, draft=outcome.draft, problem=outcome.problem)))


async def unread(turn: Turn, job: Job, problem: Problem | None) -> None:
    """Why nothing was read; the question stays."""
    turn.erase(int(job.body["message"]))
    asking = await _still(turn, job)
    if asking and problem:
        turn.show(await screen_of(turn, replace(asking, problem=problem)))
    elif asking:
        turn.show(await screen_of(turn, asking))
        turn.tell(turn.screen("sorry-job"))


async def _still(turn: Turn, job: Job) -> Asking | None:
    """The question of which the photo was sent, if it is still to be answered."""
    kept = await find_draft(turn.tx, job.about.partition(":")[2])
    form = FORMS.get(kept.form) if kept else None
    if kept is None or kept.draft is None or form is None or kept.draft.version != form.version:
        return None
    asking = Asking(kept, kept.draft, form)
    return asking if kept.is_open and kept.draft.step == job.body["step"] and takes(asking) else None
