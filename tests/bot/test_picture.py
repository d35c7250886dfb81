import hashlib
import io
from typing import Any

import pytest
from PIL import Image, ImageCms

from bot.inside.image import opened
from bot.limited import Limited
from bot.picture import Picture, clean_picture
from domain.problem import Code, Problem

SECRET = b"11.5564N 104.9282E of SOK Dara's phone"
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def written(image: Image.Image, kind: str = "JPEG", **more: Any) -> bytes:
    content = io.BytesIO()
    image.save(content, kind, **more)
    return content.getvalue()


def halves(width: int = 400, height: int = 200) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    return image


def noted(orientation: int = 1) -> Image.Exif:
    notes = Image.Exif()
    notes[ORIENTATION] = orientation
    notes[MAKER] = SECRET.decode()
    return notes


async def clean(content: bytes) -> tuple[Picture, Image.Image]:
    picture = await clean_picture(Limited(), content)
    return picture, Image.open(io.BytesIO(picture.content))


def colour(image: Image.Image, x: float, y: float) -> str:
    red, _, blue = image.convert("RGB").getpixel((int(x * image.width), int(y * image.height)))  # type: ignore[misc]
    return "red" if red - blue > 150 else "blue" if blue - red > 150 else "neither"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "MPO"])
async def test_a_picture_comes_out_as_a_jpeg_of_our_own(kind: str) -> None:
    picture, image = await clean(written(halves(), kind))
    assert (image.format, image.size) == ("JPEG", (400, 200))
    assert (picture.width, picture.height) == (400, 200)
    assert picture.sha256 == hashlib.sha256(picture.content).hexdigest()
    assert (colour(image, 0.2, 0.5), colour(image, 0.8, 0.5)) == ("red", "blue")


async def test_nothing_that_was_noted_in_a_picture_comes_out_of_it() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    sent = written(halves(), exif=noted(), comment=SECRET, icc_profile=profile, xmp=SECRET) + SECRET
    assert sent.count(SECRET) == 4
    picture, image = await clean(sent)
    assert SECRET[:9] not in picture.content
    assert dict(image.getexif()) == {}
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize(
    ("orientation", "red", "blue"),
    [
        (1, (0.1, 0.5), (0.9, 0.5)),
        (2, (0.9, 0.5), (0.1, 0.5)),
        (3, (0.9, 0.5), (0.1, 0.5)),
        (4, (0.1, 0.5), (0.9, 0.5)),
        (5, (0.5, 0.1), (0.5, 0.9)),
        (6, (0.5, 0.1), (0.5, 0.9)),
        (7, (0.5, 0.9), (0.5, 0.1)),
        (8, (0.5, 0.9), (0.5, 0.1)),
        (9, (0.1, 0.5), (0.9, 0.5)),
    ],
)
def test_a_picture_is_turned_as_its_notes_say(
    orientation: int, red: tuple[float, float], blue: tuple[float, float]
) -> None:
    shown = opened(written(halves(), exif=noted(orientation)), "RGB", 2_560)
    assert shown.size == ((200, 400) if orientation in range(5, 9) else (400, 200))
    assert (colour(shown, *red), colour(shown, *blue)) == ("red", "blue")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_picture_of_a_phone_becomes_smaller_and_keeps_its_shape(kind: str) -> None:
    _, image = await clean(written(halves(4_000, 3_000), kind))
    assert image.size == (2_560, 1_920)
    assert colour(image, 0.1, 0.5) == "red"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
async def test_a_picture_of_any_colours_is_taken(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    _, image = await clean(written(Image.new(mode, (40, 20)), kind))
    assert (image.mode, image.size) == ("RGB", (40, 20))


async def test_what_shines_through_is_white() -> None:
    clear = Image.new("RGBA", (40, 20), (255, 0, 0, 0))
    _, image = await clean(written(clear, "PNG"))
    assert image.getpixel((20, 10)) == (255, 255, 255)


async def test_limits_are_told_with_their_figures() -> None:
    too_large = Problem(Code.PICTURE_TOO_LARGE, megabytes=10, megapixels=25)
    for content in (bytes(10 * 2**20 + 1), written(Image.new("1", (5_001, 5_000)), "PNG")):
        with pytest.raises(Problem) as refused:
            await clean_picture(Limited(), content)
        assert refused.value == too_large
    picture, _ = await clean(written(Image.new("1", (5_000, 5_000)), "PNG"))
    assert (picture.width, picture.height) == (2_560, 2_560)
