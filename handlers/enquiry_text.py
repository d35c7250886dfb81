"""What an answer looks like: the same number of bytes, whatever it is.

Behind the answer stands a rule of dots, as on a cheque: whoever only sees how much was sent learns nothing.
"""

import json

from domain.enquiry import Answer, Outcome, missing
from domain.subject import Subject
from handlers.screen import Button, Html, Screen
from handlers.shown import initials, masked
from handlers.voice import Voice
from storage.enquiries import Enquiry

ROOM = {"km": 1280, "en": 800}
"""Bytes that an answer with its buttons takes, dots included; by language, since a Khmer letter takes three."""
LONGEST_NAME = 60
"""Characters of an institution's name: more would make its answer longer than any other."""
RULE = 40
"""Dots in a row."""
DOT = "."


def head(voice: Voice, enquiry: Enquiry, institution: str) -> list[Html]:
    """For whom, why, and about whom: the same whatever is answered."""
    return [
        voice("enquiry-head", number=enquiry.number, at=enquiry.at),
        voice("enquiry-for", institution=institution),
        voice(
            "enquiry-why", purpose=voice.plain(f"option-purpose-{enquiry.purpose}"), reference=enquiry.reference
        ),
        voice("enquiry-who", who=person(voice, enquiry.asked)),
        Html(""),
    ]


def person(voice: Voice, asked: Subject | None) -> str:
    """Whoever was asked for, masked: enough to compare with the paper in the hand."""
    if asked is None:
        return voice.plain("enquiry-forgotten")
    number = [voice.digits(masked(asked.identity))] if asked.identity else []
    names = [initials(name) for name in (asked.name_km, asked.name_latin) if name]
    return " · ".join([*number, *names]) or voice.plain("enquiry-nobody")


def sentence(voice: Voice, answer: Answer, asked: Subject | None, place: str) -> Html:
    """What is answered, in full. `place` is the name of the institution to call."""
    match answer.outcome:
        case Outcome.NO_RECORD:
            return voice("enquiry-no_record")
        case Outcome.POSSIBLE_MATCH:
            return voice("enquiry-possible_match", place=_short(place))
        case Outcome.CONFIRMED_MATCH:
            until = {"until": answer.until} if answer.until and answer.state == "active" else {}
            return voice(f"enquiry-confirmed_match-{answer.state}", place=_short(place), **until)
        case Outcome.INSUFFICIENT_IDENTIFIERS:
            lacks = missing(asked) if asked else ()
            told = " · ".join(voice.plain(f"enquiry-lacks-{one}") for one in lacks)
            return voice("enquiry-insufficient_identifiers", missing=told)


def ruled(voice: Voice, above: list[Html], answer: Html, rows: list[list[Button]], answers: int = 1) -> Screen:
    """A screen whose answer, or so many of them, take the same room with their buttons whatever they are."""
    told = Screen(Html("\n".join([*above, answer])), rows, private=True)
    room = answers * ROOM[voice.language] - (
        _size(told) - _size(Screen(Html("\n".join([*above, Html("")])), private=True))
    )
    return Screen(Html(f"{told.text}{_rule(room)}"), rows, private=True)


def _rule(room: int) -> str:
    """Dots in rows that take exactly so many bytes; the end of a row takes two in JSON."""
    rows, rest = divmod(max(room, 0), RULE + 2)
    last = f"\n{DOT * (rest - 2)}" if rest > 1 else DOT * rest
    return f"\n{DOT * RULE}" * rows + last


def _size(screen: Screen) -> int:
    return len(json.dumps(screen.payload(), ensure_ascii=False, separators=(",", ":")).encode())


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
