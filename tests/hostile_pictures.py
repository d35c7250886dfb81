"""Pictures that mean harm, as pictures and as labels."""

import io
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import zxingcpp
from PIL import Image

from domain.problem import Code
from tests.hostile_packages import FINE, MIB, File, noise, workbook

_PNG = b"\x89PNG\r\n\x1a\n"


def written(image: Image.Image, kind: str, **more: Any) -> bytes:
    content = io.BytesIO()
    image.save(content, kind, **more)
    return content.getvalue()


def noisy(width: int, height: int) -> Image.Image:
    return Image.frombytes("L", (width, height), noise(width * height))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, pixels: bytes, *more: bytes) -> bytes:
    """A grey PNG of whatever pixels, packed, with more chunks before them."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return _PNG + head + b"".join(more) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


@cache
def _zeros(mebibytes: int) -> bytes:
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(bytes(MIB)) for _ in range(mebibytes)) + packer.flush()


def pictures() -> Iterator[File]:
    """What claims to be a picture, and is too large, or broken, or more than one."""
    small = noisy(400, 300)
    jpeg = written(small, "JPEG")
    few = zlib.compress(bytes(10 * 11))
    large, broken = Code.PICTURE_TOO_LARGE, Code.PICTURE_UNREADABLE
    yield "9000 by 9000", written(Image.new("1", (9_000, 9_000)), "PNG"), large
    yield "50000 by 50000", png(50_000, 50_000, few), large
    yield "2147483647 by 1", png(2**31 - 1, 1, few), large
    yield "no side", png(0, 0, few), broken
    yield "25 megapixels of nothing", written(Image.new("RGBA", (5_000, 5_000)), "PNG"), FINE
    yield "pixels too many", png(10, 10, _zeros(200)), FINE, broken
    yield "pixels too few", png(2_000, 2_000, few), broken
    yield "png of a wrong checksum", written(small, "PNG").replace(b"IDAT", b"IDAT\0", 1), broken
    yield "text bomb", png(10, 10, few, _chunk(b"zTXt", b"x\0\0" + _zeros(200))), FINE, broken
    yield "many texts", png(10, 10, few, *[_chunk(b"zTXt", b"x\0\0" + _zeros(1))] * 100), FINE, broken
    yield "profile bomb", png(10, 10, few, _chunk(b"iCCP", b"x\0\0" + _zeros(200))), FINE, broken
    yield "a million chunks", png(10, 10, few, _chunk(b"abCd", b"") * 600_000), FINE, broken
    yield "half a jpeg", jpeg[: len(jpeg) // 2], broken
    yield "noise after jpeg's signature", b"\xff\xd8\xff" + noise(50_000), broken
    yield "noise after png's signature", _PNG + noise(50_000), broken
    yield "noise after webp's signature", b"RIFF\0\0\0\0WEBP" + noise(50_000), broken
    yield "65500 by 65500", _resized(jpeg, 65_500), large
    yield "a bit in place of pixels", _resized(jpeg, 4_999), FINE, broken
    yield "eleven megabytes", jpeg + bytes(11 * MIB), large
    yield "jpeg and zip", jpeg + workbook(), FINE
    yield "script in a comment", written(small, "JPEG", comment=b"<script>alert(1)</script>"), FINE
    yield "notes that turn in a circle", _noted(jpeg, _CIRCLE), FINE
    yield "notes of nonsense", _noted(jpeg, b"Exif\0\0" + noise(60_000)), FINE
    yield "notes without end", _noted(jpeg, _CIRCLE + bytes(65_000)) + jpeg, FINE
    yield "a hundred megabytes of notes", _noted(jpeg, b"Exif\0\0" + bytes(65_000), times=150), FINE
    yield "scans without end", _scanned(12_000), Code.FILE_NOT_ACCEPTED
    moving: dict[str, Any] = {
        "save_all": True,
        "append_images": [noisy(400, 300 + n).crop((0, 0, 400, 300)) for n in range(1, 20)],
    }
    yield "a film as png", written(small, "PNG", **moving), FINE
    yield "a film as webp", written(small, "WEBP", quality=1, method=0, **moving), FINE
    yield "webp of 16383", written(Image.new("L", (16_383, 1_600)), "WEBP", method=0), large


_CIRCLE = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">HHHIII", 1, 0x8769, 4, 1, 8, 8)
"""Notes whose next page, and the page they refer to, are themselves."""


def _resized(jpeg: bytes, side: int) -> bytes:
    """A JPEG whose header tells other sides than it has pixels for."""
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", side, side) + jpeg[at + 4 :]


def _noted(jpeg: bytes, notes: bytes, times: int = 1) -> bytes:
    segment = b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes
    return jpeg[:2] + segment * times + jpeg[2:]


def _scanned(times: int) -> bytes:
    """A progressive JPEG whose last scan comes again and again, each costing a look at every pixel."""
    jpeg = written(Image.new("L", (4_900, 5_000)), "JPEG", progressive=True)
    last = jpeg.rindex(b"\xff\xda")
    return jpeg[:last] + jpeg[last:-2] * times + jpeg[-2:]


def other_pictures() -> Iterator[File]:
    small = Image.new("RGB", (90, 90))
    for kind in ("GIF", "TIFF", "BMP", "ICO", "PPM", "PCX", "TGA"):
        yield kind.lower(), written(small, kind), Code.PICTURE_WRONG_KIND
    yield "svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', Code.PICTURE_WRONG_KIND
    yield "heic", b"\0\0\0\x18ftypheic" + bytes(99), Code.PICTURE_WRONG_KIND
    yield "postscript", b"%!PS-Adobe-3.0 EPSF-3.0\n", Code.PICTURE_WRONG_KIND
    yield "sound", b"RIFF\0\0\0\0WAVEfmt ", Code.PICTURE_WRONG_KIND
    yield "no picture at all", b"", Code.PICTURE_WRONG_KIND
    yield "a workbook as a picture", workbook(), Code.PICTURE_WRONG_KIND


def coded(text: str, kind: zxingcpp.BarcodeFormat, scale: int = 4) -> Image.Image:
    """A code, drawn clean."""
    drawn = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, kind), scale=scale)
    height, width = drawn.shape
    return Image.frombuffer("L", (width, height), bytes(drawn))  # type: ignore[call-overload]  # it is a buffer, and does not say so


def labels() -> Iterator[File]:
    qr, none = zxingcpp.BarcodeFormat.QRCode, Code.LABEL_NOT_FOUND
    two = Image.new("L", (900, 400), "white")
    two.paste(coded("KP-000001", qr), (20, 20))
    two.paste(coded("KP-000002", qr), (450, 20))
    yield "two labels", written(two, "PNG"), Code.LABEL_UNSURE
    yield "a long code", written(coded("9" * 2_000, qr, 3), "PNG"), none
    yield "a code of controls", written(coded("a\x1b[2Jb\0c\n", qr), "PNG"), none
    yield "a code that turns round", written(coded("\u202e1000-PK", qr), "PNG"), none
    yield "a code of markup", written(coded("<b>x</b>", qr), "PNG"), FINE
    yield "noise as a label", written(noisy(2_560, 2_560), "JPEG"), none
    yield "a board of squares", written(_board(), "PNG"), none
    yield "25 megapixels of label", written(Image.new("L", (5_000, 5_000)), "PNG"), none
    yield "81 megapixels of label", written(Image.new("1", (9_000, 9_000)), "PNG"), Code.PICTURE_TOO_LARGE
    yield "a gif as a label", written(coded("KP-000001", qr), "GIF"), Code.PICTURE_WRONG_KIND


def _board() -> Image.Image:
    """As many corners as a reader may look for codes at."""
    square = Image.new("L", (2, 2))
    square.putdata([0, 255, 255, 0])
    board = Image.new("L", (256, 256))
    for x in range(0, 256, 2):
        for y in range(0, 256, 2):
            board.paste(square, (x, y))
    return board.resize((1_280, 1_280), Image.Resampling.NEAREST)
