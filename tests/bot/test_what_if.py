"""The picture and the workbook of what if, with more than fits and with nothing at all."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image

from bot.glyphs import FONT, characters
from bot.spreadsheet import xlsx
from bot.typeset import picture
from bot.what_if import MOST, PPI, TEMPLATE, Found, page_of, sheet_of
from domain.entry import Entry
from domain.ground import Ground
from domain.institution import Institution, InstitutionKind
from domain.term_lines import read_terms
from domain.term_table import TermTable
from domain.what_if import Lens, what_if
from handlers.voice import Voice
from tests.domain.test_entry import PLAIN
from tests.talk import ZONE

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
TABLE = TermTable(2, date(2027, 1, 1), read_terms("use first 3\nuse again 8\nsale 10"), fills_pending=True)
LONG = (
    "Department of Labour and Vocational Training, Office of Occupational Health and Safety Inspection (East) 😀"
)
PLACES = {
    f"i{n}": Institution(f"i{n}", "មន្ទីរការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ", f"{n} {LONG}", InstitutionKind.OTHER, "AA")
    for n in range(12)
}
MANY = [
    replace(PLAIN, years=None, ground=ground, institution=place, number=f"{ground} {place}")
    for ground in Ground
    for place in PLACES
]


def found(language: str, entries: Iterable[Entry]) -> Found:
    return Found(language, TABLE, what_if(entries, TABLE, Lens.SIGNING, NOW), PLACES)


def texts(part: Any) -> Iterable[str]:
    """All that stands in a page, however deep."""
    match part:
        case str():
            yield part
        case dict() | list() | tuple():
            for one in part.values() if isinstance(part, dict) else part:
                yield from texts(one)


@pytest.mark.parametrize("lens", Lens)
def test_the_font_can_draw_all_that_the_picture_says(language: str, lens: Lens) -> None:
    page = page_of(found(language, MANY), Voice(language, ZONE), lens, NOW)
    assert {*"".join(texts(page))} - characters(FONT) == set()


@pytest.mark.parametrize("entries", [[], MANY, MANY * 500], ids=["none", "many", "very many"])
def test_the_picture_is_one_page_whatever_there_is(language: str, entries: list[Entry]) -> None:
    page = page_of(found(language, entries), Voice(language, ZONE), Lens.ALL, NOW)
    drawn = picture(TEMPLATE, page, ppi=PPI)
    assert Image.open(io.BytesIO(drawn)).size == (1080, 1350)
    assert drawn == picture(TEMPLATE, page, ppi=PPI)


def test_institutions_that_are_too_many_for_the_picture_stand_as_one_and_nobody_is_lost() -> None:
    page = page_of(found("en", MANY), Voice("en", ZONE), Lens.SIGNING, NOW)
    assert len(page["institutions"]) == MOST
    assert page["institutions"][-1]["name"] == "5 other institutions"
    assert sum(row["first"] for row in page["institutions"]) == len(MANY)


def test_the_workbook_has_every_institution_and_figures_that_can_be_added() -> None:
    told = found("en", MANY)
    page = load_workbook(io.BytesIO(xlsx(sheet_of(told, Voice("en", ZONE)), NOW))).active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    assert [row[2:] for row in rows if row[1] == "barred without the table"] == [[len(MANY)] * 5]
    assert sum(int(str(row[2])) for row in rows if row[0] == "Institution") == len(MANY)
    assert len([row for row in rows if row[0] == "Institution"]) == len(PLACES)
