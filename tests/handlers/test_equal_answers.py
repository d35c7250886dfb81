"""Whoever watches how much is sent, how long it takes or what is read learns nothing of the answer."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.sql.base import Executable

from domain.enquiry import Answer, Outcome
from domain.entry import EntryState
from domain.subject import Subject
from handlers.answering import Asked, look_up
from handlers.enquiry import ways
from handlers.enquiry_text import head, ruled, sentence
from handlers.screen import Screen
from handlers.voice import LANGUAGES, Voice
from storage.database import Database, Transaction
from storage.enquiries import Enquiry
from storage.vault import Seal, Vault
from tests.registered import DARA, entered
from tests.talk import BEGUN, ZONE

STRANGER = Subject("055555555", "ចាន់ បុប្ផា", "CHAN Bopha", date(1985, 1, 2))
POSSIBLE = replace(DARA, identity=None)


class Counted:
    """A transaction that counts what it is asked."""

    def __init__(self, tx: Transaction, seen: Counter[str]) -> None:
        self._tx, self._seen = tx, seen
        self.vault, self.order = tx.vault, tx.order

    async def fetch(self, statement: Executable, **values: Any) -> list[Any]:
        self._seen[str(statement)] += 1
        return await self._tx.fetch(statement, **values)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often something is opened or sealed, by kind of key."""
    seen: Counter[str] = Counter()

    def counting(kind: type, name: str) -> None:
        real: Callable[..., Any] = getattr(kind, name)

        def counted(self: Any, *given: Any) -> Any:
            seen[f"{kind.__name__}.{name}"] += 1
            return real(self, *given)

        monkeypatch.setattr(kind, name, counted)

    for kind, name in (
        (Vault, "open_bytes"),
        (Vault, "seal_bytes"),
        (Vault, "index"),
        (Seal, "open"),
        (Seal, "seal"),
    ):
        counting(kind, name)
    return seen


async def work(database: Database, asked: Subject, opened: Counter[str]) -> tuple[str, Counter[str], Counter[str]]:
    """The outcome of a look-up, the statements it took, and the secrets it opened."""
    statements: Counter[str] = Counter()
    opened.clear()

    async def look(tx: Transaction) -> str:
        counted: Any = Counted(tx, statements)
        return (await look_up(counted, Asked(asked), BEGUN)).outcome

    outcome = await database.read(look)
    return outcome, statements, Counter(opened)


async def test_hit_possible_and_miss_take_the_same_statements_and_secrets(
    database: Database, opened: Counter[str]
) -> None:
    await database.transact(entered)
    hit = await work(database, DARA, opened)
    miss = await work(database, STRANGER, opened)
    assert (hit[0], miss[0]) == ("confirmed_match", "no_record")
    assert hit[1] == miss[1]
    assert hit[2] == miss[2]
    possible = await work(database, POSSIBLE, opened)
    unknown = await work(database, replace(STRANGER, identity=None), opened)
    assert (possible[0], unknown[0]) == ("possible_match", "no_record")
    assert possible[1:] == unknown[1:]


async def test_numbers_alone_take_the_same_too(database: Database, opened: Counter[str]) -> None:
    await database.transact(entered)
    hit = await work(database, Subject(DARA.identity), opened)
    miss = await work(database, Subject("055555555"), opened)
    assert (hit[0], miss[0]) == ("confirmed_match", "no_record")
    assert hit[1:] == miss[1:]


LONG = "ន" * 200
ANSWERS = (
    Answer(Outcome.NO_RECORD),
    Answer(Outcome.POSSIBLE_MATCH, ("REG-25-000001",), "kep"),
    *(
        Answer(Outcome.CONFIRMED_MATCH, ("REG-25-000001",), "kep", state, date(2030, 11, 22))
        for state in (EntryState.ACTIVE, EntryState.TERM_PENDING, EntryState.PROVISIONAL, EntryState.SUSPENDED)
    ),
)


def shown(voice: Voice, answer: Answer, place: str) -> Screen:
    enquiry = Enquiry("ENQ-26-000001", 1, "kampot", "pre_employment", "12/26", DARA, BEGUN)
    told = sentence(voice, answer, DARA, place)
    return ruled(voice, head(voice, enquiry, "Kampot"), told, ways(voice, enquiry, answer))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_sent_in_the_same_number_of_bytes(language: str) -> None:
    voice = Voice(language, ZONE)
    sizes = {
        len(json.dumps(shown(voice, answer, place).payload(), ensure_ascii=False, separators=(",", ":")).encode())
        for answer in ANSWERS
        for place in ("Kep", LONG)
    }
    assert len(sizes) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_answer_has_a_rule_of_dots_too(language: str) -> None:
    voice = Voice(language, ZONE)
    assert all(shown(voice, answer, LONG).text.endswith("..") for answer in ANSWERS)
