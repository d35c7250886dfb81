"""The screens of cases are made from their procedures: each has the texts for that, and none too many."""

from collections.abc import Iterator

import pytest

from domain.case import OPENED, Kind, Procedure
from domain.entry import EntryState
from domain.procedures import PROCEDURES
from handlers.standing import BY_DATES
from tests.handlers.test_texts import FILES, messages

BY_THEMSELVES = {"dismissal": {str(state) for state in EntryState}}
"""How an entry may stand that is told by dates."""


def asked_for(rules: Procedure) -> Iterator[str]:
    kind = rules.kind
    yield f"case-{kind}"
    yield from (f"{kind}-step-{key}" for key in (OPENED, *rules.rules))
    yield from (f"{kind}-do-{key}" for key, rule in rules.rules.items() if rule.needs)
    yield from (f"{kind}-sure-{key}" for key, rule in rules.rules.items() if rule.needs and not rule.asks)
    shown = (rules.states - BY_DATES) | BY_THEMSELVES.get(kind, set())
    yield from (f"{kind}-state-{state}" for state in shown)
    yield from (f"{kind}-short-{state}" for state in (shown if kind in BY_THEMSELVES else rules.limits))


@pytest.mark.parametrize("kind", PROCEDURES)
def test_a_kind_of_case_has_the_texts_of_its_screens_and_no_others(kind: Kind) -> None:
    known = {key for name in FILES for key in messages("km", name)}
    parts = tuple(f"{kind}-{part}-" for part in ("state", "short", "step", "do", "sure"))
    told = {key for key in known if key.startswith(parts)} | {f"case-{kind}"}
    assert told == set(asked_for(PROCEDURES[kind]))
