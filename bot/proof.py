"""Proving a certificate without its bot: by the signed statement in a file, and by the seal over the whole of it.

The statement can be taken out of the PDF and still be proven. The seal says that the page shows what was signed:
it is a comment before the last `startxref`, signs every other byte, and is passed over by whatever reads PDF.
"""

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from domain.certificate import Certificate, canonical
from storage.vault import Vault, verify

MOST = 5 * 2**20
"""Bytes of a file; ours have a fiftieth."""
_STATEMENT = 2**16
_PAGE = b"fieldbook-page-1\n"
_SEAL = re.compile(rb"%fieldbook-seal ([A-Za-z0-9+/]{86}==)\n(?=startxref\n\d+\n%%EOF\Z)")
_END = re.compile(rb"(?=startxref\n\d+\n%%EOF\Z)")
_STREAM = re.compile(rb"/EmbeddedFile\b[^\x00]{0,400}?\bstream\r?\n")


class NotProven(Exception):  # noqa: N818 - named as an operator would say it
    """Why a file proves nothing; `genuine` is what was signed, where only the page around it was changed."""

    def __init__(self, why: str, genuine: Certificate | None = None) -> None:
        super().__init__(why)
        self.genuine = genuine


def signed(vault: Vault, certificate: Certificate) -> bytes:
    """The certificate with its signature and the key to that, as the file that is attached."""
    statement = certificate.statement()
    told = {"certificate": certificate.body(), "key": _text(vault.public_key)}
    return canonical({**told, "signature": _text(vault.sign(statement))})


def sealed(vault: Vault, pdf: bytes) -> bytes:
    """The PDF with a signature over all of it."""
    line = b"%fieldbook-seal " + _text(vault.sign(_page(pdf))).encode() + b"\n"
    whole, places = _END.subn(line, pdf)
    if places != 1:
        raise ValueError("a PDF that ends otherwise")
    return whole


def prove(content: bytes, key: bytes) -> Certificate:
    """
    What a file says, if the holder of `key` signed it: a PDF as a whole, or the JSON that was attached to it.

    Raises:
        NotProven: anything in it differs from what was signed, or was signed by somebody else.
        KeysUnusable: the key is none.
    """
    if len(content) > MOST:
        raise NotProven("It is too large for a certificate.")
    if not content.startswith(b"%PDF-"):
        return _stated(content, key)
    certificate = _stated(_attached(content), key)
    if not _is_whole(content, key):
        raise NotProven("The page was changed after it was made, or saved anew by another program.", certificate)
    return certificate


def _stated(content: bytes, key: bytes) -> Certificate:
    """Every byte counts: what is written otherwise than we write it is refused, even if it means the same."""
    told = _read(content)
    if told["key"] != _text(key):
        raise NotProven("It was signed with another key than this one.")
    certificate = _certificate(told["certificate"])
    signature = base64.b64decode(told["signature"])
    again = canonical({"certificate": certificate.body(), "key": _text(key), "signature": _text(signature)})
    if again != content or not verify(key, certificate.statement(), signature):
        raise NotProven("What it says differs from what was signed.")
    return certificate


def _read(content: bytes) -> dict[str, Any]:
    try:
        told = json.loads(content)
        base64.b64decode(told["signature"], validate=True)
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error):
        told = None
    if not isinstance(told, dict) or told.keys() != {"certificate", "key", "signature"}:
        raise NotProven("It is no certificate, or was damaged.")
    return told


def _certificate(body: Any) -> Certificate:
    try:
        return Certificate.of(body)
    except ValueError:
        raise NotProven("It is no certificate that this version knows, or was damaged.") from None


def _attached(pdf: bytes) -> bytes:
    """The one statement in a PDF."""
    found = {one for one in _attachments(pdf) if one.startswith(b'{"certificate":')}
    if len(found) != 1:
        raise NotProven("There is no certificate in this PDF." if not found else "There are several in this PDF.")
    return found.pop()


def _attachments(pdf: bytes) -> Iterator[bytes]:
    for head in _STREAM.finditer(pdf):
        end = pdf.find(b"endstream", head.end())
        content = pdf[head.end() : end if end > 0 else None]
        yield _inflated(content) if b"/FlateDecode" in _dictionary(pdf, head) else content.rstrip(b"\r\n")


def _dictionary(pdf: bytes, head: re.Match[bytes]) -> bytes:
    return pdf[max(pdf.rfind(b" obj", 0, head.start()), 0) : head.end()]


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, _STATEMENT)
    except zlib.error:
        return b""


def _is_whole(pdf: bytes, key: bytes) -> bool:
    seal = _SEAL.search(pdf)
    if seal is None:
        return False
    signature = base64.b64decode(seal[1])
    rest = pdf[: seal.start()] + pdf[seal.end() :]
    return _text(signature).encode() == seal[1] and verify(key, _page(rest), signature)


def _page(pdf: bytes) -> bytes:
    return _PAGE + sha256(pdf).digest()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
