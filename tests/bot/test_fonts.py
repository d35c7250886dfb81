"""The fonts that documents are set with are kept here, so that every machine sets them alike."""

import hashlib
from pathlib import Path

import pytest

FONTS = Path(__file__).parents[2] / "bot" / "fonts"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("KantumruyPro-Regular.ttf", "cbc06b7361ed298d8467d0098908682693c4ed6f1bfb1348109f54d667551fa3"),
        ("KantumruyPro-Bold.ttf", "7364863c9bd81fc34b9fc1b9e7f6bba3161497e8e57c7b6346c05d4d0d8ef02c"),
    ],
)
def test_the_fonts_are_those_that_were_looked_at(name: str, expected: str) -> None:
    assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == expected


def test_their_licence_goes_with_them() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
