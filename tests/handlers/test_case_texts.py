"""Every procedure has the words that screens, lists and reminders of cases ask for, and no others."""

from collections.abc import Iterator

import pytest

from domain.case import OPENED, Procedure
from domain.entry import EntryState
from domain.procedures import PROCEDURES
from handlers.standing import BY_DATES
from handlers.voice import LANGUAGES
from tests.handlers.test_form_texts import of_all

PARTS = ("state", "short", "step", "do", "sure")
BY_THEMSELVES = {"dismissal": {str(state) for state in EntryState}}
"""How an entry may stand that is told by dates."""


def of_procedure(rules: Procedure) -> Iterator[str]:
    """The keys of the texts that are made from a procedure."""
    kind, by_hand = rules.kind, [key for key, rule in rules.rules.items() if rule.needs]
    dated = BY_THEMSELVES.get(kind, set())
    shown = (rules.states - BY_DATES) | dated if dated else rules.states
    yield f"case-{kind}"
    yield from (f"{kind}-state-{state}" for state in shown)
    yield from (f"{kind}-short-{state}" for state in (shown if dated else rules.limits))
    yield from (f"{kind}-step-{key}" for key in (OPENED, *rules.rules))
    yield from (f"{kind}-do-{key}" for key in by_hand)
    yield from (f"{kind}-sure-{key}" for key in by_hand if not rules.form_of(key))


OF_CASES = {key for rules in PROCEDURES.values() for key in of_procedure(rules)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rules", PROCEDURES.values(), ids=lambda rules: rules.kind)
def test_a_procedure_has_all_its_words_and_no_others(language: str, rules: Procedure) -> None:
    made = tuple(f"{rules.kind}-{part}-" for part in PARTS)
    there = {key for key in of_all(language) if key.startswith(made) or key == f"case-{rules.kind}"}
    assert there == set(of_procedure(rules))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_before_a_step_names_the_case(language: str) -> None:
    sure = {key: text for key, text in of_all(language).items() if key in OF_CASES and "-sure-" in key}
    assert sure
    assert [key for key, text in sure.items() if text.arguments != {"number"}] == []
