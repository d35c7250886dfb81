"""Opens what claims to be a picture, and looks at its size before a single pixel is unpacked."""

import io

from PIL import (
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from bot.inside.limits import PICTURE_BYTES, PICTURE_PIXELS, picture_too_large
from domain.problem import Code, Problem

READERS = (JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin)
"""All that opening wants: phones write MPO into JPEGs, EXIF is read like a TIFF. Later no file can be opened."""

_FORMATS = ("JPEG", "PNG", "WEBP")
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

_SMOOTH = frozenset({"L", "LA", "RGB", "RGBA", "CMYK", "YCbCr"})
"""Modes in which a pixel may be the mean of others."""

Image.preinit()
Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and has words of its own


def opened(content: bytes, mode: str, side: int) -> Image.Image:
    """
    A JPEG, PNG or WebP as people see it: the right way up, its longest side at most `side`, in this mode.

    Raises:
        Problem: it is no picture, is damaged, or has too many pixels.
    """
    if len(content) > PICTURE_BYTES:
        raise picture_too_large()
    if not _is_picture(content):
        raise Problem(Code.PICTURE_WRONG_KIND)
    try:
        image = Image.open(io.BytesIO(content), formats=_FORMATS)
        _check_size(image)
        image.draft(mode, (side, side))
        image.load()
        return _shown(image, mode, side)
    except (Problem, MemoryError):
        raise
    except Exception as error:  # a broken picture can break its reader in any way
        raise Problem(Code.PICTURE_UNREADABLE) from error


def _is_picture(content: bytes) -> bool:
    if content.startswith(b"RIFF"):
        return content[8:12] == b"WEBP"
    return content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > PICTURE_PIXELS:
        raise picture_too_large()


def _shown(image: Image.Image, mode: str, side: int) -> Image.Image:
    """Smaller first, all else afterwards: the other way round each step costs the memory of a whole picture."""
    turn = _TURNS.get(_orientation(image))
    if image.mode not in _SMOOTH:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((side, side))
    flat = _flat(image, mode)
    return flat.transpose(turn) if turn is not None else flat


def _flat(image: Image.Image, mode: str) -> Image.Image:
    """Without transparency: what shines through is white."""
    if not image.has_transparency_data:
        return image.convert(mode)
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert(mode)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a picture with broken notes is a picture all the same
        return 1
