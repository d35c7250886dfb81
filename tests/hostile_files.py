"""Files as nobody should send them: each with its reader, and with the words that are a good answer to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.hostile_packages import cells, packages
from tests.hostile_pictures import labels, other_pictures, pictures
from tests.hostile_texts import other_kinds, texts


@dataclass(frozen=True)
class Hostile:
    """
    A file that means harm, or is as broken as if it did.

    Args:
        reader: sheet, picture or label.
        words: the answers that are right: codes of problems, or FINE.
    """

    name: str
    reader: str
    content: bytes
    words: frozenset[str]


def hostile_files() -> Iterator[Hostile]:
    """All of them."""
    for reader, files in (
        ("sheet", [*packages(), *cells(), *texts(), *other_kinds()]),
        ("picture", [*pictures(), *other_pictures()]),
        ("label", [*labels()]),
    ):
        for name, content, *words in files:
            yield Hostile(name, reader, content, frozenset(map(str, words)))
