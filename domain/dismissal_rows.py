"""An existing list of dismissals as rows of a table, each judged by the rules that hold for a single one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice

from domain.check import Doubt, check
from domain.dismissal_cells import REQUIRED, column_of, word_of
from domain.finding import check_basis
from domain.form import Kind, Value
from domain.forms.dismissal import DISMISSAL_FORM
from domain.ground import Departure
from domain.header import folded
from domain.problem import Code, Problem
from domain.roster_cells import NAMES, cleaned, identity_of, name_of
from domain.roster_cells import word_of as person_word
from domain.roster_layout import Table
from domain.roster_rows import BadRow, names_of

_LOOKED_FOR_HEADER = 20
_FIELDS: Mapping[str, Kind] = {one.key: one for one in DISMISSAL_FORM.fields}


@dataclass(frozen=True, slots=True)
class Row:
    """A dismissal as a row tells it: its place as people count, its answers, and what is doubtful about it."""

    number: int
    said: Mapping[str, Value] = field(repr=False)
    doubts: tuple[Code, ...] = ()

    @property
    def name(self) -> tuple[str, ...]:
        """What makes it this dismissal and no other, however else it is told."""
        who = ("identity",) if self.said.get("identity") else ("name_km", "name_latin", "born_on")
        keys = (*who, "order_number", "dismissed_on", "institution")
        return tuple(str(self.said.get(key, "")) for key in keys)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a list holds: rows to be proposed, the doubtful ones among them, and all that is wrong with others."""

    rows: tuple[Row, ...]
    bad: tuple[BadRow, ...]


def places_of(names: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """The codes of institutions by each of their names, however spelt; a name of two is nobody's."""
    codes: dict[str, set[str]] = {}
    for code, known in names.items():
        for name in (code, *known):
            codes.setdefault(folded(name), set()).add(code)
    return {name: next(iter(those)) for name, those in codes.items() if len(those) == 1}


def read_dismissals(table: Table, places: Mapping[str, str], today: date) -> Judged:
    """
    Judge each row. 5,000 of them take more than half a second: never in a turn.

    Raises:
        Problem: there is no row of headings that tells what a dismissal must tell.
    """
    columns, first = _headed(table)
    rows: list[Row] = []
    bad: list[BadRow] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(table[first:], start=first + 1):
        cells = {name: row[at] for name, at in columns.items() if at < len(row)}
        line = _Line(number, places, today)
        told = line.row(cells) if any(text.strip() for text in cells.values()) else None
        if told and not line.bad and not line.is_there(told, seen):
            rows.append(told)
        bad += line.bad
    return Judged(tuple(rows), tuple(bad))


def _headed(table: Table) -> tuple[dict[str, int], int]:
    """The columns by the row of headings that names most, and where the rows begin."""
    headers = [{name: at for at, text in _reversed(row) if (name := column_of(text))} for row in _top(table)]
    best = max(range(len(headers)), key=lambda at: len(headers[at]), default=0)
    if not headers or not headers[best].keys() >= REQUIRED or NAMES.isdisjoint(headers[best]):
        raise Problem(Code.DISMISSAL_COLUMNS_MISSING)
    return headers[best], best + 1


def _top(table: Table) -> Iterator[list[str]]:
    return map(list, islice(table, _LOOKED_FOR_HEADER))


def _reversed(row: list[str]) -> list[tuple[int, str]]:
    """From the right, so that of two columns of one name the first counts."""
    return [*enumerate(row)][::-1]


class _Line:
    """One row: what is wrong with it, and what is doubtful."""

    def __init__(self, number: int, places: Mapping[str, str], today: date) -> None:
        self.bad: list[BadRow] = []
        self._number = number
        self._places = places
        self._today = today
        self._doubts: list[Code] = []

    def row(self, cells: Mapping[str, str]) -> Row:
        """The dismissal that stands in the cells, as far as they can be read."""
        texts = {name: self._read(name, cleaned, cell) for name, cell in cells.items()}
        said = self._person(texts) | self._order(texts)
        self._judge(said)
        kept: dict[str, Value] = {name: value for name, value in said.items() if value}
        return Row(self._number, kept, tuple(self._doubts))

    def is_there(self, row: Row, seen: dict[tuple[str, ...], int]) -> bool:
        """Whether an earlier row tells of the same dismissal."""
        before = seen.setdefault(row.name, row.number)
        if before != row.number:
            self._bad("identity", Problem(Code.IDENTITY_TWICE, row=before))
        return before != row.number

    def _person(self, texts: Mapping[str, str]) -> dict[str, str]:
        km, latin = names_of(texts)
        if not (km or latin or self.bad):
            self._bad("name_km", Problem(Code.NAME_MISSING))
        return {
            "identity": self._read("identity", self._undoubted, texts.get("identity", "")),
            "name_km": self._read("name_km", partial(name_of, "name_km"), km),
            "name_latin": self._read("name_latin", partial(name_of, "name_latin"), latin),
            "sex": self._read("sex", partial(person_word, "sex"), texts.get("sex", "")),
            "born_on": self._checked("born_on", texts),
        }

    def _order(self, texts: Mapping[str, str]) -> dict[str, str]:
        """What the order says; each of it is needed, but how the person left is mostly by the order itself."""
        told = {
            "institution": self._needed("institution", self._place, texts),
            "category": self._needed("category", partial(person_word, "category"), texts),
            "order_number": self._needed("order_number", partial(self._check, "order_number"), texts),
            "dismissed_on": self._needed("dismissed_on", partial(self._check, "dismissed_on"), texts),
        }
        told |= {name: self._needed(name, partial(word_of, name), texts) for name in ("ground", "basis")}
        left = self._read("departure", partial(word_of, "departure"), texts.get("departure", ""))
        return {**told, "departure": left or str(Departure.DISMISSED)}

    def _judge(self, said: Mapping[str, str]) -> None:
        """The same rules as for a dismissal that is entered by itself."""
        if said["ground"] and said["basis"]:
            self._read("basis", lambda basis: self._fitting(said["ground"], basis), said["basis"])
        missing = {"identity": Code.IDENTITY_MISSING, "born_on": Code.BORN_ON_MISSING, "sex": Code.SEX_MISSING}
        self._doubts += [code for name, code in missing.items() if not said[name]]

    @staticmethod
    def _fitting(ground: str, basis: str) -> str:
        check_basis(ground, basis)
        return basis

    def _undoubted(self, text: str) -> str:
        found = identity_of(text)
        if isinstance(found, Doubt):
            self._doubts.append(found.code)
            return str(found.value)
        return found

    def _place(self, text: str) -> str:
        try:
            return self._places[folded(text)]
        except KeyError:
            raise Problem(Code.UNKNOWN_WORKPLACE) from None

    def _check(self, name: str, text: str) -> str:
        return str(check(_FIELDS[name], text, self._today))

    def _checked(self, name: str, texts: Mapping[str, str]) -> str:
        return self._read(name, partial(self._check, name), texts.get(name, ""))

    def _needed(self, name: str, read: Callable[[str], str], texts: Mapping[str, str]) -> str:
        if not texts.get(name) and not any(one.column == name for one in self.bad):
            self._bad(name, Problem(Code.ROW_INCOMPLETE))
        return self._read(name, read, texts.get(name, ""))

    def _read(self, column: str, read: Callable[[str], str], text: str) -> str:
        try:
            return read(text) if text else ""
        except Problem as problem:
            self._bad(column, problem)
            return ""

    def _bad(self, column: str, problem: Problem) -> None:
        self.bad.append(BadRow(self._number, column, problem))
