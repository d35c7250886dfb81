"""Institutions as rows of a table, the way operators keep them, and what is wrong with each row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.institution import Institution, InstitutionKind, path_of
from domain.institution_cells import READERS, REQUIRED, column_of
from domain.names import canonical
from domain.place import lies_in
from domain.problem import Code, Problem


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in a file: its number there, and the cells' texts by the header above them."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadCell:
    """One thing that is wrong with a row: in which column, and what."""

    number: int
    column: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Directory:
    """What a table of institutions holds: the good ones, each after its parent, and all that is wrong."""

    institutions: tuple[Institution, ...]
    bad: tuple[BadCell, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    code: str
    parent: str
    name_km: str
    name_en: str
    kind: InstitutionKind
    place: str
    headcount: int
    letters: str


def read_directory(rows: Iterable[Row]) -> Directory:
    """Make institutions of rows. A bad row takes those below it along, and each bad cell is told.

    Letters and place that are empty come from the parent. Khmer digits are digits. Columns may stand in any
    order and have English or Khmer headers; those that are nobody's are passed over.

    Raises:
        Problem: the columns for code and both names are not all there.
    """
    lines: dict[str, _Line] = {}
    bad: list[BadCell] = []
    for row in rows:
        line = _line(row, bad)
        if line and line.code in lines:
            bad.append(BadCell(row.number, "code", Problem(Code.CODE_TWICE)))
        elif line:
            lines[line.code] = line
    good = _tree(lines, bad)
    return Directory(tuple(good.values()), tuple(sorted(bad, key=lambda cell: cell.number)))


def _line(row: Row, bad: list[BadCell]) -> _Line | None:
    cells = {column_of(header): canonical(text) for header, text in row.cells.items()}
    if not cells.keys() >= REQUIRED:
        raise Problem(Code.COLUMNS_MISSING)
    if not any(cells.values()):
        return None
    values: dict[str, Any] = {}
    for column, read in READERS.items():
        try:
            values[column] = read(cells.get(column, ""))
        except Problem as problem:
            bad.append(BadCell(row.number, column, problem))
    return _Line(row.number, **values) if len(values) == len(READERS) else None


def _tree(lines: Mapping[str, _Line], bad: list[BadCell]) -> dict[str, Institution]:
    good: dict[str, Institution] = {}
    left = dict(lines)
    while ready := [line for line in left.values() if not line.parent or line.parent in good]:
        for line in ready:
            del left[line.code]
            found = _institution(line, good.get(line.parent))
            if isinstance(found, BadCell):
                bad.append(found)
            else:
                good[line.code] = found
    bad += [BadCell(line.number, "parent", Problem(_why_left(line, left))) for line in left.values()]
    return good


def _institution(line: _Line, parent: Institution | None) -> Institution | BadCell:
    letters = line.letters or (parent.letters if parent else "")
    around = (parent.place if parent else None) or ""
    place = line.place or around
    if not letters:
        return BadCell(line.number, "letters", Problem(Code.BAD_LETTERS))
    if not lies_in(place, around):
        return BadCell(line.number, "place", Problem(Code.PLACE_OUTSIDE_PARENT))
    return Institution(
        line.code,
        line.name_km,
        line.name_en,
        line.kind,
        letters,
        line.parent or None,
        place or None,
        line.headcount,
        path_of(line.code, parent.path if parent else "/"),
    )


def _why_left(line: _Line, left: Mapping[str, _Line]) -> Code:
    seen: set[str] = set()
    code = line.code
    while code in left and code not in seen:
        seen.add(code)
        code = left[code].parent
    return Code.PARENT_IN_CIRCLE if code in seen else Code.UNKNOWN_PARENT
