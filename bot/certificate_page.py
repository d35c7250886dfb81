"""What a certificate says, in words of a language: for its page, and for whoever checks it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.glyphs import drawable
from domain.certificate import Asked, Certificate, Earlier, short
from handlers.voice import Voice

SHOWN = 2
"""Earlier certificates on the page; the statement has them all."""


def page_of(certificate: Certificate, voice: Voice, key: bytes) -> dict[str, Any]:
    """All words of the page, as the font can draw them."""
    kind, say = certificate.kind, voice.plain
    return {
        "language": certificate.language,
        "number": certificate.number,
        "kingdom": say("certificate-kingdom"),
        "motto": say("certificate-motto"),
        "title": say(f"certificate-title-{kind}"),
        "subtitle": say(f"certificate-subtitle-{kind}"),
        "head": _drawn(head_of(certificate, voice)),
        "person_title": say(f"certificate-person-{kind}"),
        "person": _drawn(person_of(certificate.asked, voice)),
        "answer_title": say(f"certificate-answer-{kind}"),
        "outcome": say(f"certificate-outcome-{certificate.outcome}"),
        "sentence": drawable(certificate.sentence),
        "foot": _drawn(foot_of(certificate, voice)),
        "proves": say("certificate-proves"),
        "verify": say("certificate-verify"),
        "code": (say("certificate-code"), certificate.check_code),
        "key": (say("certificate-key"), short(key, groups=4)),
    }


def head_of(certificate: Certificate, voice: Voice) -> Mapping[str, str]:
    """What it is about, by label."""
    say, kind = voice.plain, certificate.kind
    return {
        say("certificate-number"): certificate.number,
        say(f"certificate-at-{kind}"): _moment(voice, certificate.asked_at),
        say(f"certificate-institution-{kind}"): certificate.institution,
        say(f"certificate-office-{kind}"): certificate.office,
        say("certificate-purpose"): certificate.purpose,
        say("certificate-reference"): certificate.reference,
    }


def person_of(asked: Asked, voice: Voice) -> Mapping[str, str]:
    """Who was asked for, by label."""
    say, none = voice.plain, voice.plain("certificate-none")
    return {
        say("certificate-identity"): asked.identity or none,
        say("certificate-name-km"): asked.name_km or none,
        say("certificate-name-latin"): asked.name_latin or none,
        say("certificate-born-on"): voice.day(asked.born_on) if asked.born_on else none,
        say("certificate-sex"): say(f"option-sex-{asked.sex}") if asked.sex else none,
    }


def foot_of(certificate: Certificate, voice: Voice) -> Mapping[str, str]:
    """When it held, and what was said before, by label."""
    return {
        voice.plain("certificate-valid"): _moment(voice, certificate.valid_as_of),
        voice.plain("certificate-earlier"): _earlier(certificate.earlier, voice),
    }


def _earlier(earlier: tuple[Earlier, ...], voice: Voice) -> str:
    """The last ones, and how many there are besides."""
    if not earlier:
        return voice.plain("certificate-earlier-none")
    last = [
        f"{one.number} ({voice.short_day(one.at.astimezone(voice.zone).date())})"
        for one in reversed(earlier[-SHOWN:])
    ]
    older = len(earlier) - len(last)
    return " · ".join([*last, *([voice.plain("certificate-earlier-more", n=older)] if older else [])])


def _moment(voice: Voice, at: datetime) -> str:
    local = at.astimezone(voice.zone)
    return voice.plain("certificate-moment", day=voice.day(local.date()), clock=voice.clock(local.time()))


def _drawn(rows: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    return [(label, drawable(value)) for label, value in rows.items()]
