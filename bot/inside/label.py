"""The code on a label, read from a photo: QR, DataMatrix or Code 128 in, its text and kind as JSON out."""

import json
from collections.abc import Callable, Iterator

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from bot.inside.image import opened
from bot.inside.limits import LABEL_CHARACTERS, PICTURE_SIDE
from domain.problem import Code, Problem

_KINDS = {
    zxingcpp.BarcodeFormat.QRCode: "qr",
    zxingcpp.BarcodeFormat.DataMatrix: "data_matrix",
    zxingcpp.BarcodeFormat.Code128: "code_128",
}
_FORMATS = zxingcpp.BarcodeFormats(list(_KINDS))
_SMALL = 1_280
_PAPER = 255

Found = dict[str, str]
"""Kinds by the texts that were read."""


def run(content: bytes) -> bytes:
    """
    Read the one code in a picture. It is a proposal: a person has to confirm it.

    Raises:
        Problem: there is no code, there are different ones, or it is no picture.
    """
    found = _read(opened(content, "L", PICTURE_SIDE))
    if not found:
        raise Problem(Code.LABEL_NOT_FOUND)
    if len(found) > 1:
        raise Problem(Code.LABEL_UNSURE)
    ((text, kind),) = found.items()
    return json.dumps({"text": text, "kind": kind}).encode()


def _read(image: Image.Image) -> Found:
    """The first sight of it in which there is a code; what differs within one sight is never chosen from."""
    for seen in _sights(image):
        if found := _codes(seen):
            return found
    return {}


def _codes(image: Image.Image) -> Found:
    codes = zxingcpp.read_barcodes(image, formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain)
    return {code.text: _KINDS[code.format] for code in codes if _is_number(code.text)}


def _is_number(text: str) -> bool:
    """Whether a text could stand on a label: one short line that can be printed."""
    return 0 < len(text) <= LABEL_CHARACTERS and text.isprintable()


def _sights(image: Image.Image) -> Iterator[Image.Image]:
    """The picture as it is, then helped along in ways that mend what phones do wrong, the cheapest first."""
    yield image
    small = image.copy()
    small.thumbnail((_SMALL, _SMALL))
    for help_along in _HELPS:
        yield help_along(small)


def _larger(image: Image.Image, times: float) -> Image.Image:
    return image.resize((int(image.width * times), int(image.height * times)), Image.Resampling.BICUBIC)


def _sharper(image: Image.Image) -> Image.Image:
    return _larger(image, 2).filter(ImageFilter.UnsharpMask(radius=4, percent=300, threshold=0))


def _calmer(image: Image.Image) -> Image.Image:
    return ImageOps.autocontrast(image.filter(ImageFilter.MedianFilter(3)), cutoff=1)


def _turned(image: Image.Image, degrees: int) -> Image.Image:
    return _calmer(image).rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=_PAPER)


_HELPS: tuple[Callable[[Image.Image], Image.Image], ...] = (
    lambda image: _larger(image, 1.5),
    _calmer,
    _sharper,
    lambda image: _larger(_calmer(image), 2),
    lambda image: _turned(image, 30),
    lambda image: _turned(image, 60),
    lambda image: _turned(image, 45),
)
