"""A picture written anew: what cameras and people add to one does not come out again."""

import io

from PIL import Image

from bot.inside.image import opened
from bot.inside.limits import PICTURE_SIDE, PICTURE_SIDES

_QUALITY = 85


def run(content: bytes) -> bytes:
    """
    Write a picture as a JPEG without place, time, device, profile or comment; its sides stand before it.

    Raises:
        Problem: it is no picture, is damaged, or is too large.
    """
    image = opened(content, "RGB", PICTURE_SIDE)
    clean = Image.new("RGB", image.size)  # a new one: Pillow writes an old one's comment along
    clean.paste(image)
    written = io.BytesIO()
    clean.save(written, "JPEG", quality=_QUALITY)
    return PICTURE_SIDES.pack(*clean.size) + written.getvalue()
