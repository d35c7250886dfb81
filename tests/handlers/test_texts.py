"""Texts can rot: each is there in both languages, with the same arguments, and each that is asked for exists."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import handlers
from handlers.voice import LANGUAGES
from tests.handlers.test_form_texts import Parts

FOLDER = Path(handlers.__file__).parent
FILES = sorted(path.name for path in (FOLDER / "texts" / "km").glob("*.ftl"))
ASKED = re.compile(r'(?:voice|plain|screen|button|word|notify\w*)\((?:turn, )?\s*"([a-z][a-z0-9_-]*)"')
LATIN_DIGITS_IN_NAMES = ("UTF-8",)


@cache
def messages(language: str, name: str) -> dict[str, Parts]:
    body = FluentParser().parse((FOLDER / "texts" / language / name).read_text(encoding="utf-8")).body
    assert [entry for entry in body if isinstance(entry, ast.Junk)] == []
    found = [(entry.id.name, Parts(entry)) for entry in body if isinstance(entry, ast.Message)]
    assert len({key for key, _ in found}) == len(found)
    return dict(found)


def test_both_languages_have_the_same_files() -> None:
    assert sorted(path.name for path in (FOLDER / "texts" / "en").glob("*.ftl")) == FILES


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_texts_with_the_same_arguments(name: str) -> None:
    km, en = messages("km", name), messages("en", name)
    assert {key: text.arguments for key, text in km.items()} == {key: text.arguments for key, text in en.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_in_two_files(language: str) -> None:
    keys = [key for name in FILES for key in messages(language, name)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("name", FILES)
def test_khmer_is_written_with_khmer_digits(name: str) -> None:
    words = {key: text.words for key, text in messages("km", name).items()}
    for allowed in LATIN_DIGITS_IN_NAMES:
        words = {key: text.replace(allowed, "") for key, text in words.items()}
    assert [key for key, text in words.items() if re.search("[0-9]", text)] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_every_text_that_is_asked_for_exists(path: Path) -> None:
    known = {key for name in FILES for key in messages("km", name)}
    assert set(ASKED.findall(path.read_text(encoding="utf-8"))) - known == set()
