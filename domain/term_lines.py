"""A table of terms as people type it: a line for each rule, its parts in any order, in either language.

A ground, a category or a repetition that a line does not name means all of them.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import product

from domain.digits import fold
from domain.forms.test_result import CATEGORIES
from domain.ground import Ground
from domain.line_words import CATEGORIES as CATEGORY_WORDS
from domain.problem import Code, Problem
from domain.term_table import LEAST_YEARS, MOST_YEARS, Cell, Repetition

GROUND_WORDS: Mapping[str, tuple[str, ...]] = {
    Ground.CONFIRMED_USE: (
        "confirmed use",
        "use",
        "drug use",
        "ការប្រើប្រាស់",
        "ប្រើប្រាស់",
        "ប្រើ",
        "ការប្រើប្រាស់ បានបញ្ជាក់",
        "ការប្រើប្រាស់ដែលបានបញ្ជាក់",
    ),
    Ground.REFUSAL: ("refusal", "refusal of the test", "refused", "ការបដិសេធ", "បដិសេធ", "បដិសេធធ្វើតេស្ត"),
    Ground.SALE_DISTRIBUTION: (
        "sale or distribution",
        "sale and distribution",
        "sale",
        "distribution",
        "លក់ ឬចែកចាយ",
        "លក់",
        "ចែកចាយ",
        "ការលក់ ឬចែកចាយ",
    ),
    Ground.TRAFFICKING: ("trafficking", "ជួញដូរ", "ការជួញដូរ"),
    Ground.POSSESSION: ("possession", "រក្សាទុក", "ការរក្សាទុក", "កាន់កាប់", "ការកាន់កាប់"),
    Ground.FACILITATION: ("facilitation", "សម្រួល", "ការសម្រួល", "សម្រួលដល់ការប្រើប្រាស់", "ការជួយសម្រួល", "ជួយសម្រួល"),
    Ground.CONVICTION: ("conviction", "convicted", "ទោសព្រហ្មទណ្ឌ", "ការផ្តន្ទាទោស", "ផ្តន្ទាទោស"),
    Ground.ADMISSION: ("admission", "admitted", "ការសារភាព", "សារភាព", "ការទទួលសារភាព", "ទទួលសារភាព", "ទទួលស្គាល់"),
}
REPETITION_WORDS: Mapping[str, tuple[str, ...]] = {
    Repetition.FIRST: ("first", "first time", "1st", "once", "លើកដំបូង", "លើកទីមួយ", "លើកទី1"),
    Repetition.AGAIN: (
        "again",
        "second",
        "second time",
        "2nd",
        "repeated",
        "repeat",
        "លើកទីពីរ",
        "លើកទី2",
        "ម្តងទៀត",
    ),
}
_ALL = ("all", "any", "every", "ទាំងអស់", "គ្រប់")
_UNDECIDED = ("undecided", "pending", "not decided", "មិនទាន់កំណត់", "មិនទាន់សម្រេច")
_SILENT = (
    "years",
    "year",
    "yrs",
    "yr",
    "ឆ្នាំ",
    "officer",
    "officers",
    "time",
    "ground",
    "category",
    "រយៈពេល",
    "និង",
    "and",
    "or",
    "ឬ",
)
_GAP = re.compile(r"[\s,;:.|/=_()\-–—•*→\u200b។៖]+")


def read_terms(text: str) -> dict[Cell, int]:
    """
    The years by cell; what no line decides, or a line calls undecided, is missing.

    Raises:
        Problem: a line is not understood, names no number of years or two, or says of a cell what another line
            says otherwise; the number of the line is told, nothing of what was typed.
    """
    told: dict[Cell, tuple[int | None, int]] = {}
    for place, line in enumerate(text.splitlines(), 1):
        if not _GAP.sub("", line):
            continue
        cells, years = _line(line, place)
        for cell in cells:
            other = told.setdefault(cell, (years, place))
            if other[0] != years:
                raise Problem(Code.TERM_LINE_TWICE, line=place, other=other[1])
    if not any(years for years, _ in told.values()):
        raise Problem(Code.TERM_LINES_NONE)
    return {cell: years for cell, (years, _) in told.items() if years is not None}


def _line(line: str, place: int) -> tuple[list[Cell], int | None]:
    found = list(_words(line, place))
    terms = [value for what, value in found if what in {"years", "undecided"}]
    if len(terms) != 1:
        raise Problem(Code.TERM_LINE_YEARS, line=place)
    if not any(what in {"ground", "category", "repetition", "all"} for what, _ in found):
        raise Problem(Code.TERM_LINE_UNCLEAR, line=place)
    named = [[value for what, value in found if what == kind] for kind in ("ground", "category", "repetition")]
    axes = product(named[0] or Ground, named[1] or CATEGORIES, named[2] or Repetition)
    cells = [Cell(Ground(ground), category, Repetition(again)) for ground, category, again in axes]
    return cells, _years(terms[0], place)


def _years(term: str, place: int) -> int | None:
    years = int(term) if term else None
    if years is not None and not LEAST_YEARS <= years <= MOST_YEARS:
        raise Problem(Code.TERM_LINE_RANGE, line=place, least=LEAST_YEARS, most=MOST_YEARS)
    return years


def _words(line: str, place: int) -> Iterable[tuple[str, str]]:
    """What a line is made of, the longest phrase first; a word that is none of ours is never passed over."""
    text, at = fold(line).casefold(), 0
    while at < len(text):
        if gap := _GAP.match(text, at):
            at = gap.end()
        elif (match := _PHRASE.match(text, at)) and match.lastgroup:
            at = match.end()
            yield ("years", match.group()) if match.lastgroup == "number" else _meant(match.group())
        else:
            raise Problem(Code.TERM_LINE_UNCLEAR, line=place)


def _meant(phrase: str) -> tuple[str, str]:
    """What a phrase says, whether it is one thing or several."""
    plain = _plain(phrase)
    return _MEANT[plain if plain in _MEANT else plain.removesuffix("s")]


def _plain(phrase: str) -> str:
    return _GAP.sub("", phrase).casefold()


_TABLES = (("ground", GROUND_WORDS), ("category", CATEGORY_WORDS), ("repetition", REPETITION_WORDS))
_SAYING: list[tuple[str, tuple[str, str]]] = [
    *(
        (phrase, (kind, value))
        for kind, table in _TABLES
        for value, phrases in table.items()
        for phrase in phrases
    ),
    *((phrase, ("all", "")) for phrase in _ALL),
    *((phrase, ("undecided", "")) for phrase in _UNDECIDED),
    *((phrase, ("silent", "")) for phrase in _SILENT),
    *((value.replace("_", " "), (kind, value)) for kind, table in _TABLES for value in table),
]
_MEANT = {_plain(phrase): meaning for phrase, meaning in _SAYING}


def _pattern(phrase: str) -> str:
    """A phrase, with whatever gaps between its words; it ends where a Latin word or a number does."""
    words = r"[\s_()\-\u200b]*".join(re.escape(word) for word in phrase.casefold().split())
    return rf"{words}s?(?![a-z])" if phrase.isascii() else rf"{words}(?![0-9])" if phrase[-1].isdigit() else words


_LONGEST_FIRST = sorted({phrase for phrase, _ in _SAYING}, key=lambda phrase: (-len(phrase), phrase))
_PHRASE = re.compile(f"(?P<phrase>{'|'.join(map(_pattern, _LONGEST_FIRST))})|(?P<number>[0-9]{{1,4}}(?![0-9]))")
