"""A roster as rows of a table, the way offices keep them, and what is wrong with each row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from domain.check import Doubt
from domain.names import Script, script_of
from domain.problem import Code, Problem
from domain.roster import Key, RosterPerson, name_keys, number_keys
from domain.roster_cells import cleaned, identity_of, name_of, word_of
from domain.roster_layout import Layout, Table


@dataclass(frozen=True, slots=True)
class BadRow:
    """One thing that is wrong with a row, or doubtful: the row as people count, the field, and what."""

    number: int
    column: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Roster:
    """
    What a table of people holds.

    Args:
        people: those whose rows are good, in the order of the table.
        doubts: what a person should look at before they confirm; these rows are good.
        bad: all that is wrong with the rows that are not.
    """

    people: tuple[RosterPerson, ...]
    doubts: tuple[BadRow, ...]
    bad: tuple[BadRow, ...]


def read_roster(table: Table, layout: Layout, *, restore_zeros: bool = False) -> Roster:
    """
    Make people of rows. Rows in which no column of the layout says anything are passed over.

    Khmer digits are digits, zero-width characters go, names are spelt canonically and belong where their letters
    say, whichever column they are in. A number comes once; a name without a number comes once for each sex.

    With `restore_zeros` numbers of eight digits get their zero back instead of being doubted. 5,000 rows take more
    than half a second: not in a turn, and better in a thread.

    Raises:
        Problem: no column has names.
    """
    if not layout.has_names:
        raise Problem(Code.ROSTER_COLUMNS_MISSING)
    people: list[RosterPerson] = []
    doubts: list[BadRow] = []
    bad: list[BadRow] = []
    seen: dict[Key, int] = {}
    for number, cells in _rows(table, layout):
        line = _Line(number, restore_zeros=restore_zeros)
        person = line.person(cells)
        if person and not line.bad and not line.is_there(person, seen):
            people.append(person)
            doubts += line.doubts
        bad += line.bad
    return Roster(tuple(people), tuple(doubts), tuple(bad))


def _rows(table: Table, layout: Layout) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The mapped cells of each row; a header that is repeated on each page is none."""
    header = _mapped(table[layout.first - 1], layout) if 0 < layout.first <= len(table) else None
    for number, row in enumerate(table[layout.first :], start=layout.first + 1):
        cells = _mapped(row, layout)
        if cells != header:
            yield number, cells


def _mapped(row: Sequence[str], layout: Layout) -> dict[str, str]:
    return {field: row[place] if place < len(row) else "" for field, place in layout.columns.items()}


class _Line:
    """One row: what is wrong with it, and what is doubtful."""

    def __init__(self, number: int, *, restore_zeros: bool) -> None:
        self.doubts: list[BadRow] = []
        self.bad: list[BadRow] = []
        self._number = number
        self._restore_zeros = restore_zeros

    def person(self, cells: Mapping[str, str]) -> RosterPerson | None:
        """Whoever stands in the cells; None where they are empty."""
        texts = {field: self._read(field, cleaned, cell) for field, cell in cells.items()}
        if not any(texts.values()):
            return None
        km, latin = names_of(texts)
        if not (km or latin or self.bad):
            self._bad("name_km", Problem(Code.NAME_MISSING))
        return RosterPerson(
            self._identity(texts),
            self._read("name_km", partial(name_of, "name_km"), km),
            self._read("name_latin", partial(name_of, "name_latin"), latin),
            *(self._read(field, partial(word_of, field), texts.get(field, "")) for field in ("sex", "category")),
        )

    def is_there(self, person: RosterPerson, seen: dict[Key, int]) -> bool:
        """Whether an earlier row has this number, or nobody could tell the two apart."""
        column, code = ("identity", Code.IDENTITY_TWICE) if person.identity else ("name_km", Code.NAME_TWICE)
        keys = number_keys(person) or name_keys(person)
        for one in keys:
            if one in seen:
                self._bad(column, Problem(code, row=seen[one]))
                return True
        seen.update(dict.fromkeys(keys, self._number))
        return False

    def _identity(self, texts: Mapping[str, str]) -> str:
        text = self._read("identity", self._undoubted, texts.get("identity", ""))
        if "identity" in texts and not text and not self.bad:
            self._doubt(Code.IDENTITY_MISSING)
        return text

    def _undoubted(self, text: str) -> str:
        found = identity_of(text)
        if not isinstance(found, Doubt):
            return found
        if self._restore_zeros and found.code is Code.IDENTITY_LOST_ZERO:
            return f"0{found.value}"
        self._doubt(found.code)
        return str(found.value)

    def _read(self, column: str, read: Callable[[str], str], text: str) -> str:
        try:
            return read(text) if text else ""
        except Problem as problem:
            self._bad(column, problem)
            return ""

    def _doubt(self, code: Code) -> None:
        self.doubts.append(BadRow(self._number, "identity", Problem(code)))

    def _bad(self, column: str, problem: Problem) -> None:
        self.bad.append(BadRow(self._number, column, problem))


def names_of(texts: Mapping[str, str]) -> tuple[str, str]:
    """The name in Khmer and in Latin letters; where one column has both, each word goes where it belongs."""
    km, latin = (f"{texts.get(f'name_{s}', '')} {texts.get(f'given_{s}', '')}".split() for s in ("km", "latin"))
    if km and latin:
        return " ".join(km), " ".join(latin)
    elsewhere = Script.LATIN if km else Script.KHMER
    stay = [word for word in km or latin if script_of(word) is not elsewhere]
    move = [word for word in km or latin if script_of(word) is elsewhere]
    return (" ".join(stay), " ".join(move)) if km else (" ".join(move), " ".join(stay))
