"""Whoever watches how much is sent, how long it takes or what is read learns nothing of the answer."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.sql.base import Executable
from telegram import Update, User

from domain.enquiry import Answer, Outcome
from domain.entry import EntryState
from domain.subject import Subject
from handlers.answering import Asked, look_up
from handlers.enquiry import store, ways
from handlers.enquiry_text import head, ruled, sentence
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.voice import LANGUAGES, Voice
from storage.database import Database, Transaction
from storage.drafts import Kept
from storage.enquiries import Enquiry
from storage.people import find_actor
from storage.vault import Seal, Vault
from tests.handlers.enquiring import officer
from tests.house import House
from tests.registered import DARA, entered
from tests.talk import BEGUN, ZONE


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


@pytest.mark.parametrize(
    "asked", [DARA, replace(DARA, identity=None), Subject(DARA.identity)], ids=["all", "name", "number"]
)
async def test_a_question_takes_the_same_statements_and_secrets_whatever_the_register_holds(
    database: Database, opened: Counter[str], asked: Subject
) -> None:
    miss = await work(database, asked, opened)
    await database.transact(entered)
    hit = await work(database, asked, opened)
    assert miss[0] == "no_record"
    assert hit[0] == ("confirmed_match" if asked.identity else "possible_match")
    assert miss[1:] == hit[1:]
    assert sum(hit[1].values()) == 7


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


class Watched:
    """A transaction that keeps what it was told, in order."""

    def __init__(self, tx: Transaction, told: list[str]) -> None:
        self._tx, self._told = tx, told

    def __getattr__(self, name: str) -> Any:
        known = getattr(self._tx, name)
        if name not in {"fetch", "one", "execute", "many"}:
            return known

        def tell(statement: Executable, *given: Any, **values: Any) -> Any:
            self._told.append(str(statement))
            return known(statement, *given, **values)

        return tell


async def test_the_question_is_written_down_before_the_register_is_read(house: House) -> None:
    await house.institutions()
    vanna = await officer(house, "Vanna")
    told: list[str] = []

    async def ask(tx: Transaction) -> None:
        watched: Any = Watched(tx, told)
        user, voices = User(vanna.id, "Vanna", is_bot=False), house.app.voices
        actor = await find_actor(tx, vanna.id)
        turn = Turn(watched, BEGUN, Update(0), user, actor, voices["en"], voices.__getitem__, "")
        answers = {"institution": "kampot", "purpose": "audit", "reference": "12/26", "identity": "012345678"}
        await store(turn, Kept("", 0, "enquiry", "open", None, None, BEGUN), {**answers})

    await house.app.database.transact(ask)
    logged = next(n for n, one in enumerate(told) if one.startswith("INSERT INTO audit"))
    assert logged < next(n for n, one in enumerate(told) if "FROM register_keys" in one)
