"""A certificate in the chat: wished for by whoever has an answer, made outside of turns (`bot/certificate.py`).

    wish(turn, certificate, again=encode("…", number))

says that it is being made, and has it made; then the PDF comes by itself, as a protected document that is named by
its number only. Whoever calls has checked the right and written what follows from the answer.
"""

from dataclasses import dataclass, field

from domain.certificate import Certificate
from domain.problem import Problem
from handlers.screen import Screen
from handlers.turn import Document, Turn
from storage.audit import add_entry
from storage.jobs import Job

KIND = "certificate"
"""The kind of job."""
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Made:
    """A certificate as a file."""

    name: str
    content: bytes = field(repr=False)


def wish(
    turn: Turn,
    certificate: Certificate,
    *,
    key: str | None = None,
    again: str | None = None,
    link: str | None = None,
) -> None:
    """Have the PDF made and sent to whoever acts.

    Args:
        turn: in which the answer was given, or shown once more.
        certificate: what it says; the file is the same whenever it is made.
        key: of the button, so that one that is pressed again has nothing made twice.
        again: what a button does that asks for the same once more, where it may have been lost.
        link: what the square code on the page says: an address that opens the bot, or else the number.
    """
    body = {"certificate": certificate.body(), "again": again, "link": link}
    turn.work(KIND, certificate.number, body, key)
    turn.word("certificate-making", number=certificate.number)


def pressed_key(turn: Turn, number: str) -> str:
    """The key of a button under this message that has a certificate made: pressed twice, it is made once."""
    query = turn.update.callback_query
    pressed = query.message.message_id if query and query.message else 0
    return f"{pressed}:{number[4:]}"


async def told(turn: Turn, job: Job, made: Made) -> None:
    """What follows: the file, unless every right has ended meanwhile."""
    if not turn.active:
        turn.tell(turn.screen("not-yours"))
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "send_certificate", job.about)
    caption = turn.voice("certificate-caption", number=job.about)
    turn.send(Document(made.name, PDF, made.content, caption, _screen(turn, job, "certificate-unsure")))


async def gave_up(turn: Turn, job: Job, _problem: Problem | None) -> None:
    """The honest word, with the button to ask again; the screen with the answer stays as it is."""
    turn.tell(_screen(turn, job, "certificate-failed"))


def _screen(turn: Turn, job: Job, key: str) -> Screen:
    again = job.body["again"]
    rows = [[turn.button("certificate-again", again)]] if again else []
    return turn.screen(key, *rows, number=job.about)
