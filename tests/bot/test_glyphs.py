"""No character may become an empty box: neither ours, nor one that somebody typed."""

import pytest
from PIL import ImageFont

from bot.glyphs import FONT, LACKING, characters, drawable
from handlers.voice import FOLDER, LANGUAGES

BOLD = FONT.with_name("KantumruyPro-Bold.ttf")
PROBES = [*range(0x21, 0x7F), *range(0xA1, 0x250), *range(0x1780, 0x1800), *range(0x2010, 0x2300), 0x4E2D, 0x0E01]


@pytest.mark.parametrize("font", [FONT, BOLD], ids=["regular", "bold"])
def test_the_map_is_read_as_the_library_of_fonts_reads_it(font: object) -> None:
    """FreeType draws the same box for everything that a font lacks."""
    drawn = ImageFont.truetype(str(font), 40, layout_engine=ImageFont.Layout.BASIC)
    box = bytes(drawn.getmask("\uffff"))
    known = characters(FONT)
    drawable_to_it = {chr(one) for one in PROBES if bytes(drawn.getmask(chr(one))) != box}
    assert drawable_to_it == {chr(one) for one in PROBES} & known
    assert {"ក", "្", "៉", "។", "A", "’"} <= drawable_to_it
    assert "中" not in drawable_to_it


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_nothing_that_the_font_lacks(language: str) -> None:
    lines = (FOLDER / language / "certificate.ftl").read_text(encoding="utf-8").splitlines()
    chat = ("making", "caption", "unsure", "failed", "again")
    said = [line for line in lines if line.startswith("certificate-") and line.split()[0][12:] not in chat]
    assert len(said) > 30
    assert set("".join(said)) - characters(FONT) == set()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("សុខ ដារ៉ា", "សុខ ដារ៉ា"),
        ("SOK\n\tDara ", "SOK Dara"),
        ("ស៊ុន\u200b\u200c 中 😀", f"ស៊ុន {LACKING} {LACKING}"),
        ("\x07\u202e", LACKING * 2),
        ("x" * 30, "x" * 24 + "\u200b" + "x" * 6),
    ],
)
def test_what_the_font_lacks_is_a_question_mark(typed: str, shown: str) -> None:
    assert drawable(typed) == shown
