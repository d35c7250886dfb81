"""Makes a picture that somebody sent safe to keep: decoded and written anew, never in this process."""

import hashlib
from dataclasses import dataclass, field

from bot.inside.limits import PICTURE_BYTES, PICTURE_SIDES, picture_too_large
from bot.limited import Limited, Work

PICTURE = Work("bot.inside.picture", seconds=5)


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG of our own making, its sides in pixels, and the SHA-256 of its bytes in hexadecimal."""

    content: bytes = field(repr=False)
    width: int
    height: int
    sha256: str


async def clean_picture(limited: Limited, content: bytes) -> Picture:
    """
    Write a JPEG, PNG or WebP anew, upright and at most 2,560 pixels a side, without what cameras note in it.

    Raises:
        Problem: it is no picture, is too large or damaged, or could not be read safely.
    """
    if len(content) > PICTURE_BYTES:
        raise picture_too_large()
    answer = await limited.run(PICTURE, content)
    width, height = PICTURE_SIDES.unpack_from(answer)
    written = answer[PICTURE_SIDES.size :]
    return Picture(written, width, height, hashlib.sha256(written).hexdigest())
