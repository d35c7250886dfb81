"""Long lists by pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.button import encode
from handlers.screen import Button
from handlers.turn import Turn

PAGE = 8
"""Entries on one page: they fit on a small phone with a button each."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page: what is on it, its number from 0, how many there are, and the buttons that leaf."""

    items: Sequence[T]
    number: int
    pages: int
    ways: Sequence[Button]


def leaf(turn: Turn, items: Sequence[T], verb: str, number: int, *parts: str) -> Leaf[T]:
    """The page with this number, or the nearest; `verb` with `parts` and a number is what its buttons say."""
    pages = max(1, -(-len(items) // PAGE))
    at = min(max(number, 0), pages - 1)
    ways = [turn.button("dialogue-before", encode(verb, *parts, at - 1))] if at else []
    ways += [turn.button("dialogue-after", encode(verb, *parts, at + 1))] if at + 1 < pages else []
    return Leaf(items[at * PAGE : (at + 1) * PAGE], at, pages, ways)
