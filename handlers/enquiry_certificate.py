"""The certificate of an answer, as the job that sets its page wants it (`kind` certificate)."""

from domain.certificate import Asked, Certificate, Kind
from domain.enquiry import Answer
from handlers.button import encode
from handlers.certificate import pressed_key, wish
from handlers.enquiry import PDF, answer_sentence, may_see, name_of_place
from handlers.screen import plain
from handlers.turn import Turn
from storage.audit import add_entry
from storage.enquiries import Enquiry, find_enquiry


async def wished(turn: Turn, parts: list[str]) -> None:
    """*PDF*: made outside of turns, of what was answered then."""
    enquiry = await find_enquiry(turn.tx, parts[0]) if parts else None
    if enquiry is None or enquiry.answer is None or not await may_see(turn, enquiry):
        turn.word("button-old")
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "wish_certificate", enquiry.number)
    certificate = await _certificate(turn, enquiry, enquiry.answer)
    wish(turn, certificate, key=pressed_key(turn, enquiry.number), again=encode(PDF, enquiry.number))


async def _certificate(turn: Turn, enquiry: Enquiry, answer: Answer) -> Certificate:
    """What it says: all of it as the officer gave or read it, nothing else of the register."""
    told = {
        "kind": Kind.ENQUIRY,
        "number": enquiry.number,
        "language": turn.voice.language,
        "asked_at": enquiry.at,
        "institution": await name_of_place(turn, enquiry.institution),
        "office": turn.voice.plain("role-personnel_officer"),
        "purpose": turn.voice.plain(f"option-purpose-{enquiry.purpose}"),
        "reference": enquiry.reference,
        "asked": Asked.model_validate(enquiry.asked.answers() if enquiry.asked else {}),
        "outcome": str(answer.outcome),
        "sentence": " ".join(plain(await answer_sentence(turn, enquiry, answer)).split()),
        "valid_as_of": enquiry.at,
    }
    return Certificate.of(told)
