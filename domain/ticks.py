"""Ticking several: what is ticked is the answer as it grows, and each move says the state that it wishes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from domain.draft import Draft
from domain.form import Choices, Kind, Picks
from domain.problem import Code, Problem

Known = Callable[[str, str], bool]
"""Tells whether a directory has an entry with this code."""


def ticks(draft: Draft) -> list[str]:
    """What is ticked at the present question."""
    present = draft.answers.get(draft.at)
    return present if isinstance(present, list) else []


def toggled(draft: Draft, field: Kind, option: str, known: Known, *, on: bool) -> Draft:
    """
    Tick or untick one; the same press twice is the same as once.

    Raises:
        Problem: there is no such option or entry, or enough is ticked.
    """
    others = [one for one in ticks(draft) if one != option]
    if isinstance(field, Choices):
        if option not in field.options:
            raise Problem(Code.UNKNOWN_OPTION)
        return _ticked(draft, [one for one in field.options if one in others or (on and one == option)])
    if on and isinstance(field, Picks):
        return picked(draft, field, [option], known)
    return _ticked(draft, others)


def picked(draft: Draft, field: Picks, codes: Sequence[str], known: Known) -> Draft:
    """
    Tick these too; those that were ticked before are looked at again when all is done.

    Raises:
        Problem: the directory does not have one, or they are too many.
    """
    if gone(field, codes, known):
        raise Problem(Code.NOT_IN_DIRECTORY)
    both = dict.fromkeys([*ticks(draft), *codes])
    if len(both) > field.most:
        raise Problem(Code.TOO_MANY_TICKS, most=field.most)
    return _ticked(draft, both)


def gone(field: Picks, codes: Iterable[str], known: Known) -> list[str]:
    """Find what the directory does not have, or not any more."""
    return [code for code in codes if not known(field.directory, code)]


def pruned(draft: Draft, field: Kind, known: Known) -> Draft:
    """Take out what the directory has lost since it was ticked."""
    lost = gone(field, ticks(draft), known) if isinstance(field, Picks) else []
    return _ticked(draft, [code for code in ticks(draft) if code not in lost]) if lost else draft


def _ticked(draft: Draft, codes: Iterable[str]) -> Draft:
    answers = {key: value for key, value in draft.answers.items() if key != draft.at}
    if left := list(codes):
        answers[draft.at] = left
    return replace(draft, answers=answers, skipped=draft.skipped - {draft.at})
