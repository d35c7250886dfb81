"""A table of terms as lines: a line for each ground, categories that are alike together."""

from domain.forms.test_result import CATEGORIES
from domain.ground import Ground
from domain.term_table import Row, TermTable, differing, rows
from handlers.screen import Html
from handlers.voice import Voice


def table_lines(
    voice: Voice, table: TermTable, before: TermTable | None = None, *, marked: bool = False
) -> list[Html]:
    """The terms by ground; where `marked`, what differs from the table before is, and says what it was."""
    changed = {cell.ground for cell in differing(before, table)} if marked else set()
    told = [ground for ground in Ground if ground in changed or rows(table, ground)]
    lines = [line for ground in told for line in _ground(voice, table, before, ground, marked=ground in changed)]
    others = ", ".join(ground_name(voice, ground) for ground in Ground if ground not in told)
    return [*lines, voice("terms-others", grounds=others)] if others else lines


def _ground(
    voice: Voice, table: TermTable, before: TermTable | None, ground: Ground, *, marked: bool
) -> list[Html]:
    key = "terms-line-changed" if marked else "terms-line"
    line = voice(key, ground=ground_name(voice, ground), terms=_terms(voice, table, ground))
    return [line, voice("terms-was", terms=_terms(voice, before, ground))] if marked and before else [line]


def ground_name(voice: Voice, ground: Ground) -> str:
    """What a ground is called."""
    return voice.plain(f"terms-ground-{ground}")


def _terms(voice: Voice, table: TermTable, ground: Ground) -> str:
    return "; ".join(_row(voice, row) for row in rows(table, ground)) or voice.plain("terms-undecided")


def _row(voice: Voice, row: Row) -> str:
    first, again = _years(voice, row.first), _years(voice, row.again)
    terms = first if row.first == row.again else voice.plain("terms-first-again", first=first, again=again)
    if len(row.categories) == len(CATEGORIES):
        return terms
    names = ", ".join(voice.plain(f"option-category-{one}") for one in row.categories)
    return voice.plain("terms-of", categories=names, terms=terms)


def _years(voice: Voice, years: int | None) -> str:
    return voice.plain("terms-undecided") if years is None else voice.plain("terms-years", n=years)
