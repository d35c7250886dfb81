"""What both sides know, the child and its parent: how large a thing may be, and how an answer is laid out."""

from struct import Struct

from domain.problem import Code, Problem

MIB = 2**20

SHEET_BYTES = 5 * MIB
SHEET_ROWS = 5_000
SHEET_COLUMNS = 50
SHEET_CELL = 1_000
SHEET_CHARACTERS = 2_000_000
PACKAGE_PARTS = 200
PACKAGE_BYTES = 40 * MIB
PACKAGE_RATIO = 100

PICTURE_BYTES = 10 * MIB
PICTURE_PIXELS = 25_000_000
PICTURE_SIDE = 2_560
PICTURE_SIDES = Struct(">II")
"""Width and height, which stand before a picture's bytes in the child's answer."""
LABEL_CHARACTERS = 64


def sheet_too_large() -> Problem:
    """What a person is told whose sheet has too many bytes or rows."""
    return Problem(Code.FILE_TOO_LARGE, megabytes=SHEET_BYTES // MIB, rows=SHEET_ROWS)


def picture_too_large() -> Problem:
    """What a person is told whose picture has too many bytes or pixels."""
    return Problem(Code.PICTURE_TOO_LARGE, megabytes=PICTURE_BYTES // MIB, megapixels=PICTURE_PIXELS // 1_000_000)
