"""`python -m bot certificate …`: whether a file is what the bot once gave, and the key to tell by."""

import base64
import binascii
from collections.abc import Iterator
from pathlib import Path

import typer

from bot.certificate_page import foot_of, head_of, person_of
from bot.complaint import Sorry
from bot.proof import MOST, NotProven, prove
from bot.settings import PREFIX, Settings, WrongSettings, read_settings
from domain.certificate import Certificate, short
from handlers.voice import Voice
from storage.open import vault_of
from storage.vault import SIZE

STILL = "Whether the answer still stands, the bot tells by the number."


def verify(file: Path, public_key: str | None) -> None:
    """Tell whether it is proven, and what it says.

    Raises:
        Sorry: it is not.
        WrongSettings: there is no key to judge by.
    """
    settings = read_settings()
    trusted = _own(settings) if public_key is None else _read(public_key)
    voice = Voice("en", settings.timezone)
    try:
        with file.open("rb") as opened:
            certificate = prove(opened.read(MOST + 1), trusted)
    except NotProven as error:
        if error.genuine:
            typer.echo("\n".join(["Not the page, but this was signed:", *_lines(error.genuine, voice)]))
        raise Sorry(f"NOT VALID. {error}") from None
    typer.echo("\n".join(["VALID", *_lines(certificate, voice), STILL]))


def key() -> None:
    """Print what everybody may know, and its short code as it stands on each certificate."""
    public = _own(read_settings())
    typer.echo(base64.b64encode(public).decode())
    typer.echo(f"On certificates: {short(public, groups=4)}", err=True)


def _read(text: str) -> bytes:
    try:
        public = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        public = b""
    if len(public) != SIZE:
        raise WrongSettings("--public-key: 32 bytes in base64, as `certificate key` prints them")
    return public


def _own(settings: Settings) -> bytes:
    """No keys are made for this."""
    if not settings.keys and not settings.key_path.exists():
        raise WrongSettings(f"{PREFIX}KEY_FILE: {settings.key_path} is missing; give --public-key instead")
    kept = settings.keys.get_secret_value() if settings.keys else None
    return vault_of(kept, settings.key_path).public_key


def _lines(certificate: Certificate, voice: Voice) -> Iterator[str]:
    """What it says; nothing that could do something to a terminal."""
    yield voice.plain(f"certificate-title-{certificate.kind}")
    answer = voice.plain(f"certificate-outcome-{certificate.outcome}")
    rows = {
        **head_of(certificate, voice),
        **person_of(certificate.asked, voice),
        voice.plain(f"certificate-answer-{certificate.kind}"): f"{answer}. {certificate.sentence}",
        **foot_of(certificate, voice),
        voice.plain("certificate-code"): certificate.check_code,
    }
    for label, value in rows.items():
        yield f"  {label}: {''.join(char if char.isprintable() else '?' for char in value)}"
