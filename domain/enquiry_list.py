"""A list of people to ask for: rows of a table as somebody sends it, made into whom they are about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from domain.check import Doubt, check
from domain.forms.enquiry import ENQUIRY
from domain.header import folded
from domain.problem import Code, Problem
from domain.roster_cells import cleaned, column_of, identity_of, name_of, word_of
from domain.roster_layout import Table
from domain.subject import Subject

BORN = frozenset(
    map(
        folded,
        (
            *("date of birth", "birth date", "birthdate", "born", "born on", "dob"),
            *("ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃកំណើត", "ថ្ងៃ ខែ ឆ្នាំ កំណើត", "កើតថ្ងៃទី"),
        ),
    )
)
WANTED = frozenset({"identity", "name_km", "given_km", "name_latin", "given_latin", "sex"})
SCRIPTS = ("km", "latin")
_LOOKED_FOR_HEADER = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as people count, and whom it is about; nobody where a cell can't be read."""

    number: int
    subject: Subject = field(repr=False)


def read_list(table: Table, today: date) -> list[Row]:
    """
    The people of a table, below its header.

    A row in which a cell can't be read asks for nobody: half of what was meant might be somebody else.

    Raises:
        Problem: no column has numbers or names.
    """
    first, columns = _header(table)
    rows = [
        Row(number, _subject(cells, today))
        for number, row in enumerate(table[first:], start=first + 1)
        if any((cells := _mapped(row, columns)).values())
    ]
    if not rows:
        raise Problem(Code.FILE_EMPTY)
    return rows


def _header(table: Table) -> tuple[int, Mapping[str, int]]:
    for at, row in enumerate(islice(table, _LOOKED_FOR_HEADER)):
        columns = dict(_columns(row))
        if {"identity", "name_km", "name_latin"} & columns.keys():
            return at + 1, columns
    raise Problem(Code.ENQUIRY_COLUMNS)


def _columns(row: Sequence[str]) -> Iterator[tuple[str, int]]:
    for place, text in reversed([*enumerate(row)]):  # of two alike, the first counts
        name = "born_on" if folded(text) in BORN else column_of(text)
        if name == "born_on" or name in WANTED:
            yield name, place


def _mapped(row: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {name: row[place].strip() if place < len(row) else "" for name, place in columns.items()}


def _subject(cells: Mapping[str, str], today: date) -> Subject:
    try:
        texts = {name: cleaned(cell) for name, cell in cells.items()}
        names = {one: f"{texts.get(f'name_{one}', '')} {texts.get(f'given_{one}', '')}".strip() for one in SCRIPTS}
        told = {f"name_{one}": name_of(f"name_{one}", name) for one, name in names.items() if name}
        told |= {"identity": _number(texts["identity"])} if texts.get("identity") else {}
        told |= {"born_on": _born(texts["born_on"], today)} if texts.get("born_on") else {}
        told |= {"sex": word_of("sex", texts["sex"])} if texts.get("sex") else {}
    except Problem:
        return Subject()
    return Subject.of(told)


def _number(text: str) -> str:
    """A card's number that lost its first zero gets it back: a table took it for a number."""
    found = identity_of(text)
    if not isinstance(found, Doubt):
        return found
    return f"0{found.value}" if found.code is Code.IDENTITY_LOST_ZERO else str(found.value)


def _born(text: str, today: date) -> str:
    born = ENQUIRY.field("born_on")
    if born is None:
        raise LookupError("born_on")
    return str(check(born, text.split(" ", maxsplit=1)[0], today))
