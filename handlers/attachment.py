"""Photos of a session's kit and signed sheet: asked for by a button, or sent in reply to its number or screen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from telegram import Message

from domain.attachment import MOST, Attachment, Shows, Stored
from domain.form import Value
from domain.forms.session_photo import SESSION_PHOTO
from domain.problem import Code, Problem
from domain.receipt import Receipt
from domain.session import Session
from handlers.attachment_screen import LOOK, may_look
from handlers.button import decode, encode
from handlers.dialogue import Dialogues, Ending
from handlers.room import Room, room
from handlers.screen import Button, Html, Rows, Screen
from handlers.session import show
from handlers.session_screen import WITH_PHOTOS, session_screen
from handlers.turn import Document, Turn
from storage.attachments import (
    add_attachment,
    change_kept,
    change_refused,
    change_shows,
    find_attachment,
    find_picture,
    list_attachments,
)
from storage.audit import add_entry
from storage.drafts import Kept
from storage.jobs import Job
from storage.sessions import find_numbered, find_session

KIND = "photo"
"""The kind of job that fetches a photo and writes it anew."""
TURN_INTO = "sesshows"


@dataclass(frozen=True, slots=True)
class Clean:
    """A picture that may be kept, and its SHA-256."""

    content: bytes = field(repr=False)
    sha256: str


class Attaching:
    """*📷 Kit* and *📷 Sheet*."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def asked(self, turn: Turn, parts: list[str]) -> None:
        """Ask for the photo; the session may be over for hours."""
        found, shows = await room(turn, parts), _shows(parts)
        if found is None or shows is None:
            turn.word("button-old")
        elif not found.works:
            turn.word("not-yours", alert=True)
        elif found.session.state not in WITH_PHOTOS:
            turn.word("session-changed")
            await show(turn, found)
        else:
            preset: dict[str, Value] = {"shows": str(shows)}
            await self._dialogues.begin(turn, SESSION_PHOTO.key, {}, about=found.which, preset=preset)


async def replied(turn: Turn) -> bool:
    """A photo in reply to what the bot said of one session: its signed sheet. False where it is none."""
    message = turn.message
    session = await _meant(turn, message.reply_to_message) if message and message.photo else None
    found = await room(turn, [session.id]) if session else None
    if message is None or found is None or not found.works:
        return False
    try:
        await _add(turn, found, Shows.SHEET, message.photo[-1].file_id, reply=True)
    except Problem as problem:
        turn.tell(turn.screen(f"problem-{problem.code}", **problem.arguments))
    return True


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Have the photo fetched; returns its id.

    Raises:
        Problem: the session is not theirs any more, or has more photos than anybody needs.
    """
    found = await room(turn, [kept.draft.about]) if kept.draft else None
    picture = answers["picture"]
    if found is None or not found.works or not isinstance(picture, dict):
        raise Problem(Code.SESSION_NOT_YOURS)
    return await _add(turn, found, Shows(str(answers["shows"])), picture["file_id"], reply=False)


async def told(turn: Turn, which: str) -> None:
    """The session, with the photo on its way; it says so itself once it is kept."""
    photo = await find_attachment(turn.tx, which)
    if photo and (found := await room(turn, [photo.session_id])):
        await show(turn, found)


ENDING = Ending(store, told, keeps_sent=True)


async def kept(turn: Turn, job: Job, clean: Clean | None) -> None:
    """What came of the job: it is kept, its fingerprint is in the audit log, and it leaves the chat."""
    photo = await find_attachment(turn.tx, _which(job))
    if photo and clean and await change_kept(turn.tx, photo.id, clean.content, clean.sha256, turn.now):
        await _noted(turn, photo, "keep_photo", shows=str(photo.shows), sha256=clean.sha256)
        turn.erase(int(job.body["message"]))
        other = [[_other(turn, photo.id, photo.shows)]] if job.body["reply"] else []
        await _say(turn, job, photo, turn.voice(f"photo-stored-{photo.shows}"), other)


async def refused(turn: Turn, job: Job, problem: Problem | None) -> None:
    """Why it could not be kept. It stays in the chat, where the person can look at it."""
    photo = await find_attachment(turn.tx, _which(job))
    if photo and await change_refused(turn.tx, photo.id):
        await _noted(turn, photo, "refuse_photo", shows=str(photo.shows))
        key = f"problem-{problem.code}" if problem else "sorry-job"
        await _say(turn, job, photo, Html(f"⚠️ {turn.voice(key, **(problem.arguments if problem else {}))}"), [])


async def turned(turn: Turn, parts: list[str]) -> None:
    """*It shows the kit*: what was taken for something else."""
    photo, shows = await find_attachment(turn.tx, parts[0]) if parts else None, _shows(parts)
    found = await room(turn, [photo.session_id]) if photo else None
    if photo is None or shows is None or found is None or not found.works:
        turn.word("button-old")
        return
    if await change_shows(turn.tx, photo.id, shows):
        await _noted(turn, photo, "change_photo", shows=str(shows))
    text = turn.voice(f"photo-stored-{shows}")
    turn.show(Screen(text, [[_other(turn, photo.id, shows)], *_back(turn, found.which)]), last=True)


async def looked(turn: Turn, parts: list[str]) -> None:
    """A lead looks at the pictures. Each look is in the audit log before it is shown."""
    found, shows = await room(turn, parts), _shows(parts)
    if found is None or shows is None:
        turn.word("button-old")
    elif not may_look(turn, found):
        turn.word("not-yours", alert=True)
    else:
        there = await list_attachments(turn.tx, found.which)
        wanted = [one for one in there if (one.shows, one.state) == (shows, Stored.KEPT)]
        for page, photo in enumerate(wanted, 1):
            await _send(turn, found, photo, page)


async def _send(turn: Turn, found: Room, photo: Attachment, page: int) -> None:
    content = await find_picture(turn.tx, photo.id)
    if content is None:
        raise LookupError("a kept photo without its picture")
    await _noted(turn, photo, "see_photo", shows=str(photo.shows))
    day, place = turn.voice.short_day(found.session.day), found.place.name(turn.voice.language)
    values = {"what": turn.voice.plain(f"option-shows-{photo.shows}"), "institution": place, "day": day}
    again = turn.button(f"photo-look-{photo.shows}", encode(LOOK, found.which, photo.shows))
    instead = turn.screen("photo-unsure", [again], **values)
    name = f"{photo.shows}-{found.session.number or found.session.day.isoformat()}-{page}.jpg"
    turn.send(Document(name, "image/jpeg", content, turn.voice("photo-caption", **values), instead))


async def _meant(turn: Turn, original: Message | None) -> Session | None:
    """The one session of which a message of the bot's tells: by its number, or by the buttons under it."""
    if original is None or original.from_user is None or not original.from_user.is_bot:
        return None
    receipt = Receipt.found_in(original.text or original.caption or "")
    if receipt and (session := await find_numbered(turn.tx, str(receipt))):
        return session
    which = {*_opened_by(original)}
    return await find_session(turn.tx, which.pop()) if len(which) == 1 else None


def _opened_by(message: Message) -> Iterator[str]:
    for row in message.reply_markup.inline_keyboard if message.reply_markup else ():
        for button in row:
            verb, parts = decode(str(button.callback_data or ""))
            if verb == "ses" and parts:
                yield parts[0]


async def _add(turn: Turn, found: Room, shows: Shows, file_id: str, *, reply: bool) -> str:
    """Owe it, and have it fetched.

    Raises:
        Problem: the session has not begun, or has enough of them.
    """
    if found.session.state not in WITH_PHOTOS:
        raise Problem(Code.SESSION_NOT_OPEN)
    there = await list_attachments(turn.tx, found.which)
    if sum(one.shows is shows and one.state is not Stored.REFUSED for one in there) >= MOST:
        raise Problem(Code.TOO_MANY_PHOTOS, most=MOST)
    photo = await add_attachment(turn.tx, found.which, shows, file_id, turn.me.id, turn.now)
    body: dict[str, Any] = {"reply": reply, "message": turn.message.message_id if turn.message else 0}
    turn.work(KIND, f"attachment:{photo.id}", body, photo.id)
    return photo.id


async def _say(turn: Turn, job: Job, photo: Attachment, text: Html, rows: Rows) -> None:
    """On the session's screen, where that was left open for it; a reply may have come amid something else."""
    found = await room(turn, [photo.session_id])
    if job.body["reply"] or found is None or not found.works:
        turn.tell(Screen(text, [*rows, *_back(turn, photo.session_id)]))
    else:
        screen = await session_screen(turn, found)
        turn.show(Screen(Html("\n".join([text, Html(""), screen.text])), screen.rows, private=screen.private))


async def _noted(turn: Turn, photo: Attachment, what: str, **details: str) -> None:
    thing = f"session:{photo.session_id}"
    await add_entry(turn.tx, turn.now, str(turn.me.id), what, thing, photo=photo.id, **details)


def _other(turn: Turn, which: str, shows: Shows) -> Button:
    other = Shows.KIT if shows is Shows.SHEET else Shows.SHEET
    return turn.button(f"photo-is-{other}", encode(TURN_INTO, which, other))


def _back(turn: Turn, session_id: str) -> Rows:
    return [[turn.button("session-back", encode("ses", session_id))]]


def _which(job: Job) -> str:
    return job.about.partition(":")[2]


def _shows(parts: list[str]) -> Shows | None:
    """What a button says the photo shows."""
    return next((one for one in Shows if parts[1:] == [one]), None)
