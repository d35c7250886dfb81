"""Whatever is written into the audit log, auditors read in words of their language."""

import ast
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import bot
import handlers
import storage
from domain.act import ACTS
from domain.case import OPENED
from domain.procedures import PROCEDURES
from domain.review import RULES
from handlers.audit_shown import action_name
from handlers.voice import LANGUAGES, Voice

CODE = [path for floor in (bot, handlers, storage) for path in Path(str(floor.__file__)).parent.rglob("*.py")]
PLACES = {"add_entry": 3, "_noted": 2, "_decided": 3}
"""Where these take the action, or where another of that name takes something else."""
NAMED = {
    *(act.needs for act in ACTS.values()),
    *(rule.needs for rule in RULES.values()),
    *(f"{kind}_{key}" for kind, rules in PROCEDURES.items() for key in (OPENED, *rules.rules)),
}
"""Actions whose names are made."""


def written() -> Iterator[str]:
    """The actions that are written as they are."""
    calls = (node for path in CODE for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    for call in calls:
        place = PLACES.get(getattr(call.func, "id", ""))
        given = call.args[place] if place is not None and len(call.args) > place else None
        if isinstance(given, ast.Constant) and isinstance(given.value, str) and "-" not in given.value:
            yield given.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_words(language: str) -> None:
    voice = Voice(language, ZoneInfo("Asia/Phnom_Penh"))
    actions = {*written(), *map(str, NAMED)}
    assert len(actions) > len(NAMED)
    assert sorted(one for one in actions if action_name(voice, one) == one.replace("_", " ")) == []
