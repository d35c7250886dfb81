"""The job that makes a certificate: a page with the signed statement inside, and a seal over all of it.

A turn wishes for it by `handlers.certificate.wish`. The page has the same boxes whatever the answer is.
"""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import zxingcpp

from bot.glyphs import drawable
from bot.jobs import Kind, Tools
from bot.proof import code, sealed, signed
from bot.typeset import pdf
from domain.certificate import Asked, Certificate, Earlier
from handlers.certificate import Made, gave_up, told
from handlers.voice import Voice
from storage.jobs import Job
from storage.vault import Vault

TEMPLATE = "certificate"
SHOWN = 2
"""Earlier certificates on the page; the statement has them all."""


async def run(tools: Tools, job: Job) -> Made:
    """The file; the same again for the same certificate."""
    certificate = Certificate.of(job.body["certificate"])
    voice = tools.voices[certificate.language]
    link = str(job.body["link"] or certificate.number)
    content = await asyncio.to_thread(make, certificate, voice, tools.database.vault, link)
    return Made(f"{certificate.number}.pdf", content)


def make(certificate: Certificate, voice: Voice, vault: Vault, link: str) -> bytes:
    """The page with its seal; `link` is what the square code says."""
    statement = signed(vault, certificate)
    page = page_of(certificate, voice, link=link, key=vault.public_key)
    return sealed(vault, pdf(TEMPLATE, {**page, "signed": statement.decode()}, certificate.valid_as_of))


def page_of(certificate: Certificate, voice: Voice, *, link: str, key: bytes) -> dict[str, Any]:
    """All that the page shows, in words that the font can draw."""
    kind, say = certificate.kind, voice.plain
    return {
        "language": certificate.language,
        "number": certificate.number,
        "link": link,
        "qr": square(link),
        "kingdom": say("certificate-kingdom"),
        "motto": say("certificate-motto"),
        "title": say(f"certificate-title-{kind}"),
        "subtitle": say(f"certificate-subtitle-{kind}"),
        "head": _drawn(_head(certificate, voice)),
        "person_title": say(f"certificate-person-{kind}"),
        "person": _drawn(_person(certificate.asked, voice)),
        "answer_title": say(f"certificate-answer-{kind}"),
        "outcome": say(f"certificate-outcome-{certificate.outcome}"),
        "sentence": drawable(certificate.sentence),
        "foot": _drawn(_foot(certificate, voice)),
        "proves": say("certificate-proves"),
        "verify": say("certificate-verify"),
        "code": (say("certificate-code"), code(certificate.statement())),
        "key": (say("certificate-key"), code(key, groups=4)),
    }


def square(text: str) -> str:
    """A QR code as SVG, to be read from paper that was folded: a quarter of it may be missing."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    return str(zxingcpp.write_barcode_to_svg(barcode, add_quiet_zones=False))


def _head(certificate: Certificate, voice: Voice) -> Mapping[str, str]:
    say, kind = voice.plain, certificate.kind
    return {
        say("certificate-number"): certificate.number,
        say(f"certificate-at-{kind}"): _moment(voice, certificate.asked_at),
        say(f"certificate-institution-{kind}"): certificate.institution,
        say(f"certificate-office-{kind}"): certificate.office,
        say("certificate-purpose"): certificate.purpose,
        say("certificate-reference"): certificate.reference,
    }


def _person(asked: Asked, voice: Voice) -> Mapping[str, str]:
    say, none = voice.plain, voice.plain("certificate-none")
    return {
        say("certificate-identity"): asked.identity or none,
        say("certificate-name-km"): asked.name_km or none,
        say("certificate-name-latin"): asked.name_latin or none,
        say("certificate-born-on"): voice.day(asked.born_on) if asked.born_on else none,
        say("certificate-sex"): say(f"option-sex-{asked.sex}") if asked.sex else none,
    }


def _foot(certificate: Certificate, voice: Voice) -> Mapping[str, str]:
    return {
        voice.plain("certificate-valid"): _moment(voice, certificate.valid_as_of),
        voice.plain("certificate-earlier"): _earlier(certificate.earlier, voice),
    }


def _earlier(earlier: tuple[Earlier, ...], voice: Voice) -> str:
    """The last ones, and how many there are besides."""
    if not earlier:
        return voice.plain("certificate-earlier-none")
    last = [f"{one.number} ({voice.moment(one.at)})" for one in reversed(earlier[-SHOWN:])]
    older = len(earlier) - len(last)
    return " · ".join([*last, *([voice.plain("certificate-earlier-more", n=older)] if older else [])])


def _moment(voice: Voice, at: datetime) -> str:
    local = at.astimezone(voice.zone)
    return voice.plain("certificate-moment", day=voice.day(local.date()), clock=voice.clock(local.time()))


def _drawn(rows: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    return [(label, drawable(value)) for label, value in rows.items()]


CERTIFICATE = Kind(run, told, gave_up)
