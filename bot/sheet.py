"""Reads the spreadsheets that people send in the chat: never in this process."""

import json

from bot.inside.limits import SHEET_BYTES, sheet_too_large
from bot.limited import Limited, Work

SHEET = Work("bot.inside.sheet")


async def read_sheet(limited: Limited, content: bytes) -> list[list[str]]:
    """
    The cells of an XLSX or CSV, row by row as the person sees them, "" where a cell is empty.

    Of a workbook it is the first sheet that can be seen and has something in it. A text that begins with = + - @
    is the text that it is; who takes it for more must refuse it (domain.roster_rows does).

    Raises:
        Problem: it is no sheet, is too large, has macros, links or objects in it, or could not be read safely.
    """
    if len(content) > SHEET_BYTES:
        raise sheet_too_large()
    cells: list[list[str]] = json.loads(await limited.run(SHEET, content))
    return cells
