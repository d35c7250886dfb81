import io
from collections.abc import Callable
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from bot.label import Candidate, read_label
from bot.limited import Limited
from domain.problem import Code, Problem
from tests.hostile_pictures import coded
from tests.rigs.labels import KINDS, measured

QR = KINDS["qr"]
RATE = 0.88
"""Without the second looks it is about 77 %, with them about 94 %."""


def page(*codes: Image.Image) -> Image.Image:
    """Codes beside each other on a sheet of paper."""
    paper = Image.new("L", (1_280, 600), "white")
    for place, code in enumerate(codes):
        paper.paste(code, (20 + place * 400, 100))
    return paper


async def read(image: Image.Image, kind: str = "PNG", **more: Any) -> Candidate | Code:
    content = io.BytesIO()
    image.save(content, kind, **more)
    try:
        return await read_label(Limited(), content.getvalue())
    except Problem as problem:
        return problem.code


@pytest.mark.parametrize("kind", KINDS)
async def test_a_code_is_proposed_with_its_kind(kind: str) -> None:
    assert await read(page(coded("KP-000123", KINDS[kind]))) == Candidate("KP-000123", kind)


async def test_a_label_that_was_photographed_on_its_side_is_read() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    picture = page(coded("KP-000123", KINDS["code_128"])).rotate(90, expand=True)
    assert await read(picture, "JPEG", exif=turned) == Candidate("KP-000123", "code_128")


async def test_the_same_code_twice_is_one_and_two_different_ones_are_none() -> None:
    one, other = coded("KP-000123", QR), coded("KP-000124", QR)
    assert await read(page(one, one)) == Candidate("KP-000123", "qr")
    assert await read(page(one, other)) is Code.LABEL_UNSURE
    assert await read(page(one, coded("KP-000124", KINDS["data_matrix"]))) is Code.LABEL_UNSURE


@pytest.mark.parametrize("text", ["9" * 65, "KP\n000123", "KP\x1b000123", "\u202e321"])
async def test_what_no_label_says_is_not_proposed(text: str) -> None:
    assert await read(page(coded(text, QR))) is Code.LABEL_NOT_FOUND


async def test_a_code_of_another_kind_is_not_read() -> None:
    assert await read(page(coded("5901234123457", zxingcpp.BarcodeFormat.EAN13))) is Code.LABEL_NOT_FOUND


async def test_a_picture_without_a_code_and_what_is_no_picture_have_words_of_their_own() -> None:
    assert await read(page()) is Code.LABEL_NOT_FOUND
    assert await read(page(), "GIF") is Code.PICTURE_WRONG_KIND


def test_most_labels_are_read_from_spoilt_photos_and_none_wrongly(
    record_property: Callable[[str, object], None],
) -> None:
    rate = measured(times=2, seed=7)
    *_, summary = rate.lines()
    record_property("figure", summary)
    assert rate.wrong == []
    assert rate.share >= RATE
