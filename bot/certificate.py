"""The job that makes a certificate: a page with the signed statement inside, and a seal over all of it.

A turn wishes for it by `handlers.certificate.wish`. The page has the same boxes whatever the answer is.
"""

import asyncio

import zxingcpp

from bot.certificate_page import page_of
from bot.jobs import Kind, Tools
from bot.proof import sealed, signed
from bot.typeset import pdf
from domain.certificate import Certificate
from handlers.certificate import Made, gave_up, told
from handlers.voice import Voice
from storage.jobs import Job
from storage.vault import Vault

TEMPLATE = "certificate"


async def run(tools: Tools, job: Job) -> Made:
    """The file; the same again for the same certificate."""
    certificate = Certificate.of(job.body["certificate"])
    voice = tools.voices[certificate.language]
    link = str(job.body["link"] or certificate.number)
    content = await asyncio.to_thread(make, certificate, voice, tools.database.vault, link)
    return Made(f"{certificate.number}.pdf", content)


def make(certificate: Certificate, voice: Voice, vault: Vault, link: str) -> bytes:
    """The page with its seal; `link` is what the square code says."""
    page = page_of(certificate, voice, vault.public_key)
    more = {"signed": signed(vault, certificate).decode(), "link": link, "square": square(link)}
    return sealed(vault, pdf(TEMPLATE, {**page, **more}, certificate.valid_as_of))


def square(text: str) -> str:
    """A QR code as SVG, to be read from paper that was folded: a quarter of it may be missing."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    return str(zxingcpp.write_barcode_to_svg(barcode, add_quiet_zones=False))


CERTIFICATE = Kind(run, told, gave_up)
