"""Documents can rot: what they name is there, and what is there they name."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from fluent.syntax import FluentParser, ast

from bot.cli import app
from bot.metrics import REGISTRY
from bot.settings import PREFIX, Settings
from tests.handlers.test_case_texts import OF_CASES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CODE = [
    path for floor in ("domain", "storage", "handlers", "bot") for path in sorted((ROOT / floor).rglob("*.py"))
]

LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
NAMED = re.compile(r"`((?:domain|storage|handlers|bot|tests|docs)/[\w./-]*)`")
TO_BE_MADE = ("domain/forms/education.py", "handlers/education.py", "handlers/texts/km/education.ftl")
"""What docs/adding-a-report.md asks its reader to make."""
MAKE = re.compile(r"make ([a-z]+)")
EVENT = re.compile(r'log\.(?:debug|info|warning|error|critical)\(\s*"([^"]+)"')
DERIVED = re.compile(r'f"((?:[a-z0-9_]+-)+)\{')
LITERAL = re.compile(r'"([a-z][a-z0-9_]*(?:-[a-z0-9_]+)*)"')


def commands(command: Any, words: str = "python -m bot") -> Iterator[str]:
    """Each command with the words that lead to it."""
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{words} {name}") if hasattr(inner, "commands") else [f"{words} {name}"]


def metrics() -> Iterator[str]:
    """Each metric as Prometheus reads it."""
    for metric in REGISTRY.collect():
        yield f"{metric.name}_total" if metric.type == "counter" else metric.name


def texts(language: str) -> set[str]:
    """The keys of all texts of a language."""
    files = (ROOT / "handlers" / "texts" / language).glob("*.ftl")
    entries = [entry for file in files for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body]
    return {entry.id.name for entry in entries if isinstance(entry, ast.Message)}


@pytest.mark.parametrize("setting", [f"{PREFIX}{name.upper()}" for name in Settings.model_fields])
def test_every_setting_is_told(setting: str) -> None:
    assert f"| `{setting}` |" in OPERATIONS


def test_no_setting_is_told_that_is_none() -> None:
    told = set(re.findall(rf"{PREFIX}[A-Z_]+", OPERATIONS + (ROOT / ".env.example").read_text(encoding="utf-8")))
    assert told <= {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("command", [*commands(typer.main.get_command(app))])
def test_every_command_is_told(command: str) -> None:
    assert f"| `{command}` |" in OPERATIONS


def test_no_command_is_told_that_is_none() -> None:
    told = re.findall(r"^\| `(python -m bot [a-z ]+)` \|", OPERATIONS, re.MULTILINE)
    assert set(told) == {*commands(typer.main.get_command(app))}


@pytest.mark.parametrize("metric", [*metrics()])
def test_every_metric_is_told(metric: str) -> None:
    assert f"| `{metric}` |" in OPERATIONS


def test_every_event_of_the_log_is_told() -> None:
    events = {event for path in CODE for event in EVENT.findall(path.read_text(encoding="utf-8"))}
    assert [event for event in sorted(events) if f"`{event}`" not in OPERATIONS] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_is_named_is_there(document: Path) -> None:
    words = document.read_text(encoding="utf-8")
    named = [ROOT / name for name in NAMED.findall(words) if name not in TO_BE_MADE]
    linked = [document.parent / link for link in LINK.findall(words)]
    assert [str(path) for path in (*named, *linked) if not path.exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_make_target_that_is_named_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {word for line in _commands_in(document) for word in MAKE.findall(line)} <= targets


def _commands_in(document: Path) -> list[str]:
    """Lines that are commands, and words set as such: "make sure" is neither."""
    words = document.read_text(encoding="utf-8")
    return [*re.findall(r"`(make [a-z]+)`", words), *re.findall(r"^(make [a-z]+)$", words, re.MULTILINE)]


def test_every_decision_is_in_the_list() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert pages
    assert [page.name for page in pages if f"({page.name})" not in listed] == []


@pytest.mark.parametrize("part", ["## Context", "## Decision", "## Rejected", "## Consequences"])
def test_every_decision_says_what_else_there_was_and_what_follows(part: str) -> None:
    pages = (ROOT / "docs" / "decisions").glob("[0-9]*.md")
    assert [page.name for page in pages if part not in page.read_text(encoding="utf-8")] == []


def test_the_way_of_an_update_names_what_is_there() -> None:
    """`Delivery.accept` and `add_seen` in the page are names of the code."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    named = re.findall(r"`(?:[A-Z]\w+\.)?(\w+)`", ARCHITECTURE)
    assert [name for name in named if not re.search(rf"\b{name}\b", code)] == []


def test_no_text_is_left_that_nobody_says() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE if path.parts[-2] != "texts")
    said, derived = OF_CASES | set(LITERAL.findall(code)), tuple(set(DERIVED.findall(code)))
    assert sorted(key for key in texts("km") if key not in said and not key.startswith(derived)) == []
