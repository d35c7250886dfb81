"""The certificate of an answer, as the job that sets its page wants it (`kind` certificate)."""

from typing import Any

from handlers.button import encode
from handlers.enquiry import PDF, answer_sentence, may_see, name_of_place
from handlers.screen import plain
from handlers.turn import Turn
from storage.audit import add_entry
from storage.enquiries import Enquiry, find_enquiry

KIND = "certificate"


async def wished(turn: Turn, parts: list[str]) -> None:
    """*PDF*: made outside of turns, of what was answered then."""
    enquiry = await find_enquiry(turn.tx, parts[0]) if parts else None
    if enquiry is None or enquiry.answer is None or not await may_see(turn, enquiry):
        turn.word("button-old")
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "wish_certificate", enquiry.number)
    body = {"certificate": await certificate(turn, enquiry), "again": encode(PDF, enquiry.number), "link": None}
    turn.work(KIND, enquiry.number, body)
    turn.word("enquiry-pdf-making")


async def certificate(turn: Turn, enquiry: Enquiry) -> dict[str, Any]:
    """What the certificate says: all of it as the officer gave or read it, nothing else of the register."""
    if enquiry.answer is None:
        raise LookupError("a certificate of no answer")
    return {
        "format": "fieldbook-certificate-1",
        "kind": "enquiry",
        "number": enquiry.number,
        "language": turn.voice.language,
        "asked_at": enquiry.at.isoformat(),
        "institution": await name_of_place(turn, enquiry.institution),
        "office": turn.voice.plain("role-personnel_officer"),
        "purpose": turn.voice.plain(f"option-purpose-{enquiry.purpose}"),
        "reference": enquiry.reference,
        "asked": enquiry.asked.answers() if enquiry.asked else {},
        "outcome": enquiry.answer.outcome,
        "sentence": " ".join(plain(await answer_sentence(turn, enquiry, enquiry.answer)).split()),
        "valid_as_of": enquiry.at.isoformat(),
        "earlier": [],
    }
