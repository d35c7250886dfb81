import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from domain.digits import fold
from domain.problem import Code, Problem

_SEPARATOR = r"[\s./\\_\-\u2010-\u2015\u2212\u200b]*"
_TYPED = re.compile(rf"([A-Z]{{2,3}}){_SEPARATOR}(\d\d){_SEPARATOR}(\d{{1,9}})(?:\s*/\s*(\d{{1,4}}))?", re.ASCII)

_WRITTEN = re.compile(r"\b[A-Z]{2,3}-\d\d-\d{6,9}\b", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Receipt:
    """The number of a stored report, short enough to say on the phone: `KK-26-000123`.

    `letters` come from the institution, `year` has two digits and is that of the local day on which the
    report was stored, `sequence` counts from one within both. The reports of a session share its number and add
    the person's `place` on its list: `KK-26-000123/17`.
    """

    letters: str
    year: int
    sequence: int
    place: int = 0

    @classmethod
    def issued(cls, letters: str, day: date, sequence: int) -> Self:
        """The receipt of the report that was stored as so many-th on a local day's year."""
        return cls(letters, day.year % 100, sequence)

    def __str__(self) -> str:
        return f"{self.letters}-{self.year:02}-{self.sequence:06}" + (f"/{self.place}" if self.place else "")

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a number as somebody types or says it: `kk26123`, `KK 26 123`, `kk-២៦-០០០១២៣`.

        Raises:
            Problem: this can't be a receipt's number.
        """
        found = _TYPED.fullmatch(fold(text).strip().upper())
        if found is None or not int(found[3]):
            raise Problem(Code.BAD_RECEIPT)
        return cls(found[1], int(found[2]), int(found[3]), int(found[4] or 0))

    @classmethod
    def found_in(cls, text: str) -> Self | None:
        """The first number that a text of ours names, as `str` writes it, without the place on a list."""
        found = _WRITTEN.search(text)
        return cls.read(found[0]) if found and int(found[0].rpartition("-")[2]) else None
